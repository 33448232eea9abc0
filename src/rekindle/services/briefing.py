"""All that the book knows of somebody -> one page before a call, a video talk or a coffee."""

from __future__ import annotations

from datetime import date, datetime

from rekindle.core.brief import brief as page_of
from rekindle.core.brief.places import whereabouts
from rekindle.core.profile import what_of
from rekindle.core.ties import tie_at
from rekindle.core.topics import topics
from rekindle.model import UserError
from rekindle.model.brief import Brief, Meeting, Whereabouts
from rekindle.model.handle import HandleKind
from rekindle.model.person import Person
from rekindle.model.stage import Rung, Standing
from rekindle.model.tie import Bond
from rekindle.services.causing import known_of
from rekindle.services.finding import person_named
from rekindle.services.living import profile_of
from rekindle.services.ranking import bonds_at
from rekindle.services.staging import standing_of
from rekindle.store.shelf import Open

TALKS = (Rung.CALL, Rung.VIDEO, Rung.COFFEE)


def brief(at: Open, person: str, purpose: str, *, today: date, now: str) -> Brief:
    """The page; `purpose` "" is the next rung.

    Raises:
        UserError: nobody is called so, or there is no such kind of talk.
    """
    number = person_named(at, person)
    standing = standing_of(at, number, today)
    meant = rung_for(purpose, standing)
    (known,) = known_of(at, [number], today)
    meeting = Meeting(
        known=known,
        what=what_of(known.person),
        standing=standing,
        tie=tie_at(dict(bonds_at(at, today, [number])).get(number, Bond()), today, told=False),
        topics=topics(one for one in known.moments if one.at[:10] <= today.isoformat()),
        where=where_is(at, known.person),
        purpose=meant,
    )
    return page_of(meeting, today, datetime.fromisoformat(now))


def rung_for(purpose: str, standing: Standing) -> Rung:
    """The kind of talk meant: as asked for, else the next rung of the ladder."""
    if not purpose:
        return standing.rung if standing.rung in TALKS else Rung.CALL
    if purpose in TALKS:
        return Rung(purpose)
    raise UserError(
        f"There is no talk called {purpose}.",
        unchanged="Nothing was changed.",
        next_step=f"Choose one of {', '.join(TALKS)}.",
    )


def where_is(at: Open, person: Person) -> Whereabouts:
    """Where somebody is, by their records; and the user's own zone, where told."""
    records = [member.record for member in person.members]
    places = [(place.city or place.full, place.country) for record in records for place in record.places]
    phones = [handle.value for record in records for handle in record.handles if handle.kind is HandleKind.PHONE]
    return whereabouts(places, phones, profile_of(at).zone)
