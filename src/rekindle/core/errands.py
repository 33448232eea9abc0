"""Words that wait, promises, referrals and birthdays -> tasks: what is owed to people, whatever their rhythm."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from rekindle.core.cadence import ANSWER_IN, HELP_IN, gaps, paused
from rekindle.core.silence import MONTHS
from rekindle.model.agenda import Desk, Somebody
from rekindle.model.life import Give, GiveState
from rekindle.model.task import Errand, Task
from rekindle.model.touch import Referral, ReplyKind

MINUTES: Mapping[Errand, int] = {
    Errand.REPLY: 5,
    Errand.GIVE: 5,
    Errand.REPORT: 5,
    Errand.FOLLOW_UP: 5,
    Errand.FIRST: 8,
    Errand.DUE: 6,
    Errand.BIRTHDAY: 1,
}
"""About how long each takes. Own prior."""
STALE = 60
"""Days after which a word that waits is no reply any more, but a silence to be mended."""
PROMISED_IN = 7
"""Days for a promise that names none."""
REPORT_IN = 14
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """A task, and the first day on which it is shown."""

    shown: date
    task: Task


def awaits(one: Somebody, day: date) -> bool:
    """True when their word waits for the user's, and may be answered now."""
    if one.waiting is None or one.beat.stopped or paused(gaps(one.beat.pauses), day):
        return False
    asleep = any(snooze.until > day and snooze.on > one.waiting for snooze in one.beat.snoozes)
    return not asleep and (day - one.waiting).days <= STALE


def owed(desk: Desk) -> Iterator[Owed]:
    """Everything owed, now or in days to come."""
    people = {one.person: one for one in desk.people}
    for one in desk.people:
        if awaits(one, desk.day):
            yield _reply(one, desk)
    for person, give in desk.gives:
        if give.state is GiveState.PROMISED and _reachable(people.get(person), desk.day):
            yield _promise(people[person], give, desk.day)
    for one in desk.people:
        if one.heard is ReplyKind.HELP and _unhelped(one, desk) and _reachable(one, desk.day):
            yield _help(one, desk.day)
    for person, referral in desk.referrals:
        if _reachable(people.get(person), desk.day) and (task := _report(people[person], referral)):
            yield task


def _reachable(one: Somebody | None, day: date) -> bool:
    return one is not None and not one.beat.stopped and not paused(gaps(one.beat.pauses), day)


def _reply(one: Somebody, desk: Desk) -> Owed:
    heard = one.waiting or desk.day
    why = f"wrote on {brief(heard, desk.day)}; your word is next"
    return Owed(shown=heard, task=_task(Errand.REPLY, one, why, heard + ANSWER_IN * _DAY))


def _promise(one: Somebody, give: Give, day: date) -> Owed:
    due = give.due or (give.on or day) + PROMISED_IN * _DAY
    return Owed(shown=due - _DAY, task=_task(Errand.GIVE, one, f"promised: {give.noun or give.offer}", due))


def _unhelped(one: Somebody, desk: Desk) -> bool:
    """They asked for help not long ago, and nothing was offered, promised or given since."""
    since = one.beat.answer.on if one.beat.answer else date.min
    if (desk.day - since).days > STALE:
        return False
    return not any(person == one.person and give.on and give.on >= since for person, give in desk.gives)


def _help(one: Somebody, day: date) -> Owed:
    asked = one.beat.answer.on if one.beat.answer else day
    why = f"asked for help on {brief(asked, day)}; something for them"
    return Owed(shown=asked, task=_task(Errand.GIVE, one, why, asked + HELP_IN * _DAY))


def _report(one: Somebody, referral: Referral) -> Owed | None:
    """Thanks at once, and word of how it went within two weeks, whatever came of it."""
    if referral.reported:
        return None
    if not referral.thanked:
        did = f"named {referral.name}" if referral.name else "heard your question out"
        why, due = f"{did}; a word of thanks", referral.on + _DAY
    else:
        why = f"how it went with {referral.name}" if referral.name else "how it went"
        due = referral.on + REPORT_IN * _DAY
    shown = referral.on if not referral.thanked else due - PROMISED_IN * _DAY
    return Owed(shown=shown, task=_task(Errand.REPORT, one, why, due))


def _task(kind: Errand, one: Somebody, why: str, due: date) -> Task:
    return Task(
        kind=kind, person=one.person, name=one.name, why=why, due=due, channel=one.channel, minutes=MINUTES[kind],
        draft=one.draft,
    )  # fmt: skip


def birthdays(desk: Desk, day: date) -> Iterator[Task]:
    """Whose birthday it is: of people in rhythm or close to the user, and of nobody in mourning or at rest."""
    for one in desk.people:
        asleep = any(snooze.until > day for snooze in one.beat.snoozes)
        if one.birthday and _falls(one.birthday, day) and _reachable(one, day) and not one.gentle and not asleep:
            yield _task(Errand.BIRTHDAY, one, "birthday today; a line is plenty", day)


def _falls(birthday: tuple[int, int], day: date) -> bool:
    """True on the day; the 29th of February is kept a day early where there is none."""
    if birthday == (2, 29) and (day + _DAY).day == 1:
        return day.month == 2
    return birthday == (day.month, day.day)


def brief(day: date, today: date) -> str:
    """A day in words, its year only where it may be another one: "3 May", "3 May 2024"."""
    month = f"{day.day} {MONTHS[day.month - 1]}"
    return month if abs((today - day).days) < 300 else f"{month} {day.year}"
