"""Mailboxes and calendars read slowly with the standard library alone: what worlds write is held against this."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from rekindle.util import mail
from rekindle.worlds.check import Found

POSTMARK = re.compile(rb"^From (?:\d+@xxx|-)(?: .*)?$", re.MULTILINE)
LEFT = {"Spam", "Skräppost", "Trash", "Papierkorb", "Papperskorgen", "Drafts", "Entwürfe", "Utkast"}
WINDOWS = {
    "GMT Standard Time": "Europe/London", "Eastern Standard Time": "America/New_York",
    "W. Europe Standard Time": "Europe/Berlin",
}  # fmt: skip
People = frozenset[tuple[str, str]]


def entries(path: Path) -> Iterator[bytes]:
    """The mails of an mbox, without their postmarks."""
    text = path.read_bytes()
    starts = list(POSTMARK.finditer(text))
    ends = [one.start() for one in starts[1:]] + [len(text)]
    for start, end in zip(starts, ends, strict=True):
        yield text[start.end() + 1 : end]


def header(message: Message, name: str) -> str:
    """A header's text, its encoded words decoded."""
    raw = str(message.get(name, ""))
    try:
        return str(make_header(decode_header(raw.replace("\n", ""))))
    except HeaderParseError:
        return raw


def mails(path: Path, mine: frozenset[str]) -> Iterator[Found]:
    """The mails of an mbox that count, and the automatic ones."""
    for raw in entries(path):
        message = message_from_string(raw.decode())
        if LEFT & set(header(message, "X-Gmail-Labels").split(",")):
            continue
        people = [(role, address) for role in ("from", "to", "cc") for address in addresses(message, role)]
        key = str(message.get("Message-ID", "<>"))[1:-1] or f"{people[0][1]} {message['Date']}"
        yield Found(
            source="mail", key=key, at=when(message),
            direction="out" if people[0][1] in mine else "in", automatic=automatic(message, people[0][1]),
            people=frozenset(one for one in people if one[1] not in mine), subject=header(message, "Subject"),
        )  # fmt: skip


def addresses(message: Message, name: str) -> list[str]:
    found = [mail.normal(address) for _, address in getaddresses(message.get_all(name, []))]
    return [address for address in found if address]


def when(message: Message) -> datetime | None:
    try:
        return parsedate_to_datetime(str(message["Date"])).astimezone(UTC)
    except (TypeError, ValueError):
        return None


def automatic(message: Message, sender: str) -> bool:
    if any(name in message for name in ("List-Id", "List-Unsubscribe", "Precedence", "Auto-Submitted")):
        return True
    local = sender.partition("@")[0]
    return mail.is_role(sender) or re.search(r"no.?reply", local) is not None


# -- calendars ---------------------------------------------------------------------------------------------------------


def meetings(path: Path, mine: frozenset[str], until: datetime) -> Iterator[Found]:
    """The occurrences of a calendar that count, to a moment."""
    text = path.read_bytes().replace(b"\r\n ", b"").decode()
    blocks = re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.DOTALL)
    zone = ZoneInfo(match[1]) if (match := re.search(r"X-WR-TIMEZONE:(\S+)", text)) else None
    events = [Event(block, zone) for block in blocks]
    instead = {(one.uid, one.instead_of) for one in events if one.instead_of}
    for one in events:
        people = one.people(mine)
        for at in one.starts(until) if people and one.counts(mine) else ():
            if one.instead_of or (one.uid, at) not in instead:
                yield Found(source="calendar", key=f"{one.uid} {at}", at=at, direction="mutual", people=people)


class Event:
    """One VEVENT."""

    def __init__(self, block: str, zone: ZoneInfo | None) -> None:
        self._lines = block.split("\r\n")
        self._zone = zone
        self.uid = self._line("UID").removeprefix("UID:")
        self.instead_of = next(self._moments("RECURRENCE-ID"), None)

    def _line(self, name: str) -> str:
        return next((line for line in self._lines if re.match(rf"{name}[;:]", line)), "")

    def _moments(self, name: str) -> Iterator[datetime]:
        """The moments in lines of this name."""
        for line in self._lines:
            if re.match(rf"{name}[;:]", line):
                yield self._wall(line).astimezone(UTC)

    def _wall(self, line: str) -> datetime:
        """A time in its own zone."""
        text, zone = line.rpartition(":")[2], self._zone
        if match := re.search(r'TZID="?([^":]+)', line):
            zone = ZoneInfo(WINDOWS.get(match[1], match[1]))
        if len(text) == 8:
            return datetime.strptime(f"{text}+0000", "%Y%m%d%z")
        if text.endswith("Z"):
            return datetime.strptime(text, "%Y%m%dT%H%M%S%z")
        return datetime.strptime(f"{text}+0000", "%Y%m%dT%H%M%S%z").replace(tzinfo=zone)

    def starts(self, until: datetime) -> Iterator[datetime]:
        """When it takes place, by its rule, without those it excepts."""
        wall, dropped = self._wall(self._line("DTSTART")), set(self._moments("EXDATE"))
        rule = dict(re.findall(r"([A-Z]+)=([^;]+)", self._line("RRULE")))
        if "UNTIL" in rule:
            until = min(until, datetime.strptime(rule["UNTIL"], "%Y%m%dT%H%M%S%z"))
        month = wall.month
        while wall <= until:
            if wall.astimezone(UTC) not in dropped and (not rule or rule["FREQ"] == "WEEKLY" or month == wall.month):
                yield wall.astimezone(UTC)
            if not rule:
                return
            wall += timedelta(days=7)
            month = wall.month if wall.day <= 7 else 0  # the first such weekday of its month

    def people(self, mine: frozenset[str]) -> People:
        """Who takes part, the organiser too."""
        found = set()
        for line in self._lines:
            if line.startswith(("ATTENDEE", "ORGANIZER")) and not re.search("PARTSTAT=DECLINED|CUTYPE=R", line):
                found.add(mail.normal(re.split(":mailto:", line, flags=re.IGNORECASE)[1]))
        return frozenset(("with", one) for one in found - mine - {""} if not one.endswith("@virtual"))

    def counts(self, mine: frozenset[str]) -> bool:
        """Not cancelled, not declined by the owner."""
        declined = [line for line in self._lines if "PARTSTAT=DECLINED" in line]
        return "STATUS:CANCELLED" not in self._lines and not any(
            line.lower().endswith(f"mailto:{one}") for line in declined for one in mine
        )
