"""The log since an entry -> whom it may have told something of, so that what is worked out of a book need not be all.

What somebody's rows say follows from facts, the day, and the user's word on them. An import, an undo of one, a word on
who is who, and whatever is no single person's, may change anybody: then nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from rekindle.model.decision import Verdict
from rekindle.store import decisions, log
from rekindle.store.engine import choose
from rekindle.store.kept import TABLES
from rekindle.store.shelf import Open

_WHO = frozenset({Verdict.SAME, Verdict.DIFFERENT})
_OWN_LIFE = frozenset({"news", "trip", "shared", "goal", "sweep", "preset", "recall", "give", "fact", "draft"})
"""Kept without a person, these tell nothing of anybody's place on a list."""
_STALE = "'ties', 'names'"  # as `rekindle.store.lists` calls them


class State(NamedTuple):
    """What a book has come to: its newest entry, and what is still to be worked out in it."""

    entry: int
    at: str = ""
    due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """Whom entries may have told something of, and by which verdicts and tables."""

    persons: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()


def state(at: Open) -> State:
    """What the book has come to now."""
    found = at.engine.rows(
        f"""SELECT number, at, (SELECT count(*) FROM setting WHERE book = :book AND name IN ({_STALE}))
        FROM log WHERE book = :book ORDER BY number DESC LIMIT 1""",  # noqa: S608 - our own words
        {"book": at.book},
    )
    return State(*found[0]) if found else State(0)


def since(at: Open, before: State) -> Since | None:
    """Whom the entries since may have told something of; None where it may be anybody."""
    if before.due or state(at).due:
        return None
    entries = log.entries_since(at, before.entry)
    entries += [found for one in entries if one.undoes and (found := log.entry(at, one.undoes))]
    if any(one.archives for one in entries):
        return None
    verdicts = decisions.numbered(at, {number for one in entries for number in one.decisions})
    rows = _kept(at, {one.number for one in entries})
    told = {int(entry) for entry, *_ in rows} | {one.number for one in entries if one.decisions or one.undoes}
    if {one.number for one in entries} - told or any(one.verdict in _WHO for one in verdicts):
        return None
    if any(not record and table not in _OWN_LIFE for _, table, record in rows):
        return None
    records = {int(record) for _, _, record in rows if record} | {one.a for one in verdicts if one.a}
    kinds = {str(table) for _, table, _ in rows} | {one.verdict.value for one in verdicts}
    return Since(persons=frozenset(_holders(at, records)), kinds=frozenset(kinds))


def _kept(at: Open, entries: Iterable[int]) -> list[tuple[int, str, int]]:
    """(entry, table, record) of what these entries wrote."""
    choose(at.engine, entries)
    several = " UNION ALL ".join(
        f"SELECT log, '{table}', record FROM {table} WHERE book = :book AND log IN (SELECT number FROM chosen)"  # noqa: S608 - our own words
        for table in (*TABLES, "look")
    )
    return [(int(entry), table, int(record)) for entry, table, record in at.engine.rows(several, {"book": at.book})]


def _holders(at: Open, records: Iterable[int]) -> set[int]:
    choose(at.engine, records)
    found = at.engine.rows(
        "SELECT DISTINCT person FROM membership WHERE book = :book AND record IN (SELECT number FROM chosen)",
        {"book": at.book},
    )
    return {int(person) for (person,) in found}
