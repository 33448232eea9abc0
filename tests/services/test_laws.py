"""Laws of the whole pipeline, files to people, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count, permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.store.engine import PostgresEngine, SqliteEngine
from tests.dump import everything, groups, meaning
from tests.exports import CAST, KOFI, MEI, NOOR, TALK, TOBIAS, Contact, folder, linkedin, table, vcf, zipped

Books = Callable[..., Book]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return zipped(tmp_path / "export.zip", linkedin(CAST, TALK))


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    return vcf(tmp_path / "phone.vcf", [NOOR, KOFI, MEI])


def test_an_import_brings_people_history_and_the_owner(book: Book, export: Path) -> None:
    done = book.import_archives(export)
    assert (done.archives[0].items.created, done.archives[0].interactions.created) == (8, 5)
    assert done.people == 4
    assert book.owner().startswith("Mira Solberg, linkedin.com/in/mira-solberg-made-up")
    assert {row.name for row in book.people_rows()} == {f"{one.given} {one.family}" for one in CAST}
    assert [moment.text for moment in book.show("Tobias").timeline] == ["With pleasure.", "Lunch in Uppsala next week?"]


def test_import_twice_is_import_once(book: Book, export: Path) -> None:
    book.import_archives(export)
    before = everything(book._at)
    again = book.import_archives(export)
    assert (again.archives[0].items.created, again.archives[0].items.unchanged, again.new_people) == (0, 8, 0)
    assert again.archives[0].known_since is not None
    assert everything(book._at) == before


def test_the_order_of_imports_is_irrelevant(books: Books, export: Path, phone: Path, tmp_path: Path) -> None:
    other = table(tmp_path / "google.csv", [TOBIAS, NOOR])
    told = set()
    for order in permutations((export, phone, other)):
        book = books()
        for path in order:
            book.import_archives(path)
        told.add(meaning(book._at))
    assert len(told) == 1
    book = books()
    book.import_archives(export, phone, other)
    assert told == {meaning(book._at)}
    assert len(groups(book._at)) == 4


def test_import_then_undo_is_nothing(book: Book, export: Path, phone: Path) -> None:
    empty = everything(book._at)
    book.import_archives(export)
    one = everything(book._at)
    book.import_archives(phone)
    book.undo()
    assert everything(book._at) == one
    book.undo()
    assert everything(book._at) == empty


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_undo_in_any_order_leaves_what_the_rest_brings(
    books: Books, export: Path, phone: Path, tmp_path: Path, gone: int
) -> None:
    paths = [export, phone, table(tmp_path / "google.csv", [TOBIAS, NOOR])]
    book, other = books(), books()
    for path in paths:
        book.import_archives(path)
    book.undo(gone + 1)
    for path in paths[:gone] + paths[gone + 1 :]:
        other.import_archives(path)
    assert meaning(book._at) == meaning(other._at)


def test_undo_of_all_in_any_order_leaves_nothing(books: Books, export: Path, phone: Path) -> None:
    empty = books()
    for order in ((1, 2), (2, 1)):
        book = books()
        book.import_archives(export)
        book.import_archives(phone)
        for number in order:
            book.undo(number)
        assert everything(book._at) == everything(empty._at)


def test_rebuild_gives_the_same(book: Book, export: Path, phone: Path) -> None:
    book.import_archives(export, phone)
    before = everything(book._at)
    book.rebuild()
    assert everything(book._at) == before


def test_a_dry_run_changes_nothing(book: Book, export: Path) -> None:
    before = everything(book._at)
    done = book.import_archives(export, dry_run=True, me="Mira Solberg, mira@solberg.example", region="SE")
    assert (done.people, done.dry_run) == (4, True)
    assert everything(book._at) == before
    assert book.log() == []


def test_the_same_export_renamed_packed_anew_or_unpacked_is_known(book: Book, export: Path, tmp_path: Path) -> None:
    book.import_archives(export)
    before = everything(book._at)
    members = linkedin(CAST, TALK)
    for path in (
        export.rename(tmp_path / "renamed (1).zip"),
        zipped(tmp_path / "repacked.zip", dict(reversed(members.items())), day=(2026, 11, 20)),
        folder(tmp_path / "unpacked", members),
    ):
        assert book.import_archives(path).archives[0].known_since is not None
    assert everything(book._at) == before


def test_rows_in_another_order_add_nothing(book: Book, export: Path, tmp_path: Path) -> None:
    book.import_archives(export)
    people = groups(book._at)
    done = book.import_archives(zipped(tmp_path / "b.zip", linkedin(reversed(CAST), reversed(TALK))))
    counts = done.archives[0].items, done.archives[0].interactions
    assert [(one.created, one.updated, one.unchanged) for one in counts] == [(0, 0, 8), (0, 0, 5)]
    assert groups(book._at) == people


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every statement that either engine is given."""
    told: list[str] = []
    for kind in (SqliteEngine, PostgresEngine):
        for name in ("rows", "stream", "run", "define", "add"):
            plain = getattr(kind, name)

            def counting(self: object, first: str, *more: Any, _plain: Callable[..., Any] = plain) -> Any:
                told.append(first)
                return _plain(self, first, *more)

            monkeypatch.setattr(kind, name, counting)
    return told


