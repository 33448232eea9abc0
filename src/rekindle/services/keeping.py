"""The user's word on how often, and when not -> cadences, snoozes and pauses, each one version and one log entry."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from rekindle.core.cadence import INTERVALS, LIST, due, layers
from rekindle.model import UserError
from rekindle.model.rhythm import Cadence, Due, Pause, Snooze
from rekindle.services.finding import called, person_named
from rekindle.services.noting import drop_one, keep_one
from rekindle.store import kept
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.agenda import Somebody
    from rekindle.services.saying import Decided

Rest = TypeVar("Rest", Snooze, Pause)
_LENGTH = re.compile(r"(?:every )?(\d{1,4})\s*(?:([dwmy])|(day|week|month|year)s?)?")
_DAYS = {"": 1, "d": 1, "w": 7, "m": 30, "y": 365}
MOST = 3_650
"""Days: ten years; nobody's rhythm is slower."""
LIFE = {"bereavement": 60, "illness": 60, "parental leave": 90}
"""Days of rest for what happens in a life (outreach.md section 4, "life events 30-90 d")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often somebody's turn comes, why, and when it comes next."""

    person: int
    name: str
    days: int  # 0 is off
    why: str  # "your own word", "layer core", "layer 50, as you said", "the list", "family"
    due: Due | None = None
    snoozed: date | None = None
    paused: bool = False


def days_of(text: str) -> int:
    """Words, such as "60d", "10w", "2 months", "every 75 days" or "off" -> days; 0 is off.

    Raises:
        UserError: it is none of these.
    """
    word = text.strip().lower()
    if word in {"off", "never"}:
        return 0
    found = _LENGTH.fullmatch(word)
    days = int(found[1]) * _DAYS[(found[2] or found[3] or "")[:1]] if found else 0
    if not 1 <= days <= MOST:
        step = "Write it as 60 days, 10 weeks, 2 months or off."
        raise UserError(f"{text!r} is no interval.", unchanged=_SAME, next_step=step)
    return days


_SAME = "Nothing was changed."


def set_cadence(at: Open, text: str, *, every: str = "", layer: str = "", now: str) -> Decided:
    """How often for somebody; with no person, for everybody of a layer, or on the list.

    Raises:
        UserError: nobody is meant, or the interval or layer is none.
    """
    if layer and layer not in INTERVALS:
        raise UserError(
            f"There is no layer {layer}.", unchanged=_SAME, next_step=f"Choose one of {', '.join(INTERVALS)}."
        )
    days = days_of(every) if every else None
    if not text:
        return _general(at, layer or LIST, days, now=now)
    person = person_named(at, text)
    before = max(kept.kept(at, Cadence, person=person), key=lambda one: one.number, default=Cadence(record=person))
    new = replace(before, layer=layer or ("" if every else before.layer), days=days)
    often = _often(days) if days is not None else f"layer {layer}"
    return keep_one(at, new, "cadence", f"{called(at, person)}: {often}", now=now)


def _general(at: Open, layer: str, days: int | None, *, now: str) -> Decided:
    if days is None:
        raise UserError("How often?", unchanged=_SAME, next_step="Say it: rekindle cadence --layer core --every 30d")
    several = [one for one in kept.kept(at, Cadence) if not one.record and (one.layer or LIST) == layer]
    new = replace(several[-1] if several else Cadence(layer=layer), days=days)
    whom = "everybody on the list" if layer == LIST else f"layer {layer}"
    return keep_one(at, new, "cadence", f"{whom[:1].upper()}{whom[1:]}: {_often(days)}", now=now)


def clear_cadence(at: Open, text: str, *, now: str) -> Decided:
    """Somebody goes back to the rhythm of the list.

    Raises:
        UserError: nobody is meant, or they have no rhythm of their own.
    """
    if not text:
        raise UserError("That names nobody.", unchanged=_SAME, next_step="Say who: rekindle cadence PERSON --clear")
    person = person_named(at, text)
    several = kept.kept(at, Cadence, person=person)
    if not several:
        raise UserError(f"{called(at, person)} has no rhythm of their own.", unchanged=_SAME, next_step=_SEE)
    return drop_one(at, several[-1], "cadence", f"{called(at, person)}: the rhythm of the list", now=now)


_SEE = "See who is due: rekindle week"


def _often(days: int) -> str:
    return f"every {days} days" if days else "no reminders"


def general(at: Open) -> dict[str, int]:
    """Layer -> days between touches, as they stand."""
    return {**INTERVALS, **layers(kept.kept(at, Cadence))}


