"""The verbs of touches and replies."""

from __future__ import annotations

from rekindle.book.base import Base


class Touching(Base):
    """Hand over, log, find replies."""
