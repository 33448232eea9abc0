"""A brief and an invitation from a book: all that is known on one page, both clocks in one file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.life import Profile
from rekindle.model.stage import Rung
from tests import exports

CARD = """BEGIN:VCARD
VERSION:3.0
FN:Yuki Amble
ADR:;;1 Mill Lane;Tokyo;;;
EMAIL:yuki@example.org
TEL:+81 3 1234 5678
END:VCARD
"""


@pytest.fixture
def made(book: Book, tmp_path: Path) -> Book:
    book.import_archives(
        exports.folder(tmp_path / "in", exports.linkedin(talk=exports.TALK)), me="Mira Solberg, mira@example.org"
    )
    (tmp_path / "cards.vcf").write_text(CARD)
    book.import_archives(tmp_path / "cards.vcf")
    book.tell_profile(Profile(zone="Europe/London", signature="Mira Solberg"))
    return book


def test_a_brief_gathers_what_the_book_knows(made: Book) -> None:
    made.note("Noor", "a lens for May", "need")
    made.note("Noor", "Has a bad knee")
    found = made.brief("Noor")
    told = {section.key: section.lines for section in found.sections}
    assert (found.name, found.purpose) == ("Noor Haddvik", Rung.CALL)
    assert told["who"][0] == "CTO, Fjordline"
    assert told["history"][0] == "First contact on record in March 2019; 2 days of contact over 1 day."
    assert told["facts"] == ("needs: a lens for May", "note: Has a bad knee (private: not to be brought up first)")
    assert told["ask"][0] == "Has a lens for May turned up yet?"


def test_their_clock_is_guessed_from_town_or_phone(made: Book) -> None:
    (where, clock) = {one.key: one.lines for one in made.brief("Yuki", "video").sections}["who"]
    assert where == "In Tokyo, as far as is known"
    assert clock.endswith("here (guessed from Tokyo)")


@pytest.mark.parametrize("kind", ["message", "letter"])
def test_a_brief_is_for_a_talk(made: Book, kind: str) -> None:
    with pytest.raises(UserError, match=f"There is no talk called {kind}"):
        made.brief("Noor", kind)


def test_an_invitation_says_both_clocks(made: Book) -> None:
    found = made.invite("Yuki", datetime(2026, 12, 1, 10), purpose="video", place="by link")  # noqa: DTZ001 - the user's
    assert found.summary == "Video talk with Yuki, 10:00 here, 19:00 there"
    assert found.note == "It's 19:00 there. Between 9 and 19 is kinder."
    (entry,) = icalendar.Calendar.from_ical(found.text).walk("VEVENT")
    assert entry.decoded("dtstart") == datetime(2026, 12, 1, 10, tzinfo=UTC)
    assert str(entry["organizer"]) == "mailto:mira@example.org"
    assert "attendee" not in entry
    assert (found.minutes, found.guess) == (20, "Tokyo")


def test_an_address_is_named_only_when_asked_for(made: Book) -> None:
    found = made.invite("Yuki", datetime(2026, 12, 1, 10), with_address=True, minutes=45)  # noqa: DTZ001 - as above
    assert "mailto:yuki@example.org" in found.text.replace("\r\n ", "")
    assert found.minutes == 45
    with pytest.raises(UserError, match="No mail address of Tobias Kjellgrund is known"):
        made.invite("Tobias", datetime(2026, 12, 1, 10), with_address=True)  # noqa: DTZ001 - as above


def test_nobody_can_answer_to_no_address(books: Callable[..., Book], tmp_path: Path) -> None:
    unknown = books()
    (tmp_path / "cards.vcf").write_text(CARD)
    unknown.import_archives(tmp_path / "cards.vcf")
    with pytest.raises(UserError, match="No address of your own is known"):
        unknown.invite("Yuki", datetime(2026, 12, 1, 10), with_address=True)  # noqa: DTZ001 - as above


def test_a_coffee_takes_an_hour(made: Book) -> None:
    assert made.invite("Yuki", datetime(2026, 12, 1, 10), purpose="coffee").minutes == 60  # noqa: DTZ001 - as above


def test_without_a_zone_of_yours_the_clock_of_this_machine_counts(made: Book) -> None:
    made.tell_profile(Profile())
    when = datetime(2026, 12, 1, 10)  # noqa: DTZ001 - as above
    assert made.invite("Yuki", when).start == when.astimezone()


@pytest.mark.parametrize(
    ("when", "minutes", "said"),
    [(date(2026, 11, 20), 20, "That day is over"), (date(2026, 12, 1), -1, "from 1 minute to a day")],
)
def test_what_is_no_time_for_a_talk(made: Book, when: date, minutes: int, said: str) -> None:
    with pytest.raises(UserError, match=said):
        made.invite("Yuki", datetime(when.year, when.month, when.day, 10), minutes=minutes)  # noqa: DTZ001 - as above
