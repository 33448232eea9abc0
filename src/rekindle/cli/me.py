"""`me`: who the owner of the book is, which addresses are theirs, and their side: where, when, how and what for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.model import HandleKind, UserError
from rekindle.util.span import minutes_of, span_of

if TYPE_CHECKING:
    from rekindle.model.life import Profile

Command = TypeVar("Command", bound=Callable[..., Any])
_LISTS = ("languages", "channels")
_SIDE = (
    click.option("--place", metavar="CITY", help="Where you are: Leeds."),
    click.option("--country", metavar="CODE", help="Its country, two letters: GB."),
    click.option("--zone", metavar="ZONE", help="Your time zone: Europe/London."),
    click.option("--languages", metavar="CODES", help="You write in: en,sv. The first as a rule."),
    click.option("--channels", metavar="NAMES", help="You like to use: mail,linkedin. The best first."),
    click.option("--hours", metavar="FROM-UNTIL", help="Your working hours: 9-17."),
    click.option("--days", metavar="DAYS", help="The days on which you write: mon-fri."),
    click.option("--weekly", metavar="TIME", help="What you have for this each week: 3h, 90m."),
    click.option("--cap", type=int, metavar="N", help="Messages a week at most [12]."),
    click.option("--aim", "aims", metavar="WORDS", multiple=True, help="A goal: flood mapping. Repeat it for more."),
    click.option("--sign", "signature", metavar="NAME", help="How you sign: Sam Moran."),
    click.option("--sign-off", metavar="NAME", help="How you sign to people you know well: Sam."),
)


def side_options(command: Command) -> Command:
    """One option for each thing to be told of one's side."""
    for option in reversed(_SIDE):
        command = option(command)
    return command


@click.command()
@click.argument("who", nargs=-1)
@click.option("--yes", is_flag=True, help="All addresses shown are yours.")
@click.option("--not", "strange", metavar="ADDRESS", multiple=True, help="This address is not yours.")
@side_options
@common_options
@click.pass_obj
def me(session: Session, /, who: tuple[str, ...], *, yes: bool, strange: tuple[str, ...], **side: Any) -> None:  # noqa: ANN401 - the side's options, by name
    """Say who you are, or ask who the book thinks you are.

    WHO is a name, mail addresses, phones and profile URLs, separated by commas. What your exports show as yours is
    listed with its reason until you confirm it.

    The rest is your side, told bit by bit: an option given takes the place of what was there; "" takes it away.
    """
    told = {name: value for name, value in side.items() if value not in (None, ())}
    if told:
        _tell_side(session, told)
    if who:
        session.book.tell_me(" ".join(who))
    if strange:
        session.book.deny_me(",".join(strange))
    if yes:
        session.book.confirm_me()
    _show(session)


def _tell_side(session: Session, told: dict[str, Any]) -> None:
    for name in _LISTS:
        if name in told:
            told[name] = tuple(told[name].split(","))
    if "weekly" in told:
        told["minutes"] = _minutes(told.pop("weekly"))
    session.book.tell_profile(replace(session.book.profile(), **told))


def _minutes(text: str) -> int:
    found = minutes_of(text) if text else 0
    if found is None:
        step = "Write it as 3 hours or 90 minutes."
        raise UserError(f"{text} is no time for a week.", unchanged="Nothing was kept.", next_step=step)
    return found


def _show(session: Session) -> None:
    known = session.book.owner()
    addresses = session.book.addresses()
    profile = session.book.profile()
    if session.as_json:
        told = [{"address": one.handle.value, "why": one.why, "confirmed": one.confirmed} for one in addresses]
        session.show_json({"me": known, "addresses": told, "side": side_json(profile)})
        return
    session.say(known or 'Nobody yet. Say it: rekindle me "Sam Moran, sam@example.org"')
    _show_side(session, profile)
    open_ones = [one for one in addresses if not one.confirmed and one.handle.kind is not HandleKind.NAME]
    if open_ones:
        session.say("Of these, your exports only make it seem that they are yours:")
    for one in open_ones:
        session.say(f"  {one.handle.value}: {one.why}", hang="    ")
    if open_ones:
        session.say("Right: rekindle me --yes. If one is not: rekindle me --not ADDRESS")


def side_json(profile: Profile) -> dict[str, object]:
    """The profile for scripts; what is not told is empty."""
    return {name: value for name, value in asdict(profile).items() if name != "number"}


def _show_side(session: Session, profile: Profile) -> None:
    """What was told, and no more."""
    if not profile.number:
        return
    where = ", ".join(part for part in (profile.place, profile.country, profile.zone) if part)
    channels = ", ".join(words.channel(one) for one in profile.channels)
    when = ", ".join(part for part in (words.weekdays(profile.days), words.hours(profile.hours)) if part)
    spare = f"{span_of(profile.minutes)} a week, " if profile.minutes else ""
    lines = (
        ("where", where),
        ("writes in", ", ".join(profile.languages)),
        ("by", channels),
        ("works", when),
        ("for this", f"{spare}at most {profile.cap} messages a week"),
        ("goals", "; ".join(profile.aims)),
        ("signs", ", or ".join(part for part in (profile.signature, profile.sign_off) if part)),
    )
    for name, value in lines:
        if value:
            session.say(f"  {name + ':':<10} {value}", hang=" " * 11)
