"""A desk of all that waits -> the list of today and the days after it: at most what there is time for.

What was promised and who waits for an answer goes first and is put off only by time; everything else shares what the
week still holds (`rekindle.core.load`). Nobody is on the list who asked not to be, who is snoozed or paused, or, in
hard times, as somebody to be asked or chased.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rekindle.core import errands
from rekindle.core.cadence import back, due, gaps, ratio
from rekindle.core.errands import MINUTES, Owed
from rekindle.core.load import CALLS, Day, Plan, Room, Waiting, cap_of, feasible, load, plan, stretch
from rekindle.core.quiet import hint
from rekindle.core.silence import long_ago
from rekindle.model.agenda import EVERY_DAY, Chosen, Desk, Limits, Somebody
from rekindle.model.channel import Channel
from rekindle.model.rhythm import Due
from rekindle.model.task import Agenda, Errand, Moved, Page, Task
from rekindle.model.touch import ReplyKind

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
CHANNELS = {"linkedin": Channel.LINKEDIN, "x": Channel.X_MESSAGE}
USUAL_DAYS = 5
"""Days among which a week's minutes are spread when the user has named none."""
BOUNCES = 3
"""Mails that came back within a week, after which no more first ones go out by mail: the list may be stale."""
_ERRANDS = {"follow-up": Errand.FOLLOW_UP, "first": Errand.FIRST}
_FIRST = 7
"""Days in which a kept pick is to be written to: what its place in the order is measured by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Somebody's turn: what waits, and the task it becomes on the day it is taken."""

    whose: Somebody
    errand: Errand
    waiting: Waiting
    due: Due | None


def agenda(desk: Desk, weeks: int = 1) -> Agenda:
    """The days from today to the end of this week, or of some week after it."""
    turns = {one.whose.person: one for one in _turns(desk)}
    owed = sorted(errands.owed(desk), key=lambda one: (one.task.kind is not Errand.REPLY, one.task.due))
    pages: list[Page] = []
    moved: tuple[Waiting, ...] = ()
    cap = cap_of(desk.limits.cap, _firsts(turns.values(), desk.limits))
    for number in range(weeks):
        days = _days(desk.day, number)
        limits = desk.limits if number == 0 else replace(desk.limits, week=0, day=0, calls=0, first_week=False)
        shares, owed = _bound(owed, days, limits)
        planned = _planned(list(turns.values()), days, shares, limits)
        pages += [_page(desk, day, shares[day], planned, turns) for day in days]
        moved = planned.moved if number == 0 else moved
        for one in [one for taken in planned.days.values() for one in taken]:
            del turns[one.person]
    return _summed(desk, pages, moved, cap)


def _days(today: date, number: int) -> list[date]:
    """The days of a week from today on; of a later week all."""
    monday = today - today.weekday() * DAY + number * WEEK
    return [day for day in (monday + step * DAY for step in range(7)) if day >= today]


def minutes_of(limits: Limits) -> int:
    """What a day holds of the week's minutes."""
    days = USUAL_DAYS if limits.weekdays == EVERY_DAY else len(limits.weekdays)
    return limits.minutes // max(days, 1)


def _bound(owed: Sequence[Owed], days: Sequence[date], limits: Limits) -> tuple[dict[date, list[Task]], list[Owed]]:
    """What is owed, day by day, each day as much as it holds and at least one thing; and what is left of it."""
    found: dict[date, list[Task]] = {}
    left = list(owed)
    for day in days:
        time, found[day] = minutes_of(limits), []
        for one in [one for one in left if one.shown <= day]:
            if not found[day] or one.task.minutes <= time:
                found[day].append(one.task)
                time -= one.task.minutes
                left.remove(one)
    return found, left


def _planned(turns: Sequence[Turn], days: Sequence[date], shares: dict[date, list[Task]], limits: Limits) -> Plan:
    """Turns, where the week and its days have room beside what is owed."""
    done = {days[0]: limits.day}
    waiting = [one.waiting for one in turns]
    cap = cap_of(limits.cap, _firsts(turns, limits))
    room = Room(
        week=max(0, cap - limits.week - sum(map(len, shares.values()))), calls=max(0, CALLS - limits.calls)
    )  # fmt: skip
    open_days = [
        Day(on=day, bound=done.get(day, 0) + len(shares[day]), minutes=_left(shares[day], limits))
        for day in days
        if day.weekday() in limits.weekdays
    ]
    return plan(waiting, open_days, cap, room, days[-1])


def _firsts(turns: Iterable[Turn], limits: Limits) -> int:
    """First touches of a first week, made or to come; 0 in any other."""
    return limits.week + sum(one.errand is Errand.FIRST for one in turns) if limits.first_week else 0


def _left(owed: Sequence[Task], limits: Limits) -> int:
    """Minutes beside what is owed; a day with nothing owed has time for one thing, however long."""
    time = minutes_of(limits)
    return time - sum(one.minutes for one in owed) if owed else max(time, *MINUTES.values())


def _turns(desk: Desk) -> Iterator[Turn]:
    """Whose turn it is, or will be, one turn a person; who is owed something first gets that."""
    bounced = _bounced(desk) >= BOUNCES
    for one in desk.people:
        if one.gentle or one.beat.stopped:
            continue
        if one.chosen:
            held = bounced and one.channel == "mail"
            found = None if held else _first(one, one.chosen, desk)
        elif one.listed and not errands.awaits(one, desk.day):
            found = _touch(one, desk)
        else:
            found = None
        if found:
            yield found


