"""What was written lately -> what may not be said again: nobody gets what another got (voice.md section 3).

Not the same wording twice in 30 days, not the same family twice on a day, and never the same sentence or offer within a
week to people who share a firm or school. No text goes to two people, ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from hashlib import sha256

from rekindle.model.draft import Family
from rekindle.model.drafting import Earlier
from rekindle.util.text import fold

WORDING_DAYS = 30
SHARED_DAYS = 7
_GRAM = 5
_LEAST = 4
"""Words from which a sentence is one that others would recognise: "Bye for now." is anybody's."""


def draw(seed: str, many: int) -> int:
    """A number below `many`, the same for the same seed wherever and whenever it is drawn."""
    return int.from_bytes(sha256(seed.encode()).digest()[:8], "big") % many


def essence(text: str, name: str) -> str:
    """A text without the name it goes to, folded: two people have the same text when this is the same."""
    names = set(fold(name).split())
    return " ".join(word for word in fold(text).split() if word not in names)


def used(earlier: Iterable[Earlier], today: date) -> dict[str, date]:
    """The wordings of the last 30 days, each with its last day."""
    found: dict[str, date] = {}
    for one in earlier:
        if (today - one.on).days < WORDING_DAYS:
            found |= {variant: max(one.on, found.get(variant, one.on)) for variant in one.variants}
    return found


def families_of(earlier: Iterable[Earlier], today: date) -> set[Family]:
    """The families written to anybody today."""
    return {one.family for one in earlier if one.on == today and one.family}


def neighbours(earlier: Iterable[Earlier], today: date) -> list[Earlier]:
    """What people who share a firm or school with the reader got this week."""
    return [one for one in earlier if one.shares and (today - one.on).days < SHARED_DAYS]


def repeats(text: str, earlier: Iterable[Earlier]) -> bool:
    """True when a sentence of the text is in one of these."""
    said = {sentence for one in earlier for sentence in sentences(one.text)}
    return any(sentence in said for sentence in sentences(text))


def said(text: str, earlier: Iterable[Earlier]) -> bool:
    """True when one of these tells the text, or its first sentence, whatever leads into it."""
    first = next(iter(sentences(text)), fold(text))
    return any(first in fold(one.text) for one in earlier)


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text that others would recognise, folded."""
    parts = (fold(part) for part in re.split(r"(?<=[.?:])\s+|\n+", text))
    return tuple(part for part in parts if len(part.split()) >= _LEAST)


def overlap(text: str, others: Sequence[str]) -> float:
    """The largest share of a text's runs of five words that another text has too, 0 to 1."""
    mine = _grams(text)
    return max((len(mine & _grams(other)) / len(mine) for other in others), default=0.0) if mine else 0.0


@lru_cache(maxsize=4096)
def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = fold(text).split()
    return frozenset(tuple(words[place : place + _GRAM]) for place in range(len(words) - _GRAM + 1))
