"""Kept rows, tags and layers -> the formal list, filtered: one row a person. A table of it loads no rules.

What is costly is worked out once after anything was done, and once a day (`rekindle.services.settling`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rekindle.core import roster as rules
from rekindle.core.roster import Group
from rekindle.model import UserError
from rekindle.model.roster import CLOSENESS, LAYERS, Filter, Listed
from rekindle.store import roster as rows_of_roster
from rekindle.store.roster import GUESS, Row
from rekindle.store.shelf import Open
from rekindle.util.maker import maker

_DEGREES = len(CLOSENESS) - 1


def on_list(at: Open) -> set[int]:
    """Everybody on the list."""
    from rekindle.services.formal import listed  # noqa: PLC0415 - a table asks what is kept

    return set(listed(at))


def check(filter_: Filter, *, order: str = "", by: str = "") -> None:
    """Let a filter, an order and a grouping pass.

    Raises:
        UserError: one of them is not known.
    """
    _known(filter_.layers, LAYERS, "layer")
    _known((order,) if order else (), rules.ORDERS, "order")
    _known((by,) if by else (), rules.GROUPS, "grouping")
    if filter_.stages:
        from rekindle.model.stage import Stage  # noqa: PLC0415 - only where one is asked for

        _known(filter_.stages, tuple(Stage), "stage")
    if (filter_.quiet or 0) < 0 or not 0 <= (filter_.closest or 0) < len(CLOSENESS):
        raise UserError("That is not on the scale.", next_step="Closeness is 0 to 4, and months are counted from 0.")
    if filter_.since and not _SINCE.fullmatch(filter_.since):
        raise UserError(f"{filter_.since} is no date.", next_step="Write it as 2019, 2019-07 or 2019-07-23.")


_SINCE = re.compile(r"\d{4}(-\d\d){0,2}")


def _known(asked: Sequence[str], known: Sequence[str], what: str) -> None:
    for one in asked:
        if one not in known:
            raise UserError(f"There is no {what} called {one}.", next_step=f"Choose one of {', '.join(known)}.")


def rows(at: Open, filter_: Filter, today: date, *, order: str = "") -> list[Listed]:
    """Who fits, with all that is known of their place on the list.

    Stage and interval are of those on it: nobody else's turn comes.

    Raises:
        UserError: something in the filter, or the order, is not known.
    """
    check(filter_, order=order)
    return rules.ordered(_marked(at, _plain(at, filter_, today), filter_, today), order)


def table_rows(at: Open, filter_: Filter, today: date, *, order: str = "", by: str = "") -> list[Listed]:
    """The same without tags and layers, unless they are asked for: what a table shows."""
    check(filter_, order=order, by=by)
    found = _plain(at, filter_, today)
    if filter_.tags or filter_.layers or by == "layer":
        found = _marked(at, found, filter_, today)
    return rules.ordered(found, order)


def what_of(at: Open, persons: Sequence[int]) -> dict[int, str]:
    """What some people do, as a line beside their names says it; nobody of whom nothing is known."""
    if not persons:
        return {}
    return {one.person: one.what for one in rows_of_roster.people(at, persons=persons) if one.what}


def groups(several: Sequence[Listed], by: str) -> list[Group]:
    """People by role, layer, city or source; those without, last, under ""."""
    return rules.grouped(several, by)


def _plain(at: Open, filter_: Filter, today: date) -> list[Listed]:
    """Who fits by all but tags and layers."""
    unkept: list[Row] | None = None
    if not rows_of_roster.fresh(at, today.isoformat()):
        from rekindle.services.settling import settle  # noqa: PLC0415 - the rules load only where something was done

        unkept = settle(at, today)
    rest = replace(filter_, words=(), tags=(), layers=(), everybody=False)
    if filter_.everybody:
        from rekindle.services.settling import everybody  # noqa: PLC0415 - as above

        several = everybody(at, filter_, today, unkept)
    else:
        several = ((one, False) for one in _with_words(at, filter_.words, unkept))
    found = [noun(row, never=never) for row, never in several]
    return found if rest == Filter() else [one for one in found if rules.fits(one, rest, today)]


def _with_words(at: Open, terms: Sequence[str], unkept: list[Row] | None) -> list[Row]:
    """Those on the list who have all the words, of what is kept or of what could not be."""
    if unkept is None:
        return rows_of_roster.listed(at, terms)
    having = set(rows_of_roster.persons_with(at, terms)) if terms else {one.person for one in unkept}
    return [one for one in unkept if one.person in having]


_listed = maker(Listed)


def noun(row: Row, *, never: bool) -> Listed:
    """A row as the list shows it, without tags and layer."""
    roles = _words(row.roles)
    return _listed(
        person=row.person,
        name=row.name,
        what=row.what,
        roles=tuple(role.removesuffix(GUESS) for role in roles),
        guessed=tuple(role.removesuffix(GUESS) for role in roles if role.endswith(GUESS)),
        closeness=None if row.closeness is None else round(row.closeness * _DEGREES),
        city=row.city,
        country=row.country,
        last=date.fromisoformat(row.last) if row.last else None,
        ago=row.ago,
        stage=row.stage,
        stands=row.stands,
        because=row.because,
        every=row.every,
        sources=_words(row.sources),
        on_list=bool(row.since),
        since=row.since,
        why=row.why,
        never=never,
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _marked(at: Open, several: Sequence[Listed], filter_: Filter, today: date) -> list[Listed]:
    """People with their tags and layers; those who fit by these too."""
    from rekindle.services.layering import layers_of  # noqa: PLC0415 - a table without them loads no rules
    from rekindle.services.tagging import tags_of  # noqa: PLC0415 - as above

    persons = [one.person for one in several]
    tags, layers = tags_of(at, persons), layers_of(at, today, persons)
    marked = (replace(one, tags=tags.get(one.person, ()), placed=layers.get(one.person)) for one in several)
    return [one for one in marked if rules.fits(one, filter_, today)]
