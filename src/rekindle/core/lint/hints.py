"""A sentence -> whether its words together ask for work: a subject of work, a plea, and somebody whom it is for.

What turns of phrase miss, weights find: each kind of hint counts once, or twice where several of it meet.
"""

from __future__ import annotations

from rekindle.core.lint.pattern import Hit, Patterns
from rekindle.core.lint.text import Sentence
from rekindle.core.lint.words_work_hints import MEDIUM, MINE, PLACE, PLEA, STRONG, THEIRS

_STRONG, _MEDIUM, _PLACE = Patterns(STRONG), Patterns(MEDIUM), Patterns(PLACE)
_PLEA, _MINE, _THEIRS = Patterns(PLEA), Patterns(MINE), Patterns(THEIRS)
ENOUGH = 5
LONGEST = 60
"""Words of a sentence beyond which hints are too far from each other to make an ask."""


def hinted(sentence: Sentence, *, asked: bool) -> Hit | None:
    """The words of work in a sentence that asks for it; None when it does not."""
    if len(sentence.words) > LONGEST:
        return None
    strong, medium = list(_STRONG.scan(sentence)), list(_MEDIUM.scan(sentence))
    if not strong and not medium:
        return None
    pleas = {hit.key for hit in _PLEA.scan(sentence)} | ({"asked"} if asked else set())
    if not pleas or _THEIRS.holds(sentence):
        return None
    topic = 3 if strong else 2
    points = topic + (len(strong) + len(medium) > 1) + min(len(pleas), 2)
    points += _MINE.holds(sentence) + _PLACE.holds(sentence)
    return (strong or medium)[0] if points >= ENOUGH else None
