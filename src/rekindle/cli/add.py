"""`add`: people from memory, a line each; a signature, a contact page or cards as they were pasted."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, ask, common_options
from rekindle.cli.table import clip, room
from rekindle.model import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.adding import Namesake, Outcome, Understood
    from rekindle.services.adding import Added

_KEYS = 'Enter writes it; "place: Lund" corrects it; "new" is somebody else of that name; "-" drops it.'
_WHO = 'Its number says who is meant; "new" is somebody new; "-" drops it; "place: Lund" corrects it.'
_MEND = '"name: Anna Lind" corrects it; Enter or "-" leaves it.'
_DROP, _NEW = "-", "new"
_HERE = "-"
_LISTED_MOST = 20
_FILE_MOST = 8_000_000  # bytes: more than anybody types, and less than an endless file
_UNSEEN = "Nobody is here to press Enter."


@click.command()
@click.argument("line", nargs=-1)
@click.option("--file", "path", metavar="FILE", help="One person a line; - reads what is piped in.")
@click.option("--one", is_flag=True, help="The whole file is one person: a signature, a contact page.")
@click.option("--person", metavar="PERSON", help="It is this person: a number, or words that fit one name.")
@click.option("--new", "is_new", is_flag=True, help="It is somebody new, whoever else is called so.")
@click.option("--off-list", is_flag=True, help="Leave them off the formal list.")
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--dry-run", is_flag=True, help="Only show what would be read as what.")
@common_options
@click.pass_obj
def add(  # noqa: PLR0913 - one argument an option
    session: Session, line: tuple[str, ...], *, path: str | None, one: bool, person: str | None, is_new: bool,
    off_list: bool, yes: bool, dry_run: bool,
) -> int:  # fmt: skip
    """Add somebody in one line, typed or pasted.

    A name first, then what you know, in any order: roles, employers, places, years, addresses. What is read as what is
    shown before it is written. A signature, a contact page or a card (vCard) will do as it was copied.
    """
    if person and is_new:
        raise UserError("--person and --new can't both be.", unchanged="Nothing was added.", next_step="Give one.")
    text, each = _given(line, path, one=one)
    several = session.book.understand_each(text) if each else session.book.understand(text)
    if person or is_new:
        several = tuple(session.book.meant(every, person or "") if every.record else every for every in several)
    if session.as_json:
        return _answer(session, several, listed=not off_list, write=yes and not dry_run)
    if dry_run:
        return _look(session, several)
    if yes:
        return _write(session, several, listed=not off_list)
    return _walk(session, several, listed=not off_list)


def _given(line: tuple[str, ...], path: str | None, *, one: bool) -> tuple[str, bool]:
    """What is to be read, and whether each line of it is a person."""
    if line and path:
        raise UserError("A line and --file can't both be.", unchanged="Nothing was added.", next_step="Give one.")
    if line:
        return " ".join(line), False
    if path and path != _HERE:
        return _read(path), not one
    if not path and sys.stdin.isatty():
        return ask("Who, and what you know of them") or "", False
    return sys.stdin.read(), not one


def _read(path: str) -> str:
    from rekindle.util.decode import decode  # noqa: PLC0415 - only where a file is given

    try:
        with Path(path).expanduser().open("rb") as file:
            raw = file.read(_FILE_MOST + 1)
    except OSError as error:
        raise UserError(
            f"{path} can't be read: {error.strerror or error}.",
            unchanged="Nothing was added.",
            next_step="Name a text file with one person a line.",
        ) from error
    if len(raw) > _FILE_MOST:
        raise UserError(
            f"{path} is longer than {_FILE_MOST // 1_000_000} MB.",
            unchanged="Nothing was added.",
            next_step="Bring in an export with: rekindle import PATH",
        )
    return decode(raw)


# --- shown ------------------------------------------------------------------------------------------------------------


def _look(session: Session, several: Sequence[Understood]) -> int:
    for one in several:
        _echo(session, one)
        session.say()
    session.say("Nothing was written: this was a dry run.")
    return 1 if any(one.refused for one in several) else 0


def _echo(session: Session, one: Understood) -> None:
    """What was read as what, and whom it names."""
    if one.refused:
        session.say(clip(one.line, room()), bold=True)
        session.say(f"  {one.refused}. {one.mend}")
        return
    session.say(clip(one.name or one.line, room()), bold=True)
    wide = max((len(piece.field) for piece in one.pieces), default=0)
    for piece in one.pieces:
        typed = f'  ("{piece.text}")' if piece.text != piece.value else ""
        session.say(f"  {piece.field:{wide}}  {words.bare(piece.value)}{typed}", hang=" " * (wide + 2))
    _who(session, one)


def _who(session: Session, one: Understood) -> None:
    if one.known:
        session.say(f"{one.known.name} is here already: {_named(one.known)}.")
        fresh = ", ".join(f"{piece.field} {words.bare(piece.text)}" for piece in one.fresh)
        session.say(f"New: {fresh}." if fresh else "All of that is known.")
    elif one.asks:
        session.say("Here already, perhaps:")
        for place, each in enumerate(one.maybe, 1):
            session.say(f"  {place}  {each.name}, {_named(each)}", hang="     ")
    else:
        session.say("Somebody new.")


def _named(one: Namesake) -> str:
    about = "; ".join(part for part in (one.what, ", ".join(one.sources), one.why) if part)
    return f"{about} [{one.person}]"


# --- asked ------------------------------------------------------------------------------------------------------------


def _walk(session: Session, several: Sequence[Understood], *, listed: bool) -> int:
    """One after the other, as long as somebody answers; what was written stays written."""
    if len(several) == 1 and several[0].refused and several[0].entry is None:
        _refuse(several[0])
    if not at_terminal():
        for one in several:
            _echo(session, one)
        raise UserError(_UNSEEN, unchanged="Nothing was added.", next_step="Write it with --yes, or look: --dry-run.")
    refused = 0
    for one in several:
        answer = _asked(session, one)
        if answer is None:
            session.say("Stopped; what you wrote is kept.")
            break
        refused += bool(answer.refused)
        if answer.record:
            _tell(session, session.book.add([answer], listed=listed))
    return 1 if refused else 0


def at_terminal() -> bool:
    """True when somebody is there to read and to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _asked(session: Session, one: Understood) -> Understood | None:
    """The line as the user leaves it; without a record when it is dropped; None when they stop."""
    while True:
        _echo(session, one)
        session.say(_MEND if one.refused else _WHO if one.asks else _KEYS, dim=True)
        told = ask(">")
        if told is None:
            return None
        if told.strip() == _DROP:
            return _dropped(one)
        try:
            changed = _changed(session, one, told.strip())
        except UserError as error:
            session.show_error(error)
            continue
        if changed is None and not one.asks:  # a refused line is left as it is
            return one
        one = changed or one


