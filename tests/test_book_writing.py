"""The verbs of drafts through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book
from rekindle.model.draft import DraftKind, DraftState, Medium
from rekindle.model.life import Give, News
from tests.exports import linkedin, zipped


def test_a_message_from_the_first_proposal_to_ready(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "people.zip", linkedin()))
    book.tell_news(News(on=date(2026, 6, 1), long="I moved to Leeds in June. It has more rain than I was promised."))
    book.list_give(Give(offer="send you my list of open river data"))
    book.note("Noor Haddvik", "the harbour workshop", "memory")
    made = book.draft("Noor Haddvik", Medium.MAIL, kind="first")
    assert (made.draft.kind, made.draft.medium, made.name) == (DraftKind.FIRST, Medium.MAIL, "Noor Haddvik")
    assert {slot.slot for slot in made.draft.slots} >= {"name", "noun", "news", "offer"}
    other = book.draft("Noor Haddvik", other=True)
    assert [one.draft.number for one in book.drafts()] == [other.draft.number, made.draft.number]
    edited = book.edit(made.draft.number, subject="The harbour again")
    assert edited.draft.subject == "The harbour again"
    assert book.ready(made.draft.number).draft.state is DraftState.READY
    assert book.drop(other.draft.number).told.endswith("put away")
    assert [one.draft.state for one in book.drafts()] == [DraftState.READY]
    assert book.draft("Noor Haddvik", "linkedin", english=True).draft.medium is Medium.LINKEDIN
    assert book.draft("Tobias Kjellgrund").draft.medium is Medium.LINKEDIN  # no mail address of his is known
