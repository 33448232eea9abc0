"""Which name is shown, and where it sorts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.names import best_name, sort_name
from rekindle.model import Member, Name, Origin, Record, Trust


def member(number: int, name: Name, as_of: str = "", trust: Trust = Trust.NORMAL) -> Member:
    record = Record(source="s", key=str(number), name=name, origin=Origin(where="f"), trust=trust)
    return Member(number=number, record=record, as_of=as_of)


@pytest.mark.parametrize(
    ("full", "key"),
    [
        ("Anna Lind", "lind, anna"),
        ("Lind, Anna", "lind, anna"),
        ("Prof. Dr. Anna Lind", "lind, anna"),
        ("Anna Lind, PhD, MBA", "lind, anna"),
        ("Anna Lind Jr.", "lind, anna"),
        ("Anna (Annie) Lind", "lind, anna"),
        ("Jan van der Berg", "van der berg, jan"),
        ("Ana de la Cruz", "de la cruz, ana"),
        ("Omar bin Salem", "bin salem, omar"),
        ("Van Nguyen", "nguyen, van"),
        ("Zoë Okafor-Lind", "okafor lind, zoe"),
        ("李小龙", "li, xiao long"),
        ("欧阳小明", "ou yang, xiao ming"),
        ("李 小龙", "li, xiao long"),
        ("김민수", "gim, min su"),
        ("山田太郎", "shan tian, tai lang"),
        ("Cher", "cher"),
        ("Dr", "dr"),
        ("", ""),
    ],
)
def test_sorted_by_last_name(full: str, key: str) -> None:
    assert sort_name(Name(full=full)) == key


def test_kana_without_a_blank_has_a_family_of_two() -> None:
    assert sort_name(Name(full="さとう")).count(", ") == 1


def test_parts_of_a_name_are_believed() -> None:
    assert sort_name(Name(full="Anna Maria Lind", given="Anna", middle="Maria", family="Lind")) == "lind, anna maria"


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


@given(st.text(), st.text(), st.text())
def test_any_text_sorts_somewhere(full: str, given: str, family: str) -> None:
    assert sort_name(Name(full=full, given=given, family=family)) is not None
    assert best_name([member(1, Name(full=full)), member(2, Name(nickname=given))]) is not None
