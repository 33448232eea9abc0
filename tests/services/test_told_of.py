"""Notes and tags that were typed are found, at once and as long as they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rekindle.book import Book
from rekindle.model.roster import Filter
from tests.conftest import Places

ALL = Filter(everybody=True)


LINES = ("Lotte Visser, advisor, Kade Harbour Works, lotte@example.org", "Kofi Mensah, Leeds, kofi@example.org")


@pytest.fixture
def book(places: Places) -> Iterator[Book]:
    with Book(places(), today="2026-11-22") as found:
        for line in LINES:
            found.add(found.understand(line))
        yield found


def found(book: Book, words: str) -> list[tuple[str, list[tuple[str, str]]]]:
    people = book.find(*words.split()).people
    assert {one.id for one in people} == {one.person for one in book.roster_page(ALL, words=words).rows}
    return [(one.name, [(why.field, why.text) for why in one.why]) for one in people]


def test_a_note_is_found_by_the_beginning_of_its_last_word_until_it_is_dropped(book: Book) -> None:
    noted = book.note("Lotte", "Collects barographs from ships", "note")
    assert found(book, "barogr") == [("Lotte Visser", [("note", "Collects barographs from ships")])]
    assert found(book, "ships collects") == [("Lotte Visser", [("note", "Collects barographs from ships")])]
    assert found(book, "barographs kofi") == []
    book.undo(noted.entry)
    assert found(book, "barographs") == []


def test_a_word_of_a_note_and_a_word_of_a_file_go_together(book: Book) -> None:
    book.note("Lotte", "Collects barographs", "note")
    book.note("Kofi", "Collects stamps", "note")
    assert [name for name, _ in found(book, "visser barographs")] == ["Lotte Visser"]
    assert len(found(book, "collects")) == 2


def test_a_tag_is_found_until_it_is_taken_off(book: Book) -> None:
    book.tag("Lotte", "Kofi", tag="choir of Kirkstall")
    assert {name for name, _ in found(book, "kirkst")} == {"Lotte Visser", "Kofi Mensah"}
    book.tag("Kofi", tag="choir of Kirkstall", holds=False)
    assert [name for name, _ in found(book, "choir")] == ["Lotte Visser"]
