"""Staged items -> archives, records, revisions, handles and interactions; and the way back.

A record is (source, key); each distinct content of it is a revision; each archive that shows a revision is a sighting.
The revision shown is the one of the newest archive (by the newest date in it, then by when its files were made), so
that the order of imports does not matter; only where both are equal does the later import win. Undoing an archive
takes its sightings away, and whatever nothing sights any more. The number of statements is constant, never per row.
"""

from __future__ import annotations

from rekindle.model import Counts
from rekindle.store import search
from rekindle.store.engine import Engine, Params, choose
from rekindle.store.shelf import Open

_NOT_KNOWN = """NOT EXISTS (SELECT 1 FROM record r WHERE r.book = :book AND r.source = s.source AND r.key = s.key
    AND r.revision <> '')"""
_SHOW_NEWEST = """UPDATE record SET revision = coalesce((SELECT g.hash FROM sighting g
    JOIN archive a ON a.book = g.book AND a.number = g.archive
    WHERE g.book = record.book AND g.record = record.number
    ORDER BY a.as_of DESC, a.made DESC, a.number DESC, g.hash DESC LIMIT 1), '')
    WHERE book = :book AND number IN ({these})"""
_FIRST_ALIAS = """UPDATE alias SET handle = (SELECT min(o.number) FROM alias o
    WHERE o.book = alias.book AND o.kind = alias.kind AND o.value = alias.value)"""
_INTERACTION = (
    "source, key, hash, channel, at, at_kind, thread, subject, text, words, minutes, automatic, fullness, place"
)


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


def settle_interactions(engine: Engine, book: int, stage: int, archive: int) -> Counts:
    """Move the staged interactions of one archive into the book."""
    at: Params = {"book": book, "stage": stage, "archive": archive}
    total, created, new = _tally_interactions(engine, at)
    engine.run("DELETE FROM stage_first")
    engine.run(
        """INSERT INTO stage_first (seq, record, hash, fresh)
        SELECT first, (SELECT coalesce(max(number), 0) FROM interaction WHERE book = :book)
            + row_number() OVER (ORDER BY first), '', 1
        FROM (SELECT min(s.seq) AS first FROM stage_interaction s WHERE s.archive = :stage
            AND NOT EXISTS (SELECT 1 FROM interaction i WHERE i.book = :book AND i.source = s.source
                AND i.key = s.key AND i.hash = s.hash)
            GROUP BY s.source, s.key, s.hash) AS fresh""",
        at,
    )
    engine.run(
        """INSERT INTO again (book, archive, interaction)
        SELECT DISTINCT i.book, :archive, i.number FROM stage_interaction s
        JOIN interaction i ON i.book = :book AND i.source = s.source AND i.key = s.key AND i.hash = s.hash
        WHERE s.archive = :stage""",
        at,
    )
    engine.plan_for("stage_first")
    _fill_interactions(engine, at)
    engine.plan_for("interaction")
    _show_fullest(engine, at, "SELECT source, key FROM stage_interaction WHERE archive = :stage")
    return Counts(created=created, updated=new - created, unchanged=total - new)


def _tally_interactions(engine: Engine, at: Params) -> tuple[int, int, int]:
    (total,) = engine.rows("SELECT count(*) FROM stage_interaction s WHERE s.archive = :stage", at)[0]
    (created,) = engine.rows(
        """SELECT count(*) FROM (SELECT DISTINCT s.source, s.key FROM stage_interaction s WHERE s.archive = :stage
        AND NOT EXISTS (SELECT 1 FROM interaction i
            WHERE i.book = :book AND i.source = s.source AND i.key = s.key)) AS fresh""",
        at,
    )[0]
    (new,) = engine.rows(
        """SELECT count(*) FROM (SELECT DISTINCT s.source, s.key, s.hash FROM stage_interaction s
        WHERE s.archive = :stage AND NOT EXISTS (SELECT 1 FROM interaction i
            WHERE i.book = :book AND i.source = s.source AND i.key = s.key AND i.hash = s.hash)) AS fresh""",
        at,
    )[0]
    return int(total), int(created), int(new)


def _fill_interactions(engine: Engine, at: Params) -> None:
    staged = ", ".join(f"s.{name}" for name in _INTERACTION.split(", "))
    engine.run(
        f"""INSERT INTO interaction (book, number, archive, shown, {_INTERACTION})
        SELECT :book, f.record, :archive, 1, {staged}
        FROM stage_first f JOIN stage_interaction s ON s.seq = f.seq""",  # noqa: S608 - our own words
        at,
    )
    _fill_aliases(engine, at)
    engine.run(
        """INSERT INTO participant (book, interaction, seat, part, alias)
        SELECT :book, f.record, p.seat, p.part, k.number
        FROM stage_first f JOIN stage_participant p ON p.seq = f.seq JOIN stage_known k ON k.alias = p.alias""",
        at,
    )


