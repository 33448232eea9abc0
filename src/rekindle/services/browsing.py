"""Rows -> people as lists show them. Loads no rules: a list command has a tenth of a second in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

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
    strength: float | None


def people(at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = "") -> list[Listed]:
    """People that fit, by last name, with all their handles and records, and how close they are."""
    from rekindle.core.ties import strength_at  # noqa: PLC0415 - a plain list does without the rules
    from rekindle.services.ranking import bonds_at  # noqa: PLC0415 - as above

    rows = people_rows(at, today, words, role=role, source=source)
    strengths = {person: strength_at(bond, today) for person, bond in bonds_at(at, today)}
    roles, handles, seen = lists.roles_of(at), lists.handles_of(at), lists.sightings_of(at)
    return [
        Listed(
            row=row,
            roles=roles.get(row.id, ()),
            handles=tuple(handles.get(row.id, ())),
            records=tuple(seen.get(row.id, ())),
            strength=strengths.get(row.id),
        )
        for row in rows
    ]


def people_rows(
    at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = ""
) -> list[PersonRow]:
    """People that fit, by last name, as a table shows them."""
    if lists.due(at):
        from rekindle.services.ranking import freshen  # noqa: PLC0415 - once, after a newer Rekindle came

        freshen(at)
    rows = lists.people_with(at, words, role=role, source=source)
    now, tomorrow = today.isoformat(), (today + timedelta(days=1)).isoformat()
    early = last_until(at, today, [row.id for row in rows if row.last > tomorrow])
    return [replace(row, last=min(early.get(row.id, row.last), now)) if row.last > now else row for row in rows]


def last_until(at: Open, today: date, persons: Sequence[int]) -> dict[int, str]:
    """Person -> the last day of contact that has happened, of those with contact dated in the future."""
    if not persons:
        return {}
    from rekindle.services.ranking import bonds_at  # noqa: PLC0415 - no history is of the future but by a wrong clock

    found = bonds_at(at, today, persons)
    return {person: date.fromordinal(bond.last).isoformat() if bond.last else "" for person, bond in found}


def history(at: Open, *, skip: int = 0, most: int = -1) -> list[Entry]:
    """All that was done, or so many entries after those left out; newest first."""
    return log.entries(at, skip=skip, most=most)
