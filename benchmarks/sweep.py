"""A sweep over 3,000 and 30,000 people, two thirds of them seen -> what a key costs until the next person shows.

The yardstick is one row written and committed on the same connection: no answer can be kept for less. Beside it: the
keys that do more than answer, going on with a sweep in a fresh process, and how all of it grows with the people.

Run: python -m benchmarks.sweep
"""

from __future__ import annotations

import csv
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure, tell, whole
from benchmarks.search import vocabulary
from rekindle import Book
from rekindle.model import Decision, Verdict
from rekindle.model.sweep import Answer, Look, Marks
from rekindle.services.sweeping import NOTHING, Walk
from rekindle.store import decisions, log, looks, shelf
from rekindle.store.shelf import Open

TODAY = date(2026, 11, 21)
SIZES = (3_000, 30_000)
KEYS = 300
TOLD = ("answer", "role", "closeness", "back", "undo")
RUNS = 7
GOAL = 50.0
"""Milliseconds from a key to the next person, for 95 of 100 keys, at 30,000 people."""
TITLES = ("Professor of Statistics", "Head of Planning", "Care Planner", "Managing Director", "Editor", "Surveyor")
_CLI = (sys.executable, "-m", "rekindle.cli.main")
_WORDS = (Answer.LISTED, Answer.LEFT_OUT, Answer.LISTED, Answer.NEVER, Answer.SKIPPED, Answer.NOT_PERSON)
_VERDICTS = {Answer.LISTED: Verdict.LIST, Answer.LEFT_OUT: Verdict.UNLIST, Answer.NEVER: Verdict.NEVER,
             Answer.NOT_PERSON: Verdict.NOT_PERSON}  # fmt: skip


def connections(path: Path, people: int, dice: random.Random) -> Path:
    """A made-up Connections.csv."""
    names = vocabulary(dice, 8_000)
    header = ["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"]
    with path.open("w", newline="", encoding="utf-8") as stream:
        rows = csv.writer(stream)
        rows.writerow(header)
        for number in range(people):
            given, family = dice.choice(names).title(), dice.choice(names).title()
            day = TODAY - timedelta(days=dice.randrange(6_000))
            url = f"https://www.linkedin.com/in/{given}-{family}-{number}".lower()
            firm, title = f"Firm {number % 900}", dice.choice(TITLES)
            rows.writerow([given, family, url, f"{number}@example.org", firm, title, day.strftime("%d %b %Y")])
    return path


def seen_before(at: Open, walk: Walk, share: float) -> int:
    """Two thirds were answered in earlier sittings, each under an entry of its own; how many."""
    first = walk.turn().next
    assert first
    walk.say(first.person, Answer.LISTED)
    order = looks.by_name(at)
    with at.engine.transaction():
        for place, person in enumerate(order[1 : int(len(order) * share)]):
            answer = _WORDS[place % len(_WORDS)]
            verdicts = [_VERDICTS[answer]] if answer in _VERDICTS else []
            rows = [Decision(number=0, at="2026-11-20T10:00:00Z", verdict=one, a=person) for one in verdicts]
            kept = decisions.add_decisions(at, rows)
            entry = log.add_entry(at, "2026-11-20T10:00:00Z", "sweep", "Seen", decisions=kept)
            looks.add_looks(at, [Look(sweep=walk.sweep.number, record=person, log=entry, answer=answer)])
    return len(order)


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of wall."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def bare(at: Open, place: int) -> None:
    """One row, committed."""
    with at.engine.transaction():
        at.engine.run("UPDATE setting SET value = :value WHERE book = :book AND name = 'bench'",
                      {"book": at.book, "value": str(place)})  # fmt: skip


