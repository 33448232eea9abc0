"""Contact by day -> how warm a tie was on any day, each day looked up in the log of their number.

The same warmth as of `rekindle.core.ties`, whose sums of one day say nothing of the day before: a replay asks for many.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from math import expm1

from rekindle.core.contact import ONE, sums_of
from rekindle.core.ties import HALF_LIFE
from rekindle.model.tie import Contact

Warmth = Callable[[date], float]
"""A day -> warmth, 0 to 1."""


def warmth_of(contact: Iterable[Contact], half_life: float = HALF_LIFE) -> Warmth:
    """Contact in order of days -> the warmth of each day."""
    ordinals: list[int] = []
    activity: list[float] = []
    for day in sums_of(contact).days:
        before = activity[-1] * 2 ** (-(day.ordinal - ordinals[-1]) / half_life) if ordinals else 0.0
        ordinals.append(day.ordinal)
        activity.append(before + day.worth / ONE)

    def warmth(day: date) -> float:
        place = bisect_right(ordinals, day.toordinal()) - 1
        if place < 0:
            return 0.0
        recency: float = 2 ** (-(day.toordinal() - ordinals[place]) / half_life)
        return 0.615 * -expm1(-activity[place] * recency / 5) + 0.385 * recency

    return warmth
