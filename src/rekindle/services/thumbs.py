"""Last names -> the thumb index: which letters there are, and how many wait under each, counted on as answers come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from string import ascii_uppercase

from rekindle.model.sweep import Letter
from rekindle.store import looks
from rekindle.store.shelf import Open

OTHER = "#"
"""Names that begin with no letter of A to Z, sorted as they are."""


class Thumbs:
    """The index of those whom a sweep is about."""

    def __init__(self, at: Open, people: Iterable[int], waiting: Iterable[int]) -> None:
        self._stands = {person: letter_of(name) for person, name in looks.sort_names(at).items()}
        self._every = Counter(self.letter(one) for one in people)
        self._left = Counter(self.letter(one) for one in waiting)

    def letter(self, person: int) -> str:
        """Under which letter somebody stands."""
        return self._stands.get(person, OTHER)

    def waits(self, person: int, *, still: bool) -> None:
        """Somebody waits again, or does no longer."""
        self._left[self.letter(person)] += 1 if still else -1

    def letters(self) -> tuple[Letter, ...]:
        """A to Z, and "#" where anybody stands under it."""
        shown = [*ascii_uppercase, *([OTHER] if self._every[OTHER] else [])]
        return tuple(Letter(letter=one, people=self._every[one], waiting=self._left[one]) for one in shown)


def letter_of(sort_name: str) -> str:
    """The letter of a name as it is sorted: "lind, anna" -> "L"."""
    first = sort_name[:1].upper()
    return first if first and first in ascii_uppercase else OTHER
