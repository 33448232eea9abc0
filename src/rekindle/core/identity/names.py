"""A Name -> what is compared of it: first name, surname, the names they may stand for, and the sound of each.

Original script is never overwritten: this is a shadow for comparing (linking.md section 3). Titles, degrees and
particles are dropped; characters of CJK names are split before folding and joined again inside the given name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rekindle.core.identity.nicknames import roots
from rekindle.model import Name
from rekindle.util.text import fold

_TITLES = frozenset(
    "dr prof professor mr mrs ms miss mister sir dame lord lady herr frau ing dipl mag lic don dona dott doc rev fr hon "
    "mme mlle monsieur madame sig sra srta dhr mevr".split()
)
_DEGREES = frozenset(
    "phd md mba cpa esq msc bsc ma ba llm llb pmp cfa cissp rn dds jd edd meng beng frsa shrm aicp pe mph msw".split()
)
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_PARTICLES = frozenset(
    "van von der den de la le du da das do dos del della di el al bin ibn abu ben zu zur ten ter af av y e san st mac o "
    "bint und".split()
)
_ASIDE = re.compile(r"[(\[\"“‘«]([^()\[\]\"“”‘’«»]*)[)\]\"”’»]")
_TWO_CHARACTER = frozenset({"欧阳", "司马", "上官", "诸葛", "司徒", "歐陽", "司馬", "諸葛", "남궁", "황보"})
_SOUNDS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        ("tsch|tch|cz", "c"), ("sch|sh|sz", "s"), ("ch", "c"), ("zh|rz", "z"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ae", "a"),
        ("oe", "o"), ("ou|oo|ue", "u"), ("ee|y|j", "i"), ("ck|q|k|c(?=[aourlt]|$)", "k"), ("ks", "x"), ("w", "v"),
        ("(?<=.)h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A name as compared. All parts folded; "" or empty when missing."""

    first: str = ""
    surname: str = ""
    roots: frozenset[str] = frozenset()  # first names and what they may stand for, other given names too
    parts: frozenset[str] = frozenset()  # every single surname, birth name too
    generation: str = ""  # "jr", "sr", "iii"


@lru_cache(maxsize=200_000)
def sound(folded: str) -> str:
    """A folded word as it sounds, whatever spelling it was brought from: "mueller", "muller" -> "muler"."""
    for pattern, other in _SOUNDS:
        folded = pattern.sub(other, folded)
    return folded


def parse(name: Name) -> Parsed:
    """The name to compare."""
    return _parse(name.full, name.given, name.middle, name.family, name.nickname, name.maiden, name.suffix)


@lru_cache(maxsize=200_000)
def _parse(full: str, given: str, middle: str, family: str, nickname: str, maiden: str, suffix: str) -> Parsed:  # noqa: PLR0913 - a name's parts, flat so that they can be a cache key
    asides = _ASIDE.findall(full) + _ASIDE.findall(given)
    full, given = _ASIDE.sub(" ", full), _ASIDE.sub(" ", given)
    if not (given and family) and (whole := full or given or family) and (full or " " in fold(whole)):
        given, family = _split(whole)
    firsts = [*_words(given), *_words(middle)]
    others = [word for text in (nickname, *asides) for word in _words(text)]
    firsts = firsts or others
    surnames, generation = _words(family), _generation(full, family, suffix)
    parts = [word for word in surnames if word not in _PARTICLES] or surnames
    return Parsed(
        first=_first(given, firsts),
        surname=" ".join(parts),
        roots=_all_roots(firsts, others),
        parts=frozenset(parts) | frozenset(_words(maiden)),
        generation=generation,
    )


def _first(given: str, firsts: list[str]) -> str:
    return "".join(_words(given)) if _is_cjk(given) else firsts[0] if firsts else ""


def _all_roots(firsts: list[str], others: list[str]) -> frozenset[str]:
    found = frozenset[str]().union(*(roots(word) for word in (*firsts, *others) if len(word) > 1))
    return found | {"".join(firsts)} if len(firsts) > 1 else found


def _words(text: str) -> list[str]:
    words = fold(text).split()
    kept = [word for word in words if word not in _TITLES and word not in _DEGREES and word not in _GENERATIONS]
    return kept or words


def _generation(*texts: str) -> str:
    for text in texts:
        for word in fold(text).split()[1:] if text is texts[0] else fold(text).split():
            if word in _GENERATIONS:
                return _GENERATIONS[word]
    return ""


def _split(full: str) -> tuple[str, str]:
    """A whole name -> given part, family part."""
    if _is_cjk(full) and " " not in full.strip():
        at = 2 if full[:2] in _TWO_CHARACTER else 1
        return full[at:], full[:at]
    head, comma, tail = full.partition(",")
    if comma and not _only_suffixes(tail):
        return tail, head
    words = [word for word in head.split() if fold(word) and _only_names(fold(word))]
    if len(words) < 2:
        return (words[0] if words else ""), ""
    if words[0].isupper() and len(words[0]) > 2 and not any(word.isupper() for word in words[1:]):
        return " ".join(words[1:]), words[0]  # "LI Xiaolong": surname first, in capitals
    at = next((i for i, word in enumerate(words) if i and fold(word) in _PARTICLES), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def _only_suffixes(tail: str) -> bool:
    return all(word in _DEGREES or word in _GENERATIONS or word in _TITLES for word in fold(tail).split())


def _only_names(word: str) -> bool:
    return word not in _TITLES and word not in _DEGREES and word not in _GENERATIONS


def _is_cjk(text: str) -> bool:
    return not text.isascii() and any("\u4e00" <= mark <= "\u9fff" or "\uac00" <= mark <= "\ud7a3" for mark in text)


def from_mail(address: str) -> Parsed:
    """The name in "first.last@" or "first_last@", for a record that has no other; empty when there is none."""
    words = re.split(r"[._]", address.partition("@")[0])
    if len(words) != 2 or not all(word.isalpha() and len(word) > 1 for word in words):
        return Parsed()
    return _parse("", words[0], "", words[1], "", "", "")
