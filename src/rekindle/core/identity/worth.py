"""Compared pairs -> bits per field: what a level is worth, or less where the value agreed on is common in this book."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Flags, Ints
from rekindle.core.identity.compare import Matrix, levels
from rekindle.core.identity.normalise import Values, full_name
from rekindle.core.identity.weights import Weights
from rekindle.util import phone as phones

Bits = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of rows with the level of each field; `levels` is changed only while they are weighed."""

    columns: Columns
    left: Ints
    right: Ints
    levels: Matrix

    def at(self, field: int, *wanted: int) -> Flags:
        """True for pairs that have one of these levels in a field."""
        row = self.levels[field]
        found: Flags = row == wanted[0]
        for level in wanted[1:]:
            found |= row == level
        return found


def weighed(columns: Columns, left: Ints, right: Ints, weights: Weights) -> tuple[Pairs, Bits]:
    """The pairs, compared with regard to what the whole book knows, and the bits of each field."""
    pairs = Pairs(columns, left, right, levels(columns, left, right))
    _handles_that_tell_nothing(pairs, weights)
    _namesakes(pairs, weights)
    worth = np.array([np.array(weights.bits[name])[row] for name, row in zip(f.ORDER, pairs.levels, strict=True)])
    _names(pairs, worth, weights)
    _swapped(pairs, worth, weights)
    _texts(pairs, worth, weights)
    _sources(pairs, worth, weights)
    return pairs, worth


def _handles_that_tell_nothing(pairs: Pairs, weights: Weights) -> None:
    """Shared handles, landlines and role mailboxes are context: level NEAR instead of SAME."""
    left, right, many = pairs.left, pairs.right, pairs.columns.many
    for field, kind, name in ((f.MAIL, "mail", "mails"), (f.PHONE, "phone", "phones")):
        values = many[name].values
        for at in np.flatnonzero(pairs.at(field, f.SAME)).tolist():
            if not any(_tells(kind, value, weights) for value in values[left[at]] & values[right[at]]):
                pairs.levels[field, at] = f.NEAR
    roles = np.flatnonzero(pairs.at(f.MAIL, f.MISSING, f.OTHER))
    pairs.levels[f.MAIL, roles[many["roles"].meets(left[roles], right[roles])]] = f.NEAR


def _tells(kind: str, value: str, weights: Weights) -> bool:
    if f"{kind}:{value}" in weights.shared:
        return False
    return kind == "mail" or not value.startswith("+") or phones.is_mobile(value)


def _namesakes(pairs: Pairs, weights: Weights) -> None:
    """Level 1 where the name agreed on is one that several people have."""
    if several := weights.counts["namesakes"]:
        cards = pairs.columns.cards
        for at in np.flatnonzero(pairs.at(f.FIRST, f.EQUAL) & pairs.at(f.SURNAME, f.EQUAL)).tolist():
            pairs.levels[f.NAMESAKE, at] = full_name(cards[pairs.left[at]]) in several


def _names(pairs: Pairs, worth: Bits, weights: Weights) -> None:
    columns = pairs.columns
    for field, codes in ((f.FIRST, columns.first), (f.SURNAME, columns.surname)):
        at = np.flatnonzero(pairs.at(field, f.EQUAL))
        worth[field, at] = _rarity(columns, codes[pairs.left[at]], weights, f.ORDER[field])


def _swapped(pairs: Pairs, worth: Bits, weights: Weights) -> None:
    """First name and surname exactly exchanged are as telling as equal ones, less two bits for the odd order."""
    columns, left, right = pairs.columns, pairs.left, pairs.right
    crossed = (columns.first[left] == columns.surname[right]) & (columns.surname[left] == columns.first[right])
    at = np.flatnonzero(pairs.at(f.FIRST, f.NICK) & crossed)
    for field, codes in ((f.FIRST, columns.first), (f.SURNAME, columns.surname)):
        either = [_rarity(columns, codes[left[at]], weights, name) for name in ("first", "surname")]
        worth[field, at] = np.minimum(*either) - 1


def _rarity(columns: Columns, codes: Ints, weights: Weights, name: str) -> Bits:
    """Bits for agreeing on this very name: the rarer the more (u becomes the name's own frequency)."""
    counts = weights.counts[name]
    wanted, back = np.unique(codes, return_inverse=True)
    seen = np.array([counts.get(word, 1) for word in columns.words[wanted]], float)
    return np.asarray(np.log2(0.9 * weights.size / seen)[back])


def _texts(pairs: Pairs, worth: Bits, weights: Weights) -> None:
    """Towns, employers, schools ... that many have are worth less."""
    for field, name in f.TEXTS.items():
        if counts := weights.counts[f.ORDER[field]]:
            at = np.flatnonzero(pairs.at(field, f.SAME))
            values = pairs.columns.many[name].values
            both = zip(values[pairs.left[at]], values[pairs.right[at]], strict=True)
            seen = np.fromiter((_rarest(a & b, counts) for a, b in both), float, len(at))
            worth[field, at] = np.minimum(worth[field, at], np.log2(max(weights.n, f.SMALLEST) / seen))


def _rarest(values: Values, counts: Mapping[str, int]) -> int:
    return min(counts.get(value, 1) for value in values)


def _sources(pairs: Pairs, worth: Bits, weights: Weights) -> None:
    """What being listed twice in one source, or having namesakes, speaks against."""
    columns, several = pairs.columns, weights.counts["namesakes"]
    once = np.array([weights.sources.get(source, 0.0) for source in columns.sources])
    at = np.flatnonzero(pairs.levels[f.SOURCE])
    worth[f.SOURCE, at] = once[columns.source[pairs.left[at]]]
    for row in np.flatnonzero(pairs.levels[f.NAMESAKE]).tolist():
        worth[f.NAMESAKE, row] = -1.5 * np.log2(several[full_name(columns.cards[pairs.left[row]])])
