from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.occurrence import instant

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
BEGIN, END = datetime(2024, 1, 1, 12, tzinfo=UTC), datetime(2038, 1, 1, 12, tzinfo=UTC)
ZONES = sorted(available_timezones() - {"localtime", "Factory"})
AREAS = sorted({name.partition("/")[0] for name in ZONES})
CLOCKS = [time(minute // 60, minute % 60) for minute in range(0, 24 * 60, 30)]


@cache
def turning(name: str) -> tuple[date, ...]:
    """The days around each change of a zone's clocks, 2024 to 2037. No two changes are within a week."""
    zone = ZoneInfo(name)
    weeks = [BEGIN + step * WEEK for step in range((END - BEGIN) // WEEK + 1)]
    offsets = [noon.astimezone(zone).utcoffset() for noon in weeks]
    return tuple(
        day
        for start, before, after in zip(weeks, offsets, offsets[1:], strict=False)
        if before != after
        for step in range(8)
        if (start + (step - 1) * DAY).astimezone(zone).utcoffset() != (start + step * DAY).astimezone(zone).utcoffset()
        for day in ((start + (step - 1) * DAY).astimezone(zone).date(), (start + step * DAY).astimezone(zone).date())
    )


def times_shown(zone: ZoneInfo, day: date) -> Iterator[datetime]:
    """Every instant, minute by minute, at which the clocks of a zone show that day."""
    start = datetime.combine(day, time(), UTC) - timedelta(hours=14)
    for minute in range(52 * 60):
        moment = (start + timedelta(minutes=minute)).astimezone(zone)
        if moment.date() == day:
            yield moment


def test_there_is_something_to_look_at() -> None:
    assert len(ZONES) > 400
    assert sum(bool(turning(name)) for name in ZONES) > 100
    assert turning("Europe/London")[:2] == (date(2024, 3, 30), date(2024, 3, 31))


@pytest.mark.parametrize("area", AREAS)
def test_each_time_of_the_clock_happens_once_on_every_day_the_clocks_change(area: str) -> None:
    several = [(name, day) for name in ZONES if name.partition("/")[0] == area for day in turning(name)]
    assert all(each_time_once(ZoneInfo(name), day) for name, day in several)


def each_time_once(zone: ZoneInfo, day: date) -> bool:
    """True when every time of the clock has its one instant of a day, and those in order."""
    found = [instant(day, clock, zone) for clock in CLOCKS]
    plain = [one.astimezone(UTC) for one in found]
    assert plain == sorted(plain)
    for clock, one, moment in zip(CLOCKS, found, plain, strict=True):
        shown, wanted = one.replace(tzinfo=None), datetime.combine(day, clock)
        assert shown >= wanted
        # the first of two; else the first minute after a gap
        back = timedelta(hours=1) if shown == wanted else timedelta(minutes=1)
        assert (moment - back).astimezone(zone).replace(tzinfo=None) < wanted
    return True


@pytest.mark.parametrize("name", ["Europe/London", "Australia/Lord_Howe", "Africa/Casablanca"])
def test_the_same_as_looking_at_every_minute(name: str) -> None:
    """Against a slow oracle: the first instant of the day that shows the time, or the first to show a later one."""
    zone = ZoneInfo(name)
    for day in turning(name)[:4]:
        shown = list(times_shown(zone, day))
        for clock in CLOCKS:
            wanted = datetime.combine(day, clock)
            same = [one for one in shown if one.replace(tzinfo=None) == wanted]
            later = [one for one in shown if one.replace(tzinfo=None) > wanted]
            expected = same[0] if same else min(later, key=lambda one: one.astimezone(UTC))
            assert instant(day, clock, zone).astimezone(UTC) == expected.astimezone(UTC)


@given(
    st.sampled_from(ZONES),
    st.dates(BEGIN.date(), END.date()),
    st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
)
def test_no_day_is_left_out_and_none_rings_twice(name: str, day: date, clock: time) -> None:
    zone = ZoneInfo(name)
    one, other = (instant(later, clock, zone) for later in (day, day + DAY))
    assert one.date() == day
    assert other.date() == day + DAY
    assert timedelta(hours=22) <= other.astimezone(UTC) - one.astimezone(UTC) <= timedelta(hours=26)


def test_london_in_spring_and_autumn() -> None:
    london = ZoneInfo("Europe/London")
    assert instant(date(2026, 3, 29), time(1, 30), london).isoformat() == "2026-03-29T02:00:00+01:00"
    assert instant(date(2026, 10, 25), time(1, 30), london).isoformat() == "2026-10-25T01:30:00+01:00"
    assert instant(date(2026, 6, 1), time(9), london).isoformat() == "2026-06-01T09:00:00+01:00"
