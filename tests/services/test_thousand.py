"""A thousand things done, then taken back in any order that their dependences allow: the book is as it was."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.model.life import Give, GiveState, News, Trip
from rekindle.services import living
from rekindle.services.touching import More, touched
from rekindle.store.kept import TABLES, resting_on
from tests.dump import everything
from tests.exports import CAST, TALK, linkedin, zipped

NOW, TODAY = "2026-11-22T10:00:00Z", date(2026, 11, 22)
MANY = 1_000
_TOLD = (*TABLES, "need", "decision")  # rows that are only added: an undo leaves them


def derived(book: Book) -> list[str]:
    """All but what is only ever added."""
    return [line for line in everything(book._at).splitlines() if line.partition(":")[0] not in _TOLD]


def standing(book: Book) -> list[int]:
    return [one.number for one in book.log() if not one.undoes and not one.undone]


@pytest.fixture
def known(tmp_path: Path) -> Book:
    book = Book(tmp_path / "home", today=TODAY)
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def deeds(book: Book, draw: Random) -> list[Callable[[], object]]:
    """What a user may do next."""
    at = book._at
    person = str(draw.choice(book.people_rows()).id)
    day = TODAY - timedelta(days=draw.randrange(900))
    give = Give(offer=f"send you paper {draw.randrange(99)}")
    return [
        lambda: living.tell_news(at, News(on=day, short="I moved."), now=NOW),
        lambda: living.list_give(at, give, now=NOW),
        lambda: living.give_to(at, person, give, GiveState.PROMISED, today=TODAY, now=NOW, due=TODAY),
        lambda: living.tell_trip(at, Trip(place="Hull", since=day, until=day), now=NOW),
        lambda: touched(at, person, draw.choice(("mail", "call", "sms")), TODAY, NOW, more=More(on=day, again=True)),
        lambda: book.role(person, draw.choice(("mentor", "friend"))),
        lambda: book.later(person),
        lambda: book.never(person),
    ]


def test_a_thousand_operations_are_taken_back_in_any_order(known: Book) -> None:
    draw = Random(7)  # noqa: S311 - the same walk at every run
    before, first = derived(known), set(standing(known))
    for _ in range(MANY):
        draw.choice(deeds(known, draw))()
    assert len(standing(known)) == MANY + len(first)
    assert derived(known) != before
    left, refused = sorted(set(standing(known)) - first), 0
    while left:
        number = draw.choice(left)
        if resting_on(known._at, number):
            refused += 1
            with pytest.raises(UserError, match="rests on"):
                known.undo(number)
        else:
            known.undo(number)
            left.remove(number)
    assert refused
    assert derived(known) == before
