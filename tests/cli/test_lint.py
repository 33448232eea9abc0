"""`lint` on the command line: any text, without a book."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest

from rekindle.cli.table import width
from tests.cli.conftest import Shell

KEYS = {"rule", "words", "reason", "mend", "start", "end"}
FINE = (
    "I've moved to Leeds, and I could send you the Orbit sketches, if they're of use. The folder has all of your "
    "screens from 2020, in colour, with the notes you wrote beside them. Do you still draw on the train to Hull "
    "every morning?"
)


def typed(shell: Shell, text: str, *words: str, code: int = 0) -> str:
    with patch("sys.stdin", StringIO(text)):
        return shell("lint", "-", *words, code=code).out


def test_what_must_change_comes_first_with_why_and_how(empty: Shell) -> None:
    told = typed(empty, "Hope you are well. Are you hiring?", "--first", code=1)
    assert (
        told.index("Must change")
        < told.index("M1:")
        < told.index("M2:")
        < told.index("Worth a look")
        < told.index("M5:")
    )
    assert 'This asks about work: "Are you hiring"' in told
    assert "Take the line out." in told
    assert all(width(line) <= 80 for line in told.splitlines())


def test_nothing_to_mend_is_said_and_ends_well(empty: Shell) -> None:
    assert empty("lint", FINE, "--subject", "The Orbit sketches").out == "Nothing to mend. Read it aloud once.\n"


def test_scripts_get_what_the_contract_says(empty: Shell) -> None:
    text = "The map is up. Are you hiring?"
    told = json.loads(typed(empty, text, "--channel", "sms", "--json", code=1))
    assert set(told) == {"errors", "warnings"}
    assert all(set(one) == KEYS for one in (*told["errors"], *told["warnings"]))
    (found,) = told["errors"]
    assert (found["rule"], text[found["start"] : found["end"]]) == ("M1", "Are you hiring")


def test_warnings_alone_end_well(empty: Shell) -> None:
    told = json.loads(typed(empty, "The map is up at Otter Bridge.", "--json"))
    assert (told["errors"], bool(told["warnings"])) == ([], True)


def test_no_book_is_needed_or_made(empty: Shell) -> None:
    typed(empty, "Are you hiring?", code=1)
    assert not list(empty.home.glob("*.book"))


def test_a_file_or_words_will_do(empty: Shell, tmp_path: Path) -> None:
    (tmp_path / "mail.txt").write_text("\ufeffSubject: Quick question\n\nThe map is up.", encoding="utf-8")
    assert "M7" in empty("lint", str(tmp_path / "mail.txt")).out
    assert "M1" in empty("lint", "Are", "you", "hiring?", code=1).out
    assert "M5" in empty("lint", "word " * 300, code=1).out
    assert "M1" in empty("lint", "Are you hiring?\0", code=1).out


def test_what_is_no_text_is_said(empty: Shell, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    assert "can't be read as text" in " ".join(empty("lint", str(tmp_path / "photo.jpg"), code=2).err.split())


@pytest.mark.parametrize(
    ("words", "rule", "fires"),
    [
        (("--kind", "condolence"), "M3", False),
        (("--first",), "M3", True),
        (("--kind", "thanks", "--first"), "M3", False),
        (("--channel", "call"), "M5", True),
    ],
)
def test_the_occasion_and_the_channel_decide(empty: Shell, words: tuple[str, ...], rule: str, *, fires: bool) -> None:
    told = empty("lint", "The fig in Hull is well. No need to reply.", *words, "--json", code=None).json()
    assert (rule in {one["rule"] for one in (*told["errors"], *told["warnings"])}) is fires


def test_a_language_may_be_given(empty: Shell) -> None:
    assert "M1" in empty("lint", "Mitt CV bifogas.", "--language", "sv", code=1).out


def test_nothing_to_lint_is_a_mistake(empty: Shell) -> None:
    assert "rekindle lint --help" in " ".join(empty("lint", code=2).err.split())
