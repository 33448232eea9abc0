"""Staged items -> archives, records, revisions and handles; and the way back, history included.

A record is (source, key); each distinct content of it is a revision; each archive that shows a revision is a sighting.
The revision shown is the one of the newest archive (by the newest date in it, then by when its files were made), so
that the order of imports does not matter; only where both are equal does the later import win. Undoing an archive
takes its sightings away, and whatever nothing sights any more. The number of statements is constant, never per row.
"""

from __future__ import annotations

from collections.abc import Iterable

from rekindle.model import Counts
from rekindle.store.engine import Engine, Params, choose
from rekindle.store.history import remove_interactions

_NOT_KNOWN = """NOT EXISTS (SELECT 1 FROM record r WHERE r.book = :book AND r.source = s.source AND r.key = s.key
    AND r.revision <> '')"""
_SHOW_NEWEST = """UPDATE record SET revision = coalesce((SELECT g.hash FROM sighting g
    JOIN archive a ON a.book = g.book AND a.number = g.archive
    WHERE g.book = record.book AND g.record = record.number
    ORDER BY a.as_of DESC, a.made DESC, a.number DESC, g.hash DESC LIMIT 1), '')
    WHERE book = :book AND number IN ({these})"""


def add_archive(engine: Engine, row: Params) -> int:
    """A new archive row; its number."""
    engine.run(
        """INSERT INTO archive (book, number, digest, importer, version, path, as_of, made, at, accounts)
        SELECT :book, 1 + coalesce(max(number), 0), :digest, :importer, :version, :path, :as_of, :made, :at, ''
        FROM archive WHERE book = :book""",
        row,
    )
    return int(engine.rows("SELECT max(number) FROM archive WHERE book = :book", {"book": row["book"]})[0][0])


def set_accounts(engine: Engine, book: int, archive: int, accounts: str) -> None:
    """Keep what became of an archive's items."""
    engine.run(
        "UPDATE archive SET accounts = :accounts WHERE book = :book AND number = :archive",
        {"book": book, "archive": archive, "accounts": accounts},
    )


def known_archive(engine: Engine, book: int, digest: str, importer: str, version: int) -> tuple[int, str, str] | None:
    """(number, when it came in, accounts) of the very same content read by the same importer, or None."""
    found = engine.rows(
        """SELECT number, at, accounts FROM archive
        WHERE book = :book AND digest = :digest AND importer = :importer AND version = :version""",
        {"book": book, "digest": digest, "importer": importer, "version": version},
    )
    return (int(found[0][0]), found[0][1], found[0][2]) if found else None


def importers_of(engine: Engine, book: int, archives: Iterable[int]) -> set[str]:
    """The importers that read these archives."""
    choose(engine, archives)
    found = engine.rows(
        """SELECT DISTINCT a.importer FROM chosen c CROSS JOIN archive a
        WHERE a.book = :book AND a.number = c.number""",
        {"book": book},
    )
    return {importer for (importer,) in found}


def records_in(engine: Engine, book: int, archives: Iterable[int]) -> list[int]:
    """The records that these archives show."""
    choose(engine, archives)
    found = engine.rows(
        """SELECT DISTINCT g.record FROM chosen c CROSS JOIN sighting g
        WHERE g.book = :book AND g.archive = c.number ORDER BY g.record""",
        {"book": book},
    )
    return [int(record) for (record,) in found]


def settle_records(engine: Engine, book: int, stage: int, archive: int) -> Counts:
    """Move the staged records of one archive into the book."""
    at: Params = {"book": book, "stage": stage, "archive": archive}
    total, created, new = _tally_records(engine, at)
    engine.run(
        """INSERT INTO record (book, number, source, key, revision)
        SELECT :book, (SELECT coalesce(max(number), 0) FROM record WHERE book = :book)
            + row_number() OVER (ORDER BY first), source, key, ''
        FROM (SELECT s.source, s.key, min(s.seq) AS first FROM stage_record s WHERE s.archive = :stage
            AND NOT EXISTS (SELECT 1 FROM record r WHERE r.book = :book AND r.source = s.source AND r.key = s.key)
            GROUP BY s.source, s.key) AS fresh""",
        at,
    )
    engine.run("DELETE FROM stage_first")
    engine.run(
        """INSERT INTO stage_first (seq, record, hash, fresh)
        SELECT min(s.seq), r.number, s.hash, CASE WHEN EXISTS (SELECT 1 FROM revision v
            WHERE v.book = :book AND v.record = r.number AND v.hash = s.hash) THEN 0 ELSE 1 END
        FROM stage_record s JOIN record r ON r.book = :book AND r.source = s.source AND r.key = s.key
        WHERE s.archive = :stage GROUP BY r.number, s.hash""",
        at,
    )
    engine.plan_for("stage_first")
    _fill_records(engine, at)
    for table in ("record", "revision", "sighting"):
        engine.plan_for(table)
    engine.run(_SHOW_NEWEST.format(these="SELECT record FROM stage_first"), at)
    return Counts(created=created, updated=new - created, unchanged=total - new)


