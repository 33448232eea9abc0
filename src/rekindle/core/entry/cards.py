"""A pasted signature, card or contact page -> one entry."""
from __future__ import annotations
from rekindle.core.entry.reading import read_line
from rekindle.model.entry import Entry, Hint


def read(text: str, hint: Hint = Hint()) -> Entry:
    """What a line, or a pasted signature or contact page, says of one person."""
    return read_line(text, hint)
