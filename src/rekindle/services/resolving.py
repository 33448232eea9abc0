"""Records and decisions -> people, written as derived rows.

After an import, or the undo of one, the weights are frozen anew on the whole book, so that the order of imports does
not matter; a verdict or `rebuild` uses the weights in force, so that nobody falls apart because the book grew.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rekindle.core import identity
from rekindle.core.profile import person_of, search_text, shown
from rekindle.model import HandleKind, Owner, Record, RecordKind, Resolution
from rekindle.model.person import Member, Person
from rekindle.services.owner import owner_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import people as rows_of_people
from rekindle.store import views
from rekindle.store.people import PersonRow
from rekindle.store.shelf import Open
from rekindle.util.text import fold


def resolve(at: Open, *, log: int, freeze: bool) -> Resolution:
    """Work out who is who for the whole book and keep it."""
    members = [member for member in views.members(at) if member.record.kind is RecordKind.PERSON]
    records = [(member.number, member.record) for member in members]
    weights = _weights(at, records, log=log, freeze=freeze)
    found = identity.resolve(records, rows_of_decisions.standing(at), weights)
    rows_of_people.clear(at)
    rows_of_people.keep_resolution(at, found)
    keep_people(at, members, found)
    rows_of_people.keep_keys(
        at, ((key, number) for number, record in records for key in identity.keys(record, weights))
    )
    return found


def _weights(at: Open, records: Sequence[tuple[int, Record]], *, log: int, freeze: bool) -> identity.Weights:
    """The weights in force, or frozen now and kept where they differ; a book without people keeps none."""
    kept = rows_of_people.newest_weights(at)
    if kept and not freeze:
        return identity.Weights.from_text(kept)
    weights = identity.freeze(records)
    if not records:
        rows_of_people.drop_weights(at)
    elif weights.to_text() != kept:
        rows_of_people.keep_weights(at, log, weights.to_text())
    return weights


def keep_people(at: Open, members: Sequence[Member], found: Resolution) -> None:
    """Write the persons of a resolution; the owner's own cards are nobody's."""
    owner = owner_of(at)
    by_number = {member.number: member for member in members}
    people = [
        person_of([by_number[number] for number in group])
        for group in found.groups
        if not any(_is_owner(by_number[number].record, owner) for number in group)
    ]
    rows_of_people.keep_people(at, (_row(person) for person in people), _memberships(people))


def _is_owner(record: Record, owner: Owner) -> bool:
    """True for the owner's own card: their mailbox or profile; a shared landline needs the name as well."""
    mine = {handle.key for handle in owner.handles if handle.kind not in (HandleKind.NAME, HandleKind.PHONE)}
    if any(handle.key in mine for handle in record.handles):
        return True
    phones = {handle.key for handle in owner.handles if handle.kind is HandleKind.PHONE}
    named = owner.name is not None and fold(record.name.shown) == fold(owner.name.shown)
    return named and any(handle.key in phones for handle in record.handles)


def _row(person: Person) -> PersonRow:
    return person.id, person.name, person.sort_name, shown(person).what, search_text(person)


def _memberships(people: Sequence[Person]) -> Iterator[tuple[int, int]]:
    return ((member.number, person.id) for person in people for member in person.members)


def resolve_again(at: Open, *, log: int) -> Resolution:
    """Work out who is who after a verdict, with the weights in force."""
    return resolve(at, log=log, freeze=False)
