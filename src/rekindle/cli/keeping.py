"""`today`, `week`, `cadence`, `snooze`, `pause`, `feed`: whose turn it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rekindle import words
from rekindle.cli.session import Session, common_options

if TYPE_CHECKING:
    from rekindle.model.rhythm import Due
    from rekindle.model.task import Agenda, Page, Task
    from rekindle.services.keeping import Rhythm

BEGIN = "Nobody's turn is set yet. Keep somebody of this week's list, and they come here: rekindle shortlist"


@click.command()
@common_options
@click.pass_obj
def today(session: Session) -> None:
    """What is due today, at most what there is time for.

    Replies to answer, promised gives, people to tell how it went, follow-ups, first messages to those you kept on the
    list, people whose turn it is, and birthdays.
    """
    found = session.book.due_today()
    if session.as_json:
        session.show_json([_task_json(one) for one in found.tasks])
        return
    if found.away_since:
        session.say(words.welcome_back(found), hang="")
        session.say()
    if not found.tasks:
        session.say(words.NOTHING if found.needed else BEGIN, hang="")
        return
    session.say(
        f"Today, {words.date_line(found.today)}: {words.counted(len(found.tasks), 'thing')}, "
        f"about {_minutes(found.tasks)}"
    )
    for number, one in enumerate(found.tasks, start=1):
        _show_task(session, number, one)
    session.say()
    session.say("NUMBER is the one in brackets. Words for it: rekindle draft NUMBER")
    session.say("Done: rekindle touched NUMBER --how mail. Not now: rekindle snooze NUMBER 2w")


def _minutes(tasks: tuple[Task, ...]) -> str:
    return words.counted(sum(one.minutes for one in tasks), "minute")


def _task_json(one: Task) -> dict[str, object]:
    return {
        "kind": one.kind,
        "person": {"id": one.person, "name": one.name},
        "why": one.why,
        "due": one.due.isoformat(),
        "channel": one.channel,
        "minutes": one.minutes,
        "draft": one.draft or None,
        "hint": one.hint,
    }


def _show_task(session: Session, number: int, one: Task) -> None:
    session.say()
    session.say(f"{number:>2}. {words.ERRANDS[one.kind]} {one.name}  [{one.person}]", bold=True)
    session.say(f"    {one.why}", hang="    ")
    by = f"by {words.channel(one.channel)}" if one.channel else ""
    draft = f"draft {one.draft} is open" if one.draft else ""
    if about := "; ".join(part for part in (by, one.hint, draft) if part):
        session.say(f"    {about}", hang="    ", dim=True)


@click.command()
@common_options
@click.pass_obj
def week(session: Session) -> None:
    """The days left of this week, what moves on, and whether all rhythms fit."""
    found = session.book.week()
    if session.as_json:
        session.show_json(_week_json(found))
        return
    _show_week(session, found)


def _week_json(found: Agenda) -> dict[str, object]:
    return {
        "days": [
            {"day": page.on.isoformat(), "tasks": [_task_json(one) for one in page.tasks]} for page in found.pages
        ],
        "moved": [{"person": {"id": one.person, "name": one.name}, "why": one.why} for one in found.moved],
        "cap": found.cap,
        "done": found.done,
        "needed": round(found.needed, 2),
        "advice": found.advice,
    }


def _show_week(session: Session, found: Agenda) -> None:
    planned = sum(one.kind != "birthday" for page in found.pages for one in page.tasks)
    session.say(f"This week: {found.done} done, {planned} planned, {found.cap} at most", bold=True)
    for page in found.pages:
        _show_page(session, page)
    if not planned:
        session.say()
        session.say("Nothing is due this week.")
    _show_moved(session, found)
    if found.advice:
        session.say()
        session.say(found.advice, hang="")


def _show_page(session: Session, page: Page) -> None:
    if not page.tasks:
        return
    session.say()
    session.say(words.date_line(page.on), bold=True)
    for one in page.tasks:
        by = f", by {words.channel(one.channel)}" if one.channel else ""
        session.say(f"  {words.ERRANDS[one.kind]} {one.name}  [{one.person}]{by}", hang="    ")


def _show_moved(session: Session, found: Agenda) -> None:
    if not found.moved:
        return
    session.say()
    session.say("Moves on", bold=True)
    for one in found.moved[:10]:
        session.say(f"  {one.name}  [{one.person}]: {one.why}", hang="    ")
    if len(found.moved) > 10:
        session.say(f"  and {len(found.moved) - 10} more", dim=True)


@click.command()
@click.argument("person", default="")
@click.option("--every", metavar="LENGTH", default="", help="60d, 10w, 2m, 1y or off.")
@click.option("--layer", metavar="LAYER", default="", help="inner, core, 50, list, 150 or outer.")
@click.option("--clear", is_flag=True, help="Back to the rhythm of the list.")
@common_options
@click.pass_obj
def cadence(session: Session, person: str, every: str, layer: str, *, clear: bool) -> None:
    """How often somebody's turn comes.

    With a PERSON alone: how often, and when next. With --every or --layer: set it. Without a PERSON: the rhythm of
    each layer; --layer with --every changes it for all of that layer.
    """
    if clear:
        session.tell(session.book.no_cadence(person))
    elif every or layer:
        session.tell(session.book.cadence(person, every=every, layer=layer))
    elif person:
        _show_rhythm(session, session.book.rhythm(person))
    else:
        _show_layers(session, session.book.rhythms())


def _show_layers(session: Session, layers: dict[str, int]) -> None:
    if session.as_json:
        session.show_json(layers)
        return
    for layer, days in layers.items():
        session.say(f"{layer:<6} {_often(days)}")


def _often(days: int) -> str:
    return f"every {words.counted(days, 'day')}" if days else "no reminders"


def _show_rhythm(session: Session, found: Rhythm) -> None:
    if session.as_json:
        session.show_json(_rhythm_json(found))
        return
    session.say(f"{found.name}  [{found.person}]: {_often(found.days)} ({found.why})", bold=True)
    if found.due:
        session.say(_next(found.due), hang="")
    elif not found.paused:
        session.say("Not in rhythm yet: their turn comes after the first message, or once you set how often.", hang="")
    if found.snoozed:
        session.say(f"Back in view on {words.day(found.snoozed.isoformat())}.")
    if found.paused:
        session.say("Paused. Go on: rekindle pause PERSON --off, or without PERSON for everybody.", hang="")


def _next(due: Due) -> str:
    when = words.day(due.on.isoformat())
    told = f"Next on {when}{f': {due.why}' if due.why else ''}"
    if due.early == due.late:
        return f"{told}."
    return f"{told}; any day from {words.day(due.early.isoformat())} to {words.day(due.late.isoformat())} is on time."


def _rhythm_json(found: Rhythm) -> dict[str, object]:
    due = found.due
    return {
        "person": {"id": found.person, "name": found.name},
        "days": found.days,
        "why": found.why,
        "due": None if due is None else due.on.isoformat(),
        "from": None if due is None else due.early.isoformat(),
        "until": None if due is None else due.late.isoformat(),
        "kind": None if due is None else due.kind,
        "snoozed": None if found.snoozed is None else found.snoozed.isoformat(),
        "paused": found.paused,
    }


@click.command()
@click.argument("person")
@click.argument("until", default="")
@click.option("--why", metavar="WORDS", default="", help="bereavement, illness, parental leave, or your own words.")
@click.option("--off", is_flag=True, help="Back in view today.")
@common_options
@click.pass_obj
def snooze(session: Session, person: str, until: str, why: str, *, off: bool) -> None:
    """Somebody's turn comes later.

    UNTIL is 1w, 2w, 4w, 12w or a date; four weeks when none is given, two or three months for what happens in a life.
    A snooze never makes it sooner.
    """
    session.tell(session.book.wake(person) if off else session.book.snooze(person, until, why=why))


@click.command()
@click.argument("person", default="")
@click.option("--until", metavar="DATE", default="", help="The day it goes on; 2w will do.")
@click.option("--why", metavar="WORDS", default="", help="For yourself.")
@click.option("--off", is_flag=True, help="Go on today.")
@common_options
@click.pass_obj
def pause(session: Session, person: str, until: str, why: str, *, off: bool) -> None:
    """Nothing is due for a while: of one PERSON, or of everybody.

    The clock stops: what would have come due meanwhile moves along by as many days, and nothing piles up.
    """
    session.tell(session.book.resume(person) if off else session.book.pause(person, until=until, why=why))


@click.command()
@click.option("--into", metavar="FILE", default="", help="Where to write it; without, it is printed.")
@click.option("--discreet", is_flag=True, help="No names.")
@click.option("--alarm", metavar="TIME", default="9:00", show_default=True, help="When it rings.")
@common_options
@click.pass_obj
def feed(session: Session, into: str, alarm: str, *, discreet: bool) -> None:
    """The coming four weeks as a calendar file (.ics).

    Writing it anew replaces its entries; none doubles. The file is readable by you alone.
    """
    if not into:
        click.echo(session.book.feed(alarm=alarm, discreet=discreet), nl=False)
        return
    count = session.book.write_feed(into, alarm=alarm, discreet=discreet)
    if session.as_json:
        session.show_json({"file": into, "entries": count})
    else:
        told = "nothing is due in the coming four weeks" if not count else _entries(count)
        session.say(f"{into}: {told}.")


def _entries(count: int) -> str:
    return f"{count} {'entry' if count == 1 else 'entries'}, four weeks ahead"
