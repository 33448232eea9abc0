"""The formal list, what was done and the user's goals -> how far all of it has come, and what is worth most now.

Goals of the list are told from the list alone; what passed with people is read only where a goal asks for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rekindle.core.silence import day_words
from rekindle.model import UserError
from rekindle.model.life import Goal, GoalKind
from rekindle.model.prompt import Coming, Growth
from rekindle.services.formal import listed
from rekindle.services.noting import drop_one, keep_one
from rekindle.store import chapters as rows
from rekindle.store import kept
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.figures import Progress, Story
    from rekindle.model.prompt import Filled
    from rekindle.services.memory import Memory
    from rekindle.services.saying import Decided

PERCENT = 100


# --- the list ---------------------------------------------------------------------------------------------------------


def growth(at: Open, today: date) -> Growth:
    """How far the formal list has come, and the prompt that is worth most now."""
    from rekindle.services.covering import whom  # noqa: PLC0415 - as below
    from rekindle.services.memory import Memory  # noqa: PLC0415 - goals are set without it

    since, memory, (people, seen) = listed(at), Memory(at, today), whom(at)
    month = today.isoformat()[:7]
    return Growth(
        listed=len(since),
        people=len(people),
        seen=len(seen | since.keys()),
        added=sum(day[:7] == month for day in since.values()),
        filled=_filled(at, set(since)),
        asked=len(memory.asked.keys() & memory.recalls.keys()),
        prompts=len(memory.asked),
        coming=_coming(memory),
    )


def _filled(at: Open, persons: set[int]) -> tuple[Filled, ...]:
    from rekindle.core.goals import KINDS, filled  # noqa: PLC0415 - as above

    words = [role for _, roles in KINDS for role in roles]
    return filled(rows.roles_of(at, words, persons, sure=True).values() if persons else ())


def _coming(memory: Memory) -> Coming | None:
    return memory.coming(memory.due[0]) if memory.due else None


# --- goals ------------------------------------------------------------------------------------------------------------


def goals_of(at: Open, today: date) -> list[Progress]:
    """The goals that stand, effort first, each with what is done."""
    if not (several := kept.kept(at, Goal)):
        return []
    from rekindle.core import goals  # noqa: PLC0415 - the rules of counting load where something is counted

    since = listed(at)
    days = [date.fromisoformat(day[:10]) for day in since.values()]
    kinds = sum(one.listed > 0 for one in _filled(at, set(since)))
    told = _stories(at, today) if goals.needs_stories(several) else []
    return [goals.progress(one, told, days, kinds, today) for one in goals.in_order(several)]


def _stories(at: Open, today: date) -> list[Story]:
    from rekindle.services.stories import stories  # noqa: PLC0415 - as above

    return stories(at, today)


def proposed(at: Open, today: date) -> tuple[Goal, ...]:
    """Goals to begin with; none of them is set."""
    from rekindle.core import goals  # noqa: PLC0415 - as above

    return goals.proposed(today, listed=len(listed(at)), people=rows_of_people.counts(at)[0])


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
