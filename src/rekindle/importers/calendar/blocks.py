"""The bytes of a calendar file -> its events, zones and heads as blocks of bytes, in order, each broken one alone.

An event is what lies between BEGIN:VEVENT and END:VEVENT, alarms within it included. What lies in a calendar beside its
events is a head: the calendar's name and zone, and tasks. Memory is bounded by `EVENT_MOST`, whatever the file holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

EVENT_MOST = 20 * 1024 * 1024  # attachments may lie inside an event
_SEAM = 64  # a mark that two chunks share is shorter than this
_MARK = re.compile(
    rb"\n(BEGIN|END)[ \t]{0,8}:[ \t]{0,8}(VEVENT|VCALENDAR|VTIMEZONE)[ \t]{0,8}(?=[\r\n])", re.IGNORECASE
)


class Shape(Enum):
    """What was found."""

    CALENDAR = "calendar"  # one begins here; no text
    HEAD = "head"
    EVENT = "event"
    ZONE = "zone"
    UNCLOSED = "unclosed"  # an event
    TOO_LONG = "too long"


class Block(NamedTuple):
    """A stretch of the file; `number` counts events from 1. `raw` begins with a newline, or is empty."""

    shape: Shape
    number: int
    raw: bytes


def _marks(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """(text, mark) pairs: the text before each BEGIN:VEVENT ... in upper case; b"" at the end of the file."""
    rest = b"\n"
    for piece in pieces:
        old = len(rest)
        rest += piece
        start = 0
        for found in _MARK.finditer(rest, max(0, old - _SEAM)):
            yield rest[start : found.start()], found[1].upper() + found[2].upper()
            start = found.end()
        rest = rest[start:]
        if len(rest) > EVENT_MOST:
            yield rest[:_SEAM], b"LONG"
            rest = rest[-_SEAM:]
    rest += b"\n"
    start = 0
    for found in _MARK.finditer(rest, max(0, len(rest) - 2 * _SEAM)):
        yield rest[start : found.start()], found[1].upper() + found[2].upper()
        start = found.end()
    yield rest[start:], b""


_OPENS = {b"BEGINVEVENT": Shape.EVENT, b"BEGINVTIMEZONE": Shape.ZONE}
_CLOSES = {b"ENDVEVENT": Shape.EVENT, b"ENDVTIMEZONE": Shape.ZONE}


def blocks(pieces: Iterable[bytes]) -> Iterator[Block]:
    """The events, zones and heads of a file, and what is broken between them."""
    inside, number = Shape.HEAD, 0
    for text, mark in _marks(pieces):
        if mark == b"LONG":
            if inside is not Shape.TOO_LONG:
                yield Block(Shape.TOO_LONG, number, text)
            inside = Shape.TOO_LONG
            continue
        if inside is Shape.HEAD or _CLOSES.get(mark) is inside:
            if inside is Shape.EVENT or text.strip():
                yield Block(inside, number, text)
        elif inside is Shape.EVENT:
            yield Block(Shape.UNCLOSED, number, text)
        inside = _OPENS.get(mark, Shape.HEAD)
        if inside is Shape.EVENT:
            number += 1
        elif mark == b"BEGINVCALENDAR":
            yield Block(Shape.CALENDAR, number, b"")
