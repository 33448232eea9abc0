"""`reasons`, `note`, `occasions`: why to write to somebody now, and what you know of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rekindle import words
from rekindle.cli.life import tell
from rekindle.cli.session import Session, common_options
from rekindle.cli.table import clip, room

if TYPE_CHECKING:
    from rekindle.model.draft import Cause
    from rekindle.model.life import Concerned, Fact
    from rekindle.services.saying import Decided

Command = TypeVar("Command", bound=Callable[..., Any])
_SHOWN = 5  # first names; the others are counted
_RELATIONS = {
    "memory": 'Something you two shared: "the harbour workshop".',
    "lesson": 'What they taught you, after "you told me to": "plot the data first".',
    "favour": 'What they once did for you, after "you": "rang me the same day".',
    "let-down": 'What you owed and did not do, after "I said I\'d": "check the survey".',
    "need": "What they may need.",
    "interest": "What they care for.",
    "word": "Something they said, word for word.",
    "their-news": 'News of theirs, after "you\'ve": "opened a second shop".',
    "work": "A book, talk or piece of theirs that you used.",
    "greeting": 'How you address them: "Dear Professor Lind", "du".',
    "language": "The language you two write in: de, sv.",
    "target": "Whom or what they can reach, for the one question.",
    "ready": "The one question may be asked.",
    "distress": "Hard times: gentle words only, no question, until --until.",
    "about-others": "Of people around them: kept, and never in a message.",
}
_FORMS = {
    "past": 'For "you and I ..." or "you ...": "ran the workshop".',
    "doing": 'For "thank you for ...": "ringing me that day".',
    "bare": 'For "you told me to ..." or "I said I\'d ...".',
    "proof": 'What came of it: "last month it caught one bad gauge".',
}


def _relations(command: Command) -> Command:
    """One switch a relation, all of one parameter: the last one given counts."""
    for name in reversed(_RELATIONS):
        command = click.option(f"--{name}", "relation", flag_value=name, default=None, help=_RELATIONS[name])(command)
    return command


def _forms(command: Command) -> Command:
    for name in reversed(_FORMS):
        command = click.option(f"--{name}", metavar="TEXT", help=_FORMS[name])(command)
    return command


# --- reasons ----------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@common_options
@click.pass_obj
def reasons(session: Session, person: str) -> None:
    """Why to write to somebody now.

    PERSON is a number, or words that fit one name. The best reason comes first, each with what it rests on and where
    that is from. A reason that a message of yours has used does not come back.
    """
    found = session.book.reasons(person)
    if session.as_json:
        session.show_json([_cause_json(one) for one in found])
        return
    if not found:
        session.say("Nothing yet. What's one thing you two did together?")
        session.say(f'Note it: rekindle note {session.book.notes(person)[0]} --memory "..."')
    for place, one in enumerate(found, start=1):
        session.say(f"{place:>2}. {one.text}", hang="    ")
        session.say(f"    {_ground(one)}", dim=True, hang="")


def _cause_json(one: Cause) -> dict[str, object]:
    shown = ("key", "family", "text", "fact", "source", "on", "sure", "weight", "number")
    return {name: getattr(one, name) for name in shown}


def _ground(one: Cause) -> str:
    """The fact where the claim does not hold it already, and where it is from."""
    told = one.fact if one.fact.removesuffix(".").casefold() not in one.text.casefold() else ""
    if told:
        return f"{told} ({one.source})"
    return one.source if one.source.startswith("you") else f"from {one.source}"


# --- notes ------------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("person")
@click.argument("text", required=False)
@_relations
@_forms
@click.option("--on", metavar="DATE", help="When it was: 2021, 2021-05 or 2021-05-14.")
@click.option("--until", metavar="DATE", help="The day after which it holds no longer.")
@click.option("--private/--open", default=None, help="Never in a message, or fit for one [a plain note is private].")
@click.option("--number", type=int, default=0, metavar="N", help="Change note N instead of adding one.")
@click.option("--drop", type=int, metavar="N", help="Take note N back.")
@common_options
@click.pass_obj
def note(  # noqa: PLR0913 - one a part of a note
    session: Session,
    /,
    *,
    person: str,
    text: str | None,
    relation: str | None,
    number: int,
    drop: int | None,
    until: str | None,
    private: bool | None,
    **forms: str | None,
) -> None:
    """Note what you know of somebody, or see it.

    PERSON is a number, or words that fit one name. TEXT alone is a private note. With a switch it becomes something
    that a message can say, in the very words you typed. Without TEXT, what is noted is listed.
    """
    if drop is not None:
        tell(session, session.book.drop_note(person, drop))
        return
    given = any(value is not None for value in (text, relation, until, private, *forms.values()))
    if not given:
        _list(session, person)
        return
    told = session.book.note(
        person, text or "", relation or "", until=session.day(until), private=private, number=number, **forms
    )
    tell(session, told, *_hint(told, relation, forms["past"]))


def _hint(told: Decided, relation: str | None, past: str | None) -> list[str]:
    """How to add the form that most wordings of a memory need; it is never guessed."""
    if relation != "memory" or past:
        return []
    return [f'For "you and I ...", add: rekindle note {told.person} --number {told.number} --past "..."']


def _list(session: Session, person: str) -> None:
    number, name, facts = session.book.notes(person)
    if session.as_json:
        session.show_json([fact_json(one) for one in facts])
        return
    if not facts:
        session.say(f"Nothing is noted of {name}. What's one thing you two did together?")
        session.say(f'Note it: rekindle note {number} --memory "..."')
        return
    session.say(f"{name}  [{number}]", bold=True)
    for one in facts:
        for line in fact_lines(one):
            session.say(line, hang="")


def fact_json(one: Fact) -> dict[str, object]:
    """A fact for a script, without its record."""
    told = {name: value for name, value in asdict(one).items() if name != "record"}
    return {**told, "until": one.until.isoformat() if one.until else None}


def fact_lines(one: Fact) -> list[str]:
    """A fact in lines: its number, what it is, the forms it has, where it is from."""
    marks = [words.day(one.on) if one.on else "", "private" if one.private else ""]
    marks += [f"until {words.day(one.until.isoformat())}"] if one.until else []
    said = ", ".join(mark for mark in marks if mark)
    lines = [f"  {one.number:>3}  {one.relation.replace('-', ' ')}: {one.text}{f' ({said})' if said else ''}"]
    forms = (("past", one.past), ("doing", one.doing), ("bare", one.bare), ("proof", one.proof))
    lines += [f"       {name}: {value}" for name, value in forms if value]
    return [*lines, f"       {one.source}"]


# --- occasions --------------------------------------------------------------------------------------------------------


@click.command()
@click.argument("text", required=False)
@click.option("--place", metavar="PLACE", default="", help="It concerns who lives there: a town or a country.")
@click.option("--words", "fits", metavar="WORDS", default="", help="... or whose work or school has one of these: a,b.")
@click.option("--from", "since", metavar="DATE", help="From when [today].")
@click.option("--until", metavar="DATE", help="Until when [two weeks later].")
@click.option("--crisis", is_flag=True, help="A storm, a lockdown, layoffs: an offer first, no news, no question.")
@click.option("--drop", type=int, metavar="N", help="Take occasion N off the list.")
@common_options
@click.pass_obj
def occasions(  # noqa: PLR0913 - one a part of an occasion
    session: Session,
    /,
    *,
    text: str | None,
    place: str,
    fits: str,
    since: str | None,
    until: str | None,
    crisis: bool,
    drop: int | None,
) -> None:
    """What many share: a storm, a conference, the new year.

    TEXT completes "how are you after ...": "the storm". Without place or words it concerns everybody. Without TEXT,
    all are listed, each with whom it concerns.
    """
    if drop is not None:
        tell(session, session.book.drop_occasion(drop))
    elif text is not None:
        asked = tuple(part.strip() for part in fits.split(",") if part.strip())
        begins, ends = session.day(since), session.day(until)
        tell(session, session.book.declare(text, place=place, words=asked, since=begins, until=ends, crisis=crisis))
    elif session.as_json:
        session.show_json([_occasion_json(one) for one in session.book.occasions()])
    else:
        _list_occasions(session, session.book.occasions())


def _occasion_json(one: Concerned) -> dict[str, object]:
    told = asdict(one.occasion)
    dates = {"since": one.occasion.since.isoformat(), "until": one.occasion.until.isoformat()}
    return {**told, **dates, "over": one.over, "persons": list(one.persons), "names": list(one.names)}


def _list_occasions(session: Session, several: list[Concerned]) -> None:
    if not several:
        session.say('No occasions here. Declare one: rekindle occasions "the storm" --place Whitby')
    for one in several:
        kept = one.occasion
        dates = f"{words.day(kept.since.isoformat())} to {words.day(kept.until.isoformat())}"
        marks = "; ".join(part for part in (kept.place, ", ".join(kept.words), "crisis" if kept.crisis else "") if part)
        session.say(f"{kept.number:>3}. {kept.text}{f' ({marks})' if marks else ''}: {dates}", hang="     ")
        session.say(f"     {_whom(one)}", dim=True, hang="")


def _whom(one: Concerned) -> str:
    if one.over:
        return "over"
    if not one.persons:
        return "concerns nobody here"
    more = len(one.names) - _SHOWN
    shown = ", ".join(one.names[:_SHOWN])
    count = "1 person" if len(one.persons) == 1 else f"{len(one.persons):,} people"
    return clip(f"concerns {count}: {shown}{f' and {more:,} more' if more > 0 else ''}", room() - 5)
