"""Drafts into mails: no header but ours, one recipient, and the same id for the same words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.composing import composed, mail_address, mail_id
from rekindle.model import Handle, HandleKind, Member, Name, Origin, Record, Trust
from rekindle.model.draft import Draft, DraftKind, Medium

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
DRAFT = Draft(number=5, record=1, kind=DraftKind.AGAIN, medium=Medium.MAIL, text="Hello", subject="Eels")
HEADERS = {"from", "to", "subject", "date", "message-id", "content-type", "content-transfer-encoding", "mime-version"}
SAM, ANNA = ("Sam Moran", "sam@example.org"), ("Anna Lind", "anna@example.org")


def made(draft: Draft = DRAFT, sender: tuple[str, str] = SAM, to: tuple[str, str] = ANNA) -> bytes:
    return composed(draft, sender=sender, to=to, ident="id@example.org", at=NOW)


def test_a_mail_is_what_the_draft_says() -> None:
    mail = message_from_bytes(made(), policy=default)
    assert [str(mail[name]) for name in ("From", "To", "Subject", "Date", "Message-ID")] == [
        "Sam Moran <sam@example.org>", "Anna Lind <anna@example.org>", "Eels", "Sat, 21 Nov 2026 10:00:00 +0000",
        "<id@example.org>",
    ]  # fmt: skip
    assert lines(mail.get_content()) == ["Hello"]


BREAKS = ["\r\n", "\n", "\r", "\r\n ", "\n\t", "\0", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"]
EXTRAS = ["Bcc: all@example.org", "To: b@example.org", "X-A: b", "Content-Type: text/html", "", "\r\n\r\nbody"]
PLACES = ["subject", "to", "sender", "to address", "sender address"]


@settings(max_examples=1_000)
@given(st.text(max_size=8), st.sampled_from(BREAKS), st.sampled_from(EXTRAS), st.sampled_from(PLACES))
def test_no_words_make_a_further_header(before: str, gap: str, extra: str, place: str) -> None:
    words = f"{before}{gap}{extra}"
    draft = replace(DRAFT, subject=words) if place == "subject" else DRAFT
    to = {"to": (words, ANNA[1]), "to address": (ANNA[0], f"{ANNA[1]}{words}")}.get(place, ANNA)
    sender = {"sender": (words, SAM[1]), "sender address": (SAM[0], f"{words}{SAM[1]}")}.get(place, SAM)
    try:
        raw = made(draft, sender, to)
    except ValueError:
        return
    mail = message_from_bytes(raw, policy=default)
    assert {name.lower() for name in mail.keys()} == HEADERS  # noqa: SIM118 - a mail iterates otherwise
    assert len(mail.keys()) == len(HEADERS)
    assert len(mail["To"].addresses) == 1
    assert mail["To"].addresses[0].addr_spec == ANNA[1]


@pytest.mark.parametrize(
    "address", ["", "anna", "anna@", "a@b.example, c@d.example", "<a@b.example>", "ünna@example.org", "a b@example.org"]
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what the standard library says of it is nobody's matter
        made(to=("Anna", address))


@given(st.text(max_size=2_000))
def test_any_text_arrives(text: str) -> None:
    draft = replace(DRAFT, text=text)
    try:
        mail = message_from_bytes(made(draft), policy=default)
    except ValueError:
        assert any("\ud800" <= letter <= "\udfff" for letter in text)
        return
    assert lines(mail.get_content()) == lines(text)


def lines(text: str) -> list[str]:
    """A text's lines as a mail has them; the last line ends, whether it did or not."""
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def test_the_id_stands_for_words_and_people() -> None:
    known = mail_id(DRAFT, SAM[1], ANNA[1], "1")
    assert known == mail_id(DRAFT, SAM[1], ANNA[1], "1")
    assert known.endswith("@example.org")
    others = [
        mail_id(replace(DRAFT, text="Hi"), SAM[1], ANNA[1], "1"),
        mail_id(replace(DRAFT, number=6), SAM[1], ANNA[1], "1"),
        mail_id(DRAFT, SAM[1], "kofi@example.org", "1"),
        mail_id(DRAFT, SAM[1], ANNA[1], "2"),
    ]
    assert len({known, *others}) == 5


def member(*values: str, trust: Trust = Trust.NORMAL, as_of: str = "2026-01-01", number: int = 1) -> Member:
    handles = tuple(
        Handle(kind=HandleKind.MAIL if "@" in value else HandleKind.PHONE, value=value, raw=value) for value in values
    )
    record = Record(
        source="x", key=str(number), name=Name(full="Anna"), handles=handles, origin=Origin(where=""), trust=trust
    )
    return Member(number=number, record=record, as_of=as_of)


@pytest.mark.parametrize(
    ("members", "found"),
    [
        ([], ""),
        ([member("+447700900123")], ""),
        ([member("+447700900123", "anna@example.org", "lind@example.org")], "anna@example.org"),
        ([member("a@example.org"), member("b@example.org", as_of="2026-05-01", number=2)], "b@example.org"),
        ([member("a@example.org"), member("b@example.org", as_of="2026-05-01", trust=Trust.LOW)], "a@example.org"),
        ([member("info@example.org", as_of="2026-05-01"), member("a@example.org")], "a@example.org"),
        ([member("info@example.org")], "info@example.org"),
    ],
)
def test_which_address_to_write_to(members: list[Member], found: str) -> None:
    assert mail_address(members) == found
