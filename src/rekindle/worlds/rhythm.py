"""A tie -> when the two wrote to each other: bursts that excite more, answers after minutes or days, and decay.

Each class of history has its own depth and end, so that strength and worth can be told apart: planted people had years
of answered talk that stopped when somebody changed jobs; close ties of late have much talk and little news; those
silent the longest had a line or two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import NamedTuple

from rekindle.worlds.nouns import Someone

_FIRST = date(2012, 1, 1)  # nobody's messages go further back here
_MOST = 60
_SILENCE = {  # days of silence: least, most
    "planted": (240, 2400), "planted lately": (185, 250), "close of late": (65, 300), "active": (1, 55),
    "faded": (120, 2600), "once": (700, 5000), "none": (0, 1),
}  # fmt: skip
_LATELY = 0.15  # planted ties that are nearly as close as any, so that "closest first" is no straw man


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The course of a tie: from when to when, talks a year, how likely the owner and the other answer."""

    name: str  # "none", "once", "planted", "close of late", "active", "faded"
    since: date
    until: date
    yearly: float
    mine: float
    theirs: float


class Moment(NamedTuple):
    """One message: when, whether the owner wrote it, and whether it opens a talk. Made by the hundred thousand."""

    at: datetime
    out: bool
    first: bool


def shape(someone: Someone, today: date, rng: Random) -> Shape:
    """The course of this tie."""
    since = max(someone.met, _FIRST)
    theirs = 0.04 + 0.9 * someone.willingness
    name = "planted" if someone.planted else _class(someone, rng)
    least, most = _SILENCE["planted lately" if name == "planted" and rng.random() < _LATELY else name]
    until = today - timedelta(days=int(least + (most - least) * rng.random()))
    if name == "planted":
        since = min(since, until - timedelta(days=rng.randrange(400, 1700)))
    elif until < since:
        since = max(_FIRST, until - timedelta(days=rng.randrange(30, 900)))
    since = max(since, until - timedelta(days=rng.randrange(500, 1800)))  # talk by LinkedIn lasts some years at most
    yearly = {"planted": 3.2, "close of late": 4.0, "active": 4.0, "faded": 1.2, "once": 0.0, "none": 0.0}[name]
    yearly *= (0.6 + 0.8 * someone.trust) * rng.uniform(0.6, 1.4)
    return Shape(name=name, since=min(since, until), until=until, yearly=yearly, mine=0.75, theirs=theirs)


def _class(someone: Someone, rng: Random) -> str:
    close = someone.trust > 0.7 or someone.kind in ("teammate", "client", "neighbour")
    names = ("close of late", "active", "faded", "once", "none")
    weights = (13, 28, 41, 6, 12) if close else (2, 7, 33, 28, 30)
    return rng.choices(names, weights)[0]


def moments(course: Shape, rng: Random) -> Iterator[Moment]:
    """The messages of a tie in order of time."""
    if course.name == "none":
        return
    if course.name == "once":
        yield from _talk(course, datetime.combine(course.until, time(9), UTC), rng, most=2)
        return
    at = datetime.combine(course.since, time(8), UTC) + timedelta(days=rng.random() * 30)
    end = datetime.combine(course.until, time(17), UTC)
    count, span, last = 0, max(1.0, (end - at).total_seconds()), at
    while at < end and count < _MOST:
        for moment in _talk(course, at, rng, most=6):
            if moment.at > end:
                return
            count, at, last = count + 1, moment.at, moment.at
            yield moment
        late = 1 - (end - at).total_seconds() / span
        at += timedelta(days=_gap(course, late, rng))
    closing = _talk(course, end - timedelta(hours=33), rng, most=2)
    yield from (moment for moment in closing if last < moment.at <= end)


def _gap(course: Shape, late: float, rng: Random) -> float:
    """Days to the next talk: a talk excites another soon; towards its end a tie slows down."""
    if rng.random() < 0.35:
        return rng.expovariate(1 / 4)
    slow = 1.0 if course.name in ("active", "close of late") else 1 + 1.5 * late
    return rng.expovariate(max(0.2, course.yearly) / 365) * slow


def _talk(course: Shape, at: datetime, rng: Random, most: int) -> Iterator[Moment]:
    """One talk, from the day after: an opening and answers while they come."""
    out = rng.random() < 0.55
    at = (at + timedelta(days=1)).replace(
        hour=6 + int(14 * rng.random()), minute=rng.randrange(60), second=rng.randrange(60), microsecond=0
    )
    for turn in range(most):
        yield Moment(at=at, out=out, first=turn == 0)
        if rng.random() > (course.theirs if out else course.mine) * 0.92**turn:
            return
        at += timedelta(seconds=int(min(20 * 86_400, rng.lognormvariate(9.2, 1.6))) + 20)
        out = not out