def _tally_records(engine: Engine, at: Params) -> tuple[int, int, int]:
    """(items staged, records not known before, contents not known before)."""
    (total,) = engine.rows("SELECT count(*) FROM stage_record s WHERE s.archive = :stage", at)[0]
    (created,) = engine.rows(
        f"""SELECT count(*) FROM (SELECT DISTINCT s.source, s.key FROM stage_record s
        WHERE s.archive = :stage AND {_NOT_KNOWN}) AS fresh""",  # noqa: S608 - our own words
        at,
    )[0]
    (new,) = engine.rows(
        """SELECT count(*) FROM (SELECT DISTINCT s.source, s.key, s.hash FROM stage_record s
        WHERE s.archive = :stage AND NOT EXISTS (SELECT 1 FROM record r
            JOIN revision v ON v.book = r.book AND v.record = r.number AND v.hash = s.hash
            WHERE r.book = :book AND r.source = s.source AND r.key = s.key)) AS fresh""",
        at,
    )[0]
    return int(total), int(created), int(new)


def _fill_records(engine: Engine, at: Params) -> None:
    engine.run(
        """INSERT INTO revision (book, record, hash, payload)
        SELECT :book, f.record, f.hash, s.payload FROM stage_first f JOIN stage_record s ON s.seq = f.seq
        WHERE f.fresh = 1""",
        at,
    )
    engine.run(
        """INSERT INTO handle (book, record, hash, kind, value, raw, label)
        SELECT :book, f.record, f.hash, h.kind, h.value, h.raw, h.label
        FROM stage_first f JOIN stage_handle h ON h.seq = f.seq WHERE f.fresh = 1""",
        at,
    )
    engine.run(
        """INSERT INTO sighting (book, archive, record, hash, place)
        SELECT :book, :archive, f.record, f.hash, s.place FROM stage_first f JOIN stage_record s ON s.seq = f.seq""",
        at,
    )


def changed_records(engine: Engine) -> list[int]:
    """The records that the archive settled last made or changed."""
    return [int(number) for (number,) in engine.rows("SELECT record FROM stage_first WHERE fresh = 1 ORDER BY record")]


def settle_owner(engine: Engine, book: int, stage: int, archive: int) -> None:
    """Move what an archive says about the owner into the book, each thing once."""
    engine.run(
        """INSERT INTO owner (book, archive, number, payload)
        SELECT :book, :archive, min(seq), payload FROM stage_owner WHERE archive = :stage GROUP BY payload""",
        {"book": book, "stage": stage, "archive": archive},
    )


def remove_archive(engine: Engine, book: int, archive: int, *, held: tuple[int, ...]) -> None:
    """Take an archive back out, and all that only it showed.

    Records in `held` (the user attached something to them) stay as bare numbers, so that what is attached finds its
    person again when the archive comes back.
    """
    at: Params = {"book": book, "archive": archive}
    engine.run("DELETE FROM owner WHERE book = :book AND archive = :archive", at)
    remove_interactions(engine, book, archive)
    seen = engine.rows("SELECT DISTINCT record FROM sighting WHERE book = :book AND archive = :archive", at)
    choose(engine, (int(record) for (record,) in seen))
    engine.run("DELETE FROM sighting WHERE book = :book AND archive = :archive", at)
    for table in ("handle", "revision"):
        engine.run(
            f"""DELETE FROM {table} WHERE book = :book AND record IN (SELECT number FROM chosen)
            AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.book = {table}.book AND g.record = {table}.record
                AND g.hash = {table}.hash)""",  # noqa: S608 - our own words
            at,
        )
    engine.run(_SHOW_NEWEST.format(these="SELECT number FROM chosen"), at)
    _remove_bare(engine, book, held)
    engine.run("DELETE FROM archive WHERE book = :book AND number = :archive", at)


def _remove_bare(engine: Engine, book: int, held: tuple[int, ...]) -> None:
    choose(engine, held)
    engine.run(
        """DELETE FROM record WHERE book = :book AND revision = '' AND number NOT IN (SELECT number FROM chosen)""",
        {"book": book},
    )


def tell_owner(engine: Engine, book: int, log: int, payload: str) -> None:
    """Keep what the user says of themselves (archive 0), under the log entry that says so."""
    engine.run(
        "INSERT INTO owner (book, archive, number, payload) VALUES (:book, 0, :log, :payload)",
        {"book": book, "log": log, "payload": payload},
    )


def forget_owner(engine: Engine, book: int, log: int) -> bool:
    """Take back what the user said of themselves in a log entry; True when it said something."""
    at: Params = {"book": book, "log": log}
    found = engine.rows("SELECT 1 FROM owner WHERE book = :book AND archive = 0 AND number = :log", at)
    engine.run("DELETE FROM owner WHERE book = :book AND archive = 0 AND number = :log", at)
    return bool(found)
