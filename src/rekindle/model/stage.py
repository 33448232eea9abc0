"""How far a relationship has come, what comes next, and which gates stand before the one question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Stage(StrEnum):
    """The stages of outreach.md section 5, lowest first. Screens show the words of voice.md section 6."""

    COLD = "cold"
    REACHED = "reached"
    REPLIED = "replied"
    CONVERSATION = "conversation"
    WARM = "warm"
    TOP_OF_MIND = "top-of-mind"
    REFERRAL_READY = "referral-ready"

    @property
    def shown(self) -> str:
        """The word for screens: nobody is ever called cold."""
        return _STAGES[self]


_STAGES = {
    Stage.COLD: "Quiet",
    Stage.REACHED: "You wrote",
    Stage.REPLIED: "They answered",
    Stage.CONVERSATION: "Talking",
    Stage.WARM: "Warm",
    Stage.TOP_OF_MIND: "In regular touch",
    Stage.REFERRAL_READY: "One question open",
}


class Rung(StrEnum):
    """The ladder: one rung a completed two-way exchange."""

    MESSAGE = "message"
    CALL = "call"
    VIDEO = "video"
    COFFEE = "coffee"

    @property
    def shown(self) -> str:
        """The words for screens: "a video talk"."""
        return _RUNGS[self]


_RUNGS = {Rung.MESSAGE: "a message", Rung.CALL: "a call", Rung.VIDEO: "a video talk", Rung.COFFEE: "a coffee"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """One condition of the one question: whether it is open, and why."""

    gate: str
    open: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change of stage on a day, with its reason."""

    on: date
    stage: Stage
    reason: str


class Word(StrEnum):
    """What a word of the user's says of somebody, where stages and gates hang on it."""

    STAGE = "stage"  # they stand at the stage in `text`
    TARGET = "target"  # the company or role that they can reach
    READY = "ready"  # the one question may be asked
    DISTRESS = "distress"  # hard times: no asks


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A word of the user's about somebody, from the day on which it holds; `until` is the first day it does not."""

    on: date
    word: Word
    text: str = ""
    why: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a relationship stands as of a day."""

    stage: Stage = Stage.COLD
    reason: str = ""
    since: date | None = None
    cycle: int = 0  # cycles that ended unanswered since the last word from them
    tries: int = 0  # touches of mine in the open cycle that wait for an answer
    rung: Rung = Rung.MESSAGE  # the next one
    rung_reason: str = ""
    minutes: int = 0  # how long to plan for it; 0 for a message
    next: str = ""  # what comes next, in words: "a call, and something for them"
    gates: tuple[Gate, ...] = ()
    steps: tuple[Step, ...] = ()  # how it came here
    last: date | None = None  # the last contact in either direction
    last_two_way: date | None = None
    waiting: date | None = None  # their word of that day waits for my answer
    locked_until: date | None = None  # no ask before
    stopped: bool = False  # they asked not to be written to, or the user said never
