"""What the user asks for -> the sweep meant, begun or not; whom it is about, in its order; all that are open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rekindle.core import sweep as rules
from rekindle.model import UserError
from rekindle.model.sweep import Answer, Order, Sweep, Tally
from rekindle.services.deciding import all_barred, check_role
from rekindle.services.saying import Decided
from rekindle.store import kept, lists, looks
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.life import Fact

_SINCE = re.compile(r"\d{4}(-\d\d){0,2}")
_SAME = "Nothing was changed."
_SEE = "See them: rekindle sweep --all"


def sweep_meant(  # noqa: PLR0913 - the parts of a sweep
    at: Open, name: str = "", *, source: str = "", role: str = "", since: str = "", order: str = ""
) -> Sweep:
    """The open sweep of that name, or over those; else a new one, which is kept with its first answer (number 0).

    Raises:
        UserError: no sweep has that name and nothing says whom it would be about, or nobody could be.
    """
    asked = Sweep(name=name, source=source, role=role, since=since, order=_order(order))
    several = [one for one in kept.kept(at, Sweep) if not one.closed]
    alike = [one for one in several if _filters(one) == _filters(asked)]
    if not name:
        return alike[-1] if alike else replace(_checked(at, asked), name=rules.name_of(asked))
    named = [one for one in several if one.name.casefold() == name.casefold()]
    anything = bool(source or role or since or order)
    if named and anything and named[-1] not in alike:
        raise UserError(
            f"{named[-1].name} is a sweep over others: {rules.name_of(named[-1])}.",
            unchanged=_SAME,
            next_step="Go on with it by its name alone, or choose another name.",
        )
    if not named and not anything:
        raise UserError(
            f"No open sweep is called {name}.",
            unchanged=_SAME,
            next_step=f"{_SEE}. Begin one: rekindle sweep --order last-name {name!r}",
        )
    return named[-1] if named else _checked(at, asked)


def begun(at: Open, sweep: Sweep) -> Sweep:
    """A sweep, or the one over the same people under the same name that somebody else began meanwhile."""
    if sweep.number:
        return sweep
    several = [one for one in kept.kept(at, Sweep) if not one.closed and replace(one, number=0) == sweep]
    return several[-1] if several else sweep


def _filters(sweep: Sweep) -> tuple[str, ...]:
    return sweep.source, sweep.role, sweep.since, sweep.order


def _order(text: str) -> Order:
    if text and text not in list(Order):
        raise UserError(f"There is no order {text}.", unchanged=_SAME, next_step=f"Choose one of {', '.join(Order)}.")
    return Order(text or Order.LAST_NAME)


def _checked(at: Open, sweep: Sweep) -> Sweep:
    """A sweep that can be begun."""
    if sweep.role:
        check_role(sweep.role)
    if sweep.since and not _SINCE.fullmatch(sweep.since):
        raise UserError(f"{sweep.since} is no year.", unchanged=_SAME, next_step="Write it as 2010.")
    if sweep.source and sweep.source not in (known := sorted(looks.sources_of(at))):
        raise UserError(
            f"Nobody here is known from {sweep.source}.",
            unchanged=_SAME,
            next_step=f"Choose one of {', '.join(known)}." if known else "Bring in an export: rekindle import PATH",
        )
    return sweep


def sweeps(at: Open, today: date) -> list[tuple[Sweep, Tally]]:
    """The open sweeps, the oldest first, each with how far it has come."""
    return [(one, how_far(at, one, today)) for one in kept.kept(at, Sweep) if not one.closed]


def last_swept(at: Open) -> Sweep | None:
    """The open sweep in which something was said last; of none, the one begun last."""
    several = {one.number: one for one in kept.kept(at, Sweep) if not one.closed}
    return several.get(looks.last_swept(at)) or next(reversed(several.values()), None)


def sources(at: Open) -> dict[str, str]:
    """Each source of the book, and what the user calls it."""
    from rekindle.model.provenance import source_name  # noqa: PLC0415 - a sweep under way needs none of it

    return {source: source_name(source) for source in looks.sources(at)}


def how_far(at: Open, sweep: Sweep, today: date) -> Tally:
    """How far a sweep has come."""
    fits = fitting(at, sweep, ordered(at, replace(sweep, order=Order.LAST_NAME), today)) - all_barred(at)
    held = rules.answers(looks.looks_of(at, sweep.number))
    held = {one: had for one, had in held.items() if had.answer is not Answer.SKIPPED or one in fits}
    return rules.tally(len(fits - held.keys()), rules.counted(held))


def close(at: Open, sweep: Sweep, *, now: str) -> Decided:
    """Put a sweep away; what was said in it stays.

    Raises:
        UserError: it was not begun.
    """
    from rekindle.services.noting import keep_one  # noqa: PLC0415 - a sweep under way needs none of it

    if not sweep.number:
        raise UserError(f"No such sweep was begun: {sweep.name}.", unchanged=_SAME, next_step=_SEE)
    return keep_one(at, replace(sweep, closed=True), "sweep", f"Put away the sweep: {sweep.name}", now=now)


# --- whom, in what order ----------------------------------------------------------------------------------------------


def ordered(at: Open, sweep: Sweep, today: date) -> list[int]:
    """Everybody of the book as the sweep goes, whether it is about them or not."""
    if lists.ties_due(at):
        from rekindle.services.ranking import freshen  # noqa: PLC0415 - once, after a newer Rekindle came

        freshen(at)
    if sweep.order is Order.LAST_NAME:
        return looks.by_name(at)
    if sweep.order is Order.RECENT:
        return looks.by_contact(at, (today + timedelta(days=1)).isoformat())
    if sweep.order is Order.ROLES:
        return _somebodies(at)
    return _closest(at, today)


def _somebodies(at: Open) -> list[int]:
    from rekindle.core.roles import ORDER  # noqa: PLC0415 - the tables of words load for this order alone

    return rules.by_role(looks.by_name(at), lists.roles_of(at), ORDER)


def _closest(at: Open, today: date) -> list[int]:
    from rekindle.core.ties import strength_at  # noqa: PLC0415 - the rules of ties load for this order alone
    from rekindle.services.ranking import bonds_at  # noqa: PLC0415 - as above

    strengths = {person: strength_at(bond, today) or 0.0 for person, bond in bonds_at(at, today)}
    return sorted(looks.by_name(at), key=lambda one: -strengths.get(one, 0.0))


def fitting(at: Open, sweep: Sweep, everybody: Sequence[int]) -> set[int]:
    """Whom a sweep is about."""
    found = set(everybody)
    if sweep.source:
        found &= looks.from_source(at, sweep.source)
    if sweep.role:
        found &= looks.holding(at, sweep.role)
    return found & _since(at, sweep.since) if sweep.since else found


def _since(at: Open, day: str) -> set[int]:
    """Everybody in touch on a day or later; of those with no contact on record, whoever was met then or later."""
    lately, ever = looks.in_touch_since(at, day)
    return lately | ({person for person, met in looks.connected(at) if met >= day} - ever)


def note_of(at: Open, person: int, text: str, today: date) -> Fact | None:
    """A note as it is kept; None where it says nothing, or is noted already."""
    from rekindle.core import noted  # noqa: PLC0415 - most keys note nothing
    from rekindle.core.silence import day_words  # noqa: PLC0415 - as above
    from rekindle.model.life import Fact, Relation  # noqa: PLC0415 - as above

    typed = Fact(record=person, relation=Relation.NOTE, text=text, source=f"you typed, {day_words(today)}")
    found, wrong = noted.settled(typed, private=None)
    twin = any(noted.alike(one, found) for one in kept.kept(at, Fact, person=person))
    return None if wrong or twin else found
