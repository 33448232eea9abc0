"""Who becomes somebody through mail and meetings alone: whom one wrote with both ways; and how that comes and goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.util import mail
from rekindle.worlds.check import written_both_ways
from rekindle.worlds.diary import FEW, read
from rekindle.worlds.files import write
from tests.dump import everything, meaning
from tests.exports import MEI, NOOR, vcf

ME = "sam@example.org"
Mail = tuple[str, str, str]
"""From, To, and the day of May 2024."""


def mbox(at: Path, *mails: Mail, extra: str = "") -> Path:
    """A mailbox of these mails; each key is made of what it says, so that two files may hold the same one."""
    at.write_text("".join(_mail(*one, extra) for one in mails), encoding="utf-8")
    return at


def _mail(sender: str, to: str, day: str, extra: str) -> str:
    key = f"{sender}.{to}.{day}".replace("@", "-").replace(" ", "").replace("<", "").replace(">", "").replace(",", "")
    return (
        f"From x@example.org Wed May {int(day):2} 10:00:00 2024\nMessage-ID: <{key}@example.org>\nFrom: {sender}\n"
        f"To: {to}\nDate: {day} May 2024 10:00:00 +0000\nSubject: Hello\n{extra}\nText\n\n"
    )


def met(book: Book) -> dict[str, str]:
    """Address -> name of everybody known through history."""
    rows = book._at.engine.rows(
        "SELECT r.key, p.name FROM record r JOIN membership m ON m.book = r.book AND m.record = r.number "
        "JOIN person p ON p.book = m.book AND p.id = m.person WHERE r.source = 'mail' AND r.revision <> ''"
    )
    return {str(key): str(name) for key, name in rows}


def bring(book: Book, *paths: Path) -> None:
    for path in paths:
        book.import_archives(path, me=f"Sam Moran, {ME}")


def test_an_exchange_both_ways_makes_somebody_and_one_way_nobody(book: Book, tmp_path: Path) -> None:
    bring(
        book,
        mbox(
            tmp_path / "a.mbox",
            ("Anna Lind <anna@corran.example>", ME, "1"),
            (ME, "anna@corran.example", "2"),
            ("Bo Ek <bo@corran.example>", ME, "3"),
            (ME, "Carl Dahl <carl@corran.example>", "4"),
            ("The Office <office@corran.example>", ME, "5"),
            (ME, "office@corran.example", "6"),
        ),
    )
    assert met(book) == {"anna@corran.example": "Anna Lind"}
    assert book.find("ek").people == ()
    assert [one.value for one in book.find("ek").addresses] == ["bo@corran.example"]
    tie = book.show("Anna Lind").tie
    assert tie is not None
    assert (tie.sent, tie.received) == (1, 1)


def test_a_mail_to_a_crowd_and_a_newsletter_make_nobody(book: Book, tmp_path: Path) -> None:
    crowd = ", ".join([ME, *(f"p{number}@corran.example" for number in range(9))])
    bring(
        book,
        mbox(tmp_path / "a.mbox", ("dora@corran.example", crowd, "1"), (ME, f"dora@corran.example, {crowd}", "2")),
        mbox(
            tmp_path / "b.mbox",
            ("Weekly <eva@corran.example>", ME, "3"),
            (ME, "eva@corran.example", "4"),
            extra="List-Unsubscribe: <https://corran.example/off>\n",
        ),
    )
    assert met(book) == {}


def test_halves_of_an_exchange_from_two_files_meet_in_any_order_and_part_again(book: Book, tmp_path: Path) -> None:
    received = mbox(tmp_path / "in.mbox", ("Anna Lind <anna@corran.example>", ME, "1"))
    sent = mbox(tmp_path / "out.mbox", (ME, "anna@corran.example", "2"))
    bring(book, received)
    before = everything(book._at)
    assert met(book) == {}
    bring(book, sent)
    assert met(book) == {"anna@corran.example": "Anna Lind"}
    whole = meaning(book._at)
    book.rebuild()
    assert meaning(book._at) == whole
    book.undo()
    assert met(book) == {}
    assert everything(book._at) == before


def test_somebody_known_from_a_card_is_one_person_with_their_address(book: Book, tmp_path: Path) -> None:
    bring(book, vcf(tmp_path / "phone.vcf", [NOOR, MEI]))
    bring(book, mbox(tmp_path / "a.mbox", (f"N. Haddvik <{NOOR.mail}>", ME, "1"), (ME, NOOR.mail, "2")))
    assert [row.name for row in book.people_rows("haddvik")] == ["Noor Haddvik"]
    assert {record.source for record in book.people("haddvik")[0].records} == {"mail", "vcard"}


def test_what_is_attached_to_somebody_finds_them_again_after_undo_and_import(book: Book, tmp_path: Path) -> None:
    box = mbox(tmp_path / "a.mbox", ("Anna Lind <anna@corran.example>", ME, "1"), (ME, "anna@corran.example", "2"))
    bring(book, box)
    book.role("Anna Lind", "mentor")
    book.undo(1)
    assert book.people_rows() == []
    bring(book, box)
    assert "mentor" in [role.role for role in book.show("Anna Lind").roles]


def test_a_name_seen_later_is_taken_over(book: Book, tmp_path: Path) -> None:
    bring(book, mbox(tmp_path / "a.mbox", ("anna@corran.example", ME, "1"), (ME, "Annie <anna@corran.example>", "2")))
    assert met(book) == {"anna@corran.example": "Annie"}
    bring(book, mbox(tmp_path / "b.mbox", ("Anna Lind <anna@corran.example>", ME, "3")))
    assert met(book) == {"anna@corran.example": "Anna Lind"}
    book.deny_me(ME)
    assert met(book) == {}


@pytest.mark.parametrize("seed", [1])
def test_a_world_gives_whom_the_owner_wrote_with_or_met_in_a_small_meeting(
    book: Book, tmp_path: Path, seed: int
) -> None:
    written = write(tmp_path, size="S", seed=seed, today=date(2026, 11, 21))
    book.import_archives(tmp_path, region="GB")
    both = set(written_both_ways(written.truth))
    small = set(_met_in_meetings(written.history))
    found = {key for (key,) in book._at.engine.rows("SELECT key FROM record WHERE source = 'mail' AND revision <> ''")}
    assert both <= found
    assert found <= both | small
    assert len(both) > 40


def _met_in_meetings(history: Path) -> Sequence[str]:
    return [
        mail.normal(one.address)
        for what in read(history)
        if what.source == "calendar" and what.counts and len(what.people) <= FEW
        for one in what.people
    ]
