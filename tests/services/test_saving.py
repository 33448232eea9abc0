"""A draft that is ready -> a draft in a real mailbox, once; and what is told when nobody knows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.draft import Draft, DraftKind, DraftState, Medium
from rekindle.model.wire import Account, Folder, Security
from rekindle.services import mailing
from rekindle.services.fetching import drafts_folder, to_read
from rekindle.services.noting import keep_one
from rekindle.store import kept, vault
from tests.post import DRAFTS, PASSWORD, Breaking, Post

NOW = "2026-11-21T10:00:00Z"
TEXT = "Dear Anna,\n\nFrom the harbour, with blåbær.\n.\nFrom me too.\n\nSam"
UNKNOWN = (
    "The line dropped.",
    "The draft may or may not be in your mailbox.",
    "Look there before you save again; your text is kept here.",
)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\n{mail}END:VCARD\n"


@pytest.fixture
def account(post: Post) -> Account:
    return Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)


@pytest.fixture
def ready(book: Book, account: Account, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Keeps a draft to Anna in a book with a mailbox; its number."""
    monkeypatch.setenv("REKINDLE_PASSPHRASE", "made-up")
    monkeypatch.setenv("REKINDLE_HOME", str(tmp_path / "hosted"))
    monkeypatch.setattr(vault, "ROUNDS", 1)
    cards = tmp_path / "cards.vcf"
    cards.write_text(
        CARD.format(name="Anna Lind", mail="EMAIL:anna@example.org\n") + CARD.format(name="Kofi Mensah", mail="")
    )
    book.import_archives(cards, me="Sam Møran, sam@example.org")
    book.set_up_mailbox(account, PASSWORD)

    def draft(**more: Any) -> int:
        person = next(one.row.id for one in book.people("Kofi" if more.pop("kofi", False) else "Anna"))
        plain = Draft(
            record=person, kind=DraftKind.AGAIN, medium=Medium.MAIL, text=TEXT, subject="Blåbær, ripe",
            state=DraftState.READY,
        )  # fmt: skip
        return keep_one(book._at, replace(plain, **more), "draft", "Drafted", now=NOW).number

    return draft


def there(post: Post, account: Account) -> list[tuple[EmailMessage, tuple[str, ...]]]:
    with post.hand(account.user) as client:
        client.folder.set(DRAFTS, readonly=True)
        found = list(client.fetch(mark_seen=False))
    return [(message_from_bytes(one.obj.as_bytes(), policy=default), one.flags) for one in found]


def test_a_draft_lies_in_the_mailbox_as_it_was_written(
    book: Book, ready: Callable[..., int], post: Post, account: Account
) -> None:
    number = ready()
    saved = book.save_draft(number)
    ((mail, flags),) = there(post, account)
    assert "\\Draft" in flags
    assert mail["To"] == "Anna Lind <anna@example.org>"
    assert mail["From"] == f"Sam Møran <{account.user}>"
    assert mail["Subject"] == "Blåbær, ripe"
    assert mail["Message-ID"] == f"<{saved.mail_id}>"
    assert saved.mail_id.endswith("@example.org")
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == TEXT
    assert mail.get_content_type() == "text/plain"
    assert set(mail.keys()) == {
        "From", "To", "Subject", "Date", "Message-ID", "Content-Type", "Content-Transfer-Encoding", "MIME-Version",
    }  # fmt: skip
    assert (saved.to, saved.folder, saved.before) == ("anna@example.org", DRAFTS, False)
    assert book.log()[0].told == "Put a draft to Anna Lind into your mailbox"
    assert kept.kept_one(book._at, Draft, number).mail_id == saved.mail_id  # type: ignore[union-attr]  # it is there


