"""Closeness, tags and layers through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book

DAY = date(2026, 11, 21)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n"


def test_every_verb_of_marks(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text(CARD)
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        book.how_close("Anna", degree=4)
        assert book.closeness() == {1: 4}
        book.tag("Anna", tag="choir")
        assert book.tags() == {1: ("choir",)}
        assert book.layers()[1].layer == "inner"
        book.put_in_layer("Anna", layer="core")
        assert [ring.people for ring in book.rings()] == [0, 1, 0, 0, 0]
