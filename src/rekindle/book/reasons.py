"""The verbs of facts about people and reasons to write to them."""

from __future__ import annotations

from rekindle.book.base import Base


class Reasons(Base):
    """What the user knows of people, and why to write to them now."""
