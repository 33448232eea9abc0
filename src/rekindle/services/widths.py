"""Ties, threads and meetings -> who of the people nearest to me know each other, and how wide that network is."""

from __future__ import annotations

from datetime import date

from rekindle.core.structure import structure
from rekindle.core.ties import DORMANT, tie_at
from rekindle.model.figures import Structure
from rekindle.services.owner import owner_of
from rekindle.services.ranking import bonds_at, freshen
from rekindle.store import views
from rekindle.store.shelf import Open

NEAREST = 150
"""The outermost layer of people whom one knows (outreach.md section 1, "layers")."""
NEWEST = 200
"""Interactions with each that are looked at."""
SMALL = 8
"""Others at a meeting, up to which those who were there met each other (outreach.md section 2, "meeting")."""


def structure_of(at: Open, today: date) -> Structure:
    """The network of up to 150 people with contact within a year, the strongest ties first."""
    freshen(at)
    people = _nearest(at, today)
    own: set[tuple[str, str]] = {handle.key for handle in owner_of(at).handles}
    pairs = [(person, other) for person in people for other in _beside(at, person, own)]
    return structure(people, pairs)


def _nearest(at: Open, today: date) -> list[int]:
    ties = ((person, tie_at(bond, today, told=False)) for person, bond in bonds_at(at, today))
    near = [(tie.strength or 0.0, -person) for person, tie in ties if tie.gap is not None and tie.gap < DORMANT]
    return [-person for _, person in sorted(near, reverse=True)[:NEAREST]]


def _beside(at: Open, person: int, own: set[tuple[str, str]]) -> set[int]:
    """Who was in the same small threads and meetings."""
    seats: dict[int, set[int]] = {}
    for seat in views.beside(at, person, NEWEST):
        if seat.handle not in own:
            seats.setdefault(seat.interaction, set()).add(seat.person)
    return {other for others in seats.values() if len(others) < SMALL for other in others if other}
