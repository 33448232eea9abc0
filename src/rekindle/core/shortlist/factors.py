"""One candidate -> the seven factors of outreach.md section 3, each 0 to 1 or unknown, with its words and its fact."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from rekindle.core import silence as words
from rekindle.core.shortlist.facts import Facts, newest_first, source_words
from rekindle.core.shortlist.network import Network, goal_match
from rekindle.core.shortlist.timing import timely
from rekindle.model.person import Role, Sureness
from rekindle.model.record import Occasion
from rekindle.model.shortlist import Candidate, Factor
from rekindle.model.tie import Tie
from rekindle.model.when import WhenKind

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
HEDGES = {Sureness.SAID: "your", Sureness.STRONG: "probably your", Sureness.THIN: "may be your"}
DOOR = 0.7
"""The rung from which a title alone is a reason."""
FIVE_YEARS = 5 * 365.25
HELPED = 0.2


class Seen(NamedTuple):
    """A candidate, the facts at hand, what the network holds, and the day."""

    candidate: Candidate
    facts: Facts
    net: Network
    today: date
    weights: Mapping[str, float] = WEIGHTS


class Found(NamedTuple):
    """A factor before it has its weight."""

    x: float | None
    text: str = ""
    fact: str = ""


UNKNOWN = Found(None)


def role_worth(role: Role) -> float:
    """What a role opens, less if it is a thin guess."""
    return ROLE_WORTH.get(role.role, OTHER_ROLE) * SURENESS[role.sureness]


def best_role(candidate: Candidate) -> Role | None:
    """The role that opens most; of equals the first by name."""
    return min(candidate.roles, key=lambda role: (-role_worth(role), role.role), default=None)


def _role_words(role: Role) -> str:
    return role.text or f"{HEDGES[role.sureness]} {role.role}"


def _influence(seen: Seen) -> Found:
    role, rung = best_role(seen.candidate), seen.facts.rung
    if role is None and rung is None:
        return UNKNOWN
    by_role, by_title = role_worth(role) if role else 0.0, rung or 0.0
    senior = 0.1 if rung and rung > (seen.net.me.rung or 1.0) else 0.0
    x = min(1.0, max(by_role, by_title) + senior)
    if role and (by_role >= by_title or by_title < DOOR):
        return Found(x, _role_words(role), role.evidence[0].text if role.evidence else "")
    post = ", ".join(part for part in (seen.facts.title, seen.facts.company) if part)
    return Found(x, post if by_title >= DOOR else "", f"{post} ({seen.facts.origin})")


def _last(tie: Tie) -> str:
    return f"last contact on record: {words.day_words(tie.last)}" if tie.last else ""


def _closeness(seen: Seen) -> Found:
    tie, slider = seen.candidate.tie, seen.candidate.closeness
    if tie.gap is None or tie.first is None:
        return UNKNOWN if slider is None else Found(slider, "close by your own word", "your slider")
    x = tie.history * (0.5 + 0.5 * 2 ** (-tie.gap / FIVE_YEARS))
    if slider is not None:
        x = 0.5 * x + 0.5 * slider
    text = next((part.text for part in tie.parts if part.name == "frequency"), "")
    return Found(x, text, f"first contact on record: {words.day_words(tie.first)}; {_last(tie)}")


def _commonness(seen: Seen) -> dict[str, float]:
    """For each kind known of them: how far the network has it already, n / (n + 2) averaged over its values."""
    kinds: dict[str, list[float]] = {}
    for feature in seen.facts.features:
        held = seen.net.held(feature)
        kinds.setdefault(feature[0], []).append(held / (held + 2))
    return {kind: sum(shares) / len(shares) for kind, shares in kinds.items()}


def _novelty(seen: Seen) -> Found:
    """How little the active network overlaps with them.

    The Jaccard overlap of one person with a whole network is next to nothing for everybody; a count per feature tells.
    """
    common = _commonness(seen)
    if not common:
        return UNKNOWN
    industry, city = ("industry", seen.facts.industry), ("city", seen.facts.metro)
    alone = [
        f"in {shown}"
        for feature, shown in ((industry, seen.facts.industry), (city, seen.facts.city))
        if seen.net.everyone.get(feature) == 1
    ]
    text = f"the only person on your list {' and '.join(alone)}" if alone else ""
    post = ", ".join(part for part in (seen.facts.title, seen.facts.company, seen.facts.city) if part)
    return Found(1 - sum(common.values()) / len(common), text, f"{post} ({seen.facts.origin})" if post else "")


def _engagement(seen: Seen) -> Found:
    tie, helped = seen.candidate.tie, seen.candidate.helped
    if not helped and not tie.asked:
        return UNKNOWN
    x = (tie.answered + 2) / (tie.asked + 4) + (HELPED if helped else 0.0)
    fact = f"{tie.answered} of {tie.asked} messages answered" if tie.asked else "; ".join(helped)
    answered = words.answered_words(tie.answered, tie.asked, tie.sent) if tie.answered else ""
    return Found(min(1.0, x), helped[0] if helped else answered, f"{fact}; {_last(tie)}" if tie.last else fact)


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


def _month(occasion: Occasion) -> str:
    day = occasion.when.day
    exact = occasion.when.kind not in (WhenKind.YEAR, WhenKind.MONTH_DAY)
    return words.month_words(day) if day and exact else occasion.when.text


def known_from(candidate: Candidate) -> str:
    """Where somebody without a message on record comes from: "LinkedIn, connected in May 2016"."""
    for member in candidate.person.members:
        for occasion in member.record.occasions:
            if occasion.kind == "connected":
                return f"{source_words(member.record.source)}, connected in {_month(occasion)}"
    member = newest_first(candidate.person)[0]
    read = f", read in as of {member.as_of}" if member.as_of else ""
    return source_words(member.record.source) + read


def _dormancy(seen: Seen) -> Found:
    tie = seen.candidate.tie
    x = dormancy(tie.gap)
    if tie.gap is None:
        source = known_from(seen.candidate)
        return Found(x, f"no messages on record; known from {source}", source)
    texts = {part.name: part.text for part in tie.parts}
    if x == 0.0:
        return Found(x, "", _last(tie))
    shown = [text for name in ("recency", "regularity") if (text := texts.get(name))]
    return Found(x, "; ".join(shown) or words.silence(tie.gap), _last(tie))


def _goal(seen: Seen) -> Found:
    if not seen.net.goals:
        return UNKNOWN
    x, goal = goal_match(seen.candidate.person.id, seen.net)
    post = ", ".join(part for part in (seen.facts.title, seen.facts.company) if part)
    return Found(x, f"works on your goal: {goal}" if x >= 0.5 else "", f"{post} ({seen.facts.origin})" if post else "")


def _timing(seen: Seen) -> Found:
    return Found(*timely(seen.candidate, seen.facts, seen.net.me, seen.today))


_FACTORS: dict[str, Callable[[Seen], Found]] = {
    "influence": _influence,
    "closeness": _closeness,
    "novelty": _novelty,
    "engagement": _engagement,
    "dormancy": _dormancy,
    "goal": _goal,
    "timing": _timing,
}


def factors(seen: Seen) -> tuple[Factor, ...]:
    """All seven, in the order of the reference."""
    found = ((name, measure(seen)) for name, measure in _FACTORS.items())
    return tuple(
        Factor(name=name, x=each.x, weight=seen.weights[name], text=each.text, fact=each.fact) for name, each in found
    )
