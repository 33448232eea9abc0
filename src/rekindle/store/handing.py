"""Records as their sources name them, for the ids under which people are handed out and come back."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.model.handout import OWN_ID, OWN_TABLE
from rekindle.store.shelf import Open


def named(at: Open) -> Iterator[tuple[int, str, str]]:
    """(number, source, key) of every record."""
    return (
        (int(number), source, key)
        for number, source, key in at.engine.stream(
            "SELECT number, source, key FROM record WHERE book = :book ORDER BY number", {"book": at.book}
        )
    )


def any_came_back(at: Open) -> bool:
    """True when a record of a card or of a table of ours came in under an id that somebody was handed out under."""
    found = at.engine.rows(
        """SELECT 1 FROM record WHERE book = :book AND source IN ('vcard', :own) AND key LIKE :ids LIMIT 1""",
        {"book": at.book, "own": OWN_TABLE, "ids": OWN_ID + "%"},
    )
    return bool(found)
