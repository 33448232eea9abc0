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

from rekindle.core.identity.nicknames import is_known, roots
from rekindle.model import Name
from rekindle.util.text import fold

_TITLES = frozenset(
    [
        "dr",
        "prof",
        "professor",
        "mr",
        "mrs",
        "ms",
        "miss",
        "mister",
        "sir",
        "dame",
        "lord",
        "lady",
        "herr",
        "frau",
        "ing",
        "dipl",
        "mag",
        "lic",
        "don",
        "dona",
        "dott",
        "doc",
        "rev",
        "fr",
        "hon",
        "mme",
        "mlle",
        "monsieur",
        "madame",
        "sig",
        "sra",
        "srta",
        "dhr",
        "mevr",
    ]
)
_DEGREES = frozenset(
    [
        "phd",
        "md",
        "mba",
        "cpa",
        "esq",
        "msc",
        "bsc",
        "ma",
        "ba",
        "llm",
        "llb",
        "pmp",
        "cfa",
        "cissp",
        "rn",
        "dds",
        "jd",
        "edd",
        "meng",
        "beng",
        "frsa",
        "shrm",
        "aicp",
        "pe",
        "mph",
        "msw",
    ]
)
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_KIN = frozenset(
    [
        "mum",
        "mom",
        "mommy",
        "mummy",
        "mama",
        "mamma",
        "mami",
        "dad",
        "daddy",
        "papa",
        "papi",
        "pap",
        "babbo",
        "vater",
        "mutter",
        "mutti",
        "vati",
        "mor",
        "far",
        "mamman",
        "maman",
        "pai",
        "mae",
        "padre",
        "madre",
        "uncle",
        "aunt",
        "auntie",
        "aunty",
        "onkel",
        "tante",
        "tia",
        "tio",
        "zia",
        "zio",
        "oncle",
        "tata",
        "granny",
        "gran",
        "grandma",
        "grandpa",
        "nana",
        "oma",
        "opa",
        "nonna",
        "nonno",
        "abuela",
        "abuelo",
        "farmor",
        "farfar",
        "mormor",
        "morfar",
        "babcia",
        "dziadek",
        "babushka",
        "dedushka",
        "sis",
        "bro",
    ]
)
_TRADES = frozenset(
    [
        "plumber",
        "electrician",
        "dentist",
        "doctor",
        "vet",
        "mechanic",
        "taxi",
        "driver",
        "landlord",
        "landlady",
        "cleaner",
        "gardener",
        "hairdresser",
        "barber",
        "builder",
        "painter",
        "carpenter",
        "roofer",
        "locksmith",
        "babysitter",
        "nanny",
        "tutor",
        "trainer",
        "physio",
        "accountant",
        "lawyer",
        "tax",
        "insurance",
        "garage",
        "plumbing",
        "heating",
        "piano",
        "yoga",
        "gym",
        "school",
        "work",
        "office",
        "home",
        "mobile",
        "new",
        "old",
        "nurse",
        "baker",
        "butcher",
        "tailor",
        "klempner",
        "elektriker",
        "zahnarzt",
        "arzt",
        "hausmeister",
        "vermieter",
        "plombier",
        "dentiste",
        "fontanero",
        "electricista",
        "dentista",
    ]
)
_PARTICLES = frozenset(
    [
        "van",
        "von",
        "der",
        "den",
        "de",
        "la",
        "le",
        "du",
        "da",
        "das",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "el",
        "al",
        "bin",
        "ibn",
        "abu",
        "ben",
        "zu",
        "zur",
        "ten",
        "ter",
        "af",
        "av",
        "y",
        "e",
        "san",
        "st",
        "mac",
        "o",
        "bint",
        "und",
    ]
)
_ASIDE = re.compile(r"[(\[\"“‘«]([^()\[\]\"“”‘’«»]*)[)\]\"”’»]")
_DOTTED = re.compile(r"\b(?:Ph\.? ?D|M\.D|M\.B\.A|B\.A|M\.A|B\.Sc|M\.Sc|LL\.M)\b\.?", re.IGNORECASE)
_VARIANTS = {
    variant: formal
    for formal, variants in {
        "chen": "chan tan", "wang": "wong", "li": "lee lei yi rhee", "zhang": "chang cheung", "liu": "lau", "huang": "wong",
        "zhou": "chow chou", "zhao": "chao chiu", "wu": "ng", "xu": "hsu tsui", "yang": "yeung", "guo": "kwok kuo",
        "he": "ho", "lin": "lam", "zhu": "chu", "xie": "tse", "zheng": "cheng", "gim": "kim", "bag": "park pak",
        "i": "lee yi", "choe": "choi", "jeong": "jung chung", "gang": "kang", "jo": "cho", "yun": "yoon", "im": "lim",
    }.items()
    for variant in variants.split()
}  # fmt: skip
_TWO_CHARACTER = frozenset({"欧阳", "司马", "上官", "诸葛", "司徒", "歐陽", "司馬", "諸葛", "남궁", "황보"})
_SOUNDS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        ("tsch|tch|cz", "c"), ("sch|sh|sz|zh|rz|ts|tz|z", "s"), ("ch", "c"), ("kh", "h"), ("ph", "f"), ("th", "t"), ("ae", "a"),
        ("oe", "o"), ("ou|oo|ue|oy(?=[^aeiou])", "u"), ("ee|y|j", "i"), ("ck|q|k|c(?=[aourlt]|$)", "k"), ("ks", "x"), ("w", "v"),
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


def parse(name: Name, hints: tuple[str, ...] = ()) -> Parsed:
    """The name to compare; `hints` are words of mail addresses and profiles that may tell a surname left out."""
    found = _parse(name.full, name.given, name.middle, name.family, name.nickname, name.maiden, name.suffix)
    return _completed(found, hints) if hints and found.first else found


@lru_cache(maxsize=200_000)
def _parse(full: str, given: str, middle: str, family: str, nickname: str, maiden: str, suffix: str) -> Parsed:  # noqa: PLR0913 - a name's parts, flat so that they can be a cache key
    full, given, family = _plain(full), _plain(given), _plain(family).partition(",")[0]
    asides = _ASIDE.findall(full) + _ASIDE.findall(given)
    full, given = _ASIDE.sub(" ", full), _ASIDE.sub(" ", given)
    if not (given and family) and (whole := full or given or family) and (full or " " in fold(whole)):
        given, family = _split(whole)
    firsts = [*_words(given), *_words(middle)]
    others = [word for text in (nickname, *asides) for word in _words(text)]
    firsts = firsts or others
    surnames, generation = _words(family), _generation(full, family, suffix)
    if firsts and firsts[0] in _KIN:
        firsts, surnames = ["".join((*firsts, *surnames))], []
    surnames = [word for word in surnames if word not in _TRADES]
    parts = [word for word in surnames if word not in _PARTICLES] or surnames
    surname = " ".join(parts)
    middles = [word for word in firsts[1:] if len(word) > 2 and not is_known(word)]  # "Ana García López"
    return Parsed(
        first=_first(given, firsts),
        surname=surname,
        roots=_all_roots(firsts, others),
        parts=frozenset(
            {*parts, *_words(maiden), _VARIANTS.get(surname, surname), *_unarticled(surname), *middles[-1:]}
        )
        - {""},
        generation=generation,
    )


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
    for word in re.split(r"[^a-z]+", hint):
        if len(word) < 4 or not roots(word).isdisjoint(others) or _like(word, first):
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
