from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.drafting.forms import joined, sentence, started, timed, with_article
from rekindle.core.drafting.times import heading, month_again, since

TODAY = date(2026, 9, 14)


@pytest.mark.parametrize(
    ("value", "inside"),
    [
        ("The harbour workshop.", "the harbour workshop"),
        ("Our time at Orbit", "our time at Orbit"),
        ("Halden Foods", "Halden Foods"),
        ("I left in June.", "I left in June"),
        ("  two   blanks ", "two blanks"),
        ("That's what you said", "that's what you said"),
    ],
)
def test_a_value_joins_a_sentence(value: str, inside: str) -> None:
    assert joined(value) == inside


@pytest.mark.parametrize(
    ("noun", "whole"),
    [
        ("hour", "an hour"),
        ("university", "a university"),
        ("MBA", "an MBA"),
        ("UN post", "a UN post"),
        ("11-page note", "an 11-page note"),
        ("18 month plan", "an 18 month plan"),
        ("12-page note", "a 12-page note"),
        ("one-page form", "a one-page form"),
        ("honest answer", "an honest answer"),
        ("engineer of tide gates", "an engineer of tide gates"),
        ("tide gate builder", "a tide gate builder"),
    ],
)
def test_articles_go_by_sound(noun: str, whole: str) -> None:
    assert with_article(noun) == whole


@pytest.mark.parametrize(
    ("value", "begun"),
    [("van der Berg", "Van der Berg"), ("11 pages", "11 pages"), ('"plot it"', '"Plot it"'), ("", "")],
)
def test_a_sentence_begins_with_a_capital(value: str, begun: str) -> None:
    assert started(value) == begun


def test_what_ends_already_gets_no_second_end() -> None:
    assert [sentence(text) for text in ("yes", "Why?", 'She said "go."')] == ["Yes.", "Why?", 'She said "go."']


@given(st.text(alphabet=st.characters(codec="ascii", exclude_characters="\n"), max_size=40))
def test_joining_twice_is_joining_once(value: str) -> None:
    assert joined(joined(value)) == joined(value)


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("the talk in 2021", True), ("the May fair", False), ("lunch in May", True), ("last week's call", True),
        ("two years ago", True), ("the harbour workshop", False), ("in March", True), ("may I ask", False),
        ("room 2100", False),
    ],
)  # fmt: skip
def test_a_value_that_tells_a_time_is_known(text: str, tells: bool) -> None:  # noqa: FBT001 - a column of the table
    assert timed(text) is tells


@pytest.mark.parametrize(
    ("day", "country", "words"),
    [
        (date(2026, 3, 2), "", "March"),
        (date(2025, 11, 2), "", "last November"),
        (date(2024, 4, 2), "GB", "spring 2024"),
        (date(2024, 4, 2), "AU", "autumn 2024"),
        (date(2024, 4, 2), "", "April 2024"),
        (date(2014, 4, 2), "GB", "2014"),
    ],
)
def test_how_long_it_is_quiet(day: date, country: str, words: str) -> None:
    assert since(day, TODAY, country) == words


def test_the_month_again_only_where_it_is_known() -> None:
    assert [month_again(text, TODAY) for text in ("2020-09", "2020-09-30", "2020-10", "2020", "soon")] == [
        "September", "September", "", "", "",
    ]  # fmt: skip


def test_a_stay_as_a_heading() -> None:
    assert heading("from 6 to 9 October") == "6 to 9 October"
    assert heading("on 6 October") == "6 October"
