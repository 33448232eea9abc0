"""`draft`, `drafts`, `edit`, `ready`, `drop`: messages in your own words, each phrase with its source."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from rekindle.cli.session import Session, common_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.draft import Drafted, Slot
    from rekindle.model.lint import Finding

CHANNELS = ("mail", "linkedin", "linkedin-note", "sms", "x", "chat", "voicemail", "call")
KINDS = ("first", "again", "reply", "follow-up", "condolence", "crisis", "thanks", "delivery", "report-back",
         "introduction", "decline", "birthday", "question")  # fmt: skip

_MEDIA = {"mail": "mail", "linkedin": "LinkedIn", "linkedin-note": "LinkedIn note", "sms": "SMS", "x": "X",
          "chat": "chat", "voicemail": "voicemail", "call": "call"}  # fmt: skip
_AS = {"linkedin-note": "as a", "voicemail": "as a", "call": "for a"}
"""Before the word for it, where "by" does not do."""


@click.command()
@click.argument("person")
@click.option(
    "--channel",
    type=click.Choice(CHANNELS),
    metavar="CHANNEL",
    help=f"What it is written for [what waits, or reaches them]: {', '.join(CHANNELS)}.",
)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    metavar="KIND",
    help=f"The occasion [a first or later message]: {', '.join(KINDS)}.",
)
@click.option("--other", is_flag=True, help="Another one, beside the first.")
@click.option("--why", is_flag=True, help="Each phrase with the fact it rests on.")
@click.option("--english", is_flag=True, help="In English, though you two write in another language.")
@common_options
@click.pass_obj
def draft(  # noqa: PLR0913 - the options of one command
    session: Session, person: str, channel: str | None, kind: str | None, *, other: bool, why: bool, english: bool
) -> None:
    """A message to somebody, from what you two share, your news and what you can offer.

    PERSON is a number, or words that fit one name. Nothing is made up: what only you can know is asked. Opened again, a
    draft stays as it is. You send it; Rekindle doesn't.
    """
    made = session.book.draft(person, channel, kind=kind, other=other, english=english)
    if session.as_json:
        session.show_json(as_json(made))
    else:
        show(session, made, why=why)


@click.command()
@common_options
@click.pass_obj
def drafts(session: Session) -> None:
    """The drafts that wait for you, the newest first."""
    found = session.book.drafts()
    if session.as_json:
        session.show_json([as_json(one) | _standing(one) for one in found])
        return
    if not found:
        session.say("No drafts here. Begin one: rekindle draft PERSON")
    from rekindle.cli.table import clip, room  # noqa: PLC0415 - --help must not load it

    for one in found:
        state = f", {len(one.lint.errors)} to mend" if one.lint.errors else ""
        state += ", worded by a model" if one.draft.writer == "model" else ""
        session.say(
            f"{one.draft.number:>3}  {one.name} [{one.person}], {_MEDIA[one.draft.medium]}, {one.draft.state}{state}"
        )
        session.say("     " + clip(one.draft.subject or one.draft.text.replace("\n", " "), room() - 5), dim=True)


@click.command()
@click.argument("number", type=int)
@click.option("--text", metavar="TEXT", help="The new text; - reads it from standard input.")
@click.option("--subject", metavar="WORDS", help="The new subject.")
@common_options
@click.pass_obj
def edit(session: Session, number: int, text: str | None, subject: str | None) -> None:
    """Put a draft into your own words.

    Without --text it opens in your editor ($EDITOR). What you type always beats what was proposed.
    """
    if text == "-":
        text = sys.stdin.read()
    elif text is None and subject is None:
        text = _typed(session, number)
    done = session.book.edit(number, text, subject=subject)
    if session.as_json:
        session.show_json(as_json(done))
    else:
        show(session, done)


def _typed(session: Session, number: int) -> str:
    from rekindle.model import UserError  # noqa: PLC0415 - --help must not load the nouns

    before = next((one.draft.text for one in session.book.drafts() if one.draft.number == number), None)
    if before is None:
        raise UserError(f"There is no draft {number}.", next_step="See them: rekindle drafts")
    if not sys.stdin.isatty():
        raise UserError(
            "There is no terminal to edit in.",
            unchanged="The draft is as it was.",
            next_step=f"Give the text: rekindle edit {number} --text -",
        )
    return click.edit(before) or before


@click.command()
@click.argument("number", type=int)
@common_options
@click.pass_obj
def ready(session: Session, number: int) -> None:
    """Mark a draft as ready to go; what has to be mended is said."""
    done = session.book.ready(number)
    if session.as_json:
        session.show_json(as_json(done))
    else:
        session.say(f"Marked as ready: draft {number} for {done.name}. Rekindle doesn't send; you do.")
        session.say(f"Undo: rekindle undo {done.entry}", dim=True)


@click.command()
@click.argument("number", type=int)
@common_options
@click.pass_obj
def drop(session: Session, number: int) -> None:
    """Put a draft away."""
    done = session.book.drop(number)
    if session.as_json:
        session.show_json({"done": done.told, "log": done.entry, "person": done.person})
    else:
        session.done(done.told, done.entry)


# --- shown ------------------------------------------------------------------------------------------------------------


def as_json(made: Drafted) -> dict[str, object]:
    """A draft for scripts: the contract of docs/reference/json.md."""
    one = made.draft
    return {
        "id": one.number or None,
        "person": {"id": made.person, "name": made.name},
        "channel": str(one.medium),
        "subject": one.subject,
        "text": one.text,
        "facts": [{"slot": slot.slot, "fact": _fact(slot), "source": slot.source} for slot in one.slots],
        "missing": [{"slot": asked.slot, "question": asked.question, "answer": asked.answer} for asked in one.missing],
        "lint": {"errors": _findings(made.lint.errors), "warnings": _findings(made.lint.warnings)},
    }


def _standing(made: Drafted) -> dict[str, object]:
    """What a list of drafts tells beside them: the occasion, how far it is, and who wrote it."""
    return {"kind": str(made.draft.kind), "state": str(made.draft.state), "writer": made.draft.writer}


def _fact(slot: Slot) -> str:
    """The phrase with the fact that it says: "in spring 2024 (the harbour workshop, 2024-04)"."""
    return slot.fact if slot.value in slot.fact else f"{slot.value} ({slot.fact})"


def _findings(several: Sequence[Finding]) -> list[dict[str, str]]:
    return [{"rule": one.rule, "words": one.words, "reason": one.reason, "mend": one.mend} for one in several]


def show(session: Session, made: Drafted, *, why: bool = False) -> None:
    """A draft as a reader sees it: the text first, then what is missing or to mend, then what comes next."""
    one = made.draft
    kind = "" if one.kind in ("first", "again") else f" --kind {one.kind}"
    if one.text:
        session.say(f"To {made.name}, {_AS.get(one.medium, 'by')} {_MEDIA[one.medium]} (draft {one.number})", bold=True)
        session.say()
        if one.subject:
            session.say(f"    Subject: {one.subject}", hang="")
            session.say()
        for line in one.text.split("\n"):
            session.say(f"    {line}" if line else "", hang="")
        session.say()
    if why:
        _why(session, made)
    _asked(session, made)
    _lint(session, made)
    if one.text and one.state == "ready":
        session.say(f"It is ready. Open it: rekindle send {one.number}", dim=True)
    elif one.text:
        session.say(f"Yours to change: rekindle edit {one.number}. As it is: rekindle ready {one.number}", dim=True)
        session.say(f"Another: rekindle draft {made.person} --channel {one.medium}{kind} --other", dim=True)


def _why(session: Session, made: Drafted) -> None:
    session.say("Where each phrase comes from:")
    for slot in made.draft.slots:
        told = "" if slot.value in slot.fact else f" ({slot.fact})"
        session.say(f'  "{slot.value}" <- {slot.source}{told}', hang="    ")
    session.say()


def _asked(session: Session, made: Drafted) -> None:
    if made.draft.missing and not made.draft.text:
        session.say(f"No draft for {made.name} yet. One question first:")
    elif made.draft.missing:
        session.say("It would be better with an answer:")
    for asked in made.draft.missing:
        session.say(f"  {asked.question}", hang="  ")
        if asked.answer:
            session.say(f"  {asked.answer}", hang="    ")


def _lint(session: Session, made: Drafted) -> None:
    for head, several in (("Must change", made.lint.errors), ("Worth a look", made.lint.warnings)):
        if several and made.draft.text:
            session.say(head, bold=True)
        for one in several if made.draft.text else ():
            session.say(f"  {one.rule}: {one.reason} {one.mend}".rstrip(), hang="  ")
    if made.draft.text and (made.lint.errors or made.lint.warnings):
        session.say()
