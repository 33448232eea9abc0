"""Rows into the store against a plain executemany of the same run: `python -m benchmarks.storing [mails] [messages]`.

Settling is what happens after all was read and put aside: the step during which the book is locked. The yardstick puts
the very rows that come out of it into empty tables of the same schema, nothing asked and nothing compared.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from math import log
from pathlib import Path

from benchmarks.measure import SIZE, Figure, tell
from rekindle.store import facts, history
from rekindle.store.engine import Params, SqliteEngine, Value
from rekindle.store.shelf import Open, open_book
from rekindle.store.stage import TABLES, Stage

Rows = dict[str, list[tuple[Value, ...]]]
FILLED = ("interaction", "alias", "participant")


def mails(count: int) -> Rows:
    """Staged mails with 3.5 participants each; a fifth as many addresses and names as mails."""
    return made_up(count, source="mail", channel="mail", seats=(3, 4), aliases=max(10, count // 5))


def messages(count: int) -> Rows:
    """Staged LinkedIn messages between two, with a line of text."""
    return made_up(count, source="linkedin", channel="linkedin-message", seats=(2, 2), aliases=max(10, count // 40))


def made_up(count: int, *, source: str, channel: str, seats: tuple[int, int], aliases: int) -> Rows:
    """The rows of the staging tables for so many interactions."""
    rnd = random.Random(count)  # noqa: S311 - made-up mails, no secrets
    text = "" if source == "mail" else "So good to hear from you, let us have lunch when you are next in town."
    rows: Rows = {"stage_interaction": [], "stage_alias": [], "stage_participant": []}
    for number in range(1, aliases + 1):
        who = (number, "mail", f"p{number * 7919 % aliases}@firm{number % 997}.example.org", f"Given Family{number}")
        rows["stage_alias"].append(who)
    for seq in range(1, count + 1):
        key = f"{rnd.getrandbits(128):032x}@mail{seq % 9}.example.org"
        when = f"20{10 + 15 * seq // (count + 1)}-03-04T05:06:{seq % 60:02d}Z"
        about = f"Re: the subject of thread number {seq // 4}"
        rows["stage_interaction"].append(
            (
                1, seq, source, key, f"{rnd.getrandbits(64):016x}", channel, when, "instant", key, about, text, None,
                None, int(seq % 3 == 0), 3, f"All mail.mbox:{seq}",
            )
        )  # fmt: skip
        for seat in range(seats[seq % 2]):
            part = "to" if seat else "from"
            rows["stage_participant"].append((seq, seat, part, someone(rnd, seq / count, aliases)))
    return rows


def someone(rnd: random.Random, when: float, aliases: int) -> int:
    """An alias: every other one of the two hundred who are always there, else one of those who come and go."""
    if rnd.random() < 0.5:
        return 1 + int(min(200, aliases) * rnd.random() ** 2)
    return 1 + int((aliases - 1) * min(1.0, max(0.0, when + rnd.gauss(0, 0.02))))


def timed(what: Callable[[], object]) -> float:
    """CPU seconds."""
    start = time.process_time()
    what()
    return time.process_time() - start


def put_aside(at: Open, rows: Rows) -> None:
    """Fill the staging tables, as reading does."""
    stage = Stage(at.engine)
    for table, several in rows.items():
        at.engine.add(table, TABLES[table], several)
    stage.close()


def settle(at: Open) -> None:
    """Move what is staged into the book."""
    with at.engine.transaction():
        number = facts.add_archive(at.engine, archive_row(at))
        history.settle_interactions(at.engine, at.book, 1, number)


def archive_row(at: Open) -> dict[str, Value]:
    """An archive of which nothing is told."""
    told: dict[str, Value] = dict.fromkeys(("digest", "importer", "path", "as_of", "made", "at"), "")
    return told | {"book": at.book, "version": 1}


def take_out(at: Open) -> None:
    """Undo that."""
    with at.engine.transaction():
        facts.remove_archive(at.engine, at.book, 1, held=())


def plainly(at: Open, kept: Rows) -> None:
    """The yardstick: the same rows by executemany in one transaction."""
    with at.engine.transaction():
        facts.add_archive(at.engine, archive_row(at))
        for table, several in kept.items():
            at.engine.add(table, columns(at, table), several)


def columns(at: Open, table: str) -> list[str]:
    """A table's columns in order."""
    return [name for (name,) in at.engine.rows("SELECT name FROM pragma_table_info(:table)", {"table": table})]


class Counting(SqliteEngine):
    """An engine that counts its statements."""

    seen = 0

    def run(self, sql: str, params: Params | None = None) -> None:
        """A statement more."""
        self.seen += 1
        super().run(sql, params)


def measure(rows: Rows) -> tuple[float, float, float, float, int]:
    """CPU seconds: put aside, settle, undo, executemany; and the statements of settling."""
    with tempfile.TemporaryDirectory() as folder:
        open_book(Path(folder) / "one", "me", "").close()
        engine = Counting(Path(folder) / "one")
        one = Open(engine, 1)
        aside = timed(lambda: put_aside(one, rows))
        engine.seen = 0
        settled = timed(lambda: settle(one))
        statements = engine.seen
        kept = {table: one.engine.rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in FILLED}  # noqa: S608 - ours
        other = open_book(Path(folder) / "two", "me", "")
        plain = timed(lambda: plainly(other, kept))
        undone = timed(lambda: take_out(one))
        one.close()
        other.close()
    return aside, settled, undone, plain, statements


def report(name: str, make: Callable[[int], Rows], count: int) -> None:
    """Print a quarter and the whole, and how they grow."""
    sizes = (count // 4, count)
    found = [measure(make(size)) for size in sizes]
    for size, (aside, settled, undone, plain, statements) in zip(sizes, found, strict=True):
        print(
            f"{size:9,} {name}: aside {aside:5.2f}, settled {settled:5.2f}, undone {undone:5.2f} CPU s; "
            f"executemany {plain:5.2f}; settling = {settled / plain:4.2f} x, "
            f"with putting aside {(aside + settled) / plain:4.2f} x (goal 1.3); {statements} statements"
        )
    aside, settled, _, plain, _ = found[1]
    of = partial(Figure, bench="storing", on=f"{count:,} {name}")
    tell(
        of(what=f"{name} into the store, CPU", yardstick="executemany", seen=settled / plain, goal=1.3),
        of(what=f"{name} put aside and into the store, CPU", yardstick="executemany", seen=(aside + settled) / plain),
    )
    for place, what in enumerate(("put aside", "settled", "undone")):
        grown = log(found[1][place] / found[0][place], 4)
        tell(of(what=f"{name} {what}: grows with the power", yardstick="", unit="", seen=grown, goal=1.1))


def main(mail: int = 25_000 if SIZE == "S" else 100_000, message: int = 100_000 if SIZE == "S" else 400_000) -> None:
    """Print the figures."""
    report("mails", mails, mail)
    report("messages", messages, message)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"          most memory {most:,.0f} MB, the made-up rows included")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
