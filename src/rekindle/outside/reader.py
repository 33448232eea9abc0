"""Reading jobs -> their items, each read in a process of its own, so that a hostile file cannot hurt the book.

The child has a memory limit where the platform knows one, no network and no programs to start. It sends parcels of
items as JSON (`rekindle.model.parcel`), never as pickles, so a child taken over by a file can send nothing but nouns.
Several children may read at once; each waits while nobody takes what it has sent.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, NamedTuple, Self, cast

from rekindle.model import Item, UserError
from rekindle.model.parcel import NoParcelError, Parcel, nouns, unpack
from rekindle.outside.child import END, FAULT, FRAME_MOST, ITEMS, MEMORY_CODE, REFUSED, STEP, serve
from rekindle.outside.limits import GIB, Tally

Job = Callable[[Tally], Iterator[Item]]

_GRACE = 5.0  # seconds a child that said END has to be gone


class ReaderStopped(UserError):
    """Reading was stopped: the file asked for too much, or the reading process died."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            reason,
            unchanged="Nothing was added.",
            next_step="The file may be damaged, or built to do harm. Fetch it again, or leave it out.",
        )


class ReaderFault(RuntimeError):
    """Our bug: the importer raised. The message holds the traceback of the reading process."""


class Heard(NamedTuple):
    """What a reading process said: which job, bytes read so far, and a parcel, its end, or why it was stopped."""

    job: int
    read: int
    parcel: Parcel | None = None
    ended: bool = False
    stopped: ReaderStopped | None = None


@dataclass(slots=True, eq=False)
class _Child:
    job: int
    process: BaseProcess
    pipe: Connection
    due: float  # when it must have said something
    read: int = 0
    aliases: int = 0

    def end(self) -> None:
        """Leave neither a process nor an open pipe."""
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class Readers:
    """Reading processes at work. Used in a `with` block, after which none is left.

    Args:
        memory: bytes that each may take beyond what this process has.
        seconds: how long each may give no item and read no byte.
        method: "fork", "forkserver" or "spawn"; by default what suits the platform and this process.
    """

    def __init__(self, *, memory: int = GIB, seconds: float = 60.0, method: str = "") -> None:
        self._memory, self._seconds = memory, seconds
        self._method = method or _way()
        self._children: dict[int, _Child] = {}
        self._ready: list[_Child] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end(tuple(self._children))

    def __len__(self) -> int:
        return len(self._children)

    def start(self, number: int, job: Job) -> None:
        """Begin a job. It gets the tally to count bytes in, and must pickle where processes cannot fork.

        A file that turns out unreadable on the way (`Unreadable`) ends the items with its problem.
        """
        context: BaseContext = multiprocessing.get_context(self._method)
        ours, theirs = context.Pipe(duplex=False)
        try:
            # A forked child inherits our ends and must close them, or nobody would notice that we are gone.
            others = [ours, *(child.pipe for child in self._children.values())] if self._method == "fork" else []
            process = cast("Any", context).Process(
                target=serve,
                args=(job, theirs, others, self._memory, self._seconds),
                daemon=True,
                name="rekindle-reader",
            )
            with _ctrl_c_held():
                process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self._children[number] = _Child(number, process, ours, time.monotonic() + self._seconds)

    def end(self, jobs: Iterable[int]) -> None:
        """End jobs, done or not."""
        for number in jobs:
            if child := self._children.pop(number, None):
                child.end()

    def hear(self) -> Heard:
        """What one of the children says next; each gets its turn. Of a job that ended or was stopped nothing follows.

        Raises:
            UserError: the job raised one.
            ReaderFault: the job raised anything else.
        """
        child = self._next()
        heard = self._hear(child) if child else self._late()
        if heard.ended or heard.stopped:
            self.end((heard.job,))
        return heard

    def _next(self) -> _Child | None:
        """A child that has something to say; None when one has been silent for too long."""
        self._ready = [child for child in self._ready if child.job in self._children]
        while not self._ready:
            left = self._overdue().due - time.monotonic()
            pipes = {child.pipe: child for child in self._children.values()}
            self._ready = [pipes[cast("Connection", pipe)] for pipe in wait(pipes, max(0.0, left))]
            if not self._ready and left <= 0:
                return None
        return self._ready.pop(0)

    def _overdue(self) -> _Child:
        """The child that has been silent for longest."""
        return min(self._children.values(), key=lambda child: child.due)

    def _late(self) -> Heard:
        child = self._overdue()
        reason = f"Reading made no step in {self._seconds:g} seconds and was stopped."
        return Heard(child.job, child.read, stopped=ReaderStopped(reason))

    def _hear(self, child: _Child) -> Heard:
        try:
            return self._said(child)
        except ReaderStopped as stopped:
            return Heard(child.job, child.read, stopped=stopped)

    def _said(self, child: _Child) -> Heard:
        tag, body = _frame(child)
        child.due = time.monotonic() + self._seconds
        if tag == ITEMS:
            return Heard(child.job, child.read, parcel=_parcel(child, body))
        if tag == REFUSED:
            error, unchanged, next_step = json.loads(body)
            raise UserError(error, unchanged=unchanged, next_step=next_step)
        if tag == FAULT:
            raise ReaderFault(f"The importer broke. In the reading process:\n{json.loads(body)}")
        if tag not in (STEP, END):
            raise ReaderStopped(_NONSENSE)
        return Heard(child.job, child.read, ended=tag == END)


