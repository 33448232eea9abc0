"""Contact, touches and ties -> the thread of each of many people: in a few questions to the book, however many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
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
from rekindle.services.ranking import bonds_at, contact_of, freshen
from rekindle.store import contacts as rows_of_contacts
from rekindle.store import kept
from rekindle.store.shelf import Open

HEIGHTS = {channel.value: MET for channel in FACE_TO_FACE} | {channel.value: VOICE for channel in SPOKEN}


def threads(at: Open, persons: Sequence[int], today: date) -> dict[int, Thread]:
    """Person -> their thread, of all of these."""
    freshen(at)
    marks = _marks(at, persons)
    warm = {
        person for person, bond in bonds_at(at, today, persons) if tie_at(bond, today, told=False).state is State.ACTIVE
    }
    first = rows_of_contacts.first_day(at)
    begins = date.fromordinal(min(first, today.toordinal())).year if first else today.year
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
    return {person: tuple(drawn(thread, today, width) for width in widths) for person, thread in found.items()}


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
