"""`stage`, `brief`, `invite`, `refer`, `referrals`: how far it has come, the next talk, and the one question."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rekindle.cli import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from rekindle.book import Book
    from rekindle.model.brief import Brief, Invitation, Section
    from rekindle.model.chain import Chain, Led, Question
    from rekindle.model.stage import Gate, Standing
    from rekindle.services.deciding import Decided

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


def _in_words(day: date | None) -> str:
    return words.day(day.isoformat()) if day else ""


def _tell(session: Session, decided: Decided, more: str = "") -> None:
    if session.as_json:
        session.show_json({"done": decided.told, "log": decided.entry, "person": decided.person})
        return
    session.say(f"{decided.told}. Undo: rekindle undo {decided.entry}")
    if more:
        session.say(more)


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
        _tell(session, session.book.set_stage(person, stage_, because))
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
    _gates(session, found.gates)


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
        "gates": _gates_json(found.gates),
        "stopped": found.stopped,
        **({"steps": told} if steps else {}),
    }


def _gates_json(gates: tuple[Gate, ...]) -> list[dict[str, object]]:
    return [{"gate": one.gate, "open": one.open, "why": one.why} for one in gates]


def _steps(session: Session, found: Standing) -> None:
    session.say()
    session.say("How it came there", bold=True)
    for one in found.steps:
        session.say(f"  {_in_words(one.on)}: {one.reason}", hang="    ")
    if not found.steps:
        session.say("  No step yet.")


def _gates(session: Session, gates: tuple[Gate, ...]) -> None:
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


# --- refer ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.option("--asked", is_flag=True, help="You asked; log it.")
@click.option("--how", metavar="HOW", default="call", help="By what means: call, video or coffee [call].")
@click.option("--note", metavar="WORDS", default="", help="What was said.")
@click.option("--led-to", metavar="NAME", help="Whom they named.")
@click.option("--person", "to", metavar="PERSON", default="", help="... who is this person of yours.")
@click.option("--outcome", metavar="WORDS", default="", help="What came of it.")
@click.option("--thanked", is_flag=True, help="You thanked them.")
@click.option("--reported", is_flag=True, help="You told them how it went.")
@click.option("--number", type=int, default=0, metavar="N", help="Which of their referrals [the newest].")
@common_options
@click.pass_obj
def refer(session: Session, /, person: str, **told: Any) -> None:  # noqa: ANN401 - options
    """The one question: what stands before it, its words, and what came of it.

    PERSON is a number, or words that fit one name. The words are shown only while all seven gates are open. The
    question is asked by voice, once, and about a person, never about a post.
    """
    for asked_for, verb, more in _VERBS:
        if any(told[name] for name in asked_for):
            _tell(session, verb(session.book, person, told), more)
            return
    found = session.book.question(person)
    if session.as_json:
        session.show_json(_question_json(found))
        return
    _question(session, found)


def _asked(book: Book, person: str, told: dict[str, Any]) -> Decided:
    return book.asked(person, told["how"], told["note"])


def _led_to(book: Book, person: str, told: dict[str, Any]) -> Decided:
    done = book.led_to(person, told["led_to"] or "", to=told["to"], number=told["number"])
    return _came_of(book, person, {**told, "number": done.number}) if any(told[name] for name in _CAME_OF) else done


def _came_of(book: Book, person: str, told: dict[str, Any]) -> Decided:
    return book.came_of(
        person, told["outcome"], number=told["number"], thanked=told["thanked"], reported=told["reported"]
    )


_CAME_OF = ("outcome", "thanked", "reported")
_OWED = "Thanks, and a word on how it went, are owed within 14 days, whatever comes of it."
_VERBS: tuple[tuple[tuple[str, ...], Callable[[Book, str, dict[str, Any]], Decided], str], ...] = (
    (("asked",), _asked, _OWED),
    (("led_to", "to"), _led_to, ""),
    (_CAME_OF, _came_of, ""),
)
"""Options, in the order in which they are looked at, the verb they ask for, and what is said afterwards."""


def _question(session: Session, found: Question) -> None:
    session.say(f"The one question, to {found.name}  [{found.person}]", bold=True)
    session.say(found.standing.reason)
    session.say()
    _gates(session, found.standing.gates)
    session.say()
    if found.shut:
        session.say(found.shut)
        if not found.standing.locked_until:
            _opens(session, found)
    else:
        session.say("Say it aloud three times first. Then:", bold=True)
        for one in found.script:
            session.say(f"  {one}", hang="    ")
        session.say(f"Once it is asked: rekindle refer {found.person} --asked --note WORDS")
    for led in found.led:
        _show_led(session, led, 0)


def _opens(session: Session, found: Question) -> None:
    """The commands that open what words alone can open."""
    closed = {one.gate for one in found.standing.gates if not one.open}
    if "target" in closed:
        session.say(f'  rekindle note {found.person} --target "flood risk at Corran"')
    if "yes" in closed:
        session.say(f'  rekindle note {found.person} --ready "why it is time"')


def _question_json(found: Question) -> dict[str, object]:
    locked = found.standing.locked_until
    return {
        "person": {"id": found.person, "name": found.name},
        "stage": found.standing.stage,
        "open": not found.shut,
        "shut": found.shut,
        "gates": _gates_json(found.standing.gates),
        "script": list(found.script),
        "locked_until": locked.isoformat() if locked else None,
        "referrals": [_led_json(one) for one in found.led],
    }


# --- referrals --------------------------------------------------------------------------------------------------------


@click.command()
@common_options
@click.pass_obj
def referrals(session: Session) -> None:
    """Who led to whom, to what, and what is owed for it."""
    chains, owed = session.book.referrals(), session.book.owed()
    if session.as_json:
        session.show_json({"chains": [_chain_json(one) for one in chains], "owed": [_led_json(one) for one in owed]})
        return
    if not chains:
        session.say("Nobody has led to anybody yet. That takes time: see rekindle refer PERSON.")
        return
    for chain in chains:
        session.say(f"{chain.name}  [{chain.person}]", bold=True)
        for led in chain.led:
            _show_led(session, led, 1)
    session.say()
    session.say("Owed" if owed else "Nothing is owed: everybody was thanked and told.", bold=bool(owed))
    for one in owed:
        session.say(f"  {one.by_name}, for {one.name or 'hearing you out'}: {' and '.join(one.owed)}, "
                    f"by {_in_words(one.due)}", hang="    ")  # fmt: skip


def _show_led(session: Session, led: Led, depth: int) -> None:
    number = f"  [{led.person}]" if led.person else ""
    about = [led.outcome, *(["thanked"] if led.thanked else []), *(["told how it went"] if led.reported else [])]
    told = "; ".join(part.rstrip(".") for part in about if part)
    session.say(
        f"{'   ' * depth}-> {led.name or 'nobody yet'}{number}, {_in_words(led.on)}{f': {told}' if told else ''}",
        hang="   " * depth + "   ",
    )
    for onward in led.onward:
        _show_led(session, onward, depth + 1)


def _led_json(one: Led) -> dict[str, object]:
    return {
        "number": one.number,
        "by": {"id": one.by, "name": one.by_name},
        "name": one.name,
        "person": one.person or None,
        "on": one.on.isoformat(),
        "outcome": one.outcome,
        "thanked": one.thanked.isoformat() if one.thanked else None,
        "reported": one.reported.isoformat() if one.reported else None,
        "owed": list(one.owed),
        "due": one.due.isoformat(),
        "onward": [_led_json(onward) for onward in one.onward],
    }


def _chain_json(one: Chain) -> dict[str, object]:
    return {"person": {"id": one.person, "name": one.name}, "led": [_led_json(led) for led in one.led]}
