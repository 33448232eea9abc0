"""What came in and what may be asked about it, through the Python door."""

from __future__ import annotations

from pathlib import Path

from rekindle import Book


def test_every_verb_of_arriving_and_of_questions(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ngozi Westerberg\nEMAIL:ngozi@example.org\nEND:VCARD\n"
    (tmp_path / "cards.vcf").write_text(card)
    (tmp_path / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ngozi,Westerberg,https://www.linkedin.com/in/ngozi-w,,Harbour Trust,Planner,08 Feb 2022\n"
    )
    with Book(tmp_path / "home", today="2026-11-21") as book:
        book.import_archives(tmp_path / "cards.vcf")
        book.import_archives(tmp_path / "Connections.csv")
        newest, oldest = book.arrivals().some
        assert book.arrival(oldest.entry) == oldest
        assert oldest.archives[0].account.new == 1
        assert book.leaving(newest.entry).people == 1

        (question,) = book.waiting_questions()
        assert book.compared(question) == book.questions()
        book.answer(question, "later")
        assert book.put_off() == {question.id}

        book.undo(newest.entry)
        assert book.arrivals().some == (oldest,)
