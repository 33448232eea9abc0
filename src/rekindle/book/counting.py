"""The verbs of goals and honest numbers."""

from __future__ import annotations

from rekindle.book.base import Base


class Counting(Base):
    """What was done, counted."""
