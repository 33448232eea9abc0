"""Real processes, ended at any moment, side by side, or on a full disk: the book is as before or as after."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.store.engine import SqliteEngine
from rekindle.worlds.files import write
from tests.conftest import DAY, Places
from tests.dump import meaning
from tests.exports import CAST, TALK, linkedin, vcf, zipped

KILLS = 60 if os.environ.get("REKINDLE_LONG") else 5  # of each of the five parts
OURS = {"rekindle.book", "rekindle.book-wal", "rekindle.book-shm"}
SOURCE = Path(__file__).resolve().parents[2] / "src"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="finds the reading process in /proc")


def start(place: Path | str, *paths: Path) -> subprocess.Popen[str]:
    """`rekindle import` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "rekindle.cli.main", "import", *paths],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "REKINDLE_TODAY": DAY, **where(place)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Its exit code, and what it said on both streams."""
    shown, errors = process.communicate()
    assert "Traceback" not in errors
    return process.returncode, shown, errors


def where(place: Path | str) -> dict[str, str]:
    return {"REKINDLE_HOME": str(place)} if isinstance(place, Path) else {"REKINDLE_DATABASE": place}


def told_by(place: Path | str) -> str:
    """What the book says; it must be sound."""
    with Book(place, today=DAY) as book:
        at = book._at
        if isinstance(at.engine, SqliteEngine):
            assert at.engine.rows("PRAGMA integrity_check") == [("ok",)]
            assert at.engine.rows("PRAGMA foreign_key_check") == []
        return meaning(at)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of a made-up person with 300 contacts."""
    into = tmp_path_factory.mktemp("world")
    write(into, size="S", seed=5, today=date.fromisoformat(DAY))
    return into


@pytest.fixture
def earlier(places: Places, tmp_path: Path) -> Path | str:
    """A place with a book that holds one import."""
    place = places()
    with Book(place, today=DAY) as book:
        book.import_archives(vcf(tmp_path / "earlier.vcf", CAST))
    return place


@pytest.mark.parametrize("part", range(5))
def test_killed_at_any_moment(world: Path, tmp_path: Path, part: int) -> None:
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir(mode=0o700)
    with Book(home, today=DAY) as book:
        book.import_archives(vcf(tmp_path / "earlier.vcf", CAST))
    path = world if part % 2 else world / "contacts.csv"  # two processes read a folder of exports
    before = told_by(home)
    shutil.copytree(home, work)
    begun = time.monotonic()
    assert finish(start(work, path))[0] in (0, 1)
    whole = time.monotonic() - begun
    after = told_by(work)
    assert before != after
    moments = random.Random(part)  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        shutil.rmtree(work)
        shutil.copytree(home, work)
        moment = whole * moments.uniform(0.2, 1.0)
        with start(work, path) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        assert {path.name for path in work.iterdir()} <= OURS
        assert told_by(work) in (before, after), f"killed after {moment:.3f} of {whole:.3f} seconds"
        with Book(work, today=DAY) as book:
            book.import_archives(path)
        assert told_by(work) == after


def test_killed_while_a_server_holds_the_book(world: Path, earlier: Path | str) -> None:
    before = told_by(earlier)
    process = start(earlier, world / "contacts.csv")
    reader_of(process)
    process.kill()
    process.communicate()
    assert told_by(earlier) == before
    assert finish(start(earlier, world / "contacts.csv"))[0] in (0, 1)
    assert told_by(earlier) != before


@needs_proc
def test_a_reader_that_dies_leaves_what_the_other_reads(world: Path, earlier: Path | str) -> None:
    process = start(earlier, world)
    os.kill(reader_of(process), signal.SIGKILL)
    code, shown, errors = finish(process)
    assert (code, errors) == (1, "")
    assert " ".join(shown.split()).count("The reading process ended") == 1
    assert finish(start(earlier, world))[0] in (0, 1)
    with Book(earlier, today=DAY) as book:
        archives = [archive for entry in book.log() for archive in entry.archives]
    assert len(archives) == len(set(archives)) > 3


