"""Staged interactions -> interactions with who took part; and the way back.

An interaction is (source, key); each distinct content of it is a reading, and of several readings the one that names
most participants is shown: by content, not by order. A participant is a number: an alias, which is a handle with a name
as seen, written down once. The number of statements is constant, never per row, and each of them does work for what
one archive brings, not for what the book holds.
"""

from __future__ import annotations

from rekindle.model import Counts
from rekindle.store import search
from rekindle.store.engine import Engine, Params, choose
from rekindle.store.shelf import Open

_COLUMNS = (
    "source", "key", "hash", "channel", "at", "at_kind", "thread", "subject", "text", "words", "minutes", "automatic",
    "fullness", "place",
)  # fmt: skip
_FULLEST = """UPDATE interaction SET shown = CASE WHEN hash = (SELECT o.hash FROM interaction o
    WHERE o.book = interaction.book AND o.source = interaction.source AND o.key = interaction.key
    ORDER BY o.fullness DESC, o.hash DESC LIMIT 1) THEN 1 ELSE 0 END
    WHERE book = :book AND (source, key) IN (SELECT source, key FROM rival)"""

_RIVALS_OF_ALL = """INSERT INTO rival (source, key) SELECT source, key FROM interaction WHERE book = :book
    GROUP BY source, key HAVING count(*) > 1"""
_RIVALS_OF_ARCHIVE = """INSERT INTO rival (source, key) SELECT DISTINCT n.source, n.key FROM interaction n
    CROSS JOIN interaction o WHERE n.book = :book AND n.archive = :archive
        AND o.book = n.book AND o.source = n.source AND o.key = n.key AND o.hash <> n.hash"""


def settle_interactions(engine: Engine, book: int, stage: int, archive: int) -> Counts:
    """Move the staged interactions of one archive into the book."""
    at: Params = {"book": book, "stage": stage, "archive": archive}
    engine.run("DELETE FROM stage_new")
    engine.run(
        """INSERT INTO stage_new (seq, number) SELECT seq,
            (SELECT coalesce(max(number), 0) FROM interaction WHERE book = :book) + row_number() OVER (ORDER BY seq)
        FROM stage_interaction WHERE archive = :stage""",
        at,
    )
    engine.plan_for("stage_new")
    _fill_interactions(engine, at)
    total = int(engine.rows("SELECT count(*) FROM stage_new")[0][0])
    new = int(engine.rows("SELECT count(*) FROM interaction WHERE book = :book AND archive = :archive", at)[0][0])
    if new < total:
        _see_again(engine, at)
    _fill_aliases(engine, at)
    engine.run(
        """INSERT INTO participant (book, interaction, seat, part, alias)
        SELECT :book, n.number, p.seat, p.part, k.number FROM stage_new n
        CROSS JOIN stage_participant p CROSS JOIN stage_known k WHERE p.seq = n.seq AND k.alias = p.alias""",
        at,
    )
    engine.plan_for("participant")
    updated = _show_fullest(engine, at)
    return Counts(created=new - updated, updated=updated, unchanged=total - new)


def _fill_interactions(engine: Engine, at: Params) -> None:
    """Add what the book does not have; of twins the first. Whatever is there already is left out by its key."""
    columns = ", ".join(_COLUMNS)
    staged = ", ".join(f"s.{name}" for name in _COLUMNS)
    engine.run(
        f"""INSERT INTO interaction (book, number, archive, shown, {columns})
        SELECT :book, n.number, :archive, 1, {staged}
        FROM stage_new n CROSS JOIN stage_interaction s WHERE s.seq = n.seq ORDER BY n.seq
        ON CONFLICT DO NOTHING""",  # noqa: S608 - our own words
        at,
    )
    engine.plan_for("interaction")


def _see_again(engine: Engine, at: Params) -> None:
    """Note which interactions of other archives this one shows too, and leave only new ones in `stage_new`."""
    known = """NOT EXISTS (SELECT 1 FROM interaction f WHERE f.book = :book AND f.number = stage_new.number)"""
    engine.run(
        f"""INSERT INTO again (book, archive, interaction)
        SELECT DISTINCT i.book, :archive, i.number FROM stage_new
        CROSS JOIN stage_interaction s CROSS JOIN interaction i
        WHERE {known} AND s.seq = stage_new.seq AND i.archive <> :archive
            AND i.book = :book AND i.source = s.source AND i.key = s.key AND i.hash = s.hash""",  # noqa: S608 - ours
        at,
    )
    engine.run(f"DELETE FROM stage_new WHERE {known}", at)  # noqa: S608 - our own words
    engine.plan_for("stage_new")


