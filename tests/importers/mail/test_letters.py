"""What a mail says: who, when, in which thread; what is left out; which addresses are the owner's."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.mail.heads import read_head
from rekindle.importers.mail.ids import message_id
from rekindle.importers.mail.letters import CLAIMS_MOST, DRAFT, RECIPIENTS_MOST, SPAM, TRASH
from rekindle.model import Channel, Ground, Ignored, Interaction, Item, Owner, Part, Problem
from tests.importers.mail.reading import bare, mail, mbox, one, only, who

MARK = "From x@berg.example Sat Jul  9 12:00:00 2011\n"


def claims(items: list[Item]) -> list[tuple[str, Ground, int]]:
    return [(one.handle.value, one.ground, one.count) for owner in only(Owner, items) for one in owner.claims]


def ignored(items: list[Item]) -> list[tuple[str, int]]:
    return [(one.reason, one.count) for one in only(Ignored, items)]


def test_parts_names_and_thread() -> None:
    found = one(
        "From: Anna Berg <anna@berg.example>",
        "To: mira@solberg.example, Bo Dahl <bo@dahl.example>",
        "Cc: Cy Dahl <cy@dahl.example>, bo@dahl.example",
        "Bcc: di@dahl.example, Cy Dahl <cy@dahl.example>",
        "Message-ID: <own@berg.example>",
        "References: <first@berg.example>\n <second@berg.example>",
        "In-Reply-To: <second@berg.example>",
        "Subject:  Re:\n the   plan",
    )
    assert (found.source, found.key, found.thread) == ("mail", "own@berg.example", "first@berg.example")
    assert (found.channel, found.subject, found.text, found.words) == (Channel.MAIL, "Re: the plan", "", None)
    assert found.at.text == "2011-07-09T10:00:00Z"
    assert who(found, Part.FROM) == [("anna@berg.example", "Anna Berg")]
    assert who(found, Part.TO) == [("mira@solberg.example", ""), ("bo@dahl.example", "Bo Dahl")]
    assert who(found, Part.CC) == [("cy@dahl.example", "Cy Dahl"), ("di@dahl.example", "")]


def test_the_thread_is_the_first_id_told() -> None:
    assert one("Message-ID: <a@b>").thread == "a@b"
    assert one("Message-ID: <a@b>", "In-Reply-To: your mail of Monday <c@d>").thread == "c@d"
    assert one("Message-ID: <a@b>", "In-Reply-To: <c@d>", "References: <e@f> <c@d>").thread == "e@f"
    nameless = one("In-Reply-To: ")
    assert nameless.thread == nameless.key


def test_without_an_id_the_key_follows_from_what_the_mail_says() -> None:
    key = one("Subject: =?utf-8?Q?Zo=C3=AB?=").key
    assert len(key) == 32
    assert one("Subject: Zoë", "X-Mailer: other", "Message-ID: <>").key == key
    assert one("Subject: Zoe").key != key


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b"<a@b>", "a@b"),
        (b"\n <a@b> (x)", "a@b"),
        (b"a@b ", "a@b"),
        (b"<a\n b@c>", "ab@c"),
        (b"< a@b >", "a@b"),
        (b"<\xe9\x01@b>", "\\xe9@b"),
        (b"", ""),
        (b"<>", ""),
        (b"text <a@b> <c@d>", "a@b"),
    ],
)
def test_an_id_has_one_form(raw: bytes, key: str) -> None:
    assert message_id(raw) == key


def test_an_endless_id_is_kept_by_a_digest() -> None:
    assert len(message_id(b"<" + b"x" * 5000 + b">")) == 32


@pytest.mark.parametrize(
    ("headers", "text"),
    [
        (["Date: nonsense", "Received: from a\n by b;\n Fri, 8 Jul 2011 10:00:00 +0000"], "2011-07-08T10:00:00Z"),
        (
            ["received : x; Fri, 8 Jul 2011 10:00:00 +0000", "Received: y; Thu, 7 Jul 2011 10:00:00 +0000", "Date:"],
            "2011-07-08T10:00:00Z",
        ),
        (["Date: Thu, 01 Jan 1970 00:00:00 +0000"], "2011-07-09T12:00:00"),
        (["Date: nonsense", "Received: no date"], "2011-07-09T12:00:00"),
    ],
)
def test_without_a_date_the_delivery_tells_and_then_the_postmark(headers: list[str], text: str) -> None:
    (found,) = only(Interaction, mbox(MARK + "From: a@b.example\n" + "\n".join(headers) + "\n\nx\n"))
    assert found.at.text == text


def test_a_mail_of_no_time_or_nobody_is_a_problem() -> None:
    (timeless,) = only(Problem, mail("Date: nonsense", "Subject: Zoë"))
    assert timeless.reason == "it has no date that can be read; the mail was left out"
    assert (timeless.where, timeless.about) == ("one.eml", "interaction")
    assert timeless.raw.startswith("Date: nonsense")
    (nobody,) = only(Problem, mail("From: <>", "To: undisclosed-recipients:;"))
    assert nobody.reason == "it names nobody; the mail was left out"


def test_a_sender_header_stands_in_for_an_empty_from() -> None:
    assert who(one("From: <>", "Sender: Bo Dahl <bo@dahl.example>"), Part.FROM) == [("bo@dahl.example", "Bo Dahl")]
    assert who(one("From: <>"), Part.FROM) == []


def test_raw_8_bit_headers_are_read_as_the_mail_declares() -> None:
    raw = MARK.encode() + "From: Зоя <zoya@berg.example>\nSubject: да\nDate: 9 Jul 2011\n".encode("koi8-r")
    (found,) = only(
        Interaction, mbox((raw + b"Content-Type: text/plain; charset=koi8-r\n\n").decode("latin-1").encode("latin-1"))
    )
    assert (who(found, Part.FROM), found.subject) == ([("zoya@berg.example", "Зоя")], "да")


def test_too_many_recipients_are_cut_and_counted() -> None:
    many = ", ".join(f"guest{number}@party.example" for number in range(150))
    more = ", ".join(f"other{number}@party.example" for number in range(100))
    items = mail(f"To: {many}", f"Cc: {more}")
    (found,) = only(Interaction, items)
    assert len(found.participants) == 1 + RECIPIENTS_MOST
    assert ignored(items) == [("recipients of a mail past its first 200", 50)]
    items = mail(f"To: {', '.join(many.split(', ')[:100])}", f"Cc: {more}")
    assert len(only(Interaction, items)[0].participants) == 1 + RECIPIENTS_MOST
    assert ignored(items) == []


def test_spam_trash_and_drafts_are_counted_by_reason() -> None:
    def labelled(label: str) -> str:
        return f"{MARK}X-Gmail-Labels: {label}\nFrom: a@b.example\nDate: 9 Jul 2011\n\nx\n\n"

    items = mbox("".join(map(labelled, ("Spam", "Trash", "Spam,Inbox", "Entwürfe", "Sent,Trash", "Inbox", "Chat"))))
    assert [item.channel for item in only(Interaction, items)] == [Channel.MAIL, Channel.CHAT]
    assert ignored(items) == [
        (DRAFT, 1),
        ("mail marked as spam", 2),
        ("mail that was thrown away", 2),
    ]
    assert claims(items) == []


@pytest.mark.parametrize(
    ("header", "reasons"),
    [
        ("X-Mozilla-Status: 0009", [TRASH]),
        ("X-Mozilla-Status: 0001", []),
        ("X-Mozilla-Status: zzzz", []),
        ("X-Status: D", [TRASH]),
        ("X-Status: T", [DRAFT]),
        ("X-Status: RO", []),
        ("X-Uniform-Type-Identifier: com.apple.mail-draft", [DRAFT]),
        ("X-Uniform-Type-Identifier: com.apple.mail-message", []),
        ("X-Gmail-Labels: Junk", [SPAM]),
        ("X-Gmail-Labels: Inbox,Sent", []),
    ],
)
def test_flags_of_other_programs_leave_out_too(header: str, reasons: list[str]) -> None:
    assert [reason for reason, _ in ignored(mail(header))] == reasons


def test_claims_come_from_sent_labels_and_deliveries() -> None:
    def sent(address: str) -> str:
        return f"{MARK}X-Gmail-Labels: Gesendet\nFrom: Me <{address}>\nTo: a@b.example\nDate: 9 Jul 2011\n\nx\n\n"

    def got(address: str) -> str:
        return f"{MARK}Delivered-To: {address}\nDelivered-To: r@x.example\nFrom: a@b.example\nDate: 9 Jul 2011\n\nx\n\n"

    items = mbox(
        "".join(
            [
                *map(sent, ("Me@me.example", "me@me.example", "me@work.example")),
                got("Me@Me.example"),
                got("no one"),
                sent("</o=x/cn=me>"),
            ]
        )
    )
    assert claims(items) == [
        ("me@me.example", Ground.SENT, 2),
        ("me@me.example", Ground.DELIVERED, 1),
        ("me@work.example", Ground.SENT, 1),
    ]


def test_a_folder_of_sent_mail_claims_its_senders() -> None:
    raw = f"{MARK}From: me@me.example\nTo: a@b.example\nDate: 9 Jul 2011\n\nx\n"
    assert claims(mbox(raw, name="Mail/Gesendete Elemente")) == [("me@me.example", Ground.SENT, 1)]
    assert claims(mbox(raw, name="Mail/Inbox")) == []


def test_few_claims_are_told_and_few_addresses_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekindle.importers.mail.letters._ADDRESSES_MOST", 60)
    raw = "".join(
        f"{MARK}Delivered-To: a{number % 70}@me.example\nFrom: a@b.example\nDate: 9 Jul 2011\n\n"
        for number in range(140)
    )
    found = claims(mbox(raw))
    assert len(found) == CLAIMS_MOST
    assert {count for _, _, count in found} == {2}


HEADERS = st.sampled_from(
    [
        *(
            "From: a@b.example",
            "TO:c@d.example",
            "cC: e@f.example",
            "Subject: x",
            " fold",
            "\tfold",
            "Date: 9 Jul 2011",
        ),
        *("message-id: <a@b>", "Received: y", "From: second@b.example", "X-Long: z", "To:", "Fromage: brie", "X-To: q"),
    ]
)


@given(st.lists(HEADERS, max_size=12), st.sampled_from(["\n", "\r\n"]))
def test_headers_are_split_as_the_standard_library_splits_them(rows: list[str], end: str) -> None:
    raw = end.join(["X-First: y", *rows, "", ""]).encode()
    ours = read_head(b"\n" + raw.rstrip(b"\r\n"))
    theirs = message_from_bytes(raw)
    for name in ("from", "to", "cc", "subject", "date", "message-id"):
        assert ours.get(name, b"").split() == (theirs[name] or "").encode().split()


def test_headers_after_a_line_that_is_none_still_count() -> None:
    found = read_head(b"\nFrom : a@b.example\nbroken line\n: empty\nTo\t:c@d.example")
    assert found == {"from": b"a@b.example", "to": b"c@d.example"}


def test_the_same_mail_says_the_same_in_every_container() -> None:
    headers = (
        "From: Zoë <zoe@b.example>\nTo: mira@solberg.example\nDate: 9 Jul 2011 10:00:00 +0000\nReferences: <r@b>\n"
        "Message-ID: <m@b>\nSubject: x"
    )
    gmail = f"From 17@xxx\nX-GM-THRID: 1\nX-Gmail-Labels: Inbox\n{headers}\n\nhello\n"
    bird = f"From - Sat Jul  9 12:00:00 2011\nX-Mozilla-Status: 0001\n{headers}\n\nhello\n\n".replace("\n", "\r\n")
    found = [item for raw in (gmail, bird) for item in only(Interaction, mbox(raw, bodies=True))]
    single = one(headers, body="hello", bodies=True)
    assert [bare(item) for item in found] == [bare(single)] * 2
    assert single.text == "hello"
    assert bare(replace(single, text="")) == bare(one(headers, body="hello"))
