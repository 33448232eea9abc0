"""The user's words, derived rows and ties -> the formal list, filtered: one row a person.

Who is on the list, how far it has come with them and how often it is their turn is worked out once after anything was
done, and once a day; a list in between loads no rules.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rekindle.core import roster as rules
from rekindle.core.roster import Group, On, Word
from rekindle.model import UserError
from rekindle.model.roster import CLOSENESS, LAYERS, Filter, Listed
from rekindle.store import roster as rows_of_roster
from rekindle.store.roster import Known, Row
from rekindle.store.shelf import Open

COLD, NOBODY = "cold", "not-person"
_DEGREES = len(CLOSENESS) - 1


def places(at: Open) -> dict[int, On]:
    """Everybody on the list: since when, and why."""
    said = (Word(*one) for one in rows_of_roster.words(at))
    return rules.on_list(said, (Word(*one) for one in rows_of_roster.done(at)))


def on_list(at: Open) -> set[int]:
    """Everybody on the list."""
    return set(places(at))


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


def groups(several: Sequence[Listed], by: str) -> list[Group]:
    """People by role, layer, city or source; those without, last, under ""."""
    return rules.grouped(several, by)


def _plain(at: Open, filter_: Filter, today: date) -> list[Listed]:
    """Who fits by all but tags and layers."""
    _settle(at, today)
    rest = replace(filter_, tags=(), layers=())
    return [one for one in _listed(at, filter_, today) if rules.fits(one, rest, today)]


def _settle(at: Open, today: date) -> None:
    """Work out anew who is on the list, and the stage and interval of each, if anything was done since."""
    if rows_of_roster.fresh(at, today.isoformat()):
        return
    from rekindle.services.ranking import freshen  # noqa: PLC0415 - the rules load only where something was done

    with at.engine.transaction():
        freshen(at)
        rows_of_roster.keep(at, today.isoformat(), _worked_out(at, places(at), today))


def _worked_out(at: Open, held: Mapping[int, On], today: date) -> list[Known]:
    """Those on the list with their stage, why, and the days between touches where their turn comes."""
    from rekindle.core.stages.limits import OFF  # noqa: PLC0415 - as above
    from rekindle.model.decision import Verdict  # noqa: PLC0415 - as above
    from rekindle.services.intervals import intervals, rhythm_people  # noqa: PLC0415 - as above
    from rekindle.services.staging import standings  # noqa: PLC0415 - as above
    from rekindle.store.decisions import said_of  # noqa: PLC0415 - as above

    persons = sorted(held)
    every, said, last = intervals(at, persons), said_of(at, Verdict.STAGE), _last_days(at, persons)
    moving = [one for one in persons if rules.may_have_moved(last.get(one), one in said, every[one] or OFF, today)]
    stands = standings(at, moving, today)
    found = {one: (COLD, rules.quiet(last.get(one), today)) for one in persons}
    found |= {one: (stand.stage.value, stand.reason) for one, stand in stands.items()}
    due = set(rhythm_people(at))
    return [Known(one, *held[one], *found[one], every[one] if one in due else None) for one in persons]


def _last_days(at: Open, persons: Sequence[int]) -> dict[int, date]:
    from rekindle.store.people import bonds  # noqa: PLC0415 - as above

    return {person: date.fromordinal(bond.last) for person, bond in bonds(at, persons) if bond.last}


def _listed(at: Open, filter_: Filter, today: date) -> list[Listed]:
    several = rows_of_roster.people(at, filter_.words, everybody=filter_.everybody)
    roles = rows_of_roster.roles(at, everybody=filter_.everybody)
    sources = rows_of_roster.sources(at, everybody=filter_.everybody)
    last = _last(at, several, today)
    barred = _barred(at) if filter_.everybody else {}
    return [
        Listed(
            person=one.person,
            name=one.name,
            what=one.what,
            roles=roles.get(one.person, ()),
            closeness=None if one.closeness is None else round(one.closeness * _DEGREES),
            city=place[0],
            country=place[1],
            last=(day := last[one.person]),
            ago=rules.ago((today - day).days) if day else "",
            stage=one.stage,
            because=one.because,
            every=one.every,
            sources=sources.get(one.person, ()),
            on_list=bool(one.since),
            since=one.since,
            why=one.why,
            never=one.person in barred,
        )
        for one in several
        if (place := rules.home(one.lines)) and barred.get(one.person) != NOBODY
    ]


def _last(at: Open, several: Sequence[Row], today: date) -> dict[int, date | None]:
    """Person -> the day of the last contact that has happened."""
    now, tomorrow = today.isoformat(), (today + timedelta(days=1)).isoformat()
    early: dict[int, str] = {}
    if ahead := [one.person for one in several if one.last > tomorrow]:
        from rekindle.services.browsing import last_until  # noqa: PLC0415 - no history is of the future but by a wrong clock

        early = last_until(at, today, ahead)
    days = {one.person: min(early.get(one.person, one.last), now) for one in several}
    return {person: date.fromisoformat(day) if day else None for person, day in days.items()}


def _barred(at: Open) -> dict[int, str]:
    """Person -> the word that keeps them off the list for good; that they are nobody to write to, before never."""
    said = [(person, verdict) for person, verdict, _ in rows_of_roster.words(at) if verdict in rules.BARS]
    return dict(sorted(said, key=lambda one: one[1] == NOBODY))


def _marked(at: Open, several: Sequence[Listed], filter_: Filter, today: date) -> list[Listed]:
    """People with their tags and layers; those who fit by these too."""
    from rekindle.services.layering import layers_of  # noqa: PLC0415 - a table without them loads no rules
    from rekindle.services.tagging import tags_of  # noqa: PLC0415 - as above

    persons = [one.person for one in several]
    tags, layers = tags_of(at, persons), layers_of(at, today, persons)
    marked = (replace(one, tags=tags.get(one.person, ()), placed=layers.get(one.person)) for one in several)
    return [one for one in marked if rules.fits(one, filter_, today)]
