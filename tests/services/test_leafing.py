"""A page of the list or of everybody is a part of the whole, whatever was done before it, here or elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.roster import Filter, Listed
from tests.exports import CAST, NOOR, TALK, linkedin, vcf, zipped

DAY = date(2026, 11, 21)
ALL = Filter(everybody=True)


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    """Four people of LinkedIn, one of them on the phone too."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)), vcf(tmp_path / "phone.vcf", [NOOR]))
    return book


def whole(book: Book, filter_: Filter, order: str = "") -> list[Listed]:
    return book.roster(filter_, order=order)


def leafed(book: Book, filter_: Filter, order: str = "", most: int = 3) -> list[Listed]:
    """The list, page after page."""
    first = book.roster_page(filter_, order=order, most=most)
    rest = (book.roster_page(filter_, order=order, offset=start, most=most) for start in range(most, first.total, most))
    return [*first.rows, *(one for page in rest for one in page.rows)]


def test_pages_say_what_the_list_says_after_everything_done_and_undone(known: Book, tmp_path: Path) -> None:
    noor, kofi = (next(row.id for row in known.people_rows() if row.name.startswith(name)) for name in ("Noor", "Kofi"))
    steps: list[Callable[[], object]] = [
        lambda: known.put_on_list(noor, kofi),
        lambda: known.touched(noor, "call"),
        lambda: known.cadence(kofi, every="30d"),
        lambda: known.cadence(every="45d"),
        lambda: known.tag(kofi, tag="choir"),
        lambda: known.how_close(kofi, degree=4),
        lambda: known.put_in_layer(noor, layer="inner"),
        lambda: known.role(kofi, "mentor"),
        lambda: known.set_stage(noor, "warm", "we met"),
        lambda: known.same(noor, kofi),
        known.undo,
        lambda: known.never(kofi),
        lambda: known.import_archives(vcf(tmp_path / "more.vcf", CAST[2:])),
        known.undo,
        lambda: known.note(noor, "likes eels"),
        lambda: known.take_off_list(noor),
        lambda: [known.undo() for _ in range(6)],
        known.rebuild,
    ]
    for step in steps:
        step()
        for filter_ in (ALL, Filter(), Filter(everybody=True, roles=("mentor",)), Filter(tags=("choir",))):
            for order in ("", "last-contact", "closeness", "added"):
                assert leafed(known, filter_, order) == whole(known, filter_, order)


def test_words_as_typed_join_those_of_the_filter(known: Book) -> None:
    assert [one.name for one in known.roster_page(ALL, words="noo").rows] == ["Noor Haddvik"]
    assert known.roster_page(Filter(everybody=True, words=("noor",)), words="tob").rows == ()
    assert known.roster_page(words="noo").everybody == 1


def test_what_is_not_known_is_said(known: Book) -> None:
    with pytest.raises(UserError, match="no order called shoe-size"):
        known.roster_page(order="shoe-size")


def test_a_day_later_the_page_is_of_that_day(known: Book) -> None:
    known.put_on_list("Noor")
    (before,) = known.roster_page().rows
    known.turn_to(date(2027, 6, 1))
    (after,) = known.roster_page().rows
    assert before.ago != after.ago
    assert [after] == known.roster()
