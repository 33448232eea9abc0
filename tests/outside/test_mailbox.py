"""A real mail server: headers without a trace, drafts put there, and lines that break at any byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from imap_tools.mailbox import MailBoxUnencrypted

from rekindle.model import UserError
from rekindle.model.wire import Account, Mark, Security
from rekindle.outside.mailbox import Dropped, opened
from tests.post import ARCHIVE, DRAFTS, PASSWORD, SENT, Breaking, Post

SINCE = date(2026, 8, 24)
LONG_AGO = datetime(2026, 1, 5, 12, tzinfo=UTC)
RECENT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def mail(number: int, *, words: str = "Hello") -> bytes:
    return (
        f"From: Anna Lind <anna@example.org>\r\nTo: sam@example.org\r\nSubject: Letter {number}\r\n"
        f"Date: Fri, 20 Nov 2026 12:00:00 +0000\r\nMessage-ID: <letter-{number}@example.org>\r\n\r\n{words}\r\n"
    ).encode()


@pytest.fixture
def account(post: Post) -> Account:
    return Account(user=post.user(), host="127.0.0.1", port=post.plain, security=Security.PLAIN)


@pytest.fixture
def trusted(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(post.authority))


def subjects(account: Account, folder: str = "INBOX", mark: Mark | None = None) -> list[str]:
    with opened(account, PASSWORD) as mailbox:
        heads = [head for batch in mailbox.letterheads(folder, mark, SINCE) for head in batch.heads]
    lines = [line for head in heads for line in head.raw.decode().split("\r\n")]
    return [line.removeprefix("Subject: ") for line in lines if line.startswith("Subject:")]


def mark(account: Account, folder: str = "INBOX") -> Mark:
    with opened(account, PASSWORD) as mailbox:
        (batch,) = mailbox.letterheads(folder, None, SINCE)
    return Mark(folder=folder, validity=batch.validity, uid=batch.last, on="2026-11-20")


# --- reading ----------------------------------------------------------------------------------------------------------


def test_headers_alone_are_read_and_nothing_in_the_mailbox_changes(post: Post, account: Account) -> None:
    post.put(account.user, mail(1, words="A body that stays where it is"), mail(2), on=RECENT)
    with opened(account, PASSWORD) as mailbox:
        (batch,) = mailbox.letterheads("INBOX", None, SINCE)
    assert [head.raw.rpartition(b"Message-ID: ")[2] for head in batch.heads] == [
        b"<letter-1@example.org>\r\n\r\n",
        b"<letter-2@example.org>\r\n\r\n",
    ]
    assert (batch.first, batch.last, batch.done, batch.total) == (1, 2, 2, 2)
    assert b"A body" not in b"".join(head.raw for head in batch.heads)
    with MailBoxUnencrypted("127.0.0.1", post.plain).login(account.user, PASSWORD, None) as client:
        found = client.folder.status("INBOX", ["UNSEEN", "RECENT", "MESSAGES"])
    assert found == {"UNSEEN": 2, "RECENT": 2, "MESSAGES": 2}  # a mail counts as recent until it is selected


def test_only_what_came_after_the_mark_is_fetched(post: Post, account: Account) -> None:
    post.put(account.user, mail(1), mail(2), on=RECENT)
    seen = mark(account)
    assert subjects(account, mark=seen) == []
    post.put(account.user, mail(3), on=LONG_AGO)  # moved here from elsewhere: its day does not matter
    assert subjects(account, mark=seen) == ["Letter 3"]


def test_the_first_look_goes_back_to_a_day(post: Post, account: Account) -> None:
    post.put(account.user, mail(1), on=LONG_AGO)
    post.put(account.user, mail(2), on=RECENT)
    assert subjects(account) == ["Letter 2"]


def test_numbers_that_mean_something_else_now_are_read_anew(post: Post, account: Account) -> None:
    post.put(account.user, mail(1), mail(2), on=RECENT)
    seen = mark(account)
    post.renumber(account.user)
    assert mark(account).validity != seen.validity
    assert subjects(account, mark=seen) == ["Letter 1", "Letter 2"]
    assert subjects(account, mark=replace(seen, on="2026-01-06")) == ["Letter 1", "Letter 2"]
    assert subjects(account, mark=replace(seen, on="")) == ["Letter 1", "Letter 2"]


def test_after_a_long_absence_renumbered_mail_is_read_from_the_newest_day_known(post: Post, account: Account) -> None:
    post.put(account.user, mail(1), on=LONG_AGO)
    seen = Mark(folder="INBOX", validity=1, uid=9, on=LONG_AGO.date().isoformat())
    assert subjects(account) == []
    assert subjects(account, mark=seen) == ["Letter 1"]


def test_folders_of_any_script_and_what_the_server_marks_them_as(post: Post, account: Account) -> None:
    with opened(account, PASSWORD) as mailbox:
        found = {one.name: one.marks for one in mailbox.folders()}
    assert set(found) == {"INBOX", SENT, DRAFTS, ARCHIVE}
    assert "sent" in found[SENT]
    assert "drafts" in found[DRAFTS]
    for folder in (SENT, ARCHIVE):
        post.put(account.user, mail(7), folder=folder, on=RECENT)
        assert subjects(account, folder) == ["Letter 7"]


def test_a_folder_that_is_not_there_is_said(account: Account) -> None:
    with pytest.raises(UserError, match="no folder Keller"):
        subjects(account, "Keller")


def test_many_mails_come_in_batches_and_long_headers_are_cut(post: Post, account: Account) -> None:
    long = b"X-Long: " + b"x" * 100_000 + b"\r\n" + mail(0)
    post.put(account.user, *(mail(number) for number in range(1, 250)), long, on=RECENT)
    with opened(account, PASSWORD) as mailbox:
        found = [(batch.done, batch.total, len(batch.heads)) for batch in mailbox.letterheads("INBOX", None, SINCE)]
    assert found == [(100, 250, 100), (200, 250, 100), (250, 250, 50)]
    with opened(account, PASSWORD, head_most=1_000) as mailbox:
        *_, last = mailbox.letterheads("INBOX", None, SINCE)
    assert [len(head.raw) for head in last.heads][-1] == 1_000


# --- who may read it --------------------------------------------------------------------------------------------------


def test_a_wrong_password_is_said_in_our_words_and_shown_nowhere(account: Account) -> None:
    with pytest.raises(UserError) as caught, opened(account, "not-the-password-4711"):
        pass
    assert str(caught.value) == (
        "The mail server didn't accept the password. No mail was read, no draft saved. "
        "Many providers want an app password; make one there and try again."
    )
    assert caught.value.__suppress_context__


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_line_nobody_can_read(post: Post, account: Account, security: Security) -> None:
    post.put(account.user, mail(1), on=RECENT)
    port = post.secure if security is Security.TLS else post.plain
    assert subjects(replace(account, host="localhost", port=port, security=security)) == ["Letter 1"]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_nobody_known_ends_it_before_the_password(
    post: Post, account: Account, security: Security
) -> None:
    port = post.secure if security is Security.TLS else post.plain
    with pytest.raises(UserError, match="isn't one to trust") as caught:
        subjects(replace(account, port=port, security=security))
    assert caught.value.unchanged.startswith("No password was sent.")


@pytest.mark.usefixtures("trusted")
def test_a_certificate_for_another_name_ends_it_too(post: Post, account: Account) -> None:
    with pytest.raises(UserError, match="isn't one to trust"):
        subjects(replace(account, port=post.secure, security=Security.TLS))


@pytest.mark.parametrize(
    "change",
    [
        {"security": Security.PLAIN, "host": "imap.example.org"},
        {"host": "imap.example.org\r\nx LOGOUT"},
        {"host": ""},
        {"port": 0},
        {"port": 70_000},
        {"user": "sam\r\na LOGOUT"},
        {"user": ""},
        {"folders": ("INBOX\r\nb DELETE INBOX",)},
        {"drafts": "Drafts\n"},
    ],
    ids=str,
)
def test_what_is_no_server_user_or_folder_reaches_no_server(account: Account, change: dict[str, Any]) -> None:
    with (
        pytest.raises(UserError, match="No mail was read, no draft saved"),
        opened(replace(account, **change), PASSWORD),
    ):
        pass
    with pytest.raises(UserError, match="line breaks"), opened(account, "pass\r\nword"):
        pass


@pytest.mark.parametrize(
    ("host", "why"), [("127.0.0.1", "refused|answer"), ("no-such-host.invalid", "no server of that name|again")]
)
def test_a_server_that_is_not_there_is_said(account: Account, host: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        subjects(replace(account, host=host, port=9, security=Security.TLS))


def test_a_server_that_speaks_something_else_is_said(
    post: Post, account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rekindle.outside.mailbox.PATIENCE", 1.0)  # a server that waits for us says nothing by itself
    with pytest.raises(UserError, match="does not speak TLS there"):
        subjects(replace(account, security=Security.TLS))
    with pytest.raises(UserError, match="can't be reached"):
        subjects(replace(account, port=post.secure))


def test_a_password_with_letters_of_any_script(account: Account) -> None:
    with pytest.raises(UserError, match="didn't accept the password"), opened(account, "lösenörd"):
        pass


# --- saving a draft ---------------------------------------------------------------------------------------------------


def drafts(post: Post, account: Account) -> list[tuple[str, tuple[str, ...]]]:
    with post.hand(account.user) as client:
        client.folder.set(DRAFTS, readonly=True)
        return [(one.subject, one.flags) for one in client.fetch(mark_seen=False)]


def test_a_draft_is_put_there_as_one(post: Post, account: Account) -> None:
    with opened(account, PASSWORD) as mailbox:
        assert not mailbox.holds(DRAFTS, "letter-5@example.org")
        mailbox.save(DRAFTS, mail(5))
        assert mailbox.holds(DRAFTS, "letter-5@example.org")
    assert [(subject, "\\Draft" in flags) for subject, flags in drafts(post, account)] == [("Letter 5", True)]


def test_a_server_that_takes_no_draft_is_said(account: Account) -> None:
    with opened(account, PASSWORD) as mailbox, pytest.raises(UserError, match="didn't take the draft"):
        mailbox.save("No such folder", mail(5))


# --- lines that break -------------------------------------------------------------------------------------------------


def bytes_of(port: int, account: Account, act: Callable[[Account], object], *, upwards: bool) -> int:
    """How many bytes it takes when nothing breaks."""
    with Breaking(port, after=10**9, upwards=upwards) as line:
        act(replace(account, port=line.port))
        return line.passed


def cuts(total: int, most: int) -> Iterator[int]:
    return iter(range(1, total, max(1, total // most)))


def test_a_line_that_breaks_gives_whole_batches_or_says_so(post: Post, account: Account) -> None:
    post.put(account.user, *(mail(number) for number in range(1, 131)), on=RECENT)
    whole = subjects(account)
    total = bytes_of(post.plain, account, subjects, upwards=False)
    ends = set()
    for after in cuts(total, 40):
        found: list[str] = []
        with Breaking(post.plain, after=after) as line:
            ends.add(fetched(replace(account, port=line.port), found))
        assert found in ([], whole[:100], whole), after
    assert ends == {"unreached", "dropped", "done"}


def fetched(account: Account, found: list[str]) -> str:
    try:
        with opened(account, PASSWORD) as mailbox:
            for batch in mailbox.letterheads("INBOX", None, SINCE):
                found += [f"Letter {head.uid}" for head in batch.heads]
    except Dropped:
        return "dropped"
    except UserError as error:
        return "unreached" if "can't be reached" in str(error) else str(error)
    return "done"


@pytest.mark.parametrize("upwards", [False, True])
def test_a_draft_under_way_when_the_line_breaks_is_there_once_or_not(
    post: Post, account: Account, *, upwards: bool
) -> None:
    def save(where: Account) -> None:
        with opened(where, PASSWORD) as mailbox:
            mailbox.save(DRAFTS, mail(6))

    total = bytes_of(post.plain, account, save, upwards=upwards)
    there = len(drafts(post, account))
    for after in cuts(total, 25):
        with Breaking(post.plain, after=after, upwards=upwards) as line:
            sure = True
            try:
                save(replace(account, port=line.port))
            except Dropped:
                sure = False
            except UserError:  # it was never reached
                assert len(drafts(post, account)) == there, after
                continue
        now = len(drafts(post, account))
        assert now - there in ((1,) if sure else (0, 1)), after
        there = now


def test_a_day_is_written_as_mail_servers_want_it(post: Post, account: Account) -> None:
    for months in range(12):
        day = date(2025, 1 + months, 15)
        post.put(account.user, mail(months), on=datetime(2025, 1 + months, 15, 12, tzinfo=UTC))
        with opened(account, PASSWORD) as mailbox:
            assert [batch.total for batch in mailbox.letterheads("INBOX", None, day)] == [1]
