"""Rows -> what a person looks like on a list and on their own page, with the source of every value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rekindle.core import identity
from rekindle.core.profile import Shown, person_of, shown
from rekindle.model import Change, Link, UserError
from rekindle.model.person import Member, Person, Role
from rekindle.model.tie import Tie
from rekindle.services.finding import person_named
from rekindle.services.listing import changes_of
from rekindle.services.ranking import fresh_ties
from rekindle.store import people as rows_of_people
from rekindle.store import views
from rekindle.store.shelf import Open
from rekindle.store.views import Moment, PersonRow, Seen

TIMELINE_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A person as `rekindle people` lists them."""

    row: PersonRow
    roles: tuple[str, ...]
    handles: tuple[tuple[str, str], ...]
    records: tuple[Seen, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that is known of one person."""

    person: Person
    shown: Shown
    roles: tuple[Role, ...]
    tie: Tie
    records: tuple[Seen, ...]
    timeline: tuple[Moment, ...]
    changes: tuple[Change, ...]
    links: tuple[Link, ...]


def people(at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = "") -> list[Listed]:
    """People that fit, by last name, with all their handles and records."""
    fresh_ties(at, today)
    rows = views.people_like(at, words, role=role, source=source)
    roles, handles, seen = rows_of_people.roles(at), views.handles_of(at), views.sightings_of(at)
    return [
        Listed(
            row=row,
            roles=tuple(role.role for role in roles.get(row.id, ())),
            handles=tuple(handles.get(row.id, ())),
            records=tuple(seen.get(row.id, ())),
        )
        for row in rows
    ]


def people_rows(
    at: Open, today: date, words: Sequence[str] = (), *, role: str = "", source: str = ""
) -> list[PersonRow]:
    """People that fit, by last name, as a table shows them."""
    fresh_ties(at, today)
    return views.people_like(at, words, role=role, source=source)


def page(at: Open, text: str, today: date) -> Page:
    """One person, with everything and where it comes from."""
    number = person_named(at, text)
    members = _members(at, number)
    person = person_of(members)
    changed = changes_of(at)
    return Page(
        person=person,
        shown=shown(person),
        roles=rows_of_people.roles(at).get(number, ()),
        tie=fresh_ties(at, today)[number],
        records=tuple(views.sightings_of(at).get(number, ())),
        timeline=tuple(views.timeline(at, number, TIMELINE_MOST)),
        changes=tuple(change for member in members for change in changed.get(member.number, ())),
        links=tuple(rows_of_people.links_within(at, [member.number for member in members])),
    )


def _members(at: Open, person: int) -> list[Member]:
    return list(views.members(at, views.records_of(at, person)))


def why_two(at: Open, left: str, right: str) -> tuple[Link, bool]:
    """What speaks for and against two people (or records) being one, and whether they are held to be one now."""
    a, b = _record_meant(at, left), _record_meant(at, right)
    if a == b:
        raise UserError("That is one and the same record.", next_step="Name two: rekindle show PERSON lists them.")
    weights = identity.Weights.from_text(rows_of_people.newest_weights(at))
    one, other = (next(iter(views.members(at, [number]))) for number in sorted((a, b)))
    link = identity.explain((one.number, one.record), (other.number, other.record), weights)
    return link, rows_of_people.person_of(at, a) == rows_of_people.person_of(at, b)


def _record_meant(at: Open, text: str) -> int:
    if text.isdecimal() and rows_of_people.person_of(at, int(text)) is not None:
        return int(text)
    return person_named(at, text)
