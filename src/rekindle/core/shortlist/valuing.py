"""Everybody -> everybody valued, and the network that they are valued against; brought on by the few who changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rekindle.core.shortlist.factors import WEIGHTS, Seen
from rekindle.core.shortlist.facts import facts
from rekindle.core.shortlist.greedy import Known, order
from rekindle.core.shortlist.network import Census, Network
from rekindle.core.shortlist.value import Glance, glance, weigh
from rekindle.model.candidate import Candidate
from rekindle.model.record import Owner


@dataclass(frozen=True, slots=True)
class Valuation:
    """Everybody valued, eligible or not, by value and id; and the network."""

    known: Sequence[Known]
    network: Network


def valued_of(
    candidates: Iterable[Candidate],
    me: Owner,
    today: date,
    goals: Sequence[str],
    weights: Mapping[str, float] = WEIGHTS,
) -> Valuation:
    """Everybody valued; goes through the candidates once and holds none."""
    census = Census(me, goals)
    alone = census.network()  # nobody's yet, but it knows the owner
    glances = []
    for each in candidates:
        own = facts(each.person)
        census.count(each, own)
        glances.append(glance(Seen(each, own, alone, today, weights)))
    net = census.network()
    return Valuation(sorted((Known(weigh(one, net, weights)) for one in glances), key=order), net)


def revalued(  # noqa: PLR0913 - as above, and who changed
    before: Valuation,
    changed: Collection[int],
    candidates: Iterable[Candidate],
    *,
    network: Network,
    me: Owner,
    today: date,
    goals: Sequence[str],
    weights: Mapping[str, float] = WEIGHTS,
) -> Valuation:
    """The same after some changed: `candidates` are those of them who are still there, `network` is that of now.

    Nobody else is looked at anew; they are only weighed again, and that where the network is another.
    """
    alone = Census(me, goals).network()
    rest = [one for one in before.known if one.id not in changed]
    if network != before.network:
        rest = [Known(weigh(one.weighed.glance, network, weights)) for one in rest]
    come = (Known(weigh(one, network, weights)) for one in _glances(candidates, alone, today, weights))
    return Valuation(sorted([*rest, *come], key=order), network)


def _glances(
    candidates: Iterable[Candidate], alone: Network, today: date, weights: Mapping[str, float]
) -> Iterator[Glance]:
    return (glance(Seen(each, facts(each.person), alone, today, weights)) for each in candidates)
