"""Words of a typed line -> where a name stands in them, by what words can be names.

In a line with capitals a name is the words that have them, with the particles between them; in one without, the words
up to the first everyday one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rekindle.core.entry.lexicon import everyday, folded, heads, modifiers
from rekindle.core.entry.line import Line, Word
from rekindle.core.entry.words_more import EVERYDAY_ABROAD
from rekindle.core.entry.words_names import CHINESE, GIVEN_TOO
from rekindle.core.entry.words_small import AT, IN, JOIN, PARTICLES, PREFIX, PREFIX_ONLY, SMALL, SUFFIX, words
from rekindle.util.text import fold

WORDS_MOST = 7
CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_LEADS = words("from at mit med con com avec met with my min mein meine the var hat was our vi wir mon ma mi")
_SPANISH = words(
    """
    antiguo antigua vecino vecina amigo amiga jefe jefa cliente clienta casero casera profesor profesora compañero
    compañera del el la los mi en y de con dueño dueña socio médico abogado director proveedor alumno tío primo don
    """
)
_LOWER = words(
    """
    professor doktor doctor meneer mevrouw pan pani signora signor senor senora senhor senhora monsieur madame mister
    """
)
_DOTTED = words("med phil rer nat fil lic kand cand tekn eng fr me apl hab col arch em")
"""Titles only with their dot: Phil Dean is none."""
ABROAD = words(EVERYDAY_ABROAD)
"""Everyday words of scripts that are compared as they are written."""
_SURE = words("van von vom zu zur zum ter ten te der den della del di de da dos do du af av dela la y e d t")
_LEADING = IN | AT
_NEVER_FIRST = words("i e y a und te")


@dataclass(frozen=True, slots=True)
class Found:
    """Where the name stands: its words in order, without the prefix, and the nickname among them."""

    words: tuple[int, ...]
    prefix: tuple[int, ...] = ()
    nickname: str = ""


def is_given(text: str) -> bool:
    """True for a first name of the table of names."""
    from rekindle.core.nicknames import is_known  # noqa: PLC0415 - a table that few lines need

    return is_known(fold(text)) or fold(text) in GIVEN_TOO


def is_plain(word: Word) -> bool:
    """True for a word that can be a name: letters, and no everyday word."""
    return bool(word.keys) and not any(mark.isdigit() for mark in word.text) and not _is_common(word)


def _is_common(word: Word) -> bool:
    if word.low in ABROAD:
        return True
    if word.key not in everyday():
        return False
    shouted = word.text.isupper() and len(word.text) > 3
    return not word.capital or (shouted and not is_given(word.text))


def _opens(line: Line, at: int) -> bool:
    """True for the word that begins a sentence rather than a name: "Shared an office", "Mit Ute"."""
    word, after = line.words[at], line.after(at)
    if word.start or word.key not in everyday() or is_given(word.text):
        return False
    return word.key in _LEADS or after is None or not after.capital


def stretch(line: Line, first: int, last: int, *, cased: bool) -> Found | None:
    """The first words within a run of free words that can be a name."""
    at = first
    while at <= last:
        prefix = _prefixes(line, at)
        begin = at + len(prefix)
        found = _words(line, begin, last, cased=cased)
        if found:
            return Found(tuple(found), tuple(prefix))
        at = begin + 1
    return None


def _prefixes(line: Line, at: int) -> list[int]:
    """Titles before a name; a word that may be a title is one where a name follows."""
    found: list[int] = []
    while line.words[at].free and _is_prefix(line, at, begun=bool(found)):
        found.append(at)
        at += 1
    return found


def _is_don(line: Line, at: int) -> bool:
    """True for the "D." of Spanish: a first name and two surnames or words of Spanish follow."""
    after, second = line.after(at), line.after(at + 1) if line.after(at) else None
    whole = after and second and after.capital and second.capital and len(after.text) > 2 and len(second.text) > 2
    spelt = after is not None and (after.low.endswith("o") or not after.text.isascii())
    return bool(whole) and (spelt or any(word.low in _SPANISH for word in line.words))


def _is_prefix(line: Line, at: int, *, begun: bool) -> bool:
    word, after, known = line.words[at], line.after(at), folded(PREFIX)
    foreign = not word.text.isascii() and PREFIX.isdisjoint((word.low, word.low.rstrip(".")))
    if (
        after is None
        or foreign
        or word.key not in known
        or (word.key in _DOTTED and not word.text.endswith(".") and word.text != "Me")
    ):
        return False
    if word.text in ("D.", "D") and _is_don(line, at):
        return True
    if word.text == "Me" and after.capital and line.ahead(at) is None:
        return True
    initial = len(word.text) == 1 or (len(word.text) == 2 and (word.low != "m." or begun) and word.text.isupper())
    if initial or not (is_plain(after) or (after.key in known and line.after(at + 1))):
        return False
    marked = word.text.endswith(".") or word.key in folded(PREFIX_ONLY) or begun
    return marked or (after.capital and (word.capital or word.key in _LOWER))


def _words(line: Line, at: int, last: int, *, cased: bool) -> list[int]:
    """The words of a name from here on."""
    found: list[int] = []
    while at <= last and len(found) < WORDS_MOST:
        word = line.words[at]
        if _ends_at_title(line, word, found, cased=cased):
            break
        if (not found and _opens(line, at)) or (found and _ends_ideographs(line.words[found[0]].text, word, found)):
            break
        if not (
            _is_particle(line, at, last, cased=cased, begun=bool(found)) or _fits(word, cased=cased, begun=bool(found))
        ):
            break
        found.append(at)
        at += 1
    return found


def _ends_at_title(line: Line, word: Word, found: list[int], *, cased: bool) -> bool:
    """True for a title's word behind a whole name, where capitals tell nothing: "nadia falk ux designer"."""
    caseless = word.text.lower() == word.text.upper()
    if len(found) < (1 if caseless else 2):
        return False
    told = not cased or line.text.upper() == line.text
    return (told or caseless) and (word.keys in heads() or word.key in modifiers()) and not is_given(word.text)


