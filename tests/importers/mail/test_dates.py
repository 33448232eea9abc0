"""Dates as mails write them: the usual ones against the standard library, the broken ones by name."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.mail.dates import exact, when

ZONES = st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
FIRST, LAST = datetime(1971, 1, 2), datetime(2199, 12, 30)  # noqa: DTZ001 - zones are drawn apart
MOMENTS = st.datetimes(FIRST, LAST, timezones=ZONES)


@given(MOMENTS)
def test_usual_dates_read_as_the_standard_library_reads_them(moment: datetime) -> None:
    text = format_datetime(moment)
    found = when(text)
    assert found is not None
    assert found.text == parsedate_to_datetime(text).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert exact(text) == found
    assert when(text + " (CET)") == found
    assert when(f"{moment:%a %b %d %H:%M:%S %z %Y}") == found  # Gmail's postmark


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mon, 4 Mar 2024 11:20:34 +0100", "2024-03-04T10:20:34Z"),
        ("4 Mar 2024 11:20:34 -0000", "2024-03-04T11:20:34Z"),
        ("Mon, 4 Mar 2024 11:20:34", "2024-03-04T11:20:34"),
        ("Mon, 4 Mar 2024 11:20", "2024-03-04T11:20:00"),
        ("Mon, 4 Mar 2024 11:20:34 +0100 (Mitteleuropäische Zeit)", "2024-03-04T10:20:34Z"),
        ("Mon, 4 Mar 24 11:20:34 CET", "2024-03-04T10:20:34Z"),
        ("4 Mar 99 11:20:34 GMT", "1999-03-04T11:20:34Z"),
        ("4 Mar 102 11:20:34 GMT", "2002-03-04T11:20:34Z"),
        ("Mon, 4 Mar 2024 11:20:34 PDT", "2024-03-04T18:20:34Z"),
        ("Mon, 4 Mar 2024 11:20:34 XYZ", "2024-03-04T11:20:34"),
        ("Mon, 4 Mar 2024 11:20:34 +9900", "2024-03-04T11:20:34"),
        ("Mon, 4 Mar 2024 11:20:34 +01:00", "2024-03-04T10:20:34Z"),
        ("Mon, 4 Mar 2024 11:20:34 GMT+0100", "2024-03-04T10:20:34Z"),
        ("Monday, 4 March 2024 11:20:34 +0100", "2024-03-04T10:20:34Z"),
        ("Monday, March 4, 2024 3:05 PM", "2024-03-04T15:05:00"),
        ("March 4th, 2024 12:05 am", "2024-03-04T00:05:00"),
        ("4-Mar-2024 11:20:34 +0100", "2024-03-04T10:20:34Z"),
        ("Mon,  4  Mar  2024  11.20.34 +0100", "2024-03-04T10:20:34Z"),
        ("Mo, 4 Mär 2024 11:20:34 +0100", "2024-03-04T10:20:34Z"),
        ("lun., 4 déc. 2023 11:20:34 +0100", "2023-12-04T10:20:34Z"),
        ("2024-03-04T11:20:34.123+01:00", "2024-03-04T10:20:34Z"),
        ("2024-03-04 11:20:34", "2024-03-04T11:20:34"),
        ("Mon Mar  4 11:20:34 2024", "2024-03-04T11:20:34"),
        ("Sat, 9 Jul 2011", "2011-07-09"),
        ("Sat, 9 Jul 2011 59:12:00 +0200", "2011-07-09"),
        ("Sat, 9 Jul 2011 12:75:00 +0200", "2011-07-09"),
        ("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59Z"),
        ("Sat, 09 Jul 2011 24:00:00 +0200", "2011-07-09"),
    ],
)
def test_odd_dates_say_as_much_as_they_can(text: str, said: str) -> None:
    found = when(text)
    assert found is not None
    assert found.text == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "half past seven",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Thu, 13 Feb 1969 23:32 -0330",
        "Mon, 31 Feb 2024 11:20:34 +0100",
        "4 Foo 2024 11:20:34",
        "Mon, 4 Mar 9999 11:20:34 +0100",
        "Mon Mar  4 11:20:34",
        "2024-13-04",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert when(text) is None


@given(st.text(max_size=80) | st.from_regex(r"\A[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}\Z"))
def test_the_fast_way_says_what_the_exact_one_says(text: str) -> None:
    assert when(text) == exact(text)
