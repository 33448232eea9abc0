"""The verbs of my side: profile, news, gives, trips, goals."""

from __future__ import annotations

from rekindle.book.base import Base


class Life(Base):
    """What I tell of myself."""
