"""A book -> how many of each there are, counted without reading what a row holds."""

from __future__ import annotations

from typing import NamedTuple

from rekindle.store.shelf import Open


class Counts(NamedTuple):
    """How many people, files read in, and open questions of who is who."""

    people: int
    archives: int
    questions: int


def counts(at: Open) -> Counts:
    """Count them."""
    people, archives, questions = at.engine.rows(
        "SELECT (SELECT count(*) FROM person WHERE book = :book), (SELECT count(*) FROM archive"
        " WHERE book = :book AND importer NOT IN ('typed', 'signature', 'history')),"
        " (SELECT count(*) FROM question WHERE book = :book)",
        {"book": at.book},
    )[0]
    return Counts(int(people), int(archives), int(questions))
