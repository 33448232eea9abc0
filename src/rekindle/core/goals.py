"""A goal and what was done -> how far it has come; goals to begin with, proposed but never set; what the list has.

Effort comes first: what somebody else decides (an answer, a talk) is no measure of the user.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rekindle.model.figures import Progress
from rekindle.model.life import Goal, GoalKind
from rekindle.model.prompt import Filled

if TYPE_CHECKING:
    from rekindle.model.figures import Story

ORDER = (
    GoalKind.TOUCHES,
    GoalKind.GIVES,
    GoalKind.ON_TIME,
    GoalKind.LIST,
    GoalKind.ADDED,
    GoalKind.ROLES,
    GoalKind.CONVERSATIONS,
    GoalKind.RECONNECTED,
)
"""As shown: effort, then what came of it."""

PROPOSED: Mapping[GoalKind, int] = {
    GoalKind.TOUCHES: 90,
    GoalKind.GIVES: 15,
    GoalKind.ON_TIME: 80,
    GoalKind.CONVERSATIONS: 12,
}
"""For sixty days (outreach.md section 7): ten touches a week with follow-ups, eight calls and four coffees."""
PROPOSED_DAYS = 60

_OF_LIST = frozenset({GoalKind.LIST, GoalKind.ADDED, GoalKind.ROLES})


def progress(goal: Goal, stories: Sequence[Story], listed: Sequence[date], filled: int, today: date) -> Progress:
    """How much of a goal is done as of a day.

    `listed` are the days since when people are on the formal list, `filled` counts the kinds of people it has.
    """
    until = min(goal.until or today, today)
    left = max((goal.until - today).days, 0) if goal.until else None
    return Progress(goal=goal, done=_done(goal, stories, listed, filled, until), days_left=left)


def _done(goal: Goal, stories: Sequence[Story], listed: Sequence[date], filled: int, until: date) -> int | None:
    match goal.kind:
        case GoalKind.LIST:
            return len(listed)
        case GoalKind.ROLES:
            return filled
        case GoalKind.ADDED:
            this_month = [day for day in listed if (day.year, day.month) == (until.year, until.month)]
            return sum(goal.since <= day <= (goal.until or day) for day in this_month)
        case _:
            return _did(goal, stories, until)


def _did(goal: Goal, stories: Sequence[Story], until: date) -> int | None:
    from rekindle.core import stats  # noqa: PLC0415 - the rules of stages load where something passed is counted

    match goal.kind:
        case GoalKind.TOUCHES:
            return stats.touches(stories, goal.since, until)
        case GoalKind.GIVES:
            return stats.given(stories, goal.since, until)
        case GoalKind.ON_TIME:
            return stats.on_time(stories, goal.since, until).percent
        case GoalKind.CONVERSATIONS:
            return stats.conversations(stories, goal.since, until)
        case _:
            return stats.reconnected(stories, goal.since, until).part


def needs_stories(several: Sequence[Goal]) -> bool:
    """True when what passed must be read: the list alone tells of some goals."""
    return any(one.kind not in _OF_LIST for one in several)


def in_order(goals: Sequence[Goal]) -> list[Goal]:
    """Goals as they are shown: effort first."""
    return sorted(goals, key=lambda one: (ORDER.index(one.kind), one.number))


def proposed(today: date, *, listed: int = 0, people: int = 0) -> tuple[Goal, ...]:
    """Goals that suit many, from a day on for sixty days.

    A size of the list is among them only where there are people enough to choose from, or a list was begun.
    """
    until = today + timedelta(days=PROPOSED_DAYS)
    targets = dict(PROPOSED)
    if size := next((size for size in SIZES if listed < size <= max(people, 2 * listed)), 0):
        targets[GoalKind.LIST] = size
    several = (Goal(kind=kind, target=target, since=today, until=until) for kind, target in targets.items())
    return tuple(in_order(list(several)))


# --- the formal list --------------------------------------------------------------------------------------------------

SIZES = (30, 60, 100, 150, 250)
"""Sizes of a list that are proposed one after the other: nobody keeps up with more (outreach.md section 1, layers)."""

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("mentors", ("mentor",)),
    ("teachers and advisors", ("professor", "advisor", "teacher")),
    ("bosses", ("boss", "ex-boss")),
    ("teammates", ("teammate", "partner")),
    ("people who reported to you", ("report", "mentee", "student")),
    ("clients and suppliers", ("client", "supplier")),
    ("classmates and alumni", ("classmate", "alumni")),
    ("clubs and houses", ("fraternity", "club", "club lead", "volunteer", "faith")),
    ("speakers and authors", ("speaker", "author", "influencer", "journalist")),
    ("recruiters", ("recruiter",)),
    ("founders and investors", ("founder", "investor")),
    ("friends", ("friend",)),
    ("family", ("family",)),
    ("neighbours", ("neighbour", "landlord", "doctor")),
    ("people met at events", ("acquaintance", "alumni officer")),
)
"""The kinds of people that a whole list has, each with the roles that make one: every role is of one kind."""


def filled(roles: Iterable[Sequence[str]]) -> tuple[Filled, ...]:
    """How many people of each kind are on the list; `roles` are those of each person on it, guessed ones if well."""
    several = [set(each) for each in roles]
    return tuple(
        Filled(name=name, roles=kinds, listed=sum(not each.isdisjoint(kinds) for each in several))
        for name, kinds in KINDS
    )
