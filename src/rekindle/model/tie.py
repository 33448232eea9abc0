"""How close two people have been, how regular, how silent (outreach.md section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rekindle.model.interaction import Channel


class Direction(StrEnum):
    """Who turned to whom, as the owner sees it."""

    OUT = "out"
    IN = "in"
    MUTUAL = "mutual"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A participant as history is read: one of an interaction's, with what the interaction was."""

    number: int
    channel: str
    at: str
    thread: str
    subject: str
    text: str
    words: int | None
    minutes: float | None
    automatic: bool
    part: str
    kind: str
    value: str
    name: str


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


class State(StrEnum):
    """Dormancy."""

    UNKNOWN = "unknown"  # no interaction on record
    ACTIVE = "active"
    COOLING = "cooling"
    LAPSED = "lapsed"
    DORMANT = "dormant"
    DEEPLY_DORMANT = "deeply dormant"


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
