"""A record -> the id under which its person is handed out; and such ids read back -> who is who.

The id hangs on what the source calls the record and on a secret of the book, so that it is the same in every file
written, after any rebuild and restore, and nobody else can make one up that would join their card to somebody here.
Whoever came in under such an id keeps it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from rekindle.model.handout import OWN_ID

_LENGTH = 32
Named = tuple[int, str, str]
"""A record's number, its source and its key there."""


def uid_of(secret: str, source: str, key: str) -> str:
    """The id of whoever's oldest record this is."""
    if key.startswith(OWN_ID):
        return key
    told = f"{secret}\0{source}\0{key}".encode("utf-8", "surrogatepass")
    return OWN_ID + hashlib.sha256(told).hexdigest()[:_LENGTH]


def same_by_id(secret: str, records: Iterable[Named]) -> list[tuple[int, int]]:
    """Pairs of records of one person: what was handed out and what came back under its id; what came in so twice."""
    ours: dict[str, int] = {}
    pairs = []
    for number, source, key in sorted(records):
        first = ours.setdefault(uid_of(secret, source, key), number)
        if first != number:
            pairs.append((first, number))
    return pairs
