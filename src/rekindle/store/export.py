"""All facts, decisions and the log of a book <-> rows in one order, a page in memory at a time.

What is derived stays out: it follows from these. Rows come by their keys, so that equal books give equal rows on either
database; of the book itself only its content goes along, not its number or name. A table that a migration adds or
changes must be told here as well (a test compares): then `VERSION` goes up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rekindle.store.engine import Params, Row, Value
from rekindle.store.shelf import Open

VERSION = 2
PAGE = 2_000


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's columns but for the book: the first `keys` of them order its rows and tell them apart."""

    names: tuple[str, ...]
    kinds: tuple[tuple[type, ...], ...]
    keys: int
    repeats: bool  # rows may be there several times


_KINDS = {"": (str,), "#": (int,), "#?": (int, type(None)), "~?": (float, type(None))}


def _columns(keys: str, others: str = "", *, repeats: bool = False) -> Columns:
    """Names parted by blanks: "number#" is a whole number, "words#?" one or none, "minutes~?" any number or none."""
    told = [*keys.split(), *others.split()]
    names = tuple(name.rstrip("#~?") for name in told)
    kinds = tuple(_KINDS[one[len(name) :]] for one, name in zip(told, names, strict=True))
    return Columns(names, kinds, len(keys.split()), repeats)


_KEPT = _columns("number# version#", "log# record# gone# payload")

TABLES: dict[str, Columns] = {
    "archive": _columns("number#", "digest importer version# path as_of made at accounts"),
    "file": _columns("path member archive#", "size# stamp# digest newest begins#"),
    "owner": _columns("archive# number#", "payload"),
    "record": _columns("number#", "source key revision"),
    "revision": _columns("record# hash", "payload"),
    "sighting": _columns("record# archive# hash", "place"),
    "handle": _columns("record# hash kind value raw label", repeats=True),
    "interaction": _columns(
        "number#",
        "archive# source key hash channel at at_kind thread subject text words#? minutes~? automatic# fullness# "
        "shown# place",
    ),
    "alias": _columns("number#", "handle# kind value name"),
    "participant": _columns("interaction# seat#", "part alias#"),
    "again": _columns("interaction# archive#"),
    "weights": _columns("version#", "log# payload"),
    "fact": _KEPT,
    "touch": _KEPT,
    "referral": _KEPT,
    "setting": _columns("name", "value"),
    "decision": _columns("number#", "at verdict a# b# value revokes#"),
    "shortlist": _columns("week version#", "log# payload"),
    "pick": _columns("week version# rank#", "record#"),
    "profile": _KEPT,
    "news": _KEPT,
    "give": _KEPT,
    "trip": _KEPT,
    "shared": _KEPT,
    "goal": _KEPT,
    "draft": _KEPT,
    "cadence": _KEPT,
    "snooze": _KEPT,
    "pause": _KEPT,
    "need": _columns("needs# log#"),
    "sweep": _KEPT,
    "preset": _KEPT,
    "recall": _KEPT,
    "look": _columns("sweep# record# log#", "answer"),
    "log": _columns("number#", "at verb archives decisions told undoes#"),
}
"""In the order in which rows point at one another."""


def counts(at: Open) -> dict[str, int]:
    """Table -> how many rows it has."""
    return {
        table: int(at.engine.rows(f"SELECT count(*) FROM {table} WHERE book = :book", {"book": at.book})[0][0])  # noqa: S608 - our own names
        for table in TABLES
    }


def is_empty(at: Open) -> bool:
    """True for a book in which nothing was ever done."""
    return not any(counts(at).values())


def rows(at: Open, table: str) -> Iterator[Row]:
    """The rows of a table by their keys, read a page at a time: a server would send all of them at once."""
    columns = TABLES[table]
    last: Row = ()
    read = _window if columns.repeats else _page
    while page := read(at, table, columns, last):
        yield from page
        last = page[-1][: columns.keys]


def _page(at: Open, table: str, columns: Columns, last: Row) -> list[Row]:
    """So many rows after a key."""
    keys, names = ", ".join(columns.names[: columns.keys]), ", ".join(columns.names)
    marks = {f"k{chr(97 + place)}": value for place, value in enumerate(last)}
    after = f"AND ({keys}) > ({', '.join(f':{mark}' for mark in marks)})" if marks else ""
    return at.engine.rows(
        f"SELECT {names} FROM {table} WHERE book = :book {after} ORDER BY {keys} LIMIT :page",  # noqa: S608 - our own names
        {"book": at.book, "page": PAGE, **marks},
    )


def _window(at: Open, table: str, columns: Columns, last: Row) -> list[Row]:
    """The rows of the next so many first keys, all of each: twins have no key that could tell where a page ends."""
    first, names = columns.names[0], ", ".join(columns.names)
    params: Params = {"book": at.book, "last": last[0] if last else 0, "page": PAGE}
    return at.engine.rows(
        f"""SELECT {names} FROM {table} WHERE book = :book AND {first} > :last AND {first} <= (SELECT max({first})
            FROM (SELECT {first} FROM {table} WHERE book = :book AND {first} > :last ORDER BY {first} LIMIT :page)
            AS several) ORDER BY {names}""",  # noqa: S608 - our own names
        params,
    )


def fits(table: str, cells: Sequence[object]) -> bool:
    """True where cells are of a table's kinds, so that either database takes them."""
    kinds = TABLES[table].kinds
    return len(cells) == len(kinds) and all(type(cell) in kind for cell, kind in zip(cells, kinds, strict=True))


def key_of(table: str, cells: Sequence[Value]) -> tuple[Value, ...]:
    """What orders a row within its table."""
    return tuple(cells[: TABLES[table].keys])


def add(at: Open, table: str, several: Iterable[Sequence[Value]]) -> None:
    """Write rows of a table."""
    at.engine.add(table, ("book", *TABLES[table].names), ((at.book, *row) for row in several))
    at.engine.plan_for(table)
