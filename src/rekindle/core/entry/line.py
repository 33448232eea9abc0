"""A typed line -> its words and parts, and what each word was read as. What is never claimed ends up in the note.

Parts are what separators part: commas, semicolons, bars, dashes, brackets, colons, tabs, line ends. A claim takes words
that follow each other; a word is claimed once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from rekindle.core.entry.words_small import PREFIX, words
from rekindle.util.text import fold

_SEPARATOR = re.compile(
    r"[,;،؛|•·‖\t\r\n()\[\]{}<>（），；、。：【】「」]+|(?<!\S)[-–—~=*_/\\>→+]+(?!\S)|[–—→]+|"
    r":+(?=\D|$)|(?<=\w\w)\s*/\s*(?=\w\w)|/(?=\s|$)|(?<=\s)/|"
    r"\s-(?=\w)|(?<=\w)-\s|(?<=[^\W\d_]{3})[.!?]+(?=\s+\S)|…|\.\.\."
)
_OF = re.compile(
    r".*(?:同僚|上司|部下|友人|友達|親友|隣人|先生|恩師|先輩|後輩|同級生|顧客|取引先|知人|教授|医者|大家|近所|お隣)(?=の.)"
)
"""In Japanese what binds a role to the name behind it: 同僚の中島."""
_ELIDED = words("'t ’t 's d' d’")
_WORD = re.compile(r"\S+")
_EDGES = "\"'“”„«»‘’`!?*_~^"
_SHORT = words(
    """
    assoc asst tel mob tlf jan feb mar apr jun jul aug sep sept okt oct nov dec dez geb ehem univ inst dept abt corp inc
    ltd bros saint phd frl str sen tech habil
    """
)
"""Words that a dot shortens: no sentence ends there."""


@cache
def folded_prefixes() -> frozenset[str]:
    """Titles, which a dot shortens too."""
    return frozenset(fold(word) for word in PREFIX)


@dataclass(slots=True)
class Word:
    """A word as typed, its folded forms, the part it stands in, and where in the line."""

    text: str
    keys: tuple[str, ...]
    part: int
    start: int
    end: int
    field: str = ""  # what it was read as

    @property
    def key(self) -> str:
        """The folded word as one text."""
        return " ".join(self.keys)

    @property
    def low(self) -> str:
        """The word as typed, in small letters."""
        return self.text.lower()

    @property
    def free(self) -> bool:
        """True while nothing was read into it."""
        return not self.field

    @property
    def capital(self) -> bool:
        """True when it begins as names do; letters of scripts without capitals are taken for such."""
        elided = self.text[1:2] in ("'", "’") and self.text[2:3].isupper()  # d'Estrelles
        text = self.text[2:] if elided else self.text
        first = next((mark for mark in text if mark.isalpha()), "")
        return bool(first) and (first.isupper() or first.istitle() or first.lower() == first.upper())


@dataclass(slots=True)
class Claim:
    """Words `first` to `last` were read as a field's value."""

    field: str
    first: int
    last: int
    value: str


