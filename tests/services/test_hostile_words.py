"""Words that look like slots, lines or fields come out as themselves: in drafts, links, invitations and the feed."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.life import Give, News, Profile

DAY = date(2026, 11, 23)
BREAK = "x\r\nATTENDEE:mailto:evil@example.org\r\nBEGIN:VALARM\u2028y"


@pytest.fixture
def eve(book: Book, tmp_path: Path) -> Book:
    """A book of one person whose name is a field, with words of ours that are slots."""
    book.today = DAY
    card = (
        "BEGIN:VCARD\r\nVERSION:4.0\r\nN:{first};Eve\\nATTENDEE:mailto:x@example.org;;;\r\n"
        "FN:Eve\\nATTENDEE:mailto:x@example.org {first}\r\nEMAIL:eve@example.org\r\nORG:{give}\r\nEND:VCARD\r\n"
    )
    path = tmp_path / "cards.vcf"
    path.write_text(card, encoding="utf-8", newline="")
    book.import_archives(path)
    book.tell_profile(Profile(signature="{give} Solberg", place="Uppsala"))
    news = "I moved to {place} by the water {name}."
    book.tell_news(News(on=DAY, topic="{give}", long=news, middle=news, short="I moved to {x}."))
    book.list_give(Give(offer="send you {news}", noun="{greeting}"))
    book.note("1", "the {news} workshop", "memory", past="ran the {give} workshop")
    return book


def test_a_slot_in_any_word_of_a_draft_stays_as_it_was_typed(eve: Book) -> None:
    draft = eve.draft(1, "mail").draft
    for words in (
        "ran the {give} workshop",
        "I moved to {place} by the water {name}.",
        "send you {news}",
        "{give} Solberg",
    ):
        assert words in draft.text
    assert draft.text.startswith("Dear Eve ATTENDEE:mailto:x@example.org {first},\n")


def test_a_break_in_a_subject_or_an_address_starts_no_field(eve: Book) -> None:
    number = eve.draft(1, "mail").draft.number
    assert eve.edit(number, subject="x\r\nBcc: evil@example.org\u2028y").draft.subject == "x Bcc: evil@example.org y"
    for to in ("a@example.org\r\nBcc: e@example.org", "a@example.org?bcc=z@example.org", "a@example.org,z@example.org"):
        with pytest.raises(UserError):
            eve.handover(number, to=to)
    link = eve.handover(number).link
    assert link.startswith("mailto:eve@example.org?subject=")
    assert "\r" not in link
    assert "bcc=" not in link.lower()


def test_no_word_starts_a_line_of_a_calendar(eve: Book) -> None:
    eve.cadence(1, every="3d")
    eve.touched(1, "mail", on=date(2026, 11, 1), promise=BREAK)
    invited = eve.invite(1, datetime(2026, 11, 25, 10), place=BREAK).text  # noqa: DTZ001 - the user's own clock
    for text in (eve.feed(), invited):
        lines = text.split("\r\n")
        assert not [line for line in lines if line.startswith(("ATTENDEE:mailto:evil", "ATTENDEE:mailto:x@"))]
        assert lines.count("BEGIN:VALARM") == lines.count("END:VALARM")
        assert not [line for line in lines if "\r" in line or "\n" in line]
