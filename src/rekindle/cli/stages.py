"""`stage`, `brief`, `invite`: how far it has come with somebody, and the next talk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from rekindle.model.brief import Brief, Invitation, Section
    from rekindle.model.stage import Gate, Standing

_PAGE = 60
"""Lines of a brief: one page."""
_GATES = {
    "voice": "a talk in the last 90 days",
    "time": "45 days since their first answer",
    "balance": "as much given as asked",
    "no-job-ask": "no ask about work",
    "target": "somebody they can reach is named",
    "yes": "your own yes",
    "no-distress": "no hard times",
}


# --- stage ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.option("--steps", is_flag=True, help="How it came there, step by step.")
@click.option("--set", "stage_", metavar="STAGE", help="Say yourself where they stand: quiet, warm ...")
@click.option("--because", metavar="WORDS", default="", help="Why, when you set it.")
@common_options
@click.pass_obj
def stage(session: Session, person: str, stage_: str | None, because: str, *, steps: bool) -> None:
    """How far it has come with somebody, and what is next.

    PERSON is a number, or words that fit one name. A stage follows from what passed between you; one that you set
    yourself holds from today and fades like any other.
    """
    if stage_ is not None:
        session.tell(session.book.set_stage(person, stage_, because))
        return
    found = session.book.stage(person)
    if session.as_json:
        session.show_json(_stage_json(found, steps=steps))
        return
    session.say(found.reason, bold=True)
    session.say(found.rung_reason, hang="")
    if steps:
        _steps(session, found)
    session.say()
    show_gates(session, found.gates)


def _stage_json(found: Standing, *, steps: bool) -> dict[str, object]:
    told = [{"on": one.on.isoformat(), "stage": one.stage, "reason": one.reason} for one in found.steps]
    return {
        "stage": found.stage,
        "shown": found.stage.shown,
        "reason": found.reason,
        "since": found.since.isoformat() if found.since else None,
        "next_rung": found.rung,
        "next": found.next,
        "minutes": found.minutes,
        "gates": gates_json(found.gates),
        "stopped": found.stopped,
        **({"steps": told} if steps else {}),
    }


def gates_json(gates: tuple[Gate, ...]) -> list[dict[str, object]]:
    """The same for scripts."""
    return [{"gate": one.gate, "open": one.open, "why": one.why} for one in gates]


def _steps(session: Session, found: Standing) -> None:
    session.say()
    session.say("How it came there", bold=True)
    for one in found.steps:
        session.say(f"  {words.day(one.on)}: {one.reason}", hang="    ")
    if not found.steps:
        session.say("  No step yet.")


def show_gates(session: Session, gates: tuple[Gate, ...]) -> None:
    """The seven gates, each open or shut and why."""
    shown = sum(one.open for one in gates)
    session.say(f"Before the one question: {shown} of {len(gates)} gates open", bold=True)
    for one in gates:
        session.say(f"  {'open' if one.open else 'shut'}  {_GATES[one.gate]}: {one.why}", hang="        ")


# --- brief ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.option("--for", "purpose", metavar="TALK", default="", help="call, video or coffee [the next rung].")
@common_options
@click.pass_obj
def brief(session: Session, person: str, purpose: str) -> None:
    """One page before you ring, or meet.

    PERSON is a number, or words that fit one name. The page is for you alone: what is private is shown, and marked.
    """
    found = session.book.brief(person, purpose)
    if session.as_json:
        session.show_json(_brief_json(found))
        return
    for line, bold in _page(found)[:_PAGE]:
        session.say(line, bold=bold)


def _brief_json(found: Brief) -> dict[str, object]:
    return {
        "person": {"id": found.person, "name": found.name},
        "for": found.purpose,
        "minutes": found.minutes,
        **{one.key: list(one.lines) for one in found.sections},
    }


def _page(found: Brief) -> list[tuple[str, bool]]:
    """Lines, each with whether it is a heading; none is wider than the terminal."""
    lines = [(clip(f"{found.name or '(no name)'}  [{found.person}]", room()), True)]
    for section in found.sections:
        lines += [(section.title, True), *((line, False) for line in _lines(section))]
    after = f"Afterwards: rekindle touched {found.person} --how {found.purpose} --note WORDS"
    return [*lines[: _PAGE - 1], (after, False)]


def _lines(section: Section) -> list[str]:
    """What is asked or left out is read aloud, so it is shown whole; the rest is a reminder of a line each."""
    from rekindle.cli.table import wrap  # noqa: PLC0415 - one place

    if section.key in ("facts", "topics", "gives", "changes", "who"):
        return [clip(f"  {line}", room()) for line in section.lines]
    return [piece for line in section.lines for piece in wrap(f"  {line}", "    ")]


# --- invite -----------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.option("--at", "when", metavar="TIME", required=True, help='When, by your clock: "2026-12-01 10:00".')
@click.option(
    "--into", metavar="FILE", required=True, type=click.Path(path_type=Path), help="Where to write it: call.ics."
)
@click.option("--minutes", type=int, default=0, help="How long [as the stage suggests].")
@click.option("--for", "purpose", metavar="TALK", default="", help="call, video or coffee [the next rung].")
@click.option("--place", metavar="WORDS", default="", help="Where, or by what link.")
@click.option("--with-address", is_flag=True, help="Name their mail address in it, so that they can answer.")
@common_options
@click.pass_obj
def invite(session: Session, /, person: str, when: str, into: Path, **told: Any) -> None:  # noqa: ANN401 - options
    """Write a calendar entry for a talk, with both clocks.

    PERSON is a number, or words that fit one name. Any calendar opens the file; nothing is sent.
    """
    _check_file(into)
    found = session.book.invite(person, _time(when), **told)
    _write(into, found.text)
    if session.as_json:
        session.show_json(_invite_json(found, into))
        return
    session.say(f"{found.summary}.", bold=True)
    if found.guess:
        session.say(f"Their clock is guessed from {found.guess}.")
    else:
        session.say("Where their clock stands is not known.")
    if found.note:
        session.say(found.note)
    session.say(f"Written: {into}. Nothing was sent; pass the file on, or keep it for yourself.")


def _time(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None or len(text.strip()) < len("2026-12-01 10:00"):
        raise UserError(
            f"{text} is no time.", unchanged="No file was written.", next_step='Write it as "2026-12-01 10:00".'
        )
    return found


def _check_file(into: Path) -> None:
    """Never write over anything but another calendar entry."""
    try:
        taken = into.exists() and not into.read_bytes().startswith(b"BEGIN:VCALENDAR")
    except OSError:
        taken = True
    if taken:
        raise UserError(
            f"{into} is there already, and no calendar entry.",
            unchanged="No file was written.",
            next_step="Name another: --into call.ics",
        )


def _write(into: Path, text: str) -> None:
    try:
        into.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise UserError(
            f"{into} cannot be written ({error.strerror or 'no reason given'}).",
            unchanged="No file was written.",
            next_step="Name another place: --into call.ics",
        ) from error


def _invite_json(found: Invitation, into: Path) -> dict[str, object]:
    return {
        "person": {"id": found.person, "name": found.name},
        "summary": found.summary,
        "start": found.start.isoformat(),
        "minutes": found.minutes,
        "zone": found.zone or None,
        "guessed": found.guess or None,
        "note": found.note or None,
        "file": str(into),
    }
