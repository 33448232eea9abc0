"""Quickly made nouns are the very nouns."""

from __future__ import annotations

import dataclasses

import pytest

from rekindle.model import Handle, HandleKind, Origin
from rekindle.util.maker import maker


def test_a_made_noun_is_equal_frozen_and_of_its_class() -> None:
    made = maker(Handle)(kind=HandleKind.MAIL, value="a@example.org")
    assert made == Handle(kind=HandleKind.MAIL, value="a@example.org")
    assert type(made) is Handle
    assert hash(made) == hash(Handle(kind=HandleKind.MAIL, value="a@example.org"))
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.value = "b"  # type: ignore[misc]  # that is the point


def test_what_has_no_default_must_be_given() -> None:
    with pytest.raises(TypeError):
        maker(Origin)()  # type: ignore[call-arg]  # that is the point


def test_a_field_may_be_called_what_it_likes() -> None:
    @dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
    class Odd:
        noun: str = ""
        twin: str = ""

    assert maker(Odd)(noun="a") == Odd(noun="a")
