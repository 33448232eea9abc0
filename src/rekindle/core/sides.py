"""One field of two sides -> how alike they are, in a word: what stands under the field when somebody compares.

Only a help for the eye: what is held to be one person is decided by `rekindle.core.identity`, and by the user.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import product

from rekindle.util.text import fold

_ADDRESSES = ("mail", "profile")
_WORD = 4
"""Letters of a word that says something by itself; in a name every word does."""
_DIGITS = 6
"""Last digits of a number that are the same whatever stands before them: a country, a zero."""


class Likeness(StrEnum):
    """How alike two sides are in one field; ALONE: only one of them tells."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"
    ALONE = "alone"


def likeness(field: str, this: Iterable[str], that: Iterable[str]) -> Likeness:
    """How alike the values of "name", "does", "mail", "phone", "profile", "city" ... of two sides are."""
    bare = str.casefold if field in _ADDRESSES else fold
    one, two = {bare(text) for text in this if text}, {bare(text) for text in that if text}
    if not one or not two:
        return Likeness.ALONE
    if one & two:
        return Likeness.SAME
    near = _NEAR.get(field, _a_word)
    return Likeness.NEAR if any(near(a, b) for a, b in product(one, two)) else Likeness.DIFFERENT


def _a_word(a: str, b: str) -> bool:
    return any(len(word) >= _WORD for word in set(a.split()) & set(b.split()))


def _a_name(a: str, b: str) -> bool:
    """A word of both, or an initial that fits."""
    these, those = a.split(), b.split()
    if set(these) & set(those):
        return True
    return any(1 in (len(x), len(y)) and x[0] == y[0] for x, y in product(these, those))


def _a_mailbox(a: str, b: str) -> bool:
    return a.partition("@")[0] == b.partition("@")[0]


def _a_number(a: str, b: str) -> bool:
    these, those = ("".join(filter(str.isdigit, text))[-_DIGITS:] for text in (a, b))
    return len(these) == _DIGITS and these == those


def _never(_a: str, _b: str) -> bool:
    return False


_NEAR = {"name": _a_name, "mail": _a_mailbox, "phone": _a_number, "profile": _never, "from": _never}
