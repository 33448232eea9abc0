"""A log entry -> the book as if it had not happened; a log entry more is the only trace.

An import leaves with everything that only it brought; verdicts are revoked by further rows; lists fall back to the
version before; what the user told or did stands no longer. No time limit, and any order, but for what later entries
rest on: a draft goes after the touch that sent it.
"""

from __future__ import annotations

from rekindle.model import Decision, UserError, Verdict
from rekindle.model.life import Profile
from rekindle.services.ordering import sort_again
from rekindle.services.saying import RANKED, WHO, rank_again
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, files, kept, lists, log, search
from rekindle.store import people as rows_of_people
from rekindle.store.log import Entry
from rekindle.store.shelf import Open

_WHO = WHO | {Verdict.UNSURE, Verdict.LATER}
"""Verdicts on who is who."""


def undo(at: Open, number: int | None, *, now: str) -> Entry:
    """Take back an entry of the log, the newest one unless a number is given.

    Raises:
        UserError: there is nothing (left) to take back, or something later rests on it.
    """
    with at.engine.transaction():
        entry = _chosen(at, number)  # inside: two undos at once must not both take the same entry
        _check_free(at, entry)
        told = f"Undone: {entry.told}"
        done = log.add_entry(at, now, "undo", told, undoes=entry.number)
        rows_of_decisions.revoke(at, now, entry.decisions)
        rows_of_decisions.drop_lists_of(at, entry.number)
        forgotten = facts.forget_owner(at.engine, at.book, entry.number)
        if entry.archives:
            _without(at, entry, done)
        elif forgotten:
            _resolve_all(at, log=done, freeze=False)
        else:
            _work_out_again(at, entry)
            if kept.wrote(at, entry.number, Profile):  # where I live is what it was before
                sort_again(at)
    return entry


def _without(at: Open, entry: Entry, done: int) -> None:
    """The book without the archives of an entry."""
    from rekindle.services.taking_back import is_typed, take_back  # noqa: PLC0415 - as below

    if is_typed(at, entry):
        take_back(at, entry, _about(at, entry))
    else:
        _take_out(at, entry)
        _resolve_all(at, log=done, freeze=True)


def _resolve_all(at: Open, *, log: int, freeze: bool) -> None:
    """Who is who and how close, of everybody."""
    from rekindle.services.corresponding import follow  # noqa: PLC0415 - most of what is taken back is a mere verdict
    from rekindle.services.ranking import rank  # noqa: PLC0415 - as above
    from rekindle.services.resolving import resolve  # noqa: PLC0415 - as above

    follow(at)
    rank(at, resolve(at, log=log, freeze=freeze))


def _work_out_again(at: Open, entry: Entry) -> None:
    """After verdicts were revoked: whoever they were about."""
    about = _about(at, entry)
    if {one.verdict for one in about} & _WHO:
        from rekindle.services.resolving import resolve_touched  # noqa: PLC0415 - numpy loads where people are compared

        rank_again(at, resolve_touched(at, [end for one in about for end in (one.a, one.b) if end]))
    else:
        rank_again(at, kept.touched_by(at, entry.number))
    ends = [one.a for one in about if one.verdict in RANKED]
    rank_again(at, {person for end in ends if (person := lists.person_holding(at, end)) is not None})


def _about(at: Open, entry: Entry) -> list[Decision]:
    """The verdicts of an entry."""
    return rows_of_decisions.numbered(at, entry.decisions) if entry.decisions else []


def _check_free(at: Open, entry: Entry) -> None:
    if later := kept.resting_on(at, entry.number):
        raise UserError(
            f"Number {later} rests on number {entry.number}.",
            unchanged="Nothing was taken back.",
            next_step=f"Take that back first: rekindle undo {later}",
        )


def _chosen(at: Open, number: int | None) -> Entry:
    found = log.last_done(at) if number is None else log.entry(at, number)
    if found is None:
        raise UserError("There is nothing to undo.", next_step="See what was done: rekindle log.")
    if found.undone or found.undoes:
        raise UserError(
            f"Number {found.number} was taken back already, or is an undo itself.",
            next_step="See what stands: rekindle log.",
        )
    return found


def _take_out(at: Open, entry: Entry) -> None:
    """Remove archives; what is derived goes first, because it points at records."""
    rows_of_people.clear(at)
    held = tuple({*rows_of_decisions.held_records(at), *kept.held_records(at)})
    for archive in entry.archives:
        files.remove_files(at.engine, at.book, archive)
        facts.remove_archive(at.engine, at.book, archive, held=held)
    rows_of_people.drop_weights_of(at, entry.number)


def rebuild(at: Open, *, now: str) -> tuple[int, int]:
    """Drop all that is derived and work it out again: the same people, ids and ties. (people, questions)."""
    with at.engine.transaction():
        entry = log.add_entry(at, now, "rebuild", "Everything derived was worked out again")
        work_out_all(at, log=entry)
    return rows_of_people.counts(at)


def work_out_all(at: Open, *, log: int) -> None:
    """Everything derived from facts and decisions, by the weights in force."""
    _resolve_all(at, log=log, freeze=False)
    search.index_anew(at)
