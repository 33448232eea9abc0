"""Parcels as they arrive -> temporary tables beside the book, so that the book itself changes in one short step.

Nothing here touches the book: a crash, a full disk or Ctrl-C while reading leaves it as it was. Memory stays flat; rows
go to the database in batches. A row's number is that of its job and its place in it, so that what several processes
read at once is settled in one order, whoever was first.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from rekindle.model import Interaction, Owner, Record
from rekindle.model.codec import Plain, canonical
from rekindle.model.parcel import COLUMNS, Packer, Parcel, unpack
from rekindle.store.engine import Engine, Value

BATCH = 2_000
JOB = 40  # bits of a row's number that say where in its job it was read
TABLES = {
    "stage_record": ("archive", "seq", "source", "key", "hash", "payload", "place"),
    "stage_handle": ("seq", "kind", "value", "raw", "label"),
    "stage_interaction": ("archive", "seq", *COLUMNS),
    "stage_alias": ("number", "kind", "value", "name"),
    "stage_participant": ("seq", "seat", "part", "alias"),
    "stage_owner": ("archive", "seq", "payload"),
    "stage_first": ("seq", "record", "hash", "fresh"),
    "stage_new": ("seq", "number"),
    "stage_known": ("alias", "number"),
}
_NUMBERS = {"archive", "seq", "seat", "record", "fresh", "words", "automatic", "fullness", "number", "alias"}
_KEYS = {
    "stage_record": "seq",
    "stage_interaction": "seq",
    "stage_alias": "number",
    "stage_new": "seq",
    "stage_known": "alias",
}
_INDEXES = (("stage_handle", "seq"), ("stage_interaction", "archive"))


class Stage:
    """The items of one import command, numbered by the order in which they lie in its files."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._taken: Counter[int] = Counter()  # rows of each job ...
        self._aliases: Counter[int] = Counter()  # ... and its aliases
        self._packer = Packer()
        self._waiting: dict[str, list[Sequence[Value]]] = {table: [] for table in TABLES}
        for table, columns in TABLES.items():
            engine.define(f"DROP TABLE IF EXISTS {table}")
            engine.define(
                f"CREATE TEMP TABLE {table} ({', '.join(_column(table, name) for name in columns)}{_end(table)}"
            )
        for table, column in _INDEXES:
            engine.define(f"CREATE INDEX {table}_{column} ON {table} ({column})")

    def add(self, archive: int, item: Record | Interaction | Owner) -> None:
        """Put one item of an archive (numbered from 1 within this command) aside, as job 0."""
        self._packer.add(item)
        self.add_parcel(archive, 0, unpack(self._packer.take(), self._aliases[0]))

    def add_parcel(self, archive: int, job: int, parcel: Parcel) -> None:
        """Put the records, owners and interactions of a job's next parcel aside."""
        base = job << JOB
        first = base + self._aliases[job]
        self._aliases[job] += len(parcel.aliases)
        self._put("stage_alias", ([number, *alias] for number, alias in enumerate(parcel.aliases, first)))
        for kind, plain in parcel.items:
            if kind in (Record, Owner):
                self._add_item(archive, self._next(job, 1), kind is Record, plain)
        first = self._next(job, len(parcel.rows))
        self._put("stage_interaction", ([archive, seq, *row] for seq, row in enumerate(parcel.rows, first)))
        self._put(
            "stage_participant",
            (
                (seq, place >> 1, flat[place], base + flat[place + 1])
                for seq, flat in enumerate(parcel.seats, first)
                for place in range(0, len(flat), 2)
            ),
        )

    def close(self) -> None:
        """Send the rest, and let the planner see it."""
        self.flush()
        for table in TABLES:
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
                self._engine.add(table, TABLES[table], rows)
                rows.clear()

    def _next(self, job: int, count: int) -> int:
        """The first of so many new row numbers."""
        first = (job << JOB) + self._taken[job]
        self._taken[job] += count
        return first

    def _add_item(self, archive: int, seq: int, is_record: bool, plain: Plain) -> None:  # noqa: FBT001 - inside only
        place = plain.pop("origin")["where"]
        text = canonical(plain)
        if not is_record:
            self._put("stage_owner", [(archive, seq, text)])
            return
        self._put("stage_record", [(archive, seq, plain["source"], plain["key"], digest(text), text, place)])
        handles = plain.get("handles", ())
        rows = ((seq, one["kind"], one["value"], one.get("raw", ""), one.get("label", "")) for one in handles)
        self._put("stage_handle", rows)

    def _put(self, table: str, rows: Iterable[Sequence[Value]]) -> None:
        waiting = self._waiting[table]
        waiting.extend(rows)
        if len(waiting) >= BATCH:
            self.flush()


def digest(text: str) -> str:
    """32 hex digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _column(table: str, name: str) -> str:
    kind = "BIGINT" if name in _NUMBERS else "DOUBLE PRECISION" if name == "minutes" else "TEXT"
    return f"{name} INTEGER PRIMARY KEY" if _KEYS.get(table) == name else f"{name} {kind}"


def _end(table: str) -> str:
    return ", PRIMARY KEY (seq, seat)) WITHOUT ROWID" if table == "stage_participant" else ")"
