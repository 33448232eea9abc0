"""What the user tells or does -> one version of one noun and one log entry, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rekindle.model import UserError
from rekindle.store import kept, lists, log
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.services.saying import Decided
    from rekindle.store.kept import Kind, Noun


def keep_one(  # noqa: PLR0913 - a noun, its log entry, and what it rests on
    at: Open, noun: Kind, verb: str, told: str, *, now: str, needs: Iterable[Noun] = ()
) -> Decided:
    """Keep a noun, new or changed."""
    with at.engine.transaction():
        entry = log.add_entry(at, now, verb, told)
        return keep_in(at, entry, noun, told, needs=needs)


def keep_in(at: Open, entry: int, noun: Kind, told: str, *, needs: Iterable[Noun] = ()) -> Decided:
    """The same within a transaction and entry that hold several."""
    one = kept.keep(at, entry, noun, needs=needs)
    return _done(at, entry, one, told)


def drop_one(at: Open, noun: Noun, verb: str, told: str, *, now: str) -> Decided:
    """Keep that a noun is gone."""
    with at.engine.transaction():
        entry = log.add_entry(at, now, verb, told)
        kept.drop(at, entry, noun)
        return _done(at, entry, noun, told)


def _done(at: Open, entry: int, noun: Noun, told: str) -> Decided:
    """Who was touched gets a new tie."""
    from rekindle.services.ranking import rank_some  # noqa: PLC0415 - as above
    from rekindle.services.saying import Decided  # noqa: PLC0415 - what only lists is quick: it changes nothing

    if touched := kept.touched_by(at, entry):
        rank_some(at, touched)
    return Decided(told=told, entry=entry, person=holder(at, noun), number=noun.number)


def holder(at: Open, noun: Noun) -> int:
    """Who holds the record that a noun points at now; 0 for none."""
    record = getattr(noun, "record", 0)
    return (lists.person_holding(at, record) or 0) if record else 0


def the(at: Open, kind: type[Kind], number: int, *, called: str, see: str) -> Kind:
    """The noun of that number.

    Raises:
        UserError: there is none. `called` is what the user calls it, `see` the command that lists them.
    """
    if found := kept.kept_one(at, kind, number):
        return found
    raise UserError(f"There is no {called} {number}.", unchanged="Nothing was changed.", next_step=f"See them: {see}")
