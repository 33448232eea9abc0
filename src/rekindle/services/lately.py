"""What was worked out of a book -> the same again until something is done, by whomever, or the day is another.

A page asks for the same many times, and most of what it rests on follows from everybody. What is kept lasts as long as
the log has no newer entry, which every process sees; after one it may be brought on by the few it is about. Nothing of
it is written down, and nothing is kept of what a transaction has not yet brought to be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from rekindle.store import changes
from rekindle.store.changes import Since, State
from rekindle.store.shelf import Open
from rekindle.util.recent import Before

Worth = TypeVar("Worth")


class Moment(NamedTuple):
    """A state of a book on a day."""

    day: date
    state: State


def moment(at: Open, day: date) -> Moment:
    """The state of the book now."""
    return Moment(day, changes.state(at))


@dataclass(frozen=True, slots=True)
class Earlier(Generic[Worth]):
    """What was worked out before, and whom it may no longer be right of."""

    worth: Worth
    since: Since


def lately(at: Open, name: str, day: date, make: Callable[[Earlier[Worth] | None], Worth]) -> Worth:
    """What is known under a name as of a day. `make` works it out, or brings on what was worked out that day.

    `make` only reads: what a book of an older Rekindle lacks is worked out before (`ranking.freshen`).
    """
    if at.engine.writing:
        return make(None)

    def made(before: Before[Moment, Worth] | None) -> Worth:
        if before is None or before.state.day != day:
            return make(None)
        since = changes.since(at, before.state.state)
        return make(None if since is None else Earlier(before.worth, since))

    with at.engine.reading():
        return at.recent.of(name, moment(at, day), made)
