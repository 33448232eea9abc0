"""The verbs of a letter's page through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.draft import Medium
from rekindle.model.letter import Answer
from rekindle.model.life import News
from tests.exports import linkedin, zipped


def test_a_letter_is_answered_for_read_and_filed(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "people.zip", linkedin()))
    book.tell_news(News(on=date(2026, 6, 1), middle="I moved to Leeds in June."))
    asked = book.draft("Noor Haddvik", "linkedin", kind="first").draft.missing[0]
    assert asked.slot in ("theirs", "offer")
    book.answer_for("Noor Haddvik", Answer(slot="offer", text="send you a map"), Medium.LINKEDIN, "first")
    book.answer_for("Noor Haddvik", Answer(slot="theirs", text="the eel count"), "linkedin", "first")
    number = book.draft("Noor Haddvik", "linkedin", kind="first").draft.number
    assert Medium.LINKEDIN in book.ways("Noor Haddvik")
    assert book.letter(number).stamp
    assert book.material(number).gives[0].put == "I could send you a map."
    assert [one.rule for one in book.review(number, "Are you hiring?").lint.errors][:1] == ["M1"]
    assert [one.draft.number for one in book.letters_waiting()] == [number]
    book.sent(number)
    assert [one.sent for one in book.letters_sent()] == [book.today]
