"""`news`, `gives`, `trips`: what you tell of your life and can do for others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.model import UserError
from rekindle.model.life import Give, GiveKind, GiveState, News, Trip

if TYPE_CHECKING:
    from rekindle.model.account import Balance, Handed, Shelf, Update
    from rekindle.services.saying import Decided

_LENGTHS = ("long", "middle", "short")


def tell(session: Session, decided: Decided, *lines: str) -> None:
    """What was done, what there is to say of it, and how to undo it."""
    if session.as_json:
        done = {"done": decided.told, "log": decided.entry, "person": decided.person, "number": decided.number}
        session.show_json({**done, "notes": list(lines)})
        return
    session.done(decided.told, decided.entry)
    for line in lines:
        session.say(f"  {line}", hang="")


# --- news -------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("long", required=False)
@click.option("--middle", metavar="TEXT", help="The same for LinkedIn and calls: up to 110 characters.")
@click.option("--short", metavar="TEXT", help="The same for SMS, notes and X: up to 50 characters.")
@click.option("--learned", metavar="TEXT", help="What you learned by it, for mentors.")
@click.option("--topic", metavar="WORDS", help="A word or two for this list.")
@click.option("--on", metavar="DATE", help="When it happened [today].")
@click.option("--number", type=int, metavar="N", help="Change news N instead of adding some.")
@click.option("--drop", type=int, metavar="N", help="Take news N off the list.")
@click.option("--aloud", type=int, metavar="N", help="You have said news N aloud.")
@common_options
@click.pass_obj
def news(session: Session, /, *, drop: int | None, aloud: int | None, number: int | None, **told: str | None) -> None:
    """Your news, each in three lengths, and who has heard it.

    LONG is one update for a mail: two sentences, up to 45 words. Each reader gets each news once.
    """
    given = {name: value for name, value in told.items() if value is not None}
    if drop is not None:
        tell(session, session.book.drop_news(drop))
    elif aloud is not None:
        tell(session, session.book.say_aloud(aloud))
    elif given or number is not None:
        _tell_news(session, number, given)
    elif session.as_json:
        session.show_json([_news_json(one) for one in session.book.news()])
    else:
        _show_news(session, session.book.news())


def _tell_news(session: Session, number: int | None, told: dict[str, Any]) -> None:
    if "on" in told:
        told["on"] = session.day(told["on"])
    before = News(on=session.book.today) if number is None else session.book.news_of(number)
    decided = session.book.tell_news(replace(before, **told))
    (kept,) = [one for one in session.book.news() if one.news.number == decided.number]
    tell(session, decided, *session.book.check_news(decided.number), *_to_write(kept))


def _to_write(one: Update) -> list[str]:
    return [f"Still to write: the {' and the '.join(one.missing)} form."] if one.missing else []


def _news_json(one: Update) -> dict[str, object]:
    told = [{"person": {"id": who.person, "name": who.name}, "on": who.on.isoformat()} for who in one.told]
    kept = one.news
    return {
        "number": kept.number,
        "on": kept.on.isoformat(),
        "topic": kept.topic,
        **{name: getattr(kept, name) for name in _LENGTHS},
        "learned": kept.learned,
        "aloud": kept.aloud,
        "told": told,
        "amiss": list(one.amiss),
        "missing": list(one.missing),
        "stale": one.stale,
    }


def _show_news(session: Session, several: list[Update]) -> None:
    if not several:
        session.say(
            "No news here yet. Small news is easier to answer than grand news: a fence mended, a book finished."
        )
        session.say('Write one: rekindle news "I mended the fence, and the neighbours noticed."')
        return
    for one in several:
        kept = one.news
        marks = ", ".join([*(["older than four months"] if one.stale else []), *(["said aloud"] if kept.aloud else [])])
        title = f"{kept.number:>2}. {words.day(kept.on)}{'  ' + kept.topic if kept.topic else ''}"
        session.say(f"{title}{f'  ({marks})' if marks else ''}", bold=True)
        for name in (*_LENGTHS, "learned"):
            if text := getattr(kept, name):
                session.say(f"    {name + ':':<8} {text}", hang=" " * 9)
        for line in (*one.amiss, *_to_write(one)):
            session.say(f"    {line}", dim=True)
        heard = ", ".join(f"{who.name} ({words.day(who.on)})" for who in one.told)
        session.say(f"    Told to {heard}." if heard else "    Told to nobody yet.")


# --- gives ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("offer", required=False)
@click.option("--kind", type=click.Choice([kind.value for kind in GiveKind]), help="What it is [thing].")
@click.option("--noun", metavar="WORDS", help='The thing itself: "the gauge notes".')
@click.option("--words", "fits", metavar="WORDS", help="Whom it may fit: topics, fields, places, with commas.")
@click.option("--link", metavar="URL", help="Where it lies.")
@click.option("--to", metavar="PERSON", help="It goes to somebody: a number, or words that fit one name.")
@click.option("--offered", is_flag=True, help="You have offered it [so when there is a --to].")
@click.option("--promised", metavar="DATE", help="You have promised it for a day.")
@click.option("--delivered", is_flag=True, help="They have it.")
@click.option("--number", type=int, metavar="N", help="Give N of the list, instead of a new one.")
@click.option("--drop", type=int, metavar="N", help="Take give N off the list.")
@common_options
@click.pass_obj
def gives(  # noqa: PLR0913 - one argument an option
    session: Session,
    /,
    *,
    offer: str | None,
    fits: str | None,
    to: str | None,
    offered: bool,
    promised: str | None,
    delivered: bool,
    number: int | None,
    drop: int | None,
    **told: str | None,
) -> None:
    """What you can offer, and what you have promised and given.

    OFFER completes "I could": "send you my list of open river data". With --to it goes to somebody; without, it is
    kept for whom it may fit.
    """
    given = {name: value for name, value in (("offer", offer), *told.items()) if value is not None}
    state = _state(offered=offered, promised=promised, delivered=delivered)
    due = session.day(promised)
    if drop is not None:
        tell(session, session.book.drop_give(drop))
    elif to is not None:
        tell(session, session.book.give(to, _give(session, number, given, fits), state or GiveState.OFFERED, due))
    elif state is not None:
        tell(session, session.book.advance_give(_some(number), state, due))
    elif given or fits is not None or number is not None:
        tell(session, session.book.list_give(_give(session, number, given, fits)))
    elif session.as_json:
        session.show_json(_shelf_json(session.book.gives()))
    else:
        _show_gives(session, session.book.gives())


def _state(*, offered: bool, promised: str | None, delivered: bool) -> GiveState | None:
    if delivered:
        return GiveState.DELIVERED
    if promised:
        return GiveState.PROMISED
    return GiveState.OFFERED if offered else None


def _some(number: int | None) -> int:
    if number is None:
        raise UserError(
            "That names no give.",
            unchanged="Nothing was changed.",
            next_step="Say whose it is (--to PERSON), or which one (--number N); rekindle gives lists them.",
        )
    return number


def _give(session: Session, number: int | None, told: dict[str, Any], fits: str | None) -> Give:
    """The give of that number, or a new one, with what is told of it now."""
    if "kind" in told:
        told["kind"] = GiveKind(told["kind"])
    if fits is not None:
        told["words"] = tuple(word.strip() for word in fits.split(",") if word.strip())
    before = Give(offer="") if number is None else session.book.give_of(number)
    return replace(before, **told)


def _shelf_json(shelf: Shelf) -> dict[str, object]:
    return {
        "listed": [_give_json(one) for one in shelf.listed],
        **{
            state: [{**_give_json(one.give), "person": {"id": one.person, "name": one.name}} for one in several]
            for state, several in (
                ("promised", shelf.promised), ("offered", shelf.offered), ("delivered", shelf.delivered)
            )
        },
        "balances": [
            {"person": {"id": one.person, "name": one.name}, **one.account._asdict()} for one in shelf.balances
        ],
    }  # fmt: skip


def _give_json(one: Give) -> dict[str, object]:
    return {
        "number": one.number,
        "offer": one.offer,
        "kind": one.kind,
        "noun": one.noun,
        "words": list(one.words),
        "link": one.link,
        "listed": one.listed,
        "on": one.on.isoformat() if one.on else None,
        "due": one.due.isoformat() if one.due else None,
    }


def _show_gives(session: Session, shelf: Shelf) -> None:
    if not (shelf.listed or shelf.promised or shelf.offered or shelf.delivered):
        session.say(
            "Nothing promised, nothing owed. What did someone mention lately that you could find for them?", hang=""
        )
        session.say('Keep it here: rekindle gives "send you the page on gauges" --to PERSON')
        return
    if shelf.listed:
        session.say("You could", bold=True)
    for one in shelf.listed:
        fits = f"  ({', '.join(one.words)})" if one.words else ""
        session.say(f"{one.number:>4}  {one.offer}{fits}", hang=" " * 6)
    for title, several in (
        ("Promised", shelf.promised), ("Offered", shelf.offered), ("Given", shelf.delivered)
    ):  # fmt: skip
        _show_handed(session, title, several)
    _show_balances(session, shelf.balances)


def _show_handed(session: Session, title: str, several: tuple[Handed, ...]) -> None:
    if several:
        session.say(title, bold=True)
    for one in several:
        give = one.give
        day = f"for {words.day(give.due)}" if give.due and title == "Promised" else words.day(give.on or date.min)
        session.say(f"{give.number:>4}  {one.name}: {give.offer}, {day}", hang=" " * 6)


def _show_balances(session: Session, several: tuple[Balance, ...]) -> None:
    if several:
        session.say("Given and asked", bold=True)
    for one in several:
        account = one.account
        still = [f"promised {account.promised}"] if account.promised else []
        still += [f"offered {account.offered}"] if account.offered else []
        more = f"; {', '.join(still)}" if still else ""
        session.say(f"      {one.name}: given {account.gives}, asked {account.asks}{more}", hang="  ")


# --- trips ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("place", required=False)
@click.option("--from", "since", metavar="DATE", help="The first day there [today].")
@click.option("--until", metavar="DATE", help="The last day there [three days later].")
@click.option("--country", metavar="CODE", help="Its country, two letters.")
@click.option("--drop", type=int, metavar="N", help="Take trip N off the list.")
@common_options
@click.pass_obj
def trips(  # noqa: PLR0913 - one argument an option
    session: Session, *, place: str | None, since: str | None, until: str | None, country: str | None, drop: int | None
) -> None:
    """Where you will be, and when.

    A trip to where somebody lives is a reason to write, and a chance of coffee.
    """
    if drop is not None:
        tell(session, session.book.drop_trip(drop))
    elif place is not None:
        first = session.day(since) or session.book.today
        last = session.day(until) or first + timedelta(days=3)
        tell(
            session, session.book.tell_trip(Trip(place=place, country=(country or "").upper(), since=first, until=last))
        )
    elif session.as_json:
        session.show_json([_trip_json(one) for one in session.book.trips()])
    else:
        _show_trips(session, session.book.trips())


def _trip_json(one: Trip) -> dict[str, object]:
    since, until = one.since.isoformat(), one.until.isoformat()
    return {"number": one.number, "place": one.place, "country": one.country, "from": since, "until": until}


def _show_trips(session: Session, several: list[Trip]) -> None:
    if not several:
        session.say("No trip ahead. Add one: rekindle trips Copenhagen --from DATE --until DATE")
    for one in several:
        place = ", ".join(part for part in (one.place, one.country) if part)
        session.say(f"{one.number:>4}  {place}, {words.day(one.since)} to {words.day(one.until)}", hang=" " * 6)
