"""The days of an agenda -> entries of a calendar: at most 45 characters each, first names only, or no names at all.

An entry keeps its UID through every file written anew, so a calendar replaces it and shows none twice; stamp and
sequence follow from the day alone, so the same book on the same day gives the same file. Where nothing is due, there is
no entry. Voice.md section 6, "Calendar feed".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rekindle.core.occurrence import instant
from rekindle.core.quiet import window
from rekindle.core.silence import counted, long_ago
from rekindle.model.agenda import Desk, Somebody
from rekindle.model.appointment import Appointment
from rekindle.model.channel import Channel
from rekindle.model.life import Trip
from rekindle.model.task import Agenda, Errand, Page, Task

_THINGS = ("the ", "a ", "an ", "my ", "your ", "some ", "two ", "three ", "one ")
"""How a thing begins that can be sent; "read two pages of yours" is none."""
WIDTH = 45
TURNS = frozenset({Errand.FOLLOW_UP, Errand.FIRST, Errand.DUE})
SOON = timedelta(weeks=3)
"""How long before a trip the people there are called to mind."""
_BEGIN = date(2024, 1, 1)  # sequences count days from here, so a later file always supersedes an earlier one
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How the user wants the feed: when it rings, where they are, and whether names may show."""

    clock: time = time(9)
    zone: str = ""  # "" is wherever the reader is
    discreet: bool = False


def entries(desk: Desk, agenda: Agenda, way: Way, trips: Sequence[tuple[Trip, int]] = ()) -> list[Appointment]:
    """All entries of the days ahead; `trips` come with the number of people there."""
    people = {one.person: one for one in desk.people}
    found = [one for page in agenda.pages for one in _of_day(page, people, desk, way)]
    if not way.discreet:
        found += [one for trip, count in trips for one in _of_trip(trip, count, agenda, way)]
    return found


def _of_day(page: Page, people: Mapping[int, Somebody], desk: Desk, way: Way) -> Iterator[Appointment]:
    if not page.tasks:
        return
    if way.discreet:
        title = f"{len(page.tasks)} small thing{'' if len(page.tasks) == 1 else 's'}"
        yield _entry(f"day-{page.on}", title, page.on, page.tasks, desk.day, way)
        return
    turns = [one for one in page.tasks if one.kind in TURNS]
    if len(turns) > 1:
        yield _entry(f"day-{page.on}", _several(turns), page.on, turns, desk.day, way)
    elif turns:
        yield _single(turns[0], people[turns[0].person], page.on, desk, way)
    for one in page.tasks:
        if one.kind not in TURNS:
            title = _owed(one, people[one.person], page.on)
            yield _entry(f"{one.kind}-{one.person}-{one.due}", title, page.on, [one], desk.day, way)


def _several(turns: Sequence[Task]) -> str:
    """So many of each: "2 messages, 1 call today"."""
    calls = sum(one.channel == "call" for one in turns)
    parts = [counted(number, noun) for number, noun in ((len(turns) - calls, "message"), (calls, "call")) if number]
    return f"{', '.join(parts)} today"


def _single(one: Task, whose: Somebody, on: date, desk: Desk, way: Way) -> Appointment:
    """A turn of its own: a call at an hour that suits both, anything else when the feed rings."""
    hour = _hour(whose, on, way) if one.channel == "call" and one.kind is not Errand.FOLLOW_UP else None
    title = _call(whose, hour) if hour else _turn(one, whose, on)
    return _entry(f"day-{on}", title, on, [one], desk.day, way, at=hour)


def _turn(one: Task, whose: Somebody, on: date) -> str:
    if one.kind is Errand.FOLLOW_UP:
        return _fit(
            f"{whose.given}: one short follow-up, or let it rest", f"{whose.given}: a follow-up, or let it rest"
        )
    silent = long_ago((on - whose.beat.last).days) if whose.beat.last else ""
    verb = "Call" if one.channel == "call" else "Write to"
    return _fit(f"{verb} {whose.given} (silent {silent})" if silent else "", f"{verb} {whose.given}")


