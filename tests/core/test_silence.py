"""The words of voice.md section 4, example by example."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.silence import (
    answered_words,
    contact_words,
    day_words,
    long_ago,
    rhythm_words,
    silence,
    span,
    verb,
)
from rekindle.model import Channel


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, ""),
        (59, ""),
        (60, "silent 2 months"),
        (427, "silent 14 months"),
        (730, "silent 23 months"),
        (731, "silent 2 years"),
        (762, "silent 2 years 1 month"),
        (853, "silent 2 years 4 months"),
        (1461, "silent 4 years"),
        (3652, "silent 9 years 11 months"),
        (3653, "silent about 10 years"),
        (4100, "silent about 11 years"),
    ],
)
def test_silence_in_months_then_years(days: int, words: str) -> None:
    assert silence(days) == words


def test_silence_at_least_when_the_history_ends_early() -> None:
    assert silence(430, at_least=True) == "silent at least 14 months"
    assert silence(4100, at_least=True) == "silent at least 11 years"
    assert silence(30, at_least=True) == ""


@given(st.integers(60, 20_000))
def test_silence_is_never_rounded_up(days: int) -> None:
    numbers = [int(number) for number in re.findall(r"\d+", long_ago(days))]
    months = numbers[0] if "month" in long_ago(days) and "year" not in long_ago(days) else 12 * numbers[0]
    months += numbers[1] if len(numbers) == 2 else 0
    assert months * 30.4375 <= days + 1  # the 60th day counts as two months


@pytest.mark.parametrize(
    ("gap", "often"),
    [(7, "weekly"), (14, "every other week"), (30, "monthly"), (100, "every few months"), (200, "now and then")],
)
def test_rhythm_words(gap: float, often: str) -> None:
    assert rhythm_words(gap, "met") == f"you met {often} before that"


def test_daily_rhythm_has_no_verb_of_its_own() -> None:
    assert rhythm_words(1.5, "wrote") == "you were in touch most days before that"


@pytest.mark.parametrize(
    ("counts", "word"),
    [
        ({Channel.CALL: 3, Channel.MISSED_CALL: 1}, "spoke"),
        ({Channel.MEETING: 3}, "met"),
        ({Channel.MAIL: 3, Channel.CALL: 1}, "wrote"),
        ({Channel.MAIL: 2, Channel.CALL: 1}, "were in touch"),
    ],
)
def test_verb_by_channel(counts: dict[Channel, int], word: str) -> None:
    assert verb(tuple(counts.items())) == word


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 day"), (13, "13 days"), (20, "2 weeks"), (100, "3 months"), (800, "2 years")]
)
def test_span_words(days: int, words: str) -> None:
    assert span(days) == words


def test_contact_words_leave_out_a_span_of_nothing() -> None:
    assert contact_words(1, 0) == "1 day of contact"
    assert contact_words(31, 780) == "31 days of contact over 2 years"


@pytest.mark.parametrize(
    ("answered", "asked", "sent", "words"),
    [
        (5, 6, 9, "answered 5 of your last 6"),
        (0, 0, 0, ""),
        (0, 1, 1, ""),
        (1, 1, 1, "answered the one message on record"),
        (1, 1, 4, ""),
        (1, 2, 2, ""),
    ],
)
def test_answered_words(answered: int, asked: int, sent: int, words: str) -> None:
    assert answered_words(answered, asked, sent) == words


def test_a_day_in_words() -> None:
    assert day_words(date(2025, 5, 3)) == "3 May 2025"
