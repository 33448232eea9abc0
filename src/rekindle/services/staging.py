"""What passed with people, and what the user said of it -> how far each has come, as of a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rekindle.model.stage import Standing
from rekindle.services.passing import passages_of
from rekindle.store.shelf import Open


def standings(at: Open, persons: Sequence[int], today: date) -> dict[int, Standing]:
    """Person -> where they stand, of these people."""
    passed = passages_of(at, persons, today)
    return {person: Standing(last=max((one.on for one in passed[person]), default=None)) for person in persons}


def standing_of(at: Open, person: int, today: date) -> Standing:
    """Where one person stands."""
    return standings(at, [person], today)[person]
