"""Interactions, people and the owner -> ties and roles, kept for the lists.

A participant is a handle; whose it is, is looked up here. A handle that several people hold names nobody: what came
through it counts for no one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from rekindle.core import ties as tie_rules
from rekindle.core.profile import person_of
from rekindle.core.roles import guess, mine
from rekindle.model import Channel, Decision, Part, Verdict
from rekindle.model.person import Member, Person, Role
from rekindle.model.tie import Direction, Event, Tie
from rekindle.services.owner import owner_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import lists, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open
from rekindle.store.views import Contact

TEXTS_MOST = 12  # messages read for roles, per person: the first ones say who somebody is
TEXT_MOST = 1_000
_KIN = {"family"}

Key = tuple[str, str]


@dataclass(slots=True)
class Past:
    """What is on record between the owner and one person."""

    events: list[Event] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)


def rank(at: Open, today: date) -> None:
    """Work out all ties and roles anew and keep them."""
    rows_of_people.drop_ranks(at)
    _rank(at, today, people_of(at), past_of(at))


def rank_some(at: Open, today: date, persons: Collection[int]) -> None:
    """Work out the ties and roles of these persons anew; of everybody when the others' are of another day."""
    if lists.ties_as_of(at) not in ("", today.isoformat()):
        rank(at, today)
        return
    rows_of_people.drop_ranks(at, persons)
    numbers = [number for person in sorted(persons) for number in views.records_of(at, person)]
    people = [person for person in people_of(at, numbers) if person.id in persons]
    _rank(at, today, people, past_of(at, sorted(persons)))


def _rank(at: Open, today: date, people: Sequence[Person], pasts: Mapping[int, Past]) -> None:
    owner = mine([owner_of(at)])
    said = _said(rows_of_decisions.standing(at), rows_of_people.memberships(at))
    roles = {
        person.id: guess(person, owner, pasts[person.id].texts if person.id in pasts else (), said.get(person.id, ()))
        for person in people
    }
    rows_of_people.keep_roles(at, roles.items())
    rows_of_people.keep_ties(at, today.isoformat(), _ties(people, pasts, roles, said, today))


def people_of(at: Open, numbers: Sequence[int] | None = None) -> list[Person]:
    """Everybody with their records, or those who hold these records."""
    groups: dict[int, list[Member]] = defaultdict(list)
    holder = rows_of_people.memberships(at)
    for member in views.members(at, numbers):
        if member.number in holder:
            groups[holder[member.number]].append(member)
    return [person_of(groups[number]) for number in sorted(groups)]


def past_of(at: Open, persons: Sequence[int] | None = None) -> dict[int, Past]:
    """Person -> what is on record with them; of everybody, or at least of these persons."""
    own: set[Key] = {handle.key for handle in owner_of(at).handles}
    holders = _holders(at)
    pasts: dict[int, Past] = defaultdict(Past)
    for _, seats in groupby(views.contacts(at, persons), key=lambda seat: seat.number):
        _remember(pasts, list(seats), own, holders)
    return dict(pasts)


def _holders(at: Open) -> dict[Key, int]:
    """Handle -> the one person who holds it; 0 where several do."""
    holders: dict[Key, int] = {}
    for kind, value, person in lists.handle_holders(at):
        held = holders.setdefault((kind, value), person)
        if held != person:
            holders[kind, value] = 0
    return holders


def _remember(pasts: dict[int, Past], seats: list[Contact], mine: set[Key], holders: dict[Key, int]) -> None:
    one = seats[0]
    others = [seat for seat in seats if (seat.kind, seat.value) not in mine]
    sent = len(others) < len(seats) and any(
        seat.part == Part.FROM and (seat.kind, seat.value) in mine for seat in seats
    )
    for seat, direction in _directed(others, sent=sent):
        person = holders.get((seat.kind, seat.value), 0)
        if person:
            past = pasts[person]
            past.events.append(_event(one, direction, max(1, len(others))))
            if one.text and len(past.texts) < TEXTS_MOST:
                past.texts.append(one.text[:TEXT_MOST])
            if help_given := _help(one, direction):
                past.helped.append(help_given)


def _directed(others: list[Contact], *, sent: bool) -> Iterator[tuple[Contact, Direction]]:
    """Whom an interaction ties to the owner: all it went to, or the one it came from; never two bystanders."""
    for seat in others:
        if seat.part == Part.WITH:
            yield seat, Direction.MUTUAL
        elif seat.part == Part.FROM and not sent:
            yield seat, Direction.IN
        elif seat.part != Part.FROM and (sent or not any(one.part == Part.FROM for one in others)):
            yield seat, Direction.OUT


def _event(one: Contact, direction: Direction, others: int) -> Event:
    return Event(
        at=one.at,
        channel=Channel(one.channel),
        direction=direction,
        others=others,
        words=one.words,
        minutes=one.minutes,
        automatic=one.automatic,
    )


def _help(one: Contact, direction: Direction) -> str:
    """What somebody did for the owner, in words, or ""."""
    if direction is not Direction.IN:
        return ""
    year = one.at[:4]
    if one.channel == Channel.RECOMMENDATION:
        return f"recommended you on LinkedIn in {year}"
    if one.channel == Channel.ENDORSEMENT:
        return f"endorsed you for {one.subject} in {year}" if one.subject else f"endorsed you in {year}"
    return ""


def _said(verdicts: list[Decision], holder: dict[int, int]) -> dict[int, list[Decision]]:
    said: dict[int, list[Decision]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.verdict in (Verdict.ROLE, Verdict.NOT_ROLE, Verdict.CLOSENESS) and verdict.a in holder:
            said[holder[verdict.a]].append(verdict)
    return said


def _ties(
    people: Sequence[Person],
    pasts: Mapping[int, Past],
    roles: dict[int, tuple[Role, ...]],
    said: dict[int, list[Decision]],
    today: date,
) -> Iterator[tuple[int, Tie]]:
    for person in people:
        close = [one.value for one in said.get(person.id, ()) if one.verdict is Verdict.CLOSENESS]
        events = pasts[person.id].events if person.id in pasts else ()
        kin = any(role.role in _KIN for role in roles.get(person.id, ()))
        yield person.id, tie_rules.tie(events, today, closeness=float(close[-1]) if close else None, kin=kin)
