"""Mailboxes of one shape and three sizes -> how time, memory, statements and bytes read grow with them.

Counts and exponents bear noise better than seconds do. Memory is looked at in the importing process and its readers
together; bytes read are those of the looks for what is known, which hash a file, and those of the readers.

Run: python -m benchmarks.growth   (REKINDLE_BENCH=M for ten times as much)
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from benchmarks import measure, post
from benchmarks.mail import keep, scan, warm
from benchmarks.measure import Cost, Figure, apart, best, power, tell, whole
from benchmarks.post import TODAY, Post
from benchmarks.storing import mails
from benchmarks.storing import measure as measure_rows
from rekindle import Book
from rekindle.outside import archives
from rekindle.outside.limits import Tally
from rekindle.outside.reader import Heard, Readers
from rekindle.services.ranking import recount
from rekindle.store.engine import SqliteEngine

SIZES = {"S": (8_000, 16_000, 32_000), "M": (25_000, 50_000, 100_000), "L": (250_000, 500_000, 1_000_000)}
"""Even the smallest is read in two parts, so that there are as many readers at every size."""
LINEAR, FLAT = 1.1, 0.2
_CALLS = ("rows", "stream", "run", "add")
_BULK = "add"  # many rows at once, a parcel of them at a time


def settling(count: int) -> float:
    """CPU seconds of moving so many staged mails into a book."""
    return measure_rows(mails(count))[1]


def summing(home: Path) -> float:
    """CPU seconds of summing up contact anew with everybody in a book."""
    with Book(home, today=TODAY) as book:
        at = book._at  # noqa: SLF001 - one stage of an import, by itself
        start = time.process_time()
        with at.engine.transaction():
            recount(at)
        return time.process_time() - start


def as_typed(made: Post, home: Path) -> Cost:
    """The command in a process of its own, with nothing in memory that this benchmark put there."""
    env = {"REKINDLE_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
    return whole(
        [sys.executable, "-m", "rekindle.cli.main", "import", str(made.box), "--me", made.me], env, ends=(0, 1)
    )


def statements(box: Path, home: Path, me: str) -> tuple[int, int]:
    """How often an import asks the database for something, and how often it hands it many rows."""
    seen = Counter[str]()

    def counting(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **more: object) -> object:
            seen[name] += 1
            return call(*args, **more)

        return counted

    for name in _CALLS:
        setattr(SqliteEngine, name, counting(name, getattr(SqliteEngine, name)))
    keep((box,), home, me)
    return seen.total() - seen[_BULK], seen[_BULK]


def bytes_read(box: Path, home: Path, me: str) -> tuple[int, int]:
    """Bytes of a file that an import takes: the importing process itself, and its readers."""
    looks, most = Tally(), dict[tuple[int, int], int]()
    opened, hear = archives._opened, Readers.hear  # noqa: SLF001 - every byte of a file comes this way

    def listening(readers: Readers) -> Heard:
        heard = hear(readers)
        most[id(readers), heard.job] = max(most.get((id(readers), heard.job), 0), heard.read)
        return heard

    archives._opened = lambda file, tally, *args, **more: opened(file, tally or looks, *args, **more)  # noqa: SLF001
    Readers.hear = listening  # type: ignore[assignment]  # counts on top
    keep((box,), home, me)
    return looks.read, sum(most.values())


def grows(what: str, sizes: Sequence[int], costs: Sequence[float], *, most: float = LINEAR, unit: str = "s") -> Figure:
    """How it grows, as a figure."""
    told = ", ".join(f"{cost:,.2f}" for cost in costs)
    return Figure(
        bench="growth", what=f"{what} grows with the power", yardstick="", seen=power(sizes, costs), goal=most,
        unit="", on=f"{', '.join(f'{size:,}' for size in sizes)} mails: {told} {unit}",
    )  # fmt: skip


def times(several: Sequence[Post], folder: Path) -> Iterator[Figure]:
    """Reading, settling, summing up and all of an import."""
    counts = [one.mails for one in several]
    yield grows("reading", counts, [best(3, partial(apart, partial(scan, one.box))).cpu for one in several])
    yield grows("settling", counts, [_gave(apart(partial(settling, count))) for count in counts])
    imported = [apart(partial(keep, (one.box,), folder / f"home{one.mails}", one.me)) for one in several]
    yield grows("summing up contact", counts, [_gave(apart(partial(summing, folder / f"home{n}"))) for n in counts])
    yield grows("an import as a whole, CPU,", counts, [cost.cpu for cost in imported])
    megabytes = [measure.megabytes(as_typed(one, folder / f"typed{one.mails}").memory) for one in several]
    yield grows("anonymous memory of an import", counts, megabytes, most=FLAT, unit="MB")
    yield Figure(
        bench="growth", what="anonymous memory of an import and its readers", yardstick="", unit="MB",
        seen=megabytes[-1], goal=300, on=several[-1].told,
    )  # fmt: skip


def _gave(cost: Cost) -> float:
    assert isinstance(cost.gave, float)
    return cost.gave


def counted(several: Sequence[Post], folder: Path) -> Iterator[Figure]:
    """Statements and bytes."""
    small, large = several[0], several[-1]
    few, many = (
        _pair(apart(partial(statements, one.box, folder / f"asked{one.mails}", one.me))) for one in (small, large)
    )
    spare = (large.mails - small.mails) / 1_000
    of = partial(Figure, bench="growth", yardstick="", unit="", on=f"{small.mails:,} to {large.mails:,} mails")
    yield of(what="SQL statements of an import", seen=many[0], on=large.told)
    yield of(what="SQL statements for 1,000 mails more", seen=(many[0] - few[0]) / spare, goal=0.1)
    yield of(what="parcels of rows for 1,000 mails more", seen=(many[1] - few[1]) / spare)
    looks, readers = _pair(apart(partial(bytes_read, small.box, folder / "bytes", small.me)))
    of = partial(Figure, bench="growth", yardstick="the file's size", on=small.told)
    yield of(what="bytes that the readers take", seen=readers / small.size)
    yield of(what="bytes read in all, to know the file again too", seen=(looks + readers) / small.size, goal=1.1)


def _pair(cost: Cost) -> tuple[int, int]:
    assert isinstance(cost.gave, list)
    one, other = cost.gave
    return one, other


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        warm(folder)
        several = [post.write(folder / str(count), count) for count in SIZES[measure.SIZE]]
        tell(*times(several, folder))
        tell(*counted(several, folder))


if __name__ == "__main__":
    main()
