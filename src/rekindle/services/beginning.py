"""Contact until a day -> how it was before: how long it had been quiet with everybody, how strong the ties were.

Only whose contact reaches past that day is looked at anew; of everybody else the last contact says it all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rekindle.core.contact import latest, sums_of
from rekindle.core.ties import bond_of, tie_at
from rekindle.model.tie import Bond, Contact
from rekindle.services.ranking import chunks, contact_of
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """The last contact with each person before a day, "" for none; and (then, now) strengths of ties that moved."""

    last: tuple[str, ...] = ()
    strengths: tuple[tuple[float | None, float | None], ...] = ()


def beginning(at: Open, since: date, today: date, last: Mapping[int, str]) -> Beginning:
    """How it was before a day; `last` are the days of last contact now."""
    before, strengths = dict(last), []
    for person, bond, contact in _moved(at, since):
        until = [one for one in contact if one.day < since.toordinal()]
        before[person] = date.fromordinal(until[-1].day).isoformat() if until else ""
        now = [one for one in contact if one.day <= latest(today)]
        strengths.append((_strength(until, bond, since), _strength(now, bond, today)))
    return Beginning(last=tuple(before.values()), strengths=tuple(strengths))


def _moved(at: Open, since: date) -> Iterator[tuple[int, Bond, list[Contact]]]:
    for several in chunks(rows_of_people.lasting_past(at, since.toordinal() - 1)):
        contact = contact_of(at, several)
        for person, bond in rows_of_people.bonds(at, several):
            yield person, bond, contact.get(person, [])


def _strength(contact: list[Contact], bond: Bond, day: date) -> float | None:
    found = bond_of(sums_of(contact), half_life=bond.half_life, closeness=bond.closeness)
    return tie_at(found, day, told=False).strength
