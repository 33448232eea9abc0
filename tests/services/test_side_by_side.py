"""Reading in parts and in several processes: the same book however a file is cut and whoever is first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from rekindle.book import Book
from rekindle.importers.registry import IMPORTERS
from rekindle.model import Item, Problem, Source
from rekindle.outside.archives import File
from rekindle.outside.zips import Entry
from rekindle.services import jobs, reading
from rekindle.services.bundles import Bundle, Terms
from rekindle.services.jobs import Stretch, stretches
from tests.dump import everything
from tests.exports import CAST, TALK, folder, linkedin, vcf
from tests.lines import LINES, Lines, bring, line, write
from tests.services.test_growing import messages

Books = Callable[..., Book]


@pytest.fixture
def cut(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Cut files into parts of about so many bytes."""

    def into(size: int) -> None:
        monkeypatch.setattr(jobs, "LARGE", size)
        monkeypatch.setattr(jobs, "PART", size)

    return into


@settings(max_examples=8, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(several=st.tuples(messages, messages), size=st.integers(20, 400), readers=st.integers(1, 3))
def test_law_cuts_and_readers_do_not_matter(
    books: Books,
    tmp_path: Path,
    cut: Callable[[int], None],
    *,
    several: tuple[list[bytes], list[bytes]],
    size: int,
    readers: int,
) -> None:
    paths = [write(tmp_path / f"{number}.txt", one) for number, one in enumerate(several)]
    whole, parts = books(), books()
    cut(10**9)
    bring(whole, *paths, readers=1)
    cut(size)
    bring(parts, *paths, readers=readers)
    assert everything(parts._at) == everything(whole._at)


def test_exports_of_several_kinds_give_the_same_book_with_one_reader_and_two(books: Books, tmp_path: Path) -> None:
    exports = tmp_path / "exports"
    folder(exports / "linkedin", linkedin(CAST, TALK))
    for number, several in enumerate((CAST, CAST[:2], CAST[1:])):
        vcf(exports / f"{number}.vcf", several)
    told = set()
    for readers in (1, 2, 4):
        book = books()
        bring(book, exports, importers=IMPORTERS, readers=readers)
        told.add(everything(book._at))
    assert len(told) == 1


def test_progress_never_goes_back_and_ends_at_the_end(books: Books, tmp_path: Path, cut: Callable[[int], None]) -> None:
    cut(2_000)
    path = write(tmp_path / "a.txt", [line(number) for number in range(400)])
    heard = list[tuple[int, int]]()

    def watch(words: str, done: int, total: int) -> None:
        if words.startswith("Reading"):
            heard.append((done, total))

    bring(books(), path, readers=2, watch=watch)
    size = path.stat().st_size
    assert heard[0] == (0, size)
    assert heard[-1] == (size, size)
    assert all(one <= other for one, other in pairwise(heard))
    assert len(heard) > size / 2_000


@dataclass(frozen=True, kw_only=True)
class Deadly(Lines):
    """Ends its process at the word "die"."""

    def read(self, file: Source) -> Iterator[Item]:
        for item in super().read(file):
            if getattr(item, "subject", "") == "die":
                os._exit(9)
            yield item


def test_a_reader_that_dies_takes_only_its_own_archive_with_it(
    books: Books, tmp_path: Path, cut: Callable[[int], None]
) -> None:
    cut(300)
    deadly = [*(line(number) for number in range(50)), line(51, subject="die"), *(line(n) for n in range(60, 90))]
    good = [line(number, to="cy@example.com") for number in range(100, 160)]
    book, other = books(), books()
    paths = write(tmp_path / "bad.txt", deadly), write(tmp_path / "good.txt", good)
    done = {one.path: one for one in bring(book, *paths, importer=Deadly(), readers=2).archives}
    assert done["good.txt"].interactions.created == 60
    assert done["bad.txt"].interactions.read == 0
    assert done["bad.txt"].problems == (
        Problem(where="bad.txt", reason=done["bad.txt"].problems[0].reason, about=done["bad.txt"].problems[0].about),
    )
    assert "code 9" in done["bad.txt"].problems[0].reason
    bring(other, paths[1], importer=Deadly())
    assert everything(book._at) == everything(other._at)


def test_problems_are_told_in_their_order_and_up_to_a_thousand(
    books: Books, tmp_path: Path, cut: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "PROBLEMS_KEPT", 30)
    cut(100)
    path = write(tmp_path / "a.txt", [b"bad\n"] * 100)
    (archive,) = bring(books(), path, readers=2).archives
    assert [one.where for one in archive.problems] == [f"a.txt:{6 + 4 * number}" for number in range(30)]
    assert archive.interactions.refused == 100


def parts(several: list[Stretch]) -> list[list[tuple[str, tuple[int, int] | None]]]:
    return [[(file.name, part) for file, part in one.pieces] for one in several]


def made(name: str, size: int, *, deep: int = 0) -> File:
    entry = Entry(
        name="a", raw=b"a", at=0, packed=size, size=size, method=0, crc=0, encrypted=False, mode=0, modified=None
    )
    return File(path=Path(name), name=name, size=size, container="x", inside=(entry,) * deep)


def test_jobs_take_small_files_together_and_large_ones_apart(cut: Callable[[int], None]) -> None:
    cut(100)
    files = tuple(made(name, size) for name, size in (("a", 60), ("b", 50), ("c", 10), ("d", 250), ("e", 5)))
    bundle = Bundle(path="x", importer=LINES, files=files)
    assert parts(stretches(bundle, Terms())) == [
        [("a", None), ("b", None)],
        [("c", None)],
        [("d", (0, 125))],
        [("d", (125, 250))],
        [("e", None)],
    ]
    assert [one.size for one in stretches(bundle, Terms())] == [110, 10, 125, 125, 5]
    whole = Bundle(path="x", importer=Lines(splits=False), files=files)
    assert [[name for name, _ in one] for one in parts(stretches(whole, Terms()))] == [["a", "b"], ["c", "d"], ["e"]]


def test_a_grown_file_is_cut_from_where_it_grew(cut: Callable[[int], None]) -> None:
    cut(100)
    bundle = Bundle(path="x", importer=LINES, files=(made("a", 350),))
    assert parts(stretches(bundle, Terms(), start=340)) == [[("a", (340, 350))]]
    assert parts(stretches(bundle, Terms(), start=150)) == [[("a", (150, 250))], [("a", (250, 350))]]


def test_members_of_zips_are_not_cut_and_those_of_inner_zips_not_parted(cut: Callable[[int], None]) -> None:
    cut(100)
    for deep, jobs_of_it in ((1, 3), (2, 1)):
        files = tuple(made(name, 150, deep=deep) for name in "abc")
        several = parts(stretches(Bundle(path="x", importer=LINES, files=files), Terms()))
        assert len(several) == jobs_of_it
        assert [part for one in several for _, part in one] == [None] * 3
