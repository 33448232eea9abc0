"""Contact, touches and ties -> the thread of each of many people: in a few questions to the book, however many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from rekindle.core.contact import latest
from rekindle.core.silence import FACE_TO_FACE
from rekindle.core.threads import drawn
from rekindle.core.ties import tie_at
from rekindle.model.channel import SPOKEN
from rekindle.model.thread import MET, TEXT, VOICE, Drawn, Mark, Thread
from rekindle.model.tie import State
from rekindle.model.touch import Touch
from rekindle.services.lately import Earlier, lately
from rekindle.services.ranking import bonds_at, contact_of, freshen
from rekindle.store import contacts as rows_of_contacts
from rekindle.store import kept
from rekindle.store.shelf import Open

HEIGHTS = {channel.value: MET for channel in FACE_TO_FACE} | {channel.value: VOICE for channel in SPOKEN}
MOST = 16_000
"""Threads, and lines of them, kept at once: a book of the size that most have, whole."""


def threads(at: Open, persons: Sequence[int], today: date) -> dict[int, Thread]:
    """Person -> their thread, of all of these."""
    freshen(at)
    with at.engine.reading():
        first, _ = lately(at, "first day", date.min, lambda before: _first(at, before))
        begins = date.fromordinal(min(first, today.toordinal())).year if first else today.year
        held = lately(at, f"threads {begins}", today, _still_right)
        if unknown := [one for one in persons if one not in held]:
            held |= _threads(at, unknown, today, begins)
        return {one: held[one] for one in persons}


def _first(at: Open, before: Earlier[tuple[int, int]] | None) -> tuple[int, int]:
    """(day, person) of the first contact of all."""
    if before is None or before.worth[1] in before.since.persons:
        return rows_of_contacts.first_days(at)
    both = (before.worth, rows_of_contacts.first_days(at, sorted(before.since.persons)))
    return min((one for one in both if one[0]), default=(0, 0))


def _still_right(before: Earlier[dict[int, Thread]] | None) -> dict[int, Thread]:
    if before is None or len(before.worth) > MOST:
        return {}
    return {one: thread for one, thread in before.worth.copy().items() if one not in before.since.persons}


def _threads(at: Open, persons: Sequence[int], today: date, begins: int) -> dict[int, Thread]:
    marks = _marks(at, persons)
    warm = {
        person for person, bond in bonds_at(at, today, persons) if tie_at(bond, today, told=False).state is State.ACTIVE
    }
    return {
        person: Thread(
            begins=begins,
            marks=tuple(mark for mark in marks.get(person, ()) if mark.day <= latest(today)),
            in_touch=person in warm,
        )
        for person in persons
    }


def drawings(at: Open, persons: Sequence[int], today: date, *widths: float) -> dict[int, tuple[Drawn, ...]]:
    """Person -> their thread as a line of each width."""
    found = threads(at, persons, today)
    return {person: tuple(_line(thread, today, width) for width in widths) for person, thread in found.items()}


@lru_cache(maxsize=MOST)
def _line(thread: Thread, today: date, width: float) -> Drawn:
    """A list is looked at again and again, and most of its threads stay as they are."""
    return drawn(thread, today, width)


def _marks(at: Open, persons: Sequence[int]) -> dict[int, list[Mark]]:
    """As exports show it; of those with touches, as both tell it together."""
    rows = rows_of_contacts.days_with(at, persons, HEIGHTS)
    found = {
        int(person): [Mark(int(day), int(height)) for _, day, height in several]
        for person, several in groupby(rows, key=itemgetter(0))
    }
    touched = sorted(kept.by_person(at, Touch, persons))
    for person, several in (contact_of(at, touched) if touched else {}).items():
        found[person] = _by_day((one.day, HEIGHTS.get(one.channel, TEXT)) for one in several)
    return found


def _by_day(several: Iterable[tuple[int, int]]) -> list[Mark]:
    days: dict[int, int] = {}
    for day, height in several:
        days[day] = max(height, days.get(day, 0))
    return [Mark(*one) for one in sorted(days.items())]
