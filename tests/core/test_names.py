"""Which name is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.names import best_name, parted_name
from rekindle.model import Member, Name, Origin, Record, Trust


def member(number: int, name: Name, as_of: str = "", trust: Trust = Trust.NORMAL) -> Member:
    record = Record(source="s", key=str(number), name=name, origin=Origin(where="f"), trust=trust)
    return Member(number=number, record=record, as_of=as_of)


def test_parts_of_the_same_name_are_taken_from_whoever_tells_them_apart() -> None:
    whole, parted = Name(full="Ana Lopez Vidal"), Name(full="Ana López Vidal", given="Ana López", family="Vidal")
    assert parted_name(whole, [member(1, whole), member(2, parted)]) == parted
    assert parted_name(whole, [member(1, parted), member(2, whole)]) == parted
    assert parted_name(whole, [member(1, whole), member(2, Name(given="Anna", family="Lind"))]) == whole
    assert parted_name(whole, [member(1, whole)]) == whole
    assert parted_name(parted, [member(1, parted), member(2, whole)]) == parted


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (Name(), Name(nickname="Annie")),
        (Name(nickname="Annie"), Name(full="Anna")),
        (Name(full="anna.lind@example.org"), Name(full="Anna")),
        (Name(full="+46 70 123"), Name(full="Anna")),
        (Name(full="Anna"), Name(full="Anna Lind")),
        (Name(full="A. Lind"), Name(full="Anna Lind")),
        (Name(full="Anna Lind"), Name(full="Anna Maria Lind")),
        (Name(full="Zoe Okafor"), Name(full="Zoë Okafor")),
        (Name(full="Li Xiaolong"), Name(full="李小龙")),
        (Name(full="ANNA LIND"), Name(full="Anna Lind")),
    ],
)
def test_the_fuller_name_wins_in_either_order(worse: Name, better: Name) -> None:
    assert best_name([member(1, worse), member(2, better)]) == better
    assert best_name([member(2, worse), member(1, better)]) == better


def test_trust_comes_before_fullness_and_the_newer_of_equals_wins() -> None:
    low = member(1, Name(full="Anna Maria Lind"), trust=Trust.LOW)
    old, new = member(2, Name(full="Anna Lind"), "2020-01-01"), member(3, Name(full="Anna Berg"), "2024-01-01")
    assert best_name([low, old, new]).full == "Anna Berg"


@given(st.text(), st.text())
def test_any_text_may_be_a_name(full: str, nickname: str) -> None:
    assert best_name([member(1, Name(full=full)), member(2, Name(nickname=nickname))]) is not None
