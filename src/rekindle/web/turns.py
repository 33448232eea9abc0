"""Long work in a thread of the server -> pages that are asked for meanwhile get their turn at once.

Python lets one thread run at a time, and another may ask for its turn only so often. A page asks the database for each
of its rows, and every time waits for its turn again: at Python's own five thousandths of a second, a page of two
hundred rows would take a second beside an import.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SHORT = 0.0002
"""Seconds between turns while there is long work."""


class _Turns:
    """How many do long work, and how long a turn was before the first of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._working = 0
        self._before = 0.0

    def begin(self) -> None:
        with self._lock:
            if not self._working:
                self._before = sys.getswitchinterval()
                sys.setswitchinterval(SHORT)
            self._working += 1

    def end(self) -> None:
        with self._lock:
            self._working -= 1
            if not self._working:
                sys.setswitchinterval(self._before)


_turns = _Turns()


@contextmanager
def short_turns() -> Iterator[None]:
    """Do long work; several threads may at once."""
    _turns.begin()
    try:
        yield
    finally:
        _turns.end()
