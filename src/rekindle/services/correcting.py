"""The user's word on a value of somebody -> a record of their own, joined to that person; one undo takes it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from rekindle.core.own_word import FIELDS, blank
from rekindle.core.own_word import said as with_word
from rekindle.core.profile import by_trust
from rekindle.model import Decision, UserError, Verdict
from rekindle.model.adding import TYPED
from rekindle.model.codec import encode
from rekindle.model.record import OWN
from rekindle.services.bringing import Handful, bring_in
from rekindle.services.finding import called, person_named
from rekindle.services.saying import Decided
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, lists, log, signatures, views
from rekindle.store.shelf import Open, setting
from rekindle.store.stage import Stage, digest

if TYPE_CHECKING:
    from rekindle.model import Record
    from rekindle.model.person import Member

VERSION = 1
_SAME = "Nothing was changed."
_NO_VALUE = {
    "mail": "That is no mail address.",
    "phone": "That is no telephone number.",
    "name": "Nobody is called nothing.",
}


def tell_value(at: Open, text: str, field: str, value: str, *, today: date, now: str) -> Decided:  # noqa: PLR0913
    """Keep that a field of somebody has this value; it is shown before what any source says.

    Raises:
        UserError: nobody is meant, the field is none that can be said, or the value is none of it.
    """
    if field not in FIELDS:
        raise UserError(
            f"{field} is not a field to correct.", unchanged=_SAME, next_step=f"Choose one of {', '.join(FIELDS)}."
        )
    person = person_named(at, text)
    members = by_trust(list(views.members(at, views.records_of(at, person))))
    own = next((one for one in members if one.record.key.startswith(OWN)), None)
    record = with_word(own.record if own else blank(person), field, value, members, today, setting(at, "region"))
    if record is None:
        raise UserError(_NO_VALUE[field], unchanged=_SAME, next_step="Type it once more.")
    if own and own.record == replace(record, origin=own.record.origin):
        raise UserError("You have said that already.", unchanged=_SAME, next_step="See their page.")
    told = f"{called(at, person)}: {field} {value.strip() or 'as the sources say'}"
    with at.engine.transaction():
        entry = _keep(at, person, record, own, told, now=now)
    return Decided(told=told, entry=entry, person=lists.person_holding(at, person) or person)


def _keep(at: Open, person: int, record: Record, own: Member | None, told: str, *, now: str) -> int:  # noqa: PLR0913
    """The record as a small archive, who it is of, and what follows; the entry of the log."""
    shown = digest(f"{encode(record)}\n{now}\n{log.newest(at)}")
    archive = bring_in(at, Stage(at.engine), Handful([record], TYPED, VERSION, record.origin.as_of, shown), now=now)
    number = signatures.record_of(at, TYPED, record.key) or 0
    same = [] if own else [Decision(number=0, at=now, verdict=Verdict.SAME, a=number, b=person)]
    verdicts = rows_of_decisions.add_decisions(at, same)
    entry = log.add_entry(at, now, "correct", told, archives=(archive,), decisions=verdicts)
    _work_out(at, [number, *facts.changed_records(at.engine)], person)
    return entry


def _work_out(at: Open, numbers: list[int], person: int) -> None:
    """Who is who, and ties, of the one whom it touches."""
    from rekindle.services.ranking import rank_some  # noqa: PLC0415 - the rules load where a value changes
    from rekindle.services.resolving import resolve_changed, resolve_touched  # noqa: PLC0415 - as above

    changed = sorted(set(numbers))
    touched = resolve_changed(at, changed) | resolve_touched(at, [person])
    rank_some(at, touched | views.persons_near(at, changed, ()))
