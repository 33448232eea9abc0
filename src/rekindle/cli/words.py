"""Codes of the model -> words for a reader: days, channels, a fact beside its claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rekindle.model.shortlist import Reason

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
LAYERS = {
    "inner": "The inner five",
    "core": "The core fifteen",
    "50": "The fifty",
    "150": "The hundred and fifty",
    "outer": "Further out",
}
_DAY = re.compile(r"(\d{4}|-)-(\d\d)(?:-(\d\d))?")
_CHANNELS = {"linkedin": "LinkedIn", "linkedin-message": "LinkedIn message", "x-message": "message on X", "sms": "SMS"}


def day(when: date | str) -> str:
    """A day, or a partial date: "2019-07-23" -> "23 July 2019", "--12-03" -> "3 December"; other text as it is."""
    text = str(when)
    found = _DAY.fullmatch(text)
    if not found or not 1 <= int(found[2]) <= len(_MONTHS):
        return text
    year, month, number = found[1].strip("-"), _MONTHS[int(found[2]) - 1], found[3]
    return " ".join(part for part in (str(int(number)) if number else "", month, year) if part)


def counted(number: int, one: str, many: str = "") -> str:
    """1, "day" -> "1 day"; 1200, "person", "people" -> "1,200 people"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def bare(text: str) -> str:
    """A value as it reads best: a day in words, the address of a page without what all of them begin with."""
    return day(text.removeprefix("https://").removeprefix("http://").removeprefix("www."))


def channel(word: str) -> str:
    """How a channel reads."""
    return _CHANNELS.get(word, word.replace("-", " "))


def reasons(several: Sequence[Reason]) -> list[str]:
    """Each claim with the fact behind it; what an earlier line has told is not told again."""
    told: set[str] = set()
    lines: list[str] = []
    for one in several:
        fact = one.fact.removeprefix(one.text).strip(" ;,")
        if fact.startswith("(") and fact.endswith(")"):
            fact = fact[1:-1]
        new = [piece for piece in fact.split("; ") if piece and piece not in told]
        told.update(new)
        lines.append(f"{one.text} ({'; '.join(new)})" if new else one.text)
    return lines
