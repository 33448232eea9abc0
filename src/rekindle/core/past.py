"""The seats of interactions -> what is on record between the owner and each person: events, words, help.

A participant is a handle; what came through a handle that several people hold counts for no one.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rekindle.model import Channel, Part
from rekindle.model.tie import Direction, Event, Seat

TEXTS_MOST = 12  # messages read for roles, per person: the first ones say who somebody is
TEXT_MOST = 1_000

Key = tuple[str, str]
"""Kind and value of a handle."""


@dataclass(slots=True)
class Past:
    """What is on record between the owner and one person."""

    events: list[Event] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    helped: list[str] = field(default_factory=list)


def remember(pasts: dict[int, Past], seats: Sequence[Seat], own: Container[Key], holders: Mapping[Key, int]) -> None:
    """Add an interaction, given by all its seats, to the pasts of those it ties to the owner.

    `own` are the owner's handles; `holders` gives the one person who holds a handle, 0 where several do.
    """
    one = seats[0]
    others = [seat for seat in seats if (seat.kind, seat.value) not in own]
    sent = len(others) < len(seats) and any(seat.part == Part.FROM and (seat.kind, seat.value) in own for seat in seats)
    told: set[int] = set()
    for seat, direction in _directed(others, sent=sent):
        person = holders.get((seat.kind, seat.value), 0)
        if person and person not in told:  # somebody with two addresses on one message was written to once
            told.add(person)
            past = pasts[person]
            past.events.append(_event(one, direction, max(1, len(others))))
            if one.text and len(past.texts) < TEXTS_MOST:
                past.texts.append(one.text[:TEXT_MOST])
            if help_given := _help(one, direction):
                past.helped.append(help_given)


def _directed(others: Sequence[Seat], *, sent: bool) -> Iterator[tuple[Seat, Direction]]:
    """Whom an interaction ties to the owner: all it went to, or the one it came from; never two bystanders."""
    for seat in others:
        if seat.part == Part.WITH:
            yield seat, Direction.MUTUAL
        elif seat.part == Part.FROM and not sent:
            yield seat, Direction.IN
        elif seat.part != Part.FROM and (sent or not any(one.part == Part.FROM for one in others)):
            yield seat, Direction.OUT


def _event(one: Seat, direction: Direction, others: int) -> Event:
    return Event(
        at=one.at,
        channel=Channel(one.channel),
        direction=direction,
        others=others,
        words=one.words,
        minutes=one.minutes,
        automatic=one.automatic,
    )


def _help(one: Seat, direction: Direction) -> str:
    """What somebody did for the owner, in words, or ""."""
    if direction is not Direction.IN:
        return ""
    year = one.at[:4]
    if one.channel == Channel.RECOMMENDATION:
        return f"recommended you on LinkedIn in {year}"
    if one.channel == Channel.ENDORSEMENT:
        return f"endorsed you for {one.subject} in {year}" if one.subject else f"endorsed you in {year}"
    return ""
