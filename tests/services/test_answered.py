"""A draft saved in a real mailbox, sent from there, and what came back: found without an export, each told apart."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.model.touch import Reply, ReplyKind
from rekindle.model.wire import Account, Security
from rekindle.outside import clock
from rekindle.services.noting import keep_one
from rekindle.store import vault
from tests.post import DRAFTS, PASSWORD, SENT, Post

ARRIVED = datetime(2026, 11, 21, 9, tzinfo=UTC)
OUT_OF_OFFICE = "Auto-Submitted: auto-replied\r\nSubject: Automatic reply: Eels\r\n"
BOUNCE = (
    "From: Mail Delivery Subsystem <mailer-daemon@example.org>\r\nSubject: Undelivered Mail Returned to Sender\r\n"
    "Auto-Submitted: auto-replied\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n"
    "X-Failed-Recipients: anna@example.org\r\n"
)


@pytest.fixture
def account(post: Post) -> Account:
    return Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)


@pytest.fixture
def sent(book: Book, post: Post, account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The Message-ID of a mail to Anna that was saved as a draft, sent by the user's own program, and logged."""
    monkeypatch.setenv("REKINDLE_PASSPHRASE", "made-up")
    monkeypatch.setenv("REKINDLE_HOME", str(tmp_path / "hosted"))
    monkeypatch.setattr(vault, "ROUNDS", 1)
    monkeypatch.setattr(clock, "now", lambda: "2026-11-20T10:00:00Z")
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    book.import_archives(cards, me=f"Sam Moran, sam@example.org, {account.user}")
    book.set_up_mailbox(account, PASSWORD)
    draft = Draft(
        record=book.people()[0].row.id, kind=DraftKind.AGAIN, medium=Medium.MAIL, text="Dear Anna, eels.",
        subject="Eels", state=DraftState.READY,
    )  # fmt: skip
    number = keep_one(book._at, draft, "draft", "Drafted", now="2026-11-20T10:00:00Z").number
    saved = book.save_draft(number)
    with post.hand(account.user) as client:  # what a mail program does when its user presses send
        client.folder.set(DRAFTS)
        (mail,) = client.fetch(mark_seen=False)
        client.append(mail.obj.as_bytes(), SENT, dt=ARRIVED)
        client.delete(mail.uid or "")
    book.sent(number)
    return saved.mail_id


def arrives(post: Post, account: Account, head: str, thread: str, ident: str = "answer") -> None:
    sender = "" if "From:" in head else "From: Anna Lind <anna@example.org>\r\n"
    mail = (
        f"{sender}{head}To: {account.user}\r\nDate: Sat, 21 Nov 2026 09:00:00 +0000\r\n"
        f"Message-ID: <{ident}@example.org>\r\nIn-Reply-To: <{thread}>\r\nReferences: <{thread}>\r\n\r\nWords\r\n"
    )
    post.put(account.user, mail.encode(), on=ARRIVED)


def came_back(book: Book) -> list[Reply]:
    return [one for several in book.replies().values() for one in several]


def test_an_answer_is_found_and_paired_with_what_was_sent(book: Book, post: Post, account: Account, sent: str) -> None:
    assert came_back(book) == []
    arrives(post, account, "Subject: Re: Eels\r\n", sent)
    done = book.check_mail()
    assert (done.new, done.replied[0]) == (2, "Anna Lind")
    (reply,) = came_back(book)
    assert reply.kind.human
    assert reply.touch == 1
    assert book.show("Anna").tie is not None
    outgoing = [one for one in book.show("Anna").timeline if one.part == "to"]
    assert len(outgoing) == 1  # the mail that was sent; the touch pairs with it


def test_machines_that_answer_are_told_apart(book: Book, post: Post, account: Account, sent: str) -> None:
    arrives(post, account, OUT_OF_OFFICE, sent, "away")
    arrives(post, account, BOUNCE, sent, "bounce")
    book.check_mail()
    assert {one.kind for one in came_back(book)} == {ReplyKind.AUTOMATIC, ReplyKind.BOUNCE}


def test_the_mail_that_was_sent_bears_the_id_of_the_touch(book: Book, post: Post, account: Account, sent: str) -> None:
    assert post.plain == account.port
    book.check_mail()
    rows = book._at.engine.rows("SELECT key FROM interaction WHERE book = :book", {"book": book._at.book})
    assert [key for (key,) in rows] == [sent]