def _bounced(desk: Desk) -> int:
    """People whose mail came back within a week."""
    answers = [one.beat.answer for one in desk.people if one.beat.answer]
    return sum(one.kind is ReplyKind.BOUNCE and desk.day - one.on < WEEK for one in answers)


def _first(one: Somebody, chosen: Chosen, desk: Desk) -> Turn | None:
    here = back(gaps(one.beat.pauses), desk.day)
    if here is None:
        return None
    on = max([chosen.on, here, *(snooze.until for snooze in one.beat.snoozes)])
    wait = (desk.day - chosen.on).days / _FIRST
    waiting = Waiting(
        person=one.person, on=on, early=on, ratio=wait, seen=desk.day, interval=_FIRST, urgent=True,
        call=one.channel == "call", minutes=MINUTES[Errand.FIRST],
    )  # fmt: skip
    return Turn(whose=one, errand=Errand.FIRST, waiting=waiting, due=None)


def _touch(one: Somebody, desk: Desk) -> Turn | None:
    found = due(one.beat, desk.day)
    if found is None or found.kind == "passive":
        return None
    off = gaps(one.beat.pauses)
    here = back(off, desk.day) or found.on
    errand = _ERRANDS.get(found.kind, Errand.DUE)
    waiting = Waiting(
        person=one.person, on=max(found.on, here), early=max(found.early, here), ratio=ratio(found, desk.day, off),
        seen=desk.day, interval=found.interval, call=one.channel == "call", minutes=MINUTES[errand],
        urgent=errand is Errand.FOLLOW_UP,
    )  # fmt: skip
    return Turn(whose=one, errand=errand, waiting=waiting, due=found)


def _page(desk: Desk, day: date, owed: Iterable[Task], plan: Plan, turns: dict[int, Turn]) -> Page:
    """A day: what is owed, whose turn it is, and birthdays, the most pressing first."""
    tasks = [*owed, *(_task(turns[one.person], day, desk.limits) for one in plan.days.get(day, ()))]
    tasks += errands.birthdays(desk, day)
    order = list(Errand)
    return Page(on=day, tasks=tuple(sorted(tasks, key=lambda one: order.index(one.kind))))


def _task(turn: Turn, day: date, limits: Limits) -> Task:
    one, due = turn.whose, turn.due
    other = due is not None and turn.errand is Errand.FOLLOW_UP and one.beat.tries > 1 and one.other
    channel = other or one.channel
    return Task(
        kind=turn.errand,
        person=one.person,
        name=one.name,
        why=_why(turn, day),
        due=due.on if due else turn.waiting.on,
        channel=channel,
        minutes=turn.waiting.minutes,
        late=max(0, (day - due.late).days) if due else 0,
        draft=one.draft,
        hint=hint(CHANNELS.get(channel, channel), day, one.zone, limits.zone, guessed=one.guessed),
    )


def _why(turn: Turn, day: date) -> str:
    if turn.due is None:
        return turn.whose.chosen.why if turn.whose.chosen and turn.whose.chosen.why else "kept on this week's list"
    if turn.due.why:
        return turn.due.why
    since = turn.due.anchor or day
    silent = long_ago((day - since).days)
    last = f"last in touch on {errands.brief(since, day)}"
    return f"{f'silent {silent}; ' if silent else ''}{last}; about every {turn.due.interval} days"


def _summed(desk: Desk, pages: Sequence[Page], moved: Sequence[Waiting], cap: int) -> Agenda:
    names = {one.person: one.name for one in desk.people}
    intervals = [one.beat.interval for one in desk.people if one.listed and not one.beat.stopped]
    needed = load(intervals)
    return Agenda(
        today=desk.day,
        pages=tuple(pages),
        moved=tuple(Moved(person=one.person, name=names[one.person], why=_moves(one, desk)) for one in moved),
        cap=cap,
        done=desk.limits.week,
        needed=needed,
        advice=" ".join(filter(None, (_advice(needed, desk.limits.cap, intervals), _stale(desk)))),
        answered=sum(errands.awaits(one, desk.day) for one in desk.people),
    )


def _moves(one: Waiting, desk: Desk) -> str:
    if one.call and desk.limits.calls >= CALLS:
        return "three calls are enough for a week; next week"
    return "no room left this week; next week"


def _stale(desk: Desk) -> str:
    if _bounced(desk) < BOUNCES:
        return ""
    return f"{_bounced(desk)} mails came back this week. Look at the addresses before more first messages go by mail."


def _advice(needed: float, cap: int, intervals: Sequence[int]) -> str:
    """What would make all rhythms fit; "" where they do."""
    if feasible(needed, cap):
        return ""
    on = [days for days in intervals if days]
    usual = max(set(on), key=lambda days: (on.count(days), days))
    return (
        f"These rhythms come to {needed:.1f} messages a week, and your cap is {cap}. "
        f"Every {stretch(usual, needed, cap)} days instead of {usual} would fit, all others alike; "
        "so would fewer people, or a higher cap."
    )
