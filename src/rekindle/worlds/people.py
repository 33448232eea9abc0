"""A seed -> a made-up world, or the records that importers would make of it.

Nothing depends on the clock, on hash order or on any file: the same arguments give the same world.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from rekindle.model import Record
from rekindle.worlds.cast import Cast
from rekindle.worlds.direct import Recorder
from rekindle.worlds.nouns import World
from rekindle.worlds.views import SOURCES, Observer

_PER_RECORD = 0.485
"""People behind each record of a linking benchmark, some lost in the cut: about 4,730 are left behind 10,000."""


def make(*, people: int, seed: int, today: date, sources: tuple[str, ...] = SOURCES, by_mail: int = 0) -> World:
    """The world of an owner who knows this many people through these sources, and some more by mail alone."""
    with _uncollected():
        cast = Cast(seed, today)
        everybody = tuple(cast.people(people))
        correspondents = tuple(cast.people(by_mail, first=people + 1))
        observer = Observer(seed, today, cast.owner.city.plan.region)
        views = tuple(view for someone in everybody for view in observer.views(someone, sources))
    return World(owner=cast.owner, people=everybody, views=views, seed=seed, today=today, correspondents=correspondents)


def records(*, count: int, seed: int, today: date) -> list[tuple[int, Record, int]]:
    """(number, record as an importer would give it, id of the true person), numbers from 1 in a mixed order."""
    with _uncollected():
        cast = Cast(seed, today)
        region = cast.owner.city.plan.region
        observer, recorder = Observer(seed, today, region), Recorder(region)
        views = [view for one in cast.people(round(count * _PER_RECORD) + 8) for view in observer.views(one)]
        cast.rng.shuffle(views)
        return [(number, recorder.record(view), view.person) for number, view in enumerate(views[:count], start=1)]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the garbage collector: millions of small values are made here and not one cycle among them."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