@dataclass(slots=True)
class Line:
    """The words of a line, what stood before each part, and the claims so far."""

    text: str
    words: list[Word] = field(default_factory=list)
    before: list[str] = field(default_factory=list)  # for each part, the separator that opens it
    claims: list[Claim] = field(default_factory=list)

    def claim(self, first: int, last: int, name: str, value: str = "") -> None:
        """Take words for a field; they are free."""
        for word in self.words[first : last + 1]:
            word.field = name
        self.claims.append(Claim(name, first, last, value or self.slice(first, last)))

    def release(self, claim: Claim) -> None:
        """Give the words of a claim back."""
        for word in self.words[claim.first : claim.last + 1]:
            word.field = ""
        self.claims.remove(claim)

    def after(self, at: int) -> Word | None:
        """The free word right behind one, in the same part."""
        return self._near(at, at + 1) if at + 1 < len(self.words) else None

    def ahead(self, at: int) -> Word | None:
        """The free word right before one, in the same part."""
        return self._near(at, at - 1) if at else None

    def _near(self, at: int, other: int) -> Word | None:
        word = self.words[other]
        return word if word.free and word.part == self.words[at].part else None

    def end(self, at: int) -> int:
        """The last free word of the stretch that a word stands in."""
        while self.after(at):
            at += 1
        return at

    @property
    def cased(self) -> bool:
        """True when some word begins with a capital."""
        return any(word.capital and word.keys for word in self.words if word.field not in ("mail", "link", "tag"))

    def big(self, word: Word) -> bool:
        """True for a capital, or any word of a line that has none."""
        return word.capital or not self.cased

    def opening(self, at: int) -> str:
        """The mark that opens a word's part."""
        return self.before[self.words[at].part][:1]

    def slice(self, first: int, last: int) -> str:
        """The line from one word to another as typed, on one line."""
        return " ".join(self.text[self.words[first].start : self.words[last].end].split())

    def runs(self, part: int | None = None) -> Iterator[tuple[int, int]]:
        """Longest stretches of free words within one part, in order."""
        first = None
        for at, word in enumerate(self.words):
            inside = word.free and (part is None or word.part == part)
            if first is not None and not (inside and word.part == self.words[first].part):
                yield first, at - 1
                first = None
            if inside and first is None:
                first = at
        if first is not None:
            yield first, len(self.words) - 1

    def part(self, number: int) -> tuple[int, int]:
        """First and last word of a part; parts without words do not exist."""
        inside = [at for at, word in enumerate(self.words) if word.part == number]
        return inside[0], inside[-1]

    def has(self, *names: str) -> bool:
        """True when something was read as one of these fields."""
        return any(claim.field in names for claim in self.claims)

    def values(self, name: str) -> list[str]:
        """What was read as a field, in the order of the line."""
        return [claim.value for claim in sorted(self.claims, key=lambda one: one.first) if claim.field == name]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the line that is known before it is cut into words: an address, a number, a time."""

    start: int
    end: int
    field: str
    value: str


def cut(text: str, spans: Iterable[Span] = ()) -> Line:
    """The line in words; each span is one word, and claimed."""
    line = Line(text, before=[""])
    at = 0
    for span in sorted(spans, key=lambda one: one.start):
        _words(line, at, span.start)
        line.words.append(Word(text[span.start : span.end], (), len(line.before) - 1, span.start, span.end))
        line.claim(len(line.words) - 1, len(line.words) - 1, span.field, span.value)
        at = span.end
    _words(line, at, len(text))
    return line


def _words(line: Line, start: int, end: int) -> None:
    """Cut one stretch: separators open parts, blanks part words."""
    at = start
    for found in _SEPARATOR.finditer(line.text, start, end):
        if _shortens(line.text, found):
            continue
        _plain(line, at, found.start())
        line.before.append(found[0].strip() or found[0])
        at = found.end()
    _plain(line, at, end)


def _shortens(text: str, found: re.Match[str]) -> bool:
    """True for the dot of "Prof." and the like."""
    if found[0] != ".":
        return False
    word = re.split(r"\W", text[max(0, found.start() - 12) : found.start()])[-1]
    return fold(word) in _SHORT | folded_prefixes()


def _plain(line: Line, start: int, end: int) -> None:
    for found in _WORD.finditer(line.text, start, end):
        raw = found[0] if found[0].lower() in _ELIDED else found[0].strip(_EDGES)
        if not raw:
            continue
        first = found.start() + found[0].index(raw)
        if joint := _OF.match(raw):
            _plain(line, first, first + joint.end())
            _plain(line, first + joint.end() + 1, found.end())
            continue
        keys = tuple(fold(raw).split()) if any(map(str.isalnum, raw)) else ()
        if keys or not raw.isascii() or raw in ("@", "&", "+"):
            line.words.append(Word(raw, keys, len(line.before) - 1, first, first + len(raw)))
