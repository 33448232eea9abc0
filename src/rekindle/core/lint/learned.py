"""A sentence -> how much it sounds like an ask for work: the sum of what was learned of each thing seen in it.

The table beside this module is made by `scripts/learn_asks.py` from the lines in samples/lint; nothing is learned here.
A neighbour can only add to the sum, never take from it, so that no words put beside an ask hide it.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rekindle.core.lint.features import Seen, seen
from rekindle.core.lint.text import Sentence

TABLE = "asks.txt"


class Weights(NamedTuple):
    """What was learned: the sum that a sentence begins with, three levels of it, and the weight of each thing."""

    start: float
    error: float  # from here on it is an error
    warning: float  # from here on it may be
    doubted: float  # below this, what a rule found is only a warning
    by_thing: Mapping[str, float]

    def told(self, one: Seen) -> float:
        """The sum for what was seen."""
        beside = max(0.0, self._sum(one.before)) + max(0.0, self._sum(one.after))
        return self.start + self._sum(one.here) + beside

    def _sum(self, things: Iterable[str]) -> float:
        return sum(self.by_thing.get(thing, 0.0) for thing in things)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The table that is part of this package, read when the first text is linted."""
    return read((pkgutil.get_data(__package__, TABLE) or b"").decode())


def read(table: str) -> Weights:
    """A table as text -> the weights: four levels in its first line, then a weight and a thing in each."""
    first, *rest = table.splitlines()
    pairs = (line.partition("\t") for line in rest)
    start, error, warning, doubted = map(float, first.split("\t"))
    return Weights(start, error, warning, doubted, {thing: float(weight) for weight, _, thing in pairs})


def score(sentences: Sequence[Sentence], number: int, language: str, rules: Collection[str] = ()) -> float:
    """How much one sentence of a message sounds like an ask for work."""
    table = weights()
    return max(table.told(one) for one in seen(sentences, number, language, rules))
