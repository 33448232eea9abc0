"""Events -> days of contact: sums that merge, so that n new interactions cost n steps and no more.

A unit says how much one event weighs (outreach.md section 2, "unit u"); a day keeps its heaviest unit and their total,
from which its capped worth follows. Units are whole millionths, so that sums do not depend on the order of events.
Events of weight 0 (mass mail, newsletters) are no contact and leave no trace here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache, reduce
from math import log2, sqrt
from typing import NamedTuple

from rekindle.model.channel import SPOKEN, Channel, Direction
from rekindle.model.tie import CROWD, Contact, Event, Turn

ONE = 1_000_000
"""One unit in millionths."""

WEIGHTS: Mapping[str, float] = {
    Channel.IN_PERSON: 4.0,
    Channel.VIDEO: 3.0,
    Channel.CALL: 2.5,
    Channel.MEETING: 1.5,
    Channel.MAIL: 1.0,
    Channel.LINKEDIN: 0.8,
    Channel.X_MESSAGE: 0.8,
    Channel.SMS: 0.8,
    Channel.CHAT: 0.8,
    Channel.COMMENT: 0.3,
    Channel.LIKE: 0.1,
    Channel.MISSED_CALL: 0.2,
    # Not in the reference; own priors. A recommendation is an hour's work, the others are clicks.
    Channel.RECOMMENDATION: 2.0,
    Channel.ENDORSEMENT: 0.3,
    Channel.INVITATION: 0.3,
}
BARE_INVITATION = 0.2
"""An invitation without a word of its own. Own prior."""

WRITTEN: frozenset[str] = frozenset({Channel.MAIL, Channel.LINKEDIN, Channel.X_MESSAGE, Channel.SMS, Channel.CHAT})
ANSWERABLE = WRITTEN | SPOKEN | {Channel.MISSED_CALL, Channel.IN_PERSON, Channel.MEETING}
"""Channels on which one turns to somebody and may get an answer; likes and invitations are none."""

DAY_CAP = 4 * ONE
EPISODE_DAYS = 30
"""Days of silence after which the next message opens a new episode. Own prior."""


class Day(NamedTuple):
    """One day of contact: its proleptic ordinal, heaviest unit and total in millionths, and who spoke first."""

    ordinal: int
    top: int
    total: int
    opening: str = ""  # "time direction" of the first answerable event; "" if there was none
    told: bool = False  # the owner wrote
    heard: bool = False  # the other side wrote, or both met

    @property
    def worth(self) -> int:
        """U_d in millionths: min(4, max u + min(.5 max u, .15 of the rest)), in whole numbers to stay monotone."""
        rest = (self.total - self.top) * 15 // 100
        return min(DAY_CAP, self.top + min(self.top // 2, rest))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """All that a tie needs of one person's events. `days` and `channels` are sorted."""

    days: tuple[Day, ...] = ()
    sent: int = 0
    received: int = 0
    mutual: int = 0
    channels: tuple[tuple[Channel, int], ...] = ()
    heard: str = ""  # "time channel" of the newest answerable word from the other side

    @property
    def count(self) -> int:
        """Personal events."""
        return self.sent + self.received + self.mutual


def _length(channel: str, words: int | None, minutes: float | None) -> float:
    """g: longer texts and calls weigh more; an unknown length is neutral."""
    if channel in WRITTEN and words is not None:
        return min(1.4, max(0.6, 0.6 + 0.2 * log2(1 + max(0, words) / 25)))
    if channel in SPOKEN and minutes is not None:
        return min(1.5, max(0.3, minutes / 10))
    return 1.0


def _crowd(others: int) -> float:
    """d: how much of an event with k others is meant for one of them."""
    if others <= 1:
        return 1.0
    if others <= 8:
        return 1 / sqrt(others)
    return 0.1 if others <= CROWD else 0.0


@lru_cache(maxsize=50_000)
def _unit(channel: str, others: int, words: int | None, minutes: float | None) -> int:
    bare = channel == Channel.INVITATION and not words
    weight = BARE_INVITATION if bare else WEIGHTS[channel]
    return round(ONE * weight * _crowd(others) * _length(channel, words, minutes))


def unit(event: Event) -> int:
    """The weight of one event in millionths; 0 for what is not personal."""
    return 0 if event.automatic else _unit(event.channel, event.others, event.words, event.minutes)


@lru_cache(maxsize=50_000)
def ordinal(at: str) -> int:
    """The day of "2024-05-01T..." (a month or year: its first day) as an ordinal; 0 when it names no day."""
    try:
        return date.fromisoformat((at + "-01-01")[:10]).toordinal()
    except ValueError:
        return 0


