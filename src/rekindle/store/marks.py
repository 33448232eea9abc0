"""Derived rows -> what lists mark people with: labels of their records, and who holds a role. Makes no noun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rekindle.store.engine import choose
from rekindle.store.shelf import Open

_TAG = "tag\t"


def labels(at: Open) -> dict[int, list[str]]:
    """Person -> the labels and groups of their records, each spelling once; only those who have any."""
    found = {}
    for person, lines in at.engine.stream(
        "SELECT id, lines FROM person WHERE book = :book AND lines LIKE :tag ORDER BY id",
        {"book": at.book, "tag": f"%{_TAG}%"},
    ):
        several = [line[len(_TAG) :] for line in lines.split("\n") if line.startswith(_TAG)]
        if several:
            found[int(person)] = several
    return found


def named(at: Open, persons: Iterable[int]) -> list[tuple[int, str]]:
    """(person, name) of these, by last name."""
    choose(at.engine, dict.fromkeys(persons))
    found = at.engine.rows(
        """SELECT id, name FROM person WHERE book = :book AND id IN (SELECT number FROM chosen)
        ORDER BY sort_name, id""",
        {"book": at.book},
    )
    return [(int(person), str(name)) for person, name in found]


def holding(at: Open, role: str, persons: Sequence[int] | None = None) -> set[int]:
    """Everybody who holds a role, or those of these people."""
    if persons is None:
        found = at.engine.rows(
            "SELECT person FROM role WHERE book = :book AND role = :role", {"book": at.book, "role": role}
        )
        return {int(person) for (person,) in found}
    choose(at.engine, dict.fromkeys(persons))
    found = at.engine.rows(
        """SELECT r.person FROM chosen c CROSS JOIN role r
        WHERE r.book = :book AND r.person = c.number AND r.role = :role""",
        {"book": at.book, "role": role},
    )
    return {int(person) for (person,) in found}
