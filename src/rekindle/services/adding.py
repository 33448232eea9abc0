"""A line typed, a signature, contact page or card pasted -> who it names, shown first; then a small import of its own.

What is written is a record of source "typed", the roles said and the place on the formal list, under one entry of the
log: one undo takes all of it back. A line that is here already adds nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from rekindle.core.entry import amend, read, split
from rekindle.core.typed import kept, record_of
from rekindle.model import Archive, Counts, Decision, Verdict
from rekindle.model.adding import TYPED, Fate, Outcome, Understood
from rekindle.model.codec import encode
from rekindle.model.entry import Hint
from rekindle.services.deciding import Decided
from rekindle.store import decisions as rows_of_decisions
from rekindle.store import facts, lists, log, signatures
from rekindle.store.shelf import Open
from rekindle.store.stage import Stage, digest

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Decided):
    """What was added; `entry` is 0 where nothing had to be written."""

    outcomes: tuple[Outcome, ...] = ()


def understand(at: Open, text: str, hint: Hint = Hint()) -> tuple[Understood, ...]:  # noqa: B008 - frozen
    """What a line, a pasted signature or contact page, or the cards in a text say, and whom of the book they name."""
    entry = read(text, hint)
    record = record_of(entry)
    return (
        Understood(line=text, entry=entry, record=record, roles=entry.roles, pieces=entry.pieces),
    )


def understand_each(at: Open, text: str, hint: Hint = Hint()) -> tuple[Understood, ...]:  # noqa: B008 - frozen
    """The same of a text with one person a line."""
    return tuple(one for line in split(text) for one in understand(at, line, hint))


def correct(at: Open, one: Understood, told: str, hint: Hint = Hint()) -> Understood:  # noqa: B008 - frozen
    """With a field corrected as "place: Lund" says."""
    if one.entry is None:
        return one
    entry = amend(one.entry, told)
    return replace(one, entry=entry, record=record_of(entry), roles=entry.roles, pieces=entry.pieces)


def add(
    at: Open, several: Sequence[Understood], *, now: str, today: date | None = None, listed: bool = True
) -> Added:
    """Write what was understood, all of it under one entry of the log."""
    stage, day = Stage(at.engine), today or date.fromisoformat(now[:10])
    taken = [one for one in several if one.record and not one.refused]
    records = [kept(one.record, day) for one in taken if one.record]
    with at.engine.transaction():
        number = facts.add_archive(
            at.engine,
            {
                "book": at.book, "digest": digest(now + "\n".join(encode(record) for record in records)),
                "importer": TYPED, "version": VERSION, "path": records[0].origin.where, "as_of": day.isoformat(),
                "made": "", "at": now,
            },
        )  # fmt: skip
        for record in records:
            stage.add(1, record)
        stage.flush()
        items = facts.settle_records(at.engine, at.book, 1, number)
        accounts = Archive(path=records[0].origin.where, importer=TYPED, items=items, interactions=Counts(), number=number)
        facts.set_accounts(at.engine, at.book, number, encode(accounts))
        changed = facts.changed_records(at.engine)
        numbers = [signatures.record_of(at, TYPED, record.key) or 0 for record in records]
        said = [
            Decision(number=0, at=now, verdict=Verdict.ROLE, a=record, value=role)
            for record, one in zip(numbers, taken, strict=True)
            for role in one.roles
        ]
        said += [Decision(number=0, at=now, verdict=Verdict.LIST, a=record) for record in numbers if listed]
        told = f"{records[0].name.shown} is on your list"
        entry = log.add_entry(
            at, now, "add", told, archives=(number,), decisions=rows_of_decisions.add_decisions(at, said)
        )
        from rekindle.services.importing import work_out
        from rekindle.services.owner import owner_of

        work_out(at, changed, [number], entry, owner_of(at))
    outcomes = tuple(
        Outcome(line=one.line, fate=Fate.CREATED, person=lists.person_holding(at, record) or 0, name=one.name)
        for record, one in zip(numbers, taken, strict=True)
    )
    return Added(told=told, entry=entry, person=outcomes[0].person if len(outcomes) == 1 else 0, outcomes=outcomes)
