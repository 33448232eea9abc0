"""Patterns over words, written as people would jot them down -> where they hold in a sentence.

    know of? any|some ~3 @post        "of" may be left out; up to three words between; any word of the group `post`
    ^ looking for                     at the start of a sentence
    keep me in_mind $                 at its end, or before a comma; "in_mind" is two words that count as one
    hear of anything !on|about        not when one of these comes next
    i have *ed                        a word that ends so; "20*" is one that begins so

A pattern looks at no more words than it names, so a text of any length is read in a time that grows with its length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rekindle.core.lint.text import Sentence, Word

Groups = Mapping[str, str]
"""A group's name -> its words and phrases, parted by semicolons."""


class _Item(NamedTuple):
    """One place of a pattern."""

    words: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    endings: tuple[str, ...] = ()
    beginnings: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    closes: bool = False  # the end of the clause will do
    bars: bool = False  # none of these may come

    def ends(self, words: Sequence[Word], at: int, *, within: bool) -> Iterator[int]:
        """Where this may end when it begins here; a gap `within` a clause goes over no comma and no "but"."""
        if self.gap:
            yield at
            for end in range(at, min(at + self.gap, len(words))):
                if within and _turns(words[end]):
                    return
                yield end + 1
            return
        if self.optional or (self.closes and (at == len(words) or words[at].pause)):
            yield at
        if not self.bars:
            yield from self._forward(words, at)
        elif not any(self._forward(words, at)):
            yield at

    def _forward(self, words: Sequence[Word], at: int) -> Iterator[int]:
        if at >= len(words):
            return
        word = words[at].text
        if word in self.words or word.startswith(self.beginnings) or (len(word) > 3 and word.endswith(self.endings)):
            yield at + 1
        for phrase in self.phrases:
            if word == phrase[0] and tuple(one.text for one in words[at : at + len(phrase)]) == phrase:
                yield at + len(phrase)


class Hit(NamedTuple):
    """Where a pattern holds: the words of the sentence from `start` up to, not with, `end`."""

    key: str
    start: int
    end: int


class _Pattern(NamedTuple):
    key: str
    first: bool  # only at the start of a sentence
    items: tuple[_Item, ...]

    def end(self, words: Sequence[Word], at: int, *, within: bool) -> int:
        """Where the longest reading from here ends; -1 when there is none."""
        places = {at}
        for item in self.items:
            if within:
                places = {place for place in places if place in (at, len(words)) or not _turns(words[place])}
            places = {end for place in places for end in item.ends(words, place, within=within)}
            if not places:
                return -1
        return max(places)


def _turns(word: Word) -> bool:
    """True where another clause begins."""
    return word.pause or word.text == "but"


class Patterns:
    """Patterns by key; `scan` finds all of them in one pass."""

    def __init__(self, table: Mapping[str, str], groups: Groups | None = None, *, within: bool = False) -> None:
        """`table`: key -> patterns parted by semicolons; `within`: gaps stay in their clause."""
        self._within = within
        self._groups = {name: _parts(words) for name, words in (groups or {}).items()}
        self._by_first: dict[str, list[_Pattern]] = {}
        self._anywhere: list[_Pattern] = []
        self._items: dict[str, _Item] = {}  # the same words stand in many patterns
        for key, patterns in table.items():
            for pattern in _parts(patterns):
                self._add(key, pattern.split())

    def _add(self, key: str, words: Sequence[str]) -> None:
        first = words[0] == "^"
        made = _Pattern(key, first, tuple(self._item(word) for word in words[first:]))
        head = made.items[0]
        if head.gap or head.optional or head.endings or head.beginnings or head.closes or head.bars:
            self._anywhere.append(made)
            return
        for word in head.words | {phrase[0] for phrase in head.phrases}:
            self._by_first.setdefault(word, []).append(made)

    def _item(self, word: str) -> _Item:
        if word not in self._items:
            self._items[word] = self._made(word)
        return self._items[word]

    def _made(self, word: str) -> _Item:
        if word.startswith("~"):
            return _Item(gap=int(word[1:]))
        options = [one for part in word.strip("!?").split("|") for one in self._options(part)]
        return _Item(
            words=frozenset(one for one in options if not {"_", "*", "$"} & set(one)),
            phrases=tuple(tuple(one.split("_")) for one in options if "_" in one),
            endings=tuple(one[1:] for one in options if one.startswith("*")),
            beginnings=tuple(one[:-1] for one in options if one.endswith("*")),
            optional=word.endswith("?"),
            closes="$" in options,
            bars=word.startswith("!"),
        )

    def _options(self, part: str) -> list[str]:
        """The words of an alternative; a group may name another."""
        if not part.startswith("@"):
            return [part]
        return [one for word in self._groups[part[1:]] for one in self._options(word.replace(" ", "_"))]

    def scan(self, sentence: Sentence) -> Iterator[Hit]:
        """Every pattern that holds, at every place where it begins."""
        words = sentence.words
        for at, word in enumerate(words):
            for pattern in (*self._by_first.get(word.text, ()), *self._anywhere):
                if (not pattern.first or at == 0) and (end := pattern.end(words, at, within=self._within)) > at:
                    yield Hit(pattern.key, at, end)

    def first(self, sentences: Iterable[Sentence]) -> tuple[Sentence, Hit] | None:
        """The first that holds anywhere."""
        return next(((sentence, hit) for sentence in sentences for hit in self.scan(sentence)), None)

    def holds(self, sentence: Sentence) -> bool:
        """True when any pattern holds."""
        return next(self.scan(sentence), None) is not None


def _parts(text: str) -> list[str]:
    """Patterns as written: lines may break at any blank, and after a bar."""
    return [" ".join(part.split()).replace("| ", "|") for part in text.split(";") if part.strip()]