def keys(walk: Walk, at: Open) -> dict[str, list[float]]:
    """Milliseconds of each key, taken in turns with the yardstick, so that both see the same machine."""
    shelf.set_setting(at, "bench", "0")
    found: dict[str, list[float]] = {name: [] for name in ("bare", *TOLD)}
    for place in range(KEYS):
        turn = walk.turn()
        assert turn.next
        say = partial(_say, walk, turn.next.person)
        found["bare"].append(spent(partial(bare, at, place)))
        if place % 10 == 0:
            found["role"].append(spent(partial(say, Answer.MARKED, Marks(roles=("mentor",)))))
            found["closeness"].append(spent(partial(say, Answer.MARKED, Marks(closeness=3))))
        found["answer"].append(spent(partial(say, _WORDS[place % len(_WORDS)])))
        if place % 10 == 9:
            found["back"].append(spent(partial(_back, walk)))
            found["undo"].append(spent(walk.undo))
    return found


def _say(walk: Walk, person: int, answer: Answer, marks: Marks = NOTHING) -> None:
    walk.say(person, answer, marks)
    walk.turn()


def _back(walk: Walk) -> None:
    walk.at_person(walk.before())


def percentile(several: list[float], share: float) -> float:
    """The value that so many of a hundred do not pass."""
    return sorted(several)[min(len(several) - 1, int(len(several) * share / 100))]


def commands(home: Path) -> Iterator[tuple[str, float]]:
    """Whole commands against a bare interpreter, in CPU seconds."""
    env = {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY.isoformat(), "PYTHONPATH": os.pathsep.join(sys.path)}
    alone = median(whole([sys.executable, "-c", "pass"], env).cpu for _ in range(RUNS))
    for words in (("sweep", "--json"), ("sweep", "--coverage", "--json"), ("people",)):
        yield " ".join(words), median(whole([*_CLI, *words], env).cpu for _ in range(RUNS)) / alone


def figures(found: dict[int, dict[str, list[float]]], on: str) -> Iterator[Figure]:
    """Each key against the yardstick, and the larger book against the smaller."""
    of = partial(Figure, bench="sweep", on=on)
    small, large = (found[size] for size in SIZES)
    yard = "one row committed"
    for name in TOLD:
        times = median(large[name]) / median(large["bare"])
        yield of(what=f"{name}: from the key to the next person, median", yardstick=yard, seen=times)
        yield of(
            what=f"{name}: the same", yardstick=f"{SIZES[0]:,} people", seen=median(large[name]) / median(small[name])
        )
    yield of(what="answer: p95", yardstick="", seen=percentile(large["answer"], 95), goal=GOAL, unit="ms")
    yield of(what="undo: p95", yardstick="", seen=percentile(large["undo"], 95), unit="ms")
    yield of(
        what="going on with it (order, looks, verdicts read)", yardstick="", seen=median(large["begin"]), unit="ms"
    )


def measured(folder: Path, people: int) -> dict[str, list[float]]:
    """What each key costs with so many people."""
    exports = folder / "export"
    exports.mkdir(parents=True)
    connections(exports / "Connections.csv", people, random.Random(7))  # noqa: S311 - made-up people
    with Book(folder / "home", today=TODAY) as book:
        book.import_archives(exports, me="Sam Moran, sam@example.org", region="GB")
        at = book._at  # noqa: SLF001 - years of answers, at once
        seen_before(at, book.sweep(), 2 / 3)
        begun = [spent(lambda: book.sweep().turn()) for _ in range(RUNS)]
        found = keys(book.sweep(), at)
    return found | {"begin": begun}


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as name:
        found = {people: measured(Path(name) / str(people), people) for people in SIZES}
        on = f"{SIZES[1]:,} people, two thirds seen; {KEYS} keys"
        tell(*figures(found, on))
        several = [
            Figure(bench="sweep", what=f"rekindle {words}, CPU", yardstick="a bare interpreter", seen=times, on=on)
            for words, times in commands(Path(name) / str(SIZES[1]) / "home")
        ]
        tell(*several)


if __name__ == "__main__":
    main()
