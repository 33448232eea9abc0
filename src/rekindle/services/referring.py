"""The one question: who may be asked, that somebody was, whom they named, and what is owed for it.

The words are shown, and the ask may be logged, only while all seven gates are open; by voice, once, and of nobody else
that day. Thanks and word of how it went are owed from the ask on, whatever was answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from rekindle.core.chains import chains, flat
from rekindle.core.means import MEANS, channel_of
from rekindle.core.names import first_of
from rekindle.core.silence import day_words
from rekindle.model import Channel, UserError
from rekindle.model.chain import Chain, Led, Question
from rekindle.model.channel import MET, Direction
from rekindle.model.draft import Slot
from rekindle.model.life import GiveState
from rekindle.model.stage import Stage, Standing
from rekindle.model.touch import Referral, Touch
from rekindle.services.finding import called, person_named
from rekindle.services.living import gives_with
from rekindle.services.noting import keep_in, keep_one
from rekindle.services.saying import Decided
from rekindle.store import kept, lists, log, search
from rekindle.store.shelf import Open

ASK = "referral"
WEEK, MOST = 7, 2
"""No more questions a week than that, to all people together."""
_KEPT = "Nothing was logged."


def question(at: Open, person: str, today: date) -> Question:
    """The gates of somebody, and the words while all are open."""
    from rekindle.services.staging import standing_of  # noqa: PLC0415 - the list of referrals asks for no stage

    number = person_named(at, person)
    standing, name = standing_of(at, number, today), called(at, number)
    shut = _shut(standing, today) or _enough(at, today)
    return Question(
        person=number,
        name=name,
        standing=standing,
        script=() if shut else _script(at, standing, number, name),
        shut=shut,
        led=tuple(one for chain in referrals(at, today) for one in chain.led if one.by == number),
    )


def _script(at: Open, standing: Standing, person: int, name: str) -> tuple[str, ...]:
    from rekindle.core.drafting.shapes import script  # noqa: PLC0415 - the list of referrals composes nothing

    target = next(one.why for one in standing.gates if one.gate == "target")
    given = [one for one in gives_with(at, person) if one.state is GiveState.DELIVERED and one.noun]
    newest = max(given, key=lambda one: (one.on or date.min, one.number), default=None)
    slots = {"name": _slot("name", first_of(name), name)}
    slots |= {"give": _slot("give", newest.noun, newest.offer)} if newest else {}
    return tuple(script(slots, target.rstrip(".")).splitlines())


def _slot(slot: str, value: str, fact: str) -> Slot:
    return Slot(slot=slot, value=value, fact=fact, source="your book")


def _shut(standing: Standing, today: date) -> str:
    """Why the question is shut; "" while it is open."""
    if standing.stopped:
        return "They are not to be written to. The question stays shut."
    if standing.stage is Stage.REFERRAL_READY:
        return ""
    if standing.locked_until and today < standing.locked_until:
        return f"The question was asked. It stays shut until {day_words(standing.locked_until)}."
    closed = [one for one in standing.gates if not one.open]
    if closed:
        return f"The question is shut: {7 - len(closed)} of 7 gates are open."
    return (
        "All seven gates are open, and it takes regular touch first: exchanges over two months, something given, "
        "and either a word from them unasked or four turns on time."
    )


def _enough(at: Open, today: date) -> str:
    """Why nobody is to be asked now, whoever it is."""
    asked = sorted(one.on for one in kept.kept(at, Touch) if one.ask == ASK and 0 <= (today - one.on).days < WEEK)
    if asked and asked[-1] == today:
        return "One question was asked today. The next can wait: it is never asked of two people in a row."
    return f"{MOST} questions were asked this week. The next can wait." if len(asked) >= MOST else ""


def asked(at: Open, person: str, how: str, note: str, *, today: date, now: str) -> Decided:  # noqa: PLR0913
    """Log that the question was asked; from then on thanks, and word of how it went, are owed.

    Raises:
        UserError: it was not asked by voice, or the question is shut.
    """
    channel = _by_voice(how)
    with at.engine.transaction():  # two windows at once ask one question
        return _asked(at, question(at, person, today), channel, note, today=today, now=now)


def _asked(at: Open, found: Question, channel: Channel, note: str, *, today: date, now: str) -> Decided:  # noqa: PLR0913
    if found.shut:
        closed = [f"{one.gate}: {one.why}" for one in found.standing.gates if not one.open]
        raise UserError(
            " ".join([found.shut, *closed]),
            unchanged=_KEPT,
            next_step=f"See what opens it: rekindle refer {found.person}",
        )
    touch = Touch(
        record=found.person, on=today, channel=channel, direction=Direction.MUTUAL, note=note.strip(), ask=ASK
    )
    told = f"Logged: the question, asked of {found.name}"
    entry = log.add_entry(at, now, "asked", told)
    keep_in(at, entry, touch, told)
    return keep_in(at, entry, Referral(record=found.person, name="", on=today), told)


def _by_voice(how: str) -> Channel:
    channel = channel_of(how)
    if channel in MET and channel is not None:
        return channel
    voices = ", ".join(word for word, one in MEANS.items() if one in MET)
    raise UserError(
        f"The question goes by voice or in person, not by {how}.",
        unchanged=_KEPT,
        next_step=f"Say how it was asked: --how {voices}.",
    )


def led_to(  # noqa: PLR0913 - who named whom, and when
    at: Open, person: str, name: str, *, to: str = "", number: int = 0, today: date, now: str
) -> Decided:
    """Keep whom somebody named: an answer to the question, or unasked."""
    whose, whom = person_named(at, person), person_named(at, to) if to else 0
    open_ = [one for one in kept.kept(at, Referral, person=whose) if not one.name]
    one = _the(at, whose, number) if number else open_[-1] if open_ else Referral(record=whose, name="", on=today)
    words = " ".join(name.split()) or (called(at, whom) if whom else "")
    if not words:
        raise UserError("Whom did they name?", unchanged="Nothing was changed.", next_step='Say it: --led-to "NAME"')
    told = f"{called(at, whose)} led to {words}"
    return keep_one(at, replace(one, name=words, to=whom or one.to), "referral", told, now=now)


def came_of(  # noqa: PLR0913 - what of it is told
    at: Open, person: str, *, number: int = 0, outcome: str = "", thanked: bool = False, reported: bool = False,
    today: date, now: str,
) -> Decided:  # fmt: skip
    """Keep what came of a referral, that they were thanked, that they were told how it went.

    Raises:
        UserError: they have named nobody and were not asked, or no referral of theirs has that number.
    """
    whose = person_named(at, person)
    one = _the(at, whose, number)
    after = replace(
        one,
        outcome=outcome.strip() or one.outcome,
        thanked=today if thanked else one.thanked,
        reported=today if reported else one.reported,
    )
    done = [words for words, given in (("thanked", thanked), ("told how it went", reported)) if given]
    told = f"{called(at, whose)}: {'; '.join([*([after.outcome] if outcome else []), *done])}"
    return keep_one(at, after, "referral", told, now=now)


def _the(at: Open, person: int, number: int) -> Referral:
    """The referral of that number, else the newest."""
    several = kept.kept(at, Referral, person=person)
    if found := next((one for one in reversed(several) if number in (0, one.number)), None):
        return found
    raise UserError(
        f"There is no referral {number} of theirs." if number else "They haven't named anybody yet.",
        unchanged="Nothing was changed.",
        next_step='See them all: rekindle referrals. Add one: rekindle refer PERSON --led-to "NAME"',
    )


def referrals(at: Open, today: date) -> tuple[Chain, ...]:
    """Who led to whom, and to what."""
    by = {
        person: [one for one in several if one.on <= today]
        for person, several in kept.by_person(at, Referral).items()
        if any(one.on <= today for one in several)
    }
    to = _led(at, by)
    return chains(by, to, search.names_of(at, {*by, *to.values()} - {0}))


def _led(at: Open, by: Mapping[int, list[Referral]]) -> dict[int, int]:
    held = {one.to for several in by.values() for one in several if one.to}
    holder = {record: lists.person_holding(at, record) or 0 for record in held}
    return {one.number: holder.get(one.to, 0) for several in by.values() for one in several}


def owed(at: Open, today: date) -> list[Led]:
    """Referrals for which thanks or word of how it went are still owed, the first due first."""
    return sorted((one for one in flat(referrals(at, today)) if one.owed), key=lambda one: (one.due, one.number))
