"""Levels -> bits, rules and bands: merge by itself, ask the user, leave apart (linking.md sections 5 and 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Flags, Ints
from rekindle.core.identity.compare import Matrix, levels
from rekindle.core.identity.lookalike import skeleton
from rekindle.core.identity.normalise import Values, full_name
from rekindle.core.identity.weights import Weights
from rekindle.util import phone as phones

Bits = NDArray[np.float64]

# What decided, when the bits alone did not; `Judged.rule` holds the place in this tuple.
RULES = (
    "",
    "one id in one source",
    "two ids of a source that gives each person one",
    "compatible names and one hard handle",
    "same first name and one hard handle; the surname may have changed",
    "a name this rare",
    "first names differ on one mailbox or phone",
    "two profiles at one service",
    "names that look alike and are written with other letters",
    "nothing but the name agrees",
    "no surname, and no mailbox or mobile shared",
    "birthdays differ",
    "one is junior, one senior",
    "several people are known to have this name",
)
(
    BITS, ONE_ID, TWO_IDS, HARD, RENAMED, RARE, HOUSEHOLD, TWO_PROFILES, LOOKALIKE, NAME_ONLY, THIN, BIRTHDAYS, SENIOR,
    NAMESAKES,
) = range(len(RULES))  # fmt: skip
IGNORE, ASK, MERGE = 0, 1, 2
CERTAIN = 40.0
"""Bits of a pair that a hard rule joins."""

BARE = 0.5
"""Bits below which a name alone is not even asked about."""

SECOND = [f.EMPLOYER, f.CITY, f.BIRTHDAY, f.STREET, f.CODE]
ENOUGH = 2.5
"""Bits that the kinds of evidence besides name, mailbox, phone and profile must give together to count."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs with what became of them; all arrays have one entry a pair."""

    levels: Matrix
    worth: Bits  # bits a field
    bits: Bits  # in all
    band: NDArray[np.int8]
    rule: NDArray[np.int8]


def judge(columns: Columns, left: Ints, right: Ints, weights: Weights) -> Judged:
    """The verdict on pairs of rows."""
    found = levels(columns, left, right)
    _handles_that_tell_nothing(columns, left, right, found, weights)
    _namesakes(columns, left, found, weights)
    worth = _worth(columns, left, right, found, weights)
    bits = weights.prior + worth.sum(axis=0)
    band, rule = _bands(columns, left, right, found, worth, bits, weights)
    _same_source(columns, left, right, found, bits, band, rule)
    return Judged(found, worth, bits, band, rule)


def _handles_that_tell_nothing(columns: Columns, left: Ints, right: Ints, found: Matrix, weights: Weights) -> None:
    """Shared handles, landlines and role mailboxes are context: level NEAR instead of SAME."""
    for field, kind, name in ((f.MAIL, "mail", "mails"), (f.PHONE, "phone", "phones")):
        values = columns.many[name].values
        for at in np.flatnonzero(found[field] == f.SAME):
            common = values[left[at]] & values[right[at]]
            if not any(_tells(kind, value, weights) for value in common):
                found[field, at] = f.NEAR
    at = np.flatnonzero((found[f.MAIL] == f.MISSING) | (found[f.MAIL] == f.OTHER))
    found[f.MAIL, at[columns.many["roles"].meets(left[at], right[at])]] = f.NEAR


def _tells(kind: str, value: str, weights: Weights) -> bool:
    if f"{kind}:{value}" in weights.shared:
        return False
    return kind == "mail" or not value.startswith("+") or phones.is_mobile(value)


def _namesakes(columns: Columns, left: Ints, found: Matrix, weights: Weights) -> None:
    """Level 1 where the name agreed on is one that several people have."""
    several, cards = weights.counts["namesakes"], columns.cards
    same = np.flatnonzero((found[f.FIRST] == f.EQUAL) & (found[f.SURNAME] == f.EQUAL)) if several else ()
    for at in same:
        found[f.NAMESAKE, at] = full_name(cards[left[at]]) in several


