"""A whole book -> Weights: how common each name is, which handles identify nobody, what agreement is worth.

The order of the records plays no part: they are sorted by source and key first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations, starmap
from math import log2, log10

import numpy as np

from rekindle.core.identity import fields as f
from rekindle.core.identity.blocks import HANDLE_MOST
from rekindle.core.identity.candidates import Index, oversize
from rekindle.core.identity.columns import Columns
from rekindle.core.identity.compare import levels
from rekindle.core.identity.firsts import apart
from rekindle.core.identity.learn import ENOUGH, learn
from rekindle.core.identity.normalise import Card, full_name
from rekindle.core.identity.prepared import Prepared
from rekindle.core.identity.weights import Weights
from rekindle.util import phone as phones

_LEARN_FROM = 150_000
_RANDOM = 100_000
_FEW = 40  # random pairs a record
_ONCE = 0.15  # two records of one source are this much less often one person than of two sources
_ENTRIES = 7  # about as many as one person has in all sources
_SEVERAL = 3  # incompatible first names on one mailbox or mobile: a household has two


def weigh(book: Prepared, *, registry: bool = False) -> Weights:
    """The weights of a book."""
    cards, blocks = book.cards, book.blocks
    facets = facet_of(cards)
    n = len(set(facets))
    names = {(card.name.first, card.name.surname) for card in cards}
    dropped, sources = oversize(blocks), {} if registry else _sources(cards, blocks)
    return Weights(
        n=n,
        names=len(names),
        prior=f.prior(n),
        bits=_bits(book, dropped, n, registry=registry),
        counts={
            **_counts(cards, facets, names, n),
            "namesakes": _several(cards, facets, sources),
        },
        sources=sources,
        oversize=dropped,
        shared=_shared(cards, blocks),
        rare=rare_from(n),
        alone=registry,
    )


def rare_from(n: int) -> float:
    """Bits from which a name alone suffices in a book of n records: 7.3 at 500, 8.3 at 2,000, 9.5 at 10,000."""
    return round(min(12.0, max(7.3, 7.3 + 1.7 * (log10(max(n, 1)) - log10(500)))), 2)


def facet_of(cards: Sequence[Card]) -> list[int]:
    """Per row the first row that has the same id in the same source: several rows of one profile are one entry."""
    first: dict[str, int] = {}
    found = []
    for row, card in enumerate(cards):
        known = min((first[one] for one in card.ids if one in first), default=row)
        found.append(known)
        for one in card.ids:
            first.setdefault(one, known)
    return found


def _counts(cards: Sequence[Card], facets: list[int], names: set[tuple[str, str]], n: int) -> dict[str, dict[str, int]]:
    """How many full names have a first name or surname, how many entries an employer, town ..."""
    found = {
        "first": _common((first for first, surname in names if first), 1),
        "surname": _common((surname for first, surname in names if surname), 1),
    }
    for row, column in f.TEXTS.items():
        held = {(facet, value) for facet, card in zip(facets, cards, strict=True) for value in getattr(card, column)}
        most = max(level.high for level in f.FIELDS[f.ORDER[row]])
        found[f.ORDER[row]] = _common((value for _, value in held), max(n, f.SMALLEST) / 2**most)
    return found


def _common(values: Iterable[str], few: float) -> dict[str, int]:
    return {value: count for value, count in sorted(Counter(values).items()) if count > few}


def _sources(cards: Sequence[Card], blocks: Index) -> dict[str, float]:
    """Per source the bits for two records being both of it, judged by records that share a mailbox or phone."""
    held = Counter(card.source for card in cards)
    seen: Counter[str] = Counter()
    total = 0
    for key, rows in blocks.items():
        if key[:2] in ("m:", "p:") and 1 < len(rows) <= HANDLE_MOST:
            pairs_here = [(cards[a], cards[b]) for a, b in combinations(rows, 2)]
            alike = [(a, b) for a, b in pairs_here if a.name.first == b.name.first]
            total += len(alike)
            seen.update(a.source for a, b in alike if a.source == b.source)
    share = {source: (count / len(cards)) ** 2 for source, count in held.items()}
    return {
        source: round(min(0.0, max(-4.0, log2((seen[source] + 10 * _ONCE) / (total * share[source] + 10)))), 2)
        for source in sorted(held)
    }


def _several(cards: Sequence[Card], facets: list[int], sources: dict[str, float]) -> dict[str, int]:
    """Full names that a source which lists people once has several times, or that turn up too often for one person."""
    everywhere = {(facet, full_name(card)) for facet, card in zip(facets, cards, strict=True) if full_name(card)}
    held_by = Counter(name for _, name in everywhere)
    found = Counter({name: count // _ENTRIES for name, count in held_by.items() if count >= 2 * _ENTRIES})
    for source in (source for source, bits in sources.items() if bits <= log2(_ONCE) + 1):
        rows = zip(facets, cards, strict=True)
        held = {(facet, full_name(card)) for facet, card in rows if card.source == source and full_name(card)}
        found |= Counter(name for _, name in held)
    return _common((found | _apart(cards, facets)).elements(), 1)


def _apart(cards: Sequence[Card], facets: list[int]) -> Counter[str]:
    """Full names that one source lists twice with nothing in common but mailboxes or phones that differ."""
    listed: dict[tuple[str, str], dict[int, Card]] = {}
    for facet, card in zip(facets, cards, strict=True):
        if name := full_name(card):
            listed.setdefault((card.source, name), {})[facet] = card
    several = ((name, held.values()) for (_, name), held in listed.items() if len(held) > 1)
    return Counter({name: 2 for name, held in several if any(starmap(_strangers, combinations(held, 2)))})


def _strangers(a: Card, b: Card) -> bool:
    """True when both have mailboxes or phones and none is shared."""
    if not (a.mails | a.phones).isdisjoint(b.mails | b.phones):
        return False
    return bool(a.mails and b.mails) or bool(a.phones and b.phones)


def _bits(book: Prepared, dropped: frozenset[str], n: int, *, registry: bool) -> dict[str, tuple[float, ...]]:
    if n < ENOUGH and not registry:
        return {name: tuple(round(one, 4) for one in bits) for name, bits in f.shipped(n).items()}
    columns = book.columns
    left, right = book.pairs(dropped)
    step = len(left) // _LEARN_FROM + 1
    return learn(levels(columns, left[::step], right[::step]), _random(columns), n, registry=registry)


def _random(columns: Columns) -> np.ndarray[tuple[int, int], np.dtype[np.int8]]:
    """Levels of pairs that have nothing to do with each other, the same ones every time."""
    n = len(columns.cards)
    many = np.arange(min(_RANDOM, _FEW * n))
    left = many % n
    right = (left * 31 + (many // n + 1) * 7_919 + 1) % n
    apart = left != right
    return levels(columns, left[apart], right[apart])


def _shared(cards: Sequence[Card], blocks: Index) -> dict[str, str]:
    """Mailboxes and phones that identify nobody, with the reason."""
    found = {f"mail:{role}": "a role mailbox" for card in cards for role in card.roles}
    for key, rows in blocks.items():
        if key[:2] in ("m:", "p:") and len(rows) > 1 and (reason := _why_shared(cards, key, rows)):
            found[("mail:" if key[0] == "m" else "phone:") + key[2:]] = reason
    return dict(sorted(found.items()))


def _why_shared(cards: Sequence[Card], key: str, rows: list[int]) -> str:
    if len(rows) > HANDLE_MOST:
        return f"{len(rows)} records have it"
    several = _incompatible({cards[row].name.first for row in rows} - {""})
    if key[0] == "p" and several > 1 and not phones.is_mobile(key[2:]):
        return f"a landline of {several} people"
    return f"{several} people have it" if several >= _SEVERAL else ""


def _incompatible(firsts: set[str]) -> int:
    """How many of these first names cannot be one person's."""
    kept: list[str] = []
    for first in sorted(firsts):
        if all(apart(first, other) for other in kept):
            kept.append(first)
    return len(kept)
