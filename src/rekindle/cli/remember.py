"""`remember`: a question to your memory, names for it, then the next one. Nobody is a fine answer."""

from __future__ import annotations

import sys
from itertools import takewhile
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.growing import growth_json, left, show_growth
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room, table
from rekindle.model import UserError
from rekindle.model.prompt import RecallState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.adding import Outcome
    from rekindle.model.prompt import Chapter, Face, Prompt, Screen
    from rekindle.services.saying import Decided

STATES = {None: "not yet", RecallState.DONE: "answered", RecallState.NOBODY: "nobody", RecallState.LATER: "later"}
PAGE = 9
"""So many of those who may answer are shown at a time, each under its number."""
_KNOWN = 4  # names of those who answer already
_PIPED = "-"
_ENDS = (".", "q")
"""What ends the names at a terminal ends those piped in."""


@click.command()
@click.argument("key", required=False)
@click.option("--name", "names", metavar="LINE", multiple=True, help="Somebody who answers it; - reads lines piped in.")
@click.option("--person", "persons", metavar="PERSON", multiple=True, help="Somebody here who does: number or name.")
@click.option("--nobody", is_flag=True, help="Nobody comes to mind.")
@click.option("--later", is_flag=True, help="Ask again another day.")
@click.option("--all", "everything", is_flag=True, help="Every question, and how it was left.")
@common_options
@click.pass_obj
def remember(  # noqa: PLR0913 - one argument an option
    session: Session, key: str | None, *, names: tuple[str, ...], persons: tuple[str, ...], nobody: bool, later: bool,
    everything: bool,
) -> int:  # fmt: skip
    """Questions that bring people back to mind, one at a time.

    Each asks about a post, a school or a part of your life: type names, a line each, and they are on your list with
    the role it asks for. KEY goes to one question. It goes on where you stopped, on any day.
    """
    lines = _lines(names, piped=not (persons or nobody or later or everything or session.as_json))
    _refuse_both(bool(lines or persons), nobody, later)
    if everything:
        _show_all(session)
    elif lines or persons or nobody or later:
        return _answer(session, _key(session, key), lines, persons, RecallState.LATER if later else None)
    elif session.as_json:
        session.show_json(screen_json(session.book.prompt(key or "")))
    elif sys.stdin.isatty() and sys.stdout.isatty():
        from rekindle.cli.recalling import walk  # noqa: PLC0415 - only where somebody sits before it

        walk(session, key or "")
    else:
        _show_one(session, session.book.prompt(key or ""))
    return 0


def _lines(names: Sequence[str], *, piped: bool) -> list[str]:
    """The lines given; those piped in where it is asked for, or nothing else says what to do."""
    found = [line for name in names if name != _PIPED for line in [name.strip()] if line]
    if _PIPED in names or (piped and not names and not sys.stdin.isatty()):
        typed = (line.strip() for line in sys.stdin)
        found += [line for line in takewhile(lambda line: line not in _ENDS, typed) if line]
    return found


def _refuse_both(*said: bool) -> None:
    if sum(said) > 1:
        raise UserError(
            "Names, --nobody and --later are three answers.", unchanged="Nothing was kept.", next_step="Give one."
        )


def _key(session: Session, key: str | None) -> str:
    """The question that is answered: the one named, else the next."""
    if key:
        return key
    if due := session.book.prompts_due():
        return due[0]
    raise UserError(
        "No question waits for an answer.",
        unchanged="Nothing was kept.",
        next_step="Answer one again: rekindle remember KEY. See them: rekindle remember --all",
    )


# --- shown ------------------------------------------------------------------------------------------------------------


def show_screen(session: Session, screen: Screen, *, page: int = 0) -> None:
    """A question, what to picture, who answers it already, and a page of those who may."""
    prompt = screen.prompt
    session.say(prompt.text, hang="", bold=True)
    session.say("  " + " ".join(prompt.cues), hang="")
    if screen.known:
        named = [one.name for one in screen.known[:_KNOWN]]
        more = len(prompt.known) - len(named)
        session.say(f"  On your list already: {', '.join(named)}{f' and {more:,} more' if more else ''}.", hang="")
        session.say(f"  Who stood beside {named[0]}?", dim=True)
    show_near(session, screen, page)


def show_near(session: Session, screen: Screen, page: int) -> None:
    """A page of those who may answer, each under its number."""
    first = page * PAGE
    some = screen.near[first : first + PAGE]
    if some:
        session.say("  Perhaps, by number:")
    for place, one in enumerate(some, start=first + 1):
        session.say(f"  {place:>3}  {_face(one)}")
    if (rest := len(screen.prompt.near) - first - len(some)) and some:
        session.say(f"       {rest:,} more")


