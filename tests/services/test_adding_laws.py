"""Laws of adding people from memory, on both databases: twice is once, undo is nothing, no order matters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count, permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from tests.dump import everything, groups, meaning, verdicts
from tests.exports import CAST, TALK, linkedin, vcf, zipped

Books = Callable[..., Book]
few = settings(
    max_examples=5,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMES = count(1)

names = st.sampled_from(["Noor Haddvik", "Tobias Kjellgrund", "Mei-Lin Taoberg", "Ida Solvang", "Per Ås"])
words = st.lists(
    st.sampled_from(
        ["friend", "thesis advisor", "noor@haddvik.example", "ida@solvang.example", "Uppsala", "likes old maps"]
    ),
    max_size=3,
    unique=True,
)
lines = st.builds(lambda name, rest: ", ".join((name, *rest)), names, words)


def add(book: Book, *several: str) -> int:
    """Adds lines, one after the other; the last entry of the log."""
    return [book.add(book.understand(line)).entry for line in several][-1]


def state(book: Book) -> str:
    """All rows but the log, the verdicts (those that stand beside it) and records that are mere numbers."""
    bare = {f"record: [{book._at.book}, {number}," for (number,) in book._at.engine.rows(
        "SELECT number FROM record WHERE book = :book AND revision = ''", {"book": book._at.book}
    )}  # fmt: skip
    rows = [
        row
        for row in everything(book._at).splitlines()
        if not row.startswith("decision: ") and not any(row.startswith(one) for one in bare)
    ]
    return "\n".join([*rows, *map(repr, verdicts(book._at))])


@contextmanager
def opened(book: Book, how_many: int) -> Iterator[list[Book]]:
    """Fresh books in the same place."""
    with ExitStack() as stack:
        yield [
            stack.enter_context(Book(book._where, name=f"book {next(NAMES)}", today=book.today))
            for _ in range(how_many)
        ]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(CAST, TALK))


@pytest.fixture
def known(book: Book, export: Path) -> Book:
    book.import_archives(export)
    return book


def test_adding_twice_is_adding_once(known: Book) -> None:
    for line in ("Noor Haddvik, friend, likes old maps", "Ida Solvang, thesis advisor, Uppsala, ida@solvang.example"):
        assert add(known, line)
        before = everything(known._at)
        done = known.add(known.understand(line))
        assert (done.entry, [one.fate for one in done.outcomes]) == (0, ["unchanged"])
        assert everything(known._at) == before


def test_adding_then_undo_is_nothing(known: Book) -> None:
    before = state(known)
    for line in (
        "Noor Haddvik, friend, likes old maps",
        "Noor Haddvik, noor@haddvik.example, thesis advisor",
        "Ida Solvang, thesis advisor, Uppsala, ida@solvang.example",
        "Ida Solvang, noor@haddvik.example",
    ):
        add(known, line)
        known.undo()
        assert state(known) == before, line


def test_adding_to_an_empty_book_then_undo_is_nothing(book: Book) -> None:
    before = state(book)
    entries = [
        add(book, line) for line in ("Ida Solvang, friend", "Per Ås, Uppsala", "Ida Solvang, ida@solvang.example")
    ]
    for number in entries:  # the first took the weights in force with it
        book.undo(number)
    assert state(book) == before


def test_two_of_one_name_leave_with_what_was_asked_about_them(known: Book) -> None:
    before = state(known)
    lines = known.understand_each("Ida Solvang, friend\nIda Solvang, neighbour")
    entry = known.add(lines).entry
    assert len(known.questions()) == 1
    known.undo(entry)
    assert state(known) == before


def test_what_was_typed_and_what_was_imported_leave_in_any_order(books: Books, export: Path, tmp_path: Path) -> None:
    line, phone = "Noor Haddvik, noor@haddvik.example, friend", vcf(tmp_path / "phone.vcf", CAST)

    def step(book: Book, name: str) -> int:
        if name == "typed":
            return add(book, line)
        book.import_archives(phone if name == "phone" else export)
        return book.log()[0].number

    for order in permutations(("typed", "export", "phone")):
        book = books()
        entries = {name: step(book, name) for name in order}
        for gone, number in list(entries.items()):
            with opened(book, 1) as (plain,):
                for name in order:
                    if name != gone:
                        step(plain, name)
                book.undo(number)
                assert groups(book._at) == groups(plain._at), (order, gone)
                assert meaning(book._at) == meaning(plain._at), (order, gone)
                step(book, gone)


def test_a_line_typed_first_is_found_by_what_is_imported_after(book: Book, export: Path) -> None:
    person = add(book, "Noor Haddvik, noor@haddvik.example, friend") and book.people_rows()[0].id
    book.import_archives(export)
    (noor,) = book.people("Noor")
    assert (noor.row.id, {seen.source for seen in noor.records}) == (person, {"typed", "linkedin"})
    assert "friend" in noor.roles


@few
@given(typed=st.lists(lines, min_size=2, max_size=4, unique=True))
def test_law_of_order_undo_rebuild_and_copies(book: Book, export: Path, typed: Sequence[str], tmp_path: Path) -> None:
    with opened(book, 4) as (here, there, at_once, copy):
        for one in (here, there, at_once):
            one.import_archives(export)
        before = state(here)
        add(here, *typed)
        add(there, *reversed(typed))
        at_once.add([one for line in typed for one in at_once.understand(line)])
        assert groups(here._at) == groups(there._at) == groups(at_once._at)
        assert sorted(verdicts_of(here)) == sorted(verdicts_of(there))
        after = everything(here._at)
        here.rebuild()
        assert everything(here._at) == after
        path = tmp_path / f"copy{next(NAMES)}.json"
        here.export(path)
        copy.restore(path)
        assert (meaning(copy._at), verdicts(copy._at)) == (meaning(here._at), verdicts(here._at))
        assert copy.people_rows() == here.people_rows()
        for entry in [one.number for one in here.log() if one.verb == "add"]:
            here.undo(entry)
        assert state(here) == before


def verdicts_of(book: Book) -> list[tuple[str, str, str]]:
    """The verdicts that stand but for who is who, by the line that says them."""
    return [
        (verdict, key, value) for verdict, key, _, value in verdicts(book._at) if verdict not in ("same", "different")
    ]
