"""A typed line, a pasted signature or contact page -> an `Entry` to show before it is written."""

from rekindle.core.entry.amending import FIELDS, amend
from rekindle.core.entry.cards import read
from rekindle.core.entry.splitting import split

__all__ = ["FIELDS", "amend", "read", "split"]
