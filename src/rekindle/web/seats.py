"""Acts that wait while something large is written -> so many at most; pages are answered all the while.

Whoever waits holds a thread of the few there are. A wait of a moment is an ordinary turn; one that lasts takes a seat,
and where all seats are taken, whoever comes is told at once: what was sent is not kept, and can be sent again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from rekindle.model import UserError

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SEATS = 3
"""Half of the threads that answer: the other half reads."""
MOMENT = 0.5
"""Seconds: six clicks at once, one after the other, take less."""


class FullError(UserError):
    """There was no seat left; the same may be sent again later."""


class Seats:
    """The seats of one server."""

    def __init__(self, count: int = SEATS) -> None:
        self._lock = threading.Lock()
        self._free = count
        self._mine = threading.local()

    def wait(self, seconds: float) -> None:
        """This thread has waited so long while another writes: it takes a seat if that lasts.

        Raises:
            FullError: there is none left.
        """
        if getattr(self._mine, "seated", False):
            return
        with self._lock:
            if self._free and seconds < MOMENT:
                return
            if not self._free:
                raise _full()
            self._free -= 1
        self._mine.seated = True

    def leave(self) -> None:
        """This thread waits no more."""
        if getattr(self._mine, "seated", False):
            self._mine.seated = False
            with self._lock:
                self._free += 1


seats = Seats()


def leaving(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Every request gives its seat back, however it ends."""

    def answered(request: HttpRequest) -> HttpResponse:
        try:
            return answer(request)
        finally:
            seats.leave()

    return answered


def _full() -> FullError:
    from django.utils.translation import gettext as _  # noqa: PLC0415 - a command that finds a server running needs none

    return FullError(
        _("Something large is being written, an import perhaps, and other changes wait for it."),
        unchanged=_("This one was not kept."),
        next_step=_("Make it again in a minute."),
    )
