"""A date of a calendar as written -> a moment with its zone, a wall-clock time, or a day; lengths to minutes.

A value is read for what it is, whatever its VALUE says: eight digits are a day. Writers add a stray T, leave seconds
out, or write dashes and colons; a leap second is the second before it.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from rekindle.importers.calendar.lines import Line, parameter
from rekindle.importers.calendar.zones import Zones
from rekindle.model import When, WhenKind
from rekindle.util.maker import maker

Time = date  # a datetime with a zone, one without, or a day

_WRITTEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d*)?)?T?(Z)?)?", re.ASCII | re.IGNORECASE
)
_LENGTH = re.compile(
    r"\+?P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?", re.ASCII | re.IGNORECASE
)
_LONGEST = timedelta(days=31)
_YEARS = (1, 9999)  # in these a zone's UTC may lie outside what can be counted
_when = maker(When)


class Unreadable(ValueError):
    """A text that is no date."""


def moment(line: Line, zones: Zones) -> Time:
    """The time of a property. Without a zone of its own it is in the one its calendar names, if that is known.

    Raises:
        Unreadable: it is none.
    """
    read = _read(line[1].strip())
    if not _YEARS[0] < read.year < _YEARS[1]:
        raise Unreadable(line[1])
    if not isinstance(read, datetime) or read.tzinfo:
        return read
    name = parameter(line[0], "TZID") if line[0] else ""
    zone = zones.of(name or zones.floating)
    return read.replace(tzinfo=zone) if zone else read


def _read(text: str) -> Time:
    try:
        if len(text) in (15, 16) and text[8] == "T":
            return datetime.fromisoformat(text)
        return _leniently(text)
    except ValueError:
        return _leniently(text)


def _leniently(text: str) -> Time:
    found = _WRITTEN.fullmatch(text)
    if not found:
        raise Unreadable(text)
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
        if found[4] is None:
            return day
        second = min(int(found[6] or 0), 59)
        return datetime(*day.timetuple()[:3], int(found[4]), int(found[5]), second, tzinfo=UTC if found[7] else None)
    except ValueError as error:
        raise Unreadable(text) from error


def when(time: Time) -> When:
    """The time as the book keeps it."""
    if not isinstance(time, datetime):
        return When.on(time)
    if time.tzinfo is None:
        return When.local(time)
    return _when(text=time.astimezone(UTC).isoformat()[:19] + "Z", kind=WhenKind.INSTANT)


def minutes(start: Time, end: Time | None, length: str) -> float | None:
    """How long a meeting lasts; None for days, for nothing told, and for what cannot be (an end before the start)."""
    if not isinstance(start, datetime):
        return None
    span = _span(start, end) if end is not None else _length(length)
    if span is None or not timedelta(0) < span <= _LONGEST:
        return None
    return span / timedelta(minutes=1)


def _span(start: datetime, end: Time) -> timedelta | None:
    if not isinstance(end, datetime):
        return None
    if start.tzinfo is None or end.tzinfo is None:  # if one of the two floats, it is meant in the other's zone
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    if start.tzinfo is not end.tzinfo:
        return end - start
    before, after = start.utcoffset(), end.utcoffset()  # Python takes times of one zone apart on the wall clock
    return end - start + before - after if before is not None and after is not None else None


def _length(text: str) -> timedelta | None:
    found = _LENGTH.fullmatch(text.strip())
    if not found:
        return None
    weeks, days, hours, mins, seconds = (int(part or 0) for part in found.groups())
    return timedelta(weeks=min(weeks, 9), days=min(days, 99), hours=min(hours, 9999), minutes=mins, seconds=seconds)