def reader_of(process: subprocess.Popen[str]) -> int:
    """The reading process that an import started, once it is there."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    for _ in range(3_000):
        if process.poll() is None and (found := children.read_text().split()):
            return int(found[0])
        time.sleep(0.002)
    raise AssertionError("no reading process was seen")


@needs_proc
def test_ctrl_c_leaves_with_130_and_changes_nothing(world: Path, earlier: Path | str) -> None:
    before = told_by(earlier)
    process = start(earlier, world)
    reader_of(process)
    os.killpg(process.pid, signal.SIGINT)
    code, _, errors = finish(process)
    assert (code, errors.strip().splitlines()[-1]) == (130, "Stopped. Nothing was changed.")
    assert told_by(earlier) == before


@needs_proc
def test_a_reader_that_dies_is_told_and_can_be_tried_again(world: Path, earlier: Path | str) -> None:
    before = told_by(earlier)
    path = world / "Basic_LinkedInDataExport_11-21-2026.zip"
    process = start(earlier, path)
    os.kill(reader_of(process), signal.SIGKILL)
    code, shown, errors = finish(process)
    assert (code, errors) == (1, "")
    assert "left out: Basic_LinkedInDataExport_11-21-2026.zip: The reading" in shown
    assert told_by(earlier) == before
    assert finish(start(earlier, path))[0] in (0, 1)
    assert told_by(earlier) != before


@pytest.mark.parametrize("words", ["Reading", "Looking"])
def test_an_interruption_at_any_stage_changes_nothing(world: Path, earlier: Path | str, words: str) -> None:
    before = told_by(earlier)

    def watch(told: str, done: int, total: int) -> None:
        del done, total
        if told.startswith(words):
            raise KeyboardInterrupt

    with Book(earlier, today=DAY) as book:
        with pytest.raises(KeyboardInterrupt):
            book.import_archives(world / "contacts.csv", watch=watch)
        assert meaning(book._at) == before


def test_two_imports_at_once_lose_nothing(places: Places, world: Path) -> None:
    place, other = places(), places()
    paths = [world / "iPhone contacts.vcf", world / "contacts.csv"]
    several = [start(place, path) for path in paths]
    assert [finish(process)[0] for process in several] == [0, 0]
    with Book(other, today=DAY) as book:
        for path in paths:
            book.import_archives(path)
        assert told_by(place) == meaning(book._at)


def test_the_same_import_twice_at_once_adds_it_once(places: Places, world: Path) -> None:
    place = places()
    several = [start(place, world / "contacts.csv") for _ in range(2)]
    assert [finish(process)[0] for process in several] == [0, 0]
    with Book(place, today=DAY) as book:
        assert len(book.log()) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB; only root can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can make a small disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", disk], check=False).returncode:
        pytest.skip("this machine lets nobody make a small disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize("left", [0, 100, 300, 700])
def test_a_full_disk_leaves_the_book_as_it_was(small_disk: Path, tmp_path: Path, left: int) -> None:
    export = zipped(tmp_path / "export.zip", linkedin(CAST, TALK * 300))
    home = small_disk / "home"
    home.mkdir(mode=0o700)
    with Book(home, today=DAY) as book:
        book.import_archives(vcf(tmp_path / "earlier.vcf", CAST))
    before = told_by(home)
    filler = small_disk / "filler"
    with filler.open("wb") as stream:
        free = shutil.disk_usage(small_disk).free - left * 1024
        stream.write(bytes(max(0, free)))
    process = start(home, export)
    code, _, errors = finish(process)
    filler.unlink()
    if code == 2:
        assert "disk" in errors
        assert told_by(home) == before
        assert finish(start(home, export))[0] == 0
    assert told_by(home) != before
