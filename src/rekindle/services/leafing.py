"""The formal list, or everybody -> one page of it, with its letters and what else could be asked.

All people are laid out once for a state of the book and a day; whatever is done then lays out anew the few it is about,
and those whose layer or tags it moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from rekindle.core.layers import NOTHING
from rekindle.core.leaves import Leaf, Leaves
from rekindle.model.roster import Filter, Placed, RosterPage
from rekindle.services.lately import Earlier, lately
from rekindle.services.layering import placed
from rekindle.services.ranking import freshen
from rekindle.services.roster import check, noun
from rekindle.services.settling import NOBODY, all_rows
from rekindle.services.tagging import tags_of
from rekindle.services.told_of import told_with
from rekindle.store import roster as rows_of_roster
from rekindle.store.shelf import Open
from rekindle.store.words import beginnings_of


class _Laid(NamedTuple):
    """All people laid out, and the layers and tags that they show."""

    leaves: Leaves
    layers: Mapping[int, Placed]
    tags: Mapping[int, tuple[str, ...]]


def page(  # noqa: PLR0913 - whom, in what order, and which of them
    at: Open, filter_: Filter, today: date, *, order: str = "", offset: int = 0, most: int = 50, words: str = ""
) -> RosterPage:
    """One page of those who fit.

    Raises:
        UserError: something in the filter, or the order, is not known.
    """
    check(filter_, order=order)
    freshen(at)
    with at.engine.reading():
        leaves = lately(at, "leaves", today, lambda before: _laid(at, today, before)).leaves
        typed = (*filter_.words, *words.split())
        among = leaves.among(_with(at, typed)) if typed else None
    return leaves.page(filter_, order=order, offset=offset, most=max(1, most), among=among)


def _with(at: Open, typed: Sequence[str]) -> set[int]:
    """Whoever has all the words, in files or in what was typed of them."""
    return {*rows_of_roster.persons_with(at, typed), *told_with(at, beginnings_of(typed))}


def _laid(at: Open, today: date, before: Earlier[_Laid] | None) -> _Laid:
    layers, tags = placed(at, today), tags_of(at)
    if before is None:
        return _Laid(Leaves(_leaves(at, today, layers, tags), today), layers, tags)
    held = before.worth
    moved = {*_differing(held.layers, layers), *_differing(held.tags, tags)} - before.since.persons
    others = (_marked(held.leaves.people[held.leaves.places[one]], layers, tags) for one in moved)
    fresh = _leaves(at, today, layers, tags, sorted(before.since.persons))
    return _Laid(held.leaves.changed([*fresh, *others]), layers, tags)


def _leaves(
    at: Open,
    today: date,
    layers: Mapping[int, Placed],
    tags: Mapping[int, tuple[str, ...]],
    persons: Sequence[int] | None = None,
) -> Iterator[Leaf]:
    for row, barred in all_rows(at, today, persons):
        leaf = Leaf(row.sort_name, noun(row, never=bool(barred)), barred != NOBODY)
        yield _marked(leaf, layers, tags)


def _marked(leaf: Leaf, layers: Mapping[int, Placed], tags: Mapping[int, tuple[str, ...]]) -> Leaf:
    person = leaf.one.person
    one = replace(leaf.one, placed=layers.get(person, NOTHING), tags=tags.get(person, ()))
    return leaf._replace(one=one)


def _differing(before: Mapping[int, object], after: Mapping[int, object]) -> Iterable[int]:
    """The persons of whom two tell otherwise."""
    if before is after:
        return ()
    changed = [one for one, now in after.items() if (was := before.get(one)) is not now and was != now]
    return [*changed, *(before.keys() - after.keys())]
