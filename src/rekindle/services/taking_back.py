"""Archives of what was typed -> gone, with only those worked out again whom they touched.

Nothing typed is contact, tells who the owner is, or weighs other records: nobody else can be somebody else for it.
"""

from __future__ import annotations

from collections.abc import Sequence

from rekindle.model import Decision
from rekindle.model.adding import TYPED
from rekindle.services.ranking import rank_some
from rekindle.services.resolving import resolve_changed, resolve_touched
from rekindle.services.saying import RANKED, WHO
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, kept, lists, views
from rekindle.store import people as rows_of_people
from rekindle.store.log import Entry
from rekindle.store.shelf import Open


def is_typed(at: Open, entry: Entry) -> bool:
    """True when an entry brought in nothing but what was typed, and who is who is weighed as before without it."""
    only = facts.importers_of(at.engine, at.book, entry.archives) == {TYPED}
    return only and not rows_of_people.has_weights_of(at, entry.number)


def take_back(at: Open, entry: Entry, about: Sequence[Decision]) -> None:
    """Remove what an entry brought; `about` are its verdicts, revoked already."""
    gone = facts.records_in(at.engine, at.book, entry.archives)
    who = {end for one in about if one.verdict in WHO for end in (one.a, one.b)}
    near = views.persons_near(at, gone, ())
    around = {*gone, *who, *_linked(at, gone)}
    _remove(at, entry, gone)
    left = {one.number for one in views.members(at, gone)}  # what other lines or cards showed, too
    touched = resolve_changed(at, sorted(left)) if left else set()
    touched |= resolve_touched(at, around)
    ranked = {lists.person_holding(at, one.a) or 0 for one in about if one.verdict in RANKED}
    rank_some(at, (touched | near | ranked) - {0})
    if not rows_of_people.counts(at)[0]:
        rows_of_people.drop_weights(at)  # an empty book keeps none


def _linked(at: Open, records: Sequence[int]) -> set[int]:
    """All whom links or being one person tie to these records."""
    holders = {person for number in records if (person := lists.person_holding(at, number)) is not None}
    ends = {end for one in rows_of_people.links_within(at, records) for end in (one.a, one.b)}
    return ends | set(rows_of_people.memberships(at, sorted(holders)))


def _remove(at: Open, entry: Entry, gone: Sequence[int]) -> None:
    """What is derived goes first, because it points at records; what the user attached something to stays a number."""
    asked = [one.id for one in rows_of_people.questions(at) if set(gone) & {*one.left, *one.right}]
    rows_of_people.drop_questions(at, asked)
    rows_of_people.drop_people(at, gone)
    for number in gone:
        rows_of_people.drop_links(at, number)
    held = tuple({*rows_of_decisions.held_records(at), *kept.held_records(at)})
    for archive in entry.archives:
        facts.remove_archive(at.engine, at.book, archive, held=held)
