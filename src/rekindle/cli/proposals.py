"""`proposals`: what signatures below mails say of people, to accept or to dismiss."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.proposal import Proposal
    from rekindle.services.saying import Decided

_ALL = "all"


@click.command()
@click.argument("person", required=False)
@click.option("--accept", metavar="ID|all", multiple=True, help="It is true: keep it, known from that mail.")
@click.option("--dismiss", metavar="ID|all", multiple=True, help="It is not, or not wanted: don't propose it again.")
@click.option("--most", default=20, show_default=True, help="How many people to show at a time.")
@common_options
@click.pass_obj
def proposals(
    session: Session, person: str | None, *, accept: tuple[str, ...], dismiss: tuple[str, ...], most: int
) -> None:
    """What signatures say of people: accept or dismiss.

    Titles, employers, phones and links below the last signed mail from somebody's address at work that no record of
    them has. PERSON is a number, or words that fit one name. Needs the text of mails: rekindle import --bodies.
    """
    found = session.book.proposals(person)
    if accept or dismiss:
        _decide(session, found, accept, dismiss)
    elif session.as_json:
        session.show_json([asdict(one) for one in found])
    elif found:
        _show(session, found, most)
    elif session.book.has_mail_texts():
        session.say("Nothing to propose: the signatures say nothing that isn't known.")
    else:
        session.say("No text of any mail is here. Bring your mails in with it: rekindle import --bodies PATH")


def _decide(session: Session, found: Sequence[Proposal], accept: Sequence[str], dismiss: Sequence[str]) -> None:
    """Both lists are looked through before anything is decided."""
    taken, left = _meant(found, accept), _meant(found, dismiss)
    if both := {one.id for one in taken} & {one.id for one in left}:
        raise UserError(
            f"{min(both)} can't be both.", unchanged="Nothing was changed.", next_step="Accept it, or dismiss it."
        )
    done = [session.book.accept(taken)] if accept else []
    done += [session.book.dismiss(left)] if dismiss else []
    if session.as_json:
        session.show_json([_json(one) for one in done])
    for one in done if not session.as_json else ():
        session.done(one.told, one.entry)


def _json(one: Decided) -> dict[str, object]:
    return {"done": one.told, "log": one.entry, "person": one.person}


def _meant(found: Sequence[Proposal], ids: Sequence[str]) -> list[Proposal]:
    if _ALL in ids:
        return list(found)
    by_id = {one.id: one for one in found}
    if strange := next((one for one in ids if one not in by_id), None):
        raise UserError(
            f"{strange} is no open proposal.",
            unchanged="Nothing was changed.",
            next_step="See them with: rekindle proposals.",
        )
    return [by_id[one] for one in dict.fromkeys(ids)]


def _show(session: Session, found: Sequence[Proposal], most: int) -> None:
    people = [list(several) for _, several in groupby(found, key=lambda one: (one.person, one.address))]
    for several in people[:most]:
        _show_person(session, several)
    if len(people) > most:
        left = len(people) - most
        session.say(f"and {left:,} more {'people' if left > 1 else 'person'} (--most shows more)")
    session.say("Accept with: rekindle proposals --accept ID, or all. Dismiss with: --dismiss ID")


def _show_person(session: Session, several: Sequence[Proposal]) -> None:
    first = several[0]
    session.say(clip(f"{first.name or '(no name)'}  [{first.person}]", room()), bold=True)
    session.say("  " + clip(f"signed on {words.day(first.at[:10])} from {first.address}", room() - 2), dim=True)
    for one in several:
        session.say("  " + clip(f"{one.id}  {one.field + ':':9} {words.bare(one.value)}", room() - 2))
        if one.said != one.value:
            session.say(" " * 14 + clip(f'"{one.said}"', room() - 14), dim=True)
    session.say()
