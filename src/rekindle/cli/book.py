"""`undo`, `log`, `rebuild`, `export`, `restore`: the book itself."""

from __future__ import annotations

import click

from rekindle.cli.session import Session, common_options
from rekindle.cli.table import table


@click.command()
@click.argument("number", required=False, type=int)
@common_options
@click.pass_obj
def undo(session: Session, number: int | None) -> None:
    """Take back the last thing done, or any other.

    NUMBER is an entry of `rekindle log`. An import leaves with everything that only it brought; what you decided
    since stays. There is no time limit.
    """
    entry = session.book.undo(number)
    if session.as_json:
        session.show_json({"undone": entry.number, "verb": entry.verb, "told": entry.told})
    else:
        session.say(f"Undone: {entry.told}.")


@click.command()
@common_options
@click.pass_obj
def log(session: Session) -> None:
    """What was done, newest first."""
    entries = session.book.log()
    if session.as_json:
        session.show_json(
            [
                {"number": one.number, "at": one.at, "verb": one.verb, "told": one.told, "undone": one.undone}
                for one in entries
            ]
        )
        return
    cells = [
        (str(one.number), one.at[:16].replace("T", " "), one.verb, ("(undone) " if one.undone else "") + one.told)
        for one in entries
    ]
    for line in table(("no.", "when (UTC)", "verb", "what"), cells):
        session.say(line)


@click.command()
@common_options
@click.pass_obj
def rebuild(session: Session) -> None:
    """Work out people and ties anew: the same result.

    Drops everything that is worked out, and works it out again from what was imported and decided.
    """
    people, questions = session.book.rebuild()
    if session.as_json:
        session.show_json({"people": people, "questions": questions})
    else:
        session.say(f"Worked out again: {people:,} people, {questions:,} questions.")


@click.command()
@click.argument("path", metavar="FILE")
@common_options
@click.pass_obj
def export(session: Session, path: str) -> None:
    """Write the whole book to FILE.

    All that was brought in, told, decided and done, a row a line, with a checksum at the end. Whoever has the file has
    your book: only you can open it where it is written, and it goes nowhere by itself.
    """
    done = session.book.export(path)
    if session.as_json:
        session.show_json({"file": done.path, "rows": done.rows, "people": done.people, "sha256": done.sha256})
        return
    session.say(f"Exported {done.rows:,} rows, {done.people:,} people: {done.path}")
    session.say("Bring it into an empty book with: rekindle restore FILE --book NAME")


@click.command()
@click.argument("path", metavar="FILE")
@common_options
@click.pass_obj
def restore(session: Session, path: str) -> None:
    """Bring an export into an empty book.

    FILE is what `rekindle export` wrote. A file that is cut off or was changed is refused whole. The log comes along,
    so that everything can still be taken back.
    """
    done = session.book.restore(path)
    if session.as_json:
        session.show_json({"file": done.path, "rows": done.rows, "people": done.people})
    else:
        session.say(f"Restored {done.rows:,} rows: {done.people:,} people are here now.")
