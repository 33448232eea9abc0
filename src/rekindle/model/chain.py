"""The one question and what came of it: the words to say, who led to whom, and what is owed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.stage import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Led:
    """A referral as shown, with the ones that it led to in turn."""

    number: int
    by: int  # who named somebody
    by_name: str
    name: str  # whom they named; "" while nobody is named
    person: int = 0  # the same, where known
    on: date
    outcome: str = ""
    thanked: date | None = None
    reported: date | None = None
    owed: tuple[str, ...] = ()  # "thanks", "how it went"
    due: date  # when that is owed
    onward: tuple[Led, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Somebody whom nobody led to, and whom they named."""

    person: int
    name: str
    led: tuple[Led, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The one question to somebody: the words to say while it is open, else why it is shut."""

    person: int
    name: str
    standing: Standing
    script: tuple[str, ...] = ()  # what to say, a piece each; empty while it is shut
    shut: str = ""
    led: tuple[Led, ...] = ()
