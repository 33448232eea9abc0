"""M4: something for them: an offer, a thing enclosed or found, or a reason to write such as thanks long due."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.bends import Level
from rekindle.core.lint.case import Case, Found, at, whole
from rekindle.core.lint.pattern import Patterns
from rekindle.core.lint.text import Sentence
from rekindle.core.lint.words_message import NO_OFFER, OFFER, OFFER_GROUPS, VAGUE

_OFFER, _NONE, _VAGUE = Patterns(OFFER, OFFER_GROUPS), Patterns(NO_OFFER), Patterns(VAGUE)
_WHAT = "Nothing here is for them yet. People keep what they're given."
_HINT = "Name one thing. Vague offers are rarely taken."


def offer(case: Case) -> Iterator[Found]:
    """M4; a vague offer meets its letter, and gets a hint."""
    level, sentences = case.bend.offer, case.text.sentences
    vague = _VAGUE.first(sentences)
    given = f" From your list: {case.context.give}." if case.context.give else ""
    if level is not Level.OFF and not case.text.links and not vague and not any(offers(one) for one in sentences):
        yield whole("M4", _WHAT, f"Offer one small thing you'd really do.{given}", error=level is Level.ERROR)
    elif vague:
        yield at(case.text, *vague, "M4", 'An offer of anything: "{words}".', f"{_HINT}{given}")


def offers(sentence: Sentence) -> bool:
    """True when a sentence offers or brings something."""
    return _OFFER.holds(sentence) and not _NONE.holds(sentence)