def test_the_same_draft_is_saved_once_and_an_edited_one_anew(
    book: Book, ready: Callable[..., int], post: Post, account: Account
) -> None:
    number = ready()
    first = book.save_draft(number)
    entries = len(book.log())
    assert book.save_draft(number) == replace(first, before=True, entry=0)
    assert len(there(post, account)) == 1
    assert len(book.log()) == entries
    draft = kept.kept_one(book._at, Draft, number)
    assert draft
    keep_one(book._at, replace(draft, text=f"{TEXT}!"), "edit", "Edited", now=NOW)
    assert book.save_draft(number).mail_id != first.mail_id
    assert len(there(post, account)) == 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"medium": Medium.SMS}, "is no mail"),
        ({"state": DraftState.OPEN}, "isn't marked as ready"),
        ({"state": DraftState.DROPPED}, "isn't marked as ready"),
        ({"kofi": True}, "no mail address for them"),
        ({"subject": "Hello\r\nBcc: all@example.org"}, "can't be made into a mail"),
        ({"record": 999}, "no mail address for them"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_be_saved_is_said_and_nothing_goes_out(
    book: Book, ready: Callable[..., int], post: Post, account: Account, *, change: dict[str, Any], words: str
) -> None:
    number = ready(**change)
    with pytest.raises(UserError, match=words) as caught:
        book.save_draft(number)
    assert caught.value.unchanged == "Nothing was saved."
    assert there(post, account) == []
    with pytest.raises(UserError, match="no draft 77"):
        book.save_draft(77)


def test_drafts_go_where_the_user_says(book: Book, ready: Callable[..., int], post: Post, account: Account) -> None:
    number = ready()
    book.change_mailbox(lambda known: replace(known, drafts="Halbes"))
    with pytest.raises(UserError, match="no folder Halbes"):
        book.save_draft(number)
    with post.hand(account.user) as client:
        client.folder.create("Halbes")
    assert book.save_draft(number).folder == "Halbes"
    assert there(post, account) == []


@pytest.mark.parametrize(
    ("folders", "sent", "drafts"),
    [
        ([("INBOX", ()), ("Skickat", ("sent",)), ("Utkast", ("drafts",))], "Skickat", "Utkast"),
        ([("INBOX", ()), ("Sent Items", ()), ("Entwürfe", ())], "Sent Items", "Entwürfe"),
        ([("INBOX", ()), ("Sent", ()), ("Out", ("sent",)), ("Drafts", ()), ("D", ("drafts",))], "Out", "D"),
        ([("INBOX", ()), ("Work", ())], "", ""),
    ],
)
def test_folders_are_known_by_the_servers_marks_else_by_their_names(
    account: Account, folders: list[tuple[str, tuple[str, ...]]], sent: str, drafts: str
) -> None:
    found = tuple(Folder(name=name, marks=marks) for name, marks in folders)
    assert to_read(account, found) == [("INBOX", "INBOX"), *([(sent, "Sent")] if sent else [])]
    own = replace(account, folders=("Work", "Sent Items", "Work"), drafts="Mine")
    assert to_read(own, found) == [("Work", "Work"), ("Sent Items", "Sent")]
    assert drafts_folder(own, found) == "Mine"
    if drafts:
        assert drafts_folder(account, found) == drafts
    else:
        with pytest.raises(UserError, match="no folder for drafts"):
            drafts_folder(account, found)


def test_a_line_that_breaks_is_told_as_what_it_is_and_no_draft_lies_there_twice(
    book: Book, ready: Callable[..., int], post: Post, account: Account
) -> None:
    with Breaking(post.plain, after=10**9, upwards=True) as line:
        through(book, account, line.port)
        book.save_draft(ready())
        total = line.passed
    told = set()
    for place, after in enumerate(range(40, total + 40, total // 14)):
        number = ready(subject=f"Blåbær {place}")
        with Breaking(post.plain, after=after, upwards=True) as line:
            through(book, account, line.port)
            try:
                book.save_draft(number)
                told.add("saved")
            except UserError as error:
                told.add(error.unchanged)
                unknown = error.told == UNKNOWN
                assert unknown == bool(kept.kept_one(book._at, Draft, number).mail_id)  # type: ignore[union-attr]
        through(book, account, post.plain)
        book.save_draft(number)
        subjects = [mail["Subject"] for mail, _ in there(post, account)]
        assert subjects.count(f"Blåbær {place}") == 1, after
    assert told >= {
        "No draft was saved; your text is kept here.",
        "The draft may or may not be in your mailbox.",
    }


def through(book: Book, account: Account, port: int) -> None:
    """The same mailbox by another line; its password moves along."""
    book._secrets().put(f"mailbox {account.user} 127.0.0.1:{port}", PASSWORD)
    book.change_mailbox(lambda known: replace(known, port=port))


def test_nobody_who_is_not_to_be_written_to_gets_a_draft(
    book: Book, ready: Callable[..., int], post: Post, account: Account
) -> None:
    number = ready()
    book.never("Anna Lind")
    with pytest.raises(UserError, match="Anna Lind is not to be written to"):
        book.save_draft(number)
    assert there(post, account) == []


def test_a_draft_changed_while_the_line_is_busy_stays_as_the_user_has_it(
    book: Book, ready: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    number, append = ready(), mailing._append

    def busy(*words: Any, **more: Any) -> tuple[str, bool]:
        with Book(book._where, today=book.today) as other:
            other.edit(number, "Other words")
        return append(*words, **more)

    monkeypatch.setattr(mailing, "_append", busy)
    assert book.save_draft(number).entry == 0
    draft = kept.kept_one(book._at, Draft, number)
    assert draft
    assert (draft.text, draft.mail_id) == ("Other words", "")


def test_who_writes_must_be_known(book: Book, ready: Callable[..., int], account: Account) -> None:
    number = ready()
    book.deny_me("sam@example.org")
    plain = replace(account, user="sam")
    book._secrets().put(f"mailbox sam 127.0.0.1:{account.port}", PASSWORD)
    book.change_mailbox(lambda _: plain)
    with pytest.raises(UserError, match="which address you write from"):
        book.save_draft(number)