def _ends_ideographs(first: str, word: Word, found: list[int]) -> bool:
    """A name in ideographs is one word, or two short ones: 大谷 直樹. A whole Chinese name is one."""
    if not CJK.search(first):
        return bool(CJK.search(word.text))
    whole = first[0] in CHINESE and len(first) > 1 and (len(first) > 2 or len(word.text) > 1)  # 田中 誠 goes on
    return len(found) > 1 or whole or len(first) > 3 or len(word.text) > 3 or not CJK.search(word.text)


def _fits(word: Word, *, cased: bool, begun: bool) -> bool:
    if not is_plain(word) or (begun and is_suffix(word)):
        return False
    if cased:
        return word.capital and (begun or word.low not in JOIN or is_given(word.text))
    small = word.keys[0] in folded(SMALL)
    return not small or (not begun and is_given(word.text))


def is_suffix(word: Word) -> bool:
    """True for a degree or a generation behind a name; an initial is none."""
    known = "".join(word.keys) in folded(SUFFIX) or word.low in SUFFIX
    return known and word.text.isascii() and not (word.text.endswith(".") and len(word.text) == 2)


def _is_particle(line: Line, at: int, last: int, *, cased: bool, begun: bool) -> bool:
    """True for "van der" before a word that goes on with the name."""
    word, after = line.words[at], line.after(at)
    if after is None or at >= last or word.low in ABROAD or (word.capital and word.text[0] not in "'’"):
        return False
    if word.low == "in":
        return begun and after.low in ("'t", "’t")
    if not word.keys or word.keys[0] not in folded(PARTICLES) or (not begun and not _may_open(line, at, after)):
        return False
    end = at + 1
    while (
        end < last
        and line.words[end].keys
        and line.words[end].keys[0] in folded(PARTICLES)
        and not line.words[end].capital
    ):
        end += 1
    goes_on = line.words[end].capital if cased else is_plain(line.words[end])
    return goes_on and (word.keys[0] not in folded(_LEADING) or word.keys[0] in _SURE)


def _may_open(line: Line, at: int, after: Word) -> bool:
    """False for a particle that joins: "collègue de Firmin", and for those no name begins with."""
    behind = at > 0 and line.ahead(at) is None and line.words[at - 1].part == line.words[at].part
    whole = line.after(at + 1) is not None  # "buurman de Wit" goes on, "collègue de Firmin Audouard" begins
    return line.words[at].keys[0] not in _NEVER_FIRST and not (behind and after.capital and whole)
