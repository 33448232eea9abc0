"""The verbs of the mailbox and the model, both off until configured."""

from __future__ import annotations

from rekindle.book.base import Base


class Wires(Base):
    """The two ways out, each only as the user sets it up."""
