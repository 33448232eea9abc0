"""Interactions and touches of one person -> what happened, a page at a time, the newest first."""

from __future__ import annotations

from rekindle.core.happened import happened
from rekindle.model.happening import Happened
from rekindle.model.touch import Touch
from rekindle.services.finding import person_named
from rekindle.store import kept, views
from rekindle.store.shelf import Open

READ = 6
"""Interactions read for a line at first: people write to and fro about one thing on one day."""


def happened_with(at: Open, text: str, *, offset: int = 0, most: int = 20) -> Happened:
    """The lines from `offset` on, at most `most`, and whether there are earlier ones."""
    person = person_named(at, text)
    touches, wanted = kept.kept(at, Touch, person=person), offset + most + 1
    read = wanted * READ
    while True:
        moments = views.timeline(at, person, read)
        whole = moments[-1].at[:10] if len(moments) == read else ""  # of the last day read, some may be missing
        lines = happened(
            [one for one in moments if one.at[:10] > whole], [one for one in touches if one.on.isoformat() > whole]
        )
        if not whole or len(lines) >= wanted:
            return Happened(several=tuple(lines[offset : offset + most]), more=len(lines) > offset + most)
        read *= 4
