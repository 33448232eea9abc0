"""People waiting for their turn, and room -> who is taken on which day; what does not fit moves on (outreach.md 4).

The caps are laws: no week takes more than N touches, no day more than four, no week more than three calls. Who has
waited longest for their own rhythm goes first. Nobody is lost and nobody is taken twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from rekindle.core.cadence import ALARM

DAILY, CALLS = 4, 3
FIRST_WEEK = 15
"""First touches that the first week may hold, where the cap is the usual one or more."""
USUAL = 12
FEASIBLE = 0.9
"""The share of the cap that rhythms may fill, so that late ones can catch up."""
AHEAD = timedelta(weeks=4)
WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Somebody whose turn comes: the first day it may, the day it does, and how long they have waited, in intervals."""

    person: int
    on: date
    early: date
    ratio: float  # elapsed time over the interval, as of `seen`
    seen: date
    interval: int
    call: bool = False
    minutes: int = 5
    urgent: bool = False  # bound to its day: a follow-up, or a pick of this week

    def waited(self, day: date) -> float:
        """Elapsed time over the interval as of a day."""
        return self.ratio + (day - self.seen).days / max(self.interval, 1)

    def order(self, day: date) -> tuple[bool, float, int]:
        """Whoever is bound to their day or overlong goes first, then who has waited longest, then the lower number."""
        waited = self.waited(day)
        return not (self.urgent or waited >= ALARM), -waited, self.person


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How much more may be taken: in the week, on the day, by telephone, and by the clock."""

    week: int
    day: int = DAILY
    calls: int = CALLS
    minutes: int | None = None  # None: as long as it takes

    def less(self, one: Waiting) -> Room:
        """What is left after one."""
        minutes = None if self.minutes is None else self.minutes - one.minutes
        return replace(self, week=self.week - 1, day=self.day - 1, calls=self.calls - one.call, minutes=minutes)

    def holds(self, one: Waiting) -> bool:
        """True when one more fits."""
        timely = self.minutes is None or one.minutes <= self.minutes
        return self.week > 0 and self.day > 0 and (self.calls > 0 or not one.call) and timely


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Who is taken on which day, and who moves on to a later week, the longest waiting first."""

    days: Mapping[date, tuple[Waiting, ...]]
    moved: tuple[Waiting, ...]


def cap_of(cap: int, firsts: int = 0) -> int:
    """Touches that a week may hold; a first week as many first touches as there are, up to fifteen."""
    return max(cap, min(FIRST_WEEK, firsts)) if cap >= USUAL else cap


def take(waiting: Iterable[Waiting], day: date, room: Room) -> list[Waiting]:
    """Those taken on a day, in order, while there is room."""
    taken: list[Waiting] = []
    for one in sorted(waiting, key=lambda one: one.order(day)):
        if room.holds(one):
            taken.append(one)
            room = room.less(one)
    return taken


def share(left: int, days: int, done: int = 0) -> int:
    """What a day takes of what is left of its week: evenly, never above the daily cap, less what it has seen."""
    return max(0, min(DAILY - done, ceil(left / max(days, 1))))


def crowded(waiting: Iterable[Waiting], day: date, cap: int) -> bool:
    """True when the four weeks to come hold more turns than they have room for."""
    until = day + AHEAD
    turns = sum(1 + (until - max(one.on, day)).days // max(one.interval, 1) for one in waiting if one.on <= until)
    return turns > 4 * cap


def candidates(waiting: Sequence[Waiting], day: date, cap: int) -> list[Waiting]:
    """Whose turn has come by a day; and, where four crowded weeks lie ahead, who may be pulled forward into idle slots.

    Those pulled forward rank behind all whose turn it is, as they have waited less.
    """
    due = [one for one in waiting if one.on <= day]
    if len(due) >= DAILY or not crowded(waiting, day, cap):
        return due
    early = sorted((one for one in waiting if one.early <= day < one.on), key=lambda one: (one.on, one.person))
    return due + early[: DAILY - len(due)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day of the plan: touches it has seen or is bound to, and minutes left beside them."""

    on: date
    bound: int = 0
    minutes: int | None = None


def plan(waiting: Sequence[Waiting], days: Sequence[Day], cap: int, room: Room, until: date) -> Plan:
    """The rest of a week, day by day: who comes due until its end and is not taken moves on.

    `room` is what the week still holds beside what its days are bound to.
    """
    found: dict[date, tuple[Waiting, ...]] = {}
    left = list(waiting)
    for place, day in enumerate(days):
        most = share(room.week, len(days) - place, day.bound)
        taken = take(candidates(left, day.on, cap), day.on, replace(room, day=most, minutes=day.minutes))
        found[day.on] = tuple(taken)
        left = [one for one in left if one not in taken]
        room = replace(room, week=room.week - len(taken), calls=room.calls - sum(one.call for one in taken))
    moved = sorted((one for one in left if one.on <= until), key=lambda one: one.order(until))
    return Plan(days=found, moved=tuple(moved))


def load(intervals: Iterable[int]) -> float:
    """Touches a week that rhythms come to: the sum of 7/I; off counts nothing."""
    return sum(WEEK / days for days in intervals if days)


def feasible(needed: float, cap: int) -> bool:
    """True when rhythms leave a tenth of the cap free, without which late ones never catch up."""
    return needed <= FEASIBLE * cap


def stretch(days: int, needed: float, cap: int) -> int:
    """The interval that would do instead of one, were all of them stretched alike; in steps of five days."""
    return ceil(days * needed / (FEASIBLE * max(cap, 1)) / 5) * 5
