"""The verbs of drafts and the linter."""

from __future__ import annotations

from rekindle.book.base import Base


class Writing(Base):
    """Draft, lint, make ready."""
