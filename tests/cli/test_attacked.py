"""A clumsy and a hostile user at the formal list: streams closed, numbers out of all bounds, answers given anew."""

from __future__ import annotations

import os
import shlex
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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_a_file_of_lines_in_any_encoding(empty: Shell, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "lines.txt").write_text("Göran Lund, friend\nÅsa Ek, neighbour\n", encoding=encoding)
    empty("add", "--yes", "--file", str(tmp_path / "lines.txt"))
    assert {one["name"] for one in empty("people", "--json").json()} == {"Göran Lund", "Åsa Ek"}


def test_an_endless_file_is_refused(empty: Shell, tmp_path: Path) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(8_000_001)
    told = empty("add", "--yes", "--file", str(tmp_path / "long.txt"), code=2).err
    assert "longer than 8 MB" in " ".join(told.split())


def test_a_sweep_over_nobody_does_not_say_that_the_book_is_empty(looking: Shell) -> None:
    assert "No people here yet" not in looking("sweep", "--since", "9999").out


def test_the_command_to_go_on_with_is_one_that_a_shell_takes(changing: Shell) -> None:
    changing("sweep", "Anna's", "--order", "recent", "--answer", "listed")
    told = " ".join(changing.apart("sweep", "Anna's").out.split())
    command = told.partition("Go on when you like: rekindle ")[2]
    assert shlex.split(command) == ["sweep", "Anna's"]
