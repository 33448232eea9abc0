"""Contact from exports, and touches as logged -> contact in which a pair counts once, and passages for stages.

Sending writes a touch only; the message itself comes back with a later import. A touch and a contact pair when they
are of one channel and direction and at most a day apart (zones differ), each message with one touch: as many pairs as
there can be, the nearest first. Some exports show a thing as less, or more, than it was: a coffee as a meeting of the
calendar, a note as an invitation, a voicemail as a call. Then the touch, which knows what it was, is the one that
counts.

What a machine sent is no contact, and a message that came back as undelivered is none either; both stay passages, with
the kind of answer that tells what they were.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, TypeAlias

from rekindle.core.contact import ANSWERABLE, contacts, more
from rekindle.model.channel import MET, Channel, Direction
from rekindle.model.life import Fact, Give, GiveState, Relation
from rekindle.model.tie import Contact, Turn
from rekindle.model.touch import Passage, ReplyKind, Touch

BOUNCED_WITHIN = 5
"""Days for which a mail server tries before it says that a message could not be delivered."""

_NEAREST, _EARLIEST = (0, -1, 1), (-1, 0, 1)
_COUNT = {Direction.OUT: "sent", Direction.IN: "received", Direction.MUTUAL: "mutual"}
_SHOWN_AS = {(channel, Direction.MUTUAL): (Channel.MEETING, "mutual") for channel in MET} | {
    (Channel.LINKEDIN, Direction.OUT): (Channel.INVITATION, "sent"),
    (Channel.MISSED_CALL, Direction.OUT): (Channel.CALL, "sent"),
}

Place: TypeAlias = tuple[int, str]
"""Ordinal of a day, and a channel."""
Unit: TypeAlias = tuple[int, str, str]
"""The same, and "sent", "received" or "mutual"."""
Replies: TypeAlias = Mapping[Place, tuple[ReplyKind, ...]]
"""Kinds of what came in there."""


class _Laid(NamedTuple):
    """Contact of both, and where each touch that counts is in it."""

    contact: dict[Place, Contact]
    places: list[tuple[Touch, Place]]


def with_touches(several: Iterable[Contact], touches: Iterable[Touch]) -> list[Contact]:
    """Contact by day and channel, and touches -> contact of both, in order, no pair counted twice."""
    touches = list(touches)
    laid = _laid(several, touches, _undelivered(touches)).contact
    return [laid[key] for key in sorted(laid)]


def _laid(several: Iterable[Contact], touches: Iterable[Touch], lost: Collection[Touch] = ()) -> _Laid:
    """Touches laid over contact; those that are lost take what an export shows of them along."""
    shown = {(one.day, one.channel): one for one in several}
    human = _humans(touches)
    pairs = _pairs(shown, human)
    places: list[tuple[Touch, Place]] = []
    for touch, pair in zip(human, pairs, strict=True):
        if touch in lost:
            _take(shown, pair)
        elif pair and pair[1] == touch.channel:
            places.append((touch, pair[:2]))
        else:
            _take(shown, pair)
            places.append((touch, (touch.on.toordinal(), touch.channel.value)))
            _add(shown, touch)
    return _Laid(shown, places)


def _is_human(touch: Touch) -> bool:
    return not touch.reply or ReplyKind(touch.reply).human


def _humans(touches: Iterable[Touch]) -> list[Touch]:
    return sorted((one for one in touches if _is_human(one)), key=lambda one: (one.on, one.number))


def _undelivered(touches: Sequence[Touch]) -> list[Touch]:
    """The messages that bounces answer: for each the last of its channel before it."""
    human, lost = _humans(touches), list[Touch]()
    for bounce in sorted((one for one in touches if one.reply == ReplyKind.BOUNCE), key=lambda one: one.on):
        sent = [
            one
            for one in human
            if one.direction is Direction.OUT
            and one.channel is bounce.channel
            and 0 <= (bounce.on - one.on).days <= BOUNCED_WITHIN
            and one not in lost
        ]
        lost += sent[-1:]
    return lost


def _pairs(shown: Mapping[Place, Contact], touches: Sequence[Touch]) -> list[Unit | None]:
    """What each touch pairs with: the nearest, unless fewer would find a pair so."""
    nearest, earliest = (_matched(shown, touches, order) for order in (_NEAREST, _EARLIEST))
    return earliest if earliest.count(None) < nearest.count(None) else nearest


def _matched(shown: Mapping[Place, Contact], touches: Sequence[Touch], order: Sequence[int]) -> list[Unit | None]:
    left = Counter({(*key, way): getattr(one, way) for key, one in shown.items() for way in _COUNT.values()})
    found: list[Unit | None] = []
    for touch in touches:
        pair = next((unit for unit in _units(touch, order) if left[unit] > 0), None)
        if pair:
            left[pair] -= 1
        found.append(pair)
    return found


def _units(touch: Touch, order: Sequence[int]) -> Iterable[Unit]:
    """What a touch may pair with, the best first.

    A call in which both took part is, in exports, a call from one to the other.
    """
    day, ways = touch.on.toordinal(), [_COUNT[touch.direction]]
    if touch.direction is Direction.MUTUAL:
        ways = ["mutual", "sent", "received"]
    yield from ((day + apart, touch.channel.value, way) for apart in order for way in ways)
    if other := _SHOWN_AS.get((touch.channel, touch.direction)):
        yield day, other[0].value, other[1]


def _take(shown: dict[Place, Contact], pair: Unit | None) -> None:
    """Take one out of the contact of a day."""
    if not pair:
        return
    one = shown[pair[:2]]
    count = one.sent + one.received + one.mutual
    if count == 1:
        del shown[pair[:2]]
        return
    fewer = {pair[2]: getattr(one, pair[2]) - 1}
    shown[pair[:2]] = one._replace(total=max(one.top, one.total - one.total // count), **fewer)


def _add(shown: dict[Place, Contact], touch: Touch) -> None:
    turn = Turn(touch.record, touch.on.isoformat(), touch.channel, touch.direction, 1, None, touch.minutes)
    for one in contacts([turn]):
        before = shown.get((one.day, one.channel))
        shown[one.day, one.channel] = more(before, one) if before else one


def passages(
    several: Iterable[Contact],
    touches: Sequence[Touch],
    gives: Iterable[Give] = (),
    facts: Iterable[Fact] = (),
    replies: Replies | None = None,
) -> tuple[Passage, ...]:
    """All that passed with one person, day by day: what stages are replayed from.

    What only a touch knows (news, offers, asks, what kind of answer) is laid over the day and channel it pairs with, or
    its own. Gives delivered and favours done count on their days, by the channel of that day if there is one.
    """
    laid = _laid(several, touches)
    found = {place: _passage(one) for place, one in laid.contact.items()}
    for place, kinds in (replies or {}).items():
        before = found.get(place) or _bare(place)
        machines = sum(not kind.human for kind in kinds)
        found[place] = replace(before, received=before.received + machines, replies=(*before.replies, *kinds))
    lost = _undelivered(touches)
    for touch, place in laid.places:
        found[place] = _overlaid(found[place], touch, arrived=touch not in lost)
    for touch in (one for one in touches if not _is_human(one)):
        place = touch.on.toordinal(), touch.channel.value
        before = found.get(place) or _bare(place)
        found[place] = _overlaid(replace(before, received=before.received + 1), touch)
    found = _with_gives(found, gives, facts)
    return tuple(found[key] for key in sorted(found))


def _bare(place: Place) -> Passage:
    return Passage(on=date.fromordinal(place[0]), channel=Channel(place[1]))


def _passage(one: Contact) -> Passage:
    answerable = one.channel in ANSWERABLE
    return Passage(
        on=date.fromordinal(one.day),
        channel=Channel(one.channel),
        sent=one.sent if answerable else 0,
        received=one.received if answerable else 0,
        mutual=one.mutual if answerable else 0,
        opened=Direction(one.opening.rpartition(" ")[2]) if one.opening else None,
    )


def _overlaid(one: Passage, touch: Touch, *, arrived: bool = True) -> Passage:
    """What a touch knows, over the day it counts on; what did not arrive told nothing and asked nothing."""
    if not arrived:
        return replace(one, touch=touch.number)
    return replace(
        one,
        told=one.told or touch.told or bool(touch.news),
        offered=one.offered or touch.offered or bool(touch.gives),
        ask=touch.ask or one.ask,
        replies=(*one.replies, *((ReplyKind(touch.reply),) if touch.reply else ())),
        touch=touch.number,
    )


def _with_gives(
    merged: Mapping[tuple[int, str], Passage], gives: Iterable[Give], facts: Iterable[Fact]
) -> dict[tuple[int, str], Passage]:
    found = dict(merged)
    days = [(one.on, 1, 0) for one in gives if one.state is GiveState.DELIVERED and one.on]
    days += [(day, 0, 1) for one in facts if one.relation is Relation.FAVOUR and (day := _day(one.on))]
    for day, gave, got in days:
        key = next((key for key in found if key[0] == day.toordinal()), (day.toordinal(), ""))
        one = found.get(key) or Passage(on=day, channel=Channel.MAIL)
        found[key] = replace(one, gave=one.gave + gave, got=one.got + got)
    return found


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat((text + "-01-01")[:10] if text else "")
    except ValueError:
        return None
