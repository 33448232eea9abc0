"""Records -> what freezing and resolving both need, worked out once: cards, blocks, columns, pairs."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from rekindle.core.identity.blocks import block_keys
from rekindle.core.identity.candidates import Index, index, pairs
from rekindle.core.identity.columns import Columns, Ints
from rekindle.core.identity.normalise import Card, card, takes_part
from rekindle.model import Record
from rekindle.model.adding import TYPED

Numbered = tuple[int, Record]


@dataclass(frozen=True)
class Prepared:
    """Persons' records sorted by (source, key); rows below are places in this order, so that numbers play no part."""

    records: Sequence[Numbered]
    _pairs: dict[frozenset[str], tuple[Ints, Ints]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, records: Sequence[Numbered] | Prepared) -> Prepared:
        """The records that take part; what is prepared already stays as it is."""
        if isinstance(records, Prepared):
            return records
        persons = [one for one in records if takes_part(one[1])]
        return cls(sorted(persons, key=lambda one: (one[1].source, one[1].key, one[0])))

    @cached_property
    def cards(self) -> list[Card]:
        """The card of each record."""
        return [card(record) for _, record in self.records]

    @cached_property
    def blocks(self) -> Index:
        """Rows by block key."""
        return index(map(block_keys, self.cards))

    @cached_property
    def columns(self) -> Columns:
        """The cards as columns."""
        return Columns.of(self.cards)

    @cached_property
    def brought(self) -> Prepared:
        """The records that sources brought: a line typed tells nothing of how sources write, and so weighs nobody."""
        rows = [row for row, (_, record) in enumerate(self.records) if record.source != TYPED]
        if len(rows) == len(self.records):
            return self
        found = Prepared([self.records[row] for row in rows])
        found.__dict__["cards"] = [self.cards[row] for row in rows]  # made once
        return found

    @cached_property
    def numbers(self) -> Ints:
        """The record number of each row."""
        return np.fromiter((number for number, _ in self.records), np.int64, len(self.records))

    def pairs(self, dropped: frozenset[str]) -> tuple[Ints, Ints]:
        """Pairs of rows to compare when these keys are dropped."""
        if dropped not in self._pairs:
            self._pairs[dropped] = pairs(self.blocks, dropped, max(1, len(self.records)))
        return self._pairs[dropped]


@contextmanager
def unhurried() -> Iterator[None]:
    """The cycle collector paused: a batch makes millions of values and no cycles, and would be searched over and over.

    A third of the time of 100,000 records went into that. The state before is always restored.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
