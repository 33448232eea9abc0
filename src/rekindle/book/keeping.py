"""The verbs of cadence, today and the calendar feed."""

from __future__ import annotations

from rekindle.book.base import Base


class Keeping(Base):
    """Whose turn it is."""
