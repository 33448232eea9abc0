"""M3: a line of the writer's own news, which gives them something to answer."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.bends import Level
from rekindle.core.lint.case import Case, Found, whole
from rekindle.core.lint.offer import offers
from rekindle.core.lint.pattern import Patterns
from rekindle.core.lint.text import Sentence
from rekindle.core.lint.words_message import NEWS, NEWS_GROUPS, NO_NEWS
from rekindle.model.draft import DraftKind

_NEWS, _NONE = Patterns(NEWS, NEWS_GROUPS), Patterns(NO_NEWS)
_WHAT = "There's no news of yours yet. News gives them something to answer."


def news(case: Case) -> Iterator[Found]:
    """M3; in a crisis, the clause that carries the offer is enough."""
    level = case.bend.news
    if level is Level.OFF or any(tells(one) for one in case.text.sentences):
        return
    if case.kind is DraftKind.CRISIS and any(offers(one) for one in case.text.sentences):
        return
    proposed = f' At this length you have: "{case.context.news.rstrip(".")}."' if case.context.news else ""
    yield whole("M3", _WHAT, f"Add one true line.{proposed}", error=level is Level.ERROR)


def tells(sentence: Sentence) -> bool:
    """True when the writer says what they did, or how it is with them now."""
    none = [(hit.start, hit.end) for hit in _NONE.scan(sentence)]
    return any(not any(start <= hit.start < end for start, end in none) for hit in _NEWS.scan(sentence))
