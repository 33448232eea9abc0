"""Pairs of records -> a matrix of levels, one row a field (`fields.ORDER`), one column a pair.

The same code compares one new record with forty others and a million pairs of a whole book, so that both agree.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from rekindle.core.identity import fields as f
from rekindle.core.identity.columns import Columns, Flags, Ints, Many, Objects
from rekindle.core.identity.normalise import Values, service

Matrix = NDArray[np.int8]
_CLOSE, _SOFT = 0.92, 0.80


def levels(columns: Columns, left: Ints, right: Ints) -> Matrix:
    """The level of every field for the pairs (left[i], right[i]) of row numbers in `columns`."""
    found = np.zeros((len(f.ORDER), len(left)), np.int8)
    _names(columns, left, right, found)
    for field, column, alike in (
        (f.EMPLOYER, "employers", _CLOSE), (f.CITY, "cities", _CLOSE), (f.STREET, "streets", 0.9),
        (f.REGION, "regions", _CLOSE), (f.SCHOOL, "schools", _CLOSE),
    ):  # fmt: skip
        found[field] = _texts(columns.many[column], left, right, alike)
    for field, column in ((f.MAIL, "mails"), (f.PHONE, "phones")):
        found[field] = _shared(columns.many[column], left, right)
    found[f.CODE] = _codes(columns.many["codes"], left, right)
    found[f.PAGE] = _pages(columns.many["pages"], left, right)
    found[f.SOURCE] = columns.source[left] == columns.source[right]
    found[f.BIRTHDAY] = _birthdays(columns, left, right)
    return found


def _names(columns: Columns, left: Ints, right: Ints, found: Matrix) -> None:
    for field, codes, sets in (
        (f.FIRST, columns.first, columns.roots),
        (f.SURNAME, columns.surname, columns.parts),
    ):
        found[field] = _words(columns, codes[left], codes[right])
        at = np.flatnonzero(found[field] >= f.CLOSE)
        found[field, at[_meet(sets[left[at]], sets[right[at]])]] = f.NICK
    _short(columns, left, right, found[f.FIRST])
    _gendered(columns, left, right, found[f.FIRST])
    swapped = _swapped(columns, left, right, found)
    found[f.FIRST][swapped] = f.NICK
    found[f.SURNAME][swapped] = f.CLOSE


def _meet(one: Objects, two: Objects) -> Flags:
    """True where two sets have a word in common."""
    return ~np.fromiter(map(frozenset.isdisjoint, one, two), np.bool_, len(one))


def _words(columns: Columns, a: Ints, b: Ints) -> Matrix:
    """Levels of single names given as word codes."""
    found = np.where((a > 0) & (b > 0), f.DIFFERENT, f.MISSING).astype(np.int8)
    at = np.flatnonzero((found > 0) & (a != b))
    alike = cpdist(columns.words[a[at]].tolist(), columns.words[b[at]].tolist(), scorer=JaroWinkler.similarity)
    found[at[alike >= _SOFT]] = f.SOFT
    found[at[(alike >= _CLOSE) | (columns.sounds[a[at]] == columns.sounds[b[at]])]] = f.CLOSE
    found[(a == b) & (a > 0)] = f.EQUAL
    short = (found > 0) & ((columns.lengths[a] == 1) | (columns.lengths[b] == 1))
    found[short] = np.where(columns.initials[a[short]] == columns.initials[b[short]], f.INITIAL, f.DIFFERENT)
    return found


def _short(columns: Columns, left: Ints, right: Ints, row: Matrix) -> None:
    """A first name cut short: Sid and Siddharth, Cam and Camille."""
    a, b = columns.first[left], columns.first[right]
    one, two = columns.lengths[a], columns.lengths[b]
    at = np.flatnonzero((row >= f.SOFT) & (np.abs(one - two) >= 2) & (np.minimum(one, two) >= 3))
    pairs = zip(columns.words[a[at]], columns.words[b[at]], strict=True)
    row[at[np.fromiter((cut_short(a, b) for a, b in pairs), np.bool_, len(at))]] = f.CLOSE


def cut_short(a: str, b: str) -> bool:
    """True when one is the other's beginning, three letters or more, or its end, four or more: Sid, Tina."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) < 3 or len(long) < len(short) + 2:
        return False
    return long.startswith(short) or (len(short) > 3 and long.endswith(short))


def _gendered(columns: Columns, left: Ints, right: Ints, row: Matrix) -> None:
    """Paul and Paula, Mario and Maria are spelled alike and may be two people."""
    at = np.flatnonzero(row == f.CLOSE)
    pairs = zip(columns.words[columns.first[left[at]]], columns.words[columns.first[right[at]]], strict=True)
    row[at[np.fromiter((gendered(a, b) for a, b in pairs), np.bool_, len(at))]] = f.SOFT


