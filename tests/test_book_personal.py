"""One person's page through the Python door."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rekindle import Book

DAY = date(2026, 11, 21)
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Lind\nEMAIL:anna@example.org\nEND:VCARD\n"


def test_every_verb_of_one_person(tmp_path: Path) -> None:
    (tmp_path / "cards.vcf").write_text(CARD)
    with Book(tmp_path / "home", today=DAY) as book:
        book.import_archives(tmp_path / "cards.vcf", me="Sam Moran, sam@example.org")
        book.touched("Anna", "mail", note="Asked after the map.")
        assert [one.note for one in book.happened("Anna").several] == ["Asked after the map."]
        assert book.dealings("Anna").listed
        book.not_person("Anna")
        assert book.dealings("Anna").barred == "not-person"
        book.again("Anna")
        assert book.dealings("Anna").barred == ""
        book.tell_value("Anna", "title", "Professor")
        assert book.show("Anna").shown.title == "Professor"
        assert {"mentor", "friend"} <= set(book.role_words())
