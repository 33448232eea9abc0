"""A place on disk or in a zip -> a raw stream of its bytes.

Nothing is extracted. A zip within a zip must be sought in, so it is spooled: to a file without a name, counted, one at
a time, gone when closed or when this process ends in any way.
"""

from __future__ import annotations

import atexit
import io
import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import IO, BinaryIO

from rekindle.outside.limits import MIB, Limits, Refused
from rekindle.outside.zips import Entry, Unpacked

_CHUNK = 256 * 1024
# Neither a link put in a file's place, nor a pipe that would block; not inherited; no translation on Windows.
_FLAGS = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def on_disk(path: Path) -> io.FileIO:
    """An ordinary file.

    Raises:
        Refused: it is something else by now.
        OSError: it cannot be opened.
    """
    handle = os.open(path, _FLAGS)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Refused("It is not an ordinary file. It was left out.")
    return io.FileIO(handle)


def seekable(path: Path, inside: tuple[Entry, ...], limits: Limits) -> io.FileIO:
    """The bytes at `path`, or of the one entry of the zip there, to be sought in. Raises as `raw_stream`."""
    return _SPOOL.opened(path, inside[0], limits) if inside else on_disk(path)


def raw_stream(path: Path, inside: tuple[Entry, ...], limits: Limits) -> io.RawIOBase:
    """The bytes at `path`, or of the entry within the entry ... of the zip there.

    Raises:
        Refused: as for `on_disk`, or what is inside cannot be spooled.
        OSError: it cannot be opened.
    """
    return _unpacked(seekable(path, inside[:-1], limits), inside[-1]) if inside else on_disk(path)


def _unpacked(stream: io.FileIO, entry: Entry) -> Unpacked:
    try:
        return Unpacked(stream, entry)
    except BaseException:
        stream.close()
        raise


class _Spool:
    """The zip within a zip that is open now."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._file: IO[bytes] | None = None

    def opened(self, path: Path, entry: Entry, limits: Limits) -> io.FileIO:
        """A stream over the spooled entry; made anew when another one is asked for, or in another process."""
        wanted = (os.getpid(), path, path.stat().st_mtime_ns, entry)
        if self._file is None or self._of != wanted:
            self.close()
            self._file, self._of = _spooled(path, entry, limits), wanted
        return io.FileIO(os.dup(self._file.fileno()))

    def close(self) -> None:
        """Let go; the file goes with it."""
        if self._file is not None:
            self._file.close()
        self._file, self._of = None, ()


_SPOOL = _Spool()
close_spool = _SPOOL.close
atexit.register(close_spool)


def _spooled(path: Path, entry: Entry, limits: Limits) -> IO[bytes]:
    room = int(shutil.disk_usage(tempfile.gettempdir()).free * limits.disk_share)
    if entry.size > room:
        missing = (entry.size - room) // MIB + 1
        raise Refused(
            f"There is too little room to open the zip in it. It was left out. Free {missing:,} MB, or unzip it."
        )
    spool = tempfile.TemporaryFile()  # noqa: SIM115 - kept open on purpose; `close` above
    try:
        with _unpacked(on_disk(path), entry) as stream:
            shutil.copyfileobj(_whole(stream), spool, _CHUNK)
        spool.flush()
    except BaseException:
        spool.close()
        raise
    return spool


def _whole(stream: io.RawIOBase) -> BinaryIO:
    return io.BufferedReader(stream, _CHUNK)
