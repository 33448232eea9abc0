"""Whose turn it is through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book

DAY = date(2026, 11, 21)


def test_every_verb_of_keeping(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        book.touched("Anna", "coffee", on=date(2026, 8, 1))
        assert [one.name for one in book.due_today().tasks] == ["Anna Lind"]
        assert book.week().pages[0].tasks == book.due_today().tasks

        turn = book.rhythm("Anna").due
        assert turn is not None
        assert book.turns() == {1: turn.on}
        book.cadence("Anna", every="1y")
        assert book.rhythm("Anna").days == 365
        book.no_cadence("Anna")
        assert book.rhythms()["list"] == 75

        book.snooze("Anna", "2w")
        assert book.due_today().tasks == ()
        book.wake("Anna")
        assert book.paused() is None
        book.pause(until="2w")
        book.pause("Anna")
        assert book.turns() == {}
        rest = book.paused()
        assert rest is not None
        assert (rest.record, rest.until) == (0, date(2026, 12, 5))
        assert book.due_today().tasks == ()
        book.resume("Anna")
        book.resume()
        assert book.paused() is None
        assert len(book.due_today().tasks) == 1

        assert book.write_feed(tmp_path / "feed.ics", alarm="8:00") == 1
        assert (tmp_path / "feed.ics").read_bytes().decode() == book.feed(alarm="8:00")
