"""Standings, rhythms, gives and replies -> what is due today, at most what there is time for."""

from __future__ import annotations

from datetime import date

from rekindle.model.rhythm import Task
from rekindle.store.shelf import Open


def today(at: Open, day: date) -> list[Task]:  # noqa: ARG001 - nothing is worked out yet
    """What is due on a day, the most pressing first."""
    return []
