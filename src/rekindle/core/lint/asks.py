"""M14: asks of any kind are counted against what was given. Asks for work are found by M1."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, at
from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Sentence
from rekindle.core.lint.words_tone import ASKS, ASKS_GROUPS
from rekindle.core.lint.work import hear

_ASKS = Patterns(ASKS, ASKS_GROUPS)
_KINDS = ("advice", "favour", "introduction")
_WHY = "The account is the wrong way round."
_MEND = "Give something first. This draft will keep."


def kinds(case: Case) -> tuple[str, ...]:
    """The kinds of ask in a message that are none for work."""
    found = {hit.key for _, hit in _asks(case)}
    return tuple(kind for kind in _KINDS if kind in found)


def _asks(case: Case) -> Iterator[tuple[Sentence, Hit]]:
    for sentence in case.text.sentences:
        for hit in _ASKS.scan(sentence):
            if not all(word.quoted for word in sentence.words[hit.start : hit.end]):
                yield sentence, hit


def debt(case: Case) -> Iterator[Found]:
    """M14, where the account is known: an ask for work counts too. What was earned may be asked."""
    if case.context.account is None or case.context.unlocked:
        return
    asked, given = case.context.account
    if asked >= given and (first := next(_asks(case), None) or _for_work(case)):
        times = {1: "once", 2: "twice"}.get(asked + 1, f"{asked + 1} times")
        what = f"Asked {times}, given {given or 'nothing'}. {_WHY}"
        yield at(case.text, *first, "M14", what, _MEND, error=True)


def _for_work(case: Case) -> tuple[Sentence, Hit] | None:
    for number, sentence in enumerate(case.text.sentences):
        heard = hear(case.text.sentences, number, case.language)
        if heard.error:
            return sentence, heard.hits[0]
    return None
