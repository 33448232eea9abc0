"""`sweep`: everybody, one at a time, until all have been seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli import sweep_screen as screen
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import table
from rekindle.model import UserError

if TYPE_CHECKING:
    from rekindle.model.sweep import Extent
    from rekindle.services.sweeping import Walk

_NOBODY = "No people here yet. Bring in one export, or type one name. One is enough to begin."
_NOBODY_FITS = "Nobody here is left for that sweep. See how far your list has come: rekindle sweep --coverage"
_ANSWERS = ("listed", "left-out", "not-person", "never", "skipped")


@click.command()
@click.argument("name", required=False, default="")
@click.option("--source", metavar="SOURCE", default="", help="Only those known from linkedin, vcard, mail ...")
@click.option("--role", metavar="ROLE", default="", help="Only those who hold this role.")
@click.option("--since", metavar="YEAR", default="", help="Only those in touch, or else met, in this year or later.")
@click.option("--order", metavar="ORDER", default="", help="last-name, roles, recent or closest [last-name].")
@click.option("--all", "all_", is_flag=True, help="The open sweeps, and how far each has come.")
@click.option("--close", is_flag=True, help="Put this sweep away; what you said in it stays.")
@click.option("--coverage", is_flag=True, help="How far your list has come: by source, by role, by your life.")
@click.option("--answer", type=click.Choice(_ANSWERS), help="Answer for the next person, without a terminal.")
@click.option("--person", metavar="PERSON", help="... or for this one.")
@click.option("--is", "roles", metavar="ROLE", multiple=True, help="They are this to you.")
@click.option("--is-not", "not_roles", metavar="ROLE", multiple=True, help="They are not.")
@click.option("--closeness", type=click.IntRange(0, 4), metavar="0-4", help="How close you two are.")
@click.option("--note", metavar="TEXT", default="", help="Something to keep about them.")
@common_options
@click.pass_obj
def sweep(session: Session, /, *, all_: bool, close: bool, coverage: bool, **told: Any) -> None:  # noqa: ANN401 - options of several types
    """Go through everybody, one at a time.

    Begins a sweep, or goes on with the open one over the same people: at the exact person, whenever you stopped and
    whatever was brought in since. NAME picks a sweep, or names a new one.

    In a terminal, one key each: y on your list, n left out, s skip, r role, 0-4 closeness, t note, x not a person,
    v never, b back, u undo, ? help, q stop. Keys may be piped in as well.
    """
    if all_:
        _show_all(session)
    elif coverage:
        _show_coverage(session)
    else:
        _sweep(session, close=close, **told)


def _sweep(  # noqa: PLR0913 - one argument an option
    session: Session,
    *,
    name: str,
    source: str,
    role: str,
    since: str,
    order: str,
    close: bool,
    answer: str | None,
    person: str | None,
    **marks: Any,  # noqa: ANN401 - as above
) -> None:
    walk = session.book.sweep(name, source=source, role=role, since=since, order=order)
    if close:
        session.tell(session.book.close_sweep(walk.sweep))
    elif answer or any(part not in (None, "", ()) for part in marks.values()):
        _answer(session, walk, answer or "marked", person, marks)
    elif session.as_json:
        turn = walk.at_person(person) if person else walk.turn()
        session.show_json(screen.turn_json(turn) | {"coverage": screen.coverage_json(session.book.coverage())})
    else:
        _walk(session, walk)


def _walk(session: Session, walk: Walk) -> None:
    from rekindle.cli.sweep_loop import sweep as run  # noqa: PLC0415 - scripts press no keys

    if not walk.turn().tally.people:
        session.say(_NOBODY_FITS if session.book.people_rows() else _NOBODY)
        return
    while source := run(session, walk):
        walk = session.book.sweep(source=source)


def _answer(session: Session, walk: Walk, answer: str, person: str | None, marks: dict[str, Any]) -> None:
    from rekindle.model.sweep import Answer, Marks  # noqa: PLC0415 - only where something is said

    turn = walk.at_person(person) if person else walk.turn()
    if turn.next is None:
        raise UserError(screen.seen_all(turn), unchanged="Nothing was kept.", next_step="Name somebody: --person N")
    decided = walk.say(turn.next.person, Answer(answer), Marks(**marks))
    if session.as_json:
        done = {"done": decided.told, "log": decided.entry, "person": decided.person}
        session.show_json(done | screen.turn_json(walk.turn()))
        return
    session.done(decided.told, decided.entry)
    turn = walk.turn()
    session.say(screen.header(turn, turn.next, back=False) if turn.next else screen.seen_all(turn), hang="")


# --- how far ----------------------------------------------------------------------------------------------------------


def _show_all(session: Session) -> None:
    several = session.book.sweeps()
    if session.as_json:
        session.show_json([screen.sweep_json(one, tally) for one, tally in several])
        return
    if not several:
        session.say("No sweep is open. Begin one: rekindle sweep")
        return
    cells = [
        (
            one.name,
            f"{tally.seen:,} of {tally.people:,}",
            f"{tally.listed:,}",
            f"{tally.left_out:,}",
            str(tally.skipped),
        )
        for one, tally in several
    ]
    for number, line in enumerate(table(("sweep", "seen", "on your list", "left out", "skipped"), cells)):
        session.say(line, bold=number == 0)


def _show_coverage(session: Session) -> None:
    found = session.book.coverage()
    if session.as_json:
        session.show_json(screen.coverage_json(found))
        return
    session.say(f"{found.told}.", hang="")
    for title, several in (("source", found.sources), ("role", found.roles), ("from your life", found.chapters)):
        if several:
            session.say()
            cells = [(_called(one, title), f"{one.people:,}", f"{one.seen:,}", f"{one.listed:,}") for one in several]
            for number, line in enumerate(table((title, "people", "seen", "on your list"), cells)):
                session.say(line, bold=number == 0)


def _called(one: Extent, title: str) -> str:
    """A source with the code that --source takes, where that is another word: "phone contacts (vcard)"."""
    name = words.source(one.name) if title == "source" else one.name
    return name if name.casefold() == one.name.casefold() else f"{name} ({one.name})"
