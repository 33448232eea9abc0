"""The linter through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book

DAY = date(2026, 11, 21)


def test_any_text_can_be_linted_without_a_book(tmp_path: Path) -> None:
    with Book(tmp_path / "home", today=DAY) as book:
        found = book.lint("The map is up. Are you hiring?", "linkedin")
    assert [(one.rule, one.words) for one in found.errors] == [("M1", "Are you hiring")]
    assert not (tmp_path / "home").exists()


def test_with_a_person_the_book_knows_more(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n")
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        assert "M14" in {one.rule for one in book.lint("I'd love to pick your brain.", person="Anna").errors}
