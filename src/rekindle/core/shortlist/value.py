"""A candidate -> what a message to them is worth, and why they are not eligible if they are not.

V = E * (.5 + .5 reach) * mean of the known factors (outreach.md section 3). A missing factor renormalises the weights;
left alone, that would put people of whom one good thing is known before people of whom much is known. So the mean is
drawn towards a prior as if .25 of weight had been seen at .3, as reply shares are shrunk too.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from rekindle.core.shortlist.factors import Seen, factors
from rekindle.core.shortlist.facts import Facts, facts
from rekindle.core.shortlist.network import Network
from rekindle.core.shortlist.reach import Way, best_way
from rekindle.core.silence import SHOWN_FROM
from rekindle.model.person import Sureness
from rekindle.model.record import Owner, RecordKind, Trust
from rekindle.model.shortlist import Candidate, Factor, Valued
from rekindle.util.text import fold

PRIOR_WEIGHT, PRIOR = 0.25, 0.3
MENTORS = frozenset({"mentor", "professor", "ex-boss"})
INFLUENCERS = frozenset({"speaker", "author", "recruiter", "founder", "influencer", "investor"})
PEERS = frozenset(
    {"alumni", "classmate", "fraternity", "club", "teammate", "client", "supplier", "friend", "neighbour", "report"}
)
INFLUENCER_RUNG = 0.8
GONE = frozenset({"deceased", "died", "rip", "estranged", "blocked", "do not contact"})
"""Tags by which users mark whom not to write to."""


def mean(parts: Iterable[Factor]) -> float:
    """The weighted mean of the known factors, shrunk."""
    known = [(part.x, part.weight) for part in parts if part.x is not None]
    total = sum(x * weight for x, weight in known) + PRIOR * PRIOR_WEIGHT
    return total / (sum(weight for _, weight in known) + PRIOR_WEIGHT)


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


def value_of(seen: Seen) -> Valued:
    """As `value`, with the facts at hand."""
    candidate = seen.candidate
    way = best_way(candidate)
    parts, barrier = factors(seen), ineligible(candidate, way)
    reach = way.reach if way else 0.0
    return Valued(
        candidate=candidate,
        value=0.0 if barrier else (0.5 + 0.5 * reach) * mean(parts),
        factors=parts,
        reach=reach,
        channel=way.channel if way else "",
        ineligible=barrier,
        categories=categories(candidate, seen.facts, seen.net.me),
        hint=way.why if way else "",
    )


def value(candidate: Candidate, me: Owner, network: Network, today: date) -> Valued:
    """One candidate's value, 0 to 1, with all factors; 0 when not eligible. `network` holds the facts about `me`."""
    del me  # the network was made with it
    return value_of(Seen(candidate, facts(candidate.person), network, today))
