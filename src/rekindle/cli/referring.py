"""`refer`, `referrals`: the one question, whom it led to, and what is owed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rekindle import words
from rekindle.cli.session import Session, common_options
from rekindle.cli.stages import gates_json, show_gates

if TYPE_CHECKING:
    from collections.abc import Callable

    from rekindle.book import Book
    from rekindle.model.chain import Chain, Led, Question
    from rekindle.services.saying import Decided


@click.command()
@click.argument("person")
@click.option("--asked", is_flag=True, help="You asked; log it.")
@click.option("--how", metavar="HOW", default="call", help="By what means: call, video or coffee [call].")
@click.option("--note", metavar="WORDS", default="", help="What was said.")
@click.option("--led-to", metavar="NAME", help="Whom they named.")
@click.option("--person", "to", metavar="PERSON", default="", help="... who is this person of yours.")
@click.option("--outcome", metavar="WORDS", default="", help="What came of it.")
@click.option("--thanked", is_flag=True, help="You thanked them.")
@click.option("--reported", is_flag=True, help="You told them how it went.")
@click.option("--number", type=int, default=0, metavar="N", help="Which of their referrals [the newest].")
@common_options
@click.pass_obj
def refer(session: Session, /, person: str, **told: Any) -> None:  # noqa: ANN401 - options
    """The one question: what stands before it, its words, and what came of it.

    PERSON is a number, or words that fit one name. The words are shown only while all seven gates are open. The
    question is asked by voice, once, and about a person, never about a post.
    """
    for asked_for, verb, more in _VERBS:
        if any(told[name] for name in asked_for):
            session.tell(verb(session.book, person, told), *([more] if more else []))
            return
    found = session.book.question(person)
    if session.as_json:
        session.show_json(_question_json(found))
        return
    _question(session, found)


def _asked(book: Book, person: str, told: dict[str, Any]) -> Decided:
    return book.asked(person, told["how"], told["note"])


def _led_to(book: Book, person: str, told: dict[str, Any]) -> Decided:
    done = book.led_to(person, told["led_to"] or "", to=told["to"], number=told["number"])
    return _came_of(book, person, {**told, "number": done.number}) if any(told[name] for name in _CAME_OF) else done


def _came_of(book: Book, person: str, told: dict[str, Any]) -> Decided:
    return book.came_of(
        person, told["outcome"], number=told["number"], thanked=told["thanked"], reported=told["reported"]
    )


_CAME_OF = ("outcome", "thanked", "reported")
_OWED = "Thanks, and a word on how it went, are owed within 14 days, whatever comes of it."
_VERBS: tuple[tuple[tuple[str, ...], Callable[[Book, str, dict[str, Any]], Decided], str], ...] = (
    (("asked",), _asked, _OWED),
    (("led_to", "to"), _led_to, ""),
    (_CAME_OF, _came_of, ""),
)
"""Options, in the order in which they are looked at, the verb they ask for, and what is said afterwards."""


def _question(session: Session, found: Question) -> None:
    session.say(f"The one question, to {found.name}  [{found.person}]", bold=True)
    session.say(found.standing.reason)
    session.say()
    show_gates(session, found.standing.gates)
    session.say()
    if found.shut:
        session.say(found.shut)
        if not found.standing.locked_until:
            _opens(session, found)
    else:
        session.say("Say it aloud three times first. Then:", bold=True)
        for one in found.script:
            session.say(f"  {one}", hang="    ")
        session.say(f"Once it is asked: rekindle refer {found.person} --asked --note WORDS")
    for led in found.led:
        _show_led(session, led, 0)


def _opens(session: Session, found: Question) -> None:
    """The commands that open what words alone can open."""
    closed = {one.gate for one in found.standing.gates if not one.open}
    if "target" in closed:
        session.say(f'  rekindle note {found.person} --target "flood risk at Corran"')
    if "yes" in closed:
        session.say(f'  rekindle note {found.person} --ready "why it is time"')


def _question_json(found: Question) -> dict[str, object]:
    locked = found.standing.locked_until
    return {
        "person": {"id": found.person, "name": found.name},
        "stage": found.standing.stage,
        "open": not found.shut,
        "shut": found.shut,
        "gates": gates_json(found.standing.gates),
        "script": list(found.script),
        "locked_until": locked.isoformat() if locked else None,
        "referrals": [_led_json(one) for one in found.led],
    }


@click.command()
@common_options
@click.pass_obj
def referrals(session: Session) -> None:
    """Who led to whom, to what, and what is owed for it."""
    chains, owed = session.book.referrals(), session.book.owed()
    if session.as_json:
        session.show_json({"chains": [_chain_json(one) for one in chains], "owed": [_led_json(one) for one in owed]})
        return
    if not chains:
        session.say("Nobody has led to anybody yet. That takes time: see rekindle refer PERSON.")
        return
    for chain in chains:
        session.say(f"{chain.name}  [{chain.person}]", bold=True)
        for led in chain.led:
            _show_led(session, led, 1)
    session.say()
    session.say("Owed" if owed else "Nothing is owed: everybody was thanked and told.", bold=bool(owed))
    for one in owed:
        session.say(f"  {one.by_name}, for {one.name or 'hearing you out'}: {' and '.join(one.owed)}, "
                    f"by {words.day(one.due)}", hang="    ")  # fmt: skip


def _show_led(session: Session, led: Led, depth: int) -> None:
    number = f"  [{led.person}]" if led.person else ""
    about = [led.outcome, *(["thanked"] if led.thanked else []), *(["told how it went"] if led.reported else [])]
    told = "; ".join(part.rstrip(".") for part in about if part)
    session.say(
        f"{'   ' * depth}-> {led.name or 'nobody yet'}{number}, {words.day(led.on)}{f': {told}' if told else ''}",
        hang="   " * depth + "   ",
    )
    for onward in led.onward:
        _show_led(session, onward, depth + 1)


def _led_json(one: Led) -> dict[str, object]:
    return {
        "number": one.number,
        "by": {"id": one.by, "name": one.by_name},
        "name": one.name,
        "person": one.person or None,
        "on": one.on.isoformat(),
        "outcome": one.outcome,
        "thanked": one.thanked.isoformat() if one.thanked else None,
        "reported": one.reported.isoformat() if one.reported else None,
        "owed": list(one.owed),
        "due": one.due.isoformat(),
        "onward": [_led_json(onward) for onward in one.onward],
    }


def _chain_json(one: Chain) -> dict[str, object]:
    return {"person": {"id": one.person, "name": one.name}, "led": [_led_json(led) for led in one.led]}
