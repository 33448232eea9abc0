"""How close two people have been, how regular, how silent (outreach.md section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rekindle.model.channel import Channel, Direction

CROWD = 25
"""Others beside the owner, above which nothing is meant for one of them."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Event:
    """An interaction as one person's tie sees it."""

    at: str  # the text of the interaction's When; its first ten characters are the day
    channel: Channel
    direction: Direction
    others: int = 1  # k: participants beside the owner
    words: int | None = None
    minutes: float | None = None
    automatic: bool = False


class Turn(NamedTuple):
    """An interaction between the owner and one handle, or one person, as the book tells it."""

    whose: int  # the number of the handle, or of the person
    at: str
    channel: str
    direction: str
    others: int
    words: int | None
    minutes: float | None
    number: int = 0  # of the interaction
    told: int = 0  # 1 where its text says something of the other side


class Telling(NamedTuple):
    """An interaction that tells something of the other side, and whether (1) they helped by it."""

    interaction: int
    helped: int


class Contact(NamedTuple):
    """All that passed with one handle, or one person, on one day by one channel; weights in millionths."""

    day: int  # proleptic ordinal
    channel: str
    top: int  # the heaviest
    total: int
    sent: int
    received: int
    mutual: int
    opening: str  # "time direction" of the first; "" where the channel asks for no answer
    heard: str  # when the other side last wrote, called or met; "" as above


class State(StrEnum):
    """Dormancy."""

    UNKNOWN = "unknown"  # no interaction on record
    ACTIVE = "active"
    COOLING = "cooling"
    LAPSED = "lapsed"
    DORMANT = "dormant"
    DEEPLY_DORMANT = "deeply dormant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """What a history with somebody comes to, whatever the day: from it follows the tie of any day since.

    Days are proleptic ordinals, 0 where nothing is on record.
    """

    first: int = 0
    last: int = 0
    worth: float = 0.0  # of the last day of contact, in units
    before: float = 0.0  # of all earlier days, each decayed to the last one
    half_life: float = 90.0
    weeks: float = 0.0  # weeks with contact
    rhythm: float | None = None  # the median gap between days with contact
    days: int = 0  # with contact
    sent: int = 0
    received: int = 0
    mutual: int = 0
    asked: int = 0
    answered: int = 0
    channel: Channel | None = None  # where the other side last wrote, called or met
    doing: str = ""  # "wrote", "spoke", "met" or "were in touch"
    factor: float = 0.0  # for both directions, or one
    extra: float = 0.0
    closeness: float | None = None  # the user's own slider


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a strength: its name, its value 0 to 1, and the words that explain it."""

    name: str
    value: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Strength 0 to 1 with its parts; None where nothing is on record. `gap` in days."""

    strength: float | None
    band: str  # "faint", "weak", "warm", "strong", or "unknown"
    state: State
    warmth: float = 0.0
    history: float = 0.0
    first: date | None = None
    last: date | None = None
    gap: int | None = None
    rhythm: float | None = None  # usual days between contacts: the median gap between active days
    rho: float | None = None  # gap / max(7, rhythm)
    days: int = 0  # days with contact
    count: int = 0
    sent: int = 0
    received: int = 0
    asked: int = 0  # threads the owner opened ...
    answered: int = 0  # ... that got an answer
    channel: Channel | None = None  # where the other side last wrote, called or met
    parts: tuple[Part, ...] = ()
