"""A book <-> one file of JSON lines: everything that was brought in, told, decided and done.

The first line tells the format and how many rows each table has; each further line is a row; the last is a checksum.
What is derived is worked out again on the way back, so that a restored book is the same in every row, on either
database, and gives the same file again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from rekindle.model import UserError
from rekindle.outside import copies
from rekindle.services.ranking import freshen
from rekindle.services.undoing import work_out_all
from rekindle.store import export as rows_of_export
from rekindle.store import log
from rekindle.store import people as rows_of_people
from rekindle.store.engine import Value
from rekindle.store.shelf import Open

FORMAT = "rekindle-export"
BEGINS = f'{{"format":"{FORMAT}",'


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What went into a file or came out of it: how many rows, and how many people they make."""

    path: str
    rows: int
    people: int
    sha256: str = ""


def export(at: Open, path: Path) -> Copied:
    """Write the whole book to a file, a page in memory at a time.

    Raises:
        UserError: the file cannot be written, or another one is there.
    """
    freshen(at)
    with at.engine.reading():  # as of one moment, whoever writes meanwhile
        counted = rows_of_export.counts(at)
        digest = copies.write(path, _lines(at, counted), BEGINS)
        people = rows_of_people.counts(at)[0]
    return Copied(path=str(path), rows=sum(counted.values()), people=people, sha256=digest)


def _lines(at: Open, counted: dict[str, int]) -> Iterator[str]:
    yield _json({"format": FORMAT, "version": rows_of_export.VERSION, "rows": counted})
    for table in rows_of_export.TABLES:
        for row in rows_of_export.rows(at, table):
            yield _json([table, *row])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def restore(at: Open, path: Path) -> Copied:
    """Bring an export into an empty book.

    Raises:
        UserError: the book is not empty; or the file is no export, is cut off or changed, or from a newer Rekindle.
    """
    counted = _counted(path)
    with at.engine.transaction():
        if not rows_of_export.is_empty(at):
            raise UserError(
                "This book is not empty.",
                unchanged="Nothing was restored.",
                next_step="Restore into a new one: rekindle restore FILE --book NAME",
            )
        for table, lines in groupby(_rows(path), key=itemgetter(0)):
            rows_of_export.add(at, table, (cells for _, cells in lines))
        if rows_of_export.counts(at) != {**dict.fromkeys(rows_of_export.TABLES, 0), **counted}:  # tables added since
            raise _broken(path)
        work_out_all(at, log=log.newest(at))
        people = rows_of_people.counts(at)[0]
    return Copied(path=str(path), rows=sum(counted.values()), people=people)


def _counted(path: Path) -> dict[str, int]:
    """How many rows a file says that it has, once it is known to be whole."""
    first = copies.whole(path)
    told = _value(first) if first else None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise _broken(path)
    if told["version"] > rows_of_export.VERSION:
        raise UserError(
            f"{path.name} was written by a newer Rekindle.",
            unchanged="Nothing was restored.",
            next_step="Restore it with the newest one.",
        )
    counted: dict[str, int] = told["rows"]
    return counted


def _value(line: str) -> object:
    try:
        return json.loads(line)
    except ValueError:
        return None


def _broken(path: Path) -> UserError:
    return UserError(
        f"{path.name} is no whole export: it is cut off, was changed, or is something else.",
        unchanged="Nothing was restored.",
        next_step="Use another copy of it.",
    )


def _rows(path: Path) -> Iterator[tuple[str, Sequence[Value]]]:
    """Table and cells of each row, in the one order there is; anything else is no export of ours."""
    order = {table: place for place, table in enumerate(rows_of_export.TABLES)}
    lines = copies.read(path)
    next(lines)
    before: tuple[int, tuple[Value, ...]] = (-1, ())
    for line in lines:
        row = _value(line)
        table, *cells = row if isinstance(row, list) and row else [""]
        if table not in order or not rows_of_export.fits(table, cells):
            raise _broken(path)
        here = order[table], rows_of_export.key_of(table, cells)
        if here < before or (here == before and not rows_of_export.TABLES[table].repeats):
            raise _broken(path)
        before = here
        yield table, cells
