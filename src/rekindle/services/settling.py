"""The user's words, what was done, ties and stages -> the rows of the formal list, worked out and kept for a day.

Stages are replayed only of those with whom something passed within two of their intervals, or of whom the user said a
stage: silence has led everybody else back to quiet. Whatever is done makes what is kept stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from rekindle.core import onlist as rules
from rekindle.core.onlist import On
from rekindle.core.stages.limits import OFF
from rekindle.model.decision import Decision, Verdict
from rekindle.model.roster import Filter
from rekindle.model.stage import Stage, Standing
from rekindle.services.browsing import last_until
from rekindle.services.formal import places
from rekindle.services.intervals import intervals, rhythm_people
from rekindle.services.lately import lately
from rekindle.services.ranking import freshen
from rekindle.services.staging import standings
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import roster as rows_of_roster
from rekindle.store.roster import GUESS, Found, Row
from rekindle.store.shelf import Open

NOBODY = "not-person"


def settle(at: Open, today: date) -> list[Row] | None:
    """Work out those on the list anew, and keep them; while another writes they are returned, by last name, unkept."""
    if not at.engine.writing and at.engine.busy():  # whoever only looks need not wait
        return lately(at, "listed", today, lambda _: _in_order(_settled(at, places(at), today)))
    with at.engine.transaction():
        freshen(at)
        rows_of_roster.keep(at, today.isoformat(), _settled(at, places(at), today))
    return None


def _in_order(several: Iterable[Row]) -> list[Row]:
    return sorted(several, key=lambda one: (one.sort_name, one.person))


def _settled(at: Open, held: Mapping[int, On], today: date) -> list[Row]:
    persons = sorted(held)
    rows = _rows(at, rows_of_roster.people(at, persons=persons), persons, today)
    every = intervals(at, persons)
    stands = _stands(at, {one.person: one.last for one in rows}, every, today)
    due = set(rhythm_people(at))
    return [
        one._replace(
            since=held[one.person].since,
            why=held[one.person].why,
            stage=(stand := stands[one.person]).stage.value,
            stands=stand.stage.shown,
            because=stand.reason,
            every=every[one.person] if one.person in due else None,
        )
        for one in rows
    ]


def _stands(at: Open, last: Mapping[int, str], every: Mapping[int, int], today: date) -> dict[int, Standing]:
    """Person -> where they stand: replayed only where they may have moved."""
    said = rows_of_decisions.said_of(at, Verdict.STAGE)
    days = {person: date.fromisoformat(day) if day else None for person, day in last.items()}
    moving = [
        person
        for person, day in days.items()
        if rules.may_have_moved(day, said=person in said, days=every[person] or OFF, today=today)
    ]
    quiet = {person: Standing(stage=Stage.COLD, reason=rules.quiet(day, today)) for person, day in days.items()}
    return quiet | standings(at, moving, today)


def everybody(
    at: Open, filter_: Filter, today: date, unkept: Sequence[Row] | None = None
) -> Iterator[tuple[Row, bool]]:
    """Everybody with the words and one of the roles, by last name, on the list or not; True beside the barred.

    Whoever is nobody to write to is left out. `unkept` are those on the list where `settle` could not keep them.
    """
    kept = {one.person: one for one in (rows_of_roster.listed(at) if unkept is None else unkept)}
    barred = _barred(at)
    persons = rows_of_roster.holding(at, [one.casefold() for one in filter_.roles]) if filter_.roles else None
    found = rows_of_roster.people(at, filter_.words, persons=persons)
    few = [one.person for one in found] if filter_.words or filter_.roles else None
    fitting = [one for one in found if barred.get(one.person) != NOBODY]
    for one in _rows(at, fitting, few, today):
        yield kept.get(one.person, one), one.person in barred


def all_rows(at: Open, today: date, persons: Sequence[int] | None = None) -> Iterator[tuple[Row, str]]:
    """Everybody, or these, on the list or not, with the word that bars them, as of a day; nothing is kept of it."""
    kept = _kept(at, today) if persons is None else None
    settled = kept or {one.person: one for one in _settled(at, places(at, persons), today)}
    barred = _barred(at)
    for one in _rows(at, rows_of_roster.people(at, persons=persons), persons, today):
        yield settled.get(one.person, one), barred.get(one.person, "")


def _kept(at: Open, today: date) -> dict[int, Row]:
    """Those on the list as they are kept, where that is of today."""
    fresh = rows_of_roster.fresh(at, today.isoformat())
    return {one.person: one for one in rows_of_roster.listed(at)} if fresh else {}


def _barred(at: Open) -> dict[int, str]:
    """Person -> the word that keeps them off the list for good; that they are nobody to write to, before never."""
    said = [(person, verdict) for person, verdict, _ in rows_of_roster.words(at) if verdict in rules.BARS]
    return dict(sorted(said, key=lambda one: one[1] == NOBODY))


def _rows(at: Open, several: Sequence[Found], persons: Sequence[int] | None, today: date) -> list[Row]:
    """Rows of people as of a day, as if none of them was on the list."""
    roles, sources = rows_of_roster.roles(at, persons), rows_of_roster.sources(at, persons)
    said = rows_of_decisions.said_of(at, Verdict.ROLE, persons=persons)
    last = _last(at, several, today)
    return [
        Row(
            person=one.person,
            name=one.name,
            sort_name=one.sort_name,
            what=one.what,
            closeness=one.closeness,
            roles="\n".join(_sure(roles.get(one.person, ()), said.get(one.person, ()))),
            sources="\n".join(sources.get(one.person, ())),
            city=place[0],
            country=place[1],
            last=(day := last[one.person]),
            ago=rules.ago((today - date.fromisoformat(day)).days) if day else "",
        )
        for one in several
        if (place := rules.home(one.lines))
    ]


def _sure(roles: Sequence[str], said: Sequence[Decision]) -> list[str]:
    """Roles as a row keeps them: a guess has a question mark."""
    told = {one.value for one in said}
    return [role if role in told else f"{role}{GUESS}" for role in roles]


def _last(at: Open, several: Sequence[Found], today: date) -> dict[int, str]:
    """Person -> the day of the last contact that has happened."""
    now, tomorrow = today.isoformat(), (today + timedelta(days=1)).isoformat()
    ahead = [one.person for one in several if one.last > tomorrow]
    early = last_until(at, today, ahead) if ahead else {}
    return {one.person: min(early.get(one.person, one.last), now) for one in several}
