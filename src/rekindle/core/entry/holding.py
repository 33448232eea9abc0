"""A phrase found in a line -> whether it holds there.

Of a word that can be a name too the place in the line decides.
"""

from __future__ import annotations

from functools import cache

from rekindle.core.entry import words_more
from rekindle.core.entry.lexicon import Meaning, everyday, folded, lexicon
from rekindle.core.entry.line import Line
from rekindle.core.entry.naming import is_given
from rekindle.core.entry.words_names import SURNAMES_TOO, WORDS_TOO
from rekindle.core.entry.words_small import PARTICLES, PREFIX, SMALL, STRONG_AT, words
from rekindle.core.entry.words_where import TOWNS
from rekindle.core.roles.words_home import WHOLE_ONLY
from rekindle.util.text import fold

WHO = words("role met kin thing")
WHERE = words("place country school company")
_PARTED = words("dos das van von der den della del do du di af ter ten la")
_GIVEN_KIN = words("mor far isa eno tia veli son")
_NEVER_SECOND = words("band lions gym temple church mate pal peer angel poet reader met kor")
_WOMEN = words("nora")
"""Kin in one language, and a woman's name in many."""
_HEIRS = words("neto netto filho sobrinho junior")
_ONLY_ALONE = words(
    "man son fru make mam pap poika mies mor far filha femme mand kone mann mujer vrouw cura abbe tuna cai"
)
"""Kin and roles that are everyday words: only alone in their part, or before a name."""


def holds(line: Line, first: int, last: int, meaning: Meaning) -> bool:
    """False where the words are more likely a name, or an ordinary word."""
    word = line.words[first]
    same = word.text.casefold() == meaning.written.casefold()
    if first != last:
        titles = all(one.key in folded(PREFIX) for one in line.words[first : last + 1]) and _capital_after(line, last)
        return not titles if meaning.field in WHO else line.big(word)
    if (word.key in _small() or word.key == "pepe") and not same:
        return False  # "van" is no "vän"
    if meaning.field in WHO:
        accented = same and not word.text.isascii() and _capital_after(line, first)
        return accented or not (_may_be_name(line, first, meaning) or _is_prefix(line, first))
    return not _in_name(line, first) and _is_meant(line, first, meaning)


@cache
def _small() -> frozenset[str]:
    return folded(PARTICLES | SMALL)


@cache
def _surnames() -> frozenset[str]:
    return SURNAMES_TOO | {fold(one) for one in f"{TOWNS};{words_more.TOWNS}".split(";")}


def _is_meant(line: Line, at: int, meaning: Meaning) -> bool:
    """True unless a short name, or one that is a word too, is typed as words are."""
    word = line.words[at]
    ordinary = word.key in WORDS_TOO
    if not (len(word.key) <= 4 or ordinary) or not word.text.isascii():
        return line.big(word)
    if word.text == meaning.written or (word.capital and word.text[1:] == meaning.written[1:]):
        return True
    alone = line.part(word.part) == (at, at) and len(word.key) > 3 and word.key not in everyday()
    led = at > 0 and line.words[at - 1].low in STRONG_AT
    shouted = word.text.isupper() and line.text.upper() == line.text
    return shouted or (not line.cased and (alone or led or (len(word.key) == 4 and not ordinary)))


def _is_prefix(line: Line, at: int) -> bool:
    """True for "Prof." before a name, or before another title."""
    word, known = line.words[at], folded(PREFIX)
    after = line.after(at)
    if word.key not in known or not after:
        return False
    if after.key in known and (word.text.endswith(".") or _capital_after(line, at)):
        return True
    return _capital_after(line, at) and not lexicon().match(line.words, at + 1, at + 1)


