"""The verbs of stages, briefs, the one question and referrals."""

from __future__ import annotations

from rekindle.book.base import Base


class Staging(Base):
    """How far it has come, and what is next."""