def _dropped(one: Understood) -> Understood:
    from dataclasses import replace  # noqa: PLC0415 - only where a line is dropped

    return replace(one, record=None, refused="", mend="")


def _changed(session: Session, one: Understood, told: str) -> Understood | None:
    """With the user's word; None when there is none."""
    if not told:
        return None
    if told == _NEW:
        return session.book.meant(one, "")
    if told.isdecimal() and one.asks and 0 < int(told) <= len(one.maybe):
        return session.book.meant(one, str(one.maybe[int(told) - 1].person))
    return session.book.correct(one, told)


# --- written ----------------------------------------------------------------------------------------------------------


def _write(session: Session, several: Sequence[Understood], *, listed: bool) -> int:
    if len(several) == 1 and several[0].refused:
        _refuse(several[0])
    done = session.book.add(several, listed=listed)
    _tell(session, done)
    return 1 if _count(done)["refused"] else 0


def _refuse(one: Understood) -> None:
    raise UserError(f"{one.refused}.", unchanged="Nothing was added.", next_step=one.mend)


def _tell(session: Session, done: Added) -> None:
    if done.entry:
        session.done(done.told, done.entry)
    else:
        session.say(f"{done.told}.")
    if len(done.outcomes) > 1:
        session.say(", ".join(f"{count:,} {fate}" for fate, count in _count(done).items() if count) + ".")
    for number, one in enumerate(done.outcomes, 1):
        if told := _outcome(one, number, len(done.outcomes), verbose=session.verbose):
            session.say(told, hang="    ")


def _outcome(one: Outcome, number: int, several: int, *, verbose: bool) -> str:
    """A line of the account: all of them where they are few, else those to look at."""
    line = f"  line {number}: " if several > 1 else "  "
    if one.fate == "refused":
        return f"{line}{clip(one.line, room() // 2)}: {one.why}"
    if one.why:
        return f"{line}{one.name} [{one.person}] {one.why}"
    shown = several > 1 and (verbose or several <= _LISTED_MOST)
    return f"{line}{one.name} [{one.person}] {one.fate}" if shown else ""


def _count(done: Added) -> dict[str, int]:
    found = Counter(str(one.fate) for one in done.outcomes)
    return {fate: found[fate] for fate in ("created", "added", "unchanged", "refused")}


def _answer(session: Session, several: Sequence[Understood], *, listed: bool, write: bool) -> int:
    """For a script: what was read, and with --yes what became of it."""
    shown: dict[str, object] = {"lines": [_json(one) for one in several]}
    if write:
        done = session.book.add(several, listed=listed)
        outcomes = [
            {"line": one.line, "fate": one.fate, "person": one.person or None, "name": one.name, "why": one.why}
            for one in done.outcomes
        ]
        shown |= {"done": done.told, "log": done.entry or None, "counts": _count(done), "outcomes": outcomes}
    session.show_json(shown)
    return 1 if any(one.refused for one in several) else 0


def _json(one: Understood) -> dict[str, object]:
    return {
        "line": one.line,
        "name": one.name,
        "fields": [{"field": piece.field, "text": piece.text, "value": piece.value} for piece in one.pieces],
        "known": _person(one.known) if one.known else None,
        "maybe": [_person(each) for each in one.maybe],
        "new": [{"field": piece.field, "value": piece.value} for piece in one.fresh],
        "refused": one.refused or None,
        "next": one.mend or None,
    }


def _person(one: Namesake) -> dict[str, object]:
    return {"person": one.person, "name": one.name, "what": one.what, "sources": list(one.sources), "why": one.why}
