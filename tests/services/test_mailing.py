"""A real mailbox into the book: as an import of the same mails, at once or in pieces; and drafts out of it."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.importers.mail.files import MailFilesImporter
from rekindle.model import Item, Source, UserError
from rekindle.model.wire import Account, Checked, Security
from rekindle.services.fetching import Intake
from rekindle.store import vault
from rekindle.store.shelf import Open
from tests.dump import everything, meaning
from tests.post import ARCHIVE, DRAFTS, PASSWORD, SENT, Breaking, Post

LONG = bool(os.environ.get("REKINDLE_LONG"))
RECENT = datetime(2026, 11, 18, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No keyring here, as on most servers; a file that opens quickly."""
    monkeypatch.setattr(vault, "ROUNDS", 1)
    monkeypatch.setenv("REKINDLE_PASSPHRASE", "made-up")
    monkeypatch.setenv("REKINDLE_HOME", str(tmp_path / "secrets-of-hosted-books"))


def mail(number: int, sender: str = "Anna Lind <anna@example.org>", to: str = "sam@example.org") -> bytes:
    return (
        f"Received: from a.example.org; Wed, 18 Nov 2026 12:00:{number % 60:02} +0000\r\nFrom: {sender}\r\nTo: {to}\r\n"
        f"Subject: Letter {number}\r\nDate: Wed, 18 Nov 2026 12:{number % 60:02}:00 +0000\r\n"
        f"Message-ID: <letter-{number}@example.org>\r\nReferences: <first@example.org>\r\n\r\nWords {number}\r\n"
    ).encode()


def mine(number: int) -> bytes:
    return mail(number, "Sam Moran <sam@example.org>", "anna@example.org, Kofi Mensah <kofi@example.org>")


def mbox(path: Path, *mails: bytes) -> Path:
    marks = b"From anna@example.org Wed Nov 18 12:00:00 2026\n"
    path.write_bytes(b"\n".join(marks + one.replace(b"\r\n", b"\n") for one in mails))
    return path


def said(book: Book) -> dict[str, object]:
    """What the book says of history and people, whatever brought it."""
    told = json.loads(meaning(book._at))
    found = {name: told[name] for name in ("contact", "people", "records", "handles")}
    return {**found, "interactions": [row[:-1] for row in told["interactions"]]}


@pytest.fixture
def account(post: Post) -> Account:
    return Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)


Ready = Callable[..., Book]


@pytest.fixture
def ready(books: Callable[..., Book], post: Post, account: Account) -> Ready:
    """A book that knows its owner, with a mailbox of three letters, two of them to the owner."""

    def made(*mails: bytes) -> Book:
        book = books()
        book.tell_me("Sam Moran, sam@example.org")
        post.put(account.user, *(mails or (mail(1), mail(2))), on=RECENT)
        post.put(account.user, mine(3), folder=SENT, on=RECENT)
        book.set_up_mailbox(account, PASSWORD)
        return book

    return made


def counts(book: Book) -> tuple[int, int]:
    rows = book._at.engine.rows
    at = {"book": book._at.book}
    return (
        int(rows("SELECT count(*) FROM interaction WHERE book = :book", at)[0][0]),
        int(rows("SELECT count(*) FROM archive WHERE book = :book AND importer <> 'history'", at)[0][0]),
    )


# --- looking ----------------------------------------------------------------------------------------------------------


def test_a_look_brings_what_an_import_of_the_same_mails_would(
    books: Callable[..., Book], ready: Ready, tmp_path: Path
) -> None:
    looked, read = ready(), books()
    done = looked.check_mail()
    assert (done.read, done.new, done.left_out, done.dropped) == (3, 3, 0, False)
    assert done.replied == ("Anna Lind",)
    read.tell_me("Sam Moran, sam@example.org")
    read.import_archives(mbox(tmp_path / "inbox.mbox", mail(1), mail(2)), mbox(tmp_path / "Sent.mbox", mine(3)))
    assert said(looked) == said(read)
    assert [one.row.name for one in looked.people()] == ["Anna Lind"]


