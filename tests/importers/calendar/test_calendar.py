"""Calendars, rule by rule: who counts, when it was, what is left out, and what breaks."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, timedelta

import pytest
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from rekindle.importers.calendar import CALENDAR
from rekindle.importers.calendar.blocks import EVENT_MOST
from rekindle.importers.calendar.windows import SHOWN, WINDOWS
from rekindle.importers.calendar.zones import known
from rekindle.model import Channel, Claim, Ground, Part, Peek, Problem, Source, WhenKind
from tests.importers.calendar.reading import (
    PEOPLE,
    TODAY,
    calendar,
    event,
    ignored,
    meetings,
    owners,
    problems,
    read,
    starts,
)

START = "DTSTART:20240101T090000Z"


def guests(*rows: str, organizer: str = PEOPLE[0]) -> list[tuple[str, str]]:
    """Who takes part in a meeting with these attendees."""
    (meeting,) = meetings(calendar(event("UID:x", START, people=(organizer, *rows))))
    return [(one.handle.value, one.name) for one in meeting.participants]


def guest(row: str) -> tuple[str, str]:
    return next(one for one in guests(row) if one[0] != "anna@example.org")


def start_in(zone: str, *head: str) -> str:
    (meeting,) = meetings(calendar(event("UID:x", f"DTSTART;TZID={zone}:20240701T120000"), head=head))
    return meeting.at.text


def lasting(*rows: str, start: str = START) -> float | None:
    (meeting,) = meetings(calendar(event("UID:x", start, *rows)))
    return meeting.minutes


# --- the importer -----------------------------------------------------------------------------------------------------


def test_the_importer_keeps_its_contract() -> None:
    assert (CALENDAR.name, CALENDAR.version, CALENDAR.together, CALENDAR.splits) == ("calendar", 1, False, False)
    assert CALENDAR.dated


@pytest.mark.parametrize(
    ("raw", "ours"),
    [
        (b"BEGIN:VCALENDAR\r\n", True),
        (b"\xef\xbb\xbf\r\n\r\nbegin:vcalendar\r\nVERSION:2.0", True),
        ("BEGIN:VCALENDAR\r\n".encode("utf-16"), True),
        ("\nBEGIN:VCALENDAR\n".encode("utf-16-le"), True),
        (b"BEGIN:VCALENDAR", True),
        (b"BEGIN:VCARD\r\n", False),
        (b"Subject,Start Date\nBEGIN:VCALENDAR\n", False),
        (b"", False),
    ],
)
def test_a_file_is_known_by_its_first_line(raw: bytes, ours: bool) -> None:  # noqa: FBT001 - a table
    assert CALENDAR.recognises(Peek(name="x", size=len(raw), head=raw)) is ours


def test_a_meeting_has_all_its_fields() -> None:
    text = event(
        "UID:one", START, "DTEND:20240101T094500Z", "SUMMARY:Plans\\, both", f"DESCRIPTION:a\\\\b\\n{'c' * 3000}"
    )
    (meeting,) = meetings(calendar(text), bodies=True)
    assert (meeting.source, meeting.key, meeting.channel) == ("calendar", "one 2024-01-01T09:00:00Z", Channel.MEETING)
    assert (meeting.thread, meeting.subject, meeting.minutes, meeting.words) == ("one", "Plans, both", 45, None)
    assert meeting.text == f"a\\b\n{'c' * 1996}"
    assert {one.part for one in meeting.participants} == {Part.WITH}
    (without,) = meetings(calendar(text))
    assert without.text == ""


def test_the_exact_libraries_are_imported_only_when_asked_for() -> None:
    code = (
        "import sys, io; from datetime import date; from rekindle.importers.calendar import CALENDAR;"
        "from rekindle.model import Source; raw = sys.stdin.buffer.read();"
        "n = len(list(CALENDAR.read(Source(name='x', size=1, open=lambda: io.BytesIO(raw), today=date(2026, 1, 1)))));"
        "print(n, 'icalendar' in sys.modules, 'recurring_ical_events' in sys.modules)"
    )

    def said(rule: str) -> str:
        text = calendar(event("UID:x", "DTSTART;TZID=Romance Standard Time:20240101T090000", f"RRULE:{rule};COUNT=3"))
        return subprocess.run(
            [sys.executable, "-c", code], input=text.encode(), capture_output=True, check=True
        ).stdout.decode()

    assert said("FREQ=WEEKLY;BYDAY=MO").split() == ["4", "False", "False"]
    assert said("FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO").split() == ["4", "True", "True"]


# --- who --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("ATTENDEE;CN=Ben:MAILTO:Ben@Example.ORG", ("ben@example.org", "Ben")),
        ('ATTENDEE;CN="Ode, Ben":mailto:ben@example.org', ("ben@example.org", "Ben Ode")),
        ('ATTENDEE;CN="Ode, Ben, Dr":mailto:ben@example.org', ("ben@example.org", "Ode, Ben, Dr")),
        ('ATTENDEE;CN="Ben Ode, Jr.":mailto:ben@example.org', ("ben@example.org", "Ben Ode, Jr.")),
        ('ATTENDEE;CN="Team 5, Malmö":mailto:ben@example.org', ("ben@example.org", "Team 5, Malmö")),
        ("ATTENDEE;CN=Ode\\, Ben:mailto:ben@example.org", ("ben@example.org", "Ben Ode")),
        ("ATTENDEE;CN=ben@example.org:mailto:ben@example.org", ("ben@example.org", "")),
        ("ATTENDEE;CN='Ben Ode' :mailto: ben@ example.org", ("ben@example.org", "Ben Ode")),
        ('ATTENDEE;CN=Ben;EMAIL="ben@example.org":/a1/principal/', ("ben@example.org", "Ben")),
        ("ATTENDEE;CN=Ben  Ode:/a1/principal/", ("calendar:ben ode", "Ben Ode")),
        ("ATTENDEE;CN=ben@example.org:invalid:nomail", ("ben@example.org", "")),
        ("ATTENDEE;CN=Ben:tel:+46701740605", ("+46701740605", "Ben")),
        ("ATTENDEE;CN=Ben:tel:1", ("calendar:ben", "Ben")),
        ('ATTENDEE;CN="Ben: the one":mailto:ben@example.org', ("ben@example.org", "Ben: the one")),
        ('ATTENDEE;CN="Ben;ROLE=CHAIR:mailto:ben@example.org', ("ben@example.org", "Ben;ROLE=CHAIR")),
        ("ATTENDEE;PARTSTAT=TENTATIVE:mailto:ben@example.org", ("ben@example.org", "")),
    ],
)
def test_a_guest_is_read_as_written(row: str, expected: tuple[str, str]) -> None:
    assert guest(row) == expected


@pytest.mark.parametrize(
    "row",
    [
        "ATTENDEE;CUTYPE=ROOM:mailto:room@example.org",
        "ATTENDEE;CUTYPE=resource:mailto:room@example.org",
        "ATTENDEE;CUTYPE=X-ROOM:mailto:room@example.org",
        "ATTENDEE:mailto:c_1@resource.calendar.google.com",
        "ATTENDEE;CUTYPE=GROUP:mailto:all@example.org",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:ben@example.org",
        "ATTENDEE;PARTSTAT=Delegated:mailto:ben@example.org",
        "ATTENDEE;ROLE=NON-PARTICIPANT:mailto:ben@example.org",
        "ATTENDEE;CN=Contacts:mailto:Contacts@virtual",
        "ATTENDEE:mailto:abc@group.calendar.google.com",
        "ATTENDEE:mailto:no-reply@example.org",
        "ATTENDEE:invalid:nomail",
    ],
)
def test_nobody_is_no_guest(row: str) -> None:
    assert guests(row, "ATTENDEE:mailto:eva@example.org") == [
        ("anna@example.org", "Anna Lind"),
        ("eva@example.org", ""),
    ]


def test_who_is_named_twice_is_one_and_keeps_the_name() -> None:
    rows = ("ATTENDEE:mailto:ben@example.org", "ATTENDEE;CN=Ben:mailto:Ben@example.org")
    assert guests(*rows) == [("anna@example.org", "Anna Lind"), ("ben@example.org", "Ben")]


def test_an_organiser_who_declined_was_not_there() -> None:
    rows = ("ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org", "ATTENDEE:mailto:ben@example.org")
    assert guests(*rows) == [("ben@example.org", "")]


def test_what_an_alarm_says_is_not_the_meetings() -> None:
    alarm = ("BEGIN:VALARM", "SUMMARY:Alarm", "ATTENDEE:mailto:alarm@example.org", "DURATION:PT5M", "END:VALARM")
    (meeting,) = meetings(calendar(event("UID:x", START, *alarm, "SUMMARY:Real")))
    assert (meeting.subject, meeting.minutes, len(meeting.participants)) == ("Real", None, 2)
    nested = ("BEGIN:X-PART", *alarm, "END:X-PART")
    (meeting,) = meetings(calendar(event("UID:x", START, *nested, "SUMMARY:Real")))
    assert (meeting.subject, meeting.minutes, len(meeting.participants)) == ("Real", None, 2)


def test_a_text_broken_without_a_fold_goes_on_and_the_first_of_two_wins() -> None:
    rows = ("DESCRIPTION:one", "two", "LOCATION:three", "four", "", "SUMMARY:first", "SUMMARY:second")
    (meeting,) = meetings(calendar(event("UID:x", START, *rows)), bodies=True)
    assert (meeting.text, meeting.subject) == ("one\ntwo", "first")


# --- what is left out -------------------------------------------------------------------------------------------------


def test_what_is_left_out_is_counted_by_reason() -> None:
    text = calendar(
        event("UID:1", START, people=()),
        event("UID:2", "DTSTART;VALUE=DATE:20240101", people=()),
        event("UID:3", START, "STATUS:cancelled"),
        event("UID:4", "DTSTART:20300101T090000Z"),
        event("UID:5", START, people=("ATTENDEE;CUTYPE=ROOM:mailto:r@example.org",)),
        "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n",
    )
    assert ignored(text) == {
        "events that nobody else attends": 2,
        "all-day events that nobody else attends: birthdays, holidays, notes": 1,
        "meetings that were cancelled": 1,
        "meetings that are still to come": 1,
        "rooms and equipment booked for a meeting": 1,
        "tasks, journals and free-busy times": 1,
    }
    assert meetings(text) == []


@pytest.mark.parametrize(("method", "reason"), [("CANCEL", "cancelled"), ("REPLY", "answers"), ("COUNTER", "answers")])
def test_the_method_of_a_calendar_can_mean_nothing_took_place(method: str, reason: str) -> None:
    (found,) = ignored(calendar(event("UID:x", START), head=(f"METHOD:{method}",)))
    assert reason in found
    assert len(starts(calendar(event("UID:x", START), head=("METHOD:REQUEST",)))) == 1


def test_a_calendar_named_by_an_address_tells_who_is_alone_or_declined() -> None:
    alone = event("UID:1", START, people=PEOPLE[:1])
    declined = event("UID:2", START, people=(PEOPLE[1], "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@example.org"))
    text = calendar(alone, declined, head=("X-WR-CALNAME:Anna@example.org",))
    assert ignored(text) == {"events that nobody else attends": 1, "meetings you declined": 1}
    assert ignored(calendar(alone, declined), "exports/anna@example.org.ics") == ignored(text)
    assert len(meetings(calendar(alone, declined))) == 2


def test_claims_are_the_name_of_the_calendar_and_who_meets_most() -> None:
    crowd = [event("UID:a", START, "RRULE:FREQ=DAILY;COUNT=3")]
    crowd += [event(f"UID:{n}", START, people=(f"ATTENDEE:mailto:g{n:02}@example.org",)) for n in range(30)]
    (owner,) = owners(calendar(*crowd, head=("X-WR-CALNAME:anna@example.org",)), "C:\\x\\me@example.org.ICS")
    shown = [(claim.handle.value, claim.ground, claim.count) for claim in owner.claims]
    assert shown[:4] == [
        ("anna@example.org", Ground.CALENDAR, 1),
        ("me@example.org", Ground.CALENDAR, 1),
        ("anna@example.org", Ground.ATTENDEE, 3),
        ("ben@example.org", Ground.ATTENDEE, 3),
    ]
    assert len(shown) == 22
    assert isinstance(owner.claims[0], Claim)
    assert owners(calendar(event("UID:x", START, people=()))) == []


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


# --- broken files -----------------------------------------------------------------------------------------------------


def test_an_event_broken_in_any_place_costs_only_itself() -> None:
    good, broken = event("UID:good", START), event("UID:broken", START)
    for cut in range(14, len(broken) - 2):
        found = [item.thread for item in meetings(calendar(good, f"{broken[:cut]}\r\n", good))]
        assert (found[0], found[-1]) == ("good", "good")


def test_a_file_without_events_says_so() -> None:
    assert [item.reason for item in read("") if isinstance(item, Problem)] == ["there is no event in this calendar"]


def test_a_file_may_end_in_the_middle() -> None:
    text = calendar(event("UID:x", START))
    assert len(starts(text.removesuffix("\r\nEND:VCALENDAR\r\n"))) == 1
    assert len(starts(text.removesuffix("END:VCALENDAR\r\n"))) == 1
    assert problems(text[: text.index("ATTENDEE")]) == ["the event has no END:VEVENT; it was left out"]
    assert len(starts(text.replace("\r\n", "\r"))) == 1  # old Mac line ends


class Endless(io.RawIOBase):
    """A stream that is made while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self.pieces = pieces

    def readable(self) -> bool:
        return True

    def read(self, _size: int = -1) -> bytes:
        return next(self.pieces, b"")


def test_an_endless_event_is_left_out_once() -> None:
    good = event("UID:good", START).encode()

    def pieces() -> Iterator[bytes]:
        yield b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n"
        for _ in range(2 * EVENT_MOST // 1_000_000 + 3):
            yield b"x" * 1_000_000
        yield b"\r\nEND:VEVENT\r\n" + good

    file = Source(name="x.ics", size=1, open=lambda: Endless(pieces()), today=TODAY)  # type: ignore[arg-type,return-value]  # reads like one
    items = list(CALENDAR.read(file))
    assert [item.reason for item in items if isinstance(item, Problem)] == [
        "an event is longer than 20 MiB; it was left out"
    ]
    assert len(items) == 3


def test_days_next_to_midnight_are_days_of_utc() -> None:
    assert known("Z") is UTC
    text = calendar(event("UID:x", "DTSTART;TZID=Asia/Tokyo:20240102T080000"))
    assert starts(text, date(2024, 1, 1)) == ["2024-01-01T23:00:00Z"]
    assert starts(text, date(2024, 1, 1) - timedelta(days=1)) == []
