"""Occasions that many share, as the user declares them -> whom they concern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rekindle.core.causes.words import tidy
from rekindle.core.names import first_of
from rekindle.model import UserError
from rekindle.model.life import Concerned, Fact, Shared
from rekindle.services.noting import drop_one, keep_one, the
from rekindle.store import kept, lists
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.known import Known
    from rekindle.model.person import Person
    from rekindle.services.saying import Decided

LASTS = timedelta(days=14)
"""How long an occasion is a reason to write when the user does not say."""


def occasions(at: Open, today: date) -> list[Concerned]:
    """All occasions, the newest first, each with the people it concerns while it lasts."""
    declared = sorted(kept.kept(at, Shared), key=lambda one: (one.since, one.number), reverse=True)
    found: dict[int, list[Person]] = {one.number: [] for one in declared if one.until >= today}
    for number, person in _concerning(at, [one for one in declared if one.number in found], today):
        found[number].append(person)
    return [_concerned(one, found.get(one.number), today) for one in declared]


def _concerned(one: Shared, people: list[Person] | None, today: date) -> Concerned:
    several = sorted(people or (), key=lambda person: (person.sort_name, person.id))
    return Concerned(
        occasion=one,
        over=one.until < today,
        persons=tuple(person.id for person in several),
        names=tuple(_first(person) for person in several),
    )


def _first(person: Person) -> str:
    """The first name, else the whole name."""
    given = next((member.record.name.given for member in person.members if member.record.name.given), "")
    return given or first_of(person.name)


def _concerning(at: Open, lasting: Sequence[Shared], today: date) -> Iterator[tuple[int, Person]]:
    """(occasion, person) for all whom these concern."""
    from rekindle.core.causes.occasions import concerns  # noqa: PLC0415 - only while an occasion lasts

    for known in _everybody(at) if lasting else ():
        for one in lasting:
            if concerns(one, known, today) is not None:
                yield one.number, known.person


def _everybody(at: Open) -> Iterator[Known]:
    """What of everybody says whom an occasion concerns."""
    from rekindle.model.known import Known  # noqa: PLC0415 - as above
    from rekindle.services.ranking import chunks, people_of  # noqa: PLC0415 - as above

    facts = kept.by_person(at, Fact)
    for several in chunks(lists.persons(at)):
        for person in people_of(at, several):
            yield Known(person=person, facts=tuple(facts.get(person.id, ())))


def declare(at: Open, occasion: Shared, *, now: str) -> Decided:
    """Keep an occasion.

    Raises:
        UserError: it has no name, or ends before it begins.
    """
    found = replace(occasion, text=tidy(occasion.text))
    if not found.text:
        raise UserError(
            "That occasion has no name.", unchanged="Nothing was kept.", next_step='Name it: rekindle occasions "TEXT"'
        )
    if found.until < found.since:
        raise UserError(
            "That would end before it begins.", unchanged="Nothing was kept.", next_step="Give a later --until."
        )
    return keep_one(at, found, "occasion", f"Occasion: {found.text}", now=now)


def drop_occasion(at: Open, number: int, *, now: str) -> Decided:
    """Take an occasion off the list."""
    one = the(at, Shared, number, called="occasion", see="rekindle occasions")
    return drop_one(at, one, "drop-occasion", f"Dropped the occasion: {one.text}", now=now)
