"""A server's threads and the command line at one book at once: nothing written is lost, nobody is sent away, no page
waits for an import.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Thread

import pytest

from rekindle import Book
from rekindle.model.roster import Filter
from rekindle.model.touch import Touch
from rekindle.store import kept
from tests.conftest import DAY
from tests.exports import CAST, TALK, Contact, linkedin, vcf, zipped

ALL = Filter(everybody=True)
ANNA = Contact(given="Anna", family="Lindgard", mail="anna@lindgard.example")
THREADS, ROUNDS = 4, 6
WAITS = "Another Rekindle is writing; this waits for it.\n"
RUN = "from rekindle.cli.main import main; main()"


@pytest.fixture
def known(book: Book, tmp_path: Path) -> Book:
    """Four people of LinkedIn."""
    book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
    return book


def command(book: Book, *words: str) -> subprocess.CompletedProcess[str]:
    """One command of another process."""
    place = {"REKINDLE_DATABASE": str(book._where)}
    if not str(book._where).startswith("postgresql"):
        place = {"REKINDLE_HOME": str(book._where)}
    env = {**os.environ, **place, "REKINDLE_TODAY": DAY, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    return subprocess.run(
        [sys.executable, "-c", RUN, *words], env=env, capture_output=True, text=True, check=False, timeout=120
    )


def pages(book: Book) -> None:
    """What a browser asks for: each page is of one moment."""
    page = book.roster_page(ALL)
    assert len(page.rows) == page.total in {len(CAST), len(CAST) + 1}
    persons = [one.person for one in page.rows]
    assert book.threads(persons).keys() == set(persons)
    numbers = [one.number for one in book.log()]
    assert numbers == list(range(len(numbers), 0, -1))
    book.due_today()
    book.find("no")


def served(book: Book, which: int) -> list[int]:
    """What one thread of a server does, with a book of its own; the entries that it wrote."""
    entries = []
    with book.beside() as mine:
        noor, kofi = (next(row.id for row in mine.people_rows() if row.name.startswith(n)) for n in ("Noor", "Kofi"))
        for turn in range(ROUNDS):
            entries.append(mine.touched(noor, "call", note=f"thread {which} turn {turn}", again=True).entry)
            pages(mine)
            entries.append(mine.tag(kofi, tag=f"t{which} {turn}").entry)
            mine.show(noor)
    return entries


def typed(book: Book, cards: Path) -> list[subprocess.CompletedProcess[str]]:
    """What somebody types meanwhile: touches, a cadence, an import and its undo."""
    return [
        command(book, "touched", "Tobias", "--how", "call", "--note", "typed", "--again"),
        command(book, "import", str(cards)),
        command(book, "cadence", "Mei-Lin", "--every", "60d"),
        command(book, "touched", "Tobias", "--how", "mail", "--note", "typed", "--again"),
    ]


def test_a_server_and_commands_write_at_once_and_nothing_is_lost(known: Book, tmp_path: Path) -> None:
    cards = vcf(tmp_path / "anna.vcf", [ANNA])
    with ThreadPoolExecutor(THREADS + 2) as pool:
        threads = [pool.submit(served, known, which) for which in range(THREADS)]
        others = [pool.submit(typed, known, cards), pool.submit(typed, known, cards)]
        entries = [entry for one in threads for entry in one.result()]
        done = [command for one in others for command in one.result()]
    assert [(one.returncode, one.stderr.replace(WAITS, "")) for one in done] == [(0, "")] * len(done)
    assert "locked" not in "".join(one.stdout for one in done)
    log = {one.number: one for one in known.log()}
    assert sorted(log) == list(range(1, len(log) + 1))
    assert len(set(entries)) == len(entries) == THREADS * ROUNDS * 2
    assert len(log) == 1 + len(entries) + 2 * 3 + 1  # both commands import the same cards, which adds them once
    notes = sorted(one.note for one in kept.kept(known._at, Touch))
    own = [f"thread {which} turn {turn}" for which in range(THREADS) for turn in range(ROUNDS)]
    assert notes == sorted([*own, *["typed"] * 4])
    kofi = next(one.person for one in known.roster_page(ALL).rows if one.name.startswith("Kofi"))
    assert set(known.tags()[kofi]) == {f"t{which} {turn}" for which in range(THREADS) for turn in range(ROUNDS)}


def test_what_another_process_does_is_on_the_next_page(known: Book) -> None:
    with known.beside() as warm:
        warm.warm()
        noor = next(one.person for one in warm.roster_page(ALL).rows if one.name.startswith("Noor"))
        before = warm.threads([noor])[noor]
        assert command(known, "touched", "Noor", "--how", "call").returncode == 0
        assert [one.person for one in warm.roster_page().rows] == [noor]
        assert warm.threads([noor])[noor].last != before.last
        assert command(known, "undo").returncode == 0
        assert warm.roster_page().rows == ()
        assert warm.threads([noor])[noor] == before


READS: Sequence[Callable[[Book, int], object]] = (
    lambda b, _: b.roster_page(ALL),
    lambda b, who: b.threads([who]),
    lambda b, _: b.due_today(),
    lambda b, _: b.week(),
    lambda b, _: b.shortlist(),
    lambda b, who: b.show(who),
    lambda b, who: b.why(who),
    lambda b, who: b.stage(who),
    lambda b, who: b.reasons(who),
    lambda b, who: b.rhythm(who),
    lambda b, _: b.find("no"),
    lambda b, _: b.questions(),
    lambda b, _: b.coverage(),
    lambda b, _: b.stats(),
    lambda b, _: b.goals(),
    lambda b, _: b.log(),
)


def test_while_an_import_is_added_every_page_is_read_as_it_was_before(known: Book, tmp_path: Path) -> None:
    noor = next(row.id for row in known.people_rows() if row.name.startswith("Noor"))
    known.tag(noor, tag="choir")  # nothing that is kept of lists is right any more
    writing, read = Event(), Event()
    faults: list[BaseException] = []

    def bring_in() -> None:
        try:
            with known.beside() as mine, mine._at.engine.transaction():
                mine.import_archives(vcf(tmp_path / "anna.vcf", [ANNA]))
                writing.set()
                read.wait(60)
        except BaseException as fault:  # noqa: BLE001 - told by the test's own thread
            faults.append(fault)
        finally:
            writing.set()

    worker = Thread(target=bring_in)
    worker.start()
    try:
        assert writing.wait(60)
        with known.beside() as mine:
            before = [ask(mine, noor) for ask in READS]
            assert mine.roster_page(ALL).total == len(CAST)
            assert before == [ask(mine, noor) for ask in READS]
    finally:
        read.set()
        worker.join()
    assert faults == []
    assert known.roster_page(ALL).total == len(CAST) + 1
