"""A sweep that is asked for -> its walk, kept from one request to the next for as long as nobody else writes.

Reading everybody's order takes longer than an answer may; so the walk of the last request goes on, over the connection
of whichever thread serves this one. It is kept by nobody's word: the log of the book says each time whether anything
was written since, by another window or another process, and if so all is read anew.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

from rekindle.web.books import book

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rekindle.model.sweep import Sweep
    from rekindle.services.sweeping import Walk

MOST = 4
"""Sweeps under way at once that are kept; one more begins with reading."""
_one_at_a_time = threading.RLock()
_kept: dict[tuple[str, tuple[str, ...]], Walk] = {}


class Asked(NamedTuple):
    """Which sweep: the name its user gave it, and whom it is about in what order."""

    name: str = ""
    source: str = ""
    role: str = ""
    since: str = ""
    order: str = ""

    @classmethod
    def of(cls, form: Mapping[str, str]) -> Asked:
        """As an address or a form says it."""
        return cls(*(form.get(field, "").strip() for field in cls._fields))

    @classmethod
    def over(cls, one: Sweep) -> Asked:
        """As this sweep is found again."""
        return cls(one.name, one.source, one.role, one.since, str(one.order))

    @classmethod
    def by(cls, walk: Walk) -> Asked:
        """As a walk is found again, without a name that it has of itself."""
        return cls.over(walk.sweep)._replace(**({} if walk.named else {"name": ""}))

    def query(self, **more: object) -> str:
        """For an address: "source=linkedin&order=last-name"."""
        parts = {**self._asdict(), **more}
        return urlencode({field: value for field, value in parts.items() if value})


@contextmanager
def walking(asked: Asked) -> Iterator[Walk]:
    """The walk, for as long as nobody else is on it; after an error it is read anew the next time."""
    with _one_at_a_time:
        key = (book().place, asked)
        walk = _kept.pop(key, None)
        if walk is None or not book().go_on(walk):
            walk = book().sweep(asked.name, **{field: asked[place] for place, field in enumerate(_PARTS, start=1)})
        yield walk
        _kept[key] = walk
        while len(_kept) > MOST:
            del _kept[next(iter(_kept))]


_PARTS = ("source", "role", "since", "order")
