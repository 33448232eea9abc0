"""Moments and touches of one person -> what happened, a line a day, channel and subject, the newest first.

A touch and what an export shows of it are one line: of one channel and direction, at most a day apart, since zones
differ. The line says what the export shows, and keeps the user's note.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rekindle.core.topics import bare
from rekindle.model.channel import MET, Channel, Direction
from rekindle.model.happening import Happening
from rekindle.model.moment import Moment
from rekindle.model.touch import Touch
from rekindle.util.text import fold

_WAYS = {"from": Direction.IN, "to": Direction.OUT, "cc": Direction.OUT}
_ALSO = {Channel.LINKEDIN: Channel.INVITATION, Channel.MISSED_CALL: Channel.CALL} | dict.fromkeys(MET, Channel.MEETING)
"""What an export may show a touch as."""


def happened(moments: Iterable[Moment], touches: Iterable[Touch]) -> list[Happening]:
    """Everything in lines, the newest first. `moments` come the newest first."""
    lines = _lines(moments)
    for touch in sorted(touches, key=lambda one: (one.on, one.number)):
        place = _shown(lines, touch)
        if place is None:
            lines.append(_logged(touch))
        else:
            lines[place] = _noted(lines[place], touch)
    return sorted(lines, key=lambda one: (one.day, one.touch), reverse=True)


def _lines(moments: Iterable[Moment]) -> list[Happening]:
    """One line for what passed by a channel about one thing on one day."""
    found: dict[tuple[str, str, str, bool], Happening] = {}
    for one in moments:
        about = bare(one.subject)
        key = (one.at[:10], one.channel, fold(about), one.personal)
        before = found.get(key)
        found[key] = _with(before, one) if before else _first(one, about)
    return list(found.values())


def _first(one: Moment, about: str) -> Happening:
    return Happening(
        day=one.at[:10],
        channel=one.channel,
        way=_WAYS.get(one.part, Direction.MUTUAL),
        text=about or " ".join(one.text.split()),
        said=not about and bool(one.text.strip()),
        seats=one.seats,
        personal=one.personal,
    )


def _with(before: Happening, one: Moment) -> Happening:
    """Earlier ones of the same day join the last, whose words stay."""
    way = before.way if before.way is _WAYS.get(one.part, Direction.MUTUAL) else Direction.MUTUAL
    return replace(before, way=way, count=before.count + 1, seats=max(before.seats, one.seats))


def _shown(lines: Sequence[Happening], touch: Touch) -> int | None:
    """Where an export shows a touch: the nearest line that no other touch has taken."""
    near = [
        (gap, place)
        for place, one in enumerate(lines)
        if not one.touch and (gap := _gap(one, touch)) <= 1 and _fits(one, touch)
    ]
    return min(near)[1] if near else None


def _gap(one: Happening, touch: Touch) -> int:
    try:
        return abs((date.fromisoformat(one.day) - touch.on).days)
    except ValueError:  # a source that tells no day
        return 2


def _fits(one: Happening, touch: Touch) -> bool:
    alike = one.channel in (touch.channel, _ALSO.get(touch.channel))
    return alike and one.way in (touch.direction, Direction.MUTUAL)


def _noted(line: Happening, touch: Touch) -> Happening:
    return replace(
        line,
        channel=touch.channel.value,
        touch=touch.number,
        note=touch.note,
        private=touch.private,
        minutes=touch.minutes,
        reply=touch.reply,
    )


def _logged(touch: Touch) -> Happening:
    return _noted(Happening(day=touch.on.isoformat(), channel=touch.channel.value, way=touch.direction), touch)