def _way() -> str:
    """How to begin a process: by a fork while this one does nothing else, for that is quickest.

    Beside other threads (a server's) a fork would inherit the locks they hold and the connections of their browsers.
    """
    methods = multiprocessing.get_all_start_methods()
    if "fork" in methods and threading.active_count() == 1:
        return "fork"
    return "forkserver" if "forkserver" in methods else "spawn"


_NONSENSE = "Reading gave what can't be people or history and was stopped."


@contextmanager
def _ctrl_c_held() -> Iterator[None]:
    """Ctrl-C waits until the child is there and deaf to it: one that comes in between would end it with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _frame(child: _Child) -> tuple[bytes, bytes]:
    """A message: what it is, and JSON; the bytes read so far are kept."""
    try:
        frame = child.pipe.recv_bytes(FRAME_MOST + 64)
    except (EOFError, OSError):
        raise ReaderStopped(_death(child.process)) from None
    child.read = max(child.read, int.from_bytes(frame[1:9]))
    return frame[:1], frame[9:]


def _parcel(child: _Child, body: bytes) -> Parcel:
    try:
        parcel = unpack(body, child.aliases)
    except NoParcelError:
        raise ReaderStopped(_NONSENSE) from None
    child.aliases += len(parcel.aliases)
    return parcel


def _death(process: BaseProcess) -> str:
    process.join(_GRACE)
    if process.exitcode == MEMORY_CODE:
        return "Reading took too much memory and was stopped."
    if process.exitcode is None:
        return "Reading broke off in the middle of an answer and was stopped."
    return f"The reading process ended before the file did (code {process.exitcode})."


def parcels_apart(
    job: Job,
    *,
    memory: int = GIB,
    seconds: float = 60.0,
    progress: Callable[[int], None] | None = None,
    method: str = "",
) -> Iterator[Parcel]:
    """The parcels of one job, in order; `progress` hears the bytes read so far. Arguments as for `Readers`.

    Raises:
        ReaderStopped: out of memory or time, or the child died or sent nonsense.
        UserError, ReaderFault: as for `Readers.hear`.
    """
    with Readers(memory=memory, seconds=seconds, method=method) as readers:
        readers.start(1, job)
        while len(readers):
            heard = readers.hear()
            if heard.stopped:
                raise heard.stopped
            if progress:
                progress(heard.read)
            if heard.parcel:
                yield heard.parcel


def read_apart(
    job: Job,
    *,
    memory: int = GIB,
    seconds: float = 60.0,
    progress: Callable[[int], None] | None = None,
    method: str = "",
) -> Iterator[Item]:
    """The items of one job as nouns, interactions after the others of their parcel. As `parcels_apart` otherwise."""
    aliases: list[list[str]] = []
    for parcel in parcels_apart(job, memory=memory, seconds=seconds, progress=progress, method=method):
        aliases += parcel.aliases
        yield from nouns(parcel, aliases)
