"""A thread -> its own open book; all threads show the place that the server was started for."""

from __future__ import annotations

import contextlib
import gc
import threading
from typing import NamedTuple

from rekindle.book import Book
from rekindle.web.seats import seats
from rekindle.web.turns import short_turns

MANY = 2_000
"""People from which on it is felt."""
_ours = threading.local()


class Place(NamedTuple):
    """Which book the pages show, and on which day (None: on the day it is)."""

    where: str | None = None
    name: str = "me"
    today: str | None = None


def _opened(place: Place) -> Book:
    return Book(place.where, name=place.name, today=place.today, on_wait=seats.wait)


_place = Place()
kept: dict[tuple[object, ...], object] = {}
"""What was written of the book that is shown, by whatever it was written of."""
_first = _opened(_place)
"""Never opened itself: all others stand beside it, and so have in mind what any of them worked out."""


def show(place: Place) -> None:
    """From now on, the pages show this book; books that threads still hold of another are let go at their next page."""
    global _first, _place
    kept.clear()
    _place, _first = place, _opened(place)


def book() -> Book:
    """This thread's book, with the day it is now: a server lives longer than a day."""
    held: tuple[Place, Book] | None = getattr(_ours, "held", None)
    if held is None or held[0] is not _place:
        let_go()
        held = _ours.held = (_place, _first.beside())
    held[1].turn_to(_place.today)
    return held[1]


def another() -> Book:
    """A book of its own for work that outlives a page (an import), and holds up none; whoever asks for it closes it."""
    found = _first.beside()
    found.on_wait = None
    found.turn_to(_place.today)
    return found


def let_go() -> None:
    """Close this thread's book."""
    held: tuple[Place, Book] | None = getattr(_ours, "held", None)
    if held is not None:
        held[1].close()
        del _ours.held


def warm_soon() -> None:
    """Work out in a thread of its own what every page rests on, where that takes longer than somebody waits gladly."""
    threading.Thread(target=_warm, name="warm", daemon=True).start()


def _warm() -> None:
    with contextlib.suppress(Exception), another() as found:  # each page works it out itself, and tells what is amiss
        if found.glance().people >= MANY:
            with short_turns():
                found.warm()
            gc.collect()
            gc.freeze()  # what is kept in mind for long need not be gone through at each collection
