"""Records as their sources name them, for the ids under which people are handed out and come back."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.store.shelf import Open


def named(at: Open) -> Iterator[tuple[int, str, str]]:
    """(number, source, key) of every record."""
    return (
        (int(number), source, key)
        for number, source, key in at.engine.stream(
            "SELECT number, source, key FROM record WHERE book = :book ORDER BY number", {"book": at.book}
        )
    )


def any_under(at: Open, beginning: str) -> bool:
    """True when a record's key begins so."""
    found = at.engine.rows(
        "SELECT 1 FROM record WHERE book = :book AND key LIKE :key LIMIT 1", {"book": at.book, "key": beginning + "%"}
    )
    return bool(found)
