"""What the user says of one or many people -> verdict rows under one entry of the log, and ties where they hang on it.

One verb for what a sweep, a line typed, a bulk change and a page say alike: on the list, role, closeness, tag, layer,
never, not a person. `undo` takes all of an entry back together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rekindle.model import Decision, Verdict
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import log
from rekindle.store.shelf import Open

WHO = frozenset({Verdict.SAME, Verdict.DIFFERENT})
"""Verdicts that join records or part them."""
RANKED = frozenset({Verdict.ROLE, Verdict.NOT_ROLE, Verdict.CLOSENESS})
"""Verdicts that ties and roles are worked out from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, in words, and the log entry to undo."""

    told: str
    entry: int
    person: int = 0
    number: int = 0  # of the noun that was kept


class Said(NamedTuple):
    """One verdict on one person, who is meant by the number of a record of theirs, or on two records."""

    person: int
    verdict: Verdict
    value: str = ""
    other: int = 0  # the second record, of a verdict on who is who
    revokes: int = 0  # for REVOKE: the number of the verdict that is taken back


def say(at: Open, several: Sequence[Said], verb: str, told: str, *, now: str) -> Decided:
    """Keep verdicts under one entry of the log."""
    with at.engine.transaction():
        entry = say_in(at, several, verb, told, now=now)
    return Decided(told=told, entry=entry, person=several[0].person if len(several) == 1 else 0)


def say_in(at: Open, several: Sequence[Said], verb: str, told: str, *, now: str) -> int:
    """The same within a transaction that keeps more under that entry; its number."""
    rows = [
        Decision(number=0, at=now, verdict=one.verdict, a=one.person, b=one.other, value=one.value, revokes=one.revokes)
        for one in several
    ]
    entry = log.add_entry(at, now, verb, told, decisions=rows_of_decisions.add_decisions(at, rows))
    rank_again(at, {one.person for one in several if one.verdict in RANKED})
    return entry


def rank_again(at: Open, persons: set[int]) -> None:
    """Work out anew the ties and roles of some."""
    if persons:
        from rekindle.services.ranking import rank_some  # noqa: PLC0415 - the rules of ties load where one changes

        rank_some(at, persons)
