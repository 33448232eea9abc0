"""What the tests of calendars share: a calendar from a few lines, and what it reads as."""

from __future__ import annotations

import io
from datetime import date

from rekindle.importers.calendar import CALENDAR
from rekindle.model import Ignored, Interaction, Item, Owner, Problem, Source

TODAY = date(2026, 11, 22)
PEOPLE = ("ORGANIZER;CN=Anna Lind:mailto:anna@example.org", "ATTENDEE;CN=Ben Ode:mailto:ben@example.org")


def source(raw: bytes, name: str = "x.ics", today: date = TODAY, *, bodies: bool = False) -> Source:
    return Source(name=name, size=len(raw), open=lambda: io.BytesIO(raw), today=today, bodies=bodies)


def event(*rows: str, people: tuple[str, ...] = PEOPLE) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *rows, *people, "END:VEVENT", ""))


def calendar(*events: str, head: tuple[str, ...] = ()) -> str:
    return "".join(
        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", *(f"{row}\r\n" for row in head), *events, "END:VCALENDAR\r\n")
    )


def read(content: str | bytes, name: str = "x.ics", today: date = TODAY, *, bodies: bool = False) -> list[Item]:
    raw = content.encode() if isinstance(content, str) else content
    return list(CALENDAR.read(source(raw, name, today, bodies=bodies)))


def meetings(
    content: str | bytes, name: str = "x.ics", today: date = TODAY, *, bodies: bool = False
) -> list[Interaction]:
    return [item for item in read(content, name, today, bodies=bodies) if isinstance(item, Interaction)]


def starts(content: str | bytes, today: date = TODAY) -> list[str]:
    return [item.at.text for item in meetings(content, today=today)]


def problems(content: str | bytes, today: date = TODAY) -> list[str]:
    return [item.reason for item in read(content, today=today) if isinstance(item, Problem)]


def ignored(content: str | bytes, name: str = "x.ics") -> dict[str, int]:
    return {item.reason: item.count for item in read(content, name) if isinstance(item, Ignored)}


def owners(content: str | bytes, name: str = "x.ics") -> list[Owner]:
    return [item for item in read(content, name) if isinstance(item, Owner)]
