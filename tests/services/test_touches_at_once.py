"""Touches, drafts and undos in processes of their own, killed or side by side: none is lost or doubled."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rekindle.book import Book
from rekindle.model import Channel
from rekindle.model.draft import Draft
from rekindle.model.life import Give, News, Profile
from rekindle.model.touch import Touch
from rekindle.store import kept
from tests.conftest import DAY, Places
from tests.dump import everything
from tests.exports import CAST, TALK, linkedin, zipped
from tests.services.test_kills import SOURCE, where

KILLS = 40 if os.environ.get("REKINDLE_LONG") else 4  # of each verb

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")


def start(place: Path | str, *words: str) -> subprocess.Popen[str]:
    """A command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "rekindle.cli.main", *words],
        env={**os.environ, "PYTHONPATH": str(SOURCE), "REKINDLE_TODAY": DAY, **where(place)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def codes(several: list[subprocess.Popen[str]]) -> list[int]:
    """Their exit codes, in order; none may show a mistake of ours."""
    told = [(one.communicate(), one.returncode) for one in several]
    assert not [shown for shown, _ in told if "Traceback" in shown[1]]
    return sorted(code for _, code in told)


def told(book: Book) -> None:
    """A touch, a draft, and what a further one needs."""
    book.tell_profile(Profile(signature="Mira Solberg", place="Uppsala"))
    book.touched("Kofi", "call", promise="send the list")
    for name in ("Noor", "Tobias"):
        book.note(name, "the harbour workshop", "memory", past="ran the harbour workshop")
    news = "I moved to a house by the water in Uppsala."
    book.tell_news(News(on=book.today, topic="house", long=news, middle=news, short="I moved to Uppsala."))
    book.draft("Noor", "linkedin")


@pytest.fixture
def place(places: Places, tmp_path: Path) -> Path | str:
    """A place with a book of four people, a draft and a touch."""
    found = places()
    with Book(found, today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        told(book)
        assert kept.kept(book._at, Draft)
    return found


def seen(place: Path | str) -> str:
    with Book(place, today=DAY) as book:
        return everything(book._at)


VERBS = (
    ("touched", "Noor", "--how", "linkedin", "--draft", "1", "--promise", "the list"),
    ("draft", "Tobias", "--channel", "linkedin"),
    ("undo", "3"),
)


@pytest.mark.parametrize("words", VERBS, ids=lambda words: words[0])
def test_killed_at_any_moment_it_is_done_or_it_is_not(tmp_path: Path, words: tuple[str, ...]) -> None:
    home, work = tmp_path / "home", tmp_path / "work"
    home.mkdir(mode=0o700)
    with Book(home, today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        told(book)
    before = seen(home)
    shutil.copytree(home, work)
    begun = time.monotonic()
    assert codes([start(work, *words)]) == [0]
    whole, after = time.monotonic() - begun, seen(work)
    assert before != after
    moments = random.Random(words[0])  # noqa: S311 - moments, not secrets
    for _ in range(KILLS):
        shutil.rmtree(work)
        shutil.copytree(home, work)
        moment = whole * moments.uniform(0.3, 1.0)
        with start(work, *words) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        assert seen(work) in (before, after), f"killed after {moment:.3f} of {whole:.3f} seconds"


def test_a_restore_that_is_killed_leaves_an_empty_book_or_all_of_it(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "whole.rekindle"
    home.mkdir(mode=0o700)
    with Book(home, today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        book.touched("Kofi", "call", promise="send the list")
        book.export(file)
        whole = everything(book._at)
    for turn in range(KILLS):
        into = tmp_path / f"into{turn}"
        into.mkdir(mode=0o700)
        with start(into, "restore", str(file)) as process:
            try:
                process.wait(0.15 + 0.1 * turn)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
        with Book(into, today=DAY) as book:
            if not book.log():
                book.restore(file)
            assert everything(book._at) == whole


def test_touches_of_two_people_at_once_are_both_kept(place: Path | str) -> None:
    names = ("Noor", "Tobias", "Mei-Lin")
    assert codes([start(place, "touched", name, "--how", "mail", "--promise", "a list") for name in names]) == [0, 0, 0]
    with Book(place, today=DAY) as book:
        assert [one.number for one in kept.kept(book._at, Touch)] == [1, 2, 3, 4]
        assert [one.number for one in kept.kept(book._at, Give)] == [1, 2, 3, 4]
        before = everything(book._at)
        book.rebuild()
        assert everything(book._at) == before


def test_the_same_line_in_two_windows_logs_once(place: Path | str) -> None:
    assert codes([start(place, "touched", "Mei-Lin", "--how", "mail") for _ in range(3)]) == [0, 2, 2]
    with Book(place, today=DAY) as book:
        assert len(kept.kept(book._at, Touch)) == 2


def test_a_draft_is_sent_once_and_written_once_in_two_windows(place: Path | str) -> None:
    assert codes([start(place, "draft", "Tobias", "--channel", "linkedin") for _ in range(2)]) == [0, 0]
    sending = [start(place, "touched", "Noor", "--how", "linkedin", "--draft", "1", "--again") for _ in range(3)]
    assert codes(sending) == [0, 2, 2]
    with Book(place, today=DAY) as book:
        assert len(kept.kept(book._at, Draft)) == 2
        assert [one.draft for one in kept.kept(book._at, Touch)] == [0, 1]


def test_what_another_window_does_meanwhile_waits(places: Places, tmp_path: Path) -> None:
    """While one window is within a verb, another's verb waits: it cannot read the same and write it twice."""
    found = places()
    with Book(found, today=DAY) as book:
        book.import_archives(zipped(tmp_path / "export.zip", linkedin(CAST, TALK)))
        with book._at.engine.transaction():
            process = start(found, "touched", "Noor", "--how", "mail")
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(3)
            assert book.touched("Noor", "mail").touch.channel is Channel.MAIL
        assert codes([process]) == [2]
        assert len(kept.kept(book._at, Touch)) == 1
