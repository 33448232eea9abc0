"""Whatever the disk does to an import, the book is as before it or as after it, and sound."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import apsw
import pytest

from rekindle.model import UserError
from rekindle.services.copying import export, restore
from rekindle.services.importing import Options, import_paths
from rekindle.services.touching import More, touched
from rekindle.services.undoing import undo
from rekindle.store.engine import SqliteEngine
from rekindle.store.shelf import Open, open_book
from tests.dump import everything
from tests.exports import KOFI, NOOR, TALK, linkedin, vcf, zipped
from tests.faults import NAME, Disk, failing

NOW, TODAY = "2026-11-21T10:00:00Z", date(2026, 11, 21)
Verb = Callable[[Open], object]


def sound(path: Path) -> str:
    """All that the book holds; it must be whole."""
    at = open_book(path, "me", NOW)
    assert at.engine.rows("PRAGMA integrity_check") == [("ok",)]
    assert at.engine.rows("PRAGMA foreign_key_check") == []
    found = everything(at)
    at.close()
    return found


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A book with one small import."""
    path = tmp_path / "one.book"
    at = open_book(path, "me", NOW)
    bring(at, vcf(tmp_path / "phone.vcf", [NOOR]))
    at.close()
    return path


def bring(at: Open, path: Path) -> None:
    import_paths(at, [path], now=NOW, today=TODAY, options=Options(), watch=lambda *_: None)


def try_all(small: Path, verb: Verb, *, full: bool = False) -> tuple[int, int]:
    """Run a verb with a fault at every single operation; (operations, how often the book was as before)."""
    before = sound(small)
    with failing(full=full) as disk:
        assert attempt(small, verb, disk, 0) is None
        total, after = disk.seen, sound(copy_of(small))
        assert before != after
        held = []
        for number in range(1, total + 1, 4 if full else 1):  # a full disk fails as any other does: a few will do
            told = attempt(small, verb, disk, number)
            held.append(sound(copy_of(small)))
            assert held[-1] in (before, after), f"operation {number} left half of it"
            assert isinstance(told, UserError) or held[-1] == after, f"operation {number}: {told!r}"
    return len(held), held.count(before)


def copy_of(small: Path) -> Path:
    return small.with_name("copy.book")


def attempt(small: Path, verb: Verb, disk: Disk, number: int) -> Exception | None:
    """Run a verb on a fresh copy of a book while one operation of the disk fails; what was raised."""
    work = copy_of(small)
    for suffix in ("", "-wal", "-shm"):
        Path(f"{work}{suffix}").unlink(missing_ok=True)
    shutil.copy(small, work)
    disk.fails, disk.seen = number, 0
    try:
        with closing(Open(SqliteEngine(work, vfs=NAME), 1)) as at:
            verb(at)
    except (UserError, apsw.Error) as error:
        return error
    return None


@pytest.mark.parametrize("full", [False, True])
def test_a_disk_that_fails_leaves_all_or_nothing_of_an_import(small: Path, tmp_path: Path, *, full: bool) -> None:
    export = zipped(tmp_path / "export.zip", linkedin([NOOR, KOFI], TALK[:2]))
    total, as_before = try_all(small, lambda at: bring(at, export), full=full)
    assert total > 20
    assert as_before > total // 2


def test_a_disk_that_fails_leaves_all_or_nothing_of_an_undo(small: Path) -> None:
    total, as_before = try_all(small, lambda at: undo(at, None, now=NOW))
    assert total > 5
    assert as_before > 0


def test_a_disk_that_fails_leaves_all_or_nothing_of_a_touch(small: Path) -> None:
    """A touch writes the most of what the user tells: itself, a promise, a verdict, a tie."""
    more = More(reply="negative", promise="send her the paper")
    total, as_before = try_all(small, lambda at: touched(at, "Noor", "mail", TODAY, NOW, more=more))
    assert total > 5
    assert as_before > 0


def test_a_disk_that_fails_leaves_all_or_nothing_of_a_restore(small: Path, tmp_path: Path) -> None:
    with closing(open_book(small, "me", NOW)) as at:
        export(at, tmp_path / "book.jsonl")
    empty = tmp_path / "empty.book"
    open_book(empty, "me", NOW).close()
    total, as_before = try_all(empty, lambda at: restore(at, tmp_path / "book.jsonl"))
    assert total > 20
    assert as_before > total // 2
