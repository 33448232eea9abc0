"""M2: an opening that could go to anyone, with nothing near it that belongs to this person."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, at
from rekindle.core.lint.pattern import Patterns
from rekindle.core.lint.specific import names
from rekindle.core.lint.text import Sentence, words_of
from rekindle.core.lint.words_message import DETERMINERS, EMPTY, GENERAL

_EMPTY = Patterns(EMPTY)
_OPENING = 3
"""Sentences in which a message opens, its greeting aside."""
_WHAT = 'The opening could go to anyone: "{words}". They\'ll read on to find out what you want.'
_MEND = "Name one thing you two share: a project, a place, a line of theirs."


def opener(case: Case) -> Iterator[Found]:
    """M2: one finding, for the first empty words."""
    sentences = case.text.sentences
    for number, sentence in enumerate(sentences[: _OPENING + 1]):
        hit = next(_EMPTY.scan(sentence), None)
        if hit and not any(specific(one) for one in sentences[: number + 2]):
            yield at(case.text, sentence, hit, "M2", _WHAT, _MEND, error=True)
            return


def specific(sentence: Sentence) -> bool:
    """True when something here belongs to somebody: a name, a year, the fig, your harbour workshop."""
    return bool(names(sentence)) or _of_somebody(sentence)


def _of_somebody(sentence: Sentence) -> bool:
    words = [word.text for word in sentence.words]
    for number, word in enumerate(words[:-1]):
        if word in DETERMINERS:
            follow = [one for one in words[number + 1 : number + 3] if one not in DETERMINERS]
            if follow and not any(one in GENERAL or len(one) < 3 for one in follow[:1]) and follow[0] not in _VERBS:
                return True
    return False


_VERBS = words_of("you are is was have hear see finds find that what how and who we they it i to of in on for be")
