"""What happened with one person, a page at a time, and what is open between you."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.life import Give, GiveState, News

BEGIN = date(2024, 1, 1)
ANNA, BEN = "Anna Lind", "Ben Corran"


def mbox(many: int, a_day: int = 1) -> str:
    lines = []
    for number in range(many):
        on = BEGIN + timedelta(days=number // a_day)
        lines.append(
            f"From sam@example.org {on:%a %b %d} 10:00:00 2024\nFrom: Sam Moran <sam@example.org>\n"
            f"To: {ANNA} <anna@example.org>\nDate: {on:%a, %d %b %Y} 10:{number % 60:02}:00 +0000\n"
            f"Subject: Letter {number}\nMessage-ID: <m{number}@example.org>\n\nWords.\n"
        )
    return "\n".join(lines)


@pytest.fixture
def met(book: Book, tmp_path: Path) -> Book:
    """A book with a card of Anna's, and one of Ben's."""
    cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}@example.org\nEND:VCARD\n"
             for name, mail in ((ANNA, "anna"), (BEN, "ben"))]  # fmt: skip
    (tmp_path / "cards.vcf").write_text("".join(cards))
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
    return book


def test_five_hundred_letters_come_in_pages_each_once(met: Book, tmp_path: Path) -> None:
    (tmp_path / "sent.mbox").write_text(mbox(500))
    met.import_archives(tmp_path / "sent.mbox")
    met.touched(ANNA, "call", on=BEGIN + timedelta(days=300), note="Spoke of maps.")
    told, offset, more = [], 0, True
    while more:
        found = met.happened(ANNA, offset=offset, most=40)
        told += [(one.day, one.channel, one.text) for one in found.several]
        offset, more = offset + 40, found.more
    assert len(told) == len(set(told)) == 501
    assert told == sorted(told, key=lambda one: one[0], reverse=True)
    assert {text for _, channel, text in told if channel == "mail"} == {f"Letter {number}" for number in range(500)}


def test_many_letters_of_one_day_still_come(met: Book, tmp_path: Path) -> None:
    (tmp_path / "sent.mbox").write_text(mbox(130, a_day=130))
    met.import_archives(tmp_path / "sent.mbox")
    found = met.happened(ANNA, most=10)
    assert (len(found.several), found.more) == (10, True)
    assert met.happened(ANNA, offset=125, most=10).more is False


def test_nothing_on_record_is_no_line(met: Book) -> None:
    assert met.happened(BEN).several == ()
    assert met.happened(BEN).more is False


def test_dealings_are_of_one_person_alone(met: Book) -> None:
    met.give(ANNA, Give(offer="send you the list"), GiveState.PROMISED)
    met.touched(ANNA, "mail", ask="advice")
    met.touched(BEN, "call")
    found = met.dealings(ANNA)
    assert [one.offer for one in found.gives] == ["send you the list"]
    assert [one.ask for one in found.asks] == ["advice"]
    assert (found.account.promised, found.account.asks) == (1, 1)
    assert found.listed
    assert met.dealings(BEN).gives == ()


def test_letters_wait_until_they_are_sent_or_dropped(met: Book) -> None:
    met.note(ANNA, "the harbour workshop", "memory", past="ran the harbour workshop")
    met.tell_news(News(on=met.today, long="I moved to Leeds in April.", middle="I moved to Leeds."))
    met.list_give(Give(offer="send you my list of open river data"))
    one = met.draft(ANNA, "mail").draft.number
    assert [each.number for each in met.dealings(ANNA).letters] == [one]
    met.touched(ANNA, "mail", draft=one)
    assert met.dealings(ANNA).letters == ()


@pytest.mark.parametrize("verb", ["never", "not_person"])
def test_never_and_no_person_are_taken_back_and_that_too(met: Book, verb: str) -> None:
    with pytest.raises(UserError, match="may be suggested already"):
        met.again(ANNA)
    getattr(met, verb)(ANNA)
    assert met.dealings(ANNA).barred == verb.replace("_", "-")
    assert met.dealings(ANNA).listed == ""
    done = met.again(ANNA)
    assert done.person == met.show(ANNA).person.id
    assert met.dealings(ANNA).barred == ""
    met.undo(done.entry)
    assert met.dealings(ANNA).barred == verb.replace("_", "-")


def test_a_rhythm_asked_for_one_is_that_of_all(met: Book) -> None:
    assert met.rhythm(ANNA).due is None
    met.touched(ANNA, "mail", on=met.today)
    assert met.rhythm(ANNA).due is not None
    met.cadence(BEN, every="60d")
    assert met.rhythm(BEN).due is not None
    met.later(BEN, met.today + timedelta(days=20))
    assert met.rhythm(BEN).snoozed == met.today + timedelta(days=20)
    met.never(BEN)
    assert met.rhythm(BEN).due is None
