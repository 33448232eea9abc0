"""M11: pressure, however kindly meant: exclamation marks, blame, sorry twice, praise in a row."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, at
from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Sentence, Word
from rekindle.core.lint.words_tone import BLAME, PRAISE, SORRY
from rekindle.model.lint import Finding

_BLAME = Patterns(BLAME)
_WHY = "Pressure is felt even when it's meant kindly."
_MEND = "Say it once, plainly, or leave it out."
_ROW = 2
"""Words of praise in one sentence that are too many."""


def tone(case: Case) -> Iterator[Found]:
    """M11: one finding of each sort."""
    sentences = case.text.sentences
    marks = [place for place, mark in enumerate(case.text.raw) if mark == "!" and place >= case.text.start]
    if len(marks) > 1:
        what = f'"!" {_times(len(marks))}. {_WHY}'
        finding = Finding(rule="M11", words="!", reason=what, mend=_MEND, start=marks[1], end=marks[1] + 1)
        yield Found(False, finding)  # noqa: FBT003 - a warning
    if blame := next(((one, hit) for one in sentences for hit in _BLAME.scan(one) if not _own(one, hit)), None):
        yield at(case.text, *blame, "M11", f'"{{words}}" blames them. {_WHY}', _MEND)
    if sorry := _again(sentences):
        yield at(case.text, *sorry, "M11", f"Sorry twice. {_WHY}", _MEND)
    if praise := next((found for one in sentences if (found := _praise(one))), None):
        yield at(case.text, *praise, "M11", f"Praise in a row. {_WHY}", _MEND)


def _own(sentence: Sentence, hit: Hit) -> bool:
    """True where the writer blames themselves: "I never answered"."""
    return any(word.quoted for word in sentence.words[hit.start : hit.end])


def _times(count: int) -> str:
    return "twice" if count == 2 else f"{count} times"


def _again(sentences: tuple[Sentence, ...]) -> tuple[Sentence, Hit] | None:
    """The second sorry."""
    found = [(one, number) for one in sentences for number, word in enumerate(one.words) if word.text in SORRY]
    if len(found) < 2:
        return None
    sentence, number = found[1]
    return sentence, Hit("sorry", number, number + 1)


def _praise(sentence: Sentence) -> tuple[Sentence, Hit] | None:
    def is_praise(word: Word) -> bool:
        return word.text in PRAISE

    found = [number for number, word in enumerate(sentence.words) if is_praise(word)]
    return (sentence, Hit("praise", found[0], found[-1] + 1)) if len(found) >= _ROW else None
