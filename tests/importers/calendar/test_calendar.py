"""Calendars, rule by rule: who counts, what is left out, and what breaks."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, timedelta

import pytest

from rekindle.importers.calendar import CALENDAR
from rekindle.importers.calendar.blocks import EVENT_MOST
from rekindle.importers.calendar.zones import known
from rekindle.model import Channel, Claim, Ground, Part, Peek, Problem, Source
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
        "BEGIN:VJOURNAL\r\nSUMMARY:x\r\nEND:VJOURNAL\r\n",
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
