"""`shortlist`, `keep`, `swap`, `later`, `never`, `why`: who to write to this week."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room

if TYPE_CHECKING:
    from rekindle.model import Link
    from rekindle.model.candidate import Valued
    from rekindle.model.shortlist import Pick, Reason, Shortlist


@click.command()
@click.option("--size", default=12, show_default=True, help="How many people, 10 to 15 as a rule.")
@common_options
@click.pass_obj
def shortlist(session: Session, size: int) -> None:
    """Twelve people worth a message this week, and why.

    The list stays as it is for the week, unless you swap somebody or bring in more.
    """
    found = session.book.shortlist(size)
    if session.as_json:
        session.show_json([_pick_json(pick) for pick in found.picks])
        return
    _show_list(session, found)


def _pick_json(pick: Pick) -> dict[str, object]:
    return {
        "rank": pick.rank,
        "person": {"id": pick.person, "name": pick.name},
        "value": round(pick.value, 4),
        "reasons": [{"factor": one.factor, "text": one.text, "fact": one.fact} for one in pick.reasons],
        "channel": pick.channel,
        "what": pick.what,
        "roles": list(pick.roles),
        "guessed": list(pick.guessed),
        "kept": pick.kept,
        "stretch": pick.stretch,
    }


def _show_list(session: Session, found: Shortlist) -> None:
    if not found.picks:
        session.say(f"Twelve people will appear here once there are twelve to choose from. So far: {found.eligible}.")
        session.say("Next: rekindle import PATH")
        return
    session.say(f"Worth a message this week ({found.week})", bold=True)
    for pick in found.picks:
        _show_pick(session, pick)
    for note in found.notes:
        session.say(_sentence(note), hang="", dim=True)
    session.say()
    session.say("You decide, by the number in brackets: rekindle keep, swap, later or never")
    session.say("NUMBER. rekindle why NUMBER says more; show NUMBER shows all that is known.")


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def _show_pick(session: Session, pick: Pick) -> None:
    kept = "  (kept)" if pick.kept else ""
    session.say()
    session.say(f"{pick.rank:>2}. {clip(pick.name, room() - 24)}  [{pick.person}]{kept}", bold=True)
    about = "; ".join(part for part in (pick.what, ", ".join(pick.told)) if part)
    if about:
        session.say("    " + clip(about, room() - 4))
    for line in words.reasons(pick.reasons):
        session.say(f"    - {line}")
    session.say(f"    by {words.channel(pick.channel)}", dim=True)


@click.command()
@click.argument("person")
@common_options
@click.pass_obj
def keep(session: Session, person: str) -> None:
    """They stay on this week's list.

    PERSON is a number, or words that fit one name.
    """
    session.tell(session.book.keep(person))


@click.command()
@click.argument("person")
@common_options
@click.pass_obj
def swap(session: Session, person: str) -> None:
    """Somebody else instead, for this week.

    PERSON is a number, or words that fit one name.
    """
    session.tell(session.book.swap(person))


@click.command()
@click.argument("person")
@click.option("--until", metavar="DATE", help="Not before this day [four weeks from today].")
@common_options
@click.pass_obj
def later(session: Session, person: str, until: str | None) -> None:
    """Not now; ask again in four weeks.

    PERSON is a number, or words that fit one name.
    """
    session.tell(session.book.later(person, session.day(until)))


@click.command()
@click.argument("person")
@common_options
@click.pass_obj
def never(session: Session, person: str) -> None:
    """Never suggest them.

    PERSON is a number, or words that fit one name.
    """
    session.tell(session.book.never(person))


@click.command()
@click.argument("person")
@click.argument("other", required=False)
@common_options
@click.pass_obj
def why(session: Session, person: str, other: str | None) -> None:
    """Why somebody is on the list; or why two records are one person.

    PERSON alone: every factor of the reconnect value, with its facts. PERSON and OTHER: what speaks for and against
    the two being one person.
    """
    if other is None:
        _show_value(session, *session.book.why(person))
    else:
        _show_link(session, *session.book.why_two(person, other))


def _show_value(session: Session, valued: Valued, reasons: tuple[Reason, ...]) -> None:
    person = valued.candidate.person
    if session.as_json:
        session.show_json(
            {
                "person": {"id": person.id, "name": person.name},
                "value": round(valued.value, 4),
                "eligible": not valued.ineligible,
                "ineligible": valued.ineligible,
                "channel": valued.channel,
                "factors": [
                    {"factor": one.name, "x": one.x, "weight": one.weight, "text": one.text, "fact": one.fact}
                    for one in valued.factors
                ],
                "reasons": [{"factor": one.factor, "text": one.text, "fact": one.fact} for one in reasons],
            }
        )
        return
    session.say(f"{person.name}  [{person.id}]", bold=True)
    if valued.ineligible:
        session.say(f"Not on a list now: {valued.ineligible}.")
    for reason, line in zip(reasons, words.reasons(reasons), strict=True):
        session.say(f"  {reason.factor}: {line}")
    session.say(f"  by {words.channel(valued.channel)}", dim=True)


def _show_link(session: Session, link: Link, one: bool) -> None:  # noqa: FBT001 - the two halves of one answer
    if session.as_json:
        session.show_json(
            {
                "records": [link.a, link.b],
                "one_person": one,
                "band": link.band,
                "bits": round(link.bits, 2),
                "rule": link.rule,
                "evidence": [{"text": part.text, "bits": round(part.bits, 2)} for part in link.evidence],
            }
        )
        return
    session.say(f"{link.a} and {link.b} are {'one person' if one else 'two people'} here.", bold=True)
    for part in link.evidence:
        session.say(f"  {part.bits:+6.1f}  {part.text}", hang=" " * 8)
    session.say(f"  {link.bits:+6.1f}  in all (each bit doubles the odds)")
    if link.rule:
        session.say(f"  {link.rule}")
