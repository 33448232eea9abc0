"""Contact from exports, and touches as logged -> contact in which a pair counts once, and passages for stages.

Sending writes a touch only; the message itself comes back with a later import. A touch and a contact pair when they
are of one channel and direction and at most a day apart (zones differ; of several the nearest), each message with one
touch.
A meeting of a calendar pairs with a call, a video meeting or a coffee logged for that day, and the touch, which knows
what it was, is the one that counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.contact import ANSWERABLE, contacts
from rekindle.model.interaction import Channel
from rekindle.model.life import Fact, Give, GiveState, Relation
from rekindle.model.tie import Contact, Direction, Turn
from rekindle.model.touch import Passage, ReplyKind, Touch

MET = frozenset({Channel.IN_PERSON, Channel.VIDEO, Channel.CALL})
_APART = (0, -1, 1)
_COUNT = {Direction.OUT: "sent", Direction.IN: "received", Direction.MUTUAL: "mutual"}

Replies = Mapping[tuple[int, str], tuple[ReplyKind, ...]]
"""(ordinal, channel) -> kinds of what came in that day."""


def with_touches(several: Iterable[Contact], touches: Iterable[Touch]) -> list[Contact]:
    """Contact by day and channel, and touches -> contact of both, in order, no pair counted twice."""
    return _merged(*_unpaired(list(several), list(touches)))


def _merged(shown: list[Contact], alone: Sequence[Touch]) -> list[Contact]:
    """Contact as exports show it, and the touches that no export shows."""
    logged = contacts(_turn(one) for one in alone)
    found = {(one.day, one.channel): one for one in shown}
    for one in logged:
        before = found.get((one.day, one.channel))
        found[one.day, one.channel] = _sum(before, one) if before else one
    return [found[key] for key in sorted(found)]


def _sum(a: Contact, b: Contact) -> Contact:
    return Contact(
        a.day,
        a.channel,
        max(a.top, b.top),
        a.total + b.total,
        a.sent + b.sent,
        a.received + b.received,
        a.mutual + b.mutual,
        min(filter(None, (a.opening, b.opening)), default=""),
        max(a.heard, b.heard),
    )


def _turn(touch: Touch) -> Turn:
    return Turn(touch.record, touch.on.isoformat(), touch.channel, touch.direction, 1, None, touch.minutes)


def _unpaired(shown: list[Contact], touches: Iterable[Touch]) -> tuple[list[Contact], list[Touch]]:
    """(contact less the meetings that touches tell better, touches that pair with nothing), touches by day."""
    left: Counter[tuple[int, str, str]] = Counter()
    for one in shown:
        left += Counter({(one.day, one.channel, way): getattr(one, way) for way in _COUNT.values()})
    alone: list[Touch] = []
    for touch in sorted(touches, key=lambda one: (one.on, one.number)):
        pair = next((key for key in _pairs(touch) if left[key]), None)
        if pair:
            left[pair] -= 1
        else:
            alone.append(touch)
    told = {touch.on.toordinal() for touch in alone if touch.channel in MET}
    return [one for one in shown if not (one.channel == Channel.MEETING and one.day in told)], alone


def _pairs(touch: Touch) -> Iterable[tuple[int, str, str]]:
    """The counts that a touch may pair with, the nearest first.

    A call in which both took part is, in exports, a call from one to the other.
    """
    ways = [_COUNT[touch.direction]]
    if touch.direction is Direction.MUTUAL:
        ways = ["mutual", "sent", "received"]
    return ((touch.on.toordinal() + apart, touch.channel, way) for apart in _APART for way in ways)


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
    shown, alone = _unpaired(list(several), touches)
    merged = {(one.day, one.channel): _passage(one, replies or {}) for one in _merged(shown, alone)}
    for touch in sorted(touches, key=lambda one: (one.on, one.number)):
        key = next((key for key in _days(touch) if key in merged), None)
        if key:
            merged[key] = _overlaid(merged[key], touch)
    found = _with_gives(merged, gives, facts)
    return tuple(found[key] for key in sorted(found))


def _days(touch: Touch) -> Iterable[tuple[int, str]]:
    return ((touch.on.toordinal() + apart, touch.channel.value) for apart in _APART)


def _passage(one: Contact, replies: Replies) -> Passage:
    answerable = one.channel in ANSWERABLE
    return Passage(
        on=date.fromordinal(one.day),
        channel=Channel(one.channel),
        sent=one.sent if answerable else 0,
        received=one.received if answerable else 0,
        mutual=one.mutual if answerable else 0,
        opened=Direction(one.opening.rpartition(" ")[2]) if one.opening else None,
        replies=replies.get((one.day, one.channel), ()),
    )


def _overlaid(one: Passage, touch: Touch) -> Passage:
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
