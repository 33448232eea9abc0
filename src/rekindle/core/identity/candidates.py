"""Block keys of all records -> the pairs worth comparing, each once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

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
    kept = [rows for key, rows in blocks.items() if len(rows) > 1 and key not in dropped]
    sizes = np.fromiter(map(len, kept), np.int64, len(kept))
    flat, starts = np.fromiter(chain.from_iterable(kept), np.int64), np.cumsum(sizes) - sizes
    parts = [_pairs(flat, starts[sizes == size], size, n) for size in np.unique(sizes).tolist()]
    codes = _distinct(np.concatenate(parts)) if parts else np.zeros(0, np.int64)
    return codes // n, codes % n


def _pairs(flat: Ints, starts: Ints, size: int, n: int) -> Ints:
    """Codes of the pairs within blocks of one size, which start at these places of `flat`."""
    rows = flat[starts[:, None] + np.arange(size)]
    one, two = np.triu_indices(size, 1)
    return _distinct((rows[:, one] * n + rows[:, two]).ravel())


def _distinct(codes: Ints) -> Ints:
    """Each code once, sorted. Sorting beats the hash table that `np.unique` uses for whole numbers by far."""
    codes.sort()
    return codes[np.flatnonzero(np.diff(codes, prepend=-1))]
