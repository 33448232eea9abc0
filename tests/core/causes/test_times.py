"""Time phrases of drafts, as voice.md section 3 has them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.causes import times

TODAY = date(2026, 9, 14)  # a Monday


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("2026-09-14", "today"),
        ("2026-09-13", "yesterday"),
        ("2026-09-09", "on Wednesday"),
        ("2026-09-07", "last week"),
        ("2026-09-01", "last week"),
        ("2026-08-31", "two weeks ago"),
        ("2026-08-09", "five weeks ago"),
        ("2026-07-20", "eight weeks ago"),
        ("2026-07-19", "in July"),
        ("2026-03-02", "in March"),
        ("2025-11-30", "last November"),
        ("2025-10-01", "about a year ago"),
        ("2025-07-01", "about a year ago"),
        ("2025-06-30", "in June 2025"),
        ("2024-04-02", "in April 2024"),
        ("2020-10-01", "in October 2020"),
        ("2020-08-01", "in 2020"),
        ("2014-05-05", "in 2014"),
        ("2014", "in 2014"),
        ("2025", "in 2025"),
        ("2026", "this year"),
        ("2026-09", "this month"),
        ("2026-08", "in August"),
        ("2026-10", ""),
        ("2027", ""),
        ("", ""),
        ("long ago", ""),
        ("--05-14", ""),
    ],
)
def test_how_long_ago(when: str, said: str) -> None:
    assert times.ago(when, TODAY) == said


@pytest.mark.parametrize(
    ("when", "country", "said"),
    [
        ("2024-04-02", "GB", "in spring 2024"),
        ("2024-04-02", "NZ", "in autumn 2024"),
        ("2023-10-02", "AU", "in spring 2023"),
        ("2024-01-20", "SE", "in January 2024"),
        ("2024-01-20", "ZA", "in January 2024"),
        ("2024-07-20", "ZA", "in July 2024"),
        ("2024-04-02", "CR", "in April 2024"),
    ],
)
def test_seasons_follow_the_place_and_the_tropics_have_none(when: str, country: str, said: str) -> None:
    assert times.ago(when, TODAY, country) == said


@given(st.dates(date(1950, 1, 1), date(2100, 1, 1)), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_no_phrase_counts_days_or_says_recently(day: date, today: date) -> None:
    said = times.ago(day.isoformat(), today, "GB")
    assert "day ago" not in said
    assert "days" not in said
    assert "recently" not in said
    assert bool(said) == (day <= today)


@given(st.dates(date(1990, 1, 1), date(2026, 9, 14)), st.sampled_from([4, 7]))
def test_a_phrase_is_never_more_exact_than_what_is_known(day: date, length: int) -> None:
    said = times.ago(day.isoformat()[:length], TODAY, "GB")
    assert "week" not in said
    assert "on " not in said
    assert length == 7 or said in (f"in {day.year}", "this year")


@pytest.mark.parametrize(("count", "said"), [(0, "no years"), (1, "one year"), (12, "twelve years"), (13, "13 years")])
def test_words_to_twelve_then_digits(count: int, said: str) -> None:
    assert times.counted(count, "year") == said


@pytest.mark.parametrize(
    ("when", "whole", "said"),
    [
        ("2020-03-31", 6, "six years"),
        ("2021-11-01", 4, "nearly five years"),
        ("2021-11", 4, "nearly five years"),
        ("2022-09-15", 3, "nearly four years"),
        ("2022-09-14", 4, "four years"),
        ("2022-09", 4, "four years"),
        ("2022", 4, "four years"),
        ("2025-10-20", 0, "nearly a year"),
        ("2026-03-20", 0, ""),
        ("some day", 0, ""),
    ],
)
def test_whole_years_and_nearly(when: str, whole: int, said: str) -> None:
    assert times.years_between(when, TODAY) == whole
    assert times.nearly(when, TODAY) == said


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        (date(2026, 10, 6), date(2026, 10, 9), "from 6 to 9 October"),
        (date(2026, 9, 30), date(2026, 10, 3), "from 30 September to 3 October"),
        (date(2026, 10, 7), date(2026, 10, 7), "on 7 October"),
        (date(2027, 9, 30), date(2027, 10, 3), "from 30 September to 3 October 2027"),
    ],
)
def test_a_stay(since: date, until: date, said: str) -> None:
    assert times.dates(since, until, TODAY) == said


def test_dates_as_lists_show_them() -> None:
    assert [times.shown(text) for text in ("2025-05-14", "2025-05", "2025", "soon")] == [
        "14 May 2025", "May 2025", "2025", "soon",
    ]  # fmt: skip
    assert times.on_day(date(2026, 12, 3)) == "on 3 December"


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_round_day_is_at_most_half_a_year_away(day: date, today: date) -> None:
    near = times.nearest(day, today)
    assert abs(near - today) <= timedelta(days=183)
    assert (near.month, near.day) == (day.month, day.day) or (day.month, day.day, near.day) == (2, 29, 28)
