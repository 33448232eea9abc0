"""Levels and bits of pairs -> rules and bands: merge by itself, ask the user, leave apart (linking.md section 6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Flags, Ints
from rekindle.core.identity.compare import Matrix
from rekindle.core.identity.lookalike import skeleton
from rekindle.core.identity.normalise import Values, space
from rekindle.core.identity.weights import Weights
from rekindle.core.identity.worth import Bits, Pairs, weighed
from rekindle.model.adding import TYPED

# What decided, when the bits alone did not; `Bands.rule` holds the place in this tuple.
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
    "junior and senior, or two kin",
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

ENOUGH = 2.5
"""Bits that the kinds of evidence besides name, mailbox, phone and profile must give together to count."""

_SECOND = [f.EMPLOYER, f.CITY, f.BIRTHDAY, f.STREET, f.CODE]
_HOME = [f.CITY, f.STREET, f.CODE]


@dataclass(frozen=True, slots=True)
class Judged:
    """Pairs with what became of them; all arrays have one entry a pair."""

    levels: Matrix
    worth: Bits  # bits a field
    bits: Bits  # in all
    band: NDArray[np.int8]
    rule: NDArray[np.int8]

    def only(self, at: Ints) -> Judged:
        """Some of the pairs."""
        return Judged(self.levels[:, at], self.worth[:, at], self.bits[at], self.band[at], self.rule[at])


@dataclass(frozen=True, slots=True)
class Bands:
    """The band and the rule of each pair in the making."""

    band: NDArray[np.int8]
    rule: NDArray[np.int8]

    def put(self, where: Flags, band: int, rule: int) -> None:
        """Decide some pairs."""
        self.band[where], self.rule[where] = band, rule


def judge(columns: Columns, left: Ints, right: Ints, weights: Weights) -> Judged:
    """The verdict on pairs of rows."""
    pairs, worth = weighed(columns, left, right, weights)
    bits = weights.prior + worth.sum(axis=0)
    bands = Bands(np.where(bits >= weights.ask, ASK, IGNORE).astype(np.int8), np.zeros(len(bits), np.int8))
    if weights.alone:
        bands.put(bits >= weights.merge, MERGE, BITS)
    else:
        _joins(pairs, worth, bits, bands, weights)
        _bars(pairs, bands)
    bits[_same_source(pairs, bands)] = CERTAIN
    return Judged(pairs.levels, worth, bits, bands.band, bands.rule)


def _joins(pairs: Pairs, worth: Bits, bits: Bits, bands: Bands, weights: Weights) -> None:
    """What joins: enough bits and a second kind of evidence, a rare name, or a hard handle under fitting names."""
    first, hard, strong = pairs.levels[f.FIRST], _hard(pairs), bits >= weights.merge
    fits, second = first <= f.INITIAL, hard | _second_kind(pairs, worth, hard)
    name = bits - _home(pairs, worth)
    rare = (name >= weights.rare) & pairs.at(f.FIRST, f.EQUAL) & pairs.at(f.SURNAME, f.EQUAL) & ~second
    bands.put(strong & second & fits, MERGE, BITS)
    bands.put((bands.band == ASK) & ~second, ASK, NAME_ONLY)
    bands.put((bands.rule == NAME_ONLY) & (bits < BARE), IGNORE, NAME_ONLY)
    bands.put(rare, MERGE, RARE)
    bands.put(hard & pairs.at(f.FIRST, f.EQUAL, f.NICK) & ~strong, MERGE, RENAMED)
    bands.put(hard & fits & (pairs.levels[f.SURNAME] <= f.SOFT) & ~strong, MERGE, HARD)
    bands.put(_twice(pairs), MERGE, HARD)


def _home(pairs: Pairs, worth: Bits) -> Bits:
    """What a shared home or landline speaks for: nothing where only the name is to tell parent and child apart."""
    home: Bits = np.maximum(worth[_HOME], 0).sum(axis=0)
    return home + np.where(pairs.at(f.PHONE, f.NEAR), np.maximum(worth[f.PHONE], 0), 0)


def _hard(pairs: Pairs) -> Flags:
    """A mailbox, mobile or profile in common."""
    return pairs.at(f.MAIL, f.SAME) | pairs.at(f.PHONE, f.SAME) | pairs.at(f.PAGE, f.SAME)


def _twice(pairs: Pairs) -> Flags:
    """Mailbox and mobile in common, under first names that are at least a little alike."""
    alike: Flags = pairs.levels[f.FIRST] < f.DIFFERENT
    return pairs.at(f.MAIL, f.SAME) & pairs.at(f.PHONE, f.SAME) & alike


def _second_kind(pairs: Pairs, worth: Bits, hard: Flags) -> Flags:
    """Evidence besides names and handles. A home alone is none where mailboxes or phones differ: parent and child.

    Nor is it where the first names are not the same (Elisabeth and Elli of one house), nor anything of the kind where
    neither name is.
    """
    home_only: Flags = (worth[[f.EMPLOYER, f.BIRTHDAY]].max(axis=0) <= 0) & ~hard
    same = pairs.at(f.FIRST, f.EQUAL)
    strangers = home_only & (pairs.at(f.MAIL, f.OTHER) | pairs.at(f.PHONE, f.OTHER) | ~same)
    loose = ~same & ~pairs.at(f.SURNAME, f.EQUAL)
    enough: Flags = np.maximum(worth[_SECOND], 0).sum(axis=0) >= ENOUGH
    return enough & ~strangers & ~loose


def _bars(pairs: Pairs, bands: Bands) -> None:
    """What keeps a pair from joining by itself, whatever the bits; the weightiest reason comes last."""
    first, hard = pairs.levels[f.FIRST], _hard(pairs)
    bars = (
        ((pairs.levels[f.NAMESAKE] > 0) & (bands.rule == RARE), NAMESAKES),
        (_both_typed(pairs) & (bands.rule == RARE), NAME_ONLY),
        (pairs.at(f.SURNAME, f.MISSING, f.INITIAL) & ~hard, THIN),
        (pairs.at(f.BIRTHDAY, f.OTHER), BIRTHDAYS),
        (_generations_differ(pairs), SENIOR),
        (pairs.at(f.PAGE, f.OTHER), TWO_PROFILES),
        ((first >= f.SOFT) & hard & ~_twice(pairs), HOUSEHOLD),
        (_look_alike(pairs, bands), LOOKALIKE),
    )
    for where, why in bars:
        bands.put(where & (bands.band > IGNORE), ASK, why)
    known = pairs.at(f.PAGE, f.SAME) | pairs.at(f.BIRTHDAY, f.SAME)
    known |= pairs.at(f.MAIL, f.SAME) & pairs.at(f.PHONE, f.SAME)
    bands.put((first == f.DIFFERENT) & (bands.band == ASK) & ~known, IGNORE, HOUSEHOLD)


def _both_typed(pairs: Pairs) -> Flags:
    """Two lines from memory: a name is all that a user may have of two people."""
    typed = np.array([source == TYPED for source in pairs.columns.sources], np.bool_)
    found: Flags = typed[pairs.columns.source[pairs.left]] & typed[pairs.columns.source[pairs.right]]
    return found


def _generations_differ(pairs: Pairs) -> Flags:
    one, two = pairs.columns.generation[pairs.left], pairs.columns.generation[pairs.right]
    found: Flags = (one > 0) & (two > 0) & (one != two)
    return found


def _look_alike(pairs: Pairs, bands: Bands) -> Flags:
    columns, left, right = pairs.columns, pairs.left, pairs.right
    found: Flags = columns.mixed[left] != columns.mixed[right]
    for at in np.flatnonzero((bands.band > IGNORE) & ~found).tolist():
        one, two = columns.cards[left[at]], columns.cards[right[at]]
        names = one.folded != two.folded and skeleton(one.shown) == skeleton(two.shown) != ""
        found[at] = names or _mails_look_alike(one.mails, two.mails)
    return found


def _mails_look_alike(a: Values, b: Values) -> bool:
    return bool(a and b) and not {skeleton(one) for one in a - b}.isdisjoint(skeleton(one) for one in b - a)


def _same_source(pairs: Pairs, bands: Bands) -> Flags:
    """Ids of one source: the same is the same person; two where each person has one are two people."""
    unique, apart = pairs.columns.many["unique"], np.zeros(len(pairs.left), np.bool_)
    for at in unique.both(pairs.left, pairs.right).tolist():
        apart[at] = two_ids(unique.values[pairs.left[at]], unique.values[pairs.right[at]])
    told = (bands.band > IGNORE) & (pairs.at(f.MAIL, f.SAME) | pairs.at(f.PHONE, f.SAME))
    bands.put(apart & told, ASK, TWO_IDS)
    bands.put(apart & ~told, IGNORE, TWO_IDS)
    same = pairs.columns.many["ids"].meets(pairs.left, pairs.right)
    bands.put(same, MERGE, ONE_ID)
    return same


def two_ids(a: Values, b: Values) -> bool:
    """True when in some source both have ids and none in common there."""
    for where in set(map(space, a)) & set(map(space, b)):
        if {one for one in a if space(one) == where}.isdisjoint(b):
            return True
    return False
