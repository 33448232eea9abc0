"""`me`: who the owner of the book is, and which addresses are theirs."""

from __future__ import annotations

import click

from rekindle.cli.session import Session, common_options
from rekindle.model import HandleKind


@click.command()
@click.argument("who", nargs=-1)
@click.option("--yes", is_flag=True, help="All addresses shown are yours.")
@click.option("--not", "strange", metavar="ADDRESS", multiple=True, help="This address is not yours.")
@common_options
@click.pass_obj
def me(session: Session, who: tuple[str, ...], *, yes: bool, strange: tuple[str, ...]) -> None:
    """Say who you are, or ask who the book thinks you are.

    WHO is a name, mail addresses, phones and profile URLs, separated by commas. What your exports show as yours is
    listed with its reason until you confirm it.
    """
    if who:
        session.book.tell_me(" ".join(who))
    if strange:
        session.book.deny_me(",".join(strange))
    if yes:
        session.book.confirm_me()
    _show(session)


def _show(session: Session) -> None:
    known = session.book.owner()
    addresses = session.book.addresses()
    if session.as_json:
        told = [{"address": one.handle.value, "why": one.why, "confirmed": one.confirmed} for one in addresses]
        session.show_json({"me": known, "addresses": told})
        return
    session.say(known or 'Nobody yet. Say it: rekindle me "Sam Moran, sam@example.org"')
    open_ones = [one for one in addresses if not one.confirmed and one.handle.kind is not HandleKind.NAME]
    if open_ones:
        session.say("Of these, your exports only make it seem that they are yours:")
    for one in open_ones:
        session.say(f"  {one.handle.value}: {one.why}", hang="    ")
    if open_ones:
        session.say("Right: rekindle me --yes. If one is not: rekindle me --not ADDRESS")
