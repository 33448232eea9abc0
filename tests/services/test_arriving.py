"""What came in, newest first, and what would leave with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.worlds.files import write
from tests.dump import everything

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
TALK = "From: Anna Lind <anna@example.org>\nTo: Sam <sam@example.org>\nDate: Mon, 4 Mar 2024 11:20:34 +0000\n"


def vcard(name: str, address: str) -> str:
    return f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{address}\nEND:VCARD\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two address books that share a person, and a mail."""
    (tmp_path / "phone.vcf").write_text(vcard("Anna Lind", "anna@example.org") + vcard("Bo Ek", "bo@example.org"))
    (tmp_path / "old.vcf").write_text(vcard("Anna Lind", "anna@example.org") + vcard("Cleo Falk", "cleo@example.org"))
    (tmp_path / "talk.eml").write_text(f"{TALK}Message-ID: <1@example.org>\nSubject: eels\n\nHello\n")
    return tmp_path


def test_imports_are_listed_newest_first_with_their_accounts(book: Book, folder: Path) -> None:
    book.import_archives(folder / "phone.vcf", me="Sam Moran, sam@example.org")
    book.import_archives(folder / "old.vcf", folder / "talk.eml")
    found = book.arrivals()
    assert [[one.path for one in each.archives] for each in found.some] == [
        ["old.vcf", folder.name],  # loose mails are one archive, called by their folder
        ["phone.vcf"],
    ]
    assert (found.count, found.files) == (2, 3)
    first = found.some[1].archives[0].account
    assert (first.found, first.new) == (2, 2)
    assert book.arrivals(skip=1, most=1).some == found.some[1:]


def test_what_was_typed_is_no_file(book: Book, folder: Path) -> None:
    book.add(book.understand("Lotte Visser, thesis advisor"))
    book.import_archives(folder / "phone.vcf")
    found = book.arrivals()
    assert [one.path for each in found.some for one in each.archives] == ["phone.vcf"]
    assert book.glance().sources == found.files == 1


def test_what_would_leave_is_what_leaves(book: Book, folder: Path) -> None:
    book.import_archives(folder / "phone.vcf", me="Sam Moran, sam@example.org")
    book.import_archives(folder / "old.vcf", folder / "talk.eml")
    book.note("Cleo", "likes eels")
    entry = book.arrivals().some[0].entry
    before, people = everything(book._at), book.glance().people
    told = book.leaving(entry)
    assert everything(book._at) == before
    book.undo(entry)
    assert (told.people, told.interactions, told.stays) == (people - book.glance().people, 1, 1)
    assert people - book.glance().people == 1
    assert [each.archives[0].path for each in book.arrivals().some] == ["phone.vcf"]


def test_what_would_leave_is_counted_right_for_each_file_of_a_world(book: Book, tmp_path: Path) -> None:
    written = write(tmp_path / "exports", size="S", seed=3, today=book.today)
    for export in written.exports:
        book.import_archives(export, region="GB")
    for one in book.arrivals().some:
        told, people = book.leaving(one.entry), book.glance().people
        messages = _interactions(book)
        book.undo(one.entry)
        assert told.interactions == messages - _interactions(book)
        assert abs(told.people - (people - book.glance().people)) <= (0 if told.sure else 8), one.archives[0].path


def _interactions(book: Book) -> int:
    found = book._at.engine.rows("SELECT count(*) FROM interaction WHERE book = :book", {"book": book._at.book})
    return int(found[0][0])


def test_what_is_gone_is_not_asked_for_twice(book: Book, folder: Path) -> None:
    book.import_archives(folder / "phone.vcf")
    entry = book.arrivals().some[0].entry
    book.undo(entry)
    assert book.arrivals().some == ()
    for ask in (book.arrival, book.leaving):
        with pytest.raises(UserError, match="not here any more"):
            ask(entry)
    with pytest.raises(UserError, match="not here any more"):
        book.arrival(999)


def test_a_source_of_long_ago_is_named_with_its_day(book: Book) -> None:
    book.import_archives(SAMPLES / "mail" / "thunderbird.mbox")
    ((name, day),) = book.arrivals().old
    assert name == "mbox"
    assert day < date(2026, 1, 1)


class _EnoughError(Exception):
    pass


@pytest.mark.parametrize("words", ["Reading", "Adding", "Looking for people", "Writing it down"])
def test_an_import_that_is_stopped_leaves_no_trace(books: Callable[..., Book], folder: Path, words: str) -> None:
    book = books()
    book.import_archives(folder / "phone.vcf", me="Sam Moran, sam@example.org")
    before = everything(book._at)
    heard = []

    def stop(told: str, _done: int, _total: int) -> None:
        heard.append(told)
        if told.startswith(words):
            raise _EnoughError

    with pytest.raises(_EnoughError):
        book.import_archives(folder / "old.vcf", folder / "talk.eml", watch=stop)
    assert heard[-1].startswith(words)
    assert everything(book._at) == before
    assert len(book.log()) == 1
    assert book.import_archives(folder / "old.vcf", folder / "talk.eml").new_people == 1
