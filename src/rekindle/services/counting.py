"""Touches, what passed, and people -> goals with their progress, and honest numbers. Nothing of it is kept.

The few with whom anything was done are read whole; of everybody else only the day of the last contact is, in one pass.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.core import answered, goals, stats
from rekindle.core.cadence import gaps
from rekindle.core.silence import day_words
from rekindle.model import Channel, UserError
from rekindle.model.figures import Effort, Figures, Outcome, Progress, Story
from rekindle.model.life import Give, Goal, GoalKind
from rekindle.model.rhythm import Pause
from rekindle.model.touch import Touch
from rekindle.services.deciding import Decided
from rekindle.services.intervals import intervals, rhythm_people
from rekindle.services.living import profile_of
from rekindle.services.noting import drop_one, keep_one
from rekindle.services.passing import passages_of
from rekindle.services.replying import replies
from rekindle.services.staging import standings
from rekindle.store import kept, lists
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.beginning import Beginning

PERCENT = 100


def stories(at: Open, today: date) -> list[Story]:
    """What was done with everybody on the warm-up list or with a touch or give: enough for goals."""
    touches, gives = kept.by_person(at, Touch), kept.by_person(at, Give)
    listed = set(rhythm_people(at))
    persons = sorted(listed | touches.keys() | gives.keys())
    passed, spans = passages_of(at, persons, today), intervals(at, sorted(listed))
    own, everybody = kept.by_person(at, Pause), [one for one in kept.kept(at, Pause) if not one.record]
    return [
        Story(
            person=person,
            touches=tuple(touches.get(person, ())),
            passages=passed.get(person, ()),
            gives=tuple(gives.get(person, ())),
            interval=spans.get(person, 0),
            off=tuple(gaps([*own.get(person, ()), *everybody])),
        )
        for person in persons
    ]


def whole_stories(at: Open, today: date) -> list[Story]:
    """The same with what came back and how far each has come."""
    found = stories(at, today)
    persons = [one.person for one in found]
    heard, stand = replies(at, today, persons), standings(at, persons, today)
    return [replace(one, replies=tuple(heard.get(one.person, ())), standing=stand[one.person]) for one in found]


def figures(at: Open, today: date) -> Figures:
    """All numbers as of a day."""
    from rekindle.services.beginning import Beginning, beginning  # noqa: PLC0415 - goals look at no time before

    told = whole_stories(at, today)
    rows = lists.people_with(at)
    since = min((one.on for one in stats.firsts(told, today)), default=None)
    last = {row.id: row.last for row in rows}
    then = beginning(at, since, today, last) if since else Beginning()
    return Figures(
        as_of=today,
        since=since,
        effort=_effort(at, told, len(rows), since or today, today),
        outcome=_outcome(told, last.values(), then, since or today, today),
    )


def _effort(at: Open, told: Sequence[Story], people: int, since: date, today: date) -> Effort:
    return Effort(
        people=people,
        records=len(rows_of_people.memberships(at)),
        questions=rows_of_people.counts(at)[1],
        touches=stats.touches(told, since, today),
        first=len(stats.firsts(told, today)),
        calls=stats.calls(told, since, today),
        gives=stats.given(told, date.min, today),
        promised=stats.promised(told),
        asks=stats.asks(told, today),
        on_time=stats.on_time(told, since, today),
        cap=profile_of(at).cap,
        weeks=stats.weeks(told, today),
    )


def _outcome(told: Sequence[Story], last: Iterable[str], then: Beginning, since: date, today: date) -> Outcome:
    asked, before = stats.before_ask(told, today)
    return Outcome(
        by_channel=answered.rates(told, answered.by_channel, today),
        by_opener=answered.rates(told, answered.by_opener, today),
        reply_days=answered.reply_days(told),
        stages=stats.levels(told),
        reconnected=stats.reconnected(told, since, today),
        in_rhythm=stats.in_rhythm(told, today),
        warmer=stats.warmer(then.strengths),
        quiet=stats.quiet(last, today),
        quiet_then=stats.quiet(then.last, since) if then.last else (),
        conversations=stats.conversations(told, since, today),
        coffees=stats.conversations(told, since, today, (Channel.IN_PERSON,)),
        asked=asked,
        before_ask=before,
    )


def chart_page(at: Open, today: date) -> str:
    """All numbers as one SVG file."""
    from rekindle.core.charts import pictures  # noqa: PLC0415 - only where something is drawn
    from rekindle.core.svg import page  # noqa: PLC0415 - as above

    return page(pictures(figures(at, today)))


# --- goals ------------------------------------------------------------------------------------------------------------


def goals_of(at: Open, today: date) -> list[Progress]:
    """The goals that stand, effort first, each with what is done."""
    standing = goals.in_order(kept.kept(at, Goal))
    told = stories(at, today) if standing else []
    people = rows_of_people.counts(at)[0]
    return [goals.progress(one, told, people, today) for one in standing]


def proposed(today: date) -> tuple[Goal, ...]:
    """Goals to begin with; none of them is set."""
    return goals.proposed(today)


def set_goal(  # noqa: PLR0913 - what, how much, from when until when
    at: Open, kind: GoalKind, target: int, *, since: date | None, until: date | None, today: date, now: str
) -> Decided:
    """Set a goal, in place of the one of its kind. It counts from `since`, else where that one began, else today.

    Raises:
        UserError: it asks for nothing, or for more than can be, or ends before it begins.
    """
    before = _standing(at, kind)
    start = since or (before.since if before else today)
    goal = Goal(number=before.number if before else 0, kind=kind, target=target, since=start, until=until)
    _check(goal)
    day = f" until {day_words(until)}" if until else ""
    return keep_one(at, goal, "goal", f"Goal: {kind.value} {target}{day}", now=now)


def _check(goal: Goal) -> None:
    most = PERCENT if goal.kind is GoalKind.ON_TIME else None
    if goal.target < 1 or (most and goal.target > most):
        bounds = f"from 1 to {most}" if most else "1 or more"
        raise UserError(
            f"{goal.target} is no goal.", unchanged="Nothing was kept.", next_step=f"Say a number, {bounds}."
        )
    if goal.until and goal.until < goal.since:
        raise UserError(
            "That goal ends before it begins.",
            unchanged="Nothing was kept.",
            next_step="Name a later day with --until.",
        )


def _standing(at: Open, kind: GoalKind) -> Goal | None:
    return next((one for one in kept.kept(at, Goal) if one.kind is kind), None)


def drop_goal(at: Open, kind: GoalKind, *, now: str) -> Decided:
    """Take the goal of a kind away.

    Raises:
        UserError: there is none.
    """
    if goal := _standing(at, kind):
        return drop_one(at, goal, "drop-goal", f"No goal of {kind.value} any more", now=now)
    raise UserError(
        f"There is no goal of {kind.value}.", unchanged="Nothing was changed.", next_step="See them: rekindle goals"
    )
