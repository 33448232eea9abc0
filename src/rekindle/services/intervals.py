"""Cadences, layers and roles -> days between touches; touches, cadences and picks -> who is on the warm-up list."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rekindle.core.cadence import interval, layers
from rekindle.model.decision import Verdict
from rekindle.model.rhythm import Cadence
from rekindle.model.touch import Touch
from rekindle.services.deciding import all_barred
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, lists, marks
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model import Decision

FAMILY = "family"


def intervals(at: Open, persons: Sequence[int]) -> dict[int, int]:
    """Person -> days between touches, of these people; 0 is off."""
    own = kept.by_person(at, Cadence, persons)
    general = layers(kept.kept(at, Cadence))
    family = marks.holding(at, FAMILY, persons)
    said = said_layers(at, persons)
    return {
        person: interval(own.get(person, ()), general, said=said.get(person, ""), family=person in family)
        for person in persons
    }


def said_layers(at: Open, persons: Sequence[int] | None = None) -> dict[int, str]:
    """Person -> the layer that the user put them into, of everybody or of these; the latest word holds."""
    said = rows_of_decisions.said_of(at, Verdict.LAYER, persons=persons)
    return {person: several[-1].value for person, several in said.items() if several[-1].value}


def anchors(at: Open, persons: Sequence[int]) -> dict[int, int]:
    """Person -> the record number that their rhythm hangs on: that of their own cadence, else their own."""
    own = kept.by_person(at, Cadence, persons)
    return {
        person: max(own[person], key=lambda one: one.number).record if person in own else person for person in persons
    }


def rhythm_people(at: Open) -> list[int]:
    """Who is on the warm-up list: has a touch, a cadence of their own, or was kept and then written to."""
    found = {*kept.by_person(at, Touch), *kept.by_person(at, Cadence)}
    found |= _written_to(at, rows_of_decisions.standing(at, Verdict.KEEP), found)
    return sorted(found - all_barred(at))


def in_rhythm(at: Open, person: int) -> bool:
    """True when one person is on the warm-up list."""
    if rows_of_decisions.said_of(at, Verdict.NEVER, Verdict.NOT_PERSON, persons=[person]):
        return False
    touched = bool(kept.kept(at, Touch, person=person))
    if touched or kept.kept(at, Cadence, person=person):
        return True
    keeps = rows_of_decisions.said_of(at, Verdict.KEEP, persons=[person]).get(person, ())
    return person in _written_to(at, keeps, ())


def _written_to(at: Open, keeps: Sequence[Decision], known: Collection[int]) -> set[int]:
    """Those kept on a list with whom something has passed since, as an import shows."""
    kept_on: dict[int, date] = {}
    for one in keeps:
        person = lists.person_holding(at, one.a)
        if person is not None and person not in known:
            kept_on[person] = min(monday_of(one.value), kept_on.get(person, date.max))
    if not kept_on:
        return set()
    from rekindle.store.people import bonds  # noqa: PLC0415 - only where somebody was kept and no touch was logged

    return {
        person
        for person, bond in bonds(at, sorted(kept_on))
        if bond.last and date.fromordinal(bond.last) >= kept_on[person]
    }


def monday_of(week: str) -> date:
    """The first day of an ISO week: "2026-W47" -> 16 November 2026."""
    year, _, number = week.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1)
