"""One candidate -> the seven factors of outreach.md section 3, each 0 to 1, or None when unknown.

Numbers only: most people get no further, so the words (`rekindle.core.shortlist.telling`) wait until asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rekindle.core import silence as words
from rekindle.core.shortlist.facts import Facts
from rekindle.core.shortlist.network import Network, goal_match
from rekindle.core.shortlist.timing import timely
from rekindle.model.candidate import Candidate
from rekindle.model.person import Role, Sureness

WEIGHTS = {
    "influence": 0.22,
    "closeness": 0.20,
    "novelty": 0.18,
    "engagement": 0.15,
    "dormancy": 0.10,
    "goal": 0.10,
    "timing": 0.05,
}
ROLE_WORTH = {
    "professor": 1.0,
    "mentor": 1.0,
    "ex-boss": 1.0,
    "speaker": 0.8,
    "author": 0.8,
    "recruiter": 0.8,
    "founder": 0.8,
    "influencer": 0.8,
    "investor": 0.8,
}
OTHER_ROLE = 0.3
"""A teammate, client, neighbour ...: somebody, but no door by the role alone. Own prior."""
SURENESS = {Sureness.SAID: 1.0, Sureness.STRONG: 1.0, Sureness.THIN: 0.6}
"""How far a guessed role counts. Own prior."""
FIVE_YEARS = 5 * 365.25
HELPED = 0.2


class Seen(NamedTuple):
    """A candidate, the facts at hand, what the network holds, the day, and the weight of each factor."""

    candidate: Candidate
    facts: Facts
    net: Network
    today: date
    weights: Mapping[str, float] = WEIGHTS


def role_worth(role: Role) -> float:
    """What a role opens, less if it is a thin guess."""
    return ROLE_WORTH.get(role.role, OTHER_ROLE) * SURENESS[role.sureness]


def best_role(candidate: Candidate) -> Role | None:
    """The role that opens most; of equals the first by name."""
    return min(candidate.roles, key=lambda role: (-role_worth(role), role.role), default=None)


def _influence(seen: Seen) -> float | None:
    role, rung = best_role(seen.candidate), seen.facts.rung
    if role is None and rung is None:
        return None
    senior = 0.1 if rung and rung > (seen.net.me.rung or 1.0) else 0.0
    return min(1.0, max(role_worth(role) if role else 0.0, rung or 0.0) + senior)


def _closeness(seen: Seen) -> float | None:
    tie, slider = seen.candidate.tie, seen.candidate.closeness
    if tie.gap is None:
        return slider
    x = tie.history * (0.5 + 0.5 * 2 ** (-tie.gap / FIVE_YEARS))
    return x if slider is None else 0.5 * x + 0.5 * slider


def novelty(facts: Facts, net: Network) -> float | None:
    """How little the active network has of what they have: 1 - n / (n + 2) for each value, by kind, then over kinds.

    The Jaccard overlap of one person with a whole network is next to nothing for everybody; a count per value tells.
    """
    kinds: dict[str, list[float]] = {}
    for feature in facts.features:
        held = net.held(feature)
        kinds.setdefault(feature[0], []).append(held / (held + 2))
    if not kinds:
        return None
    return 1 - sum(sum(shares) / len(shares) for shares in kinds.values()) / len(kinds)


def _engagement(seen: Seen) -> float | None:
    tie, helped = seen.candidate.tie, seen.candidate.helped
    if not helped and not tie.asked:
        return None
    return min(1.0, (tie.answered + 2) / (tie.asked + 4) + (HELPED if helped else 0.0))


def dormancy(gap: int | None) -> float:
    """How ripe a silence of so many days is: nothing under two months, most from half a year to six years."""
    if gap is None:
        return 0.7
    months = gap / words.MONTH_DAYS
    if gap < words.SHOWN_FROM:
        return 0.0
    if months < 6:
        return 0.3 + 0.7 * max(0.0, months - 2) / 4
    return 1.0 if months <= 72 else 0.6 if months <= 180 else 0.5


def _dormancy(seen: Seen) -> float | None:
    return dormancy(seen.candidate.tie.gap)


def goal(person: int, net: Network) -> float | None:
    """How well somebody fits the best goal; None where there is none."""
    return goal_match(person, net)[0] if net.goals else None


def _timing(seen: Seen) -> float | None:
    return timely(seen.candidate, seen.facts, seen.net.me, seen.today)[0]


MEASURES: dict[str, Callable[[Seen], float | None]] = {
    "influence": _influence,
    "closeness": _closeness,
    "novelty": lambda _: None,
    "engagement": _engagement,
    "dormancy": _dormancy,
    "goal": lambda _: None,
    "timing": _timing,
}
"""In the order of the reference. Novelty and goal stay open until everybody is known (`completed`)."""


def measured(seen: Seen) -> tuple[float | None, ...]:
    """All seven, in the order of `MEASURES`; those that need to know everybody are still open."""
    return tuple([measure(seen) for measure in MEASURES.values()])


def completed(measures: Sequence[float | None], person: int, facts: Facts, net: Network) -> tuple[float | None, ...]:
    """What was measured of one person, with the rest, now that everybody is known."""
    known = dict(zip(MEASURES, measures, strict=True)) | {"novelty": novelty(facts, net), "goal": goal(person, net)}
    return tuple(known.values())
