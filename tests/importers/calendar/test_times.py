"""Calendars, rule by rule: when a meeting was, how long, and when again."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from rekindle.importers.calendar.windows import SHOWN, WINDOWS
from rekindle.importers.calendar.zones import known
from rekindle.model import WhenKind
from tests.importers.calendar.reading import (
    TODAY,
    calendar,
    event,
    meetings,
    problems,
    starts,
)

START = "DTSTART:20240101T090000Z"


def start_in(zone: str, *head: str) -> str:
    (meeting,) = meetings(calendar(event("UID:x", f"DTSTART;TZID={zone}:20240701T120000"), head=head))
    return meeting.at.text


def lasting(*rows: str, start: str = START) -> float | None:
    (meeting,) = meetings(calendar(event("UID:x", start, *rows)))
    return meeting.minutes


# --- when -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Europe/Berlin", "2024-07-01T10:00:00Z"),
        ('"W. Europe Standard Time"', "2024-07-01T10:00:00Z"),
        ("Russia Time Zone 3", "2024-07-01T08:00:00Z"),
        ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", "2024-07-01T15:00:00Z"),
        ("/softwarestudio.org/Tzfile/America/New York", "2024-07-01T16:00:00Z"),
        ("America/New York", "2024-07-01T16:00:00Z"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern"', "2024-07-01T10:00:00Z"),
        ('"(GMT-05.00) Eastern Time (US & Canada)"', "2024-07-01T16:00:00Z"),
        ('"(UTC-06:00) Guadalajara, Mexico City, Monterrey"', "2024-07-01T18:00:00Z"),
        ('"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', "2024-07-01T06:30:00Z"),
        ('"(UTC) Dublin, Edinburgh, Lisbon, London"', "2024-07-01T11:00:00Z"),
        ('"(UTC+03:00) Berlin"', "2024-07-01T09:00:00Z"),  # the offset is right, the city is not
        ("GMT+0100", "2024-07-01T11:00:00Z"),
        ('"-02:30"', "2024-07-01T14:30:00Z"),
        ("UTC", "2024-07-01T12:00:00Z"),
        ("GMT+99", "2024-07-01T12:00:00"),
        ("Middle-earth", "2024-07-01T12:00:00"),
        ("Custom 1", "2024-07-01T12:00:00"),
        ("../../etc/passwd", "2024-07-01T12:00:00"),
        ("Europe", "2024-07-01T12:00:00"),
    ],
)
def test_zones_go_by_many_names(zone: str, expected: str) -> None:
    assert start_in(zone) == expected


def test_a_name_nobody_knows_is_looked_up_in_the_file() -> None:
    place = ("BEGIN:VTIMEZONE", "TZID:Own", "X-LIC-LOCATION:Asia/Tokyo", "END:VTIMEZONE")
    assert start_in("Own", *place) == "2024-07-01T03:00:00Z"
    rules = ("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0200", "END:STANDARD")
    assert start_in('"O, wn"', "BEGIN:VTIMEZONE", "TZID:O, wn", *rules, "END:VTIMEZONE") == "2024-07-01T10:00:00Z"
    assert start_in("Own", "BEGIN:VTIMEZONE", "TZID:Own", "END:VTIMEZONE") == "2024-07-01T12:00:00"
    nonsense = ("BEGIN:STANDARD", "DTSTART:x", "END:STANDARD")
    assert start_in("Own", "BEGIN:VTIMEZONE", "TZID:Own", *nonsense, "END:VTIMEZONE") == "2024-07-01T12:00:00"
    assert start_in("Own", "BEGIN:VTIMEZONE", "X-ANY:1", "END:VTIMEZONE") == "2024-07-01T12:00:00"


def test_the_windows_names_agree_with_the_unicode_table() -> None:
    for name, zone in WINDOWS_TO_OLSON.items():
        mine = known(name)
        assert mine is not None, name
        assert WINDOWS.get(name.casefold(), zone) == zone or name == "UTC", name
    assert all(known(zone) for zone in (*WINDOWS.values(), *SHOWN.values()))


def test_a_time_without_zone_is_in_the_calendars_or_local() -> None:
    floating = event("UID:x", "DTSTART:20240701T120000")
    (local,) = meetings(calendar(floating))
    assert (local.at.kind, local.key) == (WhenKind.LOCAL, "x 2024-07-01T12:00:00")
    one = calendar(floating, head=("X-WR-TIMEZONE:Asia/Tokyo",))
    assert starts(one + calendar(floating)) == ["2024-07-01T03:00:00Z", "2024-07-01T12:00:00"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("20240102T030405", "2024-01-02T03:04:05"),
        ("20240102T030405T", "2024-01-02T03:04:05"),
        ("2024-01-02T03:04:05Z", "2024-01-02T03:04:05Z"),
        ("20240102T0304", "2024-01-02T03:04:00"),
        ("20240102T030460Z", "2024-01-02T03:04:59Z"),
        ("20240102", "2024-01-02"),
        ("19040102", "1904-01-02"),
    ],
)
def test_dates_are_read_however_they_are_written(written: str, expected: str) -> None:
    assert starts(calendar(event("UID:x", f"DTSTART:{written}"))) == [expected]


@pytest.mark.parametrize(
    "written", ["", "x", "20240230", "20240102T990000", "00010101", "99991231T000000Z", "202401022"]
)
def test_what_is_no_date_is_a_problem(written: str) -> None:
    (reason,) = problems(calendar(event("UID:x", f"DTSTART:{written}")))
    assert reason == f"its start cannot be read: {written!r}"


def test_how_long_it_took() -> None:
    assert lasting("DTEND:20240101T093000Z") == 30
    assert lasting("DTEND;TZID=Europe/Berlin:20240101T110000") == 60
    assert lasting("DURATION:P1DT1H30M15S") == 1530.25
    assert lasting("DURATION:PT1H") == 60
    assert lasting("DTEND:20240101T100000") == 60  # floats: meant as the start is
    assert lasting() is None
    for refused in ("DTEND:20240101T080000Z", "DTEND:20240102", "DTEND:x", "DURATION:-PT1H", "DURATION:P999999W"):
        assert lasting(refused) is None
    assert lasting("DTEND;VALUE=DATE:20240102", start="DTSTART;VALUE=DATE:20240101") is None
    night = "DTSTART;TZID=Europe/Berlin:20240331T010000"
    assert lasting("DTEND;TZID=Europe/Berlin:20240331T040000", start=night) == 120


def test_a_day_that_outlook_writes_as_midnight_is_a_day() -> None:
    mark = "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"
    whole = event(
        "UID:x", mark, "DTSTART;TZID=Europe/Berlin:20240701T000000", "DTEND;TZID=Europe/Berlin:20240702T000000"
    )
    (meeting,) = meetings(calendar(whole))
    assert (meeting.at.text, meeting.minutes) == ("2024-07-01", None)
    assert starts(calendar(event("UID:x", mark, "DTSTART:20240630T220000Z"))) == ["2024-06-30T22:00:00Z"]


def test_meetings_without_uid_are_told_apart_by_what_they_say() -> None:
    rows = [event(START, f"SUMMARY:{word}") for word in ("a", "b", "a")]
    keys = [item.key for item in meetings(calendar(*rows))]
    assert keys[0] == keys[2] != keys[1]
    (long,) = meetings(calendar(event(f"UID:{'x' * 999}", START)))
    assert len(long.key) < 60


# --- repeated ---------------------------------------------------------------------------------------------------------


def repeated(*rows: str, start: str = START, today: date = TODAY) -> list[str]:
    return starts(calendar(event("UID:x", start, *rows)), today)


def test_rules_the_fast_path_is_not_sure_of_are_read_all_the_same() -> None:
    assert repeated("RRULE:FREQ=DAILY;COUNT=2;BYMONTH=1") == ["2024-01-01T09:00:00Z", "2024-01-02T09:00:00Z"]
    assert repeated("RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=WE")[0] == "2024-01-01T09:00:00Z"  # the start is no Wednesday
    late = repeated("RRULE:FREQ=MONTHLY;BYDAY=1MO,2TU;UNTIL=20240109;BYSETPOS=1,2")
    assert late == ["2024-01-01T09:00:00Z", "2024-01-09T09:00:00Z"]  # the last day counts whole
    floating = repeated("RRULE:FREQ=DAILY;BYMONTH=1;UNTIL=20240102T090000", start="DTSTART:20240101T090000")
    assert floating == ["2024-01-01T09:00:00", "2024-01-02T09:00:00"]
    days = repeated("RRULE:FREQ=DAILY;BYMONTH=1;UNTIL=20240102T090000Z", start="DTSTART:20240101")
    assert days == ["2024-01-01", "2024-01-02"]


def test_the_last_day_of_a_rule_is_read_as_it_was_meant() -> None:
    berlin = "DTSTART;TZID=Europe/Berlin:20240101T090000"
    assert len(repeated("RRULE:FREQ=DAILY;UNTIL=20240103", start=berlin)) == 3
    assert len(repeated("RRULE:FREQ=DAILY;UNTIL=20240103T090000", start=berlin)) == 3
    assert len(repeated("RRULE:FREQ=DAILY;UNTIL=20240103T075959Z", start=berlin)) == 2
    assert len(repeated("RRULE:FREQ=DAILY;UNTIL=20240103T090000Z", start="DTSTART:20240101T090000")) == 3
    assert len(repeated("RRULE:FREQ=DAILY;UNTIL=99991231T235959Z", today=date(2024, 1, 4))) == 4


def test_rules_that_are_none_keep_the_first_time() -> None:
    for rule in (
        "FREQ=DAILY;UNTIL=20241399",
        "FREQ=SOMETIMES",
        "FREQ=HOURLY",
        "FREQ=DAILY;BYHOUR=1,2",
        "FREQ=DAILY;UNTIL=x",
    ):
        text = calendar(event("UID:x", START, f"RRULE:{rule}"))
        assert starts(text) == ["2024-01-01T09:00:00Z"], rule
        (reason,) = problems(text)
        assert reason.endswith("; only its first time was kept")


def test_a_rule_of_nothing_is_no_rule() -> None:
    assert repeated("RRULE:", "EXDATE:20240102T090000Z") == ["2024-01-01T09:00:00Z"]
    assert repeated("EXDATE:20240102T090000Z") == ["2024-01-01T09:00:00Z"]


def test_times_after_the_day_are_not_told() -> None:
    assert len(repeated("RRULE:FREQ=MONTHLY", start="DTSTART:20240115T090000Z", today=date(2024, 3, 10))) == 2
    assert len(repeated("RRULE:FREQ=DAILY;BYDAY=MO,TU", today=date(2024, 1, 14))) == 4


def test_further_dates_take_the_kind_of_the_start() -> None:
    assert repeated("RDATE;VALUE=DATE:20240103") == ["2024-01-01T09:00:00Z", "2024-01-03T09:00:00Z"]
    assert repeated("RDATE:20240103T100000,x") == ["2024-01-01T09:00:00Z", "2024-01-03T10:00:00Z"]
    assert repeated("RDATE:20240103T100000Z", start="DTSTART:20240101") == ["2024-01-01", "2024-01-03"]
    assert repeated("RDATE:20240103", start="DTSTART:20240101") == ["2024-01-01", "2024-01-03"]
    berlin = repeated("RDATE:20240103T100000Z", start="DTSTART;TZID=Europe/Berlin:20240101T090000")
    assert berlin == ["2024-01-01T08:00:00Z", "2024-01-03T10:00:00Z"]


@pytest.mark.parametrize(
    "hole",
    [
        "EXDATE:20240102T080000Z",
        "EXDATE;TZID=Europe/Berlin:20240102T090000",
        "EXDATE:20240102T090000",
        "EXDATE;VALUE=DATE:20240102",
        "EXDATE:x,20240102T080000Z",
    ],
)
def test_a_date_is_taken_out_however_it_is_written(hole: str) -> None:
    left = ["2024-01-01T08:00:00Z", "2024-01-03T08:00:00Z"]
    assert repeated("RRULE:FREQ=DAILY;COUNT=3", hole, start="DTSTART;TZID=Europe/Berlin:20240101T090000") == left
    days = repeated("RRULE:FREQ=DAILY;COUNT=3", hole, start="DTSTART;VALUE=DATE:20240101")
    assert days == ["2024-01-01", "2024-01-03"]


def test_a_cancelled_time_is_no_time() -> None:
    gone = event("UID:x", "RECURRENCE-ID:20240102T090000Z", "DTSTART:20240102T090000Z", "STATUS:CANCELLED")
    text = calendar(event("UID:x", START, "RRULE:FREQ=DAILY;COUNT=3"), gone)
    assert starts(text) == ["2024-01-01T09:00:00Z", "2024-01-03T09:00:00Z"]


def test_a_change_that_says_no_time_changes_none() -> None:
    odd = event("UID:x", "RECURRENCE-ID:soon", "DTSTART:20240105T090000Z", "SEQUENCE:x")
    text = calendar(event("UID:x", START, "RRULE:FREQ=DAILY;COUNT=2"), odd)
    assert len(starts(text)) == 3
    nameless = event("RECURRENCE-ID:20240101T090000Z", START)
    assert len(starts(calendar(nameless, event("UID:x", START)))) == 2


def test_a_daily_meeting_since_1900_is_cut() -> None:
    text = calendar(event("UID:x", "DTSTART:19000101T090000Z", "RRULE:FREQ=DAILY"))
    found = starts(text)
    assert (len(found), found[-1]) == (10_000, "2026-11-22T09:00:00Z")
    assert problems(text) == ["it took place more than 10,000 times; the latest were kept"]


def test_without_a_day_of_the_user_a_rule_ends_all_the_same() -> None:
    found = starts(calendar(event("UID:x", START, "RRULE:FREQ=YEARLY")), date.max)
    assert (len(found), found[-1]) == (77, "2100-01-01T09:00:00Z")


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=MONTHLY;COUNT=3", ["2024-01-31", "2024-03-31", "2024-05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", ["2024-01-31", "2024-02-29"]),
        ("FREQ=MONTHLY;BYDAY=5WE;COUNT=2", ["2024-01-31", "2024-05-29"]),
        ("FREQ=MONTHLY;BYDAY=WE,-1WE;COUNT=2", ["2024-01-31", "2024-02-07"]),
        ("FREQ=YEARLY;INTERVAL=1000", ["2024-01-31"]),
        ("FREQ=WEEKLY;INTERVAL=99999", ["2024-01-31"]),
    ],
)
def test_months_have_their_own_ends(rule: str, expected: list[str]) -> None:
    assert repeated(f"RRULE:{rule}", start="DTSTART;VALUE=DATE:20240131") == expected


def onward(*rows: str) -> str:
    change = ("RECURRENCE-ID;RANGE=THISANDFUTURE:20240103T090000Z", "DTSTART:20240103T150000Z")
    return event("UID:x", *change, *rows)


def test_a_change_from_a_time_on_moves_what_follows() -> None:
    series = event("UID:x", START, "RRULE:FREQ=DAILY;COUNT=4", "SUMMARY:Before")
    other = event("UID:y", START)
    items = meetings(calendar(series, other, onward("SUMMARY:After")))
    assert sorted((item.thread, item.at.text[8:13], item.subject) for item in items) == [
        ("x", "01T09", "Before"),
        ("x", "02T09", "Before"),
        ("x", "03T15", "After"),
        ("x", "04T15", "After"),
        ("y", "01T09", ""),
    ]
    assert len(starts(calendar(series, onward()), date(2024, 1, 3))) == 3
    gone = event("UID:x", "RECURRENCE-ID:20240102T090000Z", "DTSTART:20240102T090000Z", "STATUS:CANCELLED")
    assert [text[8:13] for text in starts(calendar(series, gone, onward()))] == ["01T09", "03T15", "04T15"]
    assert starts(calendar(other, onward())) == ["2024-01-01T09:00:00Z", "2024-01-03T15:00:00Z"]  # without its series


def test_a_change_from_a_time_on_that_cannot_be_read_is_a_problem() -> None:
    for rule, reason in (
        ("FREQ=NEVER", "its changes cannot be read"),
        ("FREQ=SECONDLY", "it repeats by the hour or faster"),
    ):
        text = calendar(event("UID:x", START, f"RRULE:{rule}"), onward())
        assert problems(text) == [f"{reason}; it was left out"]