def test_the_number_of_statements_does_not_grow_with_the_rows(books: Books, tmp_path: Path, counted: list[str]) -> None:
    seen = []
    for size in (3, 150):
        people = [Contact(given=f"Given{n}", family=f"Family{n * 7}", company=f"Firm {n}") for n in range(size)]
        talk = [(one, True, "2019-03-01 10:00:00", "Hello") for one in people]
        book = books()
        assert book._at.book
        counted.clear()
        book.import_archives(zipped(tmp_path / f"{size}.zip", linkedin(people, talk)))
        imported = len(counted)
        counted.clear()
        book.undo()
        seen.append((imported, len(counted)))
    assert seen[0] == seen[1]
    assert seen[0][0] < 240


Cast = list[Contact]
cast = st.lists(
    st.builds(
        Contact,
        given=st.sampled_from(["Noor", "Tobias", "Kofi", "Mei-Lin"]),
        family=st.sampled_from(["Haddvik", "Ofstad", "O'Dell", "Лебедев"]),
        company=st.sampled_from(["", "Fjordline", "Corran Energy"]),
        title=st.sampled_from(["", "CTO"]),
        mail=st.sampled_from(["", "one@haddvik.example", "two@ofstad.example"]),
        phone=st.sampled_from(["", "+46 70 174 06 05"]),
    ),
    min_size=1,
    max_size=5,
)
few = settings(
    max_examples=4,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NAMES = count(1)


@few
@given(one=cast, two=cast, three=cast)
def test_law_order_undo_and_rebuild(book: Book, tmp_path: Path, one: Cast, two: Cast, three: Cast) -> None:
    paths = [
        zipped(tmp_path / "export.zip", linkedin(one)),
        vcf(tmp_path / "phone.vcf", two),
        table(tmp_path / "google.csv", three),
    ]
    here, there = (Book(book._where, name=f"book {next(NAMES)}", today=book.today) for _ in range(2))
    with here, there:
        empty = meaning(here._at)
        for path in paths:
            here.import_archives(path)
        for path in reversed(paths):
            there.import_archives(path)
        both = meaning(here._at)
        assert meaning(there._at) == both
        before = everything(here._at)
        here.rebuild()
        assert everything(here._at) == before
        here.undo(2)
        there.undo(2)
        assert meaning(here._at) == meaning(there._at)
        here.import_archives(paths[1])
        assert meaning(here._at) == both
        for book_ in (here, there):
            while any(entry.archives and not entry.undone for entry in book_.log()):
                book_.undo()
            assert meaning(book_._at) == empty
