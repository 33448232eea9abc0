"""The formal list, or everybody -> one page of it, with its letters and what else could be asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rekindle.core.leaves import Leaf, Leaves
from rekindle.model.roster import Filter, RosterPage
from rekindle.services import roster
from rekindle.store import lists
from rekindle.store import roster as rows_of_roster
from rekindle.store.shelf import Open


def page(  # noqa: PLR0913 - whom, in what order, and which of them
    at: Open, filter_: Filter, today: date, *, order: str = "", offset: int = 0, most: int = 50, words: str = ""
) -> RosterPage:
    """One page of those who fit.

    Raises:
        UserError: something in the filter, or the order, is not known.
    """
    roster.check(filter_, order=order)
    leaves = _leaves(at, today)
    typed = (*filter_.words, *words.split())
    among = leaves.among({one.person for one in rows_of_roster.people(at, typed)}) if typed else None
    return leaves.page(filter_, order=order, offset=offset, most=max(1, most), among=among)


def _leaves(at: Open, today: date) -> Leaves:
    keys = lists.sort_names(at)
    several = roster.rows(at, Filter(everybody=True), today)
    return Leaves((Leaf(keys[one.person], replace(one)) for one in several), today)
