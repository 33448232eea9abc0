"""The thread of many people at once: the days on which their ties rest, and how high each is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.core.silence import FACE_TO_FACE
from rekindle.model.channel import SPOKEN
from rekindle.model.thread import MET, TEXT, VOICE, Thread
from rekindle.services.ranking import contact_of
from rekindle.worlds import write
from tests.exports import CAST, TALK, linkedin, zipped

DAY = date(2026, 11, 21)


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    """Four people of LinkedIn and what they wrote."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def test_touches_are_as_high_as_what_was_done_and_undone_they_are_gone(known: Book) -> None:
    noor, kofi = (next(row.id for row in known.people_rows() if row.name.startswith(name)) for name in ("Noor", "Kofi"))
    before = known.threads([noor, kofi])
    for how, height in (("mail", TEXT), ("call", VOICE), ("in-person", MET)):
        entry = known.touched(noor, how, on=DAY).entry
        after = known.threads([noor, kofi])
        assert (after[noor].last, after[noor].marks[-1].height, after[noor].in_touch) == (DAY, height, True)
        assert after[kofi] == before[kofi]
        known.undo(entry)
        assert known.threads([noor, kofi]) == before


def test_a_day_to_come_has_not_happened_and_nobody_is_in_touch_without_contact(known: Book) -> None:
    persons = [row.id for row in known.people_rows()]
    known.today = date(2013, 1, 1)  # before anything was written
    assert known.threads(persons) == dict.fromkeys(persons, Thread(begins=2013))
    assert known.threads([]) == {}


def test_an_empty_book_begins_today(book: Book) -> None:
    assert book.threads([]) == {}
    assert book.threads([7]) == {7: Thread(begins=book.today.year)}


def test_marks_are_the_days_that_ties_rest_on(book: Book, tmp_path: Path) -> None:
    written = write(tmp_path / "world", size="S", seed=3, today=DAY)
    book.import_archives(*written.exports, region="GB")
    persons = [row.id for row in book.people_rows()]
    found = book.threads(persons)
    heights = set()
    for person, several in contact_of(book._at, persons).items():
        days = {one.day: TEXT for one in several if one.day <= DAY.toordinal() + 1}
        days |= {one.day: VOICE for one in several if one.channel in SPOKEN and one.day in days}
        days |= {one.day: MET for one in several if one.channel in FACE_TO_FACE and one.day in days}
        assert dict(found[person].marks) == days
        heights |= set(days.values())
    assert len(heights) > 1
    first = min(one.marks[0].day for one in found.values() if one.marks)
    assert {one.begins for one in found.values()} == {date.fromordinal(first).year}


def test_threads_are_drawn_at_every_width_asked_for(book: Book) -> None:
    broad, narrow = book.drawings([7], 544, 340)[7]
    assert (broad.end, narrow.end) == (538, 334)
    assert book.drawings([]) == {}
