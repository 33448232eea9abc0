"""The archives of a book -> imports as they came in, the newest first; and what the book would lose without one.

What was typed, pasted or taken from signatures came by other ways, and is taken back there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rekindle.core.unsaid import SOURCE as SIGNATURES
from rekindle.model import Archive, UserError
from rekindle.model.adding import TYPED
from rekindle.model.codec import decode
from rekindle.store import arrivals as rows
from rekindle.store.correspondents import HISTORY
from rekindle.store.shelf import Open

OLD = timedelta(days=180)
"""A source whose newest export is older than this has probably more to tell by now."""
_OTHER_WAYS = frozenset({TYPED, SIGNATURES, HISTORY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One import: its entry in the log, when it was, and the archives that came in with it."""

    entry: int
    at: str
    archives: tuple[Archive, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """What would leave with an import: people, and messages, calls and meetings; what you said since would stay.

    People are `sure` when nothing else brought any; else somebody may be joined or known otherwise without it.
    """

    entry: int
    people: int
    sure: bool
    interactions: int
    stays: int
    archives: tuple[Archive, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """Some imports, how many there are in all, and sources of long ago: (importer, the day of its newest export)."""

    some: tuple[Arrival, ...]
    count: int
    files: int
    old: tuple[tuple[str, date], ...]


def arrivals(at: Open, today: date, *, skip: int = 0, most: int = 20) -> Arrivals:
    """Imports, the newest first: so many of them, after the first few."""
    read_by = rows.importers(at)
    brought = [(one, _brought(one, read_by)) for one in rows.arrivals(at)]
    brought = [(one, numbers) for one, numbers in brought if numbers]
    chosen = brought[skip : skip + most]
    kept = rows.archives(at, [number for _, numbers in chosen for number in numbers])
    return Arrivals(
        some=tuple(
            Arrival(entry=one.entry, at=one.at, archives=tuple(_archive(kept[number]) for number in numbers))
            for one, numbers in chosen
        ),
        count=len(brought),
        files=sum(importer not in _OTHER_WAYS for importer, _ in read_by.values()),
        old=_old(read_by.values(), today),
    )


def arrival(at: Open, entry: int) -> Arrival:
    """One import.

    Raises:
        UserError: that entry of the log brought nothing, or it was taken out.
    """
    read_by = rows.importers(at)
    for one in rows.arrivals(at):
        if one.entry == entry and (numbers := _brought(one, read_by)):
            kept = rows.archives(at, numbers)
            return Arrival(entry=entry, at=one.at, archives=tuple(_archive(kept[number]) for number in numbers))
    raise UserError("That import is not here any more.", next_step="See what is: rekindle log.")


def leaving(at: Open, entry: int) -> Leaving:
    """What would leave with an import, counted and not tried: a large book would be held up by that.

    Raises:
        UserError: there is no such import.
    """
    found = arrival(at, entry)
    numbers = [one.number for one in found.archives]
    people, interactions = rows.only_here(at, numbers)
    others = [number for number, (importer, _) in rows.importers(at).items() if importer != HISTORY]
    return Leaving(
        entry=entry,
        people=people,
        sure=set(others) == set(numbers),
        interactions=interactions,
        stays=rows.told_since(at, entry),
        archives=found.archives,
    )


def _brought(one: rows.Arrival, read_by: dict[int, tuple[str, str]]) -> list[int]:
    numbers: list[int] = json.loads(one.archives)
    return [number for number in numbers if number in read_by and read_by[number][0] not in _OTHER_WAYS]


def _archive(one: rows.Kept) -> Archive:
    made = date.fromisoformat(one.as_of[:10]) if one.as_of else None
    return replace(decode(Archive, one.accounts), number=one.number, importer=one.importer, as_of=made)


def _old(several: Iterable[tuple[str, str]], today: date) -> tuple[tuple[str, date], ...]:
    newest: dict[str, str] = {}
    for importer, as_of in several:
        newest[importer] = max(newest.get(importer, ""), as_of[:10])
    days = {name: date.fromisoformat(text) for name, text in newest.items() if text and name not in _OTHER_WAYS}
    return tuple(sorted((name, day) for name, day in days.items() if today - day > OLD))
