"""Rows -> people as lists show them. Loads no rules: a list command has a tenth of a second in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rekindle.store import lists, log
from rekindle.store.lists import PersonRow, Seen
from rekindle.store.log import Entry
from rekindle.store.shelf import Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A person as `rekindle people` lists them."""

    row: PersonRow
    roles: tuple[str, ...]
    handles: tuple[tuple[str, str], ...]
    records: tuple[Seen, ...]


def freshen(at: Open, today: date) -> None:
    """Have every tie be as of today; worked out again only when the day has changed."""
    if lists.ties_as_of(at) not in ("", today.isoformat()):
        from rekindle.services.ranking import rank  # noqa: PLC0415 - the rules load only on a new day

        with at.engine.transaction():
            rank(at, today)


def people(at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = "") -> list[Listed]:
    """People that fit, by last name, with all their handles and records."""
    freshen(at, today)
    rows = lists.people_with(at, words, role=role, source=source)
    roles, handles, seen = lists.roles_of(at), lists.handles_of(at), lists.sightings_of(at)
    return [
        Listed(
            row=row,
            roles=roles.get(row.id, ()),
            handles=tuple(handles.get(row.id, ())),
            records=tuple(seen.get(row.id, ())),
        )
        for row in rows
    ]


def people_rows(
    at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = ""
) -> list[PersonRow]:
    """People that fit, by last name, as a table shows them."""
    freshen(at, today)
    return lists.people_with(at, words, role=role, source=source)


def history(at: Open) -> list[Entry]:
    """All that was done, newest first."""
    return log.entries(at)
