"""A folder of exports -> the CPU of each stage of its import by itself: the yardstick of the whole command.

Reading is measured apart: every file by its importer, in one process, nothing kept. The stages after it run on what an
import puts before them, and a stopwatch adds up what each takes without what it calls of the others. What is left out,
and so counts against the whole, is all between the stages: starting, finding and hashing files, pipes, committing.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.post import TODAY
from rekindle import Book
from rekindle.importers.registry import IMPORTERS
from rekindle.outside.archives import find
from rekindle.outside.limits import Tally
from rekindle.services import corresponding, importing, listing, resolving
from rekindle.services.bundles import Terms, bundles
from rekindle.services.jobs import stretches
from rekindle.store import facts, history, search
from rekindle.store.stage import Stage

STAGES: tuple[tuple[str, object, str], ...] = (
    ("putting aside", Stage, "add_parcel"),
    ("putting aside", Stage, "close"),
    ("settling", facts, "settle_records"),
    ("settling", history, "settle_interactions"),
    ("settling", facts, "settle_owner"),
    ("search index", search, "index_interactions"),
    ("search index", search, "index_people"),
    ("who is who", resolving, "resolve"),
    ("who is who", resolving, "resolve_changed"),
    ("contact sums", corresponding, "recount"),
    ("people from mail", importing, "follow"),
    ("ties and roles", importing, "rank"),
    ("ties and roles", importing, "rank_some"),
    ("shortlist", listing, "choose"),
)
"""(stage, where it is looked up, name)."""


class Stopwatch:
    """Adds up CPU seconds by stage; of one within another, only to the inner."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._open: list[str] = []
        self._since = 0.0

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Time what happens inside."""
        self._turn()
        self._open.append(stage)
        try:
            yield
        finally:
            self._turn()
            self._open.pop()

    def _turn(self) -> None:
        now = time.process_time()
        if self._open:
            self.spent[self._open[-1]] += now - self._since  # type: ignore[assignment]  # seconds
        self._since = now

    def watch(self, stage: str, where: Any, name: str) -> None:  # noqa: ANN401 - a module or a class
        """Time a function wherever it is looked up from now on."""
        timed: Callable[..., object] = getattr(where, name)

        def watched(*args: object, **more: object) -> object:
            with self.on(stage):
                return timed(*args, **more)

        setattr(where, name, watched)


def reading(folder: Path) -> float:
    """CPU seconds of reading every file, one after the other, in this process."""
    start = time.process_time()
    terms = Terms(region="GB", columns=(), bodies=False, today=TODAY)
    several, _ = bundles(find(folder).files, IMPORTERS)
    for bundle in several:
        for job in stretches(bundle, terms):
            for _ in job(Tally()):
                pass
    return time.process_time() - start


def after_reading(folder: Path, home: Path) -> dict[str, float]:
    """CPU seconds of each later stage, the shortlist the last. Changes modules: for a process of its own."""
    watch = Stopwatch()
    for stage, where, name in STAGES:
        watch.watch(stage, where, name)
    with Book(home, today=TODAY) as book:
        book.import_archives(folder, region="GB")
        book.shortlist()
    return dict(watch.spent)
