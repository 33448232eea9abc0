"""Calendars (.ics) -> one interaction a meeting, each time of a repeated one up to the user's day.

Our own reader takes what nearly all events are; `exact` asks icalendar and recurring-ical-events for the rest. What
nobody else attends, what was cancelled and what is still to come is counted and left out. At the end comes what the
calendar shows of whose it is: its name when that is a mail address, and the addresses found most often in meetings.
Sources: RFC 5545, and what the writers listed in formats.md section 12 really do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rekindle.importers.calendar.blocks import Block, Shape, blocks
from rekindle.importers.calendar.lines import said
from rekindle.importers.calendar.meetings import Calendar, Meetings, own_address
from rekindle.importers.calendar.survey import survey
from rekindle.importers.vcard.blocks import chunks, encoding
from rekindle.model import (
    About,
    Claim,
    Ground,
    Handle,
    HandleKind,
    Ignored,
    Item,
    Origin,
    Owner,
    Peek,
    Problem,
    Source,
)
from rekindle.util.decode import decode_head

_BEGIN = re.compile(r"[\ufeff\s]*BEGIN[ \t]*:[ \t]*VCALENDAR[ \t]*(?:[\r\n]|\Z)", re.IGNORECASE)
_TASK = re.compile(rb"\nBEGIN:V(?:T[O]DO|JOURNAL|FREEBUSY)[ \t]*[\r\n]", re.IGNORECASE)
_TASKS = "tasks, journals and free-busy times"
_CLAIMS_MOST = 20
_LATEST = date(2100, 12, 31)  # without a day of the user, nothing repeats for ever
_REASONS = {
    Shape.UNCLOSED: "the event has no END:VEVENT; it was left out",
    Shape.TOO_LONG: "an event is longer than 20 MiB; it was left out",
}


@dataclass(frozen=True, kw_only=True)
class CalendarImporter:
    """Calendars, many to a file."""

    name: str = "calendar"
    version: int = 1
    together: bool = False
    splits: bool = False
    dated: bool = True

    def recognises(self, file: Peek) -> bool:
        """True when the first thing in the file begins a calendar, in any encoding."""
        told = encoding(file.head)
        text = file.head.decode(told, "replace") if told.startswith("utf-16-") else decode_head(file.head)
        return _BEGIN.match(text) is not None

    def read(self, file: Source) -> Iterator[Item]:
        """Meetings in file order, then what was left out and whose calendar it seems to be."""
        meetings = Meetings(file, survey(file), min(file.today, _LATEST))
        names: Counter[str] = Counter()
        found = False
        if address := own_address(_stem(file.name)):
            names[address] += 1
        for block in blocks(chunks(file)):
            found = found or block.shape in (Shape.EVENT, Shape.UNCLOSED, Shape.TOO_LONG)
            yield from _items(meetings, block, names, address)
        if not found:
            yield Problem(where=file.name, reason="there is no event in this calendar", about=About.FILE)
        for reason, count in sorted(meetings.left_out.items()):
            yield Ignored(where=file.name, reason=reason, count=count)
        yield from _owner(file, names, meetings.attendees)


def _items(meetings: Meetings, block: Block, names: Counter[str], address: str) -> Iterator[Item]:
    if block.shape is Shape.EVENT:
        yield from meetings.event(block.raw, block.number)
    elif block.shape is Shape.CALENDAR:
        meetings.calendar = Calendar(address=address)
        meetings.zones.floating = ""
    elif block.shape is Shape.HEAD:
        _read_head(meetings, block.raw, names)
    elif block.shape in _REASONS:
        yield meetings.problem(block.number, _REASONS[block.shape], block.raw)


def _read_head(meetings: Meetings, raw: bytes, names: Counter[str]) -> None:
    """What lies beside the events: the calendar's name, zone and method, and tasks."""
    if tasks := len(_TASK.findall(raw)):
        meetings.left_out[_TASKS] += tasks
    head, calendar = said(raw), meetings.calendar
    meetings.zones.floating = head.text("X-WR-TIMEZONE") or meetings.zones.floating
    calendar.method = head.word("METHOD") or calendar.method
    if address := own_address(head.text("X-WR-CALNAME")):
        calendar.address = address
        names[address] += 1


def _stem(name: str) -> str:
    """The name of a file without its folders and ending."""
    base = name.replace("\\", "/").rpartition("/")[2]
    return base[:-4] if base[-4:].lower() == ".ics" else base


def _owner(file: Source, names: Counter[str], attendees: Counter[str]) -> Iterator[Owner]:
    """Whose calendar this seems to be, if anything tells."""
    most = sorted(((-count, value) for value, count in attendees.items() if "@" in value))[:_CLAIMS_MOST]
    claims = [_claim(value, Ground.CALENDAR, count) for value, count in sorted(names.items())]
    claims += [_claim(value, Ground.ATTENDEE, -count) for count, value in most]
    if claims:
        yield Owner(origin=Origin(where=file.name), claims=tuple(claims))


def _claim(address: str, ground: Ground, count: int) -> Claim:
    return Claim(handle=Handle(kind=HandleKind.MAIL, value=address, raw=address), ground=ground, count=count)


CALENDAR = CalendarImporter()
