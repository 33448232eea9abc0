"""Questions with both their sides, and which of them were put off."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.book import Book


@pytest.fixture
def asked(book: Book, tmp_path: Path) -> Book:
    """A book with something to ask."""
    one = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ngozi Westerberg\nN:Westerberg;Ngozi;;;\nEMAIL:ngozi@alumni.example\nEND:VCARD\n"
    )
    two = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    two += "Ngozi,Westerberg,https://www.linkedin.com/in/ngozi-w,,Harbour Trust,Planner,08 Feb 2022\n"
    (tmp_path / "cards.vcf").write_text(one)
    (tmp_path / "Connections.csv").write_text(two)
    book.import_archives(tmp_path / "cards.vcf", tmp_path / "Connections.csv")
    assert book.questions(), "the sample no longer raises a question"
    return book


def test_the_quick_list_is_the_same_as_the_whole_one(asked: Book) -> None:
    whole = asked.questions()
    assert asked.waiting_questions() == [one.question for one in whole]
    assert asked.compared(*asked.waiting_questions()) == whole
    assert asked.compared() == []


def test_both_sides_are_held_against_each_other(asked: Book) -> None:
    (one,) = asked.questions()
    alike = dict(zip((field for field, _, _ in one.fields), map(str, one.likeness), strict=True))
    assert alike["name"] == "same"
    assert alike["mail"] == alike["profile"] == "alone"
    assert one.together is not None
    assert (one.together.name, one.together.ways, one.together.records) == ("Ngozi Westerberg", 2, 2)


def test_what_was_put_off_is_known_until_tomorrow(asked: Book) -> None:
    (question,) = asked.waiting_questions()
    assert asked.put_off() == frozenset()
    decided = asked.answer(question, "later")
    assert asked.put_off() == {question.id}
    asked.undo(decided.entry)
    assert asked.put_off() == frozenset()
