"""An event as said -> the meetings it was, and what is left out of it.

One meeting is one `Interaction`: everybody who took part is WITH, the organiser too. A day-long event keeps its day and
no minutes; that a meeting of many says little about each is left to the tie rules, which see how many they were. The
key is the UID and the start, so that copies of a meeting in several calendars, or in this export and the next, are one.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from rekindle.importers import handles
from rekindle.importers.calendar import exact
from rekindle.importers.calendar.lines import Said, passage, said
from rekindle.importers.calendar.people import SOURCE, Role, seat
from rekindle.importers.calendar.series import TIMES_MOST, is_later, times
from rekindle.importers.calendar.survey import Survey, uid_of
from rekindle.importers.calendar.times import Time, Unreadable, minutes, moment, when
from rekindle.importers.calendar.zones import Zones
from rekindle.model import About, Channel, Interaction, Item, Origin, Participant, Problem, Source
from rekindle.util.maker import maker

ALONE = "events that nobody else attends"
ALL_DAY = "all-day events that nobody else attends: birthdays, holidays, notes"
ANSWERS = "answers to invitations"
CANCELLED = "meetings that were cancelled"
DECLINED = "meetings you declined"
GROUPS = "mailing lists invited to a meeting"
LATER = "meetings that are still to come"
OLDER = "older versions of meetings that were moved or changed"
ROOMS = "rooms and equipment booked for a meeting"
_ANSWERS = frozenset({"REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER"})
_TEXT_MOST = 2_000
_UID_MOST = 200
_RAW = 200
_THERE = Role.THERE
_ASIDE = {Role.ROOM: ROOMS, Role.GROUP: GROUPS}
_interaction = maker(Interaction)


@dataclass(slots=True)
class Calendar:
    """What the head of a calendar says: whose it is, and why it was sent."""

    address: str = ""  # its name, when that is a mail address
    method: str = ""


@dataclass(slots=True)
class Circle:
    """Who took part in a meeting."""

    people: tuple[Participant, ...]
    declined: list[str]  # addresses

    def is_alone(self, own: str) -> bool:
        """True when nobody was there but whose calendar it is."""
        return not self.people or (len(self.people) == 1 and self.people[0].handle.value == own)


@dataclass(slots=True)
class Meetings:
    """Reads the events of one file."""

    file: Source
    seen: Survey
    last: date
    calendar: Calendar = field(default_factory=Calendar)
    left_out: Counter[str] = field(default_factory=Counter)
    attendees: Counter[str] = field(default_factory=Counter)
    zones: Zones = field(init=False)

    def __post_init__(self) -> None:
        self.zones = Zones(self.seen.zones)

    def event(self, raw: bytes, number: int) -> Iterable[Item]:
        """The meetings of one event."""
        event = said(raw)
        reason = self._reason_to_leave_out(event, number)
        if reason:
            self.left_out[reason] += 1
            return ()
        if not (written := event.one.get("DTSTART")):
            return (self.problem(number, "it has no start", raw),)
        try:
            start = moment(written, self.zones)
        except Unreadable:
            return (self.problem(number, f"its start cannot be read: {written[1][:40]!r}", raw),)
        if (
            event.word("X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE"
            and isinstance(start, datetime)
            and start.time() == time()
        ):
            start = start.date()
        return self._meetings(event, start, raw, number)

    def problem(self, number: int, reason: str, raw: bytes) -> Problem:
        """An event that was refused."""
        shown = raw[: _RAW * 4].decode("utf-8", "replace").strip()[:_RAW]
        return Problem(where=f"{self.file.name}#{number}", reason=reason, about=About.INTERACTION, raw=shown)

    def _reason_to_leave_out(self, event: Said, number: int) -> str:
        if event.word("STATUS") == "CANCELLED" or self.calendar.method == "CANCEL":
            return CANCELLED
        if self.calendar.method in _ANSWERS:
            return ANSWERS
        line = event.one.get("RECURRENCE-ID")
        if line and self.seen.changed and not self.seen.is_latest(uid_of(event), line, number):
            return OLDER
        return ""

    def _meetings(self, event: Said, start: Time, raw: bytes, number: int) -> Iterable[Item]:
        circle = self._circle(event)
        if circle.is_alone(self.calendar.address):
            self.left_out[ALONE if isinstance(start, datetime) else ALL_DAY] += 1
        elif self.calendar.address in circle.declined:
            self.left_out[DECLINED] += 1
        elif is_later(start, self.last):
            self.left_out[LATER] += 1
        elif (uid := uid_of(event)) in self.seen.whole:
            return self._whole(uid, raw, number) if "RECURRENCE-ID" not in event.one else ()
        else:
            return self._series(event, start, circle, raw, number)
        return ()

    def _series(self, event: Said, start: Time, circle: Circle, raw: bytes, number: int) -> Iterator[Item]:
        """The times of a meeting; a changed time is one, whatever it says of repetitions."""
        uid = uid_of(event)
        if not event.rules or "RECURRENCE-ID" in event.one:
            yield self._meeting(event, start, circle, number)
            return
        try:
            found = times(start, event, self.seen.changed.get(uid, ()), self.zones, self.last)
        except exact.Inexact as error:
            yield self.problem(number, f"{error}; only its first time was kept", raw)
            yield self._meeting(event, start, circle, number)
            return
        if found.cut:
            yield self.problem(number, f"it took place more than {TIMES_MOST:,} times; the latest were kept", raw)
        yield from self._repeated(event, start, found.starts, circle, number)

    def _whole(self, uid: str, raw: bytes, number: int) -> Iterator[Item]:
        """The times of a meeting that was changed from a time on."""
        try:
            found = exact.series(self.seen.whole[uid], self.seen.zones.values(), self.last)
        except exact.Inexact as error:
            yield self.problem(number, f"{error}; it was left out", raw)
            return
        for start, text in found[-TIMES_MOST:]:
            event = said(text)
            circle = self._circle(event)
            gone = event.word("STATUS") == "CANCELLED" or is_later(start, self.last)
            if not gone and not circle.is_alone(self.calendar.address):
                yield self._meeting(event, start, circle, number)

    def _repeated(
        self, event: Said, first: Time, starts: list[Time], circle: Circle, number: int
    ) -> Iterator[Interaction]:
        """The same meeting at each of its times."""
        model = self._meeting(event, first, circle, number, count=len(starts))
        uid = model.key[: -len(model.at.text) - 1]
        for start in starts:
            at = when(start)
            yield _interaction(
                source=SOURCE,
                key=f"{uid} {at.text}",
                channel=Channel.MEETING,
                at=at,
                participants=model.participants,
                origin=model.origin,
                thread=model.thread,
                subject=model.subject,
                text=model.text,
                minutes=model.minutes,
            )

    def _meeting(self, event: Said, start: Time, circle: Circle, number: int, count: int = 1) -> Interaction:
        for one in circle.people:
            self.attendees[one.handle.value] += count
        at = when(start)
        subject = event.text("SUMMARY")
        uid = _short(uid_of(event)) or _digest(subject, at.text, *(one.handle.value for one in circle.people))
        about = event.one.get("DESCRIPTION") if self.file.bodies else None
        return _interaction(
            source=SOURCE,
            key=f"{uid} {at.text}",
            channel=Channel.MEETING,
            at=at,
            participants=circle.people,
            origin=Origin(where=f"{self.file.name}#{number}"),
            thread=uid,
            subject=subject,
            text=passage(about[1], _TEXT_MOST) if about else "",
            minutes=self._minutes(event, start),
        )

    def _minutes(self, event: Said, start: Time) -> float | None:
        end, length = event.one.get("DTEND"), event.one.get("DURATION")
        try:
            until = moment(end, self.zones) if end else None
        except Unreadable:
            return None
        return minutes(start, until, length[1] if length else "")

    def _circle(self, event: Said) -> Circle:
        """Who was there, each once and in one order, however many calendars the meeting is in."""
        lines = (*event.attendees, event.one["ORGANIZER"]) if "ORGANIZER" in event.one else tuple(event.attendees)
        there: dict[str, Participant] = {}
        out: list[str] = []
        for head, value in lines:
            one = seat(head, value)
            if one.role is _THERE:
                if one.who not in there or not there[one.who].name:
                    there[one.who] = one.participant  # type: ignore[assignment]  # who is there is somebody
            elif one.role is Role.DECLINED:
                out.append(one.who)
            elif one.role in _ASIDE:
                self.left_out[_ASIDE[one.role]] += 1
        for who in out:
            there.pop(who, None)
        return Circle(tuple([there[who] for who in sorted(there)]), out)


def own_address(name: str) -> str:
    """The mail address in the name of a calendar or its file, "" when it is none."""
    found = handles.mail(name)
    return found.value if found else ""


def _short(uid: str) -> str:
    """A UID as it is, or its digest when it is too long for a key."""
    return uid if len(uid) <= _UID_MOST else _digest(uid)


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
