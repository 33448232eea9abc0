"""Appointments -> the text of an iCalendar file (RFC 5545), which any calendar opens.

Instants are written in UTC, so no table of zones travels along; a time without a zone stays local to the reader, and a
day is a day. Whatever a text holds, it ends no line (safety.md, "vCard/ICS CRLF"): breaks of every kind are escaped and
other control characters left out, while a control character where no text belongs is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from rekindle.model.appointment import Appointment, Seat

PRODUCT = "-//Rekindle//Rekindle//EN"
WIDTH = 75
"""Octets in a line, its break not counted."""

_BREAK = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]|[\ud800-\udfff]")
_ANY_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]|[\ud800-\udfff]")


def escape(text: str) -> str:
    r"""A text as the value of a TEXT property: "a, b" -> r"a\, b"."""
    plain = text if text.isprintable() else _CONTROL.sub("", _BREAK.sub("\n", text))
    for sign in "\\;,":
        plain = plain.replace(sign, "\\" + sign)
    return plain.replace("\n", "\\n")


def checked(value: str) -> str:
    """A value that is no text (a UID, a URL, a rule, a parameter) as it is.

    Raises:
        ValueError: there is a control character in it.
    """
    if _ANY_CONTROL.search(value):
        raise ValueError(f"a control character in {value!r}")
    return value


def plain(text: str) -> str:
    """A text on one line, without control characters: what a parameter may hold."""
    return " ".join(_ANY_CONTROL.sub(" ", text).split())


def fold(line: str) -> str:
    """A line -> itself in pieces of at most 75 octets, no character split, each but the first after a blank."""
    if len(line.encode()) <= WIDTH:
        return line
    pieces, piece, room = [], "", WIDTH
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", WIDTH - 1
        piece, room = piece + sign, room - size
    return "\r\n ".join([*pieces, piece])


def calendar(events: Iterable[Sequence[str]], *, method: str = "", name: str = "") -> str:
    """Events as lines -> the text of a file, CRLF throughout."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    head += [f"METHOD:{checked(method)}"] if method else []
    head += [f"NAME:{escape(name)}", f"X-WR-CALNAME:{escape(name)}"] if name else []
    lines = [*head, *(line for one in events for line in one), "END:VCALENDAR"]
    return "".join(f"{fold(line)}\r\n" for line in lines)


def event(one: Appointment) -> list[str]:
    """An appointment -> the lines of its VEVENT, not folded yet."""
    return [
        "BEGIN:VEVENT",
        f"UID:{checked(one.uid)}",
        f"DTSTAMP{_when(one.stamp.astimezone(UTC))}",
        f"DTSTART{_when(one.start)}",
        *([f"DTEND{_when(one.end)}"] if one.end else []),
        f"SUMMARY:{escape(one.summary)}",
        *_texts(one),
        *_seats(one),
        f"SEQUENCE:{one.sequence}",
        f"TRANSP:{'OPAQUE' if one.busy else 'TRANSPARENT'}",
        *(line for minutes in one.alarms for line in _alarm(minutes, one.summary)),
        "END:VEVENT",
    ]


def _texts(one: Appointment) -> list[str]:
    lines = [f"DESCRIPTION:{escape(one.description)}"] if one.description else []
    lines += [f"LOCATION:{escape(one.place)}"] if one.place else []
    return [*lines, *([f"URL:{checked(one.url)}"] if one.url else [])]


def _seats(one: Appointment) -> list[str]:
    lines = [f"ORGANIZER{_seat(one.organiser)}"] if one.organiser else []
    return lines + [f"ATTENDEE;PARTSTAT=NEEDS-ACTION;RSVP=TRUE{_seat(seat)}" for seat in one.guests]


def _seat(seat: Seat) -> str:
    """A parameter cannot hold a quotation mark."""
    name = checked(seat.name).replace('"', "'")
    called = f';CN="{name}"' if name else ""
    return f"{called}:mailto:{checked(seat.mail)}"


def _alarm(minutes: int, summary: str) -> list[str]:
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escape(summary)}", f"TRIGGER:-PT{minutes}M", "END:VALARM"]


def _when(moment: date | datetime) -> str:
    """A day, a local time, or an instant, with what stands before the colon."""
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{moment:%Y%m%d}"
    if moment.tzinfo is None:
        return f":{moment:%Y%m%dT%H%M%S}"
    return f":{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
