"""`lint`: what to mend in a text before it goes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rekindle.cli.drafts import CHANNELS, KINDS
from rekindle.cli.session import Session, common_options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.model.lint import Finding, Lint

_LANGUAGES = ("en", "de", "es", "fr", "sv")


@click.command()
@click.argument("words", metavar="-|FILE|TEXT...", nargs=-1, required=True)
@click.option(
    "--channel", type=click.Choice(CHANNELS), default="mail", show_default=True, help="What it is written for."
)
@click.option("--first", is_flag=True, help="It is the first message after a silence; more is asked of it.")
@click.option(
    "--kind", type=click.Choice(KINDS), metavar="KIND", help=f"The occasion; rules bend by it: {', '.join(KINDS)}."
)
@click.option("--subject", metavar="WORDS", help="The subject of a mail.")
@click.option("--person", metavar="PERSON", help="Hold it against what the book knows of them.")
@click.option("--language", type=click.Choice(_LANGUAGES), help="Its language; else it is guessed.")
@common_options
@click.pass_context
def lint(  # noqa: PLR0913 - the options of one command
    ctx: click.Context, words: tuple[str, ...], channel: str, *, first: bool, kind: str | None, subject: str | None,
    person: str | None, language: str | None,
) -> None:  # fmt: skip
    """What to mend in a text before it goes: what, why, and how.

    A dash reads the text from standard input; else it is a file, or the words themselves. A mail may begin with a line
    "Subject: ...". No book is needed. It ends with 1 when something must change.
    """
    session = ctx.find_object(Session) or Session()
    found = session.book.lint(
        _text(words), channel, kind=kind or ("first" if first else None), subject=subject, person=person,
        language=language or "",
    )  # fmt: skip
    if session.as_json:
        session.show_json(as_json(found))
    else:
        _show(session, found)
    ctx.exit(0 if found.clear else 1)


def _text(words: Sequence[str]) -> str:
    """What was typed, or what stands where it points.

    Raises:
        UserError: the file cannot be read as text.
    """
    if words == ("-",):
        return sys.stdin.read()
    if len(words) == 1 and _is_file(words[0]):
        return _file(Path(words[0]))
    return " ".join(words)


def _is_file(word: str) -> bool:
    try:
        return Path(word).is_file()
    except (OSError, ValueError):  # too long for a name, or no name at all: words, then
        return False


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        from rekindle.model import UserError  # noqa: PLC0415 - --help must not load the nouns

        raise UserError(f"{path} can't be read as text.", next_step="Give a text file, or - and paste it.") from error


def as_json(found: Lint) -> dict[str, object]:
    """Findings for scripts: the contract of docs/reference/json.md."""
    return {"errors": [_finding(one) for one in found.errors], "warnings": [_finding(one) for one in found.warnings]}


def _finding(one: Finding) -> dict[str, object]:
    return {
        "rule": one.rule,
        "words": one.words,
        "reason": one.reason,
        "mend": one.mend,
        "start": one.start,
        "end": one.end,
    }


def _show(session: Session, found: Lint) -> None:
    for head, several in (("Must change", found.errors), ("Worth a look", found.warnings)):
        if several:
            session.say(head, bold=True)
        for one in several:
            session.say(f"  {one.rule}: {one.reason}", hang="    ")
            session.say(f"      {one.mend}", hang="")
    if not found.errors and not found.warnings:
        session.say("Nothing to mend. Read it aloud once.")
