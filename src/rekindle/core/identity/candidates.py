"""Block keys of all records -> the pairs worth comparing, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from rekindle.core.identity.blocks import most
from rekindle.core.identity.columns import Ints

Index = dict[str, list[int]]


def index(keys: Iterable[Sequence[str]]) -> Index:
    """Key -> the rows that have it, in order."""
    found: Index = {}
    for row, own in enumerate(keys):
        for key in own:
            if key in found:
                found[key].append(row)
            else:
                found[key] = [row]
    return found


def oversize(blocks: Index) -> frozenset[str]:
    """Keys that too many records share."""
    return frozenset(key for key, rows in blocks.items() if len(rows) > 40 and len(rows) > most(key))


def pairs(blocks: Index, dropped: frozenset[str], n: int) -> tuple[Ints, Ints]:
    """Rows (left[i] < right[i]) that share a key that is not dropped, without repeats."""
    by_size: dict[int, list[list[int]]] = {}
    for key, rows in blocks.items():
        if len(rows) > 1 and key not in dropped:
            by_size.setdefault(len(rows), []).append(rows)
    parts = [part for size, blocks_of_size in by_size.items() for part in _pairs(size, blocks_of_size, n)]
    codes = np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.int64)
    return codes // n, codes % n


def _pairs(size: int, blocks: list[list[int]], n: int) -> Iterator[Ints]:
    rows = np.array(blocks, np.int64)
    one, two = np.triu_indices(size, 1)
    yield np.unique((rows[:, one] * n + rows[:, two]).ravel())
