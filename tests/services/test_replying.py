"""What comes in after a touch is found in imports, told apart, and paired with the touch it answers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.channel import Direction
from rekindle.model.touch import ReplyKind
from rekindle.services.passing import passages_of
from rekindle.services.replying import replies

ANNA = "anna@example.org"
CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}\nEND:VCARD\n"
    for name, mail in (("Anna Lind", ANNA), ("Kofi Mensah", "kofi@example.org"))
)
TODAY = date(2026, 11, 21)


def letter(
    key: str,
    sender: str,
    to: str,
    day: str,
    text: str = "",
    *,
    subject: str = "Hello",
    answers: str = "",
    more: str = "",
) -> str:
    before = f"In-Reply-To: <{answers}@post.example>\nReferences: <{answers}@post.example>\n" if answers else ""
    return (
        f"From - Sat May 03 10:00:00 2025\nMessage-ID: <{key}@post.example>\nDate: {day} 10:00:00 +0000\n{before}{more}"
        f"From: {sender}\nTo: {to}\nSubject: {subject}\n\n{text}\n\n"
    )


@pytest.fixture
def people(book: Book, tmp_path: Path) -> Book:
    (tmp_path / "cards.vcf").write_text(CARDS)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
    return book


def bring(book: Book, tmp_path: Path, *letters: str, name: str = "box.mbox") -> None:
    (tmp_path / name).write_text("".join(letters))
    book.import_archives(tmp_path / name, bodies=True)


ME = "sam@example.org"


def test_a_reply_is_found_in_a_later_import(people: Book, tmp_path: Path) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 2))
    assert people.replies() == {}
    bring(
        people,
        tmp_path,
        letter("1", ME, ANNA, "2 Nov 2026", "How are you?"),
        letter("2", ANNA, ME, "5 Nov 2026", "What a lovely surprise! How is Leeds?", answers="1"),
    )
    ((anna, (reply,)),) = people.replies().items()
    assert reply.person == anna
    assert (reply.on, reply.days, reply.kind) == (date(2026, 11, 5), 3, ReplyKind.POSITIVE)
    assert reply.words == "lovely surprise"
    assert reply.touch == 1
    assert not reply.answered
    assert people.replies(anna) == people.replies()
    passed = passages_of(people._at, [anna], TODAY)[anna]
    assert [(one.sent, one.received, one.replies) for one in passed] == [(1, 0, ()), (0, 1, (ReplyKind.POSITIVE,))]


def test_machines_are_told_apart_and_count_for_nothing(people: Book, tmp_path: Path) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 2))
    people.touched("Kofi", "mail", on=date(2026, 11, 2))
    bring(
        people,
        tmp_path,
        letter(
            "2", ANNA, ME, "2 Nov 2026", "I am away and back on 5 January.", subject="Automatic reply: Hello",
            more="Auto-Submitted: auto-replied\n",
        ),
        letter("3", ANNA, ME, "9 Nov 2026", "Read our news.", subject="News", more="List-Id: news.example.org\n"),
        letter(
            "4", "Mail Delivery <mailer-daemon@post.example>", ME, "3 Nov 2026",
            "Could not be delivered: kofi@example.org", subject="Undelivered Mail Returned to Sender",
        ),
    )  # fmt: skip
    found = people.replies()
    anna, kofi = (one.row.id for one in people.people())
    assert [(one.kind, one.until) for one in found[anna]] == [(ReplyKind.AUTOMATIC, date(2027, 1, 5))]
    assert [(one.kind, one.until) for one in found[kofi]] == [(ReplyKind.BOUNCE, None)]
    passed = passages_of(people._at, [anna, kofi], TODAY)
    assert [(one.sent, one.received, one.replies) for one in passed[anna]] == [(1, 1, (ReplyKind.AUTOMATIC,))]
    assert [(one.sent, one.received, one.replies) for one in passed[kofi]] == [(1, 0, ()), (0, 1, (ReplyKind.BOUNCE,))]


def test_what_was_logged_and_is_imported_is_one_reply_of_the_users_kind(people: Book, tmp_path: Path) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 2))
    people.touched("Anna", "mail", on=date(2026, 11, 5), reply="help")
    ((anna, before),) = people.replies().items()
    assert [(one.kind, one.interaction, one.logged, one.touch) for one in before] == [(ReplyKind.HELP, 0, 2, 1)]
    bring(people, tmp_path, letter("2", ANNA, ME, "5 Nov 2026", "Thanks!"))
    (reply,) = people.replies()[anna]
    assert (reply.kind, reply.logged, reply.touch) == (ReplyKind.HELP, 2, 1)
    assert reply.interaction
    (sent, came) = passages_of(people._at, [anna], TODAY)[anna]
    assert (sent.sent, came.received, came.replies) == (1, 1, (ReplyKind.HELP,))


def test_an_answer_to_it_makes_a_reply_answered(people: Book) -> None:
    people.touched("Anna", "mail", on=date(2026, 11, 2))
    people.touched("Anna", "mail", on=date(2026, 11, 5), direction=Direction.IN)
    assert [one.answered for one in people.replies()[1]] == [False]
    people.touched("Anna", "call", on=date(2026, 11, 5))
    assert [one.answered for one in people.replies()[1]] == [True]


def test_what_is_yet_to_come_or_came_too_late_is_no_reply(people: Book, tmp_path: Path) -> None:
    people.touched("Anna", "mail", on=date(2026, 9, 2))
    bring(people, tmp_path, letter("2", ANNA, ME, "5 Nov 2026", "Thanks!"))
    assert people.replies() == {}
    people.touched("Anna", "mail", on=date(2026, 11, 1))
    assert len(people.replies()[1]) == 1
    assert replies(people._at, date(2026, 11, 3)) == {}


def test_an_address_that_two_people_hold_names_nobody(people: Book, tmp_path: Path) -> None:
    (tmp_path / "more.vcf").write_text(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:Zoltan Quist\nEMAIL:{ANNA}\nEMAIL:zoltan@example.org\nEND:VCARD\n"
    )
    people.import_archives(tmp_path / "more.vcf")
    people.touched("Anna Lind", "mail", on=date(2026, 11, 2))
    people.touched("Kofi", "mail", on=date(2026, 11, 2))
    bring(
        people,
        tmp_path,
        letter("2", "kofi@example.org", ME, "3 Nov 2026", "Thanks!"),
        letter("3", ANNA, ME, "3 Nov 2026", "Thanks!"),
    )
    assert list(people.replies()) == [next(one.row.id for one in people.people("Kofi"))]
