"""A candidate -> what a message to them is worth, and why they are not eligible if they are not.

V = E * (.5 + .5 reach) * mean of the factors (outreach.md section 3). There a missing factor renormalises the weights.
Alone, that puts people of whom one good thing is known before people of whom much is known: in 25 made-up networks
(benchmarks/shortlist.py, seven in ten without a message) recall@12 was .10, against .42 with all weights kept.
So what is not known of a person keeps three quarters of its weight, at .25, as reply shares are shrunk too; without
goals the goal factor says nothing about anybody and leaves the mean altogether.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from rekindle.core.shortlist.factors import MEASURES, Seen, completed, measured
from rekindle.core.shortlist.facts import Facts, facts
from rekindle.core.shortlist.network import Network
from rekindle.core.shortlist.reach import Way, best_way
from rekindle.core.shortlist.telling import factors
from rekindle.core.silence import SHOWN_FROM
from rekindle.model.candidate import Candidate, Valued
from rekindle.model.person import Sureness
from rekindle.model.record import Owner, RecordKind, Trust
from rekindle.util.text import fold

MISSING, PRIOR = 0.75, 0.25
"""What is left of a missing factor's weight, and what it is taken for. Own priors."""
MENTORS = frozenset({"mentor", "professor", "ex-boss"})
INFLUENCERS = frozenset({"speaker", "author", "recruiter", "founder", "influencer", "investor"})
PEERS = frozenset(
    {"alumni", "classmate", "fraternity", "club", "teammate", "client", "supplier", "friend", "neighbour", "report"}
)
INFLUENCER_RUNG = 0.8
GONE = frozenset({"deceased", "died", "rip", "estranged", "blocked", "do not contact"})
"""Tags by which users mark whom not to write to."""


class Glance(NamedTuple):
    """What choosing keeps of a candidate, so that the records of everybody need not be held at once."""

    id: int
    facts: Facts
    measures: tuple[float | None, ...]  # those that need to know everybody are still open
    way: Way | None
    barrier: str
    barred: bool
    categories: tuple[str, ...]


class Weighed(NamedTuple):
    """A candidate in numbers, before there are words."""

    glance: Glance
    measures: tuple[float | None, ...]
    value: float


def mean(weights: Mapping[str, float], measures: tuple[float | None, ...]) -> float:
    """The weighted mean of the factors, missing ones at a prior."""
    total = known = 0.0
    for name, x in zip(MEASURES, measures, strict=True):
        if x is None and name == "goal":
            continue
        weight = weights[name] * (MISSING if x is None else 1.0)
        total, known = total + weight * (PRIOR if x is None else x), known + weight
    return total / known


def _who(candidate: Candidate) -> str:
    """Why somebody is nobody to write to, whatever the tie says."""
    records = [member.record for member in candidate.person.members]
    if candidate.barred:
        return candidate.barred
    if all(record.kind is RecordKind.ORGANISATION for record in records):
        return "an organisation, not a person"
    if any(fold(tag) in GONE for record in records for tag in record.tags):
        return "marked as not to be contacted"
    if any(role.role == "family" and role.sureness is not Sureness.THIN for role in candidate.roles):
        return "family needs no list"
    return ""


def ineligible(candidate: Candidate, way: Way | None) -> str:
    """Why somebody may not be on the list; "" if they may."""
    gap = candidate.tie.gap
    if who := _who(candidate):
        return who
    if way is None:
        return "no way to reach them on record"
    if gap is not None and gap < SHOWN_FROM:
        return "in touch within the last two months"
    if gap is None and all(member.record.trust is Trust.LOW for member in candidate.person.members):
        return "known only from collected addresses, no message on record"
    return ""


def categories(candidate: Candidate, own: Facts, me: Facts) -> tuple[str, ...]:
    """The kinds of people whose places are counted; the first is what a person counts as."""
    roles = {role.role for role in candidate.roles}
    found = [
        ("mentor", not roles.isdisjoint(MENTORS)),
        ("influencer", not roles.isdisjoint(INFLUENCERS) or (own.rung or 0.0) >= INFLUENCER_RUNG),
        ("alumni-or-peer", not roles.isdisjoint(PEERS)),
        ("outside-industry", bool(own.industry and me.industry and own.industry != me.industry)),
    ]
    return tuple(name for name, holds in found if holds)


def glance(seen: Seen) -> Glance:
    """A candidate -> all that choosing compares, but for what hangs on the others."""
    candidate = seen.candidate
    way = best_way(candidate)
    return Glance(
        candidate.person.id,
        seen.facts,
        measured(seen),
        way,
        ineligible(candidate, way),
        bool(candidate.barred),
        categories(candidate, seen.facts, seen.net.me),
    )


def weigh(one: Glance, net: Network, weights: Mapping[str, float]) -> Weighed:
    """A glance -> value, now that everybody is known."""
    measures = completed(one.measures, one.id, one.facts, net)
    reach = one.way.reach if one.way else 0.0
    return Weighed(one, measures, 0.0 if one.barrier else (0.5 + 0.5 * reach) * mean(weights, measures))


def tell(weighed: Weighed, seen: Seen) -> Valued:
    """The numbers with their words."""
    way = weighed.glance.way
    return Valued(
        candidate=seen.candidate,
        value=weighed.value,
        factors=factors(seen, weighed.measures),
        reach=way.reach if way else 0.0,
        channel=way.channel if way else "",
        ineligible=weighed.glance.barrier,
        categories=weighed.glance.categories,
        hint=way.why if way else "",
    )


def value(candidate: Candidate, me: Owner, network: Network, today: date) -> Valued:
    """One candidate's value, 0 to 1, with all factors; 0 when not eligible. `network` holds the facts about `me`."""
    del me  # the network was made with it
    seen = Seen(candidate, facts(candidate.person), network, today)
    return tell(weigh(glance(seen), network, seen.weights), seen)
