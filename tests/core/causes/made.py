"""Made-up people and sides for reasons to write."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from rekindle.core.causes.every import causes
from rekindle.core.profile import person_of
from rekindle.model.archive import Origin
from rekindle.model.draft import Cause
from rekindle.model.known import Known, Side
from rekindle.model.life import Fact, Profile, Relation
from rekindle.model.moment import Moment
from rekindle.model.person import Member
from rekindle.model.record import Name, Owner, Place, Position, Record, Schooling
from rekindle.model.when import When

TODAY = date(2026, 9, 14)
AS_OF = "2026-05-03"


def year(number: int | None) -> When | None:
    return None if number is None else When.year(number)


def post(company: str, title: str = "", since: int | None = None, until: int | None = None) -> Position:
    return Position(company=company, title=title, since=year(since), until=year(until))


def study(school: str, since: int | None = None, until: int | None = None, **more: str) -> Schooling:
    return Schooling(school=school, since=year(since), until=year(until), **more)


def member(number: int = 1, source: str = "linkedin", as_of: str = AS_OF, **fields: Any) -> Member:
    name = Name(full="Anna Lind", given="Anna", family="Lind")
    origin = Origin(where=f"Connections.csv:{number}")
    told: dict[str, Any] = {"source": source, "key": f"k{number}", "name": name, "origin": origin} | fields
    return Member(number=number, record=Record(**told), as_of=as_of)


def known(*members: Member, **fields: Any) -> Known:
    return Known(person=person_of(members or (member(),)), **fields)


def side(
    positions: Sequence[Position] = (), schooling: Sequence[Schooling] = (), places: Sequence[Place] = (), **fields: Any
) -> Side:
    owner = Owner(
        origin=Origin(where=""),
        name=Name(full="Sam Moran"),
        positions=tuple(positions),
        schooling=tuple(schooling),
        places=tuple(places),
    )
    told: dict[str, Any] = {"owner": owner, "profile": Profile()} | fields
    return Side(**told)


def fact(relation: Relation, text: str, number: int = 1, **fields: Any) -> Fact:
    told: dict[str, Any] = {"record": 1, "relation": relation, "text": text, "number": number} | fields
    return Fact(**told)


def moment(at: str, subject: str = "", *, channel: str = "mail", part: str = "to", **fields: Any) -> Moment:
    told: dict[str, Any] = {"at": at, "channel": channel, "part": part, "subject": subject, "text": ""} | fields
    return Moment(**told)


def found(what: Known, mine: Side | None = None, today: date = TODAY, used: Sequence[str] = ()) -> dict[str, Cause]:
    """Key -> reason, but for the two that are there for want of a better one."""
    several = causes(what, mine or side(), today, used)
    return {one.key: one for one in several if not one.key.startswith(("known", "quiet:"))}
