"""The user's words, derived rows and ties -> the formal list, filtered: one row a person.

Who is on the list, how far it has come with them and how often it is their turn is worked out once after anything was
done, and once a day; a list in between loads no rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rekindle.core import roster as rules
from rekindle.model.roster import Filter, Listed
from rekindle.store import roster as rows_of_roster
from rekindle.store.roster import Known, Row
from rekindle.store.shelf import Open

COLD, NOBODY = "cold", "not-person"
_DEGREES = 4


def since(at: Open) -> dict[int, str]:
    """Everybody on the list -> when they came onto it (UTC, ISO)."""
    return rules.since((rules.Word(*one) for one in rows_of_roster.words(at)), rows_of_roster.done(at))


def on_list(at: Open) -> set[int]:
    """Everybody on the list."""
    return set(since(at))


def rows(at: Open, filter_: Filter, today: date, *, order: str = "last-name") -> list[Listed]:
    """Who fits, with all that is known of their place on the list.

    Stage and interval are of those on it: nobody else's turn comes.
    """
    return rules.ordered(_marked(at, _plain(at, filter_, today), filter_, today), order)


def table_rows(at: Open, filter_: Filter, today: date, *, order: str = "last-name") -> list[Listed]:
    """The same without tags and layers, unless the filter asks for them: what a table shows."""
    found = _plain(at, filter_, today)
    if filter_.tags or filter_.layers:
        found = _marked(at, found, filter_, today)
    return rules.ordered(found, order)


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
        when = since(at)
        stages, every = _worked_out(at, sorted(when), today)
        rows_of_roster.keep(
            at, today.isoformat(), (Known(one, when[one], stages.get(one, COLD), every[one]) for one in sorted(when))
        )


def _worked_out(at: Open, persons: Sequence[int], today: date) -> tuple[dict[int, str], dict[int, int]]:
    """Stages of those who may not be quiet, and the interval of each of these people."""
    from rekindle.core.stages.limits import OFF  # noqa: PLC0415 - as above
    from rekindle.model.decision import Verdict  # noqa: PLC0415 - as above
    from rekindle.services.intervals import intervals  # noqa: PLC0415 - as above
    from rekindle.services.staging import standings  # noqa: PLC0415 - as above
    from rekindle.store.decisions import said_of  # noqa: PLC0415 - as above
    from rekindle.store.people import bonds  # noqa: PLC0415 - as above

    every = intervals(at, persons)
    said = said_of(at, Verdict.STAGE)
    last = {person: date.fromordinal(bond.last) for person, bond in bonds(at, persons) if bond.last}
    moving = [
        one for one in persons if rules.may_have_moved(last.get(one), one in said, every[one] or OFF, today)
    ]  # fmt: skip
    return {person: one.stage.value for person, one in standings(at, moving, today).items()}, every


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
            last=last[one.person],
            stage=one.stage,
            every=one.every,
            sources=sources.get(one.person, ()),
            on_list=bool(one.since),
            since=one.since,
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


def _marked(_: Open, several: Sequence[Listed], filter_: Filter, today: date) -> list[Listed]:
    """People with their tags and layers; those who fit by these too."""
    return [one for one in several if rules.fits(one, filter_, today)]