def _worth(columns: Columns, left: Ints, right: Ints, found: Matrix, weights: Weights) -> Bits:
    """Bits per field: what the level is worth, or less where the value agreed on is common in this book."""
    worth = np.array([np.array(weights.bits[name])[row] for name, row in zip(f.ORDER, found, strict=True)])
    for row, codes in ((f.FIRST, columns.first), (f.SURNAME, columns.surname)):
        at = np.flatnonzero(found[row] == f.EQUAL)
        worth[row, at] = _rarity(columns, codes[left[at]], weights.counts[f.ORDER[row]], weights.size)
    at = np.flatnonzero(found[f.SOURCE])
    worth[f.SOURCE, at] = np.array([weights.sources.get(name, 0.0) for name in columns.sources])[
        columns.source[left[at]]
    ]
    at = np.flatnonzero(found[f.NAMESAKE])
    several = weights.counts["namesakes"]
    worth[f.NAMESAKE, at] = [-1.5 * np.log2(several[full_name(columns.cards[left[i]])]) for i in at]
    _swapped_bits(columns, left, right, found, worth, weights)
    for row, name in f.TEXTS.items():
        if counts := weights.counts[f.ORDER[row]]:
            at = np.flatnonzero(found[row] == f.SAME)
            values = columns.many[name].values
            seen = [_rarest(values[i], values[j], counts) for i, j in zip(left[at], right[at], strict=True)]
            worth[row, at] = np.minimum(worth[row, at], np.log2(max(weights.n, f.SMALLEST) / np.array(seen, float)))
    return worth


def _swapped_bits(  # noqa: PLR0913 - the pairs and what is known of them
    columns: Columns, left: Ints, right: Ints, found: Matrix, worth: Bits, weights: Weights
) -> None:
    """First name and surname exactly exchanged are as telling as equal ones, less two bits for the odd order."""
    at = np.flatnonzero((found[f.FIRST] == f.NICK) & (columns.first[left] == columns.surname[right]))
    at = at[columns.surname[left[at]] == columns.first[right[at]]]
    for row, codes in ((f.FIRST, columns.first[left[at]]), (f.SURNAME, columns.surname[left[at]])):
        either = [_rarity(columns, codes, weights.counts[name], weights.size) for name in ("first", "surname")]
        worth[row, at] = np.minimum(*either) - 1


def _rarity(columns: Columns, codes: Ints, counts: Mapping[str, int], size: int) -> Bits:
    """Bits for agreeing on this very name: the rarer the more (u becomes the name's own frequency)."""
    wanted, back = np.unique(codes, return_inverse=True)
    seen = np.array([counts.get(word, 1) for word in columns.words[wanted]], float)
    return np.asarray(np.log2(0.9 * size / seen)[back])


def _rarest(a: Values, b: Values, counts: Mapping[str, int]) -> int:
    return min(counts.get(value, 1) for value in a & b)


def _bands(
    columns: Columns, left: Ints, right: Ints, found: Matrix, worth: Bits, bits: Bits, weights: Weights
) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    first, surname = found[f.FIRST], found[f.SURNAME]
    hard = hard_handle(found)
    fits = first <= f.INITIAL
    home = (worth[[f.EMPLOYER, f.BIRTHDAY]].max(axis=0) <= 0) & ~hard
    strangers = home & ((found[f.MAIL] == f.OTHER) | (found[f.PHONE] == f.OTHER))
    second = hard | (np.maximum(worth[SECOND], 0).sum(axis=0) >= ENOUGH)
    rare = (bits >= weights.rare) & (first == f.EQUAL) & (surname == f.EQUAL)
    second &= ~strangers
    strong = bits >= weights.merge
    band = np.where(bits >= weights.ask, ASK, IGNORE).astype(np.int8)
    rule = np.zeros(len(bits), np.int8)
    _set(band, rule, strong & second & fits, MERGE, BITS)
    _set(band, rule, (band == ASK) & ~second, ASK, NAME_ONLY)
    _set(band, rule, (rule == NAME_ONLY) & (bits < BARE), IGNORE, NAME_ONLY)
    _set(band, rule, rare & ~second, MERGE, RARE)
    same_first = (first == f.EQUAL) | (first == f.NICK)
    _set(band, rule, hard & same_first & (bits < weights.merge), MERGE, RENAMED)
    _set(band, rule, hard & fits & (surname <= f.SOFT) & (bits < weights.merge), MERGE, HARD)
    twice = (found[f.MAIL] == f.SAME) & (found[f.PHONE] == f.SAME) & (first < f.DIFFERENT)
    _set(band, rule, twice, MERGE, HARD)
    if weights.alone:
        _set(band, rule, strong, MERGE, BITS)
    else:
        _bars(columns, left, right, found, band, rule)
    return band, rule


