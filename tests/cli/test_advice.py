"""What the product tells people to type can be typed: every command in its words exists, with every option named."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from rekindle.cli.main import COMMANDS, cli

SRC = Path(__file__).resolve().parents[2] / "src" / "rekindle"
_ADVICE = re.compile(r"\brekindle (?P<command>[a-z]+)\b(?P<rest>[^\n]*)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
_PROSE = frozenset(("imports", "refuses", "needs", "id"))  # "rekindle id" is a column of our own lists
"""Words after the name that are no command, in docstrings."""


def advice() -> list[tuple[str, str, str]]:
    """(file and line, command, what follows on the line)."""
    found = []
    for path in sorted(SRC.rglob("*.py")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            for told in _ADVICE.finditer(line):
                place = f"{path.relative_to(SRC)}:{number}"
                found.append((place, told["command"], told["rest"].partition("rekindle ")[0]))
    return found


def options(command: str) -> set[str]:
    made = cli.get_command(click.Context(cli), command)
    assert made
    return {word for one in made.params for word in (*one.opts, *one.secondary_opts)}


@pytest.mark.parametrize(("place", "command", "rest"), advice(), ids=lambda word: word if ":" in str(word) else "")
def test_what_is_to_be_typed_exists(place: str, command: str, rest: str) -> None:
    assert command in {name for section in COMMANDS.values() for name in section} | _PROSE, place
    if command not in _PROSE:
        assert set(_OPTION.findall(rest)) <= options(command) | {"--help"}, place
