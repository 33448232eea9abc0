"""A book while another process writes: whoever looks does not wait, and whoever writes does, on either database."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.roster import Filter
from tests.exports import CAST, TALK, linkedin, zipped
from tests.holding import writing

Books = Callable[..., Book]
FILTERS = [Filter(words=words) for words in ((), ("noor",), ("nobody",))]
FILTERS += [Filter(everybody=True), Filter(tags=("choir",))]
CARD = "BEGIN:VCARD\nVERSION:3.0\nFN:Berit Aasland\nEMAIL:berit@example.org\nEND:VCARD\n"


class WaitedError(Exception):
    """Raised where somebody waits who should not."""


def impatient(_: float) -> None:
    raise WaitedError


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    book.put_on_list("Noor", "Kofi")
    book.tag("Kofi", tag="choir")
    book.shortlist()
    return book


def test_whoever_looks_sees_all_that_is_and_waits_for_nobody(known: Book) -> None:
    known.touched("Noor", "mail")  # what is kept for looking is stale
    with writing(known.place):
        known.on_wait = impatient
        meanwhile = [known.roster(one) for one in FILTERS], known.due_today(), known.shortlist()
        with pytest.raises(WaitedError):
            known.touched("Noor", "call")
    known.on_wait = None
    assert meanwhile == ([known.roster(one) for one in FILTERS], known.due_today(), known.shortlist())
    assert [len(several) for several in meanwhile[0]] == [2, 1, 0, len(CAST), 1]


def test_a_copy_is_written_while_another_writes(known: Book, books: Books, tmp_path: Path) -> None:
    with writing(known.place):
        known.on_wait = impatient
        copied = known.export(tmp_path / "copy.rekindle")
    other = books()
    assert other.restore(tmp_path / "copy.rekindle").rows == copied.rows
    assert [one.name for one in other.roster()] == [one.name for one in known.roster()]


def test_what_waited_is_kept_whoever_wrote_before(known: Book) -> None:
    with writing(known.place) as other, known.beside() as beside:
        beside.on_wait = lambda _: other.ends()
        entry = beside.touched("Noor", "call").entry
        assert other.ended
    assert known.log(most=1)[0].number == entry


def test_an_import_that_waits_is_told_of_it_and_comes_in(known: Book, tmp_path: Path) -> None:
    (tmp_path / "one.vcf").write_text(CARD)
    with writing(known.place) as other:
        known.on_wait = lambda _: other.ends()
        known.import_archives(tmp_path / "one.vcf")
        assert other.ended
    assert [row.name for row in known.people_rows("Berit")] == ["Berit Aasland"]
