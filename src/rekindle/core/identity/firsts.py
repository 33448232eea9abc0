"""Two folded first names -> whether one person can have both."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from rekindle.core.identity.compare import gendered
from rekindle.core.identity.names import sound
from rekindle.core.identity.nicknames import roots


@lru_cache(maxsize=200_000)
def incompatible(a: str, b: str) -> bool:
    """True for Anna and Bob, Paul and Paula; false for Bob and Robert, A and Anna, Micheal and Michael."""
    if a[0] == b[0] and 1 in (len(a), len(b)):
        return False
    if not roots(a).isdisjoint(roots(b)) or sound(a) == sound(b):
        return False
    return JaroWinkler.similarity(a, b) < 0.8 or gendered(a, b)
