"""The folder of ours and the user's own -> the texts of template files, as they lie there.

Ours ship with the package; the user's are any `.txt` files in `templates` of the home folder.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from rekindle.model import UserError

FOLDER = "templates"
_MOST = 1_000_000
"""Bytes: a larger file is no list of sentences."""


@dataclass(frozen=True, slots=True)
class Text:
    """One template file."""

    name: str
    text: str
    own: bool


def ours() -> list[Text]:
    """The files of the package, by name."""
    found = (one for one in files("rekindle").joinpath(FOLDER).iterdir() if one.name.endswith(".txt"))
    return [
        Text(one.name, one.read_text(encoding="utf-8"), own=False) for one in sorted(found, key=lambda one: one.name)
    ]


def theirs(home: Path) -> list[Text]:
    """The user's own files, by name; none where there is no such folder.

    Raises:
        UserError: a file cannot be read as text.
    """
    found = sorted(path for path in (home / FOLDER).glob("*.txt") if path.is_file())
    return [Text(path.name, _read(path), own=True) for path in found]


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST:
            raise UserError(f"{path} is too large for a template file.", next_step="Take it out of that folder.")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path} can't be read as text.", unchanged="Nothing was drafted.", next_step="Save it as plain UTF-8 text."
        ) from error