def _fill_aliases(engine: Engine, at: Params) -> None:
    """Number the handles and names that new interactions bring, in the order in which they were read."""
    engine.run("DELETE FROM stage_known")
    engine.run(
        """INSERT INTO stage_known (alias, number)
        SELECT DISTINCT p.alias, 0 FROM stage_first f JOIN stage_participant p ON p.seq = f.seq"""
    )
    engine.plan_for("stage_known")
    engine.run(
        """INSERT INTO alias (book, number, handle, kind, value, name)
        SELECT :book, (SELECT coalesce(max(number), 0) FROM alias WHERE book = :book)
            + row_number() OVER (ORDER BY first), 0, kind, value, name
        FROM (SELECT s.kind, s.value, s.name, min(s.number) AS first
            FROM stage_known k JOIN stage_alias s ON s.number = k.alias
            WHERE NOT EXISTS (SELECT 1 FROM alias a
                WHERE a.book = :book AND a.kind = s.kind AND a.value = s.value AND a.name = s.name)
            GROUP BY s.kind, s.value, s.name) AS fresh""",
        at,
    )
    engine.plan_for("alias")
    engine.run(f"{_FIRST_ALIAS} WHERE book = :book AND handle = 0", at)
    engine.run(
        """UPDATE stage_known SET number = (SELECT a.number FROM stage_alias s
            JOIN alias a ON a.book = :book AND a.kind = s.kind AND a.value = s.value AND a.name = s.name
            WHERE s.number = stage_known.alias)""",
        at,
    )


def _show_fullest(engine: Engine, at: Params, keys: str) -> None:
    """Of several readings of one interaction show the one that names most participants; by content, not by order."""
    engine.run(
        f"""UPDATE interaction SET shown = CASE WHEN hash = (SELECT o.hash FROM interaction o
            WHERE o.book = interaction.book AND o.source = interaction.source AND o.key = interaction.key
            ORDER BY o.fullness DESC, o.hash DESC LIMIT 1) THEN 1 ELSE 0 END
        WHERE book = :book AND (source, key) IN ({keys})""",  # noqa: S608 - our own words
        at,
    )


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
    _remove_interactions(engine, book, archive)
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


def _remove_interactions(engine: Engine, book: int, archive: int) -> None:
    """Hand interactions seen again elsewhere to that archive; drop the rest."""
    at: Params = {"book": book, "archive": archive}
    engine.run("DELETE FROM again WHERE book = :book AND archive = :archive", at)
    engine.run(
        """UPDATE interaction SET archive = (SELECT min(n.archive) FROM again n
            WHERE n.book = interaction.book AND n.interaction = interaction.number)
        WHERE book = :book AND archive = :archive AND EXISTS (SELECT 1 FROM again n
            WHERE n.book = interaction.book AND n.interaction = interaction.number)""",
        at,
    )
    engine.run(
        """DELETE FROM again WHERE book = :book AND EXISTS (SELECT 1 FROM interaction i
        WHERE i.book = again.book AND i.number = again.interaction AND i.archive = again.archive)""",
        at,
    )
    search.drop_interactions(Open(engine, book), archive)
    _remove_participants(engine, at)
    search.drop_aliases(Open(engine, book))
    _show_next(engine, at)
    engine.run("DELETE FROM interaction WHERE book = :book AND archive = :archive", at)


def _remove_participants(engine: Engine, at: Params) -> None:
    """Drop who took part in the interactions of an archive, and handles and names that nothing else has."""
    choose(engine, ())
    engine.run(
        """INSERT INTO chosen (number) SELECT DISTINCT p.alias FROM interaction i
        JOIN participant p ON p.book = i.book AND p.interaction = i.number
        WHERE i.book = :book AND i.archive = :archive""",
        at,
    )
    engine.plan_for("chosen")
    engine.run(
        """DELETE FROM participant WHERE book = :book AND interaction IN
        (SELECT number FROM interaction WHERE book = :book AND archive = :archive)""",
        at,
    )
    engine.run(
        """DELETE FROM alias WHERE book = :book AND number IN (SELECT number FROM chosen) AND NOT EXISTS
        (SELECT 1 FROM participant p WHERE p.book = alias.book AND p.alias = alias.number)""",
        at,
    )
    engine.run(
        f"""{_FIRST_ALIAS} WHERE book = :book AND handle IN (SELECT number FROM chosen)
        AND NOT EXISTS (SELECT 1 FROM alias f WHERE f.book = alias.book AND f.number = alias.handle)""",  # noqa: S608 - our own words
        at,
    )


def _show_next(engine: Engine, at: Params) -> None:
    """Where the reading shown goes away, show the fullest of those that stay."""
    engine.run(
        """UPDATE interaction SET shown = 1 WHERE book = :book AND archive <> :archive AND shown = 0
        AND hash = (SELECT o.hash FROM interaction o WHERE o.book = interaction.book AND o.source = interaction.source
            AND o.key = interaction.key AND o.archive <> :archive ORDER BY o.fullness DESC, o.hash DESC LIMIT 1)
        AND EXISTS (SELECT 1 FROM interaction g WHERE g.book = interaction.book AND g.source = interaction.source
            AND g.key = interaction.key AND g.archive = :archive AND g.shown = 1)""",
        at,
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