def rhythm_of(at: Open, text: str, today: date) -> Rhythm:
    """How often somebody's turn comes, and when it does next."""
    person = person_named(at, text)
    from rekindle.services.intervals import said_layers  # noqa: PLC0415 - only where one person's rhythm is asked for

    one = _somebody(at, person, today)
    own = max(kept.kept(at, Cadence, person=person), key=lambda each: each.number, default=None)
    beat = one.beat
    return Rhythm(
        person=person,
        name=one.name,
        days=beat.interval,
        why=_why(own, said_layers(at, [person]).get(person, ""), beat.interval),
        due=due(beat, today) if one.listed else None,
        snoozed=max((each.until for each in beat.snoozes if each.until > today), default=None),
        paused=any(_holds(each, today) for each in beat.pauses),
    )


def _why(own: Cadence | None, said: str, days: int) -> str:
    if own is None and said:
        return f"layer {said}, as you said"
    if own is None:
        return "the rhythm of the list" if days else "family: no reminders unless you set a rhythm"
    return f"layer {own.layer}" if own.days is None else "your own word"


def _somebody(at: Open, person: int, today: date) -> Somebody:
    from rekindle.services.desk import somebody_of  # noqa: PLC0415 - only where a due day is asked for

    return somebody_of(at, person, today)


def snooze(  # noqa: PLR0913 - a snooze has this many parts
    at: Open, text: str, until: str, *, today: date, now: str, why: str = ""
) -> Decided:
    """Somebody's turn comes no earlier than a day, "2w" or a date; what happened in their life has a length of its own.

    Raises:
        UserError: nobody is meant, or the day is none, or past.
    """
    person = person_named(at, text)
    day = _day(until, today, why)
    new = Snooze(record=person, on=today, until=day, why=why)
    last = max([day, *(one.until for one in kept.kept(at, Snooze, person=person))])
    told = f"{called(at, person)}: back in view on {_words(last)}"
    return keep_one(at, new, "snooze", told, now=now)


def wake(at: Open, text: str, *, today: date, now: str) -> Decided:
    """Somebody comes back into view now."""
    person = person_named(at, text)
    holding = [one for one in kept.kept(at, Snooze, person=person) if one.until > today]
    if not holding:
        raise UserError(f"{called(at, person)} is not snoozed.", unchanged=_SAME, next_step=_SEE)
    return _ended(at, holding, f"{called(at, person)}: back in view today", "snooze", today, now=now)


def _day(until: str, today: date, why: str) -> date:
    if not until:
        return today + timedelta(days=LIFE.get(why, 28))
    try:
        day = date.fromisoformat(until)
    except ValueError:
        day = today + timedelta(days=days_of(until) or 1)
    if day <= today:
        raise UserError(f"{until} is not in the future.", unchanged=_SAME, next_step="Name a later day, or 2w.")
    return day


def pause(at: Open, text: str = "", *, until: str = "", why: str = "", today: date, now: str) -> Decided:  # noqa: PLR0913 - a pause has this many parts
    """Nothing is due from today on: of one person, or of everybody; until a day, or until it is taken back."""
    person = person_named(at, text) if text else 0
    end = _day(until, today, "") if until else None
    whom = called(at, person) if person else "Everybody"
    when = f"until {_words(end)}" if end else "until you say otherwise"
    new = Pause(record=person, since=today, until=end, why=why)
    return keep_one(at, new, "pause", f"{whom} rests {when}; what was due moves along", now=now)


def paused(at: Open, today: date) -> Pause | None:
    """The pause of everybody that holds now; of several, the one that ends last."""
    holding = [one for one in kept.kept(at, Pause) if not one.record and _holds(one, today)]
    return max(holding, key=lambda one: (one.until or date.max, one.number), default=None)


def _holds(one: Pause, today: date) -> bool:
    return one.since <= today and (one.until is None or today < one.until)


def resume(at: Open, text: str = "", *, today: date, now: str) -> Decided:
    """A pause ends today.

    Raises:
        UserError: none holds.
    """
    person = person_named(at, text) if text else 0
    several = kept.kept(at, Pause, person=person) if person else [one for one in kept.kept(at, Pause) if not one.record]
    holding = [one for one in several if one.until is None or one.until > today]
    whom = called(at, person) if person else "Everybody"
    if not holding:
        raise UserError(f"{whom} is not paused.", unchanged=_SAME, next_step=_SEE)
    return _ended(at, holding, f"{whom}: back from today on", "pause", today, now=now)


def _ended(  # noqa: PLR0913 - what is kept, and how it is told
    at: Open, holding: Sequence[Rest], told: str, verb: str, today: date, *, now: str
) -> Decided:
    """All that hold end today, in one entry."""
    from rekindle.services.noting import keep_in  # noqa: PLC0415 - beside the log, only here
    from rekindle.store import log  # noqa: PLC0415 - as above

    with at.engine.transaction():
        entry = log.add_entry(at, now, verb, told)
        done = [keep_in(at, entry, replace(one, until=today), told) for one in holding]
    return done[-1]


def _words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
