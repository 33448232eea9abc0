"""Facts the user told of somebody -> reasons: memories, lessons, favours, news, needs, words, works.

What was typed fills the form that its relation asks for: a lesson completes "you told me to ...", a favour "you ...",
news of theirs "you've ...", all else is a thing with a name. Other forms are there only where they were typed too;
nothing is conjugated by guess. Private facts and facts about people around them give no reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.private import unsaid
from rekindle.core.causes.times import ago, first_day, shown
from rekindle.core.causes.words import clipped, tidy
from rekindle.core.shortlist.timing import FRESH
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Relation

MENTORS = frozenset({"mentor", "professor", "boss", "ex-boss", "advisor"})


@dataclass(frozen=True, slots=True)
class Kind:
    """How facts of one relation become reasons: family, weight, words for a list, and the form that was typed."""

    family: Family
    weight: float
    words: str
    form: str = "noun"
    sure: bool = True


KINDS = {
    Relation.MEMORY: Kind(Family.MEMORY, weights.MEMORY, "you share a memory: {}"),
    Relation.LESSON: Kind(Family.LESSON, weights.LESSON, "told you to {}", "bare"),
    Relation.WORK: Kind(Family.LESSON, weights.WORK, "work of theirs that you used: {}"),
    Relation.FAVOUR: Kind(Family.THANKS, weights.FAVOUR, 'once did this for you: "{}"', "past"),
    Relation.LET_DOWN: Kind(Family.HONEST_GAP, weights.LET_DOWN, 'still owed: "{}"', "bare"),
    Relation.THEIR_NEWS: Kind(Family.THEIR_NEWS, weights.NEWS, "news of theirs: {}", "past"),
    Relation.WORD: Kind(Family.TOPIC, weights.WORD, 'said: "{}"'),
    Relation.NEED: Kind(Family.TOPIC, weights.NEED, "may need: {}", sure=False),
    Relation.INTEREST: Kind(Family.TRADE, weights.INTEREST, "an interest of theirs: {}"),
    Relation.NOTE: Kind(Family.TOPIC, weights.NOTE, "you noted: {}"),
}


def told(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Every reason that what was told gives."""
    mentor = any(role.role in MENTORS for role in known.roles)
    for fact in known.facts:
        kind = KINDS.get(fact.relation)
        if kind and usable(fact, today):
            yield _cause(
                fact, kind, _weight(fact, kind, today, mentor=mentor), ago(fact.on, today, side.profile.country)
            )


def usable(fact: Fact, today: date) -> bool:
    """False for what must not leave the book: private, of people around them, over, or of somebody's health."""
    if fact.private or fact.relation is Relation.ABOUT_OTHERS or (fact.until and fact.until < today):
        return False
    return not unsaid(fact)


def _weight(fact: Fact, kind: Kind, today: date, *, mentor: bool) -> float:
    forms = sum(bool(form) for form in (fact.past, fact.doing, fact.bare, fact.proof, fact.on)) / 5
    if fact.relation is Relation.LESSON and mentor:
        return weights.weigh(weights.MENTOR_LESSON, forms)
    if fact.relation is Relation.NOTE and fact.on:
        return weights.weigh(weights.PROJECT, forms)
    day = first_day(fact.on)
    if fact.relation is Relation.THEIR_NEWS and day and (today - day).days > FRESH:
        return weights.weigh(weights.OLD_NEWS, forms)
    return weights.weigh(kind.weight, forms)


def _cause(fact: Fact, kind: Kind, weight: float, when: str) -> Cause:
    typed = tidy(fact.text)
    asked_for = tidy({"past": fact.past, "bare": fact.bare}.get(kind.form, ""))
    named = asked_for not in ("", typed)  # what was typed is the form asked for, unless that was typed beside it
    noun = typed if kind.form == "noun" or named else ""
    dated = fact.relation is Relation.NOTE and fact.on
    return Cause(
        key=f"fact:{fact.number}",
        family=Family.MEMORY if dated else kind.family,
        text=kind.words.format(clipped(typed)) + (f" ({shown(fact.on)})" if fact.on else ""),
        fact=fact.text,
        source=fact.source or "you typed",
        on=fact.on,
        when=when,
        weight=weight,
        sure=kind.sure,
        noun=noun,
        past=tidy(fact.past) or (typed if kind.form == "past" else ""),
        bare=tidy(fact.bare) or (typed if kind.form == "bare" else ""),
        doing=tidy(fact.doing),
        proof=tidy(fact.proof),
        number=fact.number,
    )
