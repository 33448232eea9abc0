"""Moments with somebody -> what was talked about last, and who else was there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rekindle.model.moment import Beside, Companion, Moment, Topic
from rekindle.util.text import fold

TOPICS_MOST = 5
COMPANIONS_MOST = 8
_ANSWERED = re.compile(
    r"(?:\s*(?:re|aw|antw|antwort|sv|vs|vá|odp|ynt|res|r|fwd?|wg|tr|rv|enc|vb|doorst|回复|答复|转发|返信|転送)"
    r"\s*(?:\[\d+\]|\(\d+\)|\^\d+)?\s*[:：])+",
    re.IGNORECASE,
)


def bare(subject: str) -> str:
    """A subject without the marks of answers and forwards: "AW: Re[2]: Sailing" -> "Sailing"."""
    marks = _ANSWERED.match(subject)
    return " ".join(subject[marks.end() if marks else 0 :].split())


def topics(moments: Iterable[Moment], most: int = TOPICS_MOST) -> tuple[Topic, ...]:
    """Moments, the newest first -> the newest topics, each once."""
    found: dict[str, Topic] = {}
    for one in moments:
        text = bare(one.subject) if one.personal else ""
        if text:
            found.setdefault(fold(text) or text.casefold(), Topic(text=text, day=one.at[:10]))
        if len(found) == most:
            break
    return tuple(found.values())


def companions(seats: Iterable[Beside], most: int = COMPANIONS_MOST) -> tuple[Companion, ...]:
    """Seats of others in somebody's interactions -> those most often there, each person once."""
    groups: dict[object, list[Beside]] = {}
    for seat in seats:
        groups.setdefault(seat.person or seat.handle, []).append(seat)
    found = [_companion(several) for several in groups.values()]
    by_name = sorted(found, key=lambda one: (one.name, one.person))
    return tuple(sorted(by_name, key=lambda one: (one.threads + one.meetings, one.day), reverse=True)[:most])


def _companion(seats: Sequence[Beside]) -> Companion:
    return Companion(
        name=min((seat.name for seat in seats if seat.name), default=""),
        person=seats[0].person,
        threads=len({seat.thread or seat.interaction for seat in seats if not seat.met}),
        meetings=len({seat.interaction for seat in seats if seat.met}),
        day=max(seat.at for seat in seats)[:10],
    )
