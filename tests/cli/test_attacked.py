"""A clumsy and a hostile user at the formal list: streams closed, numbers out of all bounds, answers given anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.cli import main as commands
from rekindle.model.sweep import Answer
from tests.cli.conftest import COMMAND, TODAY, Shell, environment

BROKEN = 70


def closed(home: Path, words: str) -> subprocess.CompletedProcess[str]:
    """A command whose standard streams, all of them, were closed before it began."""
    command = f'"{COMMAND[0]}" -m rekindle.cli.main {words}'
    return subprocess.run(
        ["/bin/sh", "-c", f"exec 3>&2 <&- >&- 2>&-; exec {command}"],
        env=environment(home), capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="a shell that can close streams")
@pytest.mark.parametrize(
    "words", ["sweep", "remember", "add", "add 'Anna Berg, friend'", "add --file -", "list --everybody --set tag=x"]
)
def test_closed_streams_are_empty_ones(changing: Shell, words: str) -> None:
    assert closed(changing.home, words).returncode != BROKEN


def test_only_what_was_closed_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    there = sys.stdout
    monkeypatch.setattr(sys, "stdin", None)
    commands._open_streams()
    with sys.stdin as opened:
        assert opened.read() == ""
    assert sys.stdout is there


@pytest.mark.parametrize("months", ["24000", "30000", "99999999999"])
def test_longer_than_there_were_years(looking: Shell, months: str) -> None:
    nobody = looking("list", "--everybody", "--quiet", months, "--json").json()
    assert all(one["last"] is None for one in nobody)


def test_answering_anew_after_two_became_one(changing: Shell) -> None:
    """Both records carry the look of one entry; what that entry barred is lifted once."""
    with Book(changing.home, today=TODAY) as book:
        first, second = (row.id for row in book.people_rows()[:2])
        walk = book.sweep()
        walk.say(first, Answer.LEFT_OUT)
        walk.say(second, Answer.LEFT_OUT)
        book.same(first, second)
        walk = book.sweep()
        one = walk.before()
        barred = walk.say(one, Answer.NEVER)
        again = walk.say(one, Answer.LISTED)
        assert again.person == barred.person
        assert one in book.on_list()


def test_who_is_on_the_list_has_one_answer(changing: Shell) -> None:
    with Book(changing.home, today=TODAY) as book:
        said, steady, left = (row.id for row in book.people_rows()[10:13])
        book.put_on_list(said, left)
        book.cadence(steady, every="60d")
        book.keep(book.shortlist().picks[0].person)
        book.take_off_list(left)
        kept = book.shortlist().picks[0].person
        assert {said, steady, kept} <= book.on_list()
        assert left not in book.on_list()
        assert len(book.on_list()) == book.coverage().listed == book.growth().listed
