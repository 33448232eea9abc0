"""Last names in lists: in the order of where the owner lives, in older books too, on both databases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.life import Profile
from rekindle.services.browsing import people_rows
from rekindle.services.ordering import sort_again
from rekindle.services.ranking import freshen
from rekindle.store import lists
from rekindle.store.shelf import set_setting
from tests.services.rhythms import TODAY, card

NAMES = ("Bo Zander", "Eva Öberg", "Max Özil", "Jan van_der_Berg", "Kaj Aagaard")


@pytest.fixture
def five(book: Book, tmp_path: Path) -> Book:
    path = tmp_path / "cards.vcf"
    path.write_text("".join(card(name.replace("_", " "), "", "", "", "") for name in NAMES), encoding="utf-8")
    book.today = TODAY
    book.import_archives(path)
    return book


def listed(book: Book) -> list[str]:
    return [row.name.split()[-1] for row in book.people_rows()]


ELSEWHERE = ["Aagaard", "Berg", "Özil", "Zander", "Öberg"]
IN_SWEDEN = ["Berg", "Zander", "Aagaard", "Öberg", "Özil"]


def test_where_i_live_decides_the_order_and_undo_takes_it_back(five: Book) -> None:
    assert listed(five) == ELSEWHERE
    done = five.tell_profile(replace(Profile(), country="SE"))
    assert listed(five) == IN_SWEDEN
    kept = lists.sort_names(five._at)
    five.rebuild()
    assert lists.sort_names(five._at) == kept
    five.undo(done.entry)
    assert listed(five) == ELSEWHERE
    assert [row.name for row in five.people_rows()][1] == "Jan van der Berg"  # what is shown is as it was


def test_what_else_is_told_leaves_the_order_alone(five: Book) -> None:
    done = five.tell_profile(replace(Profile(), place="Uppsala", country="SE"))
    more = five.tell_profile(replace(five.profile(), cap=9))
    assert listed(five) == IN_SWEDEN
    five.undo(more.entry)
    assert listed(five) == IN_SWEDEN
    five.undo(done.entry)
    assert listed(five) == ELSEWHERE


def test_my_telephone_tells_it_too(five: Book) -> None:
    five.tell_me("Sam Moran, +46 70 174 06 05")
    assert listed(five) == IN_SWEDEN


def test_a_book_of_an_older_rekindle_is_put_in_order_when_next_used(five: Book) -> None:
    at, wanted = five._at, lists.sort_names(five._at)
    for person in wanted:
        at.engine.run("UPDATE person SET sort_name = 'older' WHERE id = :person", {"person": person})
    set_setting(at, lists.NAMES_DUE, "due")
    assert lists.due(at)
    assert not lists.ties_due(at)
    assert [row.name.split()[-1] for row in people_rows(at, TODAY)] == ELSEWHERE
    assert lists.sort_names(at) == wanted
    assert not lists.due(at)
    freshen(at)
    sort_again(at)
    assert lists.sort_names(at) == wanted
