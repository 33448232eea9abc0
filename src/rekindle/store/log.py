"""What was done, in order -> rows that are only added: the trail that `undo` walks back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from rekindle.store.shelf import Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing done: the verb, what it brought (archive and decision numbers), and words for the user."""

    number: int
    at: str
    verb: str
    archives: tuple[int, ...]
    decisions: tuple[int, ...]
    told: str
    undoes: int = 0
    undone: bool = False


def add_entry(  # noqa: PLR0913 - one argument a column
    at: Open,
    now: str,
    verb: str,
    told: str,
    *,
    archives: tuple[int, ...] = (),
    decisions: tuple[int, ...] = (),
    undoes: int = 0,
) -> int:
    """Add an entry; its number."""
    number = int(
        at.engine.rows("SELECT 1 + coalesce(max(number), 0) FROM log WHERE book = :book", {"book": at.book})[0][0]
    )
    at.engine.run(
        """INSERT INTO log (book, number, at, verb, archives, decisions, told, undoes)
        VALUES (:book, :number, :at, :verb, :archives, :decisions, :told, :undoes)""",
        {
            "book": at.book,
            "number": number,
            "at": now,
            "verb": verb,
            "archives": json.dumps(archives),
            "decisions": json.dumps(decisions),
            "told": told,
            "undoes": undoes,
        },
    )
    return number


_UNDONE = "EXISTS (SELECT 1 FROM log u WHERE u.book = log.book AND u.undoes = log.number)"


def entries(at: Open, *, skip: int = 0, most: int = -1) -> list[Entry]:
    """All entries, or so many after those left out; newest first."""
    some = f"LIMIT {most} OFFSET {skip}" if most >= 0 else ""
    return _entries(at, f"ORDER BY number DESC {some}")


def entry(at: Open, number: int) -> Entry | None:
    """The entry of that number; None when there is none."""
    return next(iter(_entries(at, "AND number = :number", number)), None)


def entries_since(at: Open, number: int) -> list[Entry]:
    """The entries after that number, newest first."""
    return _entries(at, "AND number > :number ORDER BY number DESC", number)


def last_done(at: Open) -> Entry | None:
    """The newest entry that can be taken back; None when there is nothing (left)."""
    which = f"AND undoes = 0 AND verb <> 'rebuild' AND NOT {_UNDONE} ORDER BY number DESC LIMIT 1"
    return next(iter(_entries(at, which)), None)


def _entries(at: Open, which: str, number: int = 0) -> list[Entry]:
    found = at.engine.rows(
        f"""SELECT number, at, verb, archives, decisions, told, undoes, {_UNDONE}
        FROM log WHERE book = :book {which}""",  # noqa: S608 - our own words
        {"book": at.book, "number": number},
    )
    return [
        Entry(
            number=int(number),
            at=when,
            verb=verb,
            archives=tuple(json.loads(archives)),
            decisions=tuple(json.loads(decisions)),
            told=told,
            undoes=int(undoes),
            undone=bool(undone),
        )
        for number, when, verb, archives, decisions, told, undoes, undone in found
    ]


def newest(at: Open) -> int:
    """The number of the newest entry; 0 when nothing was done yet."""
    return int(at.engine.rows("SELECT coalesce(max(number), 0) FROM log WHERE book = :book", {"book": at.book})[0][0])
