"""Cadence, last contact, snoozes and pauses -> the day on which somebody's turn comes (outreach.md section 4).

Computed, never stored: the same inputs give the same day. The jitter hangs on the record that the cadence points at,
so that joining two people moves nobody's turn. A pause stops the clock: what would have come due meanwhile comes later
by as many days, not all at once. A snooze only ever puts off.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from math import ceil
from typing import NamedTuple

from rekindle.model.rhythm import Answer, Beat, Cadence, Due, Pause
from rekindle.model.touch import ReplyKind

OFF = 0
LIST = "list"
INTERVALS: Mapping[str, int] = {"inner": OFF, "core": 30, "50": 75, LIST: 75, "150": 180, "outer": 365}
"""Days between touches by layer; family and the innermost five need no reminder."""
FOLLOW_UP, OTHER_CHANNEL = 7, 21
"""Days after an unanswered message: one gentle follow-up, then one try on another channel."""
TRIES = 3
"""A message and two follow-ups: the most that go out without an answer."""
REST = OTHER_CHANNEL + 14
"""Days without an answer after which the cycle is over, whatever was tried."""
PASSIVE = 2
"""Unanswered cycles after which only congratulations are due."""
CALL_FROM, CALL_UNTIL = 7, 10
"""Days after a glad answer within which to propose a call."""
BRIEF, BUSY, BACK = 45, 30, 3
"""Days after a brief answer, after a busy one that names no day, and after the return that an absence names."""
SETTLED = 3
"""Days within which my answer belongs to theirs, and opens nothing new."""
ANSWER_IN, HELP_IN = 1, 5
"""Days to answer in, and to give what they asked help with."""
EARLY, LATE, ALARM = 0.8, 1.2, 1.5

Gaps = Sequence[tuple[date, date | None]]
"""Days off, in order and apart from each other: (first, the first day back or None)."""


def interval(own: Iterable[Cadence], general: Mapping[str, int], *, said: str = "", family: bool = False) -> int:
    """Days between touches for somebody: their own cadence, its layer, the layer the user said, or the list's.

    0 is off. Of several cadences (two people turned out to be one) the newest holds.
    """
    chosen = max(own, key=lambda one: one.number, default=Cadence())
    if chosen.days is not None:
        return chosen.days
    layer = chosen.layer or said or ("inner" if family else LIST)
    return {**INTERVALS, **general}[layer]


def layers(several: Iterable[Cadence]) -> dict[str, int]:
    """Layer -> days, where the user has set them for everybody in it; the newest holds."""
    told = sorted((one for one in several if not one.record and one.days is not None), key=lambda one: one.number)
    return {one.layer or LIST: one.days for one in told if one.days is not None}


def jitter(anchor: int, cycle: int) -> float:
    """.85 to 1.15, the same whenever asked, so that people met on one day do not come due on one day."""
    digest = sha256(f"{anchor}:{cycle}".encode()).digest()
    return 0.85 + 0.30 * int.from_bytes(digest[:8], "big") / 2**64


def gaps(pauses: Iterable[Pause]) -> Gaps:
    """Pauses -> days off, those that overlap or touch as one."""
    found: list[tuple[date, date | None]] = []
    for since, until in sorted(((one.since, one.until) for one in pauses), key=lambda one: one[0]):
        if until is not None and until <= since:
            continue
        before = found[-1] if found else None
        if before and (before[1] is None or since <= before[1]):
            found[-1] = (before[0], None if None in (before[1], until) else max(filter(None, (before[1], until))))
        else:
            found.append((since, until))
    return found


def after(start: date, days: int, off: Gaps) -> date | None:
    """The day that comes `days` working days of the clock after a day; None while nobody knows when it goes on."""
    on = start + timedelta(days=days)
    for since, until in off:
        begin = max(since, start)
        if begin > on:
            break
        if until is None:
            return None
        on += max(until - begin, timedelta(0))
    return on


def passed(start: date, today: date, off: Gaps) -> int:
    """Days from one day to another, those off left out."""
    lost = timedelta(0)
    for since, until in off:
        begin, end = max(since, start), min(until or today, today)
        lost += max(end - begin, timedelta(0))
    return (today - start - lost).days


def back(off: Gaps, day: date) -> date | None:
    """That day, or the first day back when it is off; None while nobody knows."""
    return next((until for since, until in off if since <= day and (until is None or day < until)), day)


def paused(off: Gaps, day: date) -> bool:
    """True when a day is off."""
    return back(off, day) != day


def due(beat: Beat, today: date) -> Due | None:
    """When their turn comes; None when it does not: off, stopped, or paused without an end."""
    if not beat.interval or beat.stopped or (beat.answer and beat.answer.kind is ReplyKind.NEGATIVE):
        return None
    off = gaps(beat.pauses)
    if beat.last is None:
        return _snoozed(_first(beat, today, off), beat)
    # whoever is put off past the time for a follow-up gets none when they are back
    seen = max([today, *(one.until for one in beat.snoozes)])
    found = _waiting(beat, beat.last, seen, off) or _answered(beat, beat.last, off)
    return _snoozed(found or _turn(beat, beat.last, seen, off), beat)


class _Span(NamedTuple):
    """A stretch of days after a contact: the interval, and when it is early, due, late and overlong."""

    start: date
    days: int
    early: int
    on: int
    late: int
    alarm: int


def _due(span: _Span, off: Gaps, *, why: str, kind: str = "due") -> Due | None:
    days = (span.early, span.on, span.late, span.alarm)
    early, on, late, alarm = (after(span.start, number, off) for number in days)
    if early is None or on is None or late is None or alarm is None:
        return None
    return Due(
        on=on, why=why, interval=span.days, early=early, late=late, kind=kind, anchor=span.start, alarm=alarm
    )  # fmt: skip


def _first(beat: Beat, today: date, off: Gaps) -> Due | None:
    """Never in touch, as far as is known: their turn is whenever it suits."""
    return _due(_Span(today, beat.interval, 0, 0, 0, 0), off, why="never in touch so far", kind="first")


def resting(beat: Beat, today: date, off: Gaps) -> bool:
    """True when the open cycle is over: all was tried, or the time for it has gone by."""
    return beat.tries >= TRIES or (beat.last is not None and passed(beat.last, today, off) > REST)


def _waiting(beat: Beat, last: date, today: date, off: Gaps) -> Due | None:
    """No answer yet: the next follow-up, if one is left."""
    if beat.answer and beat.answer.kind is ReplyKind.BOUNCE and beat.answer.on >= last:
        why = "the mail came back; find an address that works"
        return _due(_Span(beat.answer.on, FOLLOW_UP, 0, 0, FOLLOW_UP, FOLLOW_UP), off, why=why, kind="follow-up")
    if not beat.tries or resting(beat, today, off):
        return None
    if beat.tries == 1:
        wait, why = FOLLOW_UP, "no answer yet; one short follow-up with something new, or let it rest"
    else:
        wait, why = OTHER_CHANNEL - FOLLOW_UP, "no answer yet; one try by another channel, then let it rest"
    wait = max(wait, _absence(beat.answer, last))
    span = _Span(last, wait, wait, wait, wait + FOLLOW_UP, wait + FOLLOW_UP)
    return _due(span, off, why=why, kind="follow-up")


def _absence(answer: Answer | None, last: date) -> int:
    """Days from my message until they are back and have had three days."""
    if answer and answer.kind is ReplyKind.AUTOMATIC and answer.until:
        return (answer.until - last).days + BACK
    return 0


def _answered(beat: Beat, last: date, off: Gaps) -> Due | None:
    """What their last word leads to, until something newer has passed."""
    answer = beat.answer
    if answer is None or last > answer.on + timedelta(days=SETTLED):
        return None
    if answer.kind is ReplyKind.POSITIVE:
        span = _Span(answer.on, CALL_FROM, CALL_FROM, CALL_FROM, CALL_UNTIL, CALL_UNTIL)
        return _due(span, off, why="they answered gladly; propose a call")
    if answer.kind is ReplyKind.BRIEF:
        return _due(_window(answer.on, BRIEF, 1.0), off, why="they answered briefly; a light touch")
    if answer.kind is ReplyKind.BUSY:
        wait = max((answer.until - answer.on).days if answer.until else BUSY, 1)
        why = "they were busy; the day they named has come" if answer.until else "they were busy; ask again, lightly"
        return _due(_Span(answer.on, wait, wait, wait, wait + FOLLOW_UP, wait + BUSY), off, why=why)
    return None


def _turn(beat: Beat, last: date, today: date, off: Gaps) -> Due | None:
    """The next touch of the rhythm: each unanswered cycle doubles the interval, and two make it passive."""
    cycle = beat.cycle + (1 if beat.tries and resting(beat, today, off) else 0)
    days = beat.interval * 2 ** min(cycle, PASSIVE)
    span = _window(max(last, beat.two_way or last), days, jitter(beat.anchor, beat.cycle))
    if cycle >= PASSIVE:
        return _due(span, off, why="two tries rest; a line when there is something to congratulate", kind="passive")
    return _due(span, off, why="")


def _window(start: date, days: int, times: float) -> _Span:
    """.8I, I times jitter, 1.2I and 1.5I after the last contact."""
    early = ceil(EARLY * days)
    late = max(int(LATE * days), early)
    return _Span(start, days, early, min(max(round(days * times), early), late), late, max(round(ALARM * days), late))


def _snoozed(due: Due | None, beat: Beat) -> Due | None:
    """Put off until the latest day that any snooze names; never sooner than it was."""
    until = max((one.until for one in beat.snoozes), default=date.min)
    if due is None or until <= due.early:
        return due
    return replace(
        due,
        on=max(due.on, until),
        early=until,
        late=max(due.late, until),
        alarm=max(due.alarm or until, until),
    )


def ratio(due: Due, today: date, off: Gaps) -> float:
    """Elapsed time over the interval: who has waited longest for their rhythm comes first."""
    return passed(due.anchor or due.on, today, off) / max(due.interval, 1)
