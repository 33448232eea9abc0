"""People from memory through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book

DAY = date(2026, 11, 22)


def test_every_verb_of_adding(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today=DAY) as book:
        (line,) = book.understand("Ida Solvang, thesis advisor, Upsala 2014")
        assert line.known is None
        mended = book.correct(line, "place: Uppsala")
        done = book.add([mended])
        assert (done.told, done.outcomes[0].name) == ("Ida Solvang is on your list", "Ida Solvang")
        assert book.show(done.person).records[0].place == "typed on 22 November 2026"

        several = book.understand_each("Ida Solvang, neighbour\nPia Holm, friend")
        assert [one.asks for one in several] == [True, False]
        joined = book.add([book.meant(several[0], done.person), several[1]], listed=False)
        assert [one.person for one in joined.outcomes] == [done.person, 3]
        book.undo(joined.entry)
        assert [row.name for row in book.people_rows()] == ["Ida Solvang"]
