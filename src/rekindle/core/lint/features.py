"""A sentence and its neighbours -> what a learned judge looks at: its words, their order, what they are about.

Each thing seen is a short text, as it stands in the table of weights: "w:word other" for words in a row ("^" begins a
sentence), "s:a~b" for two near each other, "b:" and "e:" for how long words begin and end, "c:IF>JOB" for what words
are about in their order, "r:" for a rule of `words_work` that holds, "p:" and "n:" for the sentences beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from rekindle.core.lint.text import Sentence, Word, words_of
from rekindle.core.lint.words_classes import SMALL, WORDS

_ROW, _REACH, _NEAR = 3, 5, 6
"""Words in a row; how far two of a pair stand apart, as words and as words that are about something."""
_STEM, _LONG = 5, 9
_GREETING = 4
"""Words of a greeting before its comma."""
_PIECE = 60
"""Words that are judged at once; of a longer sentence, halves overlap."""
_GREETS = words_of("hi hello hey dear hiya morning evening hallo liebe lieber hej hola querido querida salut bonjour")
_ASKS = words_of("are is do does did can could would will might may have has any")
"""Words that begin a question, whether or not its mark was typed."""
_TOPICS = words_of("JOB HIRE DOC APPLY HR PAY LOSS KIN SKILL FIRM NET HANDS TRADE BUSINESS FUN")

_DOERS = {
    "en": ("er", "or", "ist", "ian", "man", "woman", "eer", "ant"),
    "de": ("er", "erin", "ist", "istin", "ant", "antin", "kraft", "or"),
    "es": ("or", "ora", "ista", "ero", "era", "ante"),
    "fr": ("eur", "euse", "ier", "iere", "iste", "ien", "ienne", "trice"),
    "sv": ("are", "ist", "or", "ska", "man", "tekniker"),
}
"""How words end that say what somebody does."""

Sorts = Sequence[tuple[str, ...]]


class Seen(NamedTuple):
    """What is seen in a sentence, and in the one before and after it."""

    here: tuple[str, ...]
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def _table(tables: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Word, or beginning with its star -> classes."""
    found: dict[str, tuple[str, ...]] = {}
    for name, words in tables.items():
        for word in words_of(words):
            found[word] = (*found.get(word, ()), name)
    return found


_WORDS = _table(WORDS)
_SMALL = {language: _table(tables) for language, tables in SMALL.items()}
_SHORTEST = min(len(word) for word in _WORDS if word.endswith("*"))


@lru_cache(maxsize=20_000)
def classes(word: str, language: str) -> tuple[str, ...]:
    """What a word is about; () when nobody told."""
    if language == "de":
        word = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    found = [*_SMALL.get(language, {}).get(word, ()), *_WORDS.get(word, ())]
    for size in range(_SHORTEST - 1, len(word) + 1):
        found += _WORDS.get(word[:size] + "*", ())
    if not found and len(word) > _STEM and word.endswith(_DOERS.get(language, ())):
        found.append("DOER")
    return tuple(dict.fromkeys(found))


def seen(sentences: Sequence[Sentence], number: int, language: str, rules: Collection[str] = ()) -> list[Seen]:
    """What is seen in one sentence of a message, each thing once; several, where it is long."""
    sentence = sentences[number]
    words = _ungreeted(sentence.words)
    before = _sorted(sentences[number - 1], language) if number else []
    after = _sorted(sentences[number + 1], language) if number + 1 < len(sentences) else []
    asked = sentence.end == "?" or (words and words[0].text in _ASKS)
    told = tuple(f"r:{rule}" for rule in sorted(rules))
    found = []
    for start in range(0, max(1, len(words) - _PIECE // 2), _PIECE // 2):
        piece = words[start : start + _PIECE]
        sorts = [classes(word.text, language) for word in piece]
        here = dict.fromkeys((*told, *_here(piece, sorts, "?" if asked else ".")))
        found.append(Seen(tuple(here), tuple(_beside("p:", before, sorts)), tuple(_beside("n:", after, sorts))))
    return found


def _ungreeted(words: Sequence[Word]) -> Sequence[Word]:
    """The words after "Hi Anna,": a greeting changes nothing of what is said."""
    if words and words[0].text in _GREETS:
        pauses = (at for at, word in enumerate(words[: _GREETING + 1]) if at and word.pause)
        return words[next(pauses, 0) :]
    return words


def _sorted(sentence: Sentence, language: str) -> list[str]:
    """The classes of a sentence, each once."""
    found = {name for word in sentence.words[:_PIECE] for name in classes(word.text, language)}
    return sorted(found | ({"?"} if sentence.end == "?" else set()))


def _here(piece: Sequence[Word], sorts: Sorts, mark: str) -> Iterator[str]:
    words = [word.text for word in piece]
    yield from _rows(["^", *words, mark])
    yield from (f"s:{one}~{two}" for at, one in enumerate(words) for two in words[at + 2 : at + _REACH + 1])
    yield from _stems(words)
    yield from _orders([sort for sort in sorts if sort], mark)
    if (quoted := sum(word.quoted for word in piece)) > 1:
        yield "q:all" if quoted == len(words) else "q:some"


def _rows(words: Sequence[str]) -> Iterator[str]:
    for size in range(1, _ROW + 1):
        yield from ("w:" + " ".join(words[at : at + size]) for at in range(len(words) - size + 1))


def _stems(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        if len(word) > _STEM:
            yield "b:" + word[:_STEM]
            yield "e:" + word[1 - _STEM :]
        if len(word) > _LONG:
            yield "b:" + word[: _STEM + 2]


def _orders(known: Sorts, mark: str) -> Iterator[str]:
    """Classes alone, two in their order, three in a row; with the mark that ends the sentence."""
    for at, sort in enumerate(known):
        second, third = (*known[at + 1 : at + 2], ()), (*known[at + 2 : at + 3], ())
        for name in sort:
            yield f"c:{name}"
            yield f"c:{name}{mark}"
            for far, others in enumerate(known[at + 1 : at + 1 + _NEAR]):
                yield from (f"c:{name}>{other}" for other in others)
                yield from (f"c:{name}>{other}{mark}" for other in others if far < 2)
            yield from (f"c:{name}>{two}>{three}" for two in second[0] for three in third[0])


def _beside(side: str, theirs: Sequence[str], sorts: Sorts) -> Iterator[str]:
    """What a neighbour is about, alone and with what this sentence is about."""
    mine = sorted({name for sort in sorts for name in sort})
    for name in theirs:
        yield side + name
        if name in _TOPICS:
            yield from (f"{side}{name}+{other}" for other in mine)
