"""A Name -> what is compared of it: first name, surname, the names they may stand for, and the sound of each.

Original script is never overwritten: this is a shadow for comparing (linking.md section 3). Titles, degrees and
particles are dropped; characters of CJK names are split before folding and joined again inside the given name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import JaroWinkler

from rekindle.core.identity.titles import DEGREES, GENERATIONS, KIN, PARTICLES, TITLES, TRADES, VARIANTS
from rekindle.core.nicknames import is_known, roots
from rekindle.model import Name
from rekindle.util.maker import maker
from rekindle.util.text import fold

_ASIDE = re.compile(r"[(\[\"“‘«]([^()\[\]\"“”‘’«»]*)[)\]\"”’»]")
_GENERATION = re.compile(r"(?<=[ ,])(Jr|Junior|Sr|Senior|II|III|IV)\b\.?", re.IGNORECASE)
_LETTERS = re.compile("[a-z]{4,}")
_DOTTED = re.compile(r"\b(?:Ph\.? ?D|M\.D|M\.B\.A|B\.A|M\.A|B\.Sc|M\.Sc|LL\.M)\b\.?", re.IGNORECASE)
_TWO_CHARACTER = frozenset({"欧阳", "司马", "上官", "诸葛", "司徒", "歐陽", "司馬", "諸葛", "남궁", "황보"})
_SOUNDS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        ("tsch|tch|cz", "c"), ("sch|sh|sz|zh|rz|ts|tz|z", "s"), ("ch", "c"), ("kh", "h"), ("ph", "f"), ("th", "t"),
        ("ae", "a"), ("oe", "o"), ("ou|oo|ue|oy(?=[^aeiou])", "u"), ("ee|y|j", "i"), ("ck|q|k|c(?=[aourlt]|$)", "k"),
        ("ks", "x"), ("w", "v"), ("(?<=.)h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """A name as compared. All parts folded; "" or empty when missing."""

    first: str = ""
    surname: str = ""
    roots: frozenset[str] = frozenset()  # first names and what they may stand for, other given names too
    parts: frozenset[str] = frozenset()  # every single surname, birth name too
    generation: str = ""  # "jr", "sr", "iii"; or what the user calls their kin, which is no name: "uncle bob"


_parsed = maker(Parsed)


@lru_cache(maxsize=200_000)
def sound(folded: str) -> str:
    """A folded word as it sounds, whatever spelling it was brought from: "mueller", "muller" -> "muler"."""
    for pattern, other in _SOUNDS:
        folded = pattern.sub(other, folded)
    return folded


def parse(name: Name, hints: tuple[str, ...] = ()) -> Parsed:
    """The name to compare; `hints` are words of mail addresses and profiles that may tell a surname left out."""
    found = _parse(name)
    return _completed(found, hints) if hints and found.first else found


@lru_cache(maxsize=200_000)
def _parse(name: Name) -> Parsed:
    full, given, family = name.full, name.given, name.family
    asides: list[str] = []
    if not _is_simple(full + given + family):
        full, given, family = _plain(full), _plain(given), _plain(family).partition(",")[0]
        asides = _ASIDE.findall(full) + _ASIDE.findall(given)
        full, given = _ASIDE.sub(" ", full), _ASIDE.sub(" ", given)
    if not (given and family) and (whole := full or given or family) and (full or " " in fold(whole)):
        given, family = _split(whole)
    firsts = [*_words(given), *_words(name.middle)]
    others = [word for text in (name.nickname, *asides) for word in _words(text)]
    firsts = firsts or others
    surnames, generation = _words(family), _generation(full, family, f" {name.suffix}")
    if firsts and firsts[0] in KIN:
        return Parsed(generation=" ".join((*firsts, *surnames)))
    surnames = tuple(word for word in surnames if word not in TRADES)
    parts = tuple(word for word in surnames if word not in PARTICLES) or surnames
    surname = " ".join(parts)
    told = not (name.given and name.family) and "-" not in given  # "Ana García López" hides one
    middles = [word for word in firsts[1:] if told and len(word) > 2 and not is_known(word)]
    return _parsed(
        first=_first(given, firsts),
        surname=surname,
        roots=_all_roots(firsts, others),
        parts=frozenset(
            {*parts, *_words(name.maiden), VARIANTS.get(surname, surname), *_unarticled(surname), *middles[-1:]}
        )
        - {""},
        generation=generation,
    )


def _is_simple(text: str) -> bool:
    """Nothing but letters and blanks, as most names are."""
    return text.isascii() and text.replace(" ", "").isalpha()


def _plain(text: str) -> str:
    """Without emoji, stars and dotted degrees."""
    if not text.isascii():
        text = "".join(mark for mark in text if unicodedata.category(mark) not in ("So", "Sk", "Cs", "Co", "Cn"))
    return _DOTTED.sub(" ", text)


@lru_cache(maxsize=200_000)
def _completed(found: Parsed, hints: tuple[str, ...]) -> Parsed:
    """With the other surnames that addresses tell, and the surname itself where the name has none or an initial."""
    told = {word for hint in hints for word in _surnames(hint, found.first, found.roots)} - {found.surname}
    if not told:
        return found
    full = sorted((word for word in told if word.startswith(found.surname)), key=lambda word: (-len(word), word))
    surname = full[0] if len(found.surname) < 2 and full else found.surname
    return replace(found, surname=surname, parts=found.parts | told)


def _surnames(hint: str, first: str, others: frozenset[str]) -> Iterator[str]:
    """Words of "anna.lind", "alind", "linda-anna-3f2" that may be Anna's surname."""
    for word in _LETTERS.findall(hint):
        if not roots(word).isdisjoint(others) or _like(word, first):
            continue
        if word.startswith(first):
            yield word[len(first) :]
        elif word.endswith(first) and len(word) > len(first) + 3:
            yield word[: -len(first)]
        elif not (word.endswith(("x", first[0])) and word[:-1] in others):
            yield word
            if word[0] == first[0] and len(word) > 4:
                yield word[1:]


