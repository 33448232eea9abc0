"""Facts and derived rows -> one person's page, and why two records are one person or two."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.core.profile import Shown, person_of, shown
from rekindle.core.ties import tie_at
from rekindle.core.topics import companions, topics
from rekindle.model import Change, Link, UserError
from rekindle.model.life import Fact
from rekindle.model.moment import Companion, Moment, Topic
from rekindle.model.person import Member, Person, Role
from rekindle.model.proposal import Proposal
from rekindle.model.roster import Placed
from rekindle.model.tie import Bond, Tie
from rekindle.model.touch import Touch
from rekindle.services.closeness import closeness_of
from rekindle.services.finding import person_named
from rekindle.services.knowing import facts_of
from rekindle.services.layering import layers_of
from rekindle.services.listing import changes_of
from rekindle.services.owner import owner_of
from rekindle.services.proposing import about
from rekindle.services.ranking import bonds_at, freshen
from rekindle.services.tagging import tags_of
from rekindle.store import kept, lists, views
from rekindle.store import people as rows_of_people
from rekindle.store.lists import Seen
from rekindle.store.shelf import Open

TIMELINE_MOST = 200
BESIDE_MOST = 500  # interactions, the newest


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """All that is known of one person."""

    person: Person
    shown: Shown
    roles: tuple[Role, ...]
    tie: Tie
    records: tuple[Seen, ...]
    timeline: tuple[Moment, ...]
    topics: tuple[Topic, ...]
    company: tuple[Companion, ...]
    changes: tuple[Change, ...]
    links: tuple[Link, ...]
    proposals: tuple[Proposal, ...] = ()
    facts: tuple[Fact, ...] = ()
    touches: tuple[Touch, ...] = ()  # as logged, the newest first
    closeness: int | None = None  # 0 to 4, as the user said
    placed: Placed | None = None  # their layer, and why
    tags: tuple[str, ...] = ()


def page(at: Open, text: str, today: date) -> Page:
    """One person, with everything and where it comes from."""
    number = person_named(at, text)
    members = _members(at, number)
    person = person_of(members)
    changed = changes_of(at, [member.number for member in members])
    freshen(at)
    bond = dict(bonds_at(at, today, [number])).get(number, Bond())
    moments = views.timeline(at, number, TIMELINE_MOST)
    return Page(
        person=person,
        shown=shown(person),
        roles=rows_of_people.roles(at, [number]).get(number, ()),
        tie=tie_at(bond, today),
        records=tuple(lists.sightings_of(at, number).get(number, ())),
        timeline=tuple(moments),
        topics=topics(moments),
        company=_company(at, number),
        changes=tuple(change for member in members for change in changed.get(member.number, ())),
        links=tuple(rows_of_people.links_within(at, [member.number for member in members])),
        proposals=about(at, person),
        facts=tuple(facts_of(at, number)),
        touches=tuple(sorted(kept.kept(at, Touch, person=number), key=lambda one: (one.on, one.number), reverse=True)),
        closeness=closeness_of(at, [number]).get(number),
        placed=layers_of(at, today, [number])[number],
        tags=tags_of(at, [number]).get(number, ()),
    )


def _company(at: Open, person: int) -> tuple[Companion, ...]:
    own = {handle.key for handle in owner_of(at).handles}
    return companions(seat for seat in views.beside(at, person, BESIDE_MOST) if seat.handle not in own)


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