def _face(one: Face) -> str:
    """In one line; what they do gives way to what speaks for them."""
    why = clip(f" ({one.why})", room() // 2) if one.why else ""
    return clip(", ".join(part for part in (one.name, one.what) if part), room() - 7 - len(why)) + why


def _show_one(session: Session, screen: Screen | None) -> None:
    if screen is None:
        session.say("Every question has its answer. See them: rekindle remember --all")
        return
    show_screen(session, screen)
    key = screen.prompt.key
    session.say(f'Answer: rekindle remember "{key}" --name "NAME, WHAT YOU KNOW"', hang="")
    session.say(f"Or: --person NUMBER, --nobody, --later. {left(screen.left)}.", hang="")


def _show_all(session: Session) -> None:
    screens, growth = session.book.prompts(), session.book.growth()
    if session.as_json:
        session.show_json({"prompts": [_state_json(one) for one in screens], "growth": growth_json(growth)})
        return
    heads: dict[str, list[Screen]] = {}
    for one in screens:
        heads.setdefault(_head(one.prompt.chapter), []).append(one)
    for head, several in heads.items():
        session.say(head, bold=True)
        for line in table(("  question", "state", "listed", "maybe"), [_row(one) for one in several]):
            session.say(line)
    session.say()
    show_growth(session, growth)


def _head(chapter: Chapter | None) -> str:
    return chapter.name if chapter else "Life"


def _row(one: Screen) -> tuple[str, str, str, str]:
    known, near = (str(len(several)) for several in (one.prompt.known, one.prompt.near))
    day = f", {words.day(one.on)}" if one.on else ""
    return f"  {one.prompt.key}", f"{STATES[one.state]}{day}", known, near


# --- for scripts ------------------------------------------------------------------------------------------------------


def screen_json(screen: Screen | None) -> dict[str, object]:
    """A question with all of it; "prompt" is null when every one has its answer."""
    if screen is None:
        return {"prompt": None, "left": 0}
    prompt = screen.prompt
    return {
        **_prompt_json(prompt),
        "known": [_face_json(one) for one in screen.known],
        "near": [_face_json(one) for one in screen.near],
        **_counts(screen),
        "left": screen.left,
    }


def _prompt_json(prompt: Prompt) -> dict[str, object]:
    chapter = prompt.chapter
    where = {name: getattr(chapter, name) for name in ("kind", "name", "title", "since", "until")} if chapter else None
    roles, cues = list(prompt.roles), list(prompt.cues)
    return {"prompt": prompt.key, "question": prompt.text, "roles": roles, "chapter": where, "cues": cues}


def _counts(screen: Screen) -> dict[str, object]:
    return {
        "known_count": len(screen.prompt.known),
        "near_count": len(screen.prompt.near),
        "named": screen.named,
        "state": screen.state,
        "on": screen.on.isoformat() if screen.on else None,
    }


def _state_json(screen: Screen) -> dict[str, object]:
    return {**_prompt_json(screen.prompt), **_counts(screen)}


def _face_json(one: Face) -> dict[str, object]:
    return {"id": one.person, "name": one.name, "what": one.what, "why": one.why}


def _answer(session: Session, key: str, lines: Sequence[str], persons: Sequence[str], state: RecallState | None) -> int:
    """Keep an answer that was given without a terminal; 1 where a line could not be taken."""
    book = session.book
    understood = book.understand_for(key, *lines) if lines else ()
    refused = [one for one in understood if one.refused]
    if refused and len(refused) == len(understood) and not persons:
        raise UserError(f"{refused[0].refused}.", unchanged="Nothing was kept.", next_step=refused[0].mend)
    done: list[Decided] = [book.pick_for(key, *persons)] if persons else []
    added = book.name_for(key, understood) if understood else None
    done += [added] if added else []
    done.append(book.leave_prompt(key, state or (RecallState.DONE if done else RecallState.NOBODY)))
    if session.as_json:
        outcomes = added.outcomes if added else ()
        session.show_json(_answer_json(key, done, outcomes, next(iter(book.prompts_due()), None)))
    else:
        for one in done:
            session.done(one.told, one.entry) if one.entry else session.say(f"{one.told}.")
        for each in refused:
            session.say(f"  {clip(each.line, room() // 2)}: {each.refused}")
    return 1 if refused else 0


def _answer_json(
    key: str, done: Sequence[Decided], outcomes: Sequence[Outcome], following: str | None
) -> dict[str, object]:
    people = [
        {"line": one.line, "fate": one.fate, "person": one.person or None, "name": one.name, "why": one.why}
        for one in outcomes
    ]
    log = [one.entry for one in done if one.entry]
    return {"prompt": key, "done": [one.told for one in done], "log": log, "people": people, "next": following}
