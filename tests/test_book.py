"""The Python door does every verb."""

from __future__ import annotations

import inspect
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model import UserError

NAMES = ("Anna Lind", "Kofi Mensah", "Clara Voss", "Anna L.")
DAY = date(2026, 11, 21)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTITLE:Founder\nORG:Brisk Energy\nEMAIL:e{place}@example.org\nEND:VCARD\n"
        for place, name in enumerate(NAMES)
    )
    (tmp_path / "cards.vcf").write_text(cards)
    made = Book(tmp_path / "home", today=DAY)
    made.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
    return made


def test_every_verb_is_there_and_answers(book: Book) -> None:
    with book:
        first, second, third, fourth = (one.row.id for one in book.people())
        assert {row.name for row in book.people_rows("Brisk")} == set(NAMES)
        assert {one.name for one in book.find("brisk", "found").people} == set(NAMES)
        assert book.owner() == "Sam Moran, sam@example.org"
        assert [one.handle.value for one in book.addresses()] == ["sam@example.org"]
        with pytest.raises(UserError, match="no address to confirm"):
            book.confirm_me()
        assert Path(book.place).name == "rekindle.book"
        picked = [pick.person for pick in book.shortlist().picks]
        assert set(picked) == {first, second, third, fourth}
        assert book.why(picked[0])[0].channel
        assert book.keep(picked[0]).person == picked[0]
        assert book.swap(picked[1]).person == picked[1]
        assert book.later(picked[2]).told.endswith("rests until 19 December 2026")
        assert book.never(picked[3]).told.endswith("won't be suggested again")
        assert book.role(first, "mentor").person == first
        assert "mentor" in [role.role for role in book.show(first).roles]
        assert [pick.person for pick in book.shortlist().picks] == [picked[0]]
        book.same(first, second)
        assert book.why_two(first, second)[1] is True
        assert len(book.people()) == 3
        book.different(first, second)
        assert book.why_two(first, second)[1] is False
        book.undo()
        assert len(book.people()) == 3
        assert book.rebuild()[0] == 3
        assert len(book.log()) == 10
        assert [one.number for one in book.log(skip=3, most=2)] == [7, 6]
        assert book.log(skip=10, most=2) == []
        assert (book.name, str(book.home)) == ("me", str(Path(book.place).parent))
        assert book.size is not None
        assert book.size >= Path(book.place).stat().st_size > 0
        book.deny_me("sam@example.org")
        assert book.addresses() == ()
        book.tell_me("Sam Moran, sam@example.com")
        assert "sam@example.com" in book.owner()


def test_what_signatures_say_is_accepted_or_dismissed(book: Book, tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Bo Ek\nEMAIL:bo@haddvik.example\nEND:VCARD\n")
    (tmp_path / "box.mbox").write_text(
        "From - Sat May 03 10:00:00 2025\nMessage-ID: <1@post.example>\nDate: 3 May 2025 10:00:00 +0000\n"
        "From: Bo Ek <bo@haddvik.example>\nTo: sam@example.org\n\nBest,\nBo Ek\nPlanner, Haddvik Optics\n\n"
    )
    with book:
        assert not book.has_mail_texts()
        book.import_archives(tmp_path / "cards.vcf", tmp_path / "box.mbox", bodies=True)
        assert book.has_mail_texts()
        title, employer = book.proposals()
        assert (title.value, employer.value) == ("Planner", "Haddvik Optics")
        assert book.accept([title]).told == "Accepted Planner for Bo Ek"
        assert book.dismiss([employer]).told == "Dismissed Haddvik Optics for Bo Ek"
        assert book.proposals("Bo Ek") == []


def test_questions_are_answered(book: Book) -> None:
    with book:
        asked = book.questions()
        for one in asked[:1]:
            book.answer(one.question, "unsure")
        if rest := book.questions():
            book.answer_all([one.question for one in rest], "different")
        assert book.questions() == []


def test_what_the_user_can_mend_is_a_user_error(book: Book) -> None:
    with book, pytest.raises(UserError) as told:
        book.show("nobody of that name")
    assert all(told.value.told)


def test_a_book_that_stays_open_goes_on_with_the_day(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today="2026-11-21") as book:
        book.turn_to("2026-11-22")
        assert book.today.isoformat() == "2026-11-22"


def test_every_verb_is_tried_here() -> None:
    verbs = [name for name, _ in inspect.getmembers(Book, inspect.isfunction) if not name.startswith("_")]
    here = "".join(file.read_text(encoding="utf-8") for file in Path(__file__).parent.glob("test_book*.py"))
    assert [name for name in verbs if f".{name}(" not in here and name != "close"] == []
