"""Those of the list who fit -> changed all alike, after showing whom; or written to a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli.session import Session
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.roster import Listed
    from rekindle.services.bulk import Plan

_SHOWN = 20


def change_many(session: Session, people: Sequence[Listed], told: dict[str, Any]) -> None:
    """Change all of them alike: first shown, then, when it is agreed, done."""
    plan = session.book.plan([one.person for one in people], *told["changes"])
    if told["dry_run"] or not plan.persons:
        _tell(session, plan, people)
        return
    if len(plan.persons) > 1 and not told["yes"]:
        if session.as_json or not sys.stdin.isatty():
            raise UserError(
                f"This changes {len(plan.persons):,} people.",
                unchanged="Nothing was changed.",
                next_step="Look first: --dry-run. Then say so: --yes",
            )
        _tell(session, plan, people)
        if not click.confirm(f"Change {len(plan.persons):,} people?", default=False):
            session.say("Nothing was changed.")
            return
    session.tell(session.book.change(plan))


def _tell(session: Session, plan: Plan, people: Sequence[Listed]) -> None:
    """Whom a change would change, and whom not."""
    names = {one.person: one.name or "(no name)" for one in people}
    if session.as_json:
        session.show_json(_json(plan, names))
        return
    session.say(f"{words.counted(len(plan.persons), 'person', 'people')} to change: {plan.told}.", bold=True)
    most = len(plan.persons) if session.verbose else _SHOWN
    for person in plan.persons[:most]:
        session.say(clip(f"{person:>5}  {names[person]}", room()))
    if len(plan.persons) > most:
        session.say(f"       and {len(plan.persons) - most:,} more (--verbose shows them)", dim=True)
    if plan.already:
        session.say(f"{words.counted(len(plan.already), 'person has', 'people have')} it already.")
    if plan.barred:
        session.say(f"{words.counted(len(plan.barred), 'person stays', 'people stay')} off: you said never.")


def _json(plan: Plan, names: dict[int, str]) -> dict[str, object]:
    def named(several: Sequence[int]) -> list[dict[str, object]]:
        return [{"id": person, "name": names[person]} for person in several]

    return {
        "changes": [{"kind": one.kind, "value": one.value or None} for one in plan.changes],
        "people": named(plan.persons),
        "already": named(plan.already),
        "barred": named(plan.barred),
    }


def write_many(session: Session, people: Sequence[Listed], told: dict[str, Any]) -> None:
    """Write them to a file."""
    done = session.book.write_list(people, told["to"], notes=told["notes"], over=told["force"])
    if session.as_json:
        shown = {"file": done.path, "format": done.kind, "people": done.people, "notes": done.notes, "cut": done.cut}
        session.show_json(shown)
        return
    along = "with your private notes" if done.notes else "without your notes"
    session.say(f"{words.counted(done.people, 'person', 'people')} written, {along}: {done.path}", hang="")
    if done.cut:
        session.say(f"{words.counted(done.cut, 'text')} too long for a cell: their beginnings went along.", hang="")
