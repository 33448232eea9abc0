"""The list of a week as it is kept and shown. Loads no other noun: looking at it again is quick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why somebody is on the list: the factor, a claim in plain words, and the fact behind it with its source."""

    factor: str
    text: str
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """One place on the shortlist."""

    rank: int
    person: int
    name: str
    value: float
    reasons: tuple[Reason, ...]  # three at most, strongest first
    channel: str
    what: str = ""  # what they do: "Head of planning, Corran Energy"
    roles: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()  # those of them that the user has not said
    stretch: bool = False  # one of the two from further down, on purpose
    kept: bool = False
    kind: str = ""  # whose place they fill: "mentor", "influencer", "alumni-or-peer", "outside-industry"; "" anybody's

    @property
    def told(self) -> tuple[str, ...]:
        """Roles as shown: a guess has a question mark."""
        return tuple(f"{role}?" if role in self.guessed else role for role in self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist:
    """The picks of one ISO week, and what had to be relaxed to fill it."""

    week: str  # "2026-W47"
    today: date
    picks: tuple[Pick, ...]
    notes: tuple[str, ...] = ()
    eligible: int = 0


def week_of(today: date) -> str:
    """A day -> its ISO week, "2026-W47"."""
    year, week, _ = today.isocalendar()
    return f"{year}-W{week:02}"
