"""A path or URL -> an open engine over SQLite or PostgreSQL. The only place that asks which of the two it is.

SQL is written once, with named parameters (`:book`). A transaction is explicit, takes the one writer's place at its
start, and is all or nothing. SQLite runs in WAL mode with synchronous=FULL: what was acknowledged survives a power cut
(safety.md section 1). Every driver error that a user can mend becomes a `UserError`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from rekindle.model import UserError
from rekindle.store.mending import busy, postgres_mended, sqlite_mended
from rekindle.store.patience import MOST, Patience, Waiting
from rekindle.store.words import Fts5, Tsvector, Words

if TYPE_CHECKING:
    import apsw
    import psycopg

Value = str | int | float | bytes | None
Row = tuple[Any, ...]
Params = Mapping[str, Value]

OLDEST_SQLITE = (3, 51, 3)  # older ones can corrupt a WAL when a write meets a checkpoint
TEMP_KB = 16_384
ONE_WRITER = 8_245_931  # the lock of whoever writes, of all the locks of a server
_READING = "a reading writes nothing"
MANY = 100_000_000  # rows of any table, for all that SQLite's planner knows: more than in a temporary one


class Engine(Protocol):
    """What the store asks of a database."""

    words: Words

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """All rows of a query."""

    def stream(self, sql: str, params: Params | None = None) -> Iterator[Row]:
        """The rows of a query, one by one."""

    def run(self, sql: str, params: Params | None = None) -> None:
        """A statement without rows."""

    def add(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Many rows into a table at once."""

    def define(self, sql: str) -> None:
        """A statement of the schema."""

    def has(self, table: str) -> bool:
        """True when there is such a table."""

    def plan_for(self, table: str) -> None:
        """Let the planner see how large a freshly filled table is."""

    def plan_by_keys(self) -> None:
        """Let the planner of a fresh schema know that a book is most of every table: only the rest of a key narrows."""

    def transaction(self) -> Any:  # noqa: ANN401 - a context manager of either driver
        """All that happens inside lands together or not at all; one writer at a time."""

    def reading(self) -> Any:  # noqa: ANN401 - as above
        """All that is asked inside is answered as of one moment, whoever writes meanwhile; nothing is written there."""

    @property
    def writing(self) -> bool:
        """True inside a transaction: what is seen there may never come to be."""

    def busy(self) -> bool:
        """True while another writes: who only wants to keep what was worked out does without, and waits for nobody."""

    def close(self) -> None:
        """Let go of the database."""


def choose(engine: Engine, numbers: Iterable[int]) -> None:
    """Put numbers into the temporary table `chosen`, for statements to join: one statement whatever their count."""
    engine.define("CREATE TEMP TABLE IF NOT EXISTS chosen (number BIGINT PRIMARY KEY)")
    engine.run("DELETE FROM chosen")
    engine.add("chosen", ("number",), ((number,) for number in numbers))
    engine.plan_for("chosen")


def open_engine(where: str | Path, waiting: Waiting | None = None) -> Engine:
    """The engine for a path (SQLite) or a postgresql:// URL; `waiting` is told while another writes.

    Raises:
        UserError: the place cannot be opened, or is no book.
    """
    if str(where).startswith(("postgresql://", "postgres://")):
        return PostgresEngine(str(where), waiting=waiting)
    return SqliteEngine(Path(where), waiting=waiting)


