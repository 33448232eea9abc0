"""The week's list: still for the week, moved by verdicts one place at a time, chosen afresh after an import."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.services.touching import touched
from tests.exports import NOOR, Contact, linkedin, vcf, zipped

Books = Callable[..., Book]
MONDAY = date(2026, 11, 16)


GIVEN = ("Astrid", "Bo", "Cilla", "Dag", "Embla", "Frode", "Gro", "Hauk")
FAMILY = ("Aspvik", "Brenner", "Corvin", "Dunmark", "Estberg")
TITLES = ("CTO", "Planner", "Head of sales", "Professor", "Surveyor", "Editor", "Recruiter")


def network() -> dict[str, str]:
    """A LinkedIn export of forty people, known for long, talked with some time ago."""
    people = [
        Contact(given=given, family=family, company=f"{family} AS", title=TITLES[(a + b) % 7], since="03 Jan 2012")
        for a, given in enumerate(GIVEN)
        for b, family in enumerate(FAMILY)
    ]
    talk = [
        (one, sent, f"{2013 + n % 9}-0{1 + n % 8}-1{n % 10} 1{sent:d}:00:00", f"How is {one.company}?")
        for n, one in enumerate(people)
        for sent in (True, False)
    ]
    return linkedin(people, talk)


@pytest.fixture
def book(books: Books, tmp_path: Path) -> Book:
    book = books(MONDAY.isoformat())
    book.import_archives(zipped(tmp_path / "export.zip", network()))
    return book


def picks(book: Book) -> list[int]:
    return [pick.person for pick in book.shortlist().picks]


def moved(before: list[int], after: list[int]) -> tuple[set[int], set[int]]:
    return set(before) - set(after), set(after) - set(before)


def test_the_list_is_of_twelve_and_still_for_the_week(book: Book) -> None:
    first = book.shortlist()
    assert (len(first.picks), first.week) == (12, "2026-W47")
    assert all(1 <= len(pick.reasons) <= 3 for pick in first.picks)
    book.today = MONDAY + timedelta(days=6)
    assert book.shortlist() == first
    book.rebuild()
    assert [pick.person for pick in book.shortlist().picks] == [pick.person for pick in first.picks]
    book.today = MONDAY + timedelta(days=7)
    assert book.shortlist().week == "2026-W48"


def test_a_swap_moves_one_and_its_undo_moves_them_back(book: Book) -> None:
    first = picks(book)
    book.swap(first[3])
    second = picks(book)
    gone, new = moved(first, second)
    assert (gone, len(new)) == ({first[3]}, 1)
    book.swap(second[0])
    third = picks(book)
    assert moved(second, third)[0] == {second[0]}
    book.undo()
    assert picks(book) == second
    book.undo()
    assert picks(book) == first


def test_whoever_is_kept_stays_when_the_list_is_chosen_afresh(book: Book, tmp_path: Path) -> None:
    first = picks(book)
    book.keep(first[11])
    assert picks(book) == first or set(picks(book)) == set(first)
    book.import_archives(vcf(tmp_path / "phone.vcf", [NOOR]))
    assert first[11] in picks(book)
    assert next(pick for pick in book.shortlist().picks if pick.person == first[11]).kept


@pytest.mark.parametrize("verdict", ["never", "later"])
def test_whoever_is_not_wanted_leaves_and_returns_when_that_is_undone(book: Book, verdict: str) -> None:
    first = picks(book)
    getattr(book, verdict)(first[5])
    gone, new = moved(first, picks(book))
    assert (gone, len(new)) == ({first[5]}, 1)
    assert book.why(first[5])[0].ineligible
    book.undo()
    assert set(picks(book)) == set(first)


def test_not_now_ends_on_its_day(book: Book) -> None:
    person = picks(book)[0]
    book.later(person, MONDAY + timedelta(days=10))
    book.today = MONDAY + timedelta(days=9)
    assert "rests until 26 November 2026" in book.why(person)[0].ineligible
    book.today = MONDAY + timedelta(days=10)
    assert "rests" not in book.why(person)[0].ineligible


def test_never_holds_next_week(book: Book) -> None:
    person = picks(book)[0]
    book.never(person)
    book.today = MONDAY + timedelta(days=70)
    assert person not in picks(book)


def test_only_whoever_is_on_the_list_can_be_kept_or_swapped(book: Book) -> None:
    outside = next(row.id for row in book.people_rows() if row.id not in picks(book))
    for verb in (book.keep, book.swap):
        with pytest.raises(UserError, match="not on this week's list"):
            verb(outside)


@pytest.mark.parametrize("size", [0, 16])
def test_a_list_of_another_size_is_refused(book: Book, size: int) -> None:
    with pytest.raises(UserError, match="not for a week"):
        book.shortlist(size)


def test_a_shorter_list_is_the_beginning_of_the_longer_one(book: Book) -> None:
    assert len(book.shortlist(5).picks) == 5
    assert len(book.shortlist(12).picks) == 12


def test_a_size_that_was_asked_for_holds_for_the_week(book: Book) -> None:
    assert len(picks(book)) == 12
    for size in (15, 10):
        shown = book.shortlist(size)
        assert book.shortlist() == shown
        book.never(shown.picks[3].person)
        assert len(picks(book)) == size


def test_each_pick_says_whose_place_it_fills(book: Book) -> None:
    kinds = {pick.kind for pick in book.shortlist().picks}
    assert {"mentor", "influencer"} <= kinds <= {"mentor", "influencer", "alumni-or-peer", "outside-industry", ""}


def test_an_undone_import_leaves_no_list(book: Book) -> None:
    picks(book)
    book.undo(1)
    assert book.shortlist().picks == ()


def test_who_was_written_to_stays_this_week_and_rests_the_next(book: Book) -> None:
    first = picks(book)
    touched(book._at, str(first[0]), "mail", book.today, "2026-11-16T10:00:00Z")
    assert set(picks(book)) == set(first)
    book.today = MONDAY + timedelta(days=7)
    assert first[0] not in picks(book)
    assert book.why(first[0])[0].ineligible == "you wrote on 16 November 2026; an answer may still come"