def _fill_aliases(engine: Engine, at: Params) -> None:
    """Number the handles and names that new interactions bring, in the order in which they were read."""
    engine.run("DELETE FROM stage_known")
    engine.run(
        """INSERT INTO stage_known (alias, number) SELECT p.alias, 0
        FROM stage_new n CROSS JOIN stage_participant p WHERE p.seq = n.seq ON CONFLICT DO NOTHING"""
    )
    engine.plan_for("stage_known")
    engine.run(
        """INSERT INTO alias (book, number, handle, kind, value, name)
        SELECT :book, number, coalesce((SELECT min(a.handle) FROM alias a
                WHERE a.book = :book AND a.kind = fresh.kind AND a.value = fresh.value),
            min(number) OVER (PARTITION BY kind, value)), kind, value, name
        FROM (SELECT (SELECT coalesce(max(number), 0) FROM alias WHERE book = :book)
                + row_number() OVER (ORDER BY min(s.number)) AS number, s.kind, s.value, s.name
            FROM stage_known k CROSS JOIN stage_alias s
            WHERE s.number = k.alias AND NOT EXISTS (SELECT 1 FROM alias a
                WHERE a.book = :book AND a.kind = s.kind AND a.value = s.value AND a.name = s.name)
            GROUP BY s.kind, s.value, s.name) AS fresh""",
        at,
    )
    engine.plan_for("alias")
    engine.run(
        """UPDATE stage_known SET number = (SELECT a.number FROM stage_alias s
            JOIN alias a ON a.book = :book AND a.kind = s.kind AND a.value = s.value AND a.name = s.name
            WHERE s.number = stage_known.alias)""",
        at,
    )


def _find_rivals(engine: Engine, at: Params) -> None:
    """Put into `rival` what an archive brings that there is another reading of.

    Where it brings most of the book, all of the book's such: one walk along the keys instead of a look-up for each.
    """
    engine.define("CREATE TEMP TABLE IF NOT EXISTS rival (source TEXT, key TEXT)")
    engine.run("DELETE FROM rival")
    (own,) = engine.rows("SELECT count(*) FROM interaction WHERE book = :book AND archive = :archive", at)[0]
    (last,) = engine.rows("SELECT coalesce(max(number), 0) FROM interaction WHERE book = :book", at)[0]
    engine.run(_RIVALS_OF_ALL if own * 2 > last else _RIVALS_OF_ARCHIVE, at)
    engine.plan_for("rival")


def _show_fullest(engine: Engine, at: Params) -> int:
    """Show the fullest readings; how many of an archive's are further readings of an interaction."""
    _find_rivals(engine, at)
    engine.run(_FULLEST, at)
    (further,) = engine.rows(
        """SELECT coalesce(sum(fresh - CASE WHEN fresh = every THEN 1 ELSE 0 END), 0)
        FROM (SELECT count(*) AS every, sum(CASE WHEN i.archive = :archive THEN 1 ELSE 0 END) AS fresh
            FROM rival r CROSS JOIN interaction i WHERE i.book = :book AND i.source = r.source AND i.key = r.key
            GROUP BY i.source, i.key) AS readings""",
        at,
    )[0]
    return int(further)


def remove_interactions(engine: Engine, book: int, archive: int) -> None:
    """Take back out what only this archive showed, with handles and names that nothing else has."""
    at: Params = {"book": book, "archive": archive}
    _hand_over(engine, at)
    search.drop_interactions(Open(engine, book), archive)
    _remove_participants(engine, at)
    search.drop_aliases(Open(engine, book))
    _find_rivals(engine, at)
    engine.run("DELETE FROM interaction WHERE book = :book AND archive = :archive", at)
    engine.run(_FULLEST, at)


def _hand_over(engine: Engine, at: Params) -> None:
    """Interactions that other archives showed too become the oldest such archive's."""
    engine.run("DELETE FROM again WHERE book = :book AND archive = :archive", at)
    choose(engine, ())
    engine.run(
        """INSERT INTO chosen (number) SELECT i.number FROM interaction i WHERE i.book = :book AND i.archive = :archive
        AND EXISTS (SELECT 1 FROM again n WHERE n.book = i.book AND n.interaction = i.number)""",
        at,
    )
    engine.plan_for("chosen")
    engine.run(
        """UPDATE interaction SET archive = (SELECT min(n.archive + 0) FROM again n
            WHERE n.book = interaction.book AND n.interaction = interaction.number)
        WHERE book = :book AND number IN (SELECT number FROM chosen)""",
        at,
    )
    engine.run(
        """DELETE FROM again WHERE book = :book AND interaction IN (SELECT number FROM chosen) AND archive =
        (SELECT i.archive FROM interaction i WHERE i.book = again.book AND i.number = again.interaction)""",
        at,
    )


def _remove_participants(engine: Engine, at: Params) -> None:
    """Drop who took part in the interactions of an archive, and the aliases that nothing else has.

    Where the first alias of a handle goes, the next one stands for it. `min(number + 0)` keeps a database from looking
    for the least number by walking through all numbers.
    """
    choose(engine, ())
    engine.run(
        """INSERT INTO chosen (number) SELECT DISTINCT p.alias FROM interaction i
        CROSS JOIN participant p WHERE i.book = :book AND i.archive = :archive
            AND p.book = i.book AND p.interaction = i.number""",
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
        """UPDATE alias SET handle = (SELECT min(o.number + 0) FROM alias o
            WHERE o.book = alias.book AND o.kind = alias.kind AND o.value = alias.value)
        WHERE book = :book AND handle IN (SELECT number FROM chosen)
            AND NOT EXISTS (SELECT 1 FROM alias f WHERE f.book = alias.book AND f.number = alias.handle)""",
        at,
    )
