"""Records and decisions -> people, written as derived rows.

After an import, or the undo of one, the weights are frozen anew on the whole book, so that the order of imports does
not matter; a verdict, a small import into a large book and `rebuild` use the weights in force, so that nobody falls
apart because the book grew. A verdict touches only the records that links and verdicts tie together (linking.md
section 7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from rekindle.core import identity
from rekindle.core.profile import lines_of, person_of, search_text, what_of
from rekindle.model import Band, Decision, HandleKind, Owner, Record, RecordKind, Resolution, Verdict
from rekindle.model.person import Member, Person
from rekindle.services.ids import CameBack, came_back
from rekindle.services.ordering import home_of
from rekindle.services.owner import owner_of
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import lists, views
from rekindle.store import people as rows_of_people
from rekindle.store.people import PersonRow
from rekindle.store.shelf import Open
from rekindle.util.text import fold

Numbered = tuple[int, Record]


def resolve(at: Open, *, log: int, freeze: bool) -> list[Person]:
    """Work out who is who for the whole book and keep it; everybody, for what else is worked out of them."""
    back = came_back(at)
    members = _people(views.members(at), back)
    book = identity.Prepared.of([(member.number, member.record) for member in members])
    weights, found = _resolution(at, book, _verdicts(at, back), log=log, freeze=freeze)
    rows_of_people.clear(at)
    rows_of_people.keep_links(at, found.links)
    rows_of_people.keep_questions(at, found.questions)
    rows_of_people.keep_shared(at, found.shared)
    rows_of_people.keep_keys(at, identity.index_rows(book, weights))
    return _keep_people(at, members, found.groups)


def resolve_all(at: Open, changed: Sequence[int], log: int) -> tuple[set[int], list[Person]]:
    """Work out anew who is who: the persons, of now or before, whose records are others or have changed; everybody."""
    held = rows_of_people.memberships(at)
    people = resolve(at, log=log, freeze=True)
    holds = rows_of_people.memberships(at)
    moved = {record for record, person in held.items() ^ holds.items()} | set(changed)
    return {person for each in (held, holds) for record, person in each.items() if record in moved}, people


def resolve_changed(at: Open, numbers: Sequence[int]) -> set[int]:
    """Compare new or changed records with the book, then work out anew whom they touch; the persons touched."""
    weights = _weights(rows_of_people.newest_weights(at))
    for number in numbers:
        rows_of_people.drop_links(at, number)
    back = came_back(at)
    for number, record in _records(at, numbers, back):
        keys = identity.keys(record, weights)
        others = _records(at, sorted(rows_of_people.records_under(at, keys) - {number}), back)
        rows_of_people.keep_links(at, identity.links((number, record), others, weights))
        rows_of_people.keep_keys(at, ((key, number) for key in keys))
    return resolve_touched(at, numbers)


def resolve_touched(at: Open, numbers: Iterable[int]) -> set[int]:
    """Work out anew who is who among all that links and verdicts tie to these records; the persons touched."""
    back = came_back(at)
    verdicts = _verdicts(at, back)
    inner = _tied(at, set(numbers), verdicts)
    links = rows_of_people.links_within(at, sorted(inner))
    around = _tied(at, inner | {end for link in links for end in (link.a, link.b)}, verdicts)
    members = _people(views.members(at, sorted(around)), back)
    if not members:  # whatever told of them was taken back, the weights perhaps as well
        return set()
    known = {member.number for member in members}
    links = [link for link in rows_of_people.links_within(at, sorted(known)) if {link.a, link.b} <= known]
    weights = _weights(rows_of_people.newest_weights(at))
    found = identity.regroup([(member.number, member.record) for member in members], links, verdicts, weights)
    rows_of_people.drop_people(at, sorted(inner))
    _keep_people(at, members, [group for group in found.groups if inner & set(group)])
    asked = [one for one in rows_of_people.questions(at) if inner & {*one.left, *one.right}]
    rows_of_people.drop_questions(at, [one.id for one in asked])
    rows_of_people.keep_questions(at, [one for one in found.questions if inner & {*one.left, *one.right}])
    return {person for number in inner if (person := lists.person_holding(at, number)) is not None}


def weights_in_force(at: Open) -> identity.Weights | None:
    """The weights by which records are compared; None before there are any."""
    text = rows_of_people.newest_weights(at)
    return _weights(text) if text else None


@lru_cache(maxsize=2)
def _weights(text: str) -> identity.Weights:
    """A large book's take a while to read, and lines typed one after the other are compared by the same."""
    return identity.Weights.from_text(text)


