from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.quiet import hint, next_day, next_moment, suits, window
from rekindle.core.whereabouts import zone_of, zone_of_phone, zone_of_place

LONDON, TOKYO = ZoneInfo("Europe/London"), ZoneInfo("Asia/Tokyo")
SUNDAY = date(2026, 11, 22)
CHANNELS = ("mail", "call", "video", "missed-call", "sms", "chat", "x-message", "linkedin-message")


@pytest.mark.parametrize(
    ("channel", "days"),
    [
        ("mail", "Mon Tue Wed Thu"),
        ("call", "Mon Tue Wed Thu Fri"),
        ("linkedin-message", "Mon Tue Wed Thu Sun"),
        ("sms", "Mon Tue Wed Thu Fri Sat Sun"),
        ("chat", "Mon Tue Wed Thu Fri Sat Sun"),
    ],
)
def test_a_channel_suits_on_its_days(channel: str, days: str) -> None:
    week = [SUNDAY + timedelta(days=step) for step in range(1, 8)]
    assert " ".join(f"{day:%a}" for day in week if suits(channel, day)) == days


@pytest.mark.parametrize(
    ("channel", "now", "then"),
    [
        ("mail", "2026-11-23 09:30", "2026-11-23 09:30"),
        ("mail", "2026-11-23 06:00", "2026-11-23 08:00"),
        ("mail", "2026-11-23 11:00", "2026-11-24 08:00"),
        ("mail", "2026-11-26 12:00", "2026-11-30 08:00"),
        ("call", "2026-11-27 18:59", "2026-11-27 18:59"),
        ("call", "2026-11-27 19:00", "2026-11-30 09:00"),
        ("sms", "2026-11-28 20:00", "2026-11-29 09:00"),
        ("linkedin-message", "2026-11-27 10:00", "2026-11-29 09:00"),
    ],
)
def test_the_next_good_moment(channel: str, now: str, then: str) -> None:
    asked = datetime.fromisoformat(now).replace(tzinfo=LONDON)
    assert next_moment(channel, asked, LONDON).strftime("%Y-%m-%d %H:%M") == then


@given(
    st.sampled_from(CHANNELS),
    st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2037, 1, 1)),  # noqa: DTZ001 - made aware below
    st.sampled_from(["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu"]),
)
def test_the_next_moment_suits_and_none_before_it_does(channel: str, now: datetime, zone: str) -> None:
    asked, there = now.replace(tzinfo=UTC), ZoneInfo(zone)
    found = next_moment(channel, asked, there)
    since, until = window(channel, found.date(), there)
    assert found >= asked
    assert suits(channel, found.date())
    assert since <= found < until
    assert next_moment(channel, found, there) == found
    earlier = found - timedelta(minutes=1)
    if earlier >= asked:
        start, end = window(channel, earlier.astimezone(there).date(), there)
        assert not (suits(channel, earlier.astimezone(there).date()) and start <= earlier < end)


def test_hours_are_theirs_not_mine() -> None:
    noon_in_london = datetime(2026, 11, 23, 12, tzinfo=LONDON)
    assert next_moment("call", noon_in_london, TOKYO) == datetime(2026, 11, 24, 9, tzinfo=TOKYO)
    assert window("call", date(2026, 11, 24), TOKYO)[0].time() == time(9)


@pytest.mark.parametrize(
    ("channel", "there", "own", "guessed", "told"),
    [
        ("sms", "Europe/London", "Europe/London", False, ""),
        ("mail", "Europe/London", "Europe/London", False, "best on Monday, 8 to 11"),
        ("mail", "Europe/London", "Europe/London", True, "best on Monday, 8 to 11 (their zone is a guess)"),
        ("mail", "", "", True, "best on Monday, 8 to 11 (their zone is a guess)"),
        ("sms", "", "", True, ""),
        ("mail", "Asia/Tokyo", "Europe/London", False, "best on Monday, 8 to 11 in Tokyo, Sunday 23 to 2 here"),
        ("sms", "Asia/Kolkata", "Europe/London", False, "best 9 to 20 in Kolkata, 3:30 to 14:30 here"),
        ("mail", "America/New_York", "", False, "best on Monday, 8 to 11"),
        ("sms", "America/New_York", "Europe/London", False, "best 9 to 20 in New York, 14 to 1 here"),
    ],
)
def test_a_hint_says_what_there_is_to_know_of_the_hour(
    channel: str,
    there: str,
    own: str,
    guessed: bool,  # noqa: FBT001 - a column of the table
    told: str,
) -> None:
    assert hint(channel, SUNDAY, there, own, guessed=guessed) == told


def test_the_next_day_that_suits() -> None:
    assert next_day("mail", SUNDAY) == date(2026, 11, 23)
    assert next_day("sms", SUNDAY) == SUNDAY


# --- where they are ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("city", "country", "zone"),
    [
        ("Leeds", "", "Europe/London"),
        ("Uppsala", "SE", "Europe/Stockholm"),
        ("", "Sweden", "Europe/Stockholm"),
        ("Sweden", "", "Europe/Stockholm"),
        ("Ystad, Skåne, Sweden", "", "Europe/Stockholm"),
        ("München", "", "Europe/Berlin"),
        ("Denver, Colorado, United States", "", "America/Denver"),
        ("Boston", "US", "America/New_York"),
        ("", "US", ""),
        ("Nowhere in particular", "", ""),
        ("", "", ""),
    ],
)
def test_the_zone_of_a_place(city: str, country: str, zone: str) -> None:
    assert zone_of_place(city, country) == zone


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+46701234567", "Europe/Stockholm"),
        ("+447700900123", "Europe/London"),
        ("+358401234567", "Europe/Helsinki"),
        ("+12125550123", ""),
        ("+74951234567", ""),
        ("0701234567", ""),
        ("+", ""),
    ],
)
def test_the_zone_of_a_telephone(number: str, zone: str) -> None:
    assert zone_of_phone(number) == zone


def test_city_goes_before_telephone_and_my_own_is_a_guess() -> None:
    assert zone_of([("Tokyo", "")], ["+46701234567"], "Europe/London") == ("Asia/Tokyo", False)
    assert zone_of([("Hamlet", "")], ["+12125550123", "+46701234567"], "Europe/London") == ("Europe/Stockholm", False)
    assert zone_of([], [], "Europe/London") == ("Europe/London", True)
    assert zone_of([], [], "") == ("", True)


def test_every_zone_of_the_table_is_one() -> None:
    from rekindle.core.whereabouts import _tables  # noqa: PLC0415 - looks inside

    assert all(ZoneInfo(zone) for table in _tables() for zone in table.values())
