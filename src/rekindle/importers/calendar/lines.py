"""An event's bytes -> what it says: the properties that matter, unfolded and decoded, in the order they came.

Unfolding comes before decoding, as folds split UTF-8 characters. A line that begins no property goes on with the value
before it (bare newlines in texts). Alarms lie inside an event and have summaries and attendees of their own: skipped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from rekindle.util.decode import decode
from rekindle.util.text import nfc, squeeze

_ONE = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "STATUS", "SEQUENCE", "ORGANIZER"),
        *("RECURRENCE-ID", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE", "X-MICROSOFT-CDO-ALLDAYEVENT"),
    }
)
_MANY = frozenset({"ATTENDEE", "RRULE", "RDATE", "EXDATE", "EXRULE"})
_NAMES = {name: name for name in (*_ONE, *_MANY, "BEGIN", "END")}
_PROPERTY = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?:;|\Z)")
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


class Line(NamedTuple):
    """A property without its name: parameters as written (";TZID=Europe/Berlin"), and the value, escapes and all."""

    head: str
    value: str


@dataclass(slots=True)
class Said:
    """What an event or a head says: properties there should be one of (the first wins), and those of many."""

    one: dict[str, Line] = field(default_factory=dict)
    attendees: list[Line] = field(default_factory=list)
    rules: list[tuple[str, Line]] = field(default_factory=list)  # RRULE, RDATE, EXDATE, EXRULE in order

    def text(self, name: str) -> str:
        """A text on one line, "" when there is none."""
        line = self.one.get(name)
        return squeeze(plain(line.value)) if line else ""

    def word(self, name: str) -> str:
        """A word of the standard in upper case, "" when there is none."""
        line = self.one.get(name)
        return line.value.strip().upper() if line else ""


def said(raw: bytes) -> Said:
    """The properties of one block."""
    found = Said()
    depth = 0
    last = ""
    for row in _rows(raw):
        head, colon, value = row.partition(":")
        name, _, _ = head.partition(";")
        known = _NAMES.get(name)
        if known is None:
            last = _other(found, last, row, head) if colon or row else last
            known = _NAMES.get(name.upper()) if not name.isupper() else None
            if known is None or not colon:
                continue
        if known == "BEGIN":
            depth += 1
        elif known == "END":
            depth -= 1
        elif depth <= 0:
            last = known
            _keep(found, known, row, head, value)
    return found


def _rows(raw: bytes) -> list[str]:
    """The unfolded lines."""
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n")
    if b"\n " in raw:
        raw = raw.replace(b"\n ", b"")
    if b"\n\t" in raw:
        raw = raw.replace(b"\n\t", b"")
    try:
        return raw.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        return [decode(row) for row in raw.split(b"\n")]


def _keep(found: Said, name: str, row: str, head: str, value: str) -> None:
    if '"' in head and head.count('"') % 2:  # a colon inside quotes
        head, value = _cut(row)
    line = Line(head[len(name) :], value.rstrip("\r"))
    if name == "ATTENDEE":
        found.attendees.append(line)
    elif name in _MANY:
        found.rules.append((name, line))
    else:
        found.one.setdefault(name, line)


def _cut(row: str) -> tuple[str, str]:
    """Head and value of a line with quotes: the first colon outside them, or the last one if they never close."""
    quoted = False
    for place, mark in enumerate(row):
        quoted ^= mark == '"'
        if mark == ":" and not quoted:
            return row[:place], row[place + 1 :]
    head, _, value = row.rpartition(":mailto") if ":mailto" in row else row.partition(":")
    return head, value.removeprefix(":")


def _other(found: Said, last: str, row: str, head: str) -> str:
    """A line of no interest, or the rest of a text that was broken without a fold; which property may go on."""
    if _PROPERTY.match(head) and ":" in row:
        return ""
    if last in _TEXTS:
        before = found.one[last]
        found.one[last] = Line(before.head, f"{before.value}\n{row}")
    return last


@lru_cache(maxsize=4096)
def parameters(head: str) -> tuple[tuple[str, str], ...]:
    """;CN="Lind, Anna";ROLE=CHAIR -> (("CN", "Lind, Anna"), ("ROLE", "CHAIR")); names in upper case, quotes gone."""
    parts: list[str] = []
    quoted = False
    for piece in head.split(";")[1:]:
        if quoted and parts:
            parts[-1] += ";" + piece
        else:
            parts.append(piece)
        quoted ^= piece.count('"') % 2 == 1
    pairs = (part.partition("=") for part in parts)
    return tuple((name.strip().upper(), value.strip().strip('"').strip()) for name, _, value in pairs)


def parameter(head: str, name: str) -> str:
    """The value of a parameter, or ""."""
    return next((value for known, value in parameters(head) if known == name), "") if head else ""


def plain(value: str) -> str:
    r"""A TEXT value without its escapes: "Risks\, next\nsteps"."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def passage(value: str, most: int) -> str:
    """A text of several lines, cut."""
    return nfc(plain(value)).strip()[:most].rstrip()
