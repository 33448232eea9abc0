"""`find`: words, wherever they stand."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rekindle.services.searching import Found, FoundMessage, FoundPerson, Why

_SHOWN = 3  # who took part, by name; the others are counted
_MISSED = (  # of one word, of several
    "that word, or one that begins so.",
    "all of that. Fewer words find more: rekindle find WORD",
)


@click.command()
@click.argument("words_", metavar="WORDS...", nargs=-1, required=True)
@click.option("--most", metavar="N", default=20, type=click.IntRange(1, 1000), help="At most so many of each [20].")
@common_options
@click.pass_obj
def find(session: Session, words_: tuple[str, ...], most: int) -> None:
    """Words in people, addresses, messages and meetings.

    Every one of the WORDS must be there; the last may be a beginning, and all may when nothing else fits. "In quotes"
    they stand side by side. People are found by names, titles, employers, schools, places, addresses, tags and notes.
    """
    found = session.book.find(*words_, most=most)
    if session.as_json:
        session.show_json(asdict(found))
        return
    if not found:
        session.say(f"Nobody and nothing has {_MISSED[len(' '.join(words_).split()) > 1]}")
        return
    _say(session, found)


def _say(session: Session, found: Found) -> None:
    people = [(str(one.id), one.name or "(no name)", _where(one), words.day(one.last)) for one in found.people]
    _section(session, ("no.", "name", "found in", "last contact"), people)
    addresses = [(one.value, one.name, f"{one.count:,}", words.day(one.last[:10])) for one in found.addresses]
    _section(session, ("not among your people yet", "name", "seen", "last"), addresses)
    messages = [(words.day(one.at[:10]), words.channel(one.channel), _with(one), _said(one)) for one in found.messages]
    _section(session, ("day", "by", "with", "about"), messages)


def _section(session: Session, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if rows:
        for number, line in enumerate(table(heads, rows)):
            session.say(line, bold=number == 0)
        session.say()


def _where(one: FoundPerson) -> str:
    return "; ".join(_why(reason) for reason in one.why) or one.what


def _why(one: Why) -> str:
    if one.at:
        return f"{words.channel(one.field)} of {words.day(one.at)}: {one.text}"
    return f"also {one.text}" if one.field == "name" else f"{one.field}: {words.bare(one.text)}"


def _with(one: FoundMessage) -> str:
    more = len(one.others) - _SHOWN
    return ", ".join([*(other.name for other in one.others[:_SHOWN]), *([f"{more} more"] if more > 0 else [])])


def _said(one: FoundMessage) -> str:
    return ": ".join(part for part in (one.subject, one.text) if part)
