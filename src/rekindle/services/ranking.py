"""Interactions, people and the owner -> ties and roles, kept for the lists.

A participant is a handle; whose it is, is looked up here. A handle that several people hold names nobody: what came
through it counts for no one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from rekindle.core import ties as tie_rules
from rekindle.core.past import Key, Past, remember
from rekindle.core.profile import person_of
from rekindle.core.roles import guess, mine
from rekindle.model import Decision, Verdict
from rekindle.model.person import Member, Person, Role
from rekindle.model.tie import Tie
from rekindle.services.owner import owner_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import lists, search, views
from rekindle.store import people as rows_of_people
from rekindle.store.shelf import Open

_KIN = {"family"}


def rank(at: Open, today: date) -> None:
    """Work out all ties and roles anew and keep them."""
    rows_of_people.drop_ranks(at)
    _rank(at, today, people_of(at), past_of(at))
    search.index_people(at)


def rank_some(at: Open, today: date, persons: Collection[int]) -> None:
    """Work out the ties and roles of these persons anew; of everybody when the others' are of another day."""
    if lists.ties_as_of(at) not in ("", today.isoformat()):
        rank(at, today)
        return
    rows_of_people.drop_ranks(at, persons)
    numbers = [number for person in sorted(persons) for number in views.records_of(at, person)]
    people = [person for person in people_of(at, numbers) if person.id in persons]
    _rank(at, today, people, past_of(at, sorted(persons)))
    search.index_people(at, persons)


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
    for _, seats in groupby(views.seats(at, persons), key=lambda seat: seat.number):
        remember(pasts, list(seats), own, holders)
    return dict(pasts)


def _holders(at: Open) -> dict[Key, int]:
    """Handle -> the one person who holds it; 0 where several do."""
    holders: dict[Key, int] = {}
    for kind, value, person in lists.handle_holders(at):
        held = holders.setdefault((kind, value), person)
        if held != person:
            holders[kind, value] = 0
    return holders


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
