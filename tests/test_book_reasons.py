"""The Python door: what is noted of people, what many share, why to write, and the book as one file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.model import UserError
from rekindle.model.life import Relation

DAY = date(2026, 11, 22)
PEOPLE = (
    ("Anna Lind", "Professor", "Uppsala"),
    ("Kofi Mensah", "Flood engineer", "Hull"),
    ("Clara Voss", "Baker", "Hull"),
)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nN:{name.split()[1]};{name.split()[0]};;;\nTITLE:{title}\n"
        f"ADR:;;;{city};;;\nEMAIL:e{place}@example.org\nEND:VCARD\n"
        for place, (name, title, city) in enumerate(PEOPLE)
    )
    (tmp_path / "cards.vcf").write_text(cards)
    with Book(tmp_path / "home", today=DAY) as made:
        made.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org", region="GB")
        yield made


def test_a_note_is_kept_changed_and_dropped(book: Book) -> None:
    done = book.note("Anna Lind", "her office smelt of pipe smoke")
    assert done.told == "Noted of Anna Lind (note, private): her office smelt of pipe smoke"
    number, name, (fact,) = book.notes("Anna")
    assert (name, fact.relation, fact.private) == ("Anna Lind", Relation.NOTE, True)
    assert fact.source == "you typed, 22 November 2026"
    book.note(number, number=fact.number, private=False, on="2014")
    (fact,) = book.notes(number)[2]
    assert (fact.private, fact.on, fact.text) == (False, "2014", "her office smelt of pipe smoke")
    book.note(number, number=fact.number, past="met in her office")
    (fact,) = book.notes(number)[2]
    assert (fact.private, fact.past) == (False, "met in her office")
    book.note(number, relation="memory", number=fact.number, until=date(2027, 1, 1))
    (fact,) = book.show(number).facts
    assert (fact.relation, fact.private, fact.until) == (Relation.MEMORY, False, date(2027, 1, 1))
    book.drop_note(number, fact.number)
    assert book.notes(number)[2] == []
    book.undo()
    assert len(book.notes(number)[2]) == 1


def test_what_cannot_be_noted_is_told(book: Book) -> None:
    book.note("Anna", "The boat.", "memory")
    calls: list[tuple[str, Callable[[], object]]] = [
        ("noted already, as number 1", lambda: book.note("Anna", "the boat", "memory")),
        ("nothing to note", lambda: book.note("Anna", "  ")),
        ("no date", lambda: book.note("Anna", "x", on="May")),
        ("no note 7", lambda: book.note("Anna", "x", number=7)),
        ("no note 1 of theirs", lambda: book.drop_note("Kofi", 1)),
        ("Nobody here", lambda: book.note("Nemo", "x")),
    ]
    for words, call in calls:
        with pytest.raises(UserError, match=words):
            call()
    assert [fact.text for fact in book.notes("Anna")[2]] == ["The boat."]
    assert len(book.log()) == 2


def test_reasons_come_with_notes_and_go_with_undo(book: Book) -> None:
    before = book.reasons("Anna")
    entry = book.note("Anna", "plot the data first", "lesson", proof="it caught one bad gauge").entry
    first, *rest = book.reasons("Anna")
    assert (first.text, first.bare, first.proof) == (
        "told you to plot the data first", "plot the data first", "it caught one bad gauge",
    )  # fmt: skip
    assert tuple(rest) == before
    book.undo(entry)
    assert book.reasons("Anna") == before


def test_occasions_tell_whom_they_concern(book: Book) -> None:
    storm = book.declare("the storm.", place="Hull", crisis=True)
    assert storm.told == "Occasion: the storm"
    book.declare("flood week", words=["flood"], since=date(2026, 12, 1))
    book.declare("last new year", since=date(2026, 1, 1), until=date(2026, 1, 9))
    week, storms, over = book.occasions()
    assert week.names == ("Kofi",)
    assert week.occasion.until == date(2026, 12, 15)
    assert storms.names == ("Kofi", "Clara")
    assert storms.persons == tuple(book.notes(name)[0] for name in storms.names)
    assert (over.over, over.names) == (True, ())
    assert book.reasons("Clara")[0].crisis
    book.drop_occasion(storm.number)
    assert [one.occasion.text for one in book.occasions()] == ["flood week", "last new year"]
    assert not book.reasons("Clara")[0].crisis
    with pytest.raises(UserError, match="no occasion 1"):
        book.drop_occasion(storm.number)
    with pytest.raises(UserError, match="end before it begins"):
        book.declare("x", until=date(2026, 1, 1))
    with pytest.raises(UserError, match="no name"):
        book.declare(" ")


def test_a_first_name_where_the_card_has_no_parts(book: Book, tmp_path: Path) -> None:
    (tmp_path / "more.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Prince\nEMAIL:p@example.org\nEND:VCARD\n")
    book.import_archives(tmp_path / "more.vcf")
    book.declare("the new year")
    assert sorted(book.occasions()[0].names) == ["Anna", "Clara", "Kofi", "Prince"]


def test_a_book_without_occasions_looks_at_nobody(book: Book) -> None:
    assert book.occasions() == []


def test_the_book_goes_into_a_file_and_out_again(book: Book, tmp_path: Path) -> None:
    book.note("Anna", "the boat", "memory")
    done = book.export(tmp_path / "book.jsonl")
    with Book(tmp_path / "other", today=DAY) as other:
        back = other.restore(str(tmp_path / "book.jsonl"))
        assert (back.people, back.rows) == (3, done.rows)
        assert other.reasons("Anna") == book.reasons("Anna")
        assert [one.told for one in other.log()] == [one.told for one in book.log()]
