"""Words of several languages -> the key they stand for, found as whole words in any text.

A table is read once; looking a text up costs one dictionary look-up a word, whatever the table's size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from rekindle.util.text import fold

_SHORT = 100
"""Characters up to which folding a text is worth remembering; whole messages would only fill the memory."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the key it stands for, and which words of the folded text it covers."""

    key: str
    words: tuple[str, ...]
    at: int
    before: str  # the word before it, or ""
    after: str  # the word after it, or ""
    whole: bool  # the phrase is the whole text


class Table:
    """Phrases by their first word. The longest phrase at a place wins; a key of "" stands for nothing on purpose."""

    def __init__(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        """`entries`: key -> language -> phrases parted by semicolons, as people write them."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for key, languages in entries.items():
            for phrases in languages.values():
                for phrase in phrases.split(";"):
                    words = tuple(fold(phrase).split())
                    self._by_first.setdefault(words[0], []).append((words, key))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def scan(self, text: str) -> tuple[Hit, ...]:
        """Every phrase in the text, left to right, never two over one word."""
        words = tuple((fold if len(text) <= _SHORT else fold.__wrapped__)(text).split())
        hits: list[Hit] = []
        at = 0
        while at < len(words):
            phrase, key = self._longest(words, at)
            if key:
                around = words[at - 1] if at else "", " ".join(words[at + len(phrase) :][:1])
                hits.append(Hit(key, phrase, at, *around, whole=len(phrase) == len(words)))
            at += len(phrase)
        return tuple(hits)

    def phrases(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Every phrase, folded, with the key it stands for."""
        return chain.from_iterable(self._by_first.values())

    def _longest(self, words: tuple[str, ...], at: int) -> tuple[tuple[str, ...], str]:
        for phrase, key in self._by_first.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                return phrase, key
        return words[at : at + 1], ""


@lru_cache(maxsize=100_000)
def find(table: Table, text: str) -> tuple[Hit, ...]:
    """`table.scan(text)`, remembered: titles and tags repeat a great deal."""
    return table.scan(text)