def _unarticled(surname: str) -> tuple[str, ...]:
    """Alhaddad -> Haddad."""
    return (surname[2:],) if surname[:2] in ("al", "el") and len(surname) > 6 and " " not in surname else ()


def _like(word: str, first: str) -> bool:
    """The first name itself, spelled otherwise or with a letter or two of something else."""
    return JaroWinkler.similarity(word, first) >= 0.85 and len(word) < len(first) + 4


def _first(given: str, firsts: list[str]) -> str:
    return "".join(firsts) if _is_cjk(given) else firsts[0] if firsts else ""


def _all_roots(firsts: list[str], others: list[str]) -> frozenset[str]:
    found = frozenset[str]().union(*(roots(word) for word in (*firsts, *others) if len(word) > 1))
    return found | {"".join(firsts)} if len(firsts) > 1 else found


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    words = tuple(fold(text).split())
    return tuple(word for word in words if _only_names(word)) or words


def _generation(*texts: str) -> str:
    """What tells father and son apart, as long as it is not all of the name."""
    for text in texts:
        if text and (found := _GENERATION.search(text)):
            return GENERATIONS[found[1].lower()]
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
    if "-" in words[0] and fold(words[0]).split()[0] in PARTICLES:
        return " ".join(words[1:]), words[0]  # "Al-Jundi Hussein"
    at = next((i for i, word in enumerate(words) if i and fold(word) in PARTICLES), len(words) - 1)
    return " ".join(words[:at]), " ".join(words[at:])


def _only_suffixes(tail: str) -> bool:
    return all(word in DEGREES or word in GENERATIONS or word in TITLES for word in fold(tail).split())


def _only_names(word: str) -> bool:
    return word not in TITLES and word not in DEGREES and word not in GENERATIONS


def _is_cjk(text: str) -> bool:
    return not text.isascii() and any("\u4e00" <= mark <= "\u9fff" or "\uac00" <= mark <= "\ud7a3" for mark in text)


def from_mail(address: str) -> Parsed:
    """The name in "first.last@" or "first_last@", for a record that has no other; empty when there is none."""
    words = re.split(r"[._]", address.partition("@")[0])
    if len(words) != 2 or not all(word.isalpha() and len(word) > 1 for word in words):
        return Parsed()
    return _parse(Name(given=words[0], family=words[1]))
