"""What was worked out as of a state -> the same again while that state holds, or brought on from the one before.

Threads may share it: of several who ask for the same at once, one works it out and the others wait. Nobody may change
what is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, NamedTuple, TypeVar, cast

State = TypeVar("State", bound=Hashable)
Worth = TypeVar("Worth")


class Before(NamedTuple, Generic[State, Worth]):
    """What was kept as of an earlier state."""

    state: State
    worth: Worth


class Recent(Generic[State]):
    """One thing kept for each name: the newest."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._locks: dict[str, Lock] = {}
        self._held: dict[str, Before[State, object]] = {}

    def of(self, name: str, state: State, make: Callable[[Before[State, Worth] | None], Worth]) -> Worth:
        """What is kept under a name for a state; `make` works it out, and may bring on what was kept before."""
        with self._lock:
            lock = self._locks.setdefault(name, Lock())
        with lock:
            before = cast("Before[State, Worth] | None", self._held.get(name))
            if before is not None and before.state == state:
                return before.worth
            worth = make(before)
            self._held[name] = Before(state, worth)
            return worth
