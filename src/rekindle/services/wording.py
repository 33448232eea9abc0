"""Template files, ours and the user's -> the wordings that drafts draw from."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from rekindle.core.drafting.wordings import parse
from rekindle.model import UserError
from rekindle.model.drafting import Wording
from rekindle.outside.templates import FOLDER, Text, ours, theirs


@lru_cache(maxsize=1)
def _ours() -> tuple[Wording, ...]:
    return _parsed(ours())


def wordings(home: Path | None) -> tuple[Wording, ...]:
    """The user's own wordings, then ours.

    Raises:
        UserError: a line of the user's cannot be used; it names the file and the line.
    """
    return (*(_parsed(theirs(home)) if home else ()), *_ours())


def _parsed(texts: Iterable[Text]) -> tuple[Wording, ...]:
    found: list[Wording] = []
    for one in texts:
        several, flaws = parse(one.text, own=one.own)
        if flaws:
            raise UserError(
                f"{FOLDER}/{one.name}, line {flaws[0].line}: {flaws[0].why}",
                unchanged="Nothing was drafted.",
                next_step="Mend that line, or put # before it.",
            )
        found += several
    return tuple(found)
