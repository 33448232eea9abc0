"""Addresses with a history of their own -> records, kept under an archive that stands for that history, and back.

What is kept follows from interactions alone, so that it comes and goes with them, whatever the order of imports and
undos. The number of statements is constant, never per row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from rekindle.model import Record
from rekindle.model.codec import encode
from rekindle.store.engine import Params, choose
from rekindle.store.shelf import Open
from rekindle.store.stage import digest

HISTORY = "history"
"""The importer's name, digest and path of the archive that stands for what mail and meetings tell."""

Kept = tuple[int, str, str]
"""Number, key and content hash of a record; "" for one that shows nothing now."""


def two_way(at: Open, least: int, handles: Collection[int] | None = None) -> list[tuple[int, str]]:
    """(handle, address) of all mail addresses, or of these handles, that heard from the owner and wrote, or met them.

    Only days count on which something weighed `least` or more (millionths): what went to few.
    """
    these = ""
    if handles is not None:
        choose(at.engine, handles)
        these = "AND c.handle IN (SELECT number FROM chosen)"
    found = at.engine.rows(
        f"""SELECT c.handle, a.value FROM contact c JOIN alias a ON a.book = c.book AND a.number = c.handle
        WHERE c.book = :book AND c.top >= :least AND a.kind = 'mail' {these}
        GROUP BY c.handle, a.value
        HAVING (sum(c.sent) > 0 AND sum(c.received) > 0) OR sum(c.mutual) > 0
        ORDER BY a.value""",  # noqa: S608 - our own words
        {"book": at.book, "least": least},
    )
    return [(int(handle), value) for handle, value in found]


def names(at: Open, handles: Collection[int]) -> Iterator[tuple[int, list[tuple[str, int, int]]]]:
    """(handle, its names as seen: (name, how often as sender, how often in all))."""
    choose(at.engine, handles)
    rows = at.engine.stream(
        """SELECT a.handle, a.name, sum(CASE WHEN p.part = 'from' THEN 1 ELSE 0 END), count(*)
        FROM chosen c CROSS JOIN alias a CROSS JOIN participant p
        WHERE a.book = :book AND a.handle = c.number AND a.name <> '' AND p.book = a.book AND p.alias = a.number
        GROUP BY a.handle, a.name ORDER BY a.handle""",
        {"book": at.book},
    )
    for handle, several in groupby(rows, key=itemgetter(0)):
        yield int(handle), [(name, int(own), int(count)) for _, name, own, count in several]


def kept(at: Open, source: str, handles: Collection[int] | None = None) -> list[Kept]:
    """The records of a source that are kept, of all addresses or of these handles'."""
    these = ""
    if handles is not None:
        choose(at.engine, handles)
        these = """AND r.key IN (SELECT a.value FROM chosen c
            JOIN alias a ON a.book = :book AND a.number = c.number AND a.kind = 'mail')"""
    found = at.engine.rows(
        f"SELECT r.number, r.key, r.revision FROM record r WHERE r.book = :book AND r.source = :source {these}",  # noqa: S608 - our own words
        {"book": at.book, "source": source},
    )
    return [(int(number), key, revision) for number, key, revision in found]


def drop(at: Open, numbers: Sequence[int], held: Collection[int]) -> None:
    """Take records back out; those in `held` (the user attached something to them) stay as bare numbers."""
    _clear(at, numbers)
    choose(at.engine, set(numbers) - set(held))
    at.engine.run("DELETE FROM record WHERE book = :book AND number IN (SELECT number FROM chosen)", {"book": at.book})
    at.engine.run(
        """DELETE FROM archive WHERE book = :book AND importer = :history AND NOT EXISTS
        (SELECT 1 FROM sighting g WHERE g.book = archive.book AND g.archive = archive.number)""",
        {"book": at.book, "history": HISTORY},
    )


def _clear(at: Open, numbers: Sequence[int]) -> None:
    """Forget what records say."""
    choose(at.engine, numbers)
    for table in ("sighting", "handle", "revision"):
        at.engine.run(
            f"DELETE FROM {table} WHERE book = :book AND record IN (SELECT number FROM chosen)",  # noqa: S608 - our own names
            {"book": at.book},
        )
    at.engine.run(
        "UPDATE record SET revision = '' WHERE book = :book AND number IN (SELECT number FROM chosen)",
        {"book": at.book},
    )


def keep(at: Open, records: Sequence[Record], known: Mapping[str, int]) -> list[int]:
    """Write records anew; `known` are the numbers of keys that have one. The numbers, in the order of `records`."""
    archive = _archive(at)
    highest = at.engine.rows("SELECT coalesce(max(number), 0) FROM record WHERE book = :book", {"book": at.book})[0][0]
    fresh = [record.key for record in records if record.key not in known]
    numbers = dict(known) | {key: int(highest) + place for place, key in enumerate(fresh, 1)}
    _clear(at, [numbers[record.key] for record in records])
    texts = [(numbers[record.key], encode(record), record) for record in records]
    _write(at, archive, [(number, digest(text), text, record) for number, text, record in texts], set(fresh))
    return [number for number, *_ in texts]


def _write(at: Open, archive: int, rows: Sequence[tuple[int, str, str, Record]], fresh: Collection[str]) -> None:
    add, book = at.engine.add, at.book
    new = ((book, number, one.source, one.key, "") for number, _, _, one in rows if one.key in fresh)
    add("record", ("book", "number", "source", "key", "revision"), new)
    said = ((book, number, hash_, text) for number, hash_, text, _ in rows)
    add("revision", ("book", "record", "hash", "payload"), said)
    seen = ((book, archive, number, hash_, one.origin.where) for number, hash_, _, one in rows)
    add("sighting", ("book", "archive", "record", "hash", "place"), seen)
    held = (
        (book, number, hash_, handle.kind, handle.value, handle.raw, handle.label)
        for number, hash_, _, one in rows
        for handle in one.handles
    )
    add("handle", ("book", "record", "hash", "kind", "value", "raw", "label"), held)
    choose(at.engine, (number for number, *_ in rows))
    at.engine.run(
        """UPDATE record SET revision = (SELECT v.hash FROM revision v
            WHERE v.book = record.book AND v.record = record.number)
        WHERE book = :book AND number IN (SELECT number FROM chosen)""",
        {"book": book},
    )


def _archive(at: Open) -> int:
    """The archive that stands for the history; made when there is none."""
    params: Params = {"book": at.book, "history": HISTORY}
    at.engine.run(
        """INSERT INTO archive (book, number, digest, importer, version, path, as_of, made, at, accounts)
        SELECT :book, 1 + coalesce(max(number), 0), :history, :history, 1, :history, '', '', '', '' FROM archive
        WHERE book = :book HAVING NOT EXISTS (SELECT 1 FROM archive WHERE book = :book AND importer = :history)""",
        params,
    )
    found = at.engine.rows("SELECT number FROM archive WHERE book = :book AND importer = :history", params)
    return int(found[0][0])
