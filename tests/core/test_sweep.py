from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.sweep import (
    Held,
    Spot,
    answers,
    by_role,
    coming,
    counted,
    covered,
    last_name,
    many,
    name_of,
    skipped_of,
    spot,
    start_of,
    tally,
)
from rekindle.model.sweep import Answer, Coverage, Extent, Look, Order, Sweep, Tally

LISTED, OUT, SKIPPED, MARKED = Answer.LISTED, Answer.LEFT_OUT, Answer.SKIPPED, Answer.MARKED


def look(log: int, record: int, answer: Answer = LISTED, *, person: int | None = None, undone: int = 0) -> Look:
    holder = record if person is None else person
    return Look(sweep=1, record=record, log=log, answer=answer, person=holder, undone=undone)


# --- whose answer holds -----------------------------------------------------------------------------------------------


def test_the_newest_answer_of_a_record_holds() -> None:
    assert answers([look(1, 7), look(2, 7, OUT)]) == {7: Held(OUT, 2)}


def test_what_was_taken_back_gives_way_to_what_was_before() -> None:
    assert answers([look(1, 7), look(2, 7, OUT, undone=3)]) == {7: Held(LISTED, 1)}


def test_a_mark_is_no_answer() -> None:
    assert answers([look(1, 7, MARKED)]) == {}
    assert answers([look(1, 7), look(2, 7, MARKED)]) == {7: Held(LISTED, 1)}


def test_of_a_merged_person_no_skip_wins_over_an_answer() -> None:
    assert answers([look(1, 7, person=5), look(2, 8, SKIPPED, person=5)]) == {5: Held(LISTED, 1)}
    assert answers([look(1, 7, person=5), look(2, 8, OUT, person=5)]) == {5: Held(OUT, 2)}
    assert answers([look(1, 7, SKIPPED, person=5), look(2, 8, SKIPPED, person=5)]) == {5: Held(SKIPPED, 2)}


def test_a_record_that_nobody_holds_answers_for_nobody() -> None:
    assert answers([look(1, 7, person=0)]) == {}


# --- where it stands --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("looks", "expected"),
    [
        ([], Spot()),
        ([look(1, 7)], Spot(7)),
        ([look(1, 7), look(2, 8, SKIPPED)], Spot(8)),
        ([look(1, 7), look(2, 8, MARKED)], Spot(8, stays=True)),
        ([look(1, 7), look(2, 8, undone=3)], Spot(8, stays=True)),
        ([look(1, 7, undone=4), look(2, 8, undone=3)], Spot(7, stays=True)),
        ([look(1, 7, undone=3), look(2, 8), look(4, 9)], Spot(9)),
        ([look(1, 7), look(2, 8, person=0)], Spot(7)),
    ],
)
def test_whatever_happened_last_counts(looks: list[Look], expected: Spot) -> None:
    assert spot(looks) == expected


def test_only_by_last_name_a_sweep_goes_on_after_a_place() -> None:
    assert start_of(Order.LAST_NAME, 3) == 4
    assert start_of(Order.LAST_NAME, None) == 0
    assert start_of(Order.RECENT, 3) == start_of(Order.CLOSEST, 3) == 0


# --- who is to come ---------------------------------------------------------------------------------------------------


def test_after_the_place_then_those_before_then_the_skipped() -> None:
    assert list(coming([1, 2, 3, 4, 5], 3, {1, 2, 5}, [4, 3])) == [5, 1, 2, 4, 3]


@given(st.lists(st.integers(1, 30), unique=True), st.integers(0, 30), st.sets(st.integers(1, 30)))
def test_law_everybody_who_waits_comes_once(order: list[int], start: int, waiting: set[int]) -> None:
    found = list(coming(order, start, waiting, ()))
    assert sorted(found) == sorted(waiting & set(order))


def test_the_longest_skipped_comes_first() -> None:
    held = {1: Held(SKIPPED, 9), 2: Held(LISTED, 1), 3: Held(SKIPPED, 4)}
    assert skipped_of(held) == [3, 1]


def test_a_tally_adds_up() -> None:
    held = {1: Held(SKIPPED, 9), 2: Held(LISTED, 1), 3: Held(OUT, 4), 4: Held(Answer.NEVER, 5)}
    assert tally(6, counted(held)) == Tally(people=10, seen=3, listed=1, left_out=2, skipped=1)
    assert tally(0, counted({})) == Tally()


def test_by_role_the_most_influential_of_their_roles_counts_and_names_keep_their_order() -> None:
    roles = {3: ("friend", "mentor"), 4: ("teammate",), 5: ("mentor",), 6: ("unheard of",)}
    assert by_role([1, 6, 5, 4, 3, 2], roles, {"mentor": 0, "teammate": 1, "friend": 2}) == [5, 3, 4, 1, 6, 2]


# --- words ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sweep", "expected"),
    [
        (Sweep(name=""), "everybody"),
        (Sweep(name="", source="linkedin", role="professor", since="2010"), "linkedin, professors, since 2010"),
        (Sweep(name="", role="ex-boss"), "ex-bosses"),
        (Sweep(name="", order=Order.RECENT), "everybody, the latest first"),
        (Sweep(name="", order=Order.ROLES), "everybody, by what they are to you"),
        (Sweep(name="", role="family", order=Order.CLOSEST), "family, the closest first"),
    ],
)
def test_a_sweep_is_called_by_whom_it_is_about(sweep: Sweep, expected: str) -> None:
    assert name_of(sweep) == expected


def test_no_role_has_no_word() -> None:
    assert many("") == ""


@pytest.mark.parametrize(
    ("name", "sort_name", "expected"),
    [
        ("Anna Lindström", "lindstrom, anna", "Lindström"),
        ("Jan van der Berg", "berg, jan van der", "van der Berg"),
        ("Dick Van Dyke", "van-dyke, dick", "Van Dyke"),
        ("Ana López Vidal", "vidal, ana lopez", "Vidal"),
        ("Bo Öberg", "}berg, bo", "Öberg"),
        ("王 小明", "wang, xiao ming", "王"),
        ("Eva Lind, MBA", "lind, eva", "Lind"),
        ("Cher", "cher", "Cher"),
        ("Anna Lind", "something else", "Lind"),
        ("", "", ""),
    ],
)
def test_the_last_name_is_shown_as_it_is_written(name: str, sort_name: str, expected: str) -> None:
    assert last_name(name, sort_name) == expected


def extent(kind: str, name: str, people: int, listed: int) -> Extent:
    return Extent(kind=kind, name=name, people=people, listed=listed)


def test_coverage_in_a_line() -> None:
    found = Coverage(
        people=1480,
        seen=212,
        listed=41,
        roles=(extent("role", "mentor", 2, 0), extent("role", "professor", 9, 3), extent("role", "boss", 2, 1)),
        chapters=(extent("post", "Halden Foods", 8, 2), extent("post", "Ericsson", 14, 0), extent("school", "X", 0, 0)),
    )
    told = "212 of 1,480 people seen, 41 on your list; professors 3; boss 1; nobody yet from Ericsson"
    assert covered(found) == told
    assert covered(Coverage(people=1)) == "0 of 1 person seen, 0 on your list"
