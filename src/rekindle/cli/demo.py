"""`demo`: a made-up person's exports, to try things on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from rekindle.cli.session import Session, common_options
from rekindle.model import UserError
from rekindle.outside import clock


@click.command()
@click.option("--size", type=click.Choice(["S", "M", "L"], case_sensitive=False), default="S", show_default=True)
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, other people.")
@click.option("--into", type=click.Path(path_type=Path), default=Path("rekindle-demo"), show_default=True)
@common_options
@click.pass_obj
def demo(session: Session, size: str, seed: int, into: Path) -> None:
    """Write a made-up person's exports to try things on.

    LinkedIn, phones, Google contacts, mail and calendars. S is about 300 people with 1,500 mails, M 3,000 with 100,000
    (1 GB), L 30,000 with a million (3 GB). The truth about who is who and what happened lies beside them.
    """
    from rekindle.worlds.files import write  # noqa: PLC0415 - the tables of names load only here

    if into.exists() and any(into.iterdir()):
        raise UserError(
            f"{into} is not empty.", unchanged="Nothing was written.", next_step="Name another with --into."
        )
    today: date = clock.today(session.today)
    written = write(into, size=size.upper(), seed=seed, today=today)
    if session.as_json:
        session.show_json(
            {
                "into": str(into),
                "paths": [str(path) for path in written.exports],
                "truth": str(written.truth),
                "history": str(written.history),
                "people": written.people,
            }
        )
        return
    session.say(f"A made-up person's exports are in {into}:")
    for path in written.exports:
        session.say(f"  {path.relative_to(into)}")
    session.say(f"  {written.truth.name} (who is who in truth, to compare with)")
    session.say(f"  {written.history.name} (every mail and meeting as it truly was)")
    session.say(f"Next: rekindle import {into}")
