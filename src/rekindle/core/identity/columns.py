"""Cards -> columns of arrays: what a million pairs are compared with at once.

Words (first names, surnames) share one vocabulary, so that swapped names are equal codes. Code 0 is "not known".
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rekindle.core.identity.names import sound
from rekindle.core.identity.normalise import Card, Values

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Objects = NDArray[np.object_]

SETS = (
    "mails", "roles", "phones", "pages", "ids", "unique", "employers", "cities", "streets", "codes", "regions",
    "schools",
)  # fmt: skip


class Vocabulary:
    """Values -> codes from 1 in the order met; 0 for what is empty."""

    def __init__(self) -> None:
        self.values: list[Any] = [""]
        self._codes: dict[Hashable, int] = {"": 0}

    def codes(self, values: Iterable[Hashable]) -> Ints:
        """The code of each value."""
        return np.fromiter((self._code(value) for value in values), np.int64)

    def _code(self, value: Hashable) -> int:
        code = self._codes.get(value)
        if code is None:
            code = self._codes[value] = len(self.values)
            self.values.append(value)
        return code


@dataclass(frozen=True, slots=True)
class Many:
    """A set of values a record: `some` tells which records have any."""

    values: Objects
    ones: Objects  # the least value of each set, "" of an empty one
    some: Flags
    several: Flags

    @classmethod
    def of(cls, sets: Sequence[Values]) -> Many:
        """A column of sets."""
        sizes = np.fromiter(map(len, sets), np.int64, len(sets))
        return cls(objects(sets), objects([min(one) if one else "" for one in sets]), sizes > 0, sizes > 1)

    def both(self, left: Ints, right: Ints) -> Ints:
        """Positions of the pairs of which both sides have values."""
        return np.flatnonzero(self.some[left] & self.some[right])

    def meets(self, left: Ints, right: Ints) -> Flags:
        """True for pairs of records with a value in common."""
        found = np.zeros(len(left), np.bool_)
        at = self.both(left, right)
        apart = map(frozenset.isdisjoint, self.values[left[at]], self.values[right[at]])
        found[at] = ~np.fromiter(apart, np.bool_, len(at))
        return found


def objects(values: Sequence[object]) -> Objects:
    """An array of Python objects, whatever they are."""
    column = np.empty(len(values), object)
    column[:] = values
    return column


@dataclass(frozen=True, slots=True)
class Columns:
    """Cards side by side."""

    cards: Sequence[Card]
    words: Objects  # the vocabulary of first names and surnames
    sounds: Ints  # word code -> code of how it sounds
    lengths: Ints  # word code -> length
    initials: Ints  # word code -> its first letter
    source: Ints
    sources: Objects  # source code -> its name
    first: Ints
    surname: Ints
    roots: Objects
    parts: Objects
    shown: Ints
    mixed: Flags
    generation: Ints
    birthday: Ints
    birthdays: Objects  # birthday code -> text
    many: dict[str, Many]

    @classmethod
    def of(cls, cards: Sequence[Card]) -> Columns:
        """The columns of cards."""
        words, shown, birthdays = Vocabulary(), Vocabulary(), Vocabulary()
        generations, sources = Vocabulary(), Vocabulary()
        source = sources.codes(card.source for card in cards)
        first = words.codes(card.name.first for card in cards)
        surname = words.codes(card.name.surname for card in cards)
        birthday = birthdays.codes(card.birthday for card in cards)
        return cls(
            cards=cards,
            words=objects(words.values),
            sounds=Vocabulary().codes(map(sound, words.values)),
            lengths=np.fromiter(map(len, words.values), np.int64),
            initials=Vocabulary().codes(word[:1] for word in words.values),
            source=source,
            sources=objects(sources.values),
            first=first,
            surname=surname,
            roots=objects([card.name.roots for card in cards]),
            parts=objects([card.name.parts for card in cards]),
            shown=shown.codes(card.folded for card in cards),
            mixed=np.fromiter((card.mixed for card in cards), np.bool_, len(cards)),
            generation=generations.codes(card.name.generation for card in cards),
            birthday=birthday,
            birthdays=objects(birthdays.values),
            many={name: Many.of([getattr(card, name) for card in cards]) for name in SETS},
        )
