"""Two real processes on one sweep, and one that is killed between keys: nothing said is lost, nobody is asked again."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model.sweep import Answer
from rekindle.store import looks
from tests.conftest import DAY, Places
from tests.exports import Contact, linkedin, zipped
from tests.services.test_kills import SOURCE, where

PEOPLE = 60
HALF = PEOPLE // 2
MANY = [Contact(given=f"Given{number:02}", family=f"Family{number:02}") for number in range(PEOPLE)]
KEYS = """
import sys
from rekindle import Book
from rekindle.model.sweep import Answer
with Book() as book:
    walk = book.sweep()
    while person := walk.turn().next:
        done = walk.say(person.person, Answer(sys.argv[1]))
        print(done.entry, done.person, flush=True)
"""


@pytest.fixture
def place(places: Places, tmp_path: Path) -> Path | str:
    """A book of sixty people."""
    found = places()
    with Book(found, today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(MANY)))
    return found


def start(place: Path | str, answer: Answer) -> subprocess.Popen[str]:
    """Somebody who answers alike for all who are left."""
    return subprocess.Popen(
        [sys.executable, "-c", KEYS, answer],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "REKINDLE_TODAY": DAY, **where(place)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def told(shown: str) -> dict[int, int]:
    """Log entry -> person, of each line that was printed whole."""
    lines = [line.split() for line in shown.splitlines() if shown.endswith("\n") or line != shown.splitlines()[-1]]
    return {int(entry): int(person) for entry, person in lines}


def test_two_who_sweep_at_once_lose_nothing(place: Path | str) -> None:
    several = [start(place, answer) for answer in (Answer.LISTED, Answer.LEFT_OUT)]
    ends = [one.communicate() for one in several]
    assert [errors for _, errors in ends] == ["", ""]
    first, other = (told(shown) for shown, _ in ends)
    assert not first.keys() & other.keys()
    with Book(place, today=DAY) as book:
        assert [sweep.name for sweep, _ in book.sweeps()] == ["everybody"]
        turn = book.sweep().turn()
        assert (turn.tally.seen, turn.tally.people, turn.next) == (PEOPLE, PEOPLE, None)
        last = {person: entry for entry, person in sorted({**first, **other}.items())}
        assert turn.tally.listed == sum(entry in first for entry in last.values())
        kept = looks.looks_of(book._at, turn.sweep.number)
        assert {look.log: look.person for look in kept} == first | other


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
def test_killed_between_keys_goes_on_where_it_was(place: Path | str) -> None:
    process = start(place, Answer.LISTED)
    assert process.stdout
    lines = [process.stdout.readline() for _ in range(HALF)]
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    said = told("".join(lines) + rest)
    with Book(place, today=DAY) as book:
        turn = book.sweep().turn()
        assert len(said) <= turn.tally.seen <= len(said) + 1  # kept, and killed before it could say so
        assert turn.tally.listed == turn.tally.seen
        assert turn.next is None or turn.next.person not in said.values()
        assert {one.person for one in looks.looks_of(book._at, turn.sweep.number)} >= set(said.values())