class SqliteEngine:
    """SQLite through apsw."""

    words: Words = Fts5()

    def __init__(self, path: Path, *, vfs: str | None = None, waiting: Waiting | None = None) -> None:
        import apsw  # noqa: PLC0415 - the driver loads only when a book is opened

        version = tuple(int(part) for part in apsw.sqlite_lib_version().split("."))
        if version < OLDEST_SQLITE:
            shown = ".".join(str(part) for part in OLDEST_SQLITE)
            raise UserError(
                f"The SQLite library here is {apsw.sqlite_lib_version()}; a book needs {shown} or newer.",
                next_step="Run `make run` again: it installs the right one.",
            )
        self._patience = Patience(waiting)
        self._db = _opened(path, vfs, self._patience)
        self._reading = False

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """All rows of a query."""
        with sqlite_mended():
            return list(self._db.execute(sql, params or {}))

    def stream(self, sql: str, params: Params | None = None) -> Iterator[Row]:
        """The rows of a query, one by one."""
        with sqlite_mended():
            yield from self._db.execute(sql, params or {})

    def run(self, sql: str, params: Params | None = None) -> None:
        """A statement without rows."""
        with sqlite_mended():
            self._db.execute(sql, params or {})

    def add(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Many rows into a table at once."""
        marks = ",".join("?" * len(columns))
        one = nullcontext() if self._db.in_transaction else self._db  # else each row would be a transaction of its own
        with sqlite_mended(), one:
            self._db.executemany(f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})", rows)  # noqa: S608 - our own names

    def define(self, sql: str) -> None:
        """A statement of the schema."""
        self.run(sql)

    def has(self, table: str) -> bool:
        """True when there is such a table."""
        return bool(self.rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :table", {"table": table}))

    def plan_for(self, table: str) -> None:
        """Nothing: SQLite's plans here rest on the keys alone."""

    def plan_by_keys(self) -> None:
        """Let the planner of a fresh schema know that a book is most of every table: only the rest of a key narrows.

        Untold, SQLite takes the first column of any key to narrow a table to ten rows, and walks through whole books.
        """
        self.run("ANALYZE schema_version")  # makes the table of what is known
        self.run("DELETE FROM sqlite_stat1")
        tables = "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        for table, whole in self.rows(tables):
            indexes = 'SELECT name, "unique", origin FROM pragma_index_list(:table)'
            for index, unique, origin in self.rows(indexes, {"table": table}):
                columns = [name for (name,) in self.rows("SELECT name FROM pragma_index_info(:one)", {"one": index})]
                if columns[0] == "book" and len(columns) > 1:
                    own = table if whole and origin == "pk" else index  # how SQLite calls the key that is the table
                    known: dict[str, Value] = {"table": table, "own": own, "told": _told(len(columns), unique)}
                    self.run("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:table, :own, :told)", known)
        self.run("ANALYZE sqlite_schema")  # reads it

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside lands together or not at all; one writer at a time. One in another is part of it."""
        if self._reading:
            raise AssertionError(_READING)
        within = self._db.in_transaction
        if within:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is asked inside is answered as of one moment, whoever writes meanwhile; nothing is written there."""
        if self._db.in_transaction:
            yield
            return
        self.run("BEGIN")
        self._reading = True
        try:
            yield
        finally:
            self._reading = False
            self.run("COMMIT")

    @property
    def writing(self) -> bool:
        """True inside a transaction: what is seen there may never come to be."""
        return self._db.in_transaction and not self._reading

    def busy(self) -> bool:
        """True while another writes: who only wants to keep what was worked out does without, and waits for nobody."""
        import apsw  # noqa: PLC0415 - as above

        self._db.set_busy_handler(None)
        try:
            self._db.execute("BEGIN IMMEDIATE")
        except apsw.BusyError:
            return True
        finally:
            self._db.set_busy_handler(self._patience)
        self.run("ROLLBACK")
        return False

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()


def _told(columns: int, unique: int) -> str:
    """How many rows a table has, and the first column of a key picks, and the first two, and so on."""
    narrowed = [MANY, MANY, *range(10, 11 - columns, -1)][: columns + 1]
    return " ".join(map(str, [*narrowed[:columns], 1] if unique else narrowed))


def _opened(path: Path, vfs: str | None, patience: Patience) -> apsw.Connection:
    """The database file, owner-only from its first byte, with the settings of safety.md section 5."""
    import apsw  # noqa: PLC0415 - as above

    before = os.umask(0o077)
    try:
        with sqlite_mended():
            return _set_up(path, vfs, patience)
    except UserError as error:
        if isinstance(error.__cause__, apsw.NotADBError):
            raise _no_book(path) from error
        if isinstance(error.__cause__, apsw.CantOpenError):
            raise UserError(
                f"{path} cannot be opened.", next_step="Check that its folder is there and yours to write to."
            ) from error
        raise
    finally:
        os.umask(before)


def _no_book(path: Path) -> UserError:
    return UserError(f"{path} is not a book.", next_step="Name another place with REKINDLE_HOME.")


def _set_up(path: Path, vfs: str | None, patience: Patience) -> apsw.Connection:
    import apsw  # noqa: PLC0415 - as above

    db = apsw.Connection(str(path), vfs=vfs)
    db.set_busy_handler(patience)
    for pragma in ("trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0"):
        db.execute(f"PRAGMA {pragma}")
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and "schema_version" not in tables:  # another program's: not ours to add tables to
        raise _no_book(path)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "temp_store=FILE", "cache_size=-65536"):
        db.execute(f"PRAGMA {pragma}")
    db.execute(f"PRAGMA temp.cache_size=-{TEMP_KB}")
    return db


