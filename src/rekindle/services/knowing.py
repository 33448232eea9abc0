"""What the user knows of somebody -> facts in versions, each with where it is from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rekindle.core import noted as rules
from rekindle.core.causes.words import tidy
from rekindle.core.silence import day_words
from rekindle.model import UserError
from rekindle.model.life import Fact
from rekindle.services.finding import called, person_named
from rekindle.services.noting import drop_one, keep_one
from rekindle.services.saying import Decided
from rekindle.store import kept
from rekindle.store.shelf import Open

_MEND = {
    "text": ("There is nothing to note in that.", 'Write it: rekindle note PERSON "TEXT"'),
    "on": ("That is no date.", "Write it as 2021, 2021-05 or 2021-05-14."),
}


def facts_of(at: Open, person: int) -> list[Fact]:
    """The facts of a person, the oldest first."""
    return kept.kept(at, Fact, person=person)


def notes(at: Open, person: str) -> tuple[int, str, list[Fact]]:
    """(number, name, facts) of the person meant."""
    number = person_named(at, person)
    return number, called(at, number), facts_of(at, number)


def note(  # noqa: PLR0913 - a fact, whose, whether it may be said, and when it was typed
    at: Open, person: str, fact: Fact, *, private: bool | None, now: str, today: date
) -> Decided:
    """Keep a fact of somebody, or change the one under its number; `private` None is as its relation asks.

    Raises:
        UserError: it says nothing, is dated by no date, is noted already, or no fact has that number.
    """
    number = person_named(at, person)
    asked = replace(fact, record=number, source=fact.source or f"you typed, {day_words(today)}")
    found, wrong = rules.settled(asked, private=private)
    if wrong:
        error, mend = _MEND[wrong]
        raise UserError(error, unchanged="Nothing was kept.", next_step=mend)
    before = facts_of(at, number)
    if fact.number:
        found = replace(found, record=_the(before, fact.number, number).record)
    elif twin := next((one for one in before if rules.alike(one, found)), None):
        raise UserError(
            f"That is noted already, as number {twin.number}.",
            unchanged="Nothing was kept.",
            next_step=f"Change it with: rekindle note {number} --number {twin.number}",
        )
    told = f"Noted of {called(at, number)} ({rules.kind_of(found)}): {tidy(found.text)}"
    return keep_one(at, found, "note", told, now=now)


def drop_note(at: Open, person: str, number: int, *, now: str) -> Decided:
    """Take back what was noted.

    Raises:
        UserError: no fact of theirs has that number.
    """
    whose = person_named(at, person)
    fact = _the(facts_of(at, whose), number, whose)
    return drop_one(at, fact, "drop-note", f"Dropped of {called(at, whose)}: {tidy(fact.text)}", now=now)


def the_note(at: Open, person: str, number: int) -> Fact:
    """The fact of that number, of the person meant."""
    whose = person_named(at, person)
    return _the(facts_of(at, whose), number, whose)


def _the(several: list[Fact], number: int, person: int) -> Fact:
    if found := next((one for one in several if one.number == number), None):
        return found
    raise UserError(
        f"There is no note {number} of theirs.",
        unchanged="Nothing was changed.",
        next_step=f"See them: rekindle note {person}",
    )
