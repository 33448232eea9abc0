"""What is to be done on which day, as it is kept and shown. Loads no other noun: looking at it again is quick."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Errand(StrEnum):
    """What is to be done today, most pressing first."""

    REPLY = "reply"
    GIVE = "give"
    REPORT = "report-back"
    FOLLOW_UP = "follow-up"
    FIRST = "first"  # a pick of this week, not written to yet
    DUE = "due"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One line of today: what, who, why, due when, by what means, and about how long it takes."""

    kind: Errand
    person: int
    name: str
    why: str
    due: date
    channel: str = ""
    minutes: int = 5
    late: int = 0  # days past the window; shown gently, never as a number of shame
    draft: int = 0  # an open draft for it
    hint: str = ""  # quiet hours, holiday, "guessed" zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One day of the plan."""

    on: date
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Somebody whose turn moves on to a later week, and why."""

    person: int
    name: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The days of a plan, from today on; what moves on; and whether the rhythms fit at all."""

    today: date
    pages: tuple[Page, ...] = ()
    moved: tuple[Moved, ...] = ()
    cap: int = 12
    done: int = 0  # touches of this week so far
    needed: float = 0.0  # touches a week that all rhythms come to
    advice: str = ""  # what would make them fit; "" where they do
    away_since: date | None = None  # a month or more went by since anything was done here
    answered: int = 0  # people who wrote back meanwhile

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is on today's list."""
        return self.pages[0].tasks if self.pages else ()
