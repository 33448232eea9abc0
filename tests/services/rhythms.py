"""A few made-up people in a book, and days to move it to."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from rekindle.book import Book

TODAY = date(2026, 11, 23)  # a Monday
ANNA, BEN, CLARA, DINA = 1, 2, 3, 4
CARDS = (
    ("Anna Lind", "anna@example.org", "+46701740605", "Uppsala;;;SE", "1984-11-23"),
    ("Ben Ofstad", "ben@example.org", "", "", ""),
    ("Clara Taoberg", "clara@example.org", "", "Kyoto;;;Japan", "--12-01"),
    ("Dina Haddvik", "", "+4790174060", "", ""),
)


def card(name: str, mail: str, phone: str, place: str, born: str) -> str:
    given, _, family = name.partition(" ")
    lines = [
        "BEGIN:VCARD",
        "VERSION:4.0",
        f"FN:{name}",
        f"N:{family};{given};;;",
        *([f"EMAIL:{mail}"] if mail else []),
        *([f"TEL:{phone}"] if phone else []),
        *([f"ADR:;;;{place}"] if place else []),
        *([f"BDAY:{born.replace('-', '') if born[0] != '-' else born.replace('-12-', '--12')[1:]}"] if born else []),
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


def peopled(book: Book, folder: Path, today: date = TODAY) -> Book:
    """A book of Anna, Ben, Clara and Dina, in that order."""
    path = folder / "cards.vcf"
    path.write_text("".join(card(*one) for one in CARDS), encoding="utf-8", newline="")
    book.today = today
    book.import_archives(path)
    return book


def on(book: Book, days: int) -> Book:
    """The same book so many days after the Monday."""
    book.today = TODAY + timedelta(days=days)
    return book


def listed(book: Book) -> list[tuple[str, int]]:
    """(kind, person) of today's list."""
    return [(one.kind.value, one.person) for one in book.due_today().tasks]
