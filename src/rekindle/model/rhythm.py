"""When somebody's turn comes: cadence, snooze, pause, and what is due. Due days are computed, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.task import Errand, Task
from rekindle.model.touch import ReplyKind

__all__ = ["Answer", "Beat", "Cadence", "Due", "Errand", "Pause", "Snooze", "Task"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cadence:
    """How often: for one person (`record`), else for a layer, else for everybody on the list.

    `days` 0 is off. A person's own cadence may also only put them into a layer, whose interval then holds.
    """

    number: int = 0
    record: int = 0
    layer: str = ""  # "inner", "core", "50", "list", "150", "outer"
    days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze:
    """Somebody's turn comes no earlier than a day. Never shortens what another snooze set."""

    number: int = 0
    record: int
    on: date
    until: date
    why: str = ""  # "bereavement", "illness", "parental leave", or words of the user


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Nothing is due: for one person, or (record 0) for everybody while the user is away."""

    number: int = 0
    record: int = 0
    since: date
    until: date | None = None  # None: until it is taken back
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The last word from them, as far as it moves their turn: what kind it was, and the day it named."""

    on: date
    kind: ReplyKind
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """All that somebody's due day follows from. `anchor` is the record that the cadence points at, else the person."""

    person: int
    anchor: int
    interval: int  # days; 0 is off
    last: date | None = None  # the last contact in either direction
    two_way: date | None = None
    cycle: int = 0  # cycles that ended unanswered since the last word from them
    tries: int = 0  # touches in the open cycle that wait for an answer
    answer: Answer | None = None
    stopped: bool = False
    snoozes: tuple[Snooze, ...] = ()
    pauses: tuple[Pause, ...] = ()  # theirs and everybody's


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When somebody's turn comes, and why. `early` and `late` bound the window [.8I, 1.2I]; `alarm` is 1.5I."""

    on: date
    why: str
    interval: int
    early: date
    late: date
    kind: str = "due"  # "due", "follow-up", "first", "passive"
    anchor: date | None = None  # the contact it counts from
    alarm: date | None = None
