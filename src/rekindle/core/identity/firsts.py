"""Two folded names (first, surname) -> whether one person can have both first names."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from rekindle.core.identity.compare import cut_short, gendered
from rekindle.core.identity.names import sound
from rekindle.core.nicknames import roots

Pair = tuple[str, str]


def incompatible(a: Pair, b: Pair) -> bool:
    """True when the first names do not go together, in either order of the names."""
    if a[0] == b[0] or not apart(a[0], b[0]):
        return False
    return not (_crossed(a, b) or _crossed(b, a))


def _crossed(a: Pair, b: Pair) -> bool:
    """The first name of `a` stands in the surname of `b`, and nothing speaks against the other half."""
    return bool(b[1]) and not apart(a[0], b[1]) and (not a[1] or not apart(a[1], b[0]))


@lru_cache(maxsize=200_000)
def apart(a: str, b: str) -> bool:
    """True for Anna and Bob, Paul and Paula; false for Bob and Robert, A and Anna, R and Bob, Micheal and Michael."""
    if 1 in (len(a), len(b)):
        letter, name = sorted((a, b), key=len)
        return all(root[0] != letter for root in (name, *roots(name)))
    if not roots(a).isdisjoint(roots(b)) or sound(a) == sound(b):
        return False
    return gendered(a, b) or not (cut_short(a, b) or JaroWinkler.similarity(a, b) >= 0.8)
