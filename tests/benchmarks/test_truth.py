"""A benchmark's check finds what is wrong in a book, and lets pass what is right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.truth import judge
from rekindle import Book
from rekindle.worlds import write

TODAY = date(2026, 11, 22)


def test_a_book_is_right_until_a_mail_in_it_is_changed_or_gone(tmp_path: Path) -> None:
    made = write(tmp_path / "exports", size="S", seed=3, today=TODAY)
    with Book(tmp_path / "home", today=TODAY) as book:
        book.import_archives(*made.exports, region="GB")
        right = judge(book, made.history, made.truth)
        assert right.history.clean, right.told
        assert right.history.right > 1_700
        at = book._at
        mails = [
            number for (number,) in at.engine.rows("SELECT number FROM interaction WHERE source = 'mail' ORDER BY 1")
        ]
        at.engine.run("UPDATE interaction SET at = '2001-01-01T00:00:00Z' WHERE number = :number", {"number": mails[3]})
        at.engine.run("UPDATE participant SET part = 'cc' WHERE interaction = :number", {"number": mails[9]})
        wrong = judge(book, made.history, made.truth).history
    assert {"at", "people"} <= {one.what for one in wrong.wrong}
    assert wrong.right < right.history.right