def _hour(whose: Somebody, on: date, way: Way) -> datetime | None:
    """The first full hour from when the feed rings that suits a call there; None where their clock is the user's."""
    if not way.zone or whose.guessed or not whose.zone:
        return None
    here, there = ZoneInfo(way.zone), ZoneInfo(whose.zone)
    since, until = window(Channel.CALL, on, there)
    rings = instant(on, way.clock, here)
    found = max(since, rings).astimezone(here)
    if (
        found >= until
        or found.date() != on
        or found.astimezone(there).replace(tzinfo=None) == found.replace(tzinfo=None)
    ):
        return None
    return found


def _call(whose: Somebody, hour: datetime) -> str:
    there = hour.astimezone(ZoneInfo(whose.zone))
    return _fit(
        f"Call {whose.given}, {hour.hour}:{hour:%M} here, {there.hour}:{there:%M} there", f"Call {whose.given}"
    )  # fmt: skip


def _owed(one: Task, whose: Somebody, on: date) -> str:
    given = whose.given
    match one.kind:
        case Errand.REPLY:
            return _fit(f"{given} wrote. Reply {'by tomorrow' if one.due > on else 'today'}", f"{given} wrote")
        case Errand.GIVE:
            promised = one.why.removeprefix("promised: ")
            if promised == one.why:
                return _fit(f"{given} asked for help: something for them", f"{given} asked for help")
            return _promised(given, promised)
        case Errand.REPORT:
            if one.why.startswith("how it went"):
                return _fit(f"Tell {given} {one.why}", f"Tell {given} how it went")
            named = one.why.removeprefix("named ").partition(";")[0]
            return _fit(f"Thank {given} for naming {named}", f"Thank {given}")
        case _:
            return _fit(f"{given}'s birthday: a line is plenty", f"{given}'s birthday")


def _promised(given: str, promised: str) -> str:
    """What was promised as a thing, or in the words that complete "I could ...": "send you the gauge notes"."""
    thing = promised.removeprefix("send you ")
    if thing == promised and not promised.startswith(_THINGS):
        return _fit(f"{given}, promised: {promised}", f"{given}: a promise due")
    return _fit(f"Send {given} {thing} (promised)", f"Send {given} {thing}", f"{given}: a promise due")


def _fit(*titles: str) -> str:
    """The first title that fits; where none does, the last one cut."""
    return next((one for one in titles if one and len(one) <= WIDTH), titles[-1][:WIDTH].rstrip())


def _of_trip(trip: Trip, count: int, agenda: Agenda, way: Way) -> Iterator[Appointment]:
    on = trip.since - SOON
    if count and agenda.pages and agenda.pages[0].on <= on <= agenda.pages[-1].on:
        people = "1 person there" if count == 1 else f"{count} people there"
        title = _fit(f"{trip.place} in 3 weeks: {people}", f"{trip.place} in 3 weeks")
        yield _entry(f"trip-{trip.number}", title, on, (), agenda.today, way)


def _entry(  # noqa: PLR0913, PLR0917 - what an entry is made of
    key: str, title: str, on: date, tasks: Iterable[Task], today: date, way: Way, at: datetime | None = None
) -> Appointment:
    start = at or (instant(on, way.clock, ZoneInfo(way.zone)) if way.zone else datetime.combine(on, way.clock))
    several = list(tasks)
    lines = [] if way.discreet else [f"{one.name}: {one.why}" for one in several]
    return Appointment(
        uid=f"{key}@rekindle",
        stamp=datetime.combine(today, time(), UTC),
        start=start,
        end=start + timedelta(minutes=max(5, sum(one.minutes for one in several))),
        summary=title,
        description="\n".join(lines),
        alarms=(0,),
        sequence=(today - _BEGIN).days,
        busy=False,
    )
