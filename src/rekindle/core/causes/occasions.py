"""Occasions that many share, as the user declared them -> whom each concerns, and why.

An occasion without a place or words concerns everybody. Private notes are no ground: who is written to would wonder.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.countries import code_of
from rekindle.core.causes.places import homes
from rekindle.core.causes.times import shown
from rekindle.core.causes.told import usable
from rekindle.core.causes.words import hit, tidy
from rekindle.core.shortlist.fields import metro
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.life import Relation, Shared

_TELLING = frozenset({Relation.NOTE, Relation.INTEREST, Relation.NEED, Relation.WORK, Relation.THEIR_NEWS})


def occasions(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Every occasion of these days that concerns them."""
    for one in side.occasions:
        why = concerns(one, known, today) if one.since <= today <= one.until else None
        if why is not None:
            near = 1 - (today - one.since).days / 30
            yield Cause(
                key=f"occasion:{one.number}",
                family=Family.OCCASION,
                text=f"{tidy(one.text)}{f' ({why})' if why else ''}",
                fact=f"{tidy(one.text)}, {shown(one.since.isoformat())} to {shown(one.until.isoformat())}",
                source="your occasions",
                on=one.since.isoformat(),
                weight=weights.weigh(weights.CRISIS if one.crisis else weights.OCCASION, near),
                noun=tidy(one.text),
                place=why if one.place and why == one.place else "",
                number=one.number,
                crisis=one.crisis,
            )


def concerns(one: Shared, known: Known, today: date) -> str | None:
    """Why an occasion concerns somebody: the place or the words that fit, "" where it is everybody's; None if not."""
    if not one.place and not one.words:
        return ""
    if one.place and _lives(one.place, known):
        return one.place
    return next((f"{kind}: {text}" for kind, text in topics_of(known, today) if hit(one.words, text)), None)


def _lives(place: str, known: Known) -> bool:
    country, town = code_of(place), metro(place)
    return any(home.metro == town or (country and home.country == country) for home in homes(known.person))


def topics_of(known: Known, today: date) -> Iterator[tuple[str, str]]:
    """(kind, text) of all that says what somebody does and cares for, as far as it may be told."""
    for fact in known.facts:
        if fact.relation in _TELLING and usable(fact, today):
            yield ("interest of theirs" if fact.relation is Relation.INTEREST else "noted"), fact.text
    for member in known.person.members:
        record = member.record
        for position in record.positions:
            yield from (("title", position.title), ("employer", position.company))
        yield "headline", record.headline
        yield from (("school", schooling.school) for schooling in record.schooling)
        yield from (("tag", tag) for tag in record.tags)
