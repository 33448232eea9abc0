"""Honest numbers: what was done, what came of it, and how far the user's own goals have come. People are not graded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from rekindle.model.life import Give, Goal
from rekindle.model.stage import Standing
from rekindle.model.touch import Passage, Reply, Touch


class Share(NamedTuple):
    """So many of so many."""

    part: int = 0
    whole: int = 0

    @property
    def percent(self) -> int | None:
        """Whole per cent, never rounded up; None of nobody."""
        return 100 * self.part // self.whole if self.whole else None


NONE = Share()
QUIET = Standing()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All of one person that numbers are made of."""

    person: int
    touches: tuple[Touch, ...] = ()
    passages: tuple[Passage, ...] = ()
    replies: tuple[Reply, ...] = ()
    gives: tuple[Give, ...] = ()
    standing: Standing = QUIET
    interval: int = 0  # days between touches; 0 is off
    off: tuple[tuple[date, date | None], ...] = ()  # pauses: (first day, the first day back or None)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are of something."""

    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One ISO week's touches of mine; `first` are those that were the first to somebody."""

    name: str  # "2026-W47"
    since: date
    touches: int = 0
    first: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many messages of one kind were answered, and within what bounds the share likely lies."""

    of: str  # a channel, or a family of openers
    answered: int
    asked: int
    waiting: int = 0  # too young to tell; not among those asked
    estimate: float = 0.0
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One stage: who stands there now, who ever came so far, and the median days of those who went on."""

    stage: str
    name: str  # as shown: "They answered"
    now: int = 0
    ever: int = 0
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """What the user did; this comes first wherever numbers are shown."""

    people: int = 0
    records: int = 0
    questions: int = 0  # pairs that may be one person
    touches: int = 0
    first: int = 0  # people written to, rung or met
    calls: int = 0
    gives: int = 0
    promised: int = 0
    asks: int = 0
    on_time: Share = NONE
    cap: int = 12
    weeks: tuple[Week, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of it; never a verdict."""

    by_channel: tuple[Rate, ...] = ()
    by_opener: tuple[Rate, ...] = ()
    reply_days: float | None = None  # median
    stages: tuple[Level, ...] = ()
    reconnected: Share = NONE
    in_rhythm: Share = NONE  # of those with a rhythm: last contact within 1.2 intervals
    warmer: int = 0  # people whose tie is warm now and was not on the day of the first touch
    quiet: tuple[Tally, ...] = ()
    quiet_then: tuple[Tally, ...] = ()  # the same on the day before the first touch
    conversations: int = 0
    coffees: int = 0
    asked: int = 0  # people asked for something
    before_ask: float | None = None  # touches before the first ask, median


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All numbers as of a day; `since` is the day of the first touch."""

    as_of: date
    since: date | None = None
    effort: Effort
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """How wide the network of the people nearest to me is."""

    people: int = 0
    pairs: int = 0  # of them that know each other
    circles: int = 0  # groups with no tie between them
    alone: int = 0  # people who know nobody else of them: the only way to wherever they are
    effective: float = 0.0  # Burt's effective size
    constraint: float = 0.0  # Burt's constraint; low is wide


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A goal, and how much of it is done. `done` and the target of an on-time goal are per cent."""

    goal: Goal
    done: int | None  # None: there is nothing yet that could be counted
    days_left: int | None = None  # None without an end; 0 once it is over