def test_looking_twice_adds_nothing_and_a_later_import_neither(ready: Ready, tmp_path: Path) -> None:
    book = ready()
    book.check_mail()
    before, entries = everything(book._at), len(book.log())
    assert book.check_mail().read == 0
    assert everything(book._at) == before
    assert len(book.log()) == entries
    told, history = said(book), counts(book)[0]
    done = book.import_archives(mbox(tmp_path / "all.mbox", mail(1), mail(2), mine(3)))
    assert [(one.interactions.created, one.interactions.unchanged) for one in done.archives] == [(0, 3)]
    assert counts(book)[0] == history
    assert said(book)["contact"] == told["contact"]


def test_what_arrives_later_is_all_that_the_next_look_brings(ready: Ready, post: Post, account: Account) -> None:
    book = ready()
    book.check_mail()
    post.put(account.user, mail(4, "Kofi Mensah <kofi@example.org>"), on=RECENT)
    done = book.check_mail()
    assert (done.read, done.new, done.replied) == (1, 1, ("Kofi Mensah",))
    assert sorted(one.row.name for one in book.people()) == ["Anna Lind", "Kofi Mensah"]
    assert "letter-4" not in str(book.check_mail())


def test_an_undo_takes_a_look_back_and_the_next_one_brings_it_again(ready: Ready) -> None:
    book = ready()
    before = said(book)
    done = book.check_mail()
    after = said(book)
    assert book.log()[0].number == done.entry
    assert book.log()[0].told == f"3 new mails from {done.account}"
    book.undo()
    assert said(book) == before
    assert counts(book) == (0, 0)
    again = book.check_mail()
    assert (again.read, again.new) == (3, 3)
    assert said(book) == after
    book.rebuild()
    assert said(book) == after


def test_a_renumbered_mailbox_is_read_anew_without_doubles(ready: Ready, post: Post, account: Account) -> None:
    book = ready()
    first = book.check_mail()
    told = said(book)
    post.renumber(account.user)
    done = book.check_mail()
    assert (done.read, done.new) == (2, 0)
    assert said(book) == told
    assert book.check_mail().read == 0
    book.undo(first.entry)
    assert counts(book)[0] == 2  # what the second look showed, too, stays


def test_other_folders_are_read_when_the_user_says_so(ready: Ready, post: Post, account: Account) -> None:
    book = ready()
    post.put(account.user, mail(9), folder=ARCHIVE, on=RECENT)
    book.change_mailbox(lambda known: replace(known, folders=("INBOX", ARCHIVE)))
    assert book.check_mail().new == 3
    book.change_mailbox(lambda known: replace(known, folders=("INBOX", ARCHIVE, SENT)))
    assert book.check_mail().new == 1
    with pytest.raises(UserError, match="line breaks"):
        book.change_mailbox(lambda known: replace(known, drafts="a\r\nb"))


def test_spam_headers_and_junk_are_counted_and_left_out(ready: Ready) -> None:
    junk = (b"X-Gmail-Labels: Spam\r\n" + mail(5), b"Subject: nobody\r\n\r\n", b"\0\xff\r\n\r\nwhat")
    done = ready(*junk, mail(6)).check_mail()
    assert (done.read, done.new, done.left_out) == (5, 2, 3)


