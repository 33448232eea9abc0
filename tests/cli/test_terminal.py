"""What a person at a real terminal sees and types."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rekindle import Book
from rekindle.cli.table import width
from tests.cli.conftest import COMMAND, TODAY, Shell, environment

pytestmark = pytest.mark.xdist_group("cli")  # one worker: the book they share is imported once
_STYLE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
PATIENCE = 40.0  # seconds that a busy machine may take


class Terminal:
    """A command in a pseudo-terminal of 80 columns: what it showed, and keys for it."""

    def __init__(self, command: list[str], shell: Shell, **more: str) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        kept = {name: value for name, value in environment(shell.home, **more).items() if name != "COLUMNS"}
        self.running = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env={**kept, "TERM": "xterm"}, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - no threads here
        )  # fmt: skip
        os.close(theirs)
        self._ours = ours
        self.shown = ""
        self._seen = 0

    def until(self, words: str) -> str:
        """Read until words are shown; gives all that was shown since the last such words."""
        end = time.monotonic() + PATIENCE
        while words not in (plain := _STYLE.sub("", self.shown)[self._seen :]):
            assert time.monotonic() < end, self.shown[-3000:]
            assert self._read(), f"ended without {words!r}: {self.shown[-3000:]}"
        found = plain[: plain.index(words) + len(words)]
        self._seen += len(found)
        return found

    def press(self, key: str) -> None:
        """One key, as soon as single keys are waited for."""
        end = time.monotonic() + PATIENCE
        while termios.tcgetattr(self._ours)[3] & termios.ICANON:
            assert time.monotonic() < end, self.shown[-3000:]
            time.sleep(0.01)
        self.type(key)

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def end(self) -> int:
        """Read to the end; gives the exit code."""
        while self._read():
            pass
        return self.running.wait(PATIENCE)

    def close(self) -> None:
        if self.running.poll() is None:
            self.running.kill()
            self.running.wait()
        os.close(self._ours)

    def _read(self) -> bool:
        if not select.select([self._ours], [], [], PATIENCE)[0]:
            return False
        try:
            new = os.read(self._ours, 65536)
        except OSError:  # Linux says so when the other end has closed
            return False
        self.shown += new.decode(errors="replace")
        return bool(new)


@contextmanager
def terminal(shell: Shell, *words: str, script: str = "", **more: str) -> Iterator[Terminal]:
    opened = Terminal([sys.executable, "-c", script, *words] if script else [*COMMAND, *words], shell, **more)
    try:
        yield opened
    finally:
        opened.close()


def test_a_list_is_bold_at_its_head_and_plain_with_no_color(looking: Shell) -> None:
    with terminal(looking, "people", "Tavel") as one:
        assert one.end() == 0
        assert "\x1b[1mno.   name" in one.shown
        assert all(width(line) <= 80 for line in _STYLE.sub("", one.shown).splitlines())
    with terminal(looking, "people", "Tavel", NO_COLOR="1") as one:
        assert one.end() == 0
        assert "\x1b" not in one.shown


def _page_is_far(one: Terminal) -> bool:
    """True when another single question is shown next, not the page."""
    while True:
        plain = _STYLE.sub("", one.shown)[one._seen :]
        if "q]? " in plain or "q: stop): " in plain:
            return "q]? " in plain
        assert one._read(), one.shown[-3000:]


def test_questions_are_answered_by_single_keys_then_by_pages(changing: Shell) -> None:
    asked = changing("questions", "--json").json()
    alone = sum(not one["name_only"] for one in asked)
    assert alone >= 4
    with terminal(changing, "questions", "--most", "9") as one:
        told = one.until("[s/d/u/l/q]? ")
        assert f"{len(asked)} left" in told
        assert "this" in told
        one.press("x")  # no answer; asked again
        for key, words in (
            ("d", "are two people"),
            ("u", "Not sure whether"),
            ("l", "Put off"),
            ("s", "Made one person"),
        ):
            one.until("[s/d/u/l/q]? ")
            one.press(key)
            one.until(words)
        while "[s/d/u/l/q]" in (told := one.until("q]? " if _page_is_far(one) else "q: stop): ")):
            one.press("l")
        assert "9 of " in told
        one.type("2\n")
        told = one.until("q: stop): ")
        assert "8 pairs answered: same" in told
        assert "1 pair answered: different" in told
        one.type("q\n")
        assert one.end() == 0
        assert "what you answered is kept" in one.shown
    assert len(changing("questions", "--json").json()) < len(asked) - 9


def test_ctrl_c_at_a_question_keeps_what_was_answered(changing: Shell) -> None:
    with terminal(changing, "questions") as one:
        one.until("[s/d/u/l/q]? ")
        one.press("\x03")
        assert one.end() == 0
        assert "what you answered is kept" in one.shown
    assert len(changing("log", "--json").json()) == 1


def test_who_you_are_is_asked_once(empty: Shell, card: Callable[..., Path]) -> None:
    path = str(card("Quillon Vastmere"))
    with terminal(empty, "import", path) as one:
        one.until("Who are you?")
        one.until("for later): ")
        one.type("Sam Moran, sam@example.org\n")
        assert one.end() == 0
    assert empty("me").out == "Sam Moran, sam@example.org\n"
    with terminal(empty, "import", path) as one:
        assert one.end() == 0
        assert "Who are you?" not in one.shown


IMPATIENT = """
import rekindle.cli.progress as progress
progress.PATIENCE = 0.0
from rekindle.cli.main import main
import sys
main(sys.argv[1:])
"""


def test_progress_has_rate_and_time_left(empty: Shell, exports: Path) -> None:
    newest = next(path for path in exports.iterdir() if "11-21" in path.name)
    with terminal(empty, "import", str(newest), script=IMPATIENT) as one:
        assert one.end() == 0
        plain = _STYLE.sub("", one.shown)
    assert "Reading Basic_LinkedIn" in plain
    assert re.search(r"[\d.]+ [kM]?B/s|\? *", plain)
    assert re.search(r"-?\d?:[\d-]{2}:[\d-]{2}", plain)
    assert "people are here now" in plain


def test_what_is_quick_shows_no_progress(empty: Shell, card: Callable[..., Path]) -> None:
    patient = IMPATIENT.replace("0.0", "1e9")
    with terminal(empty, "import", str(card("Anna Lind")), "--me", "Sam Moran", script=patient) as one:
        assert one.end() == 0
        assert "Reading" not in one.shown


STOPPED = """
import rekindle.book as book
def wait(*words, **more):
    raise KeyboardInterrupt
book.Book.people_rows = wait
from rekindle.cli.main import main
main(["people"])
"""


def test_ctrl_c_leaves_with_130(looking: Shell) -> None:
    said = looking.python(STOPPED, code=130)
    assert said.err.strip() == "Stopped. Nothing was changed."


def test_ctrl_c_during_an_import_leaves_the_book_as_it_was(empty: Shell, exports: Path) -> None:
    with terminal(empty, "import", str(exports), script=IMPATIENT) as one:
        one.until("Reading")
        os.killpg(one.running.pid, signal.SIGINT)
        assert one.end() == 130
        assert "Traceback" not in one.shown
    with Book(empty.home, today=TODAY) as book:
        assert book.people_rows() == []


def test_a_reader_that_goes_away_is_no_error(looking: Shell) -> None:
    for words in ("people", "people --json", "questions --most 99"):
        line = f"{' '.join(COMMAND)} {words} | head -n 1"
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", line], env=environment(looking.home), capture_output=True, text=True,
            check=False, timeout=PATIENCE,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
