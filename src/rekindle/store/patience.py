"""The writer's place is taken -> wait a little and look again, for as long as whoever holds it may need.

On either database the place falls free with the process that held it, so a long wait is never one for the dead. Who
waits is told of it each time, in seconds so far, and may end it by raising: nothing has been written by then.
"""

from __future__ import annotations

import time
from collections.abc import Callable

Waiting = Callable[[float], None]
"""Is told how many seconds a writer has waited so far; what it raises ends the wait."""

MOST = 600.0  # seconds: a million mails that are being added hold the place for minutes on a slow machine
_PAUSES = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05)


class Patience:
    """What one engine does while another writes."""

    def __init__(self, waiting: Waiting | None = None) -> None:
        self._waiting = waiting
        self._since = 0.0

    def __call__(self, looked: int) -> bool:
        """Let a little time go by; `looked` counts how often that was done for the same place. False: give up."""
        now = time.monotonic()
        if not looked:
            self._since = now
        waited = now - self._since
        if waited >= MOST:
            return False
        if self._waiting is not None:
            self._waiting(waited)
        time.sleep(_PAUSES[min(looked, len(_PAUSES) - 1)])
        return True
