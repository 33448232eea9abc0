"""A goal and what was done -> how far it has come; and goals to begin with, proposed but never set by themselves.

Effort comes first: what somebody else decides (an answer, a talk) is no measure of the user.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from rekindle.core import stats
from rekindle.model.figures import Progress, Story
from rekindle.model.life import Goal, GoalKind

ORDER = (
    GoalKind.TOUCHES,
    GoalKind.GIVES,
    GoalKind.ON_TIME,
    GoalKind.LIST,
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

_COUNTS: Mapping[GoalKind, Callable[[Sequence[Story], date, date], int | None]] = {
    GoalKind.TOUCHES: stats.touches,
    GoalKind.GIVES: stats.given,
    GoalKind.ON_TIME: lambda stories, since, until: stats.on_time(stories, since, until).percent,
    GoalKind.CONVERSATIONS: stats.conversations,
    GoalKind.RECONNECTED: lambda stories, since, until: stats.reconnected(stories, since, until).part,
}


def progress(goal: Goal, stories: Sequence[Story], people: int, today: date) -> Progress:
    """How much of a goal is done as of a day; `people` are those gathered."""
    until = min(goal.until or today, today)
    done = people if goal.kind is GoalKind.LIST else _COUNTS[goal.kind](stories, goal.since, until)
    left = max((goal.until - today).days, 0) if goal.until else None
    return Progress(goal=goal, done=done, days_left=left)


def in_order(goals: Sequence[Goal]) -> list[Goal]:
    """Goals as they are shown: effort first."""
    return sorted(goals, key=lambda one: (ORDER.index(one.kind), one.number))


def proposed(today: date) -> tuple[Goal, ...]:
    """Goals that suit many, from a day on for sixty days."""
    until = today + timedelta(days=PROPOSED_DAYS)
    return tuple(Goal(kind=kind, target=target, since=today, until=until) for kind, target in PROPOSED.items())
