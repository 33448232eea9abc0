"""A place of a book -> another process that writes there, and does not come to an end until it is told to, or dies."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_WRITES = """
import sys
from rekindle.store.engine import open_engine
engine = open_engine(sys.argv[1])
with engine.transaction():
    print("begun", flush=True)
    sys.stdin.readline()
"""


class Writer:
    """The other process."""

    def __init__(self, engine: Path | str) -> None:
        command = [sys.executable, "-c", _WRITES, str(engine)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout
        assert self._process.stdout.readline() == "begun\n"

    @property
    def ended(self) -> bool:
        """Whether it is done, or dead."""
        return self._process.poll() is not None

    def ends(self) -> None:
        """It is done, as writers are."""
        if not self.ended:
            self._process.communicate("\n", timeout=30)

    def dies(self) -> None:
        """It is killed in the midst of it."""
        if not self.ended:
            self._process.kill()
            self._process.communicate(timeout=30)


@contextmanager
def writing(engine: Path | str) -> Iterator[Writer]:
    """Another process that writes to a file or a server, at the latest until the end of the block."""
    writer = Writer(engine)
    try:
        yield writer
    finally:
        writer.dies()
