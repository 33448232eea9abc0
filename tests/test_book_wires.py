"""The Python door does the verbs of the ways out, too."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium, Slot
from rekindle.model.wire import Account, Security
from rekindle.services.noting import keep_one
from rekindle.store import vault
from tests.models import model
from tests.post import DRAFTS, PASSWORD, Post

MAIL = (
    b"From: Anna Lind <anna@example.org>\r\nTo: sam@example.org\r\nSubject: Eels\r\n"
    b"Date: Wed, 18 Nov 2026 12:00:00 +0000\r\nMessage-ID: <eels@example.org>\r\n\r\nWords\r\n"
)


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Book:
    monkeypatch.setattr(vault, "ROUNDS", 1)
    monkeypatch.delenv("REKINDLE_PASSPHRASE", raising=False)
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    made = Book(tmp_path / "home", today="2026-11-21")
    made.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
    made.ask = lambda _: "made-up"
    return made


def drafted(book: Book) -> int:
    plain = Draft(
        record=book.people()[0].row.id, kind=DraftKind.AGAIN, medium=Medium.MAIL, text="Dear Anna", subject="Eels",
        state=DraftState.READY, slots=(Slot(slot="memory", value="the eels", fact="eels", source="you typed"),),
    )  # fmt: skip
    return keep_one(book._at, plain, "draft", "Drafted", now="2026-11-21T10:00:00Z").number


def test_a_passphrase_is_needed_where_nobody_else_can_tell_it(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    assert book.needs_passphrase()
    monkeypatch.setenv("REKINDLE_PASSPHRASE", "made-up")
    assert not book.needs_passphrase()
    monkeypatch.delenv("REKINDLE_PASSPHRASE")
    monkeypatch.setattr("rekindle.outside.secrets._backend", object)  # a system with a keyring
    assert not book.needs_passphrase()


def test_a_mailbox(book: Book, post: Post) -> None:
    account = Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)
    post.put(account.user, MAIL, on=datetime(2026, 11, 18, tzinfo=UTC))
    with book:
        assert book.mailbox() is None
        assert book.set_up_mailbox(account, PASSWORD)[0] == "the encrypted file secrets"
        assert book.mailbox() == account
        assert book.check_mail().replied == ("Anna Lind",)
        saved = book.save_draft(drafted(book), to="anna.lind@example.org")
        assert (saved.folder, saved.to) == (DRAFTS, "anna.lind@example.org")
        assert book.change_mailbox(lambda known: replace(known, drafts="Mine")).drafts == "Mine"
        assert book.forget_mailbox().user == account.user
        assert book.mailbox() is None


def test_a_model(book: Book) -> None:
    with book, model("Dear Anna, the eels came to mind.") as server:
        assert book.model() is None
        assert book.set_up_model(server.url, "small", "key")[1] == "the encrypted file secrets"
        shown = book.payload(drafted(book))
        assert ("memory", "the eels") in [(one.name, one.value) for one in shown.fields]
        assert book.suggest(shown).drafted.draft.text == "Dear Anna, the eels came to mind."
        assert book.forget_model().model == "small"
        assert book.model() is None
