"""Rows of people -> who fits a filter, in what order, in which groups. A list loads no more rules than these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rekindle.model.roster import LAYERS, Filter, Listed

ORDERS = ("last-name", "last-contact", "closeness", "added")
GROUPS = ("role", "layer", "city", "source")


class Group(NamedTuple):
    """People who share something; whoever has two of it stands in both."""

    name: str
    people: tuple[Listed, ...]


# --- who fits ---------------------------------------------------------------------------------------------------------


def fits(one: Listed, filter_: Filter, today: date) -> bool:
    """True when all fields of a filter hold; words are the search's to find, and hold here."""
    return (
        _any(filter_.roles, one.roles)
        and _any(filter_.sources, one.sources)
        and _any(filter_.tags, one.tags)
        and _any(filter_.cities, (one.city,))
        and (not filter_.layers or (one.placed is not None and one.placed.layer in filter_.layers))
        and (not filter_.stages or one.stage in filter_.stages)
        and (filter_.closest is None or (one.closeness is not None and one.closeness >= filter_.closest))
        and (filter_.quiet is None or one.last is None or one.last <= months_before(today, filter_.quiet))
        and (not filter_.since or (one.last is not None and one.last.isoformat() >= filter_.since))
    )


def _any(asked: Sequence[str], held: Sequence[str]) -> bool:
    return not asked or not {one.casefold() for one in asked}.isdisjoint(one.casefold() for one in held)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except (ValueError, OverflowError):
            continue
    return date.min


# --- in what order, in which groups -----------------------------------------------------------------------------------


def ordered(several: Iterable[Listed], order: str) -> list[Listed]:
    """People by last name as they come, or the last contact, the closest, the last added first; none of it, last."""
    return sorted(several, key=_ORDERS[order], reverse=True) if order in _ORDERS else list(several)


_ORDERS: Mapping[str, Callable[[Listed], str]] = {
    "last-contact": lambda one: one.last.isoformat() if one.last else "",
    "closeness": lambda one: "" if one.closeness is None else str(one.closeness),
    "added": lambda one: one.since,
}


def grouped(several: Sequence[Listed], by: str) -> list[Group]:
    """People by what they have, each under all of it: the largest group first, layers from the inside, none last."""
    groups: dict[str, list[Listed]] = {}
    for one in several:
        for name in _HELD[by](one) or ("",):
            groups.setdefault(name, []).append(one)
    rest = groups.pop("", [])
    names = [name for name in LAYERS if name in groups] if by == "layer" else sorted(groups, key=_largest(groups))
    found = [Group(name, tuple(groups[name])) for name in names]
    return [*found, Group("", tuple(rest))] if rest else found


def _largest(groups: Mapping[str, Sequence[Listed]]) -> Callable[[str], tuple[int, str, str]]:
    return lambda name: (-len(groups[name]), name.casefold(), name)


_HELD: Mapping[str, Callable[[Listed], tuple[str, ...]]] = {
    "role": lambda one: one.roles,
    "layer": lambda one: (one.placed.layer,) if one.placed else (),
    "city": lambda one: (one.city,) if one.city else (),
    "source": lambda one: one.sources,
}
