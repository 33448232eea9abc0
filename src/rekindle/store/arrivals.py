"""Entries of the log that brought archives, and those archives, as rows: what a list of files is made from."""

from __future__ import annotations

from typing import NamedTuple

from rekindle.store.correspondents import HISTORY
from rekindle.store.engine import choose
from rekindle.store.shelf import Open

MET = "mail"
"""The source of records of those who are known by history: their keys are addresses."""
_STANDS = """l.book = :book AND l.archives <> '[]' AND l.undoes = 0
    AND NOT EXISTS (SELECT 1 FROM log u WHERE u.book = l.book AND u.undoes = l.number)"""


class Arrival(NamedTuple):
    """An entry of the log, when it was, and the numbers of what came in, as JSON."""

    entry: int
    at: str
    archives: str


class Kept(NamedTuple):
    """An archive: its number, importer, the day it is of (ISO), and its accounts as they were written."""

    number: int
    importer: str
    as_of: str
    accounts: str


def arrivals(at: Open) -> list[Arrival]:
    """All entries that brought something which is still here, the newest first."""
    found = at.engine.rows(
        f"SELECT l.number, l.at, l.archives FROM log l WHERE {_STANDS} ORDER BY l.number DESC",  # noqa: S608 - our own words
        {"book": at.book},
    )
    return [Arrival(int(entry), when, archives) for entry, when, archives in found]


def importers(at: Open) -> dict[int, tuple[str, str]]:
    """Archive -> who read it, and the day it is of."""
    found = at.engine.rows("SELECT number, importer, as_of FROM archive WHERE book = :book", {"book": at.book})
    return {int(number): (importer, as_of) for number, importer, as_of in found}


def archives(at: Open, numbers: list[int]) -> dict[int, Kept]:
    """Archives with their accounts, by number."""
    choose(at.engine, numbers)
    found = at.engine.rows(
        """SELECT a.number, a.importer, a.as_of, a.accounts FROM chosen c CROSS JOIN archive a
        WHERE a.book = :book AND a.number = c.number""",
        {"book": at.book},
    )
    return {int(number): Kept(int(number), importer, as_of, accounts) for number, importer, as_of, accounts in found}


def only_here(at: Open, numbers: list[int]) -> tuple[int, int]:
    """(people, interactions) that nothing but these archives shows.

    Somebody stays whom another file shows, or whose address another archive has history with.
    """
    choose(at.engine, numbers)
    people = at.engine.rows(
        """SELECT count(*) FROM person p WHERE p.book = :book AND p.id NOT IN (
            SELECT m.person FROM membership m
            JOIN sighting g ON g.book = m.book AND g.record = m.record
            JOIN archive a ON a.book = g.book AND a.number = g.archive
            WHERE m.book = :book AND a.importer <> :history AND g.archive NOT IN (SELECT number FROM chosen))
        AND p.id NOT IN (
            SELECT m.person FROM interaction i
            JOIN participant w ON w.book = i.book AND w.interaction = i.number
            JOIN alias s ON s.book = w.book AND s.number = w.alias AND s.kind = 'mail'
            JOIN record r ON r.book = s.book AND r.source = :met AND r.key = s.value
            JOIN membership m ON m.book = r.book AND m.record = r.number
            WHERE i.book = :book AND i.archive NOT IN (SELECT number FROM chosen))""",
        {"book": at.book, "history": HISTORY, "met": MET},
    )
    interactions = at.engine.rows(
        """SELECT count(*) FROM interaction i WHERE i.book = :book AND i.archive IN (SELECT number FROM chosen)
            AND NOT EXISTS (SELECT 1 FROM again n WHERE n.book = i.book AND n.interaction = i.number
                AND n.archive NOT IN (SELECT number FROM chosen))""",
        {"book": at.book},
    )
    return int(people[0][0]), int(interactions[0][0])


def told_since(at: Open, entry: int) -> int:
    """How many entries after this one say something of people and stand: verdicts, notes, touches."""
    found = at.engine.rows(
        """SELECT count(*) FROM log l WHERE l.book = :book AND l.number > :entry AND l.archives = '[]'
            AND l.undoes = 0 AND l.verb NOT IN ('import', 'rebuild', 'undo')
            AND NOT EXISTS (SELECT 1 FROM log u WHERE u.book = l.book AND u.undoes = l.number)""",
        {"book": at.book, "entry": entry},
    )
    return int(found[0][0])
