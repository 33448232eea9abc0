"""A made-up calendar -> how many events our importer and icalendar read in a second of CPU, in one run, and the ratio.

Ours does more: times to UTC, people, repetitions up to the day, what is left out. icalendar stops at the parsed
properties; the second figure adds the dates of repeated events by recurring-ical-events, which is the whole work.
Run: `python benchmarks/meetings.py [events]`.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import icalendar
import recurring_ical_events

from benchmarks.measure import Figure, tell
from rekindle.importers.calendar import CALENDAR
from rekindle.importers.calendar.people import seat
from rekindle.model import Interaction, Source
from rekindle.util import mail

EVENTS = 3_000
TODAY = date(2026, 11, 22)
_HEAD = """BEGIN:VCALENDAR
PRODID:-//Example//Calendar 1.0//EN
VERSION:2.0
CALSCALE:GREGORIAN
X-WR-CALNAME:anna.lind@example.org
X-WR-TIMEZONE:Europe/Stockholm
BEGIN:VTIMEZONE
TZID:Europe/Stockholm
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


def event(number: int, chance: random.Random) -> str:
    """One meeting as a calendar in the cloud writes it; one in eight comes back every week for a while."""
    start = datetime(2012, 1, 2, 8) + timedelta(days=chance.randrange(5_300), hours=chance.randrange(9))  # noqa: DTZ001 - a wall clock
    stamp, end = f"{start:%Y%m%dT%H%M%S}", f"{start + timedelta(minutes=30):%Y%m%dT%H%M%S}"
    rule = [f"RRULE:FREQ=WEEKLY;COUNT={chance.randrange(4, 13)}"] if number % 8 == 0 else []
    guests = [chance.randrange(400) for _ in range(chance.randrange(1, 5))]
    rows = [
        "BEGIN:VEVENT",
        f"DTSTART;TZID=Europe/Stockholm:{stamp}",
        f"DTEND;TZID=Europe/Stockholm:{end}",
        *rule,
        "DTSTAMP:20261101T120000Z",
        "ORGANIZER;CN=Anna Lind:mailto:anna.lind@example.org",
        f"UID:{chance.getrandbits(128):032x}@calendar.example",
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Anna Lind;",
        " X-NUM-GUESTS=0:mailto:anna.lind@example.org",
        *(
            f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Guest {guest};\r\n"
            f" X-NUM-GUESTS=0:mailto:guest.{guest}@firm{guest % 40}.example"
            for guest in guests
        ),
        "CREATED:20200101T120000Z",
        "DESCRIPTION:Agenda:\\n1. Where we are\\, what is late\\n2. What comes next\\n\\nJo",
        "  in from anywhere: https://meet.example/abc-defg-hij",
        "LAST-MODIFIED:20200101T120000Z",
        "LOCATION:Room 4",
        f"SEQUENCE:{number % 3}",
        "STATUS:CONFIRMED",
        f"SUMMARY:Project {number % 90}\\, status",
        "TRANSP:OPAQUE",
        "END:VEVENT",
    ]
    return "\r\n".join(rows) + "\r\n"


def calendar(events: int) -> bytes:
    """A file of events."""
    chance = random.Random(20261122)  # noqa: S311 - made-up meetings need no secrecy
    body = "".join(event(number, chance) for number in range(events))
    return (_HEAD.replace("\n", "\r\n") + body + "END:VCALENDAR\r\n").encode()


def ours(raw: bytes) -> int:
    """Meetings read."""
    file = Source(name="calendar.ics", size=len(raw), open=lambda: io.BytesIO(raw), today=TODAY)
    return sum(isinstance(item, Interaction) for item in CALENDAR.read(file))


def parsed(raw: bytes) -> int:
    """Events parsed by icalendar."""
    return len(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


def expanded(raw: bytes) -> int:
    """Meetings that both libraries find."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(raw))
    return len(found.between(date(2000, 1, 1), TODAY + timedelta(days=1)))


def seconds(read: Callable[[bytes], int], raw: bytes, expected: int, turns: int = 1) -> float:
    """CPU time, the best of some turns."""
    best = float("inf")
    for _ in range(turns):
        seat.cache_clear()  # each turn sees its people for the first time
        mail.normal.cache_clear()
        start = time.process_time()
        assert read(raw) == expected
        best = min(best, time.process_time() - start)
    return best


def main(events: int = EVENTS) -> None:
    """Print the figures."""
    raw = calendar(events)
    meetings = expanded(raw)
    mine = seconds(ours, raw, meetings, turns=3)
    parse = seconds(parsed, raw, events)
    whole = seconds(expanded, raw, meetings)
    print(
        f"{events:,} events, {meetings:,} meetings: ours {events / mine:,.0f} events per CPU second, icalendar "
        f"{events / parse:,.0f}, ratio {parse / mine:.1f}; with recurring-ical-events {events / whole:,.0f}, "
        f"ratio {whole / mine:.1f}"
    )
    for yardstick, peer, goal in (("icalendar", parse, 15), ("icalendar + recurring-ical-events", whole, None)):
        told = Figure(
            bench="meetings", what="meetings from .ics, times less CPU", yardstick=yardstick, seen=peer / mine,
            goal=goal, least=True, on=f"{events:,} events",
        )  # fmt: skip
        tell(told)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
