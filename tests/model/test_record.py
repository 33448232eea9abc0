"""Records: the name that is shown, and when two handles are one."""

from __future__ import annotations

import pytest

from rekindle.model import Handle, HandleKind, Name


@pytest.mark.parametrize(
    ("noun", "text"),
    [
        (Name(full="Lind, Anna", given="Anna"), "Lind, Anna"),
        (Name(given="Anna", middle="B", family="Lind", prefix="Dr"), "Anna B Lind"),
        (Name(family="Lind", nickname="Ankan"), "Lind"),
        (Name(nickname="Ankan"), "Ankan"),
        (Name(), ""),
    ],
)
def test_the_name_shown(noun: Name, text: str) -> None:
    assert noun.shown == text


def test_handles_are_one_by_kind_and_value() -> None:
    left = Handle(kind=HandleKind.MAIL, value="a@b.example", raw="A@b.example", label="work")
    assert left.key == Handle(kind=HandleKind.MAIL, value="a@b.example").key
    assert left.key != Handle(kind=HandleKind.PHONE, value="a@b.example").key
