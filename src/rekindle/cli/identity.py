"""`questions`, `same`, `different`: who is who."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from rekindle.cli.session import Session, ask, common_options
from rekindle.cli.table import clip, room, table
from rekindle.model import UserError
from rekindle.words import bare

if TYPE_CHECKING:
    from rekindle.services.asking import Asked

KEYS = {"s": "same", "d": "different", "u": "unsure", "l": "later", "y": "same", "n": "different"}
_SCALE = "Numbers with + speak for one person, with - for two; each 1 doubles the odds."
VERDICTS = ("same", "different", "unsure", "later")


@click.command()
@click.option("--answer", "answers", metavar="ID=VERDICT", multiple=True, help="same, different, unsure or later.")
@click.option("--most", default=20, show_default=True, help="How many to show at a time.")
@common_options
@click.pass_obj
def questions(session: Session, answers: tuple[str, ...], most: int) -> None:
    """Pairs that may be one person: answer with one key.

    In a terminal, each pair is shown side by side: s same, d different, u unsure, l later, q stop. Pairs that only
    share a name come last, on one page.
    """
    if answers:
        _answer(session, answers)
        return
    asked = session.book.questions()
    if session.as_json:
        session.show_json([_json(one) for one in asked])
    elif not asked:
        session.say("Nothing to ask: everybody is told apart.")
    elif sys.stdin.isatty() and sys.stdout.isatty():
        _ask(session, most)
    else:
        _show_some(session, asked, most)


def _json(one: Asked) -> dict[str, object]:
    return {
        "id": one.question.id,
        "people": [[_side(row) for row in side] for side in (one.left, one.right)],
        "odds": round(2.0 ** min(one.question.bits, 60.0), 4),
        "evidence": [{"text": part.text, "bits": round(part.bits, 2)} for part in one.question.evidence],
        "name_only": one.question.name_only,
        "refused": one.question.refused,
    }


def _side(row: tuple[int, str, str, str, str]) -> dict[str, object]:
    number, name, source, key, place = row
    return {"number": number, "name": name, "source": source, "key": key, "where": place}


def _answer(session: Session, answers: tuple[str, ...]) -> None:
    asked = {one.question.id: one for one in session.book.questions()}
    for text in answers:
        number, _, verdict = text.rpartition("=")
        if verdict not in VERDICTS or number not in asked:
            raise UserError(
                f"{text} answers no open question.", next_step="See them with: rekindle questions. Write ID=same."
            )
        decided = session.book.answer(asked[number].question, verdict)
        session.done(decided.told, decided.entry)


def _show_some(session: Session, asked: list[Asked], most: int) -> None:
    session.say(_SCALE, hang="")
    for one in asked[:most]:
        _show_pair(session, one)
    if len(asked) > most:
        session.say(f"and {len(asked) - most:,} more (--most shows more)")
    session.say("Answer with: rekindle questions --answer ID=same")


def _show_pair(session: Session, one: Asked) -> None:
    session.say()
    session.say(f"Question {one.question.id}: one person, or two?", bold=True)
    for line in table(
        ("  ", "this", "that"), [(f"  {name}", bare(this), bare(that)) for name, this, that in one.fields]
    ):
        session.say(line)
    for part in one.question.evidence:
        session.say("  " + clip(f"{part.bits:+6.1f}  {part.text}", room() - 2), dim=True)
    if one.question.refused:
        session.say("  " + clip(one.question.refused, room() - 2), dim=True)


def _ask(session: Session, most: int) -> None:
    """One question after the other, then pages; what an answer settles is not asked any more."""
    session.say(_SCALE, hang="")
    done: set[str] = set()
    while left := [one for one in session.book.questions() if one.question.id not in done]:
        page = left[:1] if not left[0].question.name_only else left[:most]
        ask = _ask_page if page[0].question.name_only else _ask_one
        if not ask(session, page, len(left)):
            session.say("Stopped; what you answered is kept. Go on when you like: rekindle questions")
            return
        done |= {one.question.id for one in page}
    session.say("That was the last question.")


def _ask_one(session: Session, page: list[Asked], left: int) -> bool:
    """One pair, one key; False to stop."""
    _show_pair(session, page[0])
    word = _key(f"{left} left. same, different, unsure, later, quit [s/d/u/l/q]? ")
    if word:
        session.say(session.book.answer(page[0].question, word).told + ".")
    return bool(word)


def _key(prompt: str) -> str:
    """The verdict of one key; "" to stop."""
    while True:
        click.echo(prompt, nl=False)
        try:
            key = click.getchar().lower()
        except (KeyboardInterrupt, EOFError):
            key = "q"
        click.echo(key if key.isprintable() else "")
        if key in ("q", "\x1b", "\x03", "\x04"):
            return ""
        if key in KEYS:
            return KEYS[key]


def _ask_page(session: Session, pairs: list[Asked], left: int) -> bool:
    """Pairs that share only a name, all taken for one person but those whose numbers are typed; False to stop."""
    session.say()
    session.say(f"{len(pairs)} of {left} pairs that share a name and little else. Most are one person.", bold=True)
    cells = [(str(place), one.left[0][1], _where(one, 0), _where(one, 1)) for place, one in enumerate(pairs, start=1)]
    for line in table(("no.", "name", "this", "that"), cells):
        session.say(line)
    told = ask("Numbers of those that are two people (none: just Enter; q: stop)")
    if told is None or told.strip().lower() == "q":
        return False
    apart = {int(word) for word in told.replace(",", " ").split() if word.isdecimal()}
    same = [one.question for place, one in enumerate(pairs, start=1) if place not in apart]
    different = [one.question for place, one in enumerate(pairs, start=1) if place in apart]
    for several, word in ((same, "same"), (different, "different")):
        if several:
            decided = session.book.answer_all(several, word)
            session.done(decided.told, decided.entry)
    return True


def _where(one: Asked, side: int) -> str:
    return next((row[side + 1] for row in one.fields if row[0] == "does"), "") or one.fields[-1][side + 1]


@click.command()
@click.argument("left")
@click.argument("right")
@common_options
@click.pass_obj
def same(session: Session, left: str, right: str) -> None:
    """Two people are one.

    LEFT and RIGHT are numbers, or words that fit one name.
    """
    decided = session.book.same(left, right)
    session.tell(decided)


@click.command()
@click.argument("left")
@click.argument("right")
@common_options
@click.pass_obj
def different(session: Session, left: str, right: str) -> None:
    """Two people, or two records of one person, are not the same.

    LEFT and RIGHT are numbers of people or of records (`rekindle show PERSON` lists them). It is kept for ever.
    """
    decided = session.book.different(left, right)
    session.tell(decided)
