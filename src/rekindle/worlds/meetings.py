"""A meeting -> its VEVENTs as Google or Outlook writes them, and the occurrences that it truly has.

Google writes single events in UTC and series by the world's zone names, Outlook all of it by Windows' names. Lines are
folded at 74 bytes, through the middle of a character where it falls so, as both do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from rekindle.worlds.diary import Happening, With
from rekindle.worlds.zones import Zone, instant

_FOLD = 74
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ROOM = "c_1888fern@resource.calendar.google.com"
_SUMMER = {
    "EU": ("19810329T020000", "BYDAY=-1SU;BYMONTH=3", "19961027T030000", "BYDAY=-1SU;BYMONTH=10"),
    "US": ("20070311T020000", "BYDAY=2SU;BYMONTH=3", "20071104T020000", "BYDAY=1SU;BYMONTH=11"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """Who is invited, by which address, and their answer. The owner is person 0."""

    person: int
    name: str
    address: str
    answer: str = "ACCEPTED"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A meeting that comes again: every week, or on the first such weekday of a month; exceptions by their number."""

    monthly: bool = False
    until: date | None = None
    dropped: frozenset[int] = frozenset()  # EXDATE
    cancelled: frozenset[int] = frozenset()  # an override that says so
    moved: Mapping[int, timedelta] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """An event of a calendar. `wall` is what the clock shows in the owner's zone; whole days have no clock."""

    uid: str
    title: str
    wall: datetime
    minutes: int
    organiser: Guest
    guests: tuple[Guest, ...] = ()
    series: Series | None = None
    status: str = "CONFIRMED"
    room: bool = False
    whole_day: bool = False
    floating: bool = False
    left: str = ""

    def occurrences(self, today: date) -> Iterator[tuple[int, datetime]]:
        """(number, when by the wall) of what takes place up to a day, and of what comes later if it is a single one."""
        if not self.series:
            yield 0, self.wall
            return
        end = min(today, self.series.until or today)
        number, wall = 0, self.wall
        while wall.date() <= end:
            if number not in self.series.dropped:
                yield number, wall + self.series.moved.get(number, timedelta())
            number += 1
            wall = _next_month(wall) if self.series.monthly else self.wall + timedelta(days=7 * number)

    def happenings(self, zone: Zone, today: date, files: tuple[str, ...]) -> Iterator[Happening]:
        """The truth of each occurrence; a series that is left out stands there once."""
        people = tuple(
            With(one.person, "with", one.address)
            for one in dict.fromkeys((self.organiser, *self.guests))
            if one.person and one.answer != "DECLINED"
        )
        for number, wall in self.occurrences(today):
            at = wall.replace(tzinfo=UTC) if self.whole_day else instant(zone, wall)
            left = "cancelled" if self.series and number in self.series.cancelled else self.left
            yield Happening(
                source="calendar", key=self.uid, at=at, direction="mutual", people=people, left=left,
                whole_day=self.whole_day, subject=self.title, minutes=None if self.whole_day else self.minutes,
                files=files,
            )  # fmt: skip
            if self.left:
                return


