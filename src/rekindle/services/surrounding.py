"""Everybody's records and ties -> the network against which one person is valued, kept while a book stays as it is.

What people are follows from their records, whatever the day; who of them is in touch, from the day. Whatever is done
counts anew the few it is about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from rekindle.core.shortlist.network import Known, Network, counted, is_active, known, recounted
from rekindle.core.ties import tie_at
from rekindle.services.lately import Earlier, lately
from rekindle.services.living import profile_of
from rekindle.services.owner import owner_of
from rekindle.services.ranking import bonds_at, chunks, freshen, people_of
from rekindle.store import lists
from rekindle.store.shelf import Open


class _Around(NamedTuple):
    """A network, and what it was counted from."""

    network: Network
    everybody: Mapping[int, Known]
    active: frozenset[int]


def network_of(at: Open, today: date) -> Network:
    """The network as of a day."""
    freshen(at)
    return lately(at, "network", today, lambda before: _around(at, today, before)).network


def _around(at: Open, today: date, before: Earlier[_Around] | None) -> _Around:
    goals = profile_of(at).aims
    everybody = lately(at, f"known {bool(goals)}", date.min, partial(_everybody, at, bool(goals)))
    if before is None:
        active = _active(at, today, None) & everybody.keys()
        return _Around(counted(everybody, active, owner_of(at), goals), everybody, active)
    net, _, was = before.worth
    those = before.since.persons & everybody.keys()
    active = was - those | (_active(at, today, sorted(those)) & those)
    moved = sorted(active ^ was)
    told = [{one: (everybody[one], one in whose) for one in moved} for whose in (was, active)]
    return _Around(recounted(net, *told) if moved else net, everybody, active)


def _everybody(at: Open, goals: bool, before: Earlier[Mapping[int, Known]] | None) -> Mapping[int, Known]:  # noqa: FBT001 - as it is kept
    """What everybody's records say: of these nothing moves but by what may be about anybody."""
    return _known(at, lists.persons(at), goals=goals) if before is None else before.worth


def _known(at: Open, persons: Sequence[int], *, goals: bool) -> dict[int, Known]:
    several = (one for chunk in chunks(persons) for one in people_of(at, chunk))
    return {one.id: known(one, goals=goals) for one in several}


def _active(at: Open, today: date, persons: Sequence[int] | None) -> frozenset[int]:
    bonds = bonds_at(at, today, persons, known=True)
    return frozenset(person for person, bond in bonds if is_active(tie_at(bond, today, told=False)))
