"""What the store asks of a database, on SQLite and on PostgreSQL; and what only the file of a book promises."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import apsw
import pytest

from rekindle.model import UserError
from rekindle.store import engine as engines
from rekindle.store.engine import Engine, SqliteEngine, open_engine

HARD = 'O\'Hara 100% "q" a:b ::c {x} %(y)s %s \\ \n ä 李 :key'


@pytest.fixture
def filled(engine: Engine) -> Engine:
    engine.define("CREATE TABLE word (n BIGINT PRIMARY KEY, text TEXT, part DOUBLE PRECISION)")
    engine.add("word", ("n", "text", "part"), [(1, "one", 0.5), (2, HARD, None)])
    return engine


def test_values_come_back_as_they_went_in(filled: Engine) -> None:
    assert filled.rows("SELECT n, text, part FROM word ORDER BY n") == [(1, "one", 0.5), (2, HARD, None)]
    assert list(filled.stream("SELECT n FROM word ORDER BY n")) == [(1,), (2,)]


def test_parameters_are_values_never_sql(filled: Engine) -> None:
    assert filled.rows("SELECT n FROM word WHERE text = :text", {"text": HARD}) == [(2,)]
    filled.run("INSERT INTO word (n, text) VALUES (:n, :text)", {"n": 3, "text": "'); DROP TABLE word; --"})
    assert filled.rows("SELECT text FROM word WHERE n = :n", {"n": 3}) == [("'); DROP TABLE word; --",)]


def test_percent_and_colons_in_the_sql_stay(filled: Engine) -> None:
    assert filled.rows("SELECT n FROM word WHERE text LIKE '%n%' AND text <> ' :: ' AND n % 2 = :odd", {"odd": 1}) == [
        (1,)
    ]


def test_a_transaction_that_fails_leaves_nothing(filled: Engine) -> None:
    with pytest.raises(KeyError), filled.transaction():  # noqa: PT012 - what happens before the error is the point
        filled.run("DELETE FROM word WHERE n = 1")
        filled.define("CREATE TABLE later (n BIGINT)")
        filled.add("word", ("n", "text"), [(7, "seven")])
        raise KeyError
    assert filled.rows("SELECT n FROM word ORDER BY n") == [(1,), (2,)]
    assert not filled.has("later")


def test_a_transaction_within_another_is_part_of_it(filled: Engine) -> None:
    with pytest.raises(KeyError), filled.transaction():  # noqa: PT012 - as above
        with filled.transaction():
            filled.run("DELETE FROM word WHERE n = 1")
        raise KeyError
    assert filled.rows("SELECT n FROM word ORDER BY n") == [(1,), (2,)]
    with filled.transaction(), filled.transaction():
        filled.run("DELETE FROM word WHERE n = 1")
    assert filled.rows("SELECT n FROM word ORDER BY n") == [(2,)]


def test_what_is_no_text_is_refused_in_words(filled: Engine) -> None:
    for half in ("\ud800", "a\udcffb"):
        with pytest.raises(UserError, match="no text"):
            filled.rows("SELECT n FROM word WHERE text = :text", {"text": half})
        with pytest.raises(UserError, match="no text"):
            filled.add("word", ("n", "text"), [(9, half)])
    with pytest.raises(UserError, match="larger"):
        filled.run("INSERT INTO word (n) VALUES (:n)", {"n": 10**30})
    assert filled.rows("SELECT n FROM word ORDER BY n") == [(1,), (2,)]


def test_rows_that_break_off_leave_nothing(filled: Engine) -> None:
    def broken() -> Iterator[tuple[int, str]]:
        yield (8, "eight")
        raise ValueError("no ninth")

    with pytest.raises(ValueError, match="no ninth"), filled.transaction():
        filled.add("word", ("n", "text"), broken())
    assert len(filled.rows("SELECT n FROM word")) == 2


def test_rows_that_break_off_outside_a_transaction_leave_nothing_either(filled: Engine) -> None:
    def broken() -> Iterator[tuple[int, str]]:
        yield (8, "eight")
        raise ValueError("no ninth")

    with pytest.raises(ValueError, match="no ninth"):
        filled.add("word", ("n", "text"), broken())
    assert len(filled.rows("SELECT n FROM word")) == 2


def test_bulk_rows_arrive_all(filled: Engine) -> None:
    with filled.transaction():
        filled.add("word", ("n", "text"), ((n, f"row {n}\t\\N\n") for n in range(10, 5_010)))
    assert filled.rows("SELECT count(*), min(text) FROM word WHERE n >= 10") == [(5_000, "row 10\t\\N\n")]
    filled.plan_for("word")


def test_nul_does_no_harm(filled: Engine) -> None:
    filled.add("word", ("n", "text"), [(4, "a\x00b")])
    filled.run("INSERT INTO word (n, text) VALUES (5, :text)", {"text": "c\x00d"})
    assert [text.replace("\x00", "") for (text,) in filled.rows("SELECT text FROM word WHERE n > 3 ORDER BY n")] == [
        "ab",
        "cd",
    ]


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="did not answer") as caught:
        open_engine(f"postgresql://nobody@/none?host={tmp_path}")
    assert "REKINDLE_DATABASE" in caught.value.next_step
    with pytest.raises(UserError, match="did not answer"):
        open_engine("postgresql://[")


def test_a_server_that_goes_away_is_told(server: str) -> None:
    engine, other = open_engine(server), open_engine(server)
    (pid,) = engine.rows("SELECT pg_backend_pid()")[0]
    other.rows("SELECT pg_terminate_backend(:pid)", {"pid": pid})
    with pytest.raises(UserError, match="broke off"), engine.transaction():
        engine.rows("SELECT 1")
    engine.close()
    other.close()


def test_a_server_that_only_reads_is_told(server: str) -> None:
    engine = open_engine(f"{server}&options=-cdefault_transaction_read_only%3Don")
    with pytest.raises(UserError, match="cannot be written"):
        engine.define("CREATE TABLE never (n BIGINT)")
    engine.close()


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4_000])
def test_a_file_that_is_no_book_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.book"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"is not a book|is damaged"):
        SqliteEngine(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.book"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE moz_places (url TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a book"):
        SqliteEngine(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_damaged_book_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.book"
    engine = SqliteEngine(path)
    engine.define("CREATE TABLE schema_version (version BIGINT)")
    with engine.transaction():
        engine.add("schema_version", ("version",), ((n,) for n in range(5_000)))
    engine.close()
    content = bytearray(path.read_bytes())
    content[4_096:12_288] = b"\xa5" * 8_192
    path.write_bytes(content)
    engine = SqliteEngine(path)
    with pytest.raises(UserError, match="damaged") as caught:
        engine.rows("SELECT sum(version) FROM schema_version")
    assert "backup" in caught.value.next_step
    engine.close()


def test_a_place_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        SqliteEngine(tmp_path / "nowhere" / "x.book")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folders to the user by itself")
def test_a_book_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.book"
    engine = SqliteEngine(path)
    engine.define("CREATE TABLE schema_version (version BIGINT)")
    engine.close()
    path.chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.geteuid() and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    as_root = os.geteuid() == 0
    if as_root:
        os.seteuid(65_534)  # root may write anywhere; somebody else may not
    try:
        with pytest.raises(UserError, match=r"cannot be (written|opened)"):
            SqliteEngine(path).define("CREATE TABLE more (n BIGINT)")
    finally:
        if as_root:
            os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_every_file_of_a_book_is_its_owners_alone(tmp_path: Path) -> None:
    engine = SqliteEngine(tmp_path / "x.book")
    engine.define("CREATE TABLE schema_version (version BIGINT)")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"x.book": 0o600, "x.book-wal": 0o600, "x.book-shm": 0o600}
    assert os.umask(0o022) == 0o022  # opening a book changes nothing for other files
    engine.close()


def test_what_was_acknowledged_survives_a_power_cut(tmp_path: Path) -> None:
    engine = SqliteEngine(tmp_path / "x.book")
    settings = {name: engine.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")}
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    safe = {name: engine.rows(f"PRAGMA {name}")[0][0] for name in ("trusted_schema", "cell_size_check")}
    assert safe == {"trusted_schema": 0, "cell_size_check": 1}
    engine.close()


def test_foreign_keys_hold(engine: Engine) -> None:
    engine.define("CREATE TABLE a (n BIGINT PRIMARY KEY)")
    engine.define("CREATE TABLE b (n BIGINT REFERENCES a (n))")
    with pytest.raises(Exception, match=r"(?i)foreign key"), engine.transaction():
        engine.run("INSERT INTO b VALUES (1)")
    assert engine.rows("SELECT * FROM b") == []


def test_an_old_sqlite_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert tuple(int(part) for part in apsw.sqlite_lib_version().split(".")) >= engines.OLDEST_SQLITE
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.51.2")
    with pytest.raises(UserError, match=r"3\.51\.2; a book needs 3\.51\.3"):
        SqliteEngine(tmp_path / "x.book")
    assert list(tmp_path.iterdir()) == []


def test_a_statement_that_is_wrong_is_our_bug(engine: Engine) -> None:
    with pytest.raises(Exception, match=r"(?i)syntax") as caught:
        engine.rows("SELEKT 1")
    assert not isinstance(caught.value, cast("type", UserError))
