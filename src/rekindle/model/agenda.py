"""All that waits for the user, and what they have time for: what an agenda is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.life import Give
from rekindle.model.rhythm import Beat
from rekindle.model.touch import Referral, ReplyKind

EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A pick that was kept and not written to yet: since when, and the reason that earned the place."""

    on: date
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """What the agenda knows of one person."""

    person: int
    name: str
    given: str  # the first name, for a calendar
    beat: Beat
    listed: bool = False  # in rhythm: a due touch is theirs
    waiting: date | None = None  # their word of that day waits for mine
    heard: ReplyKind | None = None  # what kind it was, where known
    channel: str = ""  # "mail", "linkedin", "sms", "call" ... as they last answered
    other: str = ""  # another way to reach them
    zone: str = ""
    guessed: bool = True  # the zone is the user's own
    birthday: tuple[int, int] | None = None  # (month, day)
    gentle: bool = False  # hard times: nothing is asked of them, and nobody chases them
    chosen: Chosen | None = None
    draft: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What the user has time for, and what of it is used."""

    cap: int = 12  # messages a week
    minutes: int = 180  # a week
    weekdays: frozenset[int] = EVERY_DAY  # on which the user writes; 0 is Monday
    week: int = 0  # touches of this week so far ...
    day: int = 0  # ... and of today
    calls: int = 0  # calls of this week so far
    first_week: bool = False  # nobody was written to before this week
    zone: str = ""  # the user's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """All that waits, as of a day. Gives and referrals come with the person they concern."""

    day: date
    people: tuple[Somebody, ...] = ()
    gives: tuple[tuple[int, Give], ...] = ()
    referrals: tuple[tuple[int, Referral], ...] = ()
    limits: Limits = Limits()