def _may_be_name(line: Line, at: int, meaning: Meaning) -> bool:
    """True for a role's word that stands where a name does: "Tom Baker", "Mor", "Dean"."""
    word = line.words[at]
    alone = line.part(word.part) == (at, at)
    second = word.capital and after_name(line, at)
    if meaning.field == "kin" and word.key in WHOLE_ONLY and word.capital and not alone:
        return not _capital_after(line, at) or word.key in _GIVEN_KIN
    if meaning.field == "kin" and word.key in _WOMEN and word.capital and _capital_after(line, at):
        return True
    if meaning.field == "kin" and word.key in _HEIRS and word.capital and not alone and line.ahead(at):
        return True
    shouted = line.text.upper() == line.text and meaning.field == "role"
    if meaning.field != "met" and second and meaning.written[0].islower() and not shouted:
        return True
    if word.key in _ONLY_ALONE:
        return not alone and not _capital_after(line, at)
    return second and (word.key in SURNAMES_TOO or word.key in _NEVER_SECOND)


def _capital_after(line: Line, at: int) -> bool:
    after = line.after(at)
    return bool(after and after.keys and line.big(after) and (after.capital or after.keys[0] not in everyday()))


def after_name(line: Line, at: int) -> bool:
    """True for the second word of a part whose first can be nothing but a given name."""
    word = line.ahead(at)
    if not word or not word.keys or not line.big(word) or word.keys[0] in everyday():
        return False
    before = line.ahead(at - 1)
    return before is None or before.key in folded(PREFIX)


def _in_name(line: Line, at: int) -> bool:
    """True for a place or employer that is a part of a name: "Paris Hilton", "Anna Lund" - where no name was before."""
    word = line.words[at]
    if not _expected(line, at):
        return _parted(line, at)
    if (word.key in _surnames() and line.big(word) and after_name(line, at)) or _whole_part(line, at):
        return True
    if word.key in WORDS_TOO and at > 1 and _third(line, at):
        return True
    first = at == 0 or line.words[at - 1].part != word.part
    named = word.key in _surnames() or is_given(word.text)
    opens = first and named and _capital_after(line, at) and not _is_known(line, at + 1)
    return opens or _parted(line, at)


def _third(line: Line, at: int) -> bool:
    """True for the last of three words that are all of the line's first part: "Rui Cardoso Vale"."""
    begin, end = line.part(line.words[at].part)
    several = line.words[begin:at]
    return end == at and 1 < len(several) < 4 and all(w.free and w.capital for w in several)


def _is_known(line: Line, at: int) -> bool:
    """True for a word that stands for something, and is no surname."""
    return line.words[at].key not in _surnames() and lexicon().match(line.words, at, at) is not None


def _parted(line: Line, at: int) -> bool:
    """True behind a particle and another name: "Raimundo dos Santos"."""
    before = line.ahead(at)
    first = line.ahead(at - 1) if before and at > 1 else None
    return bool(before and first and first.capital and before.keys and before.keys[0] in _PARTED)


def _whole_part(line: Line, at: int) -> bool:
    """True for the second of two words that are all of the part where the name is expected: "Loïc Bern, ..."."""
    word, before = line.words[at], line.ahead(at)
    if not before or line.part(word.part) != (at - 1, at) or len(line.before) < 2:
        return False
    earlier = any(one.free and one.capital for one in line.words if one.part < word.part)
    named = is_given(before.text) or line.opening(at) == ":"
    return line.big(word) and named and not earlier


def _named_before(line: Line, part: int) -> bool:
    """True for a first name in front of a colon."""
    return any(word.part < part and word.free and is_given(word.text) for word in line.words)


def _expected(line: Line, at: int) -> bool:
    """True where a name is expected: no other word that can be one stands before it."""
    part = line.words[at].part
    colon = part if line.before[part][:1] == ":" and not _named_before(line, part) else 0  # "Greyfold: Lars Penn"
    earlier = (w for w in line.words if colon <= w.part < part and w.free and w.capital and w.keys)
    return all(word.keys[0] in everyday() for word in earlier)