def _tied(at: Open, numbers: set[int], verdicts: Sequence[Decision]) -> set[int]:
    """All records reachable by links of the merge band and by "same" verdicts."""
    pairs = [(one.a, one.b) for one in verdicts if one.verdict is Verdict.SAME]
    found: set[int] = set()
    edge = set(numbers)
    while edge:
        found |= edge
        links = rows_of_people.links_within(at, sorted(edge))
        ends = [(link.a, link.b) for link in links if link.band is Band.MERGE]
        near = [pair for pair in (*ends, *pairs) if edge & set(pair)]
        edge = {end for pair in near for end in pair} - found
    return found


def _people(members: Iterable[Member], back: CameBack) -> list[Member]:
    """The records of people, as they are compared and shown."""
    return [back.plain(member) for member in members if member.record.kind is RecordKind.PERSON]


def _resolution(
    at: Open, book: identity.Prepared, verdicts: Sequence[Decision], *, log: int, freeze: bool
) -> tuple[identity.Weights, Resolution]:
    """By the weights in force, or by weights frozen now and kept where they differ; an empty book keeps none."""
    kept = rows_of_people.newest_weights(at)
    if kept and not freeze:
        weights = identity.Weights.from_text(kept)
        return weights, identity.resolve(book, verdicts, weights)
    weights, found = identity.fresh(book, verdicts)
    if not book.records:
        rows_of_people.drop_weights(at)
    elif weights.to_text() != kept:
        rows_of_people.keep_weights(at, log, weights.to_text())
    return weights, found


def _verdicts(at: Open, back: CameBack) -> list[Decision]:
    """What was said of who is who, and whose ids came back; "later" is no verdict, only a question put off."""
    return [*rows_of_decisions.standing(at, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE), *back.same]


def _records(at: Open, numbers: Sequence[int], back: CameBack) -> list[Numbered]:
    return [(member.number, member.record) for member in map(back.plain, views.members(at, numbers))]


def _keep_people(at: Open, members: Sequence[Member], groups: Iterable[Sequence[int]]) -> list[Person]:
    """Write, and give, the persons of a resolution; the owner's own cards are nobody's."""
    is_owner, home = _owner_test(owner_of(at)), home_of(at)
    by_number = {member.number: member for member in members}
    people = [
        person_of([by_number[number] for number in group], home)
        for group in groups
        if not any(is_owner(by_number[number].record) for number in group)
    ]
    rows_of_people.keep_people(at, (_row(person) for person in people), _memberships(people))
    return people


def _owner_test(owner: Owner) -> Callable[[Record], bool]:
    """True for the owner's own card: their mailbox or profile; a shared landline needs the name as well."""
    mine = {handle.key for handle in owner.handles if handle.kind not in (HandleKind.NAME, HandleKind.PHONE)}
    phones = {handle.key for handle in owner.handles if handle.kind is HandleKind.PHONE}
    name = fold(owner.name.shown) if owner.name else None

    def is_owner(record: Record) -> bool:
        held = [handle.key for handle in record.handles]
        if not mine.isdisjoint(held):
            return True
        return name is not None and not phones.isdisjoint(held) and fold(record.name.shown) == name

    return is_owner


def _row(person: Person) -> PersonRow:
    lines = lines_of(person)
    names = search_text(text for field, text in lines if field == "name")
    every = search_text(text for _, text in lines)
    told = "\n".join(f"{field}\t{text}" for field, text in lines)
    return person.id, person.name, person.sort_name, what_of(person), every, names, told


def _memberships(people: Sequence[Person]) -> Iterator[tuple[int, int]]:
    return ((member.number, person.id) for person in people for member in person.members)
