"""The user's word -> a decision row, a log entry, and people worked out again where it matters.

Deciding never changes a fact. Whatever was decided can be taken back, whenever (`rekindle.services.undoing`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.model import UserError, Verdict
from rekindle.services.finding import person_named
from rekindle.services.saying import Decided, Said, say, say_in
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import lists, search
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model import Question

_ANSWERS = {
    "same": Verdict.SAME,
    "different": Verdict.DIFFERENT,
    "unsure": Verdict.UNSURE,
    "later": Verdict.LATER,
}


def answer(at: Open, question: Question, word: str, *, now: str) -> Decided:
    """Answer a question: same, different, unsure or later."""
    return _judge(at, question.left[0], question.right[0], _ANSWERS[word], now=now, value=question.id)


def answer_all(at: Open, several: list[Question], word: str, *, now: str) -> Decided:
    """Answer many questions at once, as the page of name-only pairs does."""
    verdict = _ANSWERS[word]
    said = [Said(one.left[0], verdict, one.id, other=one.right[0]) for one in several]
    told = f"{len(several)} pair{'s' if len(several) != 1 else ''} answered: {word}"
    with at.engine.transaction():
        entry = say_in(at, said, word, told, now=now)
        _resolve(at, [end for one in said for end in (one.person, one.other)])
    return Decided(told=told, entry=entry, person=several[0].left[0] if several else 0)


def same(at: Open, left: str, right: str, *, now: str) -> Decided:
    """Two people are one."""
    a, b = person_named(at, left), person_named(at, right)
    if a == b:
        raise UserError(
            "That is one person already.", unchanged="Nothing was joined.", next_step="See why: rekindle show PERSON."
        )
    return _judge(at, a, b, Verdict.SAME, now=now)


def different(at: Open, left: str, right: str, *, now: str) -> Decided:
    """Two people, or two records of one person, are not the same."""
    a, b = _two_records(at, left, right)
    return _judge(at, a, b, Verdict.DIFFERENT, now=now)


def _two_records(at: Open, left: str, right: str) -> tuple[int, int]:
    """The records meant by `different`: numbers name records, which may be one person's; words name people."""
    a, b = (int(text) if text.isdecimal() else person_named(at, text) for text in (left, right))
    for number in (a, b):
        if lists.person_holding(at, number) is None:
            raise UserError(f"There is no record {number}.", next_step="See the records with: rekindle show PERSON.")
    if a == b:
        raise UserError(
            "One record cannot be two people.",
            unchanged="Nothing was taken apart.",
            next_step="Name two records of that person: rekindle show PERSON lists them.",
        )
    return a, b


def _judge(  # noqa: PLR0913 - a verdict has this many parts
    at: Open, a: int, b: int, verdict: Verdict, *, now: str, value: str = ""
) -> Decided:
    names = " and ".join(name_of(at, number) for number in (a, b))
    told = {
        Verdict.SAME: f"Made one person of {names}",
        Verdict.DIFFERENT: f"{names} are two people",
        Verdict.UNSURE: f"Not sure whether {names} are one person",
        Verdict.LATER: f"Put off: {names}",
    }[verdict]
    with at.engine.transaction():
        entry = say_in(at, [Said(a, verdict, value, other=b)], verdict, told, now=now)
        _resolve(at, (a, b))
    return Decided(told=told, entry=entry, person=lists.person_holding(at, a) or a)


def _resolve(at: Open, records: Sequence[int]) -> None:
    """Work out anew who is who around these records."""
    from rekindle.services.ranking import rank_some  # noqa: PLC0415 - the rules of ties load where one changes
    from rekindle.services.resolving import resolve_touched  # noqa: PLC0415 - numpy loads only where people are compared

    rank_some(at, resolve_touched(at, records))


def set_role(at: Open, person: str, role: str, *, holds: bool, now: str) -> Decided:
    """Say what somebody is to you, or is not."""
    check_role(role)
    number = person_named(at, person)
    verdict = Verdict.ROLE if holds else Verdict.NOT_ROLE
    told = f"{name_of(at, number)}: {'' if holds else 'not '}{role}"
    return say(at, [Said(number, verdict, role)], verdict, told, now=now)


def check_role(role: str) -> None:
    """Let a role pass.

    Raises:
        UserError: there is none of that name.
    """
    known = role_words()
    if role not in known:
        raise UserError(
            f"There is no role called {role}.",
            unchanged="Nothing was changed.",
            next_step=f"Choose one of {', '.join(known)}.",
        )


def never(at: Open, person: str, *, now: str) -> Decided:
    """Never suggest somebody again."""
    number = person_named(at, person)
    told = f"{name_of(at, number)} won't be suggested again"
    return say(at, [Said(number, Verdict.NEVER)], Verdict.NEVER, told, now=now)


def role_words() -> tuple[str, ...]:
    """Every word that a role can be, the most influential first."""
    from rekindle.core.roles import ROLES  # noqa: PLC0415 - the tables of words load only here

    return tuple(kind.word for kind in ROLES)


def not_person(at: Open, person: str, *, now: str) -> Decided:
    """A company, a list, a machine: nobody to write to."""
    number = person_named(at, person)
    told = f"{name_of(at, number)}: not a person"
    return say(at, [Said(number, Verdict.NOT_PERSON)], Verdict.NOT_PERSON, told, now=now)


def again(at: Open, person: str, *, now: str) -> Decided:
    """Take back that somebody is never to be suggested, or is not a person.

    Raises:
        UserError: neither was said of them.
    """
    number = person_named(at, person)
    said = rows_of_decisions.said_of(at, Verdict.NEVER, Verdict.NOT_PERSON, persons=[number]).get(number, ())
    if not said:
        raise UserError(f"{name_of(at, number)} may be suggested already.")
    told = f"{name_of(at, number)} may be suggested again"
    revoked = [Said(0, Verdict.REVOKE, revokes=one.number) for one in said]
    return replace(say(at, revoked, "again", told, now=now), person=number)


def not_now(at: Open, person: str, until: date, *, now: str) -> Decided:
    """Do not suggest somebody before a day."""
    number = person_named(at, person)
    told = f"{name_of(at, number)} rests until {until.day} {until:%B %Y}"
    return say(at, [Said(number, Verdict.NOT_NOW, until.isoformat())], Verdict.NOT_NOW, told, now=now)


def barred(at: Open, person: int) -> bool:
    """True when the user said never, or they asked not to be written to."""
    return person in all_barred(at)


def all_barred(at: Open) -> set[int]:
    """Everybody of whom the user said never, who asked not to be written to, or who is nobody to write to."""
    return rows_of_decisions.said_by(at, Verdict.NEVER, Verdict.NOT_PERSON)


def name_of(at: Open, number: int) -> str:
    """What somebody is called; "Person 12" for one without a name."""
    from rekindle.store import views  # noqa: PLC0415 - records load only to name one of them

    if found := search.names_of(at, [number]).get(number, ""):
        return found  # as lists show it: what several records say of the name is weighed there
    member = next(iter(views.members(at, [number])), None)
    shown = member.record.name.shown if member else ""
    return shown or f"Person {number}"