def hard_handle(found: Matrix) -> Flags:
    """A mailbox, mobile or profile in common."""
    return (found[f.MAIL] == f.SAME) | (found[f.PHONE] == f.SAME) | (found[f.PAGE] == f.SAME)


def _bars(  # noqa: PLR0913 - the pairs and what is known of them
    columns: Columns, left: Ints, right: Ints, found: Matrix, band: NDArray[np.int8], rule: NDArray[np.int8]
) -> None:
    """What keeps a pair from joining by itself, whatever the bits; the weightiest reason comes last."""
    twice = (found[f.MAIL] == f.SAME) & (found[f.PHONE] == f.SAME) & (found[f.FIRST] < f.DIFFERENT)
    first, surname, hard = found[f.FIRST], found[f.SURNAME], hard_handle(found)
    no_surname = (surname == f.MISSING) | (surname == f.INITIAL)
    bars = (
        ((found[f.NAMESAKE] > 0) & (rule == RARE), NAMESAKES),
        (no_surname & ~hard, THIN),
        ((found[f.BIRTHDAY] == f.OTHER), BIRTHDAYS),
        (_differ(columns.generation, left, right), SENIOR),
        ((found[f.PAGE] == f.OTHER), TWO_PROFILES),
        ((first >= f.SOFT) & hard & ~twice, HOUSEHOLD),
        (_lookalike(columns, left, right, band), LOOKALIKE),
    )
    known = (found[f.PAGE] == f.SAME) | (found[f.BIRTHDAY] == f.SAME)
    for where, why in bars:
        _set(band, rule, where & (band > IGNORE), ASK, why)
    _set(band, rule, (first == f.DIFFERENT) & (band == ASK) & ~known, IGNORE, HOUSEHOLD)


def _set(band: NDArray[np.int8], rule: NDArray[np.int8], where: Flags, to: int, why: int) -> None:
    band[where], rule[where] = to, why


def _differ(codes: Ints, left: Ints, right: Ints) -> Flags:
    return (codes[left] > 0) & (codes[right] > 0) & (codes[left] != codes[right])


def _lookalike(columns: Columns, left: Ints, right: Ints, band: NDArray[np.int8]) -> Flags:
    other = columns.shown[left] != columns.shown[right]
    found = other & (columns.looks[left] == columns.looks[right]) & (columns.looks[left] > 0)
    found |= columns.mixed[left] != columns.mixed[right]
    values = columns.many["mails"].values
    for at in np.flatnonzero((band == MERGE) & ~found):
        found[at] = _mails_look_alike(values[left[at]], values[right[at]])
    return found


def _mails_look_alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and not {skeleton(one) for one in a - b}.isdisjoint(skeleton(one) for one in b - a)


def _same_source(  # noqa: PLR0913 - the pairs and what is known of them
    columns: Columns, left: Ints, right: Ints, found: Matrix, bits: Bits, band: NDArray[np.int8], rule: NDArray[np.int8]
) -> None:
    """Ids of one source: the same is the same person; two where each person has one are two people."""
    unique = columns.many["unique"]
    apart = np.zeros(len(left), np.bool_)
    for at in unique.both(left, right):
        apart[at] = two_ids(unique.values[left[at]], unique.values[right[at]])
    told = (band > IGNORE) & ((found[f.MAIL] == f.SAME) | (found[f.PHONE] == f.SAME))
    _set(band, rule, apart & told, ASK, TWO_IDS)
    _set(band, rule, apart & ~told, IGNORE, TWO_IDS)
    same = columns.many["ids"].meets(left, right)
    _set(band, rule, same, MERGE, ONE_ID)
    bits[same] = CERTAIN


def two_ids(a: frozenset[str], b: frozenset[str]) -> bool:
    """True when in some source both have ids and none in common there."""
    for where in {one.partition("|")[0] for one in a} & {one.partition("|")[0] for one in b}:
        here = {one for one in a if one.partition("|")[0] == where}
        if here.isdisjoint(b):
            return True
    return False
