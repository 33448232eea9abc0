"""The verbs of touches and replies, from Python."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.services.noting import keep_one


def test_a_draft_goes_out_and_its_answer_comes_back(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    with Book(tmp_path / "home", today="2026-11-21") as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        draft = Draft(
            record=1, kind=DraftKind.AGAIN, medium=Medium.CHAT, text="Hi Anna, are the eels back?",
            state=DraftState.READY,
        )  # fmt: skip
        number = keep_one(book._at, draft, "draft", "Draft", now="2026-11-21T10:00:00Z").number
        ready = book.handover(number)
        assert (ready.name, ready.link, ready.draft.text) == ("Anna Lind", "", "Hi Anna, are the eels back?")
        assert not book.hand_over(ready).opened  # a chat has no link to open
        assert book.sent(number).touch.draft == number
        assert book.waiting() == []
        assert book.touched("Anna", text="Could you send me the list?").touch.reply == "help"
        assert [(one.name, one.due) for one in book.waiting()] == [("Anna Lind", date(2026, 11, 26))]
        assert [one.touch for one in book.replies()[1]] == [1]
