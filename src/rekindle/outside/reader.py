"""A reading job -> its items, read in a process of its own, so that a hostile file cannot hurt the book.

The child has a memory limit where the platform knows one, no network and no programs to start. It sends batches of
items as JSON (`rekindle.model.codec`), never as pickles, so a child taken over by a file can send nothing but nouns.
"""

from __future__ import annotations

import json
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple, cast, get_args

from rekindle.model import Item, UserError
from rekindle.model.codec import Plain, from_plain
from rekindle.outside.child import END, FAULT, FRAME_MOST, ITEMS, MEMORY_CODE, REFUSED, serve
from rekindle.outside.limits import GIB, Tally

Job = Callable[[Tally], Iterator[Item]]
Parcel = tuple[type[Item], Plain]

_KINDS: dict[str, type[Item]] = {kind.__name__: kind for kind in get_args(Item)}
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


class _Child(NamedTuple):
    process: BaseProcess
    pipe: Connection


def read_apart(
    job: Job,
    *,
    memory: int = GIB,
    seconds: float = 60.0,
    progress: Callable[[int], None] | None = None,
    method: str = "",
) -> Iterator[Item]:
    """The items of `job`, in order, as nouns; arguments and errors as for `parcels_apart`."""
    for kind, plain in parcels_apart(job, memory=memory, seconds=seconds, progress=progress, method=method):
        yield from_plain(kind, plain)


def parcels_apart(
    job: Job,
    *,
    memory: int = GIB,
    seconds: float = 60.0,
    progress: Callable[[int], None] | None = None,
    method: str = "",
) -> Iterator[Parcel]:
    """The items of `job`, in order, each as its class and the plain form that `to_plain(origin=True)` gives.

    A store wants text, not nouns: making a million nouns only to write them down again is most of an import's time.

    `job` gets the tally to count bytes in. A file that turns out unreadable on the way (`Unreadable`) ends the items
    with its problem.

    Args:
        job: what to read; must pickle where processes cannot fork.
        memory: bytes that reading may take beyond what this process has.
        seconds: how long the child may give no item and read no byte.
        progress: hears the bytes read so far.
        method: "fork" or "spawn"; by default what the platform has.

    Raises:
        ReaderStopped: out of memory or time, or the child died.
        UserError: the job raised one.
        ReaderFault: the job raised anything else.
    """
    child = _start(job, memory, seconds, method)
    try:
        yield from _parcels(child, seconds, progress)
    finally:
        _end(child)


def _start(job: Job, memory: int, seconds: float, method: str) -> _Child:
    methods = multiprocessing.get_all_start_methods()
    method = method or ("fork" if "fork" in methods else "spawn")
    context: BaseContext = multiprocessing.get_context(method)
    ours, theirs = context.Pipe(duplex=False)
    try:
        # A forked child inherits our end and must close it, or it would not notice that we are gone.
        extra = ours if method == "fork" else None
        process = cast("Any", context).Process(
            target=serve, args=(job, theirs, extra, memory, seconds), daemon=True, name="rekindle-reader"
        )
        with _ctrl_c_held():
            process.start()
    except BaseException:
        ours.close()
        raise
    finally:
        theirs.close()
    return _Child(process, ours)


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


def _end(child: _Child) -> None:
    """Leave neither a process nor an open pipe."""
    child.pipe.close()
    child.process.kill()
    child.process.join()
    child.process.close()


def _parcels(child: _Child, seconds: float, progress: Callable[[int], None] | None) -> Iterator[Parcel]:
    while True:
        tag, read, body = _frame(child, seconds)
        if progress:
            progress(read)
        if tag == ITEMS:
            for name, plain in json.loads(body.decode("utf-8", "surrogatepass")):
                yield _KINDS[name], plain
        elif tag == END:
            return
        elif tag == REFUSED:
            error, unchanged, next_step = json.loads(body)
            raise UserError(error, unchanged=unchanged, next_step=next_step)
        elif tag == FAULT:
            raise ReaderFault(f"The importer broke. In the reading process:\n{json.loads(body)}")


def _frame(child: _Child, seconds: float) -> tuple[bytes, int, bytes]:
    """A message: what it is, bytes read so far, JSON."""
    try:
        if not child.pipe.poll(seconds):
            raise ReaderStopped(f"Reading made no step in {seconds:g} seconds and was stopped.")
        frame = child.pipe.recv_bytes(FRAME_MOST + 64)
    except (EOFError, OSError):
        raise ReaderStopped(_death(child.process)) from None
    return frame[:1], int.from_bytes(frame[1:9]), frame[9:]


def _death(process: BaseProcess) -> str:
    process.join(_GRACE)
    if process.exitcode == MEMORY_CODE:
        return "Reading took too much memory and was stopped."
    if process.exitcode is None:
        return "Reading broke off in the middle of an answer and was stopped."
    return f"The reading process ended before the file did (code {process.exitcode})."
