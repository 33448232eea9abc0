"""Mail servers that keep to the letter of the protocol and nothing more, and some that do not even that."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date

import pytest

from rekindle.model import UserError
from rekindle.model.wire import Account, Security
from rekindle.outside.mailbox import Dropped, opened

SINCE = date(2026, 8, 24)
HEAD = b"Subject: Eels\r\n\r\n"
USUAL = {
    "": b"* OK here\r\n",
    "CAPABILITY": b"* CAPABILITY IMAP4rev1\r\n{tag} OK done\r\n",
    "LOGIN": b"{tag} OK done\r\n",
    "LIST": b'* LIST () NIL INBOX\r\n* LIST (\\Sent) "/" "Out \\"box\\""\r\n* LIST what\r\n{tag} OK done\r\n',
    "EXAMINE": b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] fine\r\n{tag} OK [READ-ONLY]\r\n",
    "UID SEARCH": b"* SEARCH 9 5 5\r\n{tag} OK done\r\n",
    "UID FETCH": b"* 1 FETCH (UID 5 BODY[HEADER]<0> {17}\r\n" + HEAD + b")\r\n"
    b"* 2 FETCH (FLAGS (\\Recent))\r\n"
    b"* 3 FETCH (BODY[HEADER]<0> {17}\r\n" + HEAD + b" UID 9)\r\n"
    b"* 4 FETCH (UID 77 BODY[HEADER]<0> {17}\r\n" + HEAD + b")\r\n{tag} OK done\r\n",
    "LOGOUT": b"* BYE\r\n{tag} OK done\r\n",
}  # fmt: skip


@contextmanager
def server(**changes: bytes) -> Iterator[tuple[Account, list[str]]]:
    """An account at a server that answers by the book of `USUAL`, changed here and there; and what it was asked."""
    answers = {**USUAL, **{name.replace("_", " "): value for name, value in changes.items()}}
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def serve() -> None:
            with suppress(OSError):
                line, _ = door.accept()
                with line, line.makefile("rb") as reads:
                    line.sendall(answers[""])
                    for raw in reads:
                        tag, *words = raw.decode().split()
                        asked.append(" ".join(words))
                        verb = " ".join(words[:2]) if words[0] == "UID" else words[0]
                        line.sendall(answers.get(verb, b"{tag} BAD what\r\n").replace(b"{tag}", tag.encode()))

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        account = Account(user="sam", host="127.0.0.1", port=door.getsockname()[1], security=Security.PLAIN)
        yield account, asked
    thread.join(10)


def uids(account: Account) -> list[int]:
    with opened(account, "sesame") as mailbox:
        return [head.uid for batch in mailbox.letterheads("INBOX", None, SINCE) for head in batch.heads]


def test_numbers_before_or_after_the_headers_and_news_in_between() -> None:
    with server() as (account, asked):
        assert uids(account) == [5, 9]
    assert [one for one in asked if not one.startswith(("CAPABILITY", "LOG"))] == [
        'EXAMINE "INBOX"',
        "UID SEARCH (SINCE 23-Aug-2026)",  # a day more: the server's zone is not known
        "UID FETCH 5,9 (UID BODY.PEEK[HEADER]<0.65536>)",
    ]


def test_folders_however_they_are_told() -> None:
    with server() as (account, _), opened(account, "sesame") as mailbox:
        assert [(one.name, one.marks) for one in mailbox.folders()] == [("INBOX", ()), ('Out "box"', ("sent",))]


def test_a_mail_that_went_meanwhile_is_no_mail() -> None:
    with server(UID_FETCH=b"{tag} OK done\r\n") as (account, _):
        assert uids(account) == []
    with server(UID_SEARCH=b"* SEARCH\r\n{tag} OK done\r\n") as (account, _):
        assert uids(account) == []


def test_numbers_without_validity_are_read_by_day() -> None:
    with server(EXAMINE=b"* 1 EXISTS\r\n{tag} OK done\r\n") as (account, _), opened(account, "sesame") as mailbox:
        (batch,) = mailbox.letterheads("INBOX", None, SINCE)
        assert batch.validity == 0


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"LOGIN": b"{tag} NO sesame is not your password\r\n"}, "didn't accept the password"),
        ({"LOGIN": b"{tag} BAD LOGIN sam sesame\r\n"}, "didn't accept the password"),
        ({"EXAMINE": b"{tag} NO sesame\r\n"}, "no folder INBOX"),
        ({"EXAMINE": b"{tag} BAD sesame\r\n"}, "no folder INBOX"),
        ({"UID_SEARCH": b"{tag} NO sesame\r\n"}, "wouldn't search"),
        ({"UID_SEARCH": b"{tag} BAD sesame\r\n"}, "wouldn't search"),
        ({"UID_FETCH": b"{tag} NO sesame\r\n"}, "wouldn't hand over headers"),
        ({"UID_FETCH": b"{tag} BAD sesame\r\n"}, "wouldn't hand over headers"),
    ],
    ids=str,
)
def test_a_no_is_told_in_our_words_whatever_the_server_says(changes: dict[str, bytes], words: str) -> None:
    with server(**changes) as (account, _), pytest.raises(UserError, match=words) as caught:
        uids(account)
    assert "sesame" not in str(caught.value)


def test_folders_that_are_not_told_are_said() -> None:
    with (
        server(LIST=b"{tag} BAD sesame\r\n") as (account, _),
        opened(account, "sesame") as mailbox,
        pytest.raises(UserError, match="wouldn't list its folders"),
    ):
        mailbox.folders()


@pytest.mark.parametrize(
    "greeting", [b"* BYE go away\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xff\xfe\r\n", b"* OK\r\n"]
)
def test_a_greeting_of_another_kind_is_said(greeting: bytes) -> None:
    changes = {"": greeting, "CAPABILITY": b"* BYE\r\n"}
    with server(**changes) as (account, _), pytest.raises(UserError, match="can't be reached"):
        uids(account)


def hang_up(_: bytes) -> bytes:
    return b"* BYE\r\n"


@pytest.mark.parametrize("verb", ["LOGIN", "EXAMINE", "UID_SEARCH", "UID_FETCH"])
@pytest.mark.parametrize("answer", [hang_up, lambda usual: usual[:8]], ids=["bye", "cut"])
def test_a_server_that_hangs_up_has_dropped_the_line(verb: str, answer: Callable[[bytes], bytes]) -> None:
    changes = {verb: answer(USUAL[verb.replace("_", " ")]), "LOGOUT": b""}
    with server(**changes) as (account, _), pytest.MonkeyPatch.context() as patch:
        patch.setattr("rekindle.outside.mailbox.PATIENCE", 0.5)  # it says no more
        with pytest.raises(Dropped):
            uids(account)


def test_a_number_that_is_none_is_passed_over() -> None:
    with server(UID_SEARCH=b"* SEARCH 5 x -1\r\n{tag} OK done\r\n") as (account, _):
        assert uids(account) == [5]
