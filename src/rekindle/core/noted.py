"""What the user typed of somebody -> a fact that holds: with text, a date that is one, and private or not.

Plain notes, what concerns people around somebody, and hard times are private unless the user says otherwise; the rest
is typed so that it may be said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rekindle.core.causes.private import unsaid
from rekindle.core.causes.times import first_day
from rekindle.model.life import Fact, Relation
from rekindle.util.text import fold, squeeze

PRIVATE = frozenset({Relation.NOTE, Relation.ABOUT_OTHERS, Relation.DISTRESS})
WORDLESS = {Relation.READY: "the one question may be asked", Relation.DISTRESS: "hard times"}
"""What stands where the user typed no words."""
WORDS = {
    Relation.NOTE: "note",
    Relation.MEMORY: "memory",
    Relation.LESSON: "lesson",
    Relation.FAVOUR: "favour done for you",
    Relation.LET_DOWN: "still owed",
    Relation.NEED: "need",
    Relation.INTEREST: "interest",
    Relation.WORD: "said",
    Relation.THEIR_NEWS: "their news",
    Relation.WORK: "work of theirs",
    Relation.GREETING: "greeting",
    Relation.LANGUAGE: "language",
    Relation.TARGET: "target",
    Relation.READY: "ready",
    Relation.DISTRESS: "hard times",
    Relation.ABOUT_OTHERS: "about others",
}
_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


def settled(fact: Fact, *, private: bool | None) -> tuple[Fact, str]:
    """(the fact with its text in order, the name of the field that is not understood or "")."""
    text = squeeze(fact.text) or WORDLESS.get(fact.relation, "")
    hidden = fact.relation in PRIVATE if private is None else private
    found = replace(fact, text=text, private=hidden)
    if not text:
        return found, "text"
    return found, "" if is_date(fact.on) else "on"


def kind_of(fact: Fact) -> str:
    """What a fact is, and whether it may be said, in words: "memory", "note, private"."""
    return WORDS[fact.relation] + (", private" if fact.private else ", kept out of messages" if unsaid(fact) else "")


def is_date(text: str) -> bool:
    """True for "", "2021", "2021-05" and "2021-05-14"."""
    return not text or (bool(_DATE.fullmatch(text)) and first_day(text) is not None)


def alike(one: Fact, other: Fact) -> bool:
    """True where two facts say the same of somebody: noted twice, it would give one reason twice."""
    return one.relation is other.relation and (fold(one.text) or one.text) == (fold(other.text) or other.text)