def _next_month(wall: datetime) -> datetime:
    """The first of the same weekday of the month after."""
    first = (wall.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first + timedelta(days=(wall.weekday() - first.weekday()) % 7)


def folded(lines: list[str]) -> bytes:
    """Content lines as bytes: CRLF, folded."""
    out = bytearray()
    for line in lines:
        raw = line.encode()
        while len(raw) > _FOLD:
            out += raw[:_FOLD] + b"\r\n "
            raw = raw[_FOLD:]
        out += raw + b"\r\n"
    return bytes(out)


def escaped(text: str) -> str:
    """Text as a value."""
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


class Writer:
    """How one program writes events. `windows` is Outlook's way."""

    def __init__(self, zone: Zone, *, windows: bool) -> None:
        self._zone, self._windows = zone, windows

    def head(self, name: str) -> list[str]:
        """The beginning of a calendar, its zone included."""
        product = (
            "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN"
            if self._windows
            else "-//Google Inc//Google Calendar 70.9054//EN"
        )
        lines = ["BEGIN:VCALENDAR", f"PRODID:{product}", "VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
        lines.append(f"X-WR-CALNAME:{escaped(name)}")
        if not self._windows:
            lines.append(f"X-WR-TIMEZONE:{self._zone.name}")
        return lines + _zone_lines(self._zone, self._zone.windows if self._windows else self._zone.name)

    def event(self, meeting: Meeting) -> list[str]:
        """The VEVENT, and one more for each occurrence that is an exception."""
        series, lines = meeting.series, self._block(meeting, meeting.wall, rule=True)
        if not series:
            return lines
        for number in sorted({*series.moved, *series.cancelled}):
            usual = self._usual(meeting, number)
            status = "CANCELLED" if number in series.cancelled else meeting.status
            begins = usual + series.moved.get(number, timedelta())
            lines += self._block(meeting, begins, status=status, instead_of=usual)
        return lines

    def _usual(self, meeting: Meeting, number: int) -> datetime:
        return meeting.wall + timedelta(days=7 * number)

    def _block(
        self, meeting: Meeting, wall: datetime, *, rule: bool = False, status: str = "",
        instead_of: datetime | None = None,
    ) -> list[str]:  # fmt: skip
        lines = [
            "BEGIN:VEVENT",
            *self._times(meeting, wall),
            f"UID:{meeting.uid}",
            f"STATUS:{status or meeting.status}",
        ]
        if rule and meeting.series:
            lines += self._rule(meeting, meeting.series)
        if instead_of:
            lines.append(f"RECURRENCE-ID{self._at(instead_of, series=True)}")
        lines += [f"SUMMARY:{escaped(meeting.title)}", "TRANSP:OPAQUE", "SEQUENCE:0"]
        lines += self._people(meeting)
        if self._windows:
            lines += ["X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-ALT-DESC;FMTTYPE=text/html:<html><body></body></html>"]
        return [*lines, "END:VEVENT"]

    def _times(self, meeting: Meeting, wall: datetime) -> list[str]:
        if meeting.whole_day:
            return [f"DTSTART;VALUE=DATE:{wall:%Y%m%d}", f"DTEND;VALUE=DATE:{wall + timedelta(days=1):%Y%m%d}"]
        ends, series = wall + timedelta(minutes=meeting.minutes), bool(meeting.series)
        if meeting.floating and not self._windows:
            return [f"DTSTART:{wall:%Y%m%dT%H%M%S}", f"DTEND:{ends:%Y%m%dT%H%M%S}"]
        return [f"DTSTART{self._at(wall, series=series)}", f"DTEND{self._at(ends, series=series)}"]

    def _at(self, wall: datetime, *, series: bool) -> str:
        """A time with its parameters and the colon before it."""
        if self._windows:
            return f';TZID="{self._zone.windows}":{wall:%Y%m%dT%H%M%S}'
        if series:
            return f";TZID={self._zone.name}:{wall:%Y%m%dT%H%M%S}"
        return f":{instant(self._zone, wall):%Y%m%dT%H%M%SZ}"

    def _rule(self, meeting: Meeting, series: Series) -> list[str]:
        day = _WEEKDAYS[meeting.wall.weekday()]
        rule = f"FREQ=MONTHLY;BYDAY=1{day}" if series.monthly else f"FREQ=WEEKLY;BYDAY={day}"
        if series.until:
            rule += f";UNTIL={instant(self._zone, datetime.combine(series.until, time(21))):%Y%m%dT%H%M%SZ}"
        dropped = [f"EXDATE{self._at(self._usual(meeting, number), series=True)}" for number in sorted(series.dropped)]
        return [f"RRULE:{rule}", *dropped]

    def _people(self, meeting: Meeting) -> list[str]:
        if not meeting.guests:
            return []
        mailto = "MAILTO" if self._windows else "mailto"
        host = meeting.organiser
        lines = [f"ORGANIZER;CN={_name(host.name)}:{mailto}:{host.address}"]
        for one in meeting.guests:
            role = f"CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={one.answer}"
            lines.append(f"ATTENDEE;{role};CN={_name(one.name or one.address)};X-NUM-GUESTS=0:{mailto}:{one.address}")
        if meeting.room:
            kind = "ROOM" if self._windows else "RESOURCE"
            lines.append(f'ATTENDEE;CUTYPE={kind};PARTSTAT=ACCEPTED;CN="Fern (8), second floor":{mailto}:{_ROOM}')
        return lines


def _name(name: str) -> str:
    return f'"{name}"' if any(sign in name for sign in ",;:") else name


def _zone_lines(zone: Zone, name: str) -> list[str]:
    east, summer = _offset(zone.minutes), _offset(zone.minutes + 60)
    begins, spring, ends, autumn = _SUMMER[zone.summer]
    return [
        "BEGIN:VTIMEZONE", f"TZID:{name}", "BEGIN:STANDARD", f"DTSTART:{ends}", f"RRULE:FREQ=YEARLY;{autumn}",
        f"TZOFFSETFROM:{summer}", f"TZOFFSETTO:{east}", "END:STANDARD", "BEGIN:DAYLIGHT", f"DTSTART:{begins}",
        f"RRULE:FREQ=YEARLY;{spring}", f"TZOFFSETFROM:{east}", f"TZOFFSETTO:{summer}", "END:DAYLIGHT", "END:VTIMEZONE",
    ]  # fmt: skip


def _offset(minutes: int) -> str:
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
