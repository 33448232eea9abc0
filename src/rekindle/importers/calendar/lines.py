"""An event's bytes -> what it says: the properties that matter, unfolded and decoded, in the order they came.

Unfolding comes before decoding, as folds split UTF-8 characters. A line that begins no property goes on with the value
before it (bare newlines in texts). Alarms lie inside an event and have summaries and attendees of their own: skipped.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rekindle.util.decode import decode
from rekindle.util.text import nfc, squeeze

_ONE = frozenset(
    {
        *("UID", "DTSTART", "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "STATUS", "SEQUENCE", "ORGANIZER"),
        *("RECURRENCE-ID", "METHOD", "X-WR-CALNAME", "X-WR-TIMEZONE", "X-MICROSOFT-CDO-ALLDAYEVENT"),
    }
)
_MANY = frozenset({"ATTENDEE", "RRULE", "RDATE", "EXDATE", "EXRULE"})
_KNOWN = _ONE | _MANY
_ODD = re.compile(r"\n(?![A-Z0-9-]+[;:])")  # no plain property
_FOLD = re.compile("\n[ \t]")
_ALARM = re.compile(r"\nBEGIN:VALARM\n.*?\nEND:VALARM(?=\n|\Z)", re.DOTALL)
_PROPERTY = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?:;|\Z)")
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION"})
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


Line = tuple[str, str]
"""A property without its name: parameters as written ("TZID=Europe/Berlin"), and the value, escapes and all."""


class Said:
    """What an event or a head says: properties there should be one of (the first wins), and those of many."""

    __slots__ = ("attendees", "one", "rules")

    def __init__(self) -> None:
        self.one: dict[str, Line] = {}
        self.attendees: list[Line] = []
        self.rules: list[tuple[str, Line]] = []  # RRULE, RDATE, EXDATE, EXRULE in order

    def add(self, name: str, head: str, value: str) -> None:
        """Take in a property."""
        if name == "ATTENDEE":
            self.attendees.append((head, value))
        elif name in _MANY:
            self.rules.append((name, (head, value)))
        elif name not in self.one:
            self.one[name] = (head, value)

    def text(self, name: str) -> str:
        """A text on one line, "" when there is none."""
        line = self.one.get(name)
        return squeeze(plain(line[1])) if line else ""

    def word(self, name: str) -> str:
        """A word of the standard in upper case, "" when there is none."""
        line = self.one.get(name)
        return line[1].strip().upper() if line is not None else ""


def said(raw: bytes) -> Said:
    """The properties of one block."""
    text = _unfolded(raw)
    if "\nBEGIN:VALARM\n" in text:
        text = _ALARM.sub("", text)
    if "\nBEGIN:" in text or _ODD.search(text):
        return _slowly(text)
    found = Said()
    quoted = '"' in text
    for row in text.split("\n"):
        head, _, value = row.partition(":")
        name, _, said_of_it = head.partition(";")
        if name in _KNOWN:
            if quoted and head.count('"') % 2:  # the colon was within quotes
                head, value = _cut(row)
                said_of_it = head.partition(";")[2]
            found.add(name, said_of_it, value)
    return found


def _unfolded(raw: bytes) -> str:
    """The text of a block with a newline before each of its lines and none at the end."""
    raw = raw.replace(b"\r", b"").strip(b"\n")
    if raw.isascii():
        text = raw.decode("ascii")
        return "\n" + _FOLD.sub("", text) if "\t" in text else "\n" + text.replace("\n ", "")
    raw = raw.replace(b"\n ", b"").replace(b"\n\t", b"")
    try:
        return "\n" + raw.decode("utf-8")
    except UnicodeDecodeError:
        return "\n" + "\n".join(decode(row) for row in raw.split(b"\n"))


def _slowly(text: str) -> Said:
    """The same where lines are not all plain: names in lower case, components within, texts broken without a fold."""
    found = Said()
    depth, last = 0, ""
    for row in text.split("\n"):
        head, colon, value = row.partition(":")
        name = head.partition(";")[0].upper()
        if colon and name in ("BEGIN", "END"):
            depth += 1 if name == "BEGIN" else -1
        elif depth > 0:
            continue
        elif colon and name in _KNOWN:
            last = name
            head, value = _cut(row)
            found.add(name, head.partition(";")[2], value)
        else:
            last = _other(found, last, row, head)
    return found


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
        found.one[last] = (before[0], f"{before[1]}\n{row}")
    return last


@lru_cache(maxsize=4096)
def parameters(head: str) -> tuple[tuple[str, str], ...]:
    """CN="Lind, Anna";ROLE=CHAIR -> (("CN", "Lind, Anna"), ("ROLE", "CHAIR")); names in upper case, quotes gone."""
    parts: list[str] = []
    quoted = False
    for piece in head.split(";") if head else ():
        if quoted and parts:
            parts[-1] += ";" + piece
        else:
            parts.append(piece)
        quoted ^= piece.count('"') % 2 == 1
    pairs = (part.partition("=") for part in parts)
    return tuple((name.strip().upper(), value.strip().strip('"').strip()) for name, _, value in pairs)


@lru_cache(maxsize=4096)
def parameter(head: str, name: str) -> str:
    """The value of a parameter, or ""."""
    return next((value for known, value in parameters(head) if known == name), "")


def plain(value: str) -> str:
    r"""A TEXT value without its escapes: "Risks\, next\nsteps"."""
    if "\\" not in value:
        return value
    if "\\\\" not in value:
        return value.replace("\\n", "\n").replace("\\N", "\n").replace("\\", "")
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def passage(value: str, most: int) -> str:
    """A text of several lines, cut."""
    return nfc(plain(value)).strip()[:most].rstrip()
