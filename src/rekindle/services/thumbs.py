"""Last names -> the thumb index: which letters there are, and how many wait under each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from string import ascii_uppercase

from rekindle.model.sweep import Letter
from rekindle.store import looks
from rekindle.store.shelf import Open

OTHER = "#"
"""Names that begin with no letter of A to Z, sorted as they are."""


def initials(at: Open) -> dict[int, str]:
    """Everybody -> the letter of the index they stand under."""
    return {person: letter_of(name) for person, name in looks.sort_names(at).items()}


def letter_of(sort_name: str) -> str:
    """The letter of a name as it is sorted: "lind, anna" -> "L"."""
    first = sort_name[:1].upper()
    return first if first and first in ascii_uppercase else OTHER


def letters(stands: Mapping[int, str], people: Collection[int], waiting: Collection[int]) -> tuple[Letter, ...]:
    """A to Z, and "#" where anybody stands under it."""
    every, left = (Counter(stands.get(one, OTHER) for one in several) for several in (people, waiting))
    shown = [*ascii_uppercase, *([OTHER] if every[OTHER] else [])]
    return tuple(Letter(letter=one, people=every[one], waiting=left[one]) for one in shown)
