"""A mailbox of any size, made while it is read: `python -m tests.outside.streaming BYTES` reads two and tells memory.

Run in a process of its own, so that what is measured is what an import holds and not what pytest does.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from rekindle.importers.mail import MBOX
from rekindle.model import Item, Source
from rekindle.outside.limits import Counted, Tally
from rekindle.outside.reader import Readers
from rekindle.store.shelf import open_book
from rekindle.store.stage import Stage

FILLER = (b"x" * 76 + b"\n") * 117
_HEADERS = """From {key}@example.org Wed May 01 08:00:00 +0000 2024
Message-ID: <{key}@example.org>
Date: Wed, 01 May 2024 08:00:00 +0000
From: Ann <ann@example.org>
To: p{one}@example.org, q{other}@example.com
Subject: s

"""


class Made:
    """A raw stream of as many messages as fit, one after another; none of it lies anywhere."""

    def __init__(self, size: int, name: int) -> None:
        self._left, self._name, self._number, self._rest = size, name, 0, b""

    def close(self) -> None:
        """Nothing to let go of."""

    def readinto(self, buffer: bytearray | memoryview, /) -> int:
        """Fill a buffer."""
        if not self._rest and self._left > len(FILLER) * 2:
            self._number += 1
            key, one, other = f"{self._name}.{self._number}", self._number % 3_000, self._number % 7
            self._rest = _HEADERS.format(key=key, one=one, other=other).encode() + FILLER + b"\n"
        count = min(len(buffer), len(self._rest), self._left)
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        self._left -= count
        return count


def made(size: int, name: int, tally: Tally) -> Iterator[Item]:
    """A job that reads such a source."""

    def opened() -> BinaryIO:
        return io.BufferedReader(Counted(Made(size, name), "made", size, tally), 1 << 20)

    yield from MBOX.read(Source(name="made", size=size, open=opened))


def anonymous(process: int | str) -> int:
    """Bytes of anonymous memory that a process holds; 0 when it is gone."""
    try:
        text = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("RssAnon:")), 0)


def children() -> list[str]:
    """The reading processes."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def main(size: int) -> None:
    """Read two sources at once; print messages put aside, and the most memory of this and of any reading process."""
    with tempfile.TemporaryDirectory() as home, Readers() as readers:
        at = open_book(Path(home) / "x.book", "me", "2026-11-21T10:00:00Z")
        stage = Stage(at.engine)
        ours = theirs = messages = 0
        for number in (1, 2):
            readers.start(number, partial(made, size // 2, number))
        while len(readers):
            heard = readers.hear()
            if heard.parcel:
                messages += len(heard.parcel.rows)
                stage.add_parcel(1, heard.job, heard.parcel)
            ours = max(ours, anonymous("self"))
            theirs = max(theirs, *(anonymous(child) for child in children()), 0)
        stage.close()
        at.close()
    sys.stdout.write(f"{messages} {ours} {theirs}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]))
