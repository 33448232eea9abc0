"""What the user knows of somebody -> facts in versions, each with where it is from."""

from __future__ import annotations

from rekindle.model.life import Fact
from rekindle.store import kept
from rekindle.store.shelf import Open


def facts_of(at: Open, person: int) -> list[Fact]:
    """The facts of a person, the oldest first."""
    return kept.kept(at, Fact, person=person)
