"""Phrases of twelve languages -> what they stand for, found as whole words in a typed line, the longest first.

Made once, at the first line that is read. What a phrase stands for is a field and a value: ("role", "ex-boss").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from rekindle.core.entry import (
    words_everyday,
    words_firms,
    words_kinds,
    words_more,
    words_names,
    words_roles,
    words_roles_home,
    words_roles_kin,
    words_roles_school,
    words_small,
    words_titles,
    words_where,
)
from rekindle.core.entry.line import Word
from rekindle.core.roles.words import TITLES
from rekindle.core.roles.words_home import LABELS
from rekindle.core.roles.words_said import NOTES
from rekindle.util.text import fold

Keys = tuple[str, ...]


class Meaning(NamedTuple):
    """What a phrase is read as: the field, its value, and the phrase as it is written."""

    field: str
    value: str
    written: str


class Lexicon:
    """Phrases by their first word; of one phrase the meaning that came first holds."""

    def __init__(self) -> None:
        self._phrases: dict[Keys, Meaning] = {}
        self._longest: dict[str, int] = {}
        self._roles: dict[str, list[tuple[str, Meaning]]] = {}  # single words by their first letter, once asked for

    def add(self, field: str, value: str, phrases: Iterable[str]) -> None:
        """Give phrases a meaning, unless they have one."""
        for phrase in phrases:
            if keys := _keys(phrase):
                self._phrases.setdefault(keys, Meaning(field, value or phrase.strip(), phrase.strip()))
                self._longest[keys[0]] = max(self._longest.get(keys[0], 0), len(keys))

    def meaning(self, phrase: str) -> Meaning | None:
        """What one phrase stands for."""
        return self._phrases.get(_keys(phrase))

    def match(self, words: Sequence[Word], at: int, end: int) -> tuple[Meaning, int] | None:
        """The longest phrase that begins at a word and ends at or before another: its meaning and its last word."""
        own = None if is_latin(words[at].text) else self._match(words, at, end, exact=True)
        return own or self._match(words, at, end, exact=False)

    def _match(self, words: Sequence[Word], at: int, end: int, *, exact: bool) -> tuple[Meaning, int] | None:
        keys: list[str] = []
        found, most = None, 0
        for last in range(at, end + 1):
            keys += (words[last].text.casefold(),) if exact else words[last].keys
            most = most or (self._longest.get(keys[0], 0) if keys else 0)
            if len(keys) > most or not words[last].keys:
                break
            if meaning := self._phrases.get(tuple(keys)):
                found = meaning, last
        return found

    def near(self, key: str) -> Meaning | None:
        """The meaning of a single word that differs in one letter, or in two that changed places."""
        if not self._roles:
            for keys, one in self._phrases.items():
                if len(keys) == 1 and one.field == "role":
                    self._roles.setdefault(keys[0][0], []).append((keys[0], one))
        return next((one for other, one in self._roles.get(key[0], ()) if _near(key, other)), None)


def is_latin(text: str) -> bool:
    """True unless a letter is of another script: words of those are compared as they are written."""
    return text.isascii() or all(mark < "\u0370" or "\u1e00" <= mark <= "\u1eff" or not mark.isalpha() for mark in text)


def _keys(phrase: str) -> Keys:
    if phrase.isascii() and phrase.replace(" ", "").isalpha():  # most of them: nothing to fold
        return tuple(phrase.lower().split())
    return tuple(fold(phrase).split() if is_latin(phrase) else phrase.casefold().split())


def _near(a: str, b: str) -> bool:
    """True for two words that begin alike and differ in one letter, or in two that changed places."""
    if abs(len(a) - len(b)) > 1:
        return False
    at = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        return a[at + 1 :] == b[at + 1 :] or (a[at + 2 :] == b[at + 2 :] and a[at : at + 2] == b[at : at + 2][::-1])
    return a[at + 1 :] == b[at:] if len(a) > len(b) else a[at:] == b[at + 1 :]


_NO_TRADE = frozenset(
    (word,)
    for word in words_small.words(
        "insurance taxi removals vet versicherung umzug werkstatt assurance seguro garage bilverkstad autokorjaamo"
    )
)
"""What stands beside a name in an address book, and is a firm or a profession in a sentence."""


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.replace("\n", ";").split(";") if part.strip()]


def _roles(lexicon: Lexicon) -> None:
    tables: Mapping[str, Mapping[str, str]]
    for tables in (words_roles.WORK, words_roles_school.SCHOOL, words_roles_home.CLUBS, words_roles_kin.NEAR):
        for role, languages in tables.items():
            for phrases in languages.values():
                lexicon.add("met" if role == "acquaintance" else "role", role, _split(phrases))
    for role, phrases in words_more.ROLES.items():
        field = {"acquaintance": "met", "family": "kin"}.get(role, "role")
        lexicon.add(field, role, _split(phrases))
    lexicon.add("thing", "club", chain.from_iterable(map(_split, words_roles_kin.THINGS.values())))
    halves = words_roles_kin.SHARED.split(), words_roles_kin.GROUPS.split()
    lexicon.add("thing", "club", (f"{what} {group}" for what in halves[0] for group in halves[1]))
    lexicon.add("kin", "family", chain.from_iterable(map(_split, words_roles_kin.KIN.values())))
    for table in (NOTES, TITLES, LABELS):
        for words, role in table.phrases():
            if (
                role
                and words not in _NO_TRADE
                and (len(words) == 1 or words[-1] not in words_small.AT | words_small.IN)
            ):
                lexicon.add("kin" if role == "family" else "role", role, [" ".join(words)])


@cache
def lexicon() -> Lexicon:
    """Everything that has a meaning of its own, whatever stands around it."""
    made = Lexicon()
    _roles(made)
    made.add("place", "", _split(words_where.CITIES + ";" + words_where.TOWNS + ";" + words_more.TOWNS))
    made.add("country", "", _split(words_where.COUNTRIES))
    made.add("school", "", _split(words_firms.SCHOOLS))
    made.add("company", "", _split(words_firms.COMPANIES))
    return made


@cache
def labels() -> Lexicon:
    """What stands before a colon -> the field it names."""
    made = Lexicon()
    for field, words in words_everyday.LABELS.items():
        made.add(field, field, _split(words))
    return made


@cache
def heads() -> frozenset[Keys]:
    """Titles by the words that make them titles, folded."""
    from rekindle.core.ladder import rungs  # noqa: PLC0415 - as below
    from rekindle.core.signature_words import TRADES  # noqa: PLC0415 - only a line with a title needs them

    own = {tuple(fold(one).split()) for one in _split(words_titles.HEADS + ";" + words_more.TITLES)}
    return frozenset(own | {words for words, _ in chain(TRADES.phrases(), rungs())} - {()})


@cache
def modifiers() -> frozenset[str]:
    """Words that stand in a title beside its head: "senior", "product"."""
    return frozenset(fold(words_titles.MODIFIERS).split())


@cache
def everyday() -> frozenset[str]:
    """Folded words that are nobody's name: what joins, subjects, everyday words."""
    texts = (
        words_everyday.SUBJECTS,
        words_everyday.COMMON,
        words_more.EVERYDAY_LATIN,
        *words_kinds.EVENTS,
        *words_small.JOIN,
    )
    return frozenset(fold(" ".join(texts)).split()) - words_names.NEVER_COMMON


@cache
def folded(words: frozenset[str]) -> frozenset[str]:
    """A set of words as they are compared."""
    return frozenset(fold(word) for word in words) - {""}
