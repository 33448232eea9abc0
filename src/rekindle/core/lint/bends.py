"""The kind of a message -> where rules bend for it (voice.md section 5, "Where a rule bends").

What voice.md leaves open is decided here, the milder way: a reply or a birthday line needs no offer, and a condolence
without one is worth a look, no more.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from rekindle.model.draft import DraftKind


class Level(Enum):
    """How much a rule weighs."""

    OFF = 0
    WARN = 1
    ERROR = 2


class Bend(NamedTuple):
    """What a kind of message needs."""

    news: Level = Level.OFF  # M3
    offer: Level = Level.OFF  # M4
    asks_back: bool = True  # M6: a question, or a line that frees them from replying
    least: bool = True  # M5: too short is a fault
    most: int = 0  # words, where fewer than usual
    light: bool = False  # M12: no attachment, one link at most


_AFTER = Bend()  # thanks, a thing delivered, a report: the reason is plain
_BENDS = {
    DraftKind.FIRST: Bend(Level.ERROR, Level.ERROR, light=True),
    DraftKind.AGAIN: Bend(Level.WARN),
    DraftKind.FOLLOW_UP: Bend(Level.OFF, Level.ERROR, least=False, most=50),
    DraftKind.REPLY: Bend(least=False),
    DraftKind.CONDOLENCE: Bend(Level.OFF, Level.WARN, asks_back=False, least=False, light=True),
    DraftKind.CRISIS: Bend(Level.ERROR, Level.ERROR, least=False, light=True),
    DraftKind.BIRTHDAY: Bend(asks_back=False, least=False),
}


def bend_of(kind: DraftKind) -> Bend:
    """Where rules bend for a kind of message."""
    return _BENDS.get(kind, _AFTER)
