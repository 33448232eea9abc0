"""Somebody as a sweep shows them -> lines of one screen, 80 columns by 24 lines; and the same for scripts."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from rekindle import words
from rekindle.cli.table import clip, room
from rekindle.model.roster import CLOSENESS
from rekindle.model.sweep import Answer, Order

if TYPE_CHECKING:
    from rekindle.cli.session import Session
    from rekindle.model.sweep import Coverage, Extent, Glimpse, Sweep, Tally, Turn

LINE = "y list  n no  s skip  r role  0-4 close  t note  x no person  v never  b u = ? q"
HELP = (
    ("y", "on your list"),
    ("n", "left out of it"),
    ("s", "skip; they come again at the end"),
    ("r", "a role: its number, or the start of its word and Enter; - says they are not"),
    ("0-4", ", ".join(f"{number} {told}" for number, told in enumerate(CLOSENESS))),
    ("t", "a note, in a line"),
    ("x", "not a person: a company, a list, a machine"),
    ("v", "never suggest them, not here and not elsewhere"),
    ("b", "back to the one before; Enter goes on"),
    ("u", "undo the last key"),
    ("=", "the same person as the one before"),
    ("q", "stop; what you said is kept"),
)
SAID = {
    Answer.LISTED: "on your list",
    Answer.LEFT_OUT: "left out",
    Answer.NOT_PERSON: "not a person",
    Answer.NEVER: "never",
    Answer.SKIPPED: "skipped",
}
_MOST_ROLES = 3
_INDENT = 16


def show(session: Session, turn: Turn, person: Glimpse, *, back: bool, told: str) -> None:
    """One screen."""
    session.say(header(turn, person, back=back), hang="")
    session.say()
    session.say(clip(f"{person.name}  [{person.person}]", room()), bold=True)
    if person.what:
        session.say(clip(person.what, room()))
    for label, text in _facts(person):
        session.say(clip(f"  {label:<{_INDENT - 2}}{text}", room()))
    session.say()
    if told:
        session.say(clip(told, room()))
    session.say(LINE, dim=True)


def header(turn: Turn, person: Glimpse, *, back: bool) -> str:
    """How far, after whom and who is next: "everybody: 340 of 1,210 people seen. You stopped at Lindqvist; ..."."""
    far = f"{turn.sweep.name}: {_far(turn.tally)}"
    if back:
        said = f", you said: {SAID[person.said]}" if person.said else ""
        return f"{far} Back at {person.last_name}{said}."
    if turn.stopped:
        following = person.name if person.last_name == turn.stopped else person.last_name
        return f"{far} You stopped at {turn.stopped}; the next is {following}."
    return f"{far} The next is {person.last_name}."


def _far(tally: Tally) -> str:
    return f"{tally.seen:,} of {words.counted(tally.people, 'person', 'people')} seen."


def _facts(person: Glimpse) -> list[tuple[str, str]]:
    close = "" if person.closeness is None else f"{person.closeness} of 4, {CLOSENESS[person.closeness]}"
    rows = [
        ("place", person.city),
        ("address", words.bare(person.address)),
        ("last contact", _last(person)),
        ("connected", words.day(person.connected)),
        ("known from", ", ".join(person.sources)),
        *(("to you" if place == 0 else "", text) for place, text in enumerate(_roles(person))),
        ("closeness", close),
        ("tags", ", ".join(person.tags)),
        *(("noted" if place == 0 else "", text) for place, text in enumerate(person.notes)),
        ("on your list", _listed(person)),
    ]
    return [(label, text) for label, text in rows if text]


def _last(person: Glimpse) -> str:
    if person.last is None:
        return "none on record"
    return words.day(person.last) + (f", mostly by {words.channel(person.channel)}" if person.channel else "")


def _roles(person: Glimpse) -> list[str]:
    told = [f"{one.text or one.role} (you said so)" if one.sure == "said" else one.text for one in person.roles]
    more = len(told) - _MOST_ROLES
    return [*told[:_MOST_ROLES], f"and {words.counted(more, 'role')} more"] if more > 0 else told


def _listed(person: Glimpse) -> str:
    if person.barred:
        return {"never": "never to be suggested", "not-person": "not a person"}[person.barred]
    return {True: "yes", False: "left out", None: "not yet"}[person.listed]


def seen_all(turn: Turn) -> str:
    """What the end says."""
    whom = "everyone from this source" if turn.sweep.source else "everyone here"
    told = f"You've seen {whom}. {turn.tally.listed:,} kept, {turn.tally.left_out:,} left out."
    if not turn.source:
        return told
    left = words.counted(turn.waiting, "person", "people")
    return f"{told} Next source? {turn.source}: {left} not seen yet."


def resumed(sweep: Sweep, *, named: bool) -> str:
    """What to type to go on with a sweep; `named` by the user."""
    if named:
        return f"rekindle sweep {quoted(sweep.name)}"
    parts = [("source", sweep.source), ("role", sweep.role), ("since", sweep.since)]
    parts += [] if sweep.order is Order.LAST_NAME else [("order", sweep.order)]
    return " ".join(["rekindle sweep", *(f"--{option} {quoted(text)}" for option, text in parts if text)])


def quoted(text: str) -> str:
    """A word as a shell takes it."""
    return shlex.quote(text)


# --- for scripts ------------------------------------------------------------------------------------------------------


def turn_json(turn: Turn) -> dict[str, object]:
    """Where a sweep stands."""
    return {
        "sweep": sweep_json(turn.sweep, turn.tally),
        "stopped_at": turn.stopped or None,
        "next": person_json(turn.next) if turn.next else None,
        "next_source": {"source": turn.source, "waiting": turn.waiting} if turn.source else None,
    }


def sweep_json(sweep: Sweep, tally: Tally) -> dict[str, object]:
    """A sweep, and how far it has come."""
    return {
        "number": sweep.number or None,
        "name": sweep.name,
        "source": sweep.source or None,
        "role": sweep.role or None,
        "since": sweep.since or None,
        "order": sweep.order,
        "people": tally.people,
        "seen": tally.seen,
        "listed": tally.listed,
        "left_out": tally.left_out,
        "skipped": tally.skipped,
    }


def person_json(person: Glimpse) -> dict[str, object]:
    """Everything that the screen shows of somebody."""
    return {
        "id": person.person,
        "name": person.name,
        "what": person.what,
        "employer": person.employer,
        "city": person.city,
        "address": person.address or None,
        "sources": list(person.sources),
        "last": person.last.isoformat() if person.last else None,
        "channel": person.channel or None,
        "connected": person.connected or None,
        "roles": [{"role": one.role, "sure": one.sure, "text": one.text} for one in person.roles],
        "tags": list(person.tags),
        "closeness": person.closeness,
        "notes": list(person.notes),
        "on_list": person.listed,
        "barred": person.barred or None,
        "said": person.said,
    }


def coverage_json(found: Coverage) -> dict[str, object]:
    """How far the list has come."""
    return {
        "people": found.people,
        "seen": found.seen,
        "listed": found.listed,
        "sources": [_extent(one) for one in found.sources],
        "roles": [_extent(one) for one in found.roles],
        "chapters": [_extent(one) | {"kind": one.kind} for one in found.chapters],
    }


def _extent(one: Extent) -> dict[str, object]:
    return {"name": one.name, "people": one.people, "seen": one.seen, "listed": one.listed}
