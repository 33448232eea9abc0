"""A command while another Rekindle writes: it says once that it waits, then does its work; Ctrl-C changes nothing."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rekindle import Book
from rekindle.book import FILE
from tests.cli.conftest import COMMAND, TODAY, Shell, environment
from tests.holding import writing

pytestmark = pytest.mark.xdist_group("cli")
WAITS = "Another Rekindle is writing; this waits for it.\n"


@contextmanager
def waiting(shell: Shell, *words: str) -> Iterator[subprocess.Popen[str]]:
    """A command that has just said that it waits."""
    running = subprocess.Popen(
        [*COMMAND, *words], env=environment(shell.home), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert running.stderr
        assert running.stderr.readline() == WAITS
        yield running
    finally:
        running.kill()
        running.communicate()


def test_a_command_says_once_that_it_waits_and_is_done_afterwards(changing: Shell) -> None:
    with Book(changing.home, today=TODAY) as book:
        one = book.shortlist().picks[0].person
    with writing(changing.home / FILE) as other, waiting(changing, "tag", str(one), "choir", "--json") as running:
        other.ends()
        out, err = running.communicate(timeout=60)
        assert (running.returncode, err) == (0, "")
    with Book(changing.home, today=TODAY) as book:
        assert book.log(most=1)[0].number == json.loads(out)["log"]


def test_ctrl_c_ends_the_wait_and_nothing_was_changed(changing: Shell) -> None:
    with Book(changing.home, today=TODAY) as book:
        before = book.log()
    with writing(changing.home / FILE) as other, waiting(changing, "undo") as running:
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
        assert (running.returncode, out, err.strip()) == (130, "", "Stopped. Nothing was changed.")
        other.ends()
    with Book(changing.home, today=TODAY) as book:
        assert book.log() == before


def test_a_command_that_only_looks_waits_for_nobody(changing: Shell) -> None:
    looks = (["list"], ["today"], ["shortlist"], ["people"], ["stats"], ["log"], ["layer"], ["week"])
    with Book(changing.home, today=TODAY) as book:
        book.touched(book.shortlist().picks[0].person, "call")  # what is kept for looking is stale
    with writing(changing.home / FILE):
        said = [changing.apart(*words, "--json") for words in looks]
    assert [one.err for one in said] == [""] * len(looks)