def once(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Turns in order of time, channel and direction -> those alike in all three but once, the heaviest of them."""
    before: Turn | None = None
    for turn in turns:
        if before is not None and before[1:4] == turn[1:4]:
            before = max(before, turn, key=_weight)
        else:
            if before is not None:
                yield before
            before = turn
    if before is not None:
        yield before


def _weight(turn: Turn) -> int:
    return _unit(turn.channel, turn.others, turn.words, turn.minutes)


def contacts(turns: Iterable[Turn]) -> list[Contact]:
    """Turns -> contact by day and channel, in order. What weighs nothing, or names no day, is left out."""
    found: dict[tuple[int, str], Contact] = {}
    for turn in turns:
        weight = _weight(turn)
        day = ordinal(turn.at[:10]) if weight else 0
        if day:
            key, one = (day, turn.channel), _contact(day, weight, turn)
            found[key] = more(found[key], one) if key in found else one
    return [found[key] for key in sorted(found)]


_COUNTS: Mapping[str, tuple[int, int, int]] = {
    Direction.OUT: (1, 0, 0),
    Direction.IN: (0, 1, 0),
    Direction.MUTUAL: (0, 0, 1),
}


def _contact(day: int, weight: int, turn: Turn) -> Contact:
    way, counts = turn.direction, _COUNTS[turn.direction]
    if turn.channel not in ANSWERABLE:
        return Contact(day, turn.channel, weight, weight, *counts, "", "")
    heard = "" if way == Direction.OUT else turn.at
    return Contact(day, turn.channel, weight, weight, *counts, f"{turn.at} {way}", heard)


def more(a: Contact, b: Contact) -> Contact:
    """Two contacts of one day and channel."""
    return Contact(
        a.day,
        a.channel,
        max(a.top, b.top),
        a.total + b.total,
        a.sent + b.sent,
        a.received + b.received,
        a.mutual + b.mutual,
        min(a.opening, b.opening),
        max(a.heard, b.heard),
    )


def sums_of(contacts: Iterable[Contact]) -> Sums:
    """Contact by day and channel, sorted by day -> sums."""
    days: list[Day] = []
    sent = received = mutual = 0
    channels: dict[str, int] = {}
    heard = ""
    for one in contacts:
        day = _day(one)
        if days and days[-1].ordinal == day.ordinal:
            days[-1] = _join(days[-1], day)
        else:
            days.append(day)
        sent, received, mutual = sent + one.sent, received + one.received, mutual + one.mutual
        channels[one.channel] = channels.get(one.channel, 0) + one.sent + one.received + one.mutual
        if one.heard:
            heard = max(heard, f"{one.heard} {one.channel}")
    return Sums(
        days=tuple(days),
        sent=sent,
        received=received,
        mutual=mutual,
        channels=tuple((Channel(name), channels[name]) for name in sorted(channels)),
        heard=heard,
    )


def _day(one: Contact) -> Day:
    return Day(one.day, one.top, one.total, one.opening, bool(one.opening and one.sent), bool(one.heard))


def _join(a: Day, b: Day) -> Day:
    return Day(
        ordinal=a.ordinal,
        top=max(a.top, b.top),
        total=a.total + b.total,
        opening=min(a.opening, b.opening) if a.opening and b.opening else a.opening or b.opening,
        told=a.told or b.told,
        heard=a.heard or b.heard,
    )


def latest(today: date) -> int:
    """The last day that counts: tomorrow, as zones differ; days after it have not happened."""
    return today.toordinal() + 1


def gather(events: Iterable[Event], today: date) -> Sums:
    """Events -> sums."""
    turns = (
        Turn(0, event.at, event.channel, event.direction, event.others, event.words, event.minutes)
        for event in events
        if not event.automatic
    )
    return sums_of(one for one in contacts(turns) if one.day <= latest(today))


def _merge_days(a: tuple[Day, ...], b: tuple[Day, ...]) -> tuple[Day, ...]:
    days = {day.ordinal: day for day in a}
    for day in b:
        days[day.ordinal] = _join(days[day.ordinal], day) if day.ordinal in days else day
    return tuple(days[number] for number in sorted(days))


def _merge_two(a: Sums, b: Sums) -> Sums:
    return Sums(
        days=_merge_days(a.days, b.days),
        sent=a.sent + b.sent,
        received=a.received + b.received,
        mutual=a.mutual + b.mutual,
        channels=tuple(sorted((Counter(dict(a.channels)) + Counter(dict(b.channels))).items())),
        heard=max(a.heard, b.heard),
    )


def merge(*sums: Sums) -> Sums:
    """Sums of parts of a history -> sums of all of it, in any order and grouping."""
    return reduce(_merge_two, sums, Sums())


@dataclass(slots=True)
class _Turns:
    """Messages of the owner's that wait for an answer, while the days go by."""

    waits: list[int] = field(default_factory=list)
    missed: int = 0
    since: int = 0  # the day of the message that waits; 0 if none does
    opened: bool = False  # it opened an episode: an answer was due

    def answer(self, day: int) -> None:
        if self.since:
            self.waits.append(day - self.since)
        self.since = 0

    def give_up(self) -> None:
        self.missed += bool(self.since and self.opened)
        self.since = 0

    def see(self, day: Day, *, fresh: bool) -> None:
        theirs_first = not day.opening.endswith(f" {Direction.OUT}")
        if theirs_first:
            self.answer(day.ordinal)
        if day.told and not self.since:
            self.since, self.opened = day.ordinal, fresh and not theirs_first
        if day.heard and not theirs_first:
            self.answer(day.ordinal)


def answers(days: Iterable[Day]) -> tuple[int, int, tuple[int, ...]]:
    """Days in order -> messages that asked for an answer, how many got one, and the days each answer took.

    Several messages in a row are one. The last word of an exchange needs no answer and counts only when it got one;
    a message after 30 days of silence opens an exchange and always counts.
    """
    turns, previous = _Turns(), 0
    for day in days:
        if day.opening:
            fresh = day.ordinal - previous > EPISODE_DAYS
            if fresh:
                turns.give_up()
            turns.see(day, fresh=fresh)
            previous = day.ordinal
    turns.give_up()
    return len(turns.waits) + turns.missed, len(turns.waits), tuple(turns.waits)
