"""What the pages of the web app ask for, over a whole world -> the processor time of each, against 50 ms a page.

A server's process stays, so its books are warm: what is told is the 95th of a hundred pages, of random people, places
in the list and beginnings of names; then the same right after somebody was touched, when what was kept in mind has to
be brought on. What it takes to get warm, once a start and once a day, stands beside. Size L is the world of the goal:
some 60,000 people before questions are answered, a million interactions.

Run: python -m benchmarks.web              (REKINDLE_BENCH=L for the goal's own size)
     python -m benchmarks.web FOLDER       (over a home that is there already; it is written to, and put back)
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from benchmarks.measure import SIZE, Figure, tell
from rekindle import Book
from rekindle.model.roster import Filter
from rekindle.worlds import write

TODAY = date(2026, 11, 22)
TIMES = 100
PAGE = 50.0
"""Milliseconds of a page's server time, all that is around the verbs with it."""
VERBS = 30.0
"""... of which the verbs may take so many."""
LIST = 5.0
"""The page of the list, which fifty people ask for at once."""
ALL = Filter(everybody=True)
Ask = Callable[[], object]


def asks(book: Book, dice: random.Random) -> Iterator[tuple[str, float, Ask]]:
    """(Page, what its verbs may take, what it asks for once), each time of somebody else."""
    rows = book.people_rows()
    known = [row.id for row in rows if row.last]
    typed = [row.name[:length] for row in dice.sample(rows, 200) for length in range(1, 1 + min(8, len(row.name)))]
    orders = ("", "last-contact", "closeness")

    def person() -> None:
        one = dice.choice(known)
        for verb in (book.show, book.why, book.stage, book.reasons, book.rhythm, book.notes):
            verb(one)
        book.threads([one])

    def people() -> None:
        page = book.roster_page(ALL, order=dice.choice(orders), offset=dice.randrange(len(rows)))
        book.threads(one.person for one in page.rows)
        book.turns()

    yield "today", VERBS, book.due_today
    yield "week", VERBS, book.week
    yield "a person", VERBS, person
    yield "a page of people, rows alone", LIST, lambda: book.roster_page(ALL, offset=dice.randrange(len(rows)))
    yield "a page of people and their threads", VERBS, people
    yield "people, as one types", VERBS, lambda: book.roster_page(ALL, words=dice.choice(typed))
    yield "search, as one types", VERBS, lambda: book.find(*dice.choice(typed).split())


def milliseconds(task: Ask) -> float:
    """Processor time of one."""
    begun = time.process_time_ns()
    task()
    return (time.process_time_ns() - begun) / 1e6


def late(several: Sequence[float]) -> float:
    """The 95th of a hundred."""
    return sorted(several)[int(0.95 * len(several))]


def after_a_touch(book: Book, person: int, ask: Ask) -> float:
    """What a page takes right after something was done, which is taken back again."""
    entry = book.touched(person, "call", again=True).entry
    took = milliseconds(ask)
    book.undo(entry)
    return took


@contextmanager
def home() -> Iterator[Path]:
    """A home with a world in it: the one named, or one made now."""
    if sys.argv[1:]:
        yield Path(sys.argv[1])
        return
    with tempfile.TemporaryDirectory() as folder:
        exports = write(Path(folder) / "exports", size=SIZE, seed=1, today=TODAY).exports
        with Book(Path(folder) / "home", today=TODAY) as book:
            book.import_archives(*exports, region="GB")
        yield Path(folder) / "home"


def verbs(book: Book) -> None:
    """Time what the pages ask for."""
    dice = random.Random(1)  # noqa: S311 - whom a page shows needs no secure randomness
    on = f"{len(book.people_rows()):,} people"
    of = partial(Figure, bench="web", yardstick="", unit="ms", on=on)
    tell(of(what="getting warm, CPU", seen=milliseconds(book.warm) / 1000, unit="s"))
    known = [row.id for row in book.people_rows() if row.last]
    for page, most, ask in asks(book, dice):
        ask()
        tell(of(what=f"{page}, p95 of CPU", seen=late([milliseconds(ask) for _ in range(TIMES)]), goal=most))
        told = late([after_a_touch(book, dice.choice(known), ask) for _ in range(5)])
        tell(of(what=f"{page}, right after a touch, the slowest of five", seen=told))


PARTS: tuple[Callable[[Book], None], ...] = (verbs,)
"""The full stack (server time, page weight, first paint, fifty at once) joins here."""


def main() -> None:
    """Print the table."""
    with home() as place, Book(place, today=TODAY) as book:
        for part in PARTS:
            part(book)


if __name__ == "__main__":
    main()
