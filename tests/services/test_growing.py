"""Files brought again: unchanged, changed, grown; and archives of a grown file taken out in any order."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.model import UserError
from tests.conftest import DAY
from tests.dump import everything, meaning
from tests.exports import zipped
from tests.lines import DAYS, Lines, bring, line, write

Books = Callable[..., Book]
THREE = [line(1), line(2, to="bo@example.org,cy@example.com"), line(3, day="2024-05-03")]
MORE = [line(4, day="2024-06-01"), line(5, to="di@example.org")]


def read_of(book: Book) -> int:
    return int(book._at.engine.rows("SELECT count(*) FROM interaction WHERE book = 1")[0][0])


def test_a_file_that_lies_unchanged_is_not_opened_unless_asked_to(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    before = everything(book._at)
    write(path, [line(7), *THREE[1:]])  # other content of the same size and date: nothing tells from outside
    assert bring(book, path).archives[0].known_since == date(2026, 11, 21)
    assert everything(book._at) == before
    assert bring(book, path, reread=True).archives[0].interactions.created == 1


def test_a_changed_date_or_another_place_is_looked_into(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    before = everything(book._at)
    write(path, THREE, age=1)
    assert bring(book, path).archives[0].known_since
    assert bring(book, write(tmp_path / "b.txt", THREE)).archives[0].known_since
    assert everything(book._at) == before
    write(path, [line(7), *THREE[1:]], age=2)
    assert bring(book, path).archives[0].interactions.created == 1


def test_a_file_changed_this_moment_is_looked_into_again(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    os.utime(path)
    bring(book, path)
    changed = path.stat().st_mtime_ns
    path.write_bytes(path.read_bytes().replace(b"hello", b"hallo"))
    os.utime(path, ns=(changed, changed))
    assert bring(book, path).archives[0].interactions.updated == 3


def test_members_of_a_zip_are_known_by_the_zip(book: Book, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"x/a.txt": write(tmp_path / "a.txt", THREE).read_text()})
    os.utime(path, ns=(10**18, 10**18))
    bring(book, path)
    size = path.stat().st_size
    path.write_bytes(b"PK\3\4" + bytes(size - 4))
    os.utime(path, ns=(10**18, 10**18))
    assert book._at.engine.rows("SELECT member, size FROM file") == [("x/a.txt", 6 + sum(map(len, THREE)))]


def test_a_path_that_cannot_be_kept_is_looked_into_each_time(book: Book, tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 200) / ("y" * 200) / ("z" * 200) / ("w" * 200) / ("v" * 200)
    folder.mkdir(parents=True)
    path = write(folder / "a.txt", THREE)
    bring(book, path)
    assert book._at.engine.rows("SELECT * FROM file") == []
    assert bring(book, path).archives[0].known_since


def test_a_grown_file_is_read_from_where_it_grew(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    write(path, [*THREE, *MORE], age=1)
    (archive,) = bring(book, path, now="2026-12-01T10:00:00Z").archives
    assert (archive.interactions.created, archive.interactions.read) == (2, 2)
    assert (archive.begun, archive.begun_on) == (6 + sum(map(len, THREE)), date(2026, 11, 21))
    assert read_of(book) == 5
    before = everything(book._at)
    assert bring(book, path).archives[0].known_since == date(2026, 12, 1)
    assert everything(book._at) == before


def test_a_blank_line_before_what_is_new_belongs_to_no_item(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    write(path, [*THREE, b"\r\n\n", *MORE], age=1)
    assert bring(book, path).archives[0].interactions.read == 2


@pytest.mark.parametrize(
    "now",
    [
        [line(9), *THREE[1:], *MORE],  # its beginning changed
        [*THREE, b"\n\n"],  # nothing came
        [*THREE[:2]],  # it shrank
    ],
)
def test_a_file_that_did_more_than_grow_is_read_whole(books: Books, tmp_path: Path, now: list[bytes]) -> None:
    book, other = books(), books()
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    write(path, now, age=1)
    (archive,) = bring(book, path).archives
    assert archive.begun_on is None
    assert archive.interactions.read == sum(one[:1].isdigit() for one in now)
    bring(other, write(tmp_path / "b.txt", THREE), write(tmp_path / "c.txt", now))
    assert meaning(book._at) == meaning(other._at)


def test_a_file_whose_last_item_grew_is_read_whole(book: Book, tmp_path: Path) -> None:
    cut = [*THREE[:2], THREE[2][:-1]]
    bring(book, write(tmp_path / "a.txt", cut))
    path = write(tmp_path / "a.txt", [*cut, b" and more\n", *MORE], age=1)
    assert bring(book, path).archives[0].interactions.read == 5


def test_an_importer_that_does_not_split_reads_a_grown_file_whole(book: Book, tmp_path: Path) -> None:
    path, whole = write(tmp_path / "a.txt", THREE), Lines(splits=False)
    bring(book, path, importer=whole)
    write(path, [*THREE, *MORE], age=1)
    assert bring(book, path, importer=whole).archives[0].interactions.read == 5


def test_a_beginning_read_on_other_terms_does_not_count(book: Book, tmp_path: Path) -> None:
    path, mbox = write(tmp_path / "a.txt", THREE), Lines(name="mbox")
    bring(book, path, importer=mbox)
    assert bring(book, path, importer=mbox, bodies=True).archives[0].interactions.updated == 3
    assert bring(book, path, importer=mbox, bodies=True).archives[0].known_since
    assert bring(book, path, importer=mbox).archives[0].known_since
    bring(book, write(tmp_path / "b.txt", [line(8)]), importer=mbox)
    write(tmp_path / "b.txt", [line(8), *MORE], age=1)
    assert bring(book, tmp_path / "b.txt", importer=mbox, bodies=True).archives[0].interactions.read == 3


def test_the_text_of_mails_changes_nothing_for_other_importers(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    assert bring(book, path, bodies=True).archives[0].known_since


def test_what_repeats_is_followed_on_later_days_and_the_same_day_adds_nothing(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", [])
    assert bring(book, path, importer=DAYS).archives[0].interactions.created == 3
    assert bring(book, path, importer=DAYS).archives[0].known_since
    counts = bring(book, path, importer=DAYS, today="2026-11-23").archives[0].interactions
    assert (counts.created, counts.unchanged) == (2, 1)


def steps() -> list[list[bytes]]:
    """A file as it was at four times."""
    last = [line(6, day="2023-01-01"), line(1), line(7, to="ed@example.com")]
    return [THREE, [*THREE, *MORE], [*THREE, *MORE, *last], [*THREE, *MORE, *last, line(8)]]


ORDERS = [order for count in (1, 2, 3) for order in permutations((1, 2, 3, 4), count)]


@pytest.mark.parametrize("gone", ORDERS[::5])
def test_archives_of_a_grown_file_leave_in_any_order(books: Books, tmp_path: Path, gone: tuple[int, ...]) -> None:
    book, other = books(), books()
    for age, content in enumerate(steps()):
        done = bring(book, write(tmp_path / "a.txt", content, age=age))
        assert (done.archives[0].begun > 0) == (age > 0)
    for number in gone:
        book.undo(number)
    for age, content in enumerate(steps()):
        if age + 1 not in gone:
            bring(other, write(tmp_path / f"{age}.txt", content))
    assert meaning(book._at) == meaning(other._at)


def test_all_archives_of_a_grown_file_leave_nothing(books: Books, tmp_path: Path) -> None:
    empty = everything(books()._at)
    for order in ((1, 2, 3), (3, 2, 1), (2, 1, 3)):
        book = books()
        for age, content in enumerate(steps()[:3]):
            bring(book, write(tmp_path / "a.txt", content, age=age))
        for number in order:
            book.undo(number)
        assert everything(book._at) == empty


def test_taking_out_the_growth_leaves_what_was_before(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    before = everything(book._at)
    bring(book, write(path, [*THREE, *MORE], age=1))
    book.undo()
    assert everything(book._at) == before


def test_a_beginning_that_left_meanwhile_is_told(book: Book, tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", THREE)
    bring(book, path)
    write(path, [*THREE, *MORE], age=1)

    told: list[str] = []

    def watch(words: str, done: int, total: int) -> None:
        del done, total
        if not told:  # while it is read; from "Looking" on nobody else comes in between
            told.append(words)
            with Book(book._where, today=DAY) as other:
                other.undo()

    with pytest.raises(UserError, match="took out what this file was to be added to"):
        bring(book, path, watch=watch)
    assert read_of(book) == 0
    assert bring(book, path).archives[0].interactions.created == 5


messages = st.lists(
    st.builds(
        line,
        st.integers(1, 9),
        day=st.sampled_from(["2024-05-01", "2023-01-09", "2024-11-30"]),
        to=st.sampled_from(["bo@example.org", "cy@example.com,bo@example.org"]),
        subject=st.sampled_from(["hello", "spam", "Ærlig"]),
    )
    | st.just(b"too few\n"),
    min_size=1,
    max_size=12,
)


@settings(max_examples=6, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(first=messages, second=messages)
def test_law_growing_is_bringing_the_whole(
    books: Books, tmp_path: Path, first: list[bytes], second: list[bytes]
) -> None:
    book, other = books(), books()
    bring(book, write(tmp_path / "a.txt", first))
    bring(book, write(tmp_path / "a.txt", [*first, *second], age=1))
    bring(other, write(tmp_path / "b.txt", first), write(tmp_path / "c.txt", [*first, *second]))
    assert meaning(book._at) == meaning(other._at)
    book.undo(1)
    alone = books()
    bring(alone, tmp_path / "c.txt")
    assert meaning(book._at) == meaning(alone._at)
