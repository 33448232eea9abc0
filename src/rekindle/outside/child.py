"""The reading process's own side: a job -> frames of items on a pipe, under limits.

Frames are a letter, the bytes read so far in eight bytes, and JSON (for items a parcel, see `rekindle.model.parcel`).
The process ends without cleaning up, so that nothing it inherited (buffers, locks, the open book) is touched.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Never

from rekindle.model import Item, UserError
from rekindle.model.parcel import ITEM_MOST, Packer
from rekindle.outside.limits import MIB, Tally, Unreadable

if sys.platform != "win32":
    import resource

ITEMS, STEP, END, REFUSED, FAULT = b"I", b"S", b"E", b"R", b"F"
FRAME_MOST = ITEM_MOST + 8 * MIB
MEMORY_CODE = 77

_BATCH = 500  # items
_BATCH_BYTES = 2 * MIB  # read since the last batch: large items go in smaller ones ...
_BATCH_SIZE = MIB  # ... and so do items with much text
_STEP = 0.2  # seconds between two signs of life
_SPARE = 30  # seconds a child outlives its time when nobody ended it
_REFUSED_EVENTS = frozenset(
    (
        *("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"),
        *("socket.sendmsg", "socket.getnameinfo", "socket.gethostbyaddr"),
        *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty", "os.startfile"),
    )
)


def serve(
    job: Callable[[Tally], Iterator[Item]],
    pipe: Connection,
    inherited: Sequence[Connection],
    memory: int,
    seconds: float,
) -> Never:
    """Run `job`, send what it gives, and end this process."""
    code = 0
    try:
        for other in inherited:
            other.close()
        _confine(memory)
        _Sender(pipe, seconds).run(job)
    except MemoryError:
        code = MEMORY_CODE
    except BaseException:  # noqa: BLE001 - the pipe is gone, or even telling failed: the code is all that is left
        code = 1
    os._exit(code)


def _confine(memory: int) -> None:
    """No memory beyond the limit, no network, no programs, no share in Ctrl-C: the parent ends us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what we inherited is not ours to finalise
    if sys.platform != "win32":
        most = _mapped() + memory
        with suppress(ValueError, OSError):  # macOS refuses limits below what is mapped
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(_refuse)


def _mapped() -> int:
    """Bytes of address space in use: a forked child starts with all of its parent's."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _refuse(event: str, _: tuple[object, ...]) -> None:
    if event in _REFUSED_EVENTS:
        raise PermissionError(f"a reading process may not use {event}")


def _alarm(seconds: float) -> None:
    """End this process when it hangs and its parent is gone; 0 takes that back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


class _Sender:
    """Sends batches, and signs of life in between."""

    def __init__(self, pipe: Connection, seconds: float) -> None:
        self._pipe, self._patience = pipe, seconds + _SPARE
        self._tally = Tally(told=self._alive)
        self._next = 0.0

    def run(self, job: Callable[[Tally], Iterator[Item]]) -> None:
        """Send all that `job` gives, or why it ended."""
        try:
            self._all(job)
        except UserError as error:
            self._send(REFUSED, [error.error, error.unchanged, error.next_step])
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001 - our bug: its traceback goes to the parent, which raises
            self._send(FAULT, traceback.format_exc())
        else:
            self._send(END, None)

    def _all(self, job: Callable[[Tally], Iterator[Item]]) -> None:
        packer, read = Packer(), 0
        for item in _guarded(job, self._tally):
            packer.add(item)
            full = packer.count >= _BATCH or packer.size > _BATCH_SIZE or self._tally.read - read > _BATCH_BYTES
            if full or time.monotonic() > self._next:
                self._frame(ITEMS, packer.take())
                read = self._tally.read
        self._frame(ITEMS, packer.take())

    def _alive(self, _: int) -> None:
        if time.monotonic() > self._next:
            self._frame(STEP, b"")

    def _send(self, tag: bytes, content: object) -> None:
        self._frame(tag, json.dumps(content).encode())

    def _frame(self, tag: bytes, body: bytes) -> None:
        _alarm(0)
        self._pipe.send_bytes(tag + self._tally.read.to_bytes(8) + body)
        self._next = time.monotonic() + _STEP
        _alarm(self._patience)


def _guarded(job: Callable[[Tally], Iterator[Item]], tally: Tally) -> Iterator[Item]:
    """The items of a job; a file that cannot be read on becomes its last item."""
    try:
        yield from job(tally)
    except Unreadable as unread:
        yield unread.problem
