"""Records at hand -> a small archive of their own, read from no file: what was typed, or accepted from a signature."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rekindle.model import Archive, Counts, Record
from rekindle.model.codec import encode
from rekindle.store import facts
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage


class Handful(NamedTuple):
    """What makes an archive: its records, what reads them and in which version, their day, and what stands for them."""

    records: Sequence[Record]
    importer: str
    version: int
    as_of: str
    digest: str
    place: int = 1  # among the archives of one stage


def bring_in(at: Open, stage: Stage, handful: Handful, *, now: str) -> int:
    """Write the archive of these records, within a transaction; its number."""
    where = handful.records[0].origin.where
    number = facts.add_archive(
        at.engine,
        {
            "book": at.book,
            "digest": handful.digest,
            "importer": handful.importer,
            "version": handful.version,
            "path": where,
            "as_of": handful.as_of,
            "made": "",
            "at": now,
        },
    )
    for record in handful.records:
        stage.add(handful.place, record)
    stage.flush()
    items = facts.settle_records(at.engine, at.book, handful.place, number)
    accounts = Archive(path=where, importer=handful.importer, items=items, interactions=Counts(), number=number)
    facts.set_accounts(at.engine, at.book, number, encode(accounts))
    return number
