"""What a calendar file holds: one entry, whoever it is for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Somebody named in a calendar entry."""

    mail: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One entry of a calendar. `start` is a day, a local time of wherever the reader is (no zone), or an instant.

    `uid` names it for good: a file written anew replaces the entry instead of doubling it.
    """

    uid: str
    stamp: datetime  # when it was written, with its zone
    start: date | datetime
    end: date | datetime | None = None
    summary: str
    description: str = ""
    place: str = ""
    url: str = ""
    alarms: tuple[int, ...] = ()  # minutes before the start
    organiser: Seat | None = None
    guests: tuple[Seat, ...] = ()
    sequence: int = 0
    busy: bool = True  # False: it blocks no time
