"""Reading apart against reading in-process: `python -m benchmarks.reading [records]` prints times and their ratio."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.measure import Figure, tell
from rekindle.model import Handle, HandleKind, Item, Name, Occasion, Origin, Position, Record, When
from rekindle.model.codec import from_plain, to_plain
from rekindle.outside.limits import Tally
from rekindle.outside.reader import read_apart


def made_up(number: int) -> Record:
    """A record as small as a row of a contacts list."""
    given, family = f"Given{number % 997}", f"Family{number % 4999}"
    return Record(
        source="linkedin",
        key=f"k{number}",
        name=Name(full=f"{given} {family}", given=given, family=family),
        origin=Origin(where=f"Connections.csv:{number}"),
        handles=(
            Handle(kind=HandleKind.PROFILE, value=f"linkedin.com/in/p{number}"),
            Handle(kind=HandleKind.MAIL, value=f"p{number}@example.org", raw=f"P{number}@example.org"),
        ),
        positions=(Position(company=f"Company {number % 999}", title="Engineer"),),
        occasions=(Occasion(kind="connected", when=When.month(2000 + number % 25, 1 + number % 12)),),
    )


def reading(count: int, tally: Tally) -> Iterator[Item]:
    """Items as an importer would give them: each made when asked for."""
    for number in range(count):
        tally.add(100)
        yield made_up(number)


def timed(what: Callable[[], object]) -> tuple[float, float]:
    """Wall seconds, CPU seconds of this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    what()
    return time.perf_counter() - wall, time.process_time() - cpu


def consume(items: Iterator[Item]) -> None:
    """Take every item."""
    for _ in items:
        pass


def decode(texts: list[str]) -> None:
    """What the parent cannot do without: JSON to nouns."""
    for text in texts:
        for plain in json.loads(text):
            from_plain(Record, plain)


def main(count: int = 100_000) -> None:
    """Print the figures."""
    job = partial(reading, count)
    batches = [
        json.dumps([to_plain(made_up(number), origin=True) for number in range(start, min(start + 500, count))])
        for start in range(0, count, 500)
    ]
    inside, _ = timed(lambda: consume(job(Tally())))
    children = os.times().children_user + os.times().children_system
    wall, cpu = timed(lambda: consume(read_apart(job)))
    child = os.times().children_user + os.times().children_system - children
    _, least = timed(lambda: decode(batches))
    start, _ = timed(lambda: consume(read_apart(partial(reading, 0))))
    print(f"{count:,} records on {os.cpu_count()} cores")
    print(f"in-process          {inside:6.2f} s")
    print(f"apart               {wall:6.2f} s wall = {wall / inside:.2f} x in-process, parent {cpu:.2f} s of CPU")
    print(f"reading process     {child:6.2f} s of CPU")
    print(f"decoding alone      {least:6.2f} s of CPU; parent = {cpu / least:.2f} x (goal 1.50)")
    print(f"start and end       {start * 1000:6.1f} ms")
    of = partial(Figure, bench="reading", on=f"{count:,} records")
    tell(
        of(what="reading apart, wall", yardstick="reading in-process", seen=wall / inside),
        of(what="taking what is read, CPU", yardstick="decoding alone", seen=cpu / least, goal=1.5),
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
