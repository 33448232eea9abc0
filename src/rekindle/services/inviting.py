"""A person and a time of the user's clock -> a calendar entry for a talk, as the text of a file. Nothing is sent."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from rekindle.core.ics import plain
from rekindle.core.invitation import invitation, late, summary
from rekindle.core.occurrence import instant
from rekindle.model import UserError
from rekindle.model.appointment import Seat
from rekindle.model.brief import Invitation, Talk
from rekindle.model.handle import HandleKind
from rekindle.model.person import Person
from rekindle.model.record import Owner
from rekindle.model.stage import Rung
from rekindle.services.briefing import rung_for, where_is
from rekindle.services.finding import person_named
from rekindle.services.living import profile_of
from rekindle.services.owner import owner_of
from rekindle.services.ranking import people_of
from rekindle.services.staging import standing_of
from rekindle.store.shelf import Open

_UNCHANGED = "No file was written."
LONGEST = 24 * 60


def invite(  # noqa: PLR0913 - who, when, how and where
    at: Open, person: str, when: datetime, *, minutes: int, purpose: str, place: str, with_address: bool,
    today: date, now: str,
) -> Invitation:  # fmt: skip
    """The entry; `minutes` 0 is as long as the ladder suggests.

    Raises:
        UserError: nobody of that name, no such talk, a day gone by, or an address that is not known.
    """
    number = person_named(at, person)
    standing = standing_of(at, number, today)
    meant = rung_for(purpose, standing)
    _check(when, minutes, today)
    (whom,) = people_of(at, [number])
    owner = _owner(owner_of(at), profile_of(at).signature, needed=with_address)
    talk = Talk(
        person=number,
        name=plain(whom.name) or f"Person {number}",
        purpose=meant,
        start=_instant(at, when),
        minutes=minutes or (standing.minutes if standing.rung is meant else 0) or (60 if meant is Rung.COFFEE else 20),
        place=place,
        where=where_is(at, whom),
        owner=owner,
        guest=_guest(whom) if with_address else None,
    )
    return Invitation(
        person=number,
        name=talk.name,
        summary=summary(talk),
        text=invitation(talk, datetime.fromisoformat(now)),
        start=talk.start,
        minutes=talk.minutes,
        zone=talk.where.zone,
        guess=talk.where.guess,
        note=late(talk),
    )


def _check(when: datetime, minutes: int, today: date) -> None:
    if when.date() < today:
        raise UserError("That day is over.", unchanged=_UNCHANGED, next_step="Name a day to come.")
    if not 0 <= minutes <= LONGEST:
        raise UserError("A talk takes from 1 minute to a day.", unchanged=_UNCHANGED, next_step="Say: --minutes 20")


def _instant(at: Open, when: datetime) -> datetime:
    """A time of the user's clock: of the zone they told, else of this machine."""
    zone = profile_of(at).zone
    return instant(when.date(), when.time(), ZoneInfo(zone)) if zone else when.astimezone()


def _owner(owner: Owner, signature: str, *, needed: bool) -> Seat:
    """The user; their address is `needed` where somebody is to answer to it."""
    mails = [one.value for one in owner.handles if one.kind is HandleKind.MAIL]
    if needed and not mails:
        raise UserError(
            "No address of your own is known, so nobody could answer.",
            unchanged=_UNCHANGED,
            next_step='Leave out --with-address, or say it: rekindle me "NAME, ADDRESS"',
        )
    name = signature or (owner.name.shown if owner.name else "")
    return Seat(mail=mails[0] if mails else "", name=plain(name))


def _guest(person: Person) -> Seat:
    for member in person.members:
        for handle in member.record.handles:
            if handle.kind is HandleKind.MAIL:
                return Seat(mail=handle.value, name=plain(person.name))
    raise UserError(
        f"No mail address of {person.name or 'theirs'} is known.",
        unchanged=_UNCHANGED,
        next_step="Leave out --with-address, and pass the file on some other way.",
    )
