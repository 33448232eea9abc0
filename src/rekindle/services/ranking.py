"""Interactions, people and the owner -> contact, ties and roles, kept for the lists.

Contact is kept by handle; whose it is, is looked up here. A handle that several people hold names nobody: what came
through it counts for no one. Ties are kept as sums that no day changes (`rekindle.core.ties`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from rekindle.core.contact import contacts, latest, once, sums_of
from rekindle.core.logged import with_touches
from rekindle.core.past import TEXTS_MOST, help_words, telling
from rekindle.core.ties import bond_of
from rekindle.model import Verdict
from rekindle.model.tie import CROWD, Bond, Contact
from rekindle.model.touch import Touch
from rekindle.services.owner import owner_of
from rekindle.store import contacts as rows_of_contacts
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import kept, lists, search, views
from rekindle.store import people as rows_of_people
from rekindle.store import replies as rows_of_replies
from rekindle.store.contacts import Key
from rekindle.store.shelf import Open, set_setting

if TYPE_CHECKING:
    from rekindle.model import Decision
    from rekindle.model.person import Member, Person, Role

CHUNK = 1_000
"""People worked on at once, so that memory stays flat."""
_KIN = {"family"}


def recount(at: Open, archives: Sequence[int] | None = None) -> list[int] | None:
    """Sum up contact anew: through all handles (None), or those that these archives bring something of, returned."""
    handles = None if archives is None else rows_of_contacts.handles_near(at, archives)
    own = _own(at)
    rows_of_contacts.keep_own(at, own)
    rows_of_contacts.drop(at, handles)
    if handles is None or handles:
        found = rows_of_contacts.turns(at, own, CROWD, handles)
        rows_of_contacts.keep(at, ((handle, contacts(once(turns)), telling(turns)) for handle, turns in found))
    return handles


def rank(at: Open, people: Iterable[Person] = ()) -> None:
    """Work out all ties and roles anew and keep them; `people` are those at hand, who need not be read again."""
    rows_of_people.drop_ranks(at)
    set_setting(at, lists.TIES_DUE, "")
    _rank(at, lists.persons(at), people)
    search.index_people(at)


def rank_some(at: Open, persons: Collection[int], people: Iterable[Person] = ()) -> None:
    """Work out the ties and roles of these persons anew; `people` as for `rank`."""
    rows_of_people.drop_ranks(at, persons)
    _rank(at, sorted(persons), people)
    search.index_people(at, persons)


def freshen(at: Open) -> None:
    """Work out what a book that an older Rekindle wrote has not."""
    if not lists.due(at):
        return
    if lists.names_due(at):
        from rekindle.services.ordering import sort_again  # noqa: PLC0415 - once, after a newer Rekindle came

        with at.engine.transaction():
            sort_again(at)
    if lists.ties_due(at):
        with at.engine.transaction():
            recount(at)
            rank(at)


def _own(at: Open) -> set[Key]:
    return {handle.key for handle in owner_of(at).handles}


def _rank(at: Open, persons: Sequence[int], at_hand: Iterable[Person]) -> None:
    from rekindle.core.roles import guess, mine  # noqa: PLC0415 - many words, which whoever only looks does without

    owner = mine([owner_of(at)])
    said = rows_of_decisions.said_of(at, Verdict.ROLE, Verdict.NOT_ROLE, Verdict.CLOSENESS, persons=persons)
    known = {one.id: one for one in at_hand}
    for several in chunks(persons):
        people = [known[one] for one in several if one in known]
        people += people_of(at, [one for one in several if one not in known])
        texts, _ = told_of(at, several)
        roles = {one.id: guess(one, owner, texts.get(one.id, ()), said.get(one.id, ())) for one in people}
        rows_of_people.keep_roles(at, roles.items())
        rows_of_people.keep_bonds(at, _bonds(at, [one.id for one in people], roles, said))


def chunks(persons: Iterable[int]) -> Iterator[list[int]]:
    """Persons, so many at a time."""
    several = iter(persons)
    while chunk := list(islice(several, CHUNK)):
        yield chunk


def people_of(at: Open, persons: Sequence[int]) -> list[Person]:
    """These people with their records."""
    from rekindle.core.profile import person_of  # noqa: PLC0415 - contact alone is read without records

    return [person_of(members) for members in members_of(at, persons)]


def members_of(at: Open, persons: Sequence[int]) -> list[list[Member]]:
    """The records of each of these people, by person."""
    if not persons:
        return []
    holder = rows_of_people.memberships(at, persons)
    groups: dict[int, list[Member]] = defaultdict(list)
    for member in views.members(at, sorted(holder)):
        groups[holder[member.number]].append(member)
    return [groups[number] for number in sorted(groups)]


def told_of(at: Open, persons: Sequence[int]) -> tuple[dict[int, list[str]], dict[int, tuple[str, ...]]]:
    """Person -> the first texts exchanged with them; person -> how they helped, each once."""
    texts: dict[int, list[str]] = defaultdict(list)
    helped: dict[int, dict[str, None]] = defaultdict(dict)
    for person, one in rows_of_contacts.told_of(at, persons):
        if one.text and len(texts[person]) < TEXTS_MOST:
            texts[person].append(one.text)
        if one.helped:
            helped[person][help_words(one.channel, one.at, one.subject)] = None
    return texts, {person: tuple(words) for person, words in helped.items()}


def _bonds(
    at: Open, persons: Sequence[int], roles: Mapping[int, tuple[Role, ...]], said: Mapping[int, Sequence[Decision]]
) -> list[tuple[int, Bond]]:
    contact = contact_of(at, persons)
    found = []
    for person in persons:
        close = [one.value for one in said.get(person, ()) if one.verdict is Verdict.CLOSENESS]
        kin = any(role.role in _KIN for role in roles.get(person, ()))
        sums = sums_of(contact.get(person, ()))
        found.append((person, bond_of(sums, closeness=float(close[-1]) if close else None, kin=kin)))
    return found


def contact_of(at: Open, persons: Sequence[int]) -> dict[int, list[Contact]]:
    """Person -> contact by day and channel, with the touches that no export shows."""
    found = shown_contact_of(at, persons)
    for person, touches in touches_of(at, persons).items():
        found[person] = with_touches(found.get(person, ()), touches)
    return found


def touches_of(at: Open, persons: Sequence[int]) -> dict[int, list[Touch]]:
    """Person -> their touches; a mail that an export shows by its Message-ID is of the day on which it really went."""
    touches = kept.by_person(at, Touch, persons)
    went = rows_of_replies.days_of(at, {one.mail_id for several in touches.values() for one in several if one.mail_id})
    return {
        person: [replace(one, on=went.get(one.mail_id, one.on)) if went else one for one in several]
        for person, several in touches.items()
    }


def shown_contact_of(at: Open, persons: Sequence[int]) -> dict[int, list[Contact]]:
    """Person -> contact by day and channel, as exports show it.

    What came through two of somebody's handles at once is one: where both were in use on the same day by the same
    channel, contact is summed up from the interactions themselves.
    """
    found = dict(rows_of_contacts.contact_with(at, persons))
    if doubtful := [person for person, several in found.items() if _overlap(several)]:
        turns = rows_of_contacts.turns_with(at, _own(at), CROWD, doubtful)
        found |= {person: contacts(once(several)) for person, several in turns}
    return found


def _overlap(several: Sequence[Contact]) -> bool:
    return any(a.day == b.day and a.channel == b.channel for a, b in pairwise(several))


def bonds_at(
    at: Open, today: date, persons: Sequence[int] | None = None, *, known: bool = False
) -> Iterator[tuple[int, Bond]]:
    """(person, bond) as of a day, by person: contact dated after tomorrow has not happened yet.

    `known`: only where there is anything to tell from.
    """
    early = set(rows_of_people.lasting_past(at, latest(today)))
    for person, bond in rows_of_people.bonds(at, persons, known=known):
        yield person, _bond_until(at, person, bond, latest(today)) if person in early else bond


def _bond_until(at: Open, person: int, bond: Bond, day: int) -> Bond:
    sums = sums_of(one for one in contact_of(at, [person]).get(person, ()) if one.day <= day)
    until = bond_of(sums, half_life=bond.half_life, closeness=bond.closeness)
    return replace(until, half_life=bond.half_life)