class PostgresEngine:
    """PostgreSQL through psycopg 3 (extra `[postgres]`)."""

    words: Words = Tsvector()

    def __init__(self, url: str, *, waiting: Waiting | None = None) -> None:
        try:
            import psycopg  # noqa: PLC0415 - an extra, loaded only for a server's book
        except ImportError as error:
            raise UserError(
                "A book on a PostgreSQL server needs the extra `postgres`.",
                next_step="Install it: pip install 'rekindle[postgres]'.",
            ) from error
        try:
            self._db: psycopg.Connection[Row] = psycopg.connect(url, autocommit=True)
        except psycopg.Error as error:
            told = str(error).partition("\n")[0]
            raise UserError(
                f"The database server did not answer: {told}", next_step="Check REKINDLE_DATABASE."
            ) from error
        self._db.execute(f"SET lock_timeout = {MOST:.0f}000".encode())
        self._patience = Patience(waiting)
        self._reading = False

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """All rows of a query."""
        with postgres_mended():
            return self._db.execute(_for_psycopg(sql), _without_nul(params)).fetchall()

    def stream(self, sql: str, params: Params | None = None) -> Iterator[Row]:
        """The rows of a query, one by one."""
        with postgres_mended():
            yield from self._db.execute(_for_psycopg(sql), _without_nul(params))

    def run(self, sql: str, params: Params | None = None) -> None:
        """A statement without rows."""
        with postgres_mended():
            self._db.execute(_for_psycopg(sql), _without_nul(params))

    def add(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
        """Many rows into a table at once."""
        copying = f"COPY {table} ({','.join(columns)}) FROM STDIN"
        with postgres_mended(), self._db.cursor() as cursor, cursor.copy(copying.encode()) as copy:
            for row in rows:
                copy.write_row([_plain(cell) for cell in row])

    def define(self, sql: str) -> None:
        """A statement of the schema; text sorts by its bytes, as in SQLite, whatever the server's language."""
        own = re.sub(r"\bTEXT\b", 'TEXT COLLATE "C"', sql.replace("WITHOUT ROWID", "").replace("INTEGER", "BIGINT"))
        with postgres_mended():
            self._db.execute(own.encode())

    def has(self, table: str) -> bool:
        """True when there is such a table."""
        return bool(self.rows("SELECT 1 WHERE to_regclass(:table) IS NOT NULL", {"table": table}))

    def plan_for(self, table: str) -> None:
        """Let the planner see how large a freshly filled table is; guesses cost it minutes."""
        self._db.execute(f"ANALYZE {table}".encode())

    def plan_by_keys(self) -> None:
        """Nothing: the server sees for itself."""

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that happens inside lands together or not at all; one writer at a time."""
        if self._reading:
            raise AssertionError(_READING)
        with postgres_mended(), self._db.transaction():
            self._take_place()
            yield

    def _take_place(self) -> None:
        """One writer a database, as with SQLite: readers go on, a second writer waits its turn."""
        looked = 0
        while self._is_taken():
            if not self._patience(looked):
                raise busy()
            looked += 1

    def _is_taken(self) -> bool:
        return not self.rows(f"SELECT pg_try_advisory_xact_lock({ONE_WRITER})")[0][0]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is asked inside is answered as of one moment, whoever writes meanwhile; nothing is written there."""
        if self._db.info.transaction_status:
            yield
            return
        with postgres_mended(), self._db.transaction():
            self._db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            self._reading = True
            try:
                yield
            finally:
                self._reading = False

    @property
    def writing(self) -> bool:
        """True inside a transaction: what is seen there may never come to be."""
        return bool(self._db.info.transaction_status) and not self._reading

    def busy(self) -> bool:
        """True while another writes: who only wants to keep what was worked out does without, and waits for nobody."""
        with postgres_mended(), self._db.transaction():
            return self._is_taken()

    def close(self) -> None:
        """Let go of the database."""
        self._db.close()


def _plain(cell: Value) -> Value:
    """A value as PostgreSQL takes it: its text holds no NUL."""
    return cell.replace("\x00", "") if isinstance(cell, str) else cell


def _without_nul(params: Params | None) -> dict[str, Value]:
    return {name: _plain(value) for name, value in (params or {}).items()}


@lru_cache(maxsize=512)
def _for_psycopg(sql: str) -> bytes:
    return re.sub(r"(?<![:\w]):([a-z_]+)", r"%(\1)s", sql.replace("%", "%%")).encode()
