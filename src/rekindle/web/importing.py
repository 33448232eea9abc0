"""Exports and how to read them -> one import at a time, in a thread with a book of its own, watched by every page.

Pages come and go; the import stays. To stop it is to raise from its watch: what was read is let go, and a transaction
that had begun is rolled back, so the book is as before or as after, whenever that happens.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from django.conf import settings

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.outside.dropped import Drops
from rekindle.web import books, bugs
from rekindle.web.turns import short_turns

if TYPE_CHECKING:
    from rekindle.services.importing import Imported


FELT = 1.0
"""Seconds from which on a wait is told."""


class State(StrEnum):
    """How far an import is."""

    READING = "reading"
    STOPPING = "stopping"
    DONE = "done"
    LOOKED = "looked"  # a dry run, done
    STOPPED = "stopped"
    REFUSED = "refused"  # for a reason that the user can mend
    BROKEN = "broken"  # our mistake


UNDER_WAY = (State.READING, State.STOPPING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be read, and how. `drop` is the mark of files that were dropped, "" for those that lie on the disk."""

    paths: tuple[Path, ...]
    drop: str = ""
    dry_run: bool = False
    me: str = ""
    region: str = ""
    importer: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    bodies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """An import as it stands now. `phase` counts what it was doing, so that a page says each thing once."""

    order: Order
    state: State = State.READING
    words: str = ""
    phase: int = 0
    done: int = 0
    total: int = 0
    seconds: float = 0.0
    result: Imported | None = None
    error: UserError | None = None

    @property
    def under_way(self) -> bool:
        """True until it ended, one way or another."""
        return self.state in UNDER_WAY

    @property
    def left(self) -> float | None:
        """Seconds that reading takes yet, by what it took until now; None while that can't be told."""
        if not self.total or self.done < self.total / 50 or self.seconds < 1:
            return None
        return self.seconds * (self.total - self.done) / self.done


class _Stopped(Exception):
    """Raised from the watch of an import that is to stop."""


class Importing:
    """The one import of this process, and what became of it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._course: Course | None = None
        self._began = 0.0
        self._thread: threading.Thread | None = None

    def start(self, order: Order, opened: Callable[[], Book] = books.another) -> None:
        """Begin one.

        Raises:
            UserError: there is one under way.
        """
        with self._lock:
            if self._course and self._course.under_way:
                raise UserError(
                    "Another import is under way.",
                    unchanged="This one was not begun; nothing was added.",
                    next_step="Wait until it is done, or stop it, then bring these in.",
                )
            left, self._course = self._course, Course(order=order)
            self._began = time.monotonic()
            self._thread = threading.Thread(target=self._run, args=(order, opened), name="import", daemon=True)
        if left and left.order.drop != order.drop:
            drops().drop(left.order.drop)
        self._thread.start()

    def course(self) -> Course | None:
        """How far it is; None when there was none, or it was put away."""
        with self._lock:
            found = self._course
            if found and found.under_way:
                return replace(found, seconds=time.monotonic() - self._began)
            return found

    def stop(self) -> None:
        """Stop it soon; nothing of it is kept."""
        with self._lock:
            if self._course and self._course.state is State.READING:
                self._course = replace(self._course, state=State.STOPPING)

    def put_away(self) -> None:
        """What became of the last one need not be shown any more; what it waited with goes."""
        with self._lock:
            if self._course is None or self._course.under_way:
                return
            gone, self._course = self._course, None
        drops().drop(gone.order.drop)

    def wait(self, seconds: float | None = None) -> None:
        """Until it has ended."""
        if self._thread:
            self._thread.join(seconds)

    def _watch(self, words: str, done: int, total: int) -> None:
        with self._lock:
            course = self._course
            assert course is not None  # noqa: S101 - there is one as long as it runs
            if course.state is State.STOPPING:
                raise _Stopped
            phase = course.phase + (words != course.words)
            self._course = replace(course, words=words, phase=phase, done=done, total=total)

    def _waits(self, seconds: float) -> None:
        if seconds >= FELT:
            self._watch("Waiting for another Rekindle to finish writing", 0, 0)

    def _run(self, order: Order, opened: Callable[[], Book]) -> None:
        try:
            with short_turns(), opened() as book:
                book.on_wait = self._waits
                result = self._read(book, order)
            self._end(State.LOOKED if order.dry_run else State.DONE, result=result)
            books.warm_soon()
        except _Stopped:
            self._end(State.STOPPED)
        except UserError as error:
            self._end(State.REFUSED, error=error)
        except Exception as error:  # noqa: BLE001 - nobody is above this thread: the page tells it, and the terminal where
            bugs.report(error)
            self._end(State.BROKEN)
        finally:
            if not order.dry_run:
                drops().drop(order.drop)

    def _read(self, book: Book, order: Order) -> Imported:
        return book.import_archives(
            *order.paths,
            dry_run=order.dry_run,
            me=order.me,
            region=order.region,
            importer=order.importer,
            columns=order.columns,
            bodies=order.bodies,
            watch=self._watch,
        )

    def _end(self, state: State, *, result: Imported | None = None, error: UserError | None = None) -> None:
        with self._lock:
            assert self._course is not None  # noqa: S101 - there is one as long as it runs
            took = time.monotonic() - self._began
            self._course = replace(self._course, state=state, result=result, error=error, seconds=took)


importing = Importing()


def drops() -> Drops:
    """Where dropped files wait: on the disk of the book, for its owner only."""
    return Drops(Path(settings.FILE_UPLOAD_TEMP_DIR))