def test_a_mail_that_stops_its_reader_is_left_out_and_the_others_are_not(
    ready: Ready, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = MailFilesImporter.read

    def dying(self: MailFilesImporter, file: Source) -> Iterator[Item]:
        if b"Letter 12\r" in file.peek().head:
            os._exit(9)  # in the process apart, as a fault of the interpreter would
        return read(self, file)

    monkeypatch.setattr(MailFilesImporter, "read", dying)
    book = ready(*(mail(number) for number in range(10, 15)))
    done = book.check_mail()
    assert (done.read, done.new, done.left_out) == (6, 5, 1)
    assert book.check_mail().read == 0


def test_nothing_is_looked_at_until_a_mailbox_is_set_up(book: Book) -> None:
    assert book.mailbox() is None
    for act in (book.check_mail, lambda: book.save_draft(1), book.forget_mailbox):
        with pytest.raises(UserError, match="No mailbox is set up"):
            act()


def test_a_mailbox_that_lets_nobody_in_is_not_kept(book: Book, account: Account, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="didn't accept the password"):
        book.set_up_mailbox(account, "wrong")
    assert book.mailbox() is None
    assert list(tmp_path.rglob("secrets")) == []


def test_forgetting_takes_the_password_and_leaves_the_mails(ready: Ready, post: Post, account: Account) -> None:
    book = ready()
    book.check_mail()
    other = replace(account, user=post.user())
    where, folders = book.set_up_mailbox(other, PASSWORD)
    assert where == "the encrypted file secrets"
    assert {one.name for one in folders} >= {"INBOX", SENT, DRAFTS}
    secrets = book._secrets()
    assert vault.get(secrets.path, "made-up", f"mailbox {account.user} 127.0.0.1:{post.plain}") == ""
    assert book.forget_mailbox() == other
    assert vault.get(secrets.path, "made-up", f"mailbox {other.user} 127.0.0.1:{post.plain}") == ""
    assert book.mailbox() is None
    assert counts(book)[0] == 3


def test_two_thousand_mails_take_no_more_room_than_a_batch_of_them(book: Book, post: Post, account: Account) -> None:
    filler = b"X-Filler: " + b"x" * 12_000 + b"\r\n"  # 24 MB of headers in all
    post.fill(account.user, (filler + mail(number) for number in range(2_000)), RECENT)
    book.set_up_mailbox(account, PASSWORD)
    told: list[str] = []
    tracemalloc.start()
    done = book.check_mail(lambda words, *_: told.append(words))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (done.read, done.new, len(told)) == (2_000, 2_000, 20)
    assert told[3] == "Reading headers in INBOX: 400 of 2,000"
    assert peak < 12_000_000, peak


# --- lines that break (F18) -------------------------------------------------------------------------------------------


def test_wherever_the_line_breaks_nothing_is_lost_and_nothing_doubled(
    books: Callable[..., Book], post: Post, account: Account
) -> None:
    post.put(account.user, *(mail(number) for number in range(1, 121)), on=RECENT)
    post.put(account.user, mine(121), folder=SENT, on=RECENT)
    whole = books()
    whole.tell_me("Sam Moran, sam@example.org")
    whole.set_up_mailbox(account, PASSWORD)
    with Breaking(post.plain, after=10**9) as line:
        through(whole, line.port)
        assert whole.check_mail().new == 121
        total = line.passed
    states = set()
    for after in (*range(600, total, max(1, total // (400 if LONG else 12))), total - 1):
        book = books()
        book.tell_me("Sam Moran, sam@example.org")
        book.set_up_mailbox(account, PASSWORD)
        with Breaking(post.plain, after=after) as line:
            through(book, line.port)
            done = book.check_mail()
            states.add((done.dropped, done.new))
            assert done.dropped or done.new == 121, after
        through(book, post.plain)
        assert book.check_mail().new == 121 - done.new, after
        assert said(book) == said(whole), after
        book.close()
    assert {(True, 0), (True, 100)} <= states


def through(book: Book, port: int) -> None:
    """The same mailbox by another line; its password moves along."""
    secrets = book._secrets()
    account = book.mailbox()
    assert account
    secrets.put(f"mailbox {account.user} 127.0.0.1:{port}", PASSWORD)
    book.change_mailbox(lambda known: replace(known, port=port))


def test_two_looks_at_once_are_one(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> None:
    from rekindle.services import mailing  # noqa: PLC0415 - beside what it changes

    book = ready()
    settle = mailing._bring_in

    def late(at: Open, account: Account, intake: Intake, *, now: str, today: date) -> Checked:
        monkeypatch.setattr(mailing, "_bring_in", settle)
        assert book.check_mail().new == 3  # the other Rekindle, done first
        return settle(at, account, intake, now=now, today=today)

    monkeypatch.setattr(mailing, "_bring_in", late)
    other = Book(book._where, today=book.today)
    with other:
        assert other.check_mail().new == 0
    assert counts(book) == (3, 1)
