"""Mailboxes with their texts -> proposals; accepted, dismissed and taken back, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.proposal import Proposal, Proposed
from tests.dump import everything, meaning
from tests.exports import Contact, vcf

Books = Callable[..., Book]
ME = "Mira Solberg <mira@solberg.example>"
ANNA = Contact(given="Anna", family="Lind", mail="anna.lind@corran.example")
BO = Contact(given="Bo", family="Ek", mail="bo@haddvik.example")
FREE = Contact(given="Cleo", family="Vann", mail="cleo@gmail.com")
TEAM = Contact(given="Team", family="Corran", mail="team@corran.example")
CARDS = (ANNA, BO, FREE, TEAM)
SIGNED = {
    ANNA: "Anna Lind\nHead of Sales | Corran Energy AB\n+46 70 123 45 67\nlinkedin.com/in/anna-lind-made-up",
    BO: "Bo Ek\nPlanner, Haddvik Optics",
    FREE: "Cleo Vann\nEditor, Vann Press Ltd",
    TEAM: "Team Corran\nHead of Sales, Corran Energy AB",
}


def letter(sender: str, key: int, day: str, text: str, *, to: str = ME, more: str = "") -> str:
    return (
        f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{key}@post.example>\n"
        f"Date: {day} 2025 10:00:00 +0000\nFrom: {sender}\nTo: {to}\n"
        f"Subject: Hello\n{more}Content-Type: text/plain; charset=utf-8\n\n{text}\n\n"
    )


def address(one: Contact) -> str:
    return f"{one.given} {one.family} <{one.mail}>"


def mailbox(path: Path, *, more: str = "") -> Path:
    letters = [
        letter(address(one), key, "3 May", f"See you.\n\nBest regards,\n{signed}")
        for key, (one, signed) in enumerate(SIGNED.items())
    ]
    letters.append(letter(ME, 50, "4 May", "Best,\nMira Solberg\nCEO, Solberg AB", to=address(ANNA)))
    path.write_text("".join(letters) + more)
    return path


@pytest.fixture
def box(tmp_path: Path) -> Path:
    return mailbox(tmp_path / "box.mbox")


@pytest.fixture
def cards(tmp_path: Path) -> Path:
    path = vcf(tmp_path / "cards.vcf", CARDS)
    path.write_text(path.read_text().replace("FN:Bo Ek", "TITLE:Planner\nFN:Bo Ek"))
    return path


@pytest.fixture
def full(book: Book, box: Path, cards: Path) -> Book:
    book.import_archives(cards, box, me="Mira Solberg, mira@solberg.example", bodies=True)
    return book


def told(several: list[Proposal]) -> list[tuple[str, str, str]]:
    return [(one.name, one.field.value, one.value) for one in several]


ALL = [
    ("Anna Lind", "title", "Head of Sales"),
    ("Anna Lind", "employer", "Corran Energy AB"),
    ("Anna Lind", "phone", "+46 70 123 45 67"),
    ("Anna Lind", "link", "linkedin.com/in/anna-lind-made-up"),
    ("Bo Ek", "employer", "Haddvik Optics"),
]


def test_only_own_domains_of_people_and_what_they_did_not_say_before(full: Book) -> None:
    found = full.proposals()
    assert told(found) == ALL
    assert [(one.said, one.at, one.address) for one in found][:1] == [
        ("Head of Sales | Corran Energy AB", "2025-05-03T10:00:00Z", "anna.lind@corran.example")
    ]
    assert full.proposals("Bo") == found[4:]
    assert full.proposals(found[0].person) == found[:4]
    assert list(full.show("Anna").proposals) == found[:4]
    assert full.show("Cleo").proposals == ()


def test_without_texts_nothing_is_proposed_until_they_come(book: Book, box: Path, cards: Path) -> None:
    assert not book.has_mail_texts()
    book.import_archives(cards, box)
    assert not book.has_mail_texts()
    assert book.proposals() == []
    book.import_archives(box, bodies=True)
    assert book.has_mail_texts()
    assert told(book.proposals()) == ALL


def test_texts_in_a_second_container_of_the_same_mails_count(full: Book, tmp_path: Path) -> None:
    full.import_archives(mailbox(tmp_path / "again.mbox", more=letter(address(BO), 60, "5 May", "ok!")))
    assert told(full.proposals()) == ALL


def test_an_automatic_mail_is_not_theirs(full: Book, tmp_path: Path) -> None:
    text = "Away.\n\nBest,\nAnna Lind\nCTO, Corran"
    away = letter(address(ANNA), 70, "9 May", text, more="Auto-Submitted: auto-replied\n")
    full.import_archives(mailbox(tmp_path / "away.mbox", more=away), bodies=True)
    assert told(full.proposals()) == ALL


def test_an_address_that_two_hold_is_nobodys(full: Book, tmp_path: Path) -> None:
    full.import_archives(vcf(tmp_path / "more.vcf", [Contact(given="Zelda", family="Quist", mail=ANNA.mail)]))
    holders = [full.people_rows(name)[0].id for name in ("lind", "quist")]
    if holders[0] == holders[1]:
        full.different(*(member.number for member in full.show(holders[0]).person.members))
    assert told(full.proposals()) == ALL[4:]
    full.undo(next(entry.number for entry in full.log() if entry.verb == "import"))
    assert told(full.proposals()) == ALL


def test_accepted_it_is_shown_with_its_source_and_not_proposed_again(full: Book) -> None:
    done = full.accept(full.proposals("Anna"))
    assert done.told == "Accepted 4 values from signatures"
    page = full.show("Anna")
    assert page.shown.what == "Head of Sales, Corran Energy AB"
    assert {(one.field, one.where) for one in page.shown.best} >= {
        ("title", "signature in a mail of 3 May 2025"),
        ("phone", "signature in a mail of 3 May 2025"),
        ("profile", "signature in a mail of 3 May 2025"),
    }
    assert [one.source for one in page.records] == ["vcard", "mail", "signature"]
    assert page.proposals == ()
    assert told(full.proposals()) == ALL[4:]
    assert [row.name for row in full.people_rows("sales", source="signature")] == ["Anna Lind"]
    assert [one.name for one in full.find("corran", "energy").people][:1] == ["Anna Lind"]


def test_an_acceptance_is_undone_to_the_last_row_and_can_be_made_again(full: Book) -> None:
    before = everything(full._at)
    full.accept(full.proposals())
    after = meaning(full._at)
    full.undo()
    assert everything(full._at) == before
    full.accept(full.proposals())
    assert meaning(full._at) == after
    full.rebuild()
    assert meaning(full._at) == after


def test_one_by_one_is_the_same_as_at_once(books: Books, box: Path, cards: Path) -> None:
    def accepted(*, at_once: bool) -> str:
        book = books()
        book.import_archives(cards, box, me="Mira Solberg, mira@solberg.example", bodies=True)
        several = book.proposals()
        for group in [several] if at_once else [[one] for one in several]:
            book.accept(group)
        return "\n".join(sorted({str(one.shown) for one in map(book.show, ("Anna", "Bo"))}))

    assert accepted(at_once=True) == accepted(at_once=False)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_acceptances_are_taken_back_in_any_order(full: Book, order: tuple[int, ...]) -> None:
    before = meaning(full._at)
    title, *_, employer = full.proposals()
    entries = [full.accept([one]).entry for one in (title, employer)]
    for place in order:
        full.undo(entries[place])
    assert meaning(full._at) == before
    assert told(full.proposals()) == ALL


def test_a_later_signature_adds_to_what_was_accepted(full: Book, tmp_path: Path) -> None:
    full.accept(full.proposals("Anna"))
    signed = "Hi.\n\nBest,\nAnna Lind\nVice President, Corran Energy AB"
    full.import_archives(mailbox(tmp_path / "more.mbox", more=letter(address(ANNA), 80, "9 June", signed)), bodies=True)
    (found,) = full.proposals("Anna")
    assert (found.value, found.beside) == ("Vice President", "Corran Energy AB")
    assert full.accept([found]).told == "Accepted Vice President for Anna Lind"
    assert full.show("Anna").shown.what == "Vice President, Corran Energy AB"
    assert "+46 70 123 45 67" in [one.text for one in full.show("Anna").shown.best]


def test_accepting_the_text_of_an_older_mail_shows_although_a_newer_one_was_accepted(
    full: Book, tmp_path: Path
) -> None:
    signed = "Hi.\n\nBest,\nAnna Lind\nVice President, Corran Energy AB"
    full.import_archives(mailbox(tmp_path / "more.mbox", more=letter(address(ANNA), 80, "9 June", signed)), bodies=True)
    number = full.log()[0].number
    full.accept(full.proposals("Anna"))
    full.undo(number)
    phone = [one for one in full.proposals("Anna") if one.field is Proposed.PHONE]
    full.accept(phone)
    assert "phone" in [one.field for one in full.show("Anna").shown.best]


def test_dismissed_it_stays_away_until_that_is_undone(full: Book, tmp_path: Path) -> None:
    title, *rest = full.proposals()
    done = full.dismiss([title])
    assert done.told == "Dismissed Head of Sales for Anna Lind"
    assert full.proposals() == rest
    full.rebuild()
    full.import_archives(mailbox(tmp_path / "more.mbox", more=letter(address(BO), 60, "5 May", "ok!")), bodies=True)
    assert told(full.proposals()) == told(rest)
    full.undo(done.entry)
    assert told(full.proposals()) == ALL


def test_nothing_and_the_same_twice_are_refused(full: Book) -> None:
    with pytest.raises(UserError, match="nothing to accept"):
        full.accept([])
    with pytest.raises(UserError, match="nothing to accept"):
        full.dismiss([])
    several = full.proposals()
    full.accept(several)
    before = everything(full._at)
    with pytest.raises(UserError, match="accepted already"):
        full.accept(several)
    assert everything(full._at) == before


def test_two_days_of_one_address_may_be_accepted_at_once(full: Book) -> None:
    title, *rest = full.proposals("Anna")
    full.accept([title, *(replace(one, at="2025-06-09T10:00:00Z") for one in rest)])
    assert full.proposals("Anna") == []
    assert len(full.log()[0].archives) == 2
