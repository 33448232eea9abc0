"""One candidate and a factor -> the claim in plain words and the fact behind it, with source and date.

The patterns are those of voice.md section 4. A claim of "" means that nothing stands out; the fact may still be told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rekindle.core import silence as words
from rekindle.core.shortlist.factors import MEASURES, Seen, best_role, role_worth
from rekindle.core.shortlist.facts import newest_first, origin_words
from rekindle.core.shortlist.network import goal_match
from rekindle.core.shortlist.timing import timely
from rekindle.model.candidate import Candidate, Factor
from rekindle.model.person import Role, Sureness
from rekindle.model.provenance import source_words
from rekindle.model.record import Occasion
from rekindle.model.tie import Tie
from rekindle.model.when import WhenKind

HEDGES = {Sureness.SAID: "your", Sureness.STRONG: "probably your", Sureness.THIN: "may be your"}
DOOR = 0.7
"""The rung from which a title alone is a reason."""
MATCH = 0.5
"""The goal match from which somebody may be said to work on it. Own prior."""


class Told(NamedTuple):
    """A claim and its fact."""

    text: str = ""
    fact: str = ""


def _last(tie: Tie) -> str:
    return f"last on {words.day_words(tie.last)}" if tie.last else ""


def _post(seen: Seen, *more: str) -> str:
    """What they do and where, with the source: "Director, Kade (LinkedIn, as of 3 May 2026)"."""
    post = ", ".join(part for part in (seen.facts.title, seen.facts.company, *more) if part)
    return f"{post} ({seen.facts.origin})" if post else ""


def _role_words(role: Role) -> Told:
    text = role.text or f"{HEDGES[role.sureness]} {role.role}"
    fact, _, source = (role.evidence[0].text if role.evidence else "").partition(" [")
    return Told(text, source.removesuffix("]") if source and fact in text else fact)


def _influence(seen: Seen) -> Told:
    role, by_title = best_role(seen.candidate), seen.facts.rung or 0.0
    if role and (role_worth(role) >= by_title or by_title < DOOR):
        return _role_words(role)
    post = ", ".join(part for part in (seen.facts.title, seen.facts.company) if part)
    return Told(f"well placed: {post}", seen.facts.origin) if by_title >= DOOR else Told("", _post(seen))


def _closeness(seen: Seen) -> Told:
    tie = seen.candidate.tie
    if tie.first is None:
        return Told() if seen.candidate.closeness is None else Told("close by your own word", "your slider")
    text = next((part.text for part in tie.parts if part.name == "frequency"), "")
    return Told(text, f"first on {words.day_words(tie.first)}; {_last(tie)}")


def _novelty(seen: Seen) -> Told:
    shown = {("industry", seen.facts.industry): seen.facts.industry, ("city", seen.facts.metro): seen.facts.city}
    alone = [f"in {words_for}" for feature, words_for in shown.items() if seen.net.everyone.get(feature) == 1]
    text = f"the only person on your list {' and '.join(alone)}" if alone else ""
    return Told(text, _post(seen, seen.facts.city))


def _engagement(seen: Seen) -> Told:
    tie, helped = seen.candidate.tie, seen.candidate.helped
    if not helped and not tie.asked:
        return Told()
    answered = words.answered_words(tie.answered, tie.asked, tie.sent) if tie.answered else ""
    counted = f"{tie.answered} of {tie.asked} messages answered" if tie.asked and (helped or not answered) else ""
    facts = (counted if tie.asked else "; ".join(helped), _last(tie))
    return Told(helped[0] if helped else answered, "; ".join(fact for fact in facts if fact))


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
    return origin_words(member)


def _dormancy(seen: Seen) -> Told:
    tie = seen.candidate.tie
    if tie.gap is None:
        source = known_from(seen.candidate)
        return Told(f"no messages on record; known from {source}", source)
    if tie.gap < words.SHOWN_FROM:
        return Told("", _last(tie))
    texts = {part.name: part.text for part in tie.parts}
    shown = [text for name in ("recency", "regularity") if (text := texts.get(name))]
    return Told("; ".join(shown) or words.silence(tie.gap), _last(tie))


def _goal(seen: Seen) -> Told:
    if not seen.net.goals:
        return Told("you have set no goal")
    x, goal = goal_match(seen.candidate.person.id, seen.net)
    return Told(f"works on your goal: {goal}" if x >= MATCH else "", _post(seen))


def _timing(seen: Seen) -> Told:
    return Told(*timely(seen.candidate, seen.facts, seen.net.me, seen.today)[1:])


_TELLERS: dict[str, Callable[[Seen], Told]] = {
    "influence": _influence,
    "closeness": _closeness,
    "novelty": _novelty,
    "engagement": _engagement,
    "dormancy": _dormancy,
    "goal": _goal,
    "timing": _timing,
}


def factors(seen: Seen, measures: tuple[float | None, ...]) -> tuple[Factor, ...]:
    """All seven with their words, in the order of the reference."""

    def factor(name: str, x: float | None) -> Factor:
        told = _TELLERS[name](seen)
        return Factor(name=name, x=x, weight=seen.weights[name], text=told.text, fact=told.fact)

    return tuple(factor(name, x) for name, x in zip(MEASURES, measures, strict=True))
