"""When: what is known of a date and no more, in an order that is that of time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.model import When, WhenKind

ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))
MOMENTS = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=ZONES)  # noqa: DTZ001 - hypothesis adds the zone
DAYS = st.dates()


@given(MOMENTS, MOMENTS)
def test_instants_sort_as_time(first: datetime, second: datetime) -> None:
    first, second = (moment.replace(microsecond=0) for moment in (first, second))
    assert (When.instant(first) < When.instant(second)) is (first < second)
    assert (When.instant(first) == When.instant(second)) is (first == second)
    assert When.instant(first).day == first.astimezone(UTC).date()


@given(DAYS, DAYS)
def test_days_sort_as_time(first: date, second: date) -> None:
    assert (When.on(first) < When.on(second)) is (first < second)
    assert When.on(first).day == first
    assert When.on(first).month_and_day == (first.month, first.day)


@given(st.datetimes(), st.datetimes())
def test_local_times_sort_as_time(first: datetime, second: datetime) -> None:
    first, second = (moment.replace(microsecond=0) for moment in (first, second))
    assert (When.local(first) < When.local(second)) is (first < second)
    assert When.local(first).day == first.date()
    assert When.local(first).month_and_day == (first.month, first.day)


@given(DAYS, DAYS)
def test_spans_sort_by_their_first_day(first: date, second: date) -> None:
    spans = [
        made(day)
        for day in (first, second)
        for made in (When.on, lambda day: When.month(day.year, day.month), lambda day: When.year(day.year))
    ]
    in_order = sorted(spans)
    assert [span.day for span in in_order] == sorted(span.day for span in spans if span.day)


@given(DAYS)
def test_a_month_or_year_is_no_day(day: date) -> None:
    month, year = When.month(day.year, day.month), When.year(day.year)
    assert (month.day, year.day) == (day.replace(day=1), day.replace(month=1, day=1))
    assert (month.month_and_day, year.month_and_day) == (None, None)


@given(DAYS)
def test_a_day_without_year(day: date) -> None:
    when = When.month_day(day.month, day.day)
    assert when.day is None
    assert when.month_and_day == (day.month, day.day)
    assert when < When.on(day)


@pytest.mark.parametrize(
    ("when", "text", "kind"),
    [
        (
            When.instant(datetime(2025, 6, 1, 16, 3, 22, 9, tzinfo=timezone(timedelta(hours=2)))),
            "2025-06-01T14:03:22Z",
            WhenKind.INSTANT,
        ),
        (When.instant(datetime(987, 6, 1, tzinfo=UTC)), "0987-06-01T00:00:00Z", WhenKind.INSTANT),
        (When.local(datetime(2026, 1, 29, 14, 37)), "2026-01-29T14:37:00", WhenKind.LOCAL),  # noqa: DTZ001 - no zone is the point
        (When.on(date(2026, 2, 8)), "2026-02-08", WhenKind.DAY),
        (When.month(2024, 1), "2024-01", WhenKind.MONTH),
        (When.year(987), "0987", WhenKind.YEAR),
        (When.month_day(3, 5), "--03-05", WhenKind.MONTH_DAY),
    ],
)
def test_texts(when: When, text: str, kind: WhenKind) -> None:
    assert (when.text, when.kind) == (text, kind)
