"""The user's word on a value of somebody: it is shown first, nothing is lost, and an undo leaves no trace."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError

CARDS = "".join(
    f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}@example.org\nORG:Halden Foods\nTITLE:Planner\n"
    f"ADR:;;;Leeds;;;\nEND:VCARD\n"
    for name, mail in (("Ana Lindh", "ana"), ("Ben Corran", "ben"))
)  # fmt: skip


@pytest.fixture
def met(book: Book, tmp_path: Path) -> Book:
    """A book with two cards."""
    (tmp_path / "cards.vcf").write_text(CARDS)
    book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
    return book


def best(book: Book, who: str | int) -> dict[str, str]:
    return {one.field: one.text for one in book.show(who).shown.best}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "Anna Lind"), ("employer", "Corran Energy"), ("title", "Head of planning"), ("city", "York"),
        ("headline", "Rivers"),
    ],
)  # fmt: skip
def test_it_is_shown_first_and_the_rest_stays_beside(met: Book, field: str, value: str) -> None:
    before = met.show("Ana")
    done = met.tell_value("Ana", field, f" {value} ")
    after = met.show(done.person)
    assert after.person.id == before.person.id
    assert best(met, done.person)[field] == value
    told = {(one.field, one.text) for one in (*after.shown.best, *after.shown.beside)}
    assert {(one.field, one.text) for one in before.shown.best} <= told
    assert after.changes == ()
    assert len(met.people()) == 2
    met.undo(done.entry)
    assert met.show(before.person.id).shown == before.shown


def test_the_name_is_theirs_on_every_list(met: Book) -> None:
    met.tell_value("Ana", "name", "Anna Lind")
    assert [row.name for row in met.people_rows()] == ["Ben Corran", "Anna Lind"]
    assert met.show("Anna").person.sort_name.startswith("lind")


def test_one_word_keeps_the_other(met: Book) -> None:
    met.tell_value("Ana", "city", "York")
    met.tell_value("Ana", "employer", "Corran Energy")
    assert best(met, "Ana")["city"] == "York"
    assert met.show("Ana").shown.what == "Planner, Corran Energy"
    met.tell_value("Ana", "city", "")
    assert best(met, "Ana")["city"] == "Leeds"
    assert met.show("Ana").shown.employer == "Corran Energy"
    assert len([one for one in met.show("Ana").records if one.source == "typed"]) == 1


def test_addresses_and_numbers_join_the_others(met: Book) -> None:
    met.tell_value("Ana", "mail", "Anna.Lind@example.net")
    met.tell_value("Ana", "phone", "0113 496 0000")
    told = {one.text for one in (*met.show("Ana").shown.best, *met.show("Ana").shown.beside)}
    assert {"ana@example.org", "0113 496 0000"} <= told
    assert any(one.casefold() == "anna.lind@example.net" for one in told)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("shoe size", "44", "not a field"),
        ("name", "  ", "Nobody is called nothing"),
        ("mail", "nowhere", "no mail address"),
        ("phone", "none", "no telephone number"),
    ],
)
def test_what_is_no_value_changes_nothing(met: Book, field: str, value: str, said: str) -> None:
    log = len(met.log())
    with pytest.raises(UserError, match=said):
        met.tell_value("Ana", field, value)
    assert len(met.log()) == log


def test_the_same_twice_is_said_once(met: Book) -> None:
    met.tell_value("Ana", "city", "York")
    with pytest.raises(UserError, match="said that already"):
        met.tell_value("Ana", "city", "York")
    met.tell_value("Ana", "city", "Hull")
    met.tell_value("Ana", "city", "York")
    assert best(met, "Ana")["city"] == "York"


def test_it_lasts_through_a_rebuild_and_an_export(met: Book, tmp_path: Path, books: object) -> None:
    met.tell_value("Ana", "name", "Anna Lind")
    met.rebuild()
    assert met.show("Anna").person.name == "Anna Lind"
    met.export(tmp_path / "copy.jsonl")
    other: Book = books()  # type: ignore[operator]  # a factory
    other.restore(tmp_path / "copy.jsonl")
    assert other.show("Anna").person.name == "Anna Lind"
