"""One made-up book, imported once a run and copied for each test that changes it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from rekindle import Book
from rekindle.cli.main import main
from rekindle.worlds.files import write

TODAY = date(2026, 11, 21)
COMMAND = (sys.executable, "-m", "rekindle.cli.main")
SRC = Path(__file__).resolve().parents[2] / "src"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


def environment(home: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REKINDLE", "COV", "NO_COLOR"))}
    plain = {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY.isoformat(), "PYTHONPATH": str(SRC), "COLUMNS": "80"}
    return {**kept, **plain, **more}


@dataclass(frozen=True, slots=True)
class Shell:
    """Runs `rekindle` on one home folder: in this process, which is quick, or apart, as a user does."""

    home: Path

    def __call__(self, *words: str, code: int | None = 0, **more: str) -> Said:
        out, err = StringIO(), StringIO()
        around = patch.dict(os.environ, environment(self.home, **more), clear=True)
        with around, redirect_stdout(out), redirect_stderr(err), pytest.raises(SystemExit) as left:
            main(words)
        return self._said(words, code, Said(code=int(left.value.code or 0), out=out.getvalue(), err=err.getvalue()))

    def apart(self, *words: str, code: int = 0, **more: str) -> Said:
        """Runs a command in a process of its own."""
        return self._run([*COMMAND, *words], code, **more)

    def python(self, script: str, *words: str, code: int = 0) -> Said:
        """Runs a few lines of Python instead."""
        return self._run([sys.executable, "-c", script, *words], code)

    def _run(self, words: list[str], code: int, **more: str) -> Said:
        done = subprocess.run(
            words, env=environment(self.home, **more), stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8",
            check=False, timeout=60, cwd=self.home.parent,
        )  # fmt: skip
        return self._said(words, code, Said(code=done.returncode, out=done.stdout, err=done.stderr))

    def _said(self, words: Sequence[str], code: int | None, said: Said) -> Said:
        assert code in (None, said.code), (words, said.code, said.out[-2000:], said.err[-2000:])
        return said


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up person's exports."""
    into = tmp_path_factory.mktemp("world") / "exports"
    write(into, size="S", seed=1, today=TODAY)
    return into


@pytest.fixture(scope="session")
def imported(exports: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home folder after their import. Not to be changed: copy it."""
    home = tmp_path_factory.mktemp("imported") / "home"
    with Book(home, today=TODAY) as book:
        book.import_archives(exports, region="GB")
        book.shortlist()
    return home


@pytest.fixture(scope="session")
def looking(imported: Path) -> Shell:
    """A shell on the imported book, for commands that only look."""
    return Shell(imported)


@pytest.fixture
def changing(imported: Path, tmp_path: Path) -> Shell:
    """A shell on a copy, for commands that decide."""
    home = tmp_path / "home"
    shutil.copytree(imported, home)
    return Shell(home)


@pytest.fixture
def empty(tmp_path: Path) -> Shell:
    """A shell on no book at all."""
    return Shell(tmp_path / "home")


@pytest.fixture
def card(tmp_path: Path) -> Callable[..., Path]:
    """Writes a vCard file of the names given."""

    def made(*names: str, file: str = "cards.vcf") -> Path:
        path = tmp_path / file
        cards = [
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{name}\r\nN:{name};;;;\r\nORG:{name}\r\nTITLE:{name}\r\n"
            f"EMAIL:a{place}@example.org\r\nNOTE:{name}\r\nEND:VCARD\r\n"
            for place, name in enumerate(names)
        ]
        path.write_text("".join(cards), encoding="utf-8", newline="")
        return path

    return made
