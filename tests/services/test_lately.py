"""A book that stays open says what one just opened says, after whatever was done, by itself or by another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model.life import Give, GiveState, GoalKind, News, Profile
from rekindle.model.roster import Filter
from rekindle.services.listing import valued_at
from tests.exports import CAST, NOOR, TALK, Contact, linkedin, vcf, zipped

DAY = date(2026, 11, 21)
ALL = Filter(everybody=True)
ANNA = Contact(given="Anna", family="Lindgard", mail="anna@lindgard.example", company="Fjordline", title="Editor")


def told(book: Book) -> list[object]:
    """All that is kept between two questions."""
    persons = [row.id for row in book.people_rows()]
    return [
        book.roster_page(ALL),
        book.roster_page(order="last-contact"),
        book.roster_page(ALL, words="no"),
        book.threads(persons),
        book.layers(),
        book.tags(),
        [book.why(person) for person in persons[:2]],
        [book.show(person) for person in persons[-2:]],
        [(one.id, one.value, one.weighed.glance.barrier) for one in valued_at(book._at, book.today).known],
        book.week(),
        book.due_today(),
        book.coverage(),
        book.stats(),
        book.questions(),
    ]


def anew(book: Book) -> list[object]:
    """The same of a book that has nothing in mind yet."""
    with Book(book._where, name=book._name, today=book.today) as other:
        return told(other)


def who(book: Book, name: str) -> int:
    return next(row.id for row in book.people_rows() if row.name.startswith(name))


def steps(tmp_path: Path) -> list[Callable[[Book], object]]:
    """Things done, one after another."""
    return [
        lambda b: b.import_archives(zipped(tmp_path / "e.zip", linkedin(CAST, TALK)), vcf(tmp_path / "p.vcf", [NOOR])),
        lambda b: b.put_on_list("Noor", "Kofi"),
        lambda b: b.touched("Noor", "call"),
        lambda b: b.tell_profile(Profile(aims=("head of sales",), place="Oslo", country="NO")),
        lambda b: b.touched("Tobias", "mail", on=date(2020, 1, 5)),
        lambda b: b.cadence("Kofi", every="30d"),
        lambda b: b.cadence(every="45d"),
        lambda b: b.tag("Kofi", tag="choir"),
        lambda b: b.tag("Noor", tag="Choir"),
        lambda b: b.how_close("Mei-Lin", degree=4),
        lambda b: b.put_in_layer("Noor", layer="inner"),
        lambda b: b.role("Tobias", "mentor"),
        lambda b: b.role("Tobias", "mentor", holds=False),
        lambda b: b.role("Mei-Lin", "family"),
        lambda b: b.set_stage("Noor", "warm", "we met"),
        lambda b: b.shortlist(),
        lambda b: b.keep(b.shortlist().picks[0].person),
        lambda b: b.later("Kofi"),
        lambda b: b.note("Noor", "likes eels"),
        lambda b: b.give("Noor", Give(offer="send you a list of gauges"), GiveState.PROMISED),
        lambda b: b.tell_news(News(on=DAY, long="I moved to Oslo.")),
        lambda b: b.set_goal(GoalKind.LIST, 20),
        lambda b: b.snooze("Noor", "2w"),
        lambda b: b.pause("Kofi"),
        lambda b: b.pause(),
        lambda b: b.resume(),
        lambda b: b.same("Noor", "Kofi"),
        lambda b: b.undo(),
        lambda b: b.never("Kofi"),
        lambda b: b.import_archives(vcf(tmp_path / "more.vcf", [ANNA])),
        lambda b: b.touched("Anna", "in-person"),
        lambda b: b.draft("Tobias", "mail"),
        lambda b: [b.undo() for _ in range(9)],
        lambda b: b.rebuild(),
        lambda b: b.undo(),
    ]


def test_what_stays_in_mind_is_never_stale(book: Book, tmp_path: Path) -> None:
    with Book(book._where, name=book._name, today=book.today) as other:
        for place, step in enumerate(steps(tmp_path)):
            step((book, other)[place % 2])
            for seen, fresh in zip(told(book), anew(book), strict=True):
                assert seen == fresh, place
    book.turn_to(date(2027, 3, 1))
    assert told(book) == anew(book)


def test_what_a_transaction_takes_back_was_never_in_mind(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "e.zip", linkedin(CAST, TALK)))
    before = told(book)

    def taken_back() -> None:
        with book._at.engine.transaction():
            book.tag("Noor", tag="choir")
            assert "choir" in book.tags()[who(book, "Noor")]
            book.layers()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        taken_back()
    assert told(book) == before
    book.tag("Kofi", tag="eels")  # takes the number of the entry that never came to be
    assert told(book) == anew(book)


def test_a_reading_writes_nothing_and_sees_one_moment(book: Book, tmp_path: Path) -> None:
    book.import_archives(zipped(tmp_path / "e.zip", linkedin(CAST, TALK)))
    with Book(book._where, name=book._name, today=book.today) as other:
        with book._at.engine.reading():
            before = book.log()
            other.touched("Noor", "call")
            assert book.log() == before
            with pytest.raises(AssertionError, match="writes nothing"):
                book.touched("Noor", "call")
        assert len(book.log()) == len(before) + 1
        book.touched("Noor", "mail")
        assert not book._at.engine.writing
        with other._at.engine.transaction():
            assert book._at.engine.busy()
            assert other._at.engine.writing
        assert not book._at.engine.busy()
