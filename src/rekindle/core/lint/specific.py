"""M10: something in it that only this person would know, and not the words of a message to somebody else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rekindle.core.lint.case import Case, Found, whole
from rekindle.core.lint.text import Sentence, Text, parse, words_of

OVERLAP = 0.6
RUN = 5
"""Words in a row that are compared."""
_WHY = "People compare notes, above all those who know each other."
_MEND = "Add a name, a date or a thing from their page."
_GREETINGS = words_of(
    "hi hello hey dear hallo hola bonjour hej liebe lieber cher chere querido querida salut morning good"
)
_MONTHS = words_of(
    "january february april june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday christmas easter spring summer autumn winter"
)
_NOT_NAMES = words_of("i i'm i've i'd i'll ok cv ps")


def specific(case: Case) -> Iterator[Found]:
    """M10 for the message, then for each message that it repeats."""
    known = {name.casefold() for name in case.context.names if name}
    low = case.body.casefold()
    if not any(names(one) for one in case.text.sentences) and not any(name in low for name in known):
        yield whole("M10", f"This could go to anyone. {_WHY}", _MEND)
    own = runs(case.text)
    for other in case.context.others:
        if own and len(own & _runs_of(other.text)) / len(own) > OVERLAP:
            what = f"It shares most of its wording with your message to {other.name}. {_WHY}"
            yield whole("M10", what, _MEND)


@lru_cache(maxsize=1_000)
def _runs_of(text: str) -> frozenset[tuple[str, ...]]:
    """Of a message to somebody else, which stays as it is while this one is typed."""
    return runs(parse(text))


def names(sentence: Sentence) -> tuple[str, ...]:
    """Names, dates and numbers in a sentence; whom it greets is none of them, nor is who signs."""
    start = _after_greeting(sentence)
    words = sentence.words[start:]
    if len(words) <= 3 and not sentence.end and all(word.shown[:1].isupper() for word in words):
        return ()  # "Sam Moran"
    return tuple(
        word.shown for word in words if _year(word.shown) or (word.start > words[0].start and _named(word.shown))
    )


def _named(shown: str) -> bool:
    low = shown.casefold().replace("’", "'")
    if low in _MONTHS:
        return True
    return shown[0].isupper() and not shown.isupper() and low not in _NOT_NAMES and len(shown) > 1


def _year(shown: str) -> bool:
    return any(mark.isdigit() for mark in shown)


def _after_greeting(sentence: Sentence) -> int:
    """Where the sentence goes on after "Hi Anna,"; at its start when nobody is greeted."""
    words = sentence.words
    if not words or words[0].text not in _GREETINGS:
        return 0
    return next((number for number, word in enumerate(words[:6]) if word.pause), min(3, len(words)))


def runs(text: Text) -> frozenset[tuple[str, ...]]:
    """Every five words in a row."""
    words = [word.text for word in text.words]
    return frozenset(tuple(words[number : number + RUN]) for number in range(len(words) - RUN + 1))
