"""A log entry -> the book as if it had not happened; a log entry more is the only trace.

An import leaves with everything that only it brought; verdicts are revoked by further rows; lists fall back to the
version before; what the user told or did stands no longer. No time limit, and any order, but for what later entries
rest on: a draft goes after the touch that sent it.
"""

from __future__ import annotations

from rekindle.model import UserError, Verdict
from rekindle.services.corresponding import follow
from rekindle.services.ordering import home_of, sort_again
from rekindle.services.ranking import rank, rank_some
from rekindle.services.resolving import resolve, resolve_touched
from rekindle.services.saying import RANKED, rank_again
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, files, kept, lists, log, search
from rekindle.store import people as rows_of_people
from rekindle.store.log import Entry
from rekindle.store.shelf import Open

_WHO = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE, Verdict.LATER})
"""Verdicts on who is who."""


def undo(at: Open, number: int | None, *, now: str) -> Entry:
    """Take back an entry of the log, the newest one unless a number is given.

    Raises:
        UserError: there is nothing (left) to take back, or something later rests on it.
    """
    with at.engine.transaction():
        entry = _chosen(at, number)  # inside: two undos at once must not both take the same entry
        _check_free(at, entry)
        home = home_of(at)
        told = f"Undone: {entry.told}"
        done = log.add_entry(at, now, "undo", told, undoes=entry.number)
        rows_of_decisions.revoke(at, now, entry.decisions)
        rows_of_decisions.drop_lists_of(at, entry.number)
        forgotten = facts.forget_owner(at.engine, at.book, entry.number)
        if entry.archives:
            _take_out(at, entry)
            follow(at)
            rank(at, resolve(at, log=done, freeze=True))
        elif forgotten:
            follow(at)
            rank(at, resolve(at, log=done, freeze=False))
        else:
            _work_out_again(at, entry)
            if home_of(at) != home:  # a profile is what it was before
                sort_again(at)
    return entry


def _work_out_again(at: Open, entry: Entry) -> None:
    """After verdicts were revoked: whoever they were about."""
    gone = set(entry.decisions)
    about = [one for one in rows_of_decisions.decisions(at) if one.number in gone] if gone else []
    if {one.verdict for one in about} & _WHO:
        rank_some(at, resolve_touched(at, [end for one in about for end in (one.a, one.b) if end]))
    elif touched := kept.touched_by(at, entry.number):
        rank_some(at, touched)
    ends = [one.a for one in about if one.verdict in RANKED]
    rank_again(at, {person for end in ends if (person := lists.person_holding(at, end)) is not None})


def _check_free(at: Open, entry: Entry) -> None:
    if later := kept.resting_on(at, entry.number):
        raise UserError(
            f"Number {later} rests on number {entry.number}.",
            unchanged="Nothing was taken back.",
            next_step=f"Take that back first: rekindle undo {later}",
        )


def _chosen(at: Open, number: int | None) -> Entry:
    every = log.entries(at)
    if number is None:
        every = [entry for entry in every if not entry.undoes and not entry.undone and entry.verb != "rebuild"]
    else:
        every = [entry for entry in every if entry.number == number]
    if not every:
        raise UserError("There is nothing to undo.", next_step="See what was done: rekindle log.")
    if every[0].undone or every[0].undoes:
        raise UserError(
            f"Number {every[0].number} was taken back already, or is an undo itself.",
            next_step="See what stands: rekindle log.",
        )
    return every[0]


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
    follow(at)
    rank(at, resolve(at, log=log, freeze=False))
    search.index_anew(at)