def gendered(a: str, b: str) -> bool:
    """True for a man's and a woman's form of one name."""
    short, long = (a, b) if len(a) <= len(b) else (b, a)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} in ({"a", "o"}, {"a", "e"})
    return long.startswith(short) and long[len(short) :] in _FEMALE


_FEMALE = frozenset({"a", "e", "la", "le", "na", "ne", "ina", "ine", "ette", "nette", "ella"})


def _swapped(columns: Columns, left: Ints, right: Ints, found: Matrix) -> Flags:
    """First name and surname in the other order."""
    both: Flags = (found[f.FIRST] >= f.INITIAL) & (found[f.SURNAME] >= f.INITIAL)
    at = np.flatnonzero(both)
    one = _words(columns, columns.first[left[at]], columns.surname[right[at]])
    two = _words(columns, columns.surname[left[at]], columns.first[right[at]])
    both[at] = (one > 0) & (one <= f.CLOSE) & (two > 0) & (two <= f.CLOSE)
    return both


def _shared(many: Many, left: Ints, right: Ints) -> Matrix:
    """SAME where a value is shared, OTHER where both have some and share none."""
    found = np.where(many.some[left] & many.some[right], f.OTHER, f.MISSING).astype(np.int8)
    if found.any():
        found[many.meets(left, right)] = f.SAME
    return found


def _texts(many: Many, left: Ints, right: Ints, alike: float) -> Matrix:
    """As `_shared`, and NEAR where the best pair of values is alike."""
    found = _shared(many, left, right)
    at = np.flatnonzero(found == f.OTHER)
    if len(at):
        found[at[_near(many, left[at], right[at], alike)]] = f.NEAR
    return found


def _near(many: Many, left: Ints, right: Ints, alike: float) -> Flags:
    scorer = JaroWinkler.similarity
    found: Flags = cpdist(many.ones[left].tolist(), many.ones[right].tolist(), scorer=scorer) >= alike
    for at in np.flatnonzero(many.several[left] | many.several[right]).tolist():
        a, b = many.values[left[at]], many.values[right[at]]
        found[at] = any(scorer(x, y) >= alike for x in a for y in b)
    return found


def _codes(many: Many, left: Ints, right: Ints) -> Matrix:
    """Postcodes: as `_shared`, and NEAR for one digit wrong or two swapped."""
    found = _shared(many, left, right)
    at = np.flatnonzero(found == f.OTHER)
    near = map(_digit_apart, many.values[left[at]], many.values[right[at]])
    found[at[np.fromiter(near, np.bool_, len(at))]] = f.NEAR
    return found


def _digit_apart(a: Values, b: Values) -> bool:
    return any(Levenshtein.distance(x, y, score_cutoff=1) <= 1 or sorted(x) == sorted(y) for x in a for y in b)


def _pages(many: Many, left: Ints, right: Ints) -> Matrix:
    """As `_shared`, but two profiles differ only at one service."""
    found = _shared(many, left, right)
    at = np.flatnonzero(found == f.OTHER)
    one = [_other_at_one_service(a, b) for a, b in zip(many.values[left[at]], many.values[right[at]], strict=True)]
    found[at] = np.where(np.array(one, np.bool_), f.OTHER, f.MISSING)
    return found


def _other_at_one_service(a: Values, b: Values) -> bool:
    return not {service(page) for page in a}.isdisjoint(service(page) for page in b)


def _birthdays(columns: Columns, left: Ints, right: Ints) -> Matrix:
    a, b = columns.birthday[left], columns.birthday[right]
    found = np.where((a > 0) & (b > 0), f.OTHER, f.MISSING).astype(np.int8)
    found[(a == b) & (a > 0)] = f.SAME
    at = np.flatnonzero(found == f.OTHER)
    pairs = zip(columns.birthdays[a[at]], columns.birthdays[b[at]], strict=True)
    found[at] = np.fromiter((birthday_level(x, y) for x, y in pairs), np.int8, len(at))
    return found


def birthday_level(a: str, b: str) -> int:
    """SAME when one has no year and the rest agrees; NEAR for a digit or two apart or day and month swapped."""
    if "--" in (a[:2], b[:2]):
        return f.SAME if a[-5:] == b[-5:] else f.OTHER
    wrong = sum(x != y for x, y in zip(a, b, strict=True))
    return f.NEAR if wrong == 1 or (wrong <= 4 and sorted(a) == sorted(b)) else f.OTHER
