"""Proposals -> facts, brought in as a small import that `undo` takes back; or a verdict that they are unwelcome.

Accepted values of one address gather in one record: each acceptance shows it anew, with what was accepted before. Each
day of mail is an archive of its own, so that a value is as old as the mail that says it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from rekindle.core.unsaid import SOURCE, accepted
from rekindle.model import UserError, Verdict
from rekindle.model.codec import encode
from rekindle.model.person import Member
from rekindle.model.proposal import Proposal
from rekindle.services.bringing import Handful, bring_in
from rekindle.services.importing import work_out
from rekindle.services.owner import owner_of
from rekindle.services.saying import Decided, Said, say
from rekindle.store import facts, log, signatures, views
from rekindle.store.shelf import Open, setting
from rekindle.store.stage import Stage, digest

VERSION = 1


def accept(at: Open, several: Sequence[Proposal], *, now: str) -> Decided:
    """Take what signatures say for true: it becomes records of those who signed."""
    _refuse_none(several)
    stage = Stage(at.engine)
    changed: list[int] = []
    archives: list[int] = []
    with at.engine.transaction():
        for _, of_day in groupby(sorted(several, key=_by_day), key=lambda one: one.at[:10]):
            archives.append(_bring_in(at, stage, list(of_day), len(archives) + 1, now=now))
            changed += facts.changed_records(at.engine)
        told = f"Accepted {_named(several)}"
        entry = log.add_entry(at, now, "accept", told, archives=tuple(archives))
        work_out(at, sorted(set(changed)), archives, entry, owner_of(at))
    return Decided(told=told, entry=entry, person=several[0].person)


def dismiss(at: Open, several: Sequence[Proposal], *, now: str) -> Decided:
    """They are not proposed again."""
    _refuse_none(several)
    said = [Said(one.person, Verdict.DISMISS, one.id) for one in several]
    decided = say(at, said, Verdict.DISMISS, f"Dismissed {_named(several)}", now=now)
    return replace(decided, person=several[0].person)


def _refuse_none(several: Sequence[Proposal]) -> None:
    if not several:
        raise UserError(
            "There is nothing to accept or dismiss.",
            unchanged="Nothing was changed.",
            next_step="See what is proposed: rekindle proposals.",
        )


def _by_day(one: Proposal) -> tuple[str, str]:
    return one.at[:10], one.address


def _named(several: Sequence[Proposal]) -> str:
    if len(several) == 1:
        return f"{several[0].value} for {several[0].name or several[0].address}"
    return f"{len(several):,} values from signatures"


def _bring_in(at: Open, stage: Stage, of_day: Sequence[Proposal], place: int, *, now: str) -> int:
    """The archive of one day's proposals; its number."""
    region = setting(at, "region")
    as_of = of_day[0].at[:10]
    records = []
    for address, told in groupby(of_day, key=lambda one: one.address):
        held = _held(at, address)
        as_of = max(as_of, held.as_of if held else "")  # else the record as it was before would still be shown
        records.append(accepted(list(told), held.record if held else None, region))
    shown = digest("\n".join(encode(record) for record in records))
    _check_new(at, shown)
    return bring_in(at, stage, Handful(records, SOURCE, VERSION, as_of, shown, place), now=now)


def _held(at: Open, address: str) -> Member | None:
    """The record of an address as it is now."""
    number = signatures.record_of(at, SOURCE, address)
    return next(views.members(at, [number]), None) if number else None


def _check_new(at: Open, shown: str) -> None:
    if facts.known_archive(at.engine, at.book, shown, SOURCE, VERSION):
        raise UserError(
            "That was accepted already.",
            unchanged="Nothing was changed.",
            next_step="See what is still proposed: rekindle proposals.",
        )
