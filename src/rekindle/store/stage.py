"""Items as they are read -> temporary tables beside the book, so that the book itself changes in one short step.

Nothing here touches the book: a crash, a full disk or Ctrl-C while reading leaves it as it was. Memory stays flat; rows
go to the database in batches.
"""

from __future__ import annotations

import hashlib
from itertools import count

from rekindle.model import HandleKind, Interaction, Item, Owner, Record
from rekindle.model.codec import Plain, canonical, to_plain
from rekindle.store.engine import Engine, Value

BATCH = 2_000
ALIASES_MOST = 100_000  # remembered at once; beyond that they are put aside anew, and settled as one
NAME_MOST = 400  # characters of a name as seen: a database indexes no more, and nobody is called that
COLUMNS = {
    "stage_record": ("archive", "seq", "source", "key", "hash", "payload", "place"),
    "stage_handle": ("seq", "kind", "value", "raw", "label"),
    "stage_interaction": (
        "archive", "seq", "source", "key", "hash", "channel", "at", "at_kind", "thread", "subject", "text", "words",
        "minutes", "automatic", "fullness", "place",
    ),
    "stage_alias": ("number", "kind", "value", "name"),
    "stage_participant": ("seq", "seat", "part", "alias"),
    "stage_owner": ("archive", "seq", "payload"),
    "stage_first": ("seq", "record", "hash", "fresh"),
    "stage_new": ("seq", "number"),
    "stage_known": ("alias", "number"),
}  # fmt: skip
_NUMBERS = {"archive", "seq", "seat", "record", "fresh", "words", "automatic", "fullness", "number", "alias"}
_KEYS = {
    "stage_record": "seq", "stage_interaction": "seq", "stage_alias": "number", "stage_new": "seq",
    "stage_known": "alias",
}  # fmt: skip
_INDEXES = (("stage_handle", "seq"), ("stage_interaction", "archive"))


class Stage:
    """The items of one import command, numbered in the order in which they were read."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._seq = count(1)
        self._aliases: dict[tuple[str, str, str], int] = {}
        self._numbers = count(1)
        self._waiting: dict[str, list[tuple[Value, ...]]] = {table: [] for table in COLUMNS}
        for table, columns in COLUMNS.items():
            engine.define(f"DROP TABLE IF EXISTS {table}")
            engine.define(
                f"CREATE TEMP TABLE {table} ({', '.join(_column(table, name) for name in columns)}{_end(table)}"
            )
        for table, column in _INDEXES:
            engine.define(f"CREATE INDEX {table}_{column} ON {table} ({column})")

    def add(self, archive: int, item: Record | Interaction | Owner) -> None:
        """Put one item of an archive (numbered from 1 within this command) aside."""
        self.add_plain(archive, type(item), to_plain(item, origin=True))

    def add_plain(self, archive: int, kind: type[Item], plain: Plain) -> None:
        """The same for the plain form of an item, origin included: its text needs no noun to be made."""
        seq = next(self._seq)
        place = plain.pop("origin")["where"]
        text = canonical(plain)
        if kind is Record:
            self._add_record(archive, seq, text, plain, place)
        elif kind is Interaction:
            self._add_interaction(archive, seq, text, plain, place)
        else:
            self._put("stage_owner", (archive, seq, text))

    def close(self) -> None:
        """Send the rest, and let the planner see it."""
        self.flush()
        for table in COLUMNS:
            self._engine.plan_for(table)

    def drop(self, archive: int) -> None:
        """Forget what was put aside for an archive."""
        self.flush()
        for table in ("stage_record", "stage_interaction", "stage_owner"):
            self._engine.run(f"DELETE FROM {table} WHERE archive = :archive", {"archive": archive})  # noqa: S608 - ours

    def flush(self) -> None:
        """Send what is waiting."""
        for table, rows in self._waiting.items():
            if rows:
                self._engine.add(table, COLUMNS[table], rows)
                rows.clear()

    def _add_record(self, archive: int, seq: int, text: str, plain: Plain, place: str) -> None:
        self._put("stage_record", (archive, seq, plain["source"], plain["key"], digest(text), text, place))
        for one in plain.get("handles", ()):
            self._put("stage_handle", (seq, one["kind"], one["value"], one.get("raw", ""), one.get("label", "")))

    def _add_interaction(self, archive: int, seq: int, text: str, plain: Plain, place: str) -> None:
        seats = plain.get("participants", ())
        fullness = sum(seat["handle"]["kind"] != HandleKind.NAME for seat in seats)
        hash_ = digest(text)[:16]  # as migration step 2 has it
        words = (plain.get(name, "") for name in ("thread", "subject", "text"))
        self._put(
            "stage_interaction",
            (
                archive, seq, plain["source"], plain["key"], hash_, plain["channel"], plain["at"]["text"],
                plain["at"]["kind"], *words, plain.get("words"), plain.get("minutes"), int(plain.get("automatic", 0)),
                fullness, place,
            ),
        )  # fmt: skip
        for number, seat in enumerate(seats):
            handle = seat["handle"]
            alias = self._alias((handle["kind"], handle["value"], seat.get("name", "")[:NAME_MOST]))
            self._put("stage_participant", (seq, number, seat["part"], alias))

    def _alias(self, seen: tuple[str, str, str]) -> int:
        """The number within this command of a handle's kind and value with the name as seen."""
        number = self._aliases.get(seen)
        if number is None:
            if len(self._aliases) >= ALIASES_MOST:
                self._aliases.clear()
            number = self._aliases[seen] = next(self._numbers)
            self._put("stage_alias", (number, *seen))
        return number

    def _put(self, table: str, row: tuple[Value, ...]) -> None:
        rows = self._waiting[table]
        rows.append(row)
        if len(rows) >= BATCH:
            self.flush()


def digest(text: str) -> str:
    """32 hex digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _column(table: str, name: str) -> str:
    kind = "BIGINT" if name in _NUMBERS else "DOUBLE PRECISION" if name == "minutes" else "TEXT"
    return f"{name} INTEGER PRIMARY KEY" if _KEYS.get(table) == name else f"{name} {kind}"


def _end(table: str) -> str:
    return ", PRIMARY KEY (seq, seat)) WITHOUT ROWID" if table == "stage_participant" else ")"
