"""Facts and derived rows -> one person's page, and why two records are one person or two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.core.profile import Shown, person_of, shown
from rekindle.model import Change, Link, UserError
from rekindle.model.person import Member, Person, Role
from rekindle.model.tie import Tie
from rekindle.services.browsing import freshen
from rekindle.services.finding import person_named
from rekindle.services.listing import changes_of
from rekindle.store import lists, views
from rekindle.store import people as rows_of_people
from rekindle.store.lists import Seen
from rekindle.store.shelf import Open
from rekindle.store.views import Moment

TIMELINE_MOST = 200


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


def page(at: Open, text: str, today: date) -> Page:
    """One person, with everything and where it comes from."""
    number = person_named(at, text)
    members = _members(at, number)
    person = person_of(members)
    changed = changes_of(at)
    freshen(at, today)
    return Page(
        person=person,
        shown=shown(person),
        roles=rows_of_people.roles(at).get(number, ()),
        tie=rows_of_people.ties(at)[number],
        records=tuple(lists.sightings_of(at).get(number, ())),
        timeline=tuple(views.timeline(at, number, TIMELINE_MOST)),
        changes=tuple(change for member in members for change in changed.get(member.number, ())),
        links=tuple(rows_of_people.links_within(at, [member.number for member in members])),
    )


def _members(at: Open, person: int) -> list[Member]:
    return list(views.members(at, views.records_of(at, person)))


def why_two(at: Open, left: str, right: str) -> tuple[Link, bool]:
    """What speaks for and against two people (or records) being one, and whether they are held to be one now."""
    from rekindle.core import identity  # noqa: PLC0415 - numpy loads only where it is needed

    a, b = _record_meant(at, left), _record_meant(at, right)
    if a == b:
        raise UserError("That is one and the same record.", next_step="Name two: rekindle show PERSON lists them.")
    weights = identity.Weights.from_text(rows_of_people.newest_weights(at))
    one, other = (next(iter(views.members(at, [number]))) for number in sorted((a, b)))
    link = identity.explain((one.number, one.record), (other.number, other.record), weights)
    return link, lists.person_holding(at, a) == lists.person_holding(at, b)


def _record_meant(at: Open, text: str) -> int:
    if text.isdecimal() and lists.person_holding(at, int(text)) is not None:
        return int(text)
    return person_named(at, text)
