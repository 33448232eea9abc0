"""Mails that are a file each: which files are one, .emlx, and what maildir says in names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.mail import MAIL_FILES, MBOX
from rekindle.importers.mail.files import UNDELIVERED, is_mail
from rekindle.importers.mail.letters import DRAFT, TRASH
from rekindle.importers.registry import IMPORTERS
from rekindle.model import Ignored, Interaction, Item, Owner, Peek, Problem
from tests.importers.mail.reading import mail, only, source

MAIL = b"From: Anna Berg <anna@berg.example>\nTo: mira@solberg.example\nDate: Sat, 9 Jul 2011 12:00:00 +0200\n"


@pytest.mark.parametrize(
    ("head", "ours"),
    [
        (MAIL, True),
        (MAIL.replace(b"\n", b"\r\n") + b"\r\nanything: at all\r\nor not", True),
        (b"\xef\xbb\xbf\n" + MAIL, True),
        (b"Received: from x\n\tby y; now\nReturn-Path: <a@b.example>\n\n", True),
        (b">From anna@berg.example Sat Jul\n" + MAIL, True),
        (b"Subject: x\n" + MAIL + b"the rest of a broken fold\n\n", True),
        (MAIL + b"X-Cut: at the end of wh", True),
        (b"312\n" + MAIL, True),
        (b"312\nwords\n" + MAIL, False),
        (b"From anna@berg.example Sat Jul  9 12:00:00 2011\n" + MAIL, False),  # an mbox
        (b"From: x\n\n", False),
        (b"Subject: x\nTo: a@b.example\n\n", False),
        (b"Title: x\nAuthor: y\nDate: z\n\nSome notes", False),
        (b"A letter\nof words\nFrom: x\nDate: y\n\n", False),
        (b"words first\n" + MAIL, False),
        (b"From: <Saved by Blink>\nSnapshot-Content-Location: https://x\nSubject: page\nDate: x\n\n", False),
        (b"https://corran.example\nFrom: a\nDate: b\n\n", True),
        (b"From,To,Sent At\nAnna,Bo,now\n", False),
        (b"BEGIN:VCARD\nVERSION:3.0\nFN:From\nEND:VCARD\n", False),
        (b"BEGIN:VCALENDAR\nVERSION:2.0\nDESCRIPTION: From: a To: b\n", False),
        (b"<html>\n<body>From: a</body>", False),
        (b"", False),
        (b"\0" * 100, False),
        (b"{}", False),
    ],
)
def test_a_mail_is_known_by_its_headers(head: bytes, ours: bool) -> None:  # noqa: FBT001 - a table
    if head.startswith(b"https:"):
        ours = False  # its first line is no header
    assert is_mail(head) is ours
    assert MAIL_FILES.recognises(Peek(name="x", size=len(head), head=head)) is ours


def test_the_importers_keep_their_contract() -> None:
    assert (MBOX.name, MBOX.version, MBOX.together, MBOX.splits, MBOX.dated) == ("mbox", 1, False, True, False)
    told = (MAIL_FILES.name, MAIL_FILES.version, MAIL_FILES.together, MAIL_FILES.splits, MAIL_FILES.dated)
    assert told == ("mail-files", 1, True, False, False)
    assert [one.name for one in IMPORTERS][:5] == ["linkedin", "vcard", "contacts-csv", "mbox", "mail-files"]


def test_an_emlx_is_read_to_its_length() -> None:
    message = MAIL + b"\nhello\n"
    raw = b"%-10d\n" % len(message) + message + b"<?xml version='1.0'?><plist><key>flags</key></plist>"
    (found,) = only(Interaction, list(MAIL_FILES.read(source(raw, "1.emlx", bodies=True))))
    assert (found.text, found.origin.where) == ("hello", "1.emlx")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Mail/cur/1700000000.M1.host:2,S", ""),
        ("Mail/cur/1700000000.M1.host:2,ST", TRASH),
        ("Mail/cur/1700000000.M1.host;2,T", TRASH),
        ("Mail/cur/1700000000.M1.host_2,DS", DRAFT),
        ("Mail/new/1700000000.M1.host", ""),
        ("Mail/tmp/1700000000.M1.host", UNDELIVERED),
        ("Mail/tmp/letter.eml", ""),
        ("Mail/letter:2,T", ""),
        ("Mail/cur/1700000000.M1.host:1,T", ""),
    ],
)
def test_maildir_says_in_its_names_what_to_leave_out(name: str, reason: str) -> None:
    items = mail("Message-ID: <a@b>", name=name)
    assert [type(item) for item in items] == [Ignored if reason else Interaction]
    assert [item.reason for item in only(Ignored, items)] == [reason] * bool(reason)


def test_a_folder_named_sent_claims_the_sender() -> None:
    items = mail("Message-ID: <a@b>", name="Maildir/.Sent/cur/1700000000.M1.host:2,S")
    assert [type(item) for item in items] == [Interaction, Owner]


PIECES = (
    *("From: ", "To: ", "Date: ", "\n", "\r\n", "\n\n", " ", "a@b.example", "<", ">", '"', ",", ";", ":", "=?utf-8?Q?"),
    *("?=", "=?x?B?", "9 Jul 2011", "12:00", "+0200", "Subject:", "X-Gmail-Labels: Sent,", "(", "charset=\0", "12\n"),
    *("Content-Type: multipart/mixed; boundary=b", "\n--b\n", "--b--", "Content-Type: text/html;charset=utf-16\n\n"),
    *("Content-Transfer-Encoding: base64\n", "quoted-printable", "From x@y Sat Jul  9 12:00:00 2011\n", "List-Id:"),
    *("References: <", "Message-ID:", "Received: ;", "\x1b$", "X-Mozilla-Status: ", "Delivered-To: ", "<b>", "\ufeff"),
    *("On 1 Jul, Bo wrote:\n> x\n", "-----Original Message-----\n"),
)
WORDS = st.sampled_from([b"\xff\xfe", *(piece.encode() for piece in PIECES)])


@given(st.binary(max_size=300) | st.lists(WORDS, max_size=40).map(b"".join))
def test_any_bytes_become_items_and_never_a_traceback(raw: bytes) -> None:
    for importer in (MBOX, MAIL_FILES):
        file = source(raw, bodies=True)
        importer.recognises(file.peek())
        items: list[Item] = [
            item for name in ("x", "Sent/cur/1:2,") for item in importer.read(source(raw, name, bodies=True))
        ]
        assert all(isinstance(item, Interaction | Problem | Ignored | Owner) for item in items)
        assert all(len(item.text) <= 8_000 for item in only(Interaction, items))
