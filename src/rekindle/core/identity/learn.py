"""Compared pairs of a large book -> its own weights, by expectation and maximisation (Fellegi-Sunter).

Runs on distinct patterns of levels. While learning, u is conditional on the blocks; the weights that come out use u of
random pairs. Shipped chances act as a Dirichlet prior, and what is unique per person (mailbox, phone, profile) keeps
its shipped weight (linking.md section 7).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Ints
from rekindle.core.identity.compare import Matrix

Chances = list[NDArray[np.float64]]

ENOUGH = 5_000
"""Records from which a book has enough to learn from."""

_ROUNDS, _STILL = 40, 1e-6
_PRIOR = 400.0  # pairs that the shipped chances count for
_WEAK = 10.0  # in a registry, which is not what the shipped chances were measured on
_FIXED = frozenset({f.MAIL, f.PHONE, f.PAGE})


def learn(blocked: Matrix, random: Matrix, n: int, *, registry: bool = False) -> dict[str, tuple[float, ...]]:
    """The bits of every level, learned from pairs that share a block and from random pairs of n records."""
    patterns, counts = _patterns(blocked)
    u = [(a + b) / 2 for a, b in zip(_shares(blocked), _shares(random), strict=True)]
    m, share = _shipped_m(), 0.2
    prior = [(_WEAK if registry else _PRIOR) * chances for chances in m]
    for _ in range(_ROUNDS):
        p = _expect(patterns, m, u, share)
        before, share = share, float((p * counts).sum() / counts.sum())
        m = _maximise(patterns, p * counts, prior)
        u = _maximise(patterns, (1 - p) * counts, [np.full(len(chances), 0.5) for chances in m])
        if abs(share - before) < _STILL:
            break
    return _bits(m, _shares(random), n, registry=registry)


def _patterns(found: Matrix) -> tuple[Matrix, Ints]:
    base = max(len(levels) for levels in f.FIELDS.values()) + 1
    codes = np.zeros(found.shape[1], np.int64)
    for row in found:
        codes = codes * base + row
    _, first, counts = np.unique(codes, return_index=True, return_counts=True)
    return found[:, first], counts


def _shipped_m() -> Chances:
    chances = [np.array([level.m for level in levels]) for levels in f.FIELDS.values()]
    return [one / one.sum() for one in chances]


def _shares(found: Matrix) -> Chances:
    """How often each level is met where the field is known on both sides."""
    counts = [
        np.bincount(row, minlength=len(f.FIELDS[name]) + 1)[1:] + 0.5 for row, name in zip(found, f.ORDER, strict=True)
    ]
    return [one / one.sum() for one in counts]


def _expect(patterns: Matrix, m: Chances, u: Chances, share: float) -> NDArray[np.float64]:
    weight = np.full(patterns.shape[1], np.log(share / (1 - share)))
    for row, match, random in zip(patterns, m, u, strict=True):
        weight += np.concatenate(([0.0], np.log(match / random)))[row]
    return np.asarray(1 / (1 + np.exp(-weight)))


def _maximise(patterns: Matrix, weight: NDArray[np.float64], prior: Chances) -> Chances:
    counts = [np.bincount(row, weight, len(one) + 1)[1:] + one for row, one in zip(patterns, prior, strict=True)]
    return [one / one.sum() for one in counts]


def _bits(m: Chances, u: Chances, n: int, *, registry: bool) -> dict[str, tuple[float, ...]]:
    found = {}
    for row, (name, levels) in enumerate(f.FIELDS.items()):
        learned = np.log2(m[row] / u[row])
        if row in _FIXED:
            learned = np.array([level.bits(n) for level in levels])
        if registry:
            found[name] = (0.0, *(round(float(one), 4) for one in learned))
            continue
        bounded = [min(level.high, max(level.low, float(one))) for level, one in zip(levels, learned, strict=True)]
        found[name] = (0.0, *(round(one, 4) for one in bounded))
    return found
