"""The schema: fresh or brought up to date, on both databases."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.services import ranking
from rekindle.store import migrations
from rekindle.store.engine import Engine, SqliteEngine, open_engine
from rekindle.store.migrations import DECISIONS, DERIVED, FACTS, STEPS, WORDS, migrate
from rekindle.store.shelf import Open, open_book
from tests.conftest import Places
from tests.dump import everything
from tests.store.archives import Made, bring

TABLES = {*FACTS, *DECISIONS, *DERIVED, "log", "book"}


def first_key_columns(engine: Engine) -> dict[str, str]:
    """Table -> the first column of its primary key, "" without one; from the database's own catalogue."""
    if isinstance(engine, SqliteEngine):
        return {
            name: str(first or "")
            for name, first in engine.rows(
                """SELECT m.name, (SELECT c.name FROM pragma_table_info(m.name) c WHERE c.pk = 1) FROM sqlite_master m
                WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"""
            )
        }
    return {
        name: str(first or "")
        for name, first in engine.rows(
            """SELECT t.relname, (SELECT a.attname FROM pg_constraint c
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                WHERE c.conrelid = t.oid AND c.contype = 'p')
            FROM pg_class t WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace"""
        )
    }


def indexed_first_columns(engine: Engine, table: str) -> set[str]:
    if isinstance(engine, SqliteEngine):
        return {
            name
            for (name,) in engine.rows(
                f"""SELECT (SELECT c.name FROM pragma_index_info(i.name) c WHERE c.seqno = 0)
                FROM pragma_index_list('{table}') i"""  # noqa: S608 - our own names
            )
        }
    found = engine.rows(
        """SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = to_regclass(:table)""",
        {"table": table},
    )
    return {name for (name,) in found}


def test_every_key_starts_with_the_book(at: Open) -> None:
    found = {
        table: first
        for table, first in first_key_columns(at.engine).items()
        if not table.startswith(WORDS)  # an index of words: the book is in the numbers of its rows
    }
    assert set(found) == TABLES | {"schema_version"}
    without = {table for table in TABLES if found[table] != "book"}
    assert without == {"handle"}  # has no key of its own, only indexes
    for table in TABLES - {"book"}:
        assert indexed_first_columns(at.engine, table) <= {"book"}, table


def test_every_table_has_its_kind() -> None:
    assert len({*FACTS, *DECISIONS, *DERIVED}) == len(FACTS) + len(DECISIONS) + len(DERIVED)


def test_migrating_twice_does_nothing_more(engine: Engine) -> None:
    migrate(engine)
    before = first_key_columns(engine)
    migrate(engine)
    assert first_key_columns(engine) == before
    assert engine.rows("SELECT version FROM schema_version ORDER BY version") == [
        (number,) for number in range(1, len(STEPS) + 1)
    ]


def test_an_older_book_is_brought_up_to_date(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    old, fresh = Book(places()), Book(places())
    assert old._at.book == 1
    old.close()
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, ("CREATE TABLE extra (book BIGINT PRIMARY KEY)",)))
    assert first_key_columns(old._at.engine) == first_key_columns(fresh._at.engine)
    assert old._at.engine.has("extra")
    old.close()
    fresh.close()


def test_a_book_of_version_1_keeps_its_history(at: Open, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Made("2020-01-01", [("r", "r")], [("m", "hi", 1), ("n", "ho", 2), ("m", "hi", 2)])
    bring(at, first, Made("2021-01-01", [], [("o", "hi", 0), ("n", "ho", 2)]))
    monkeypatch.setattr(migrations, "STEPS", STEPS[:1])
    migrate(engine)
    _as_version_1(at.engine, engine)
    monkeypatch.undo()
    migrate(engine)
    older = Open(engine, at.book)
    ranking.freshen(older)  # contact and ties are derived: worked out when first needed
    ranking.freshen(at)
    assert everything(older) != everything(at)
    ranking.recount(at)
    ranking.rank(at)
    assert everything(older) == everything(at)
    assert engine.rows("SELECT version FROM schema_version ORDER BY version")[:2] == [(1,), (2,)]
    assert not engine.has("participant_before")


def _as_version_1(new: Engine, old: Engine) -> None:
    """The facts of a book of today into one of the first schema: seats in full, hashes twice as long."""
    for table in ("book", "archive", "owner", "record", "revision", "sighting", "handle", "interaction", "again"):
        rows = new.rows(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        columns = _columns(new, table)
        if table == "interaction":
            place = columns.index("hash")
            rows = [(*row[:place], row[place] + "0" * 16, *row[place + 1 :]) for row in rows]
        old.add(table, columns, rows)
    old.add(
        "participant",
        ("book", "interaction", "seat", "part", "kind", "value", "name"),
        new.rows(
            """SELECT p.book, p.interaction, p.seat, p.part, a.kind, a.value, a.name FROM participant p
            JOIN alias a ON a.book = p.book AND a.number = p.alias"""
        ),
    )


def _columns(engine: Engine, table: str) -> tuple[str, ...]:
    if isinstance(engine, SqliteEngine):
        found = engine.rows("SELECT name FROM pragma_table_info(:table) ORDER BY cid", {"table": table})
    else:
        found = engine.rows(
            """SELECT attname FROM pg_attribute
            WHERE attrelid = to_regclass(:table) AND attnum > 0 AND NOT attisdropped ORDER BY attnum""",
            {"table": table},
        )
    return tuple(name for (name,) in found)


def test_a_step_that_fails_leaves_the_older_book(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    migrate(engine)
    broken = ("CREATE TABLE extra (book BIGINT PRIMARY KEY)", "CREATE TABLE extra (book BIGINT PRIMARY KEY)")
    monkeypatch.setattr(migrations, "STEPS", (*STEPS, broken))
    with pytest.raises(Exception, match="exists"):
        migrate(engine)
    assert not engine.has("extra")
    assert engine.rows("SELECT max(version) FROM schema_version") == [(len(STEPS),)]


def test_a_newer_book_is_refused(engine: Engine) -> None:
    migrate(engine)
    engine.run("INSERT INTO schema_version VALUES (:newer)", {"newer": len(STEPS) + 1})
    with pytest.raises(UserError, match="written by a newer Rekindle"):
        migrate(engine)


def test_several_may_open_a_new_book_at_once(places: Places) -> None:
    place = places()
    place = place / "x.book" if isinstance(place, Path) else place
    numbers: list[int] = []

    def opened() -> None:
        at = open_book(place, "me", "2026-11-21T00:00:00Z")
        numbers.append(at.book)
        at.close()

    threads = [threading.Thread(target=opened) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert numbers == [1] * 6
    engine = open_engine(place)
    assert engine.rows("SELECT book, name FROM book") == [(1, "me")]
    engine.close()
