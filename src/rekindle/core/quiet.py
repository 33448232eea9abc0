"""A channel and a zone -> the hours in which it suits the one who gets it, and the next such moment.

outreach.md section 4, "Quiet hours": calls 9 to 19, Monday to Friday; messages 9 to 20; mail Monday to Thursday 8 to
11; LinkedIn neither on Friday nor on Saturday. All in their zone, not the user's. Public holidays are not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rekindle.core.occurrence import instant
from rekindle.model.channel import Channel

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a channel suits: on which days of the week (0 is Monday), from and until which hour there."""

    days: frozenset[int]
    since: int
    until: int


_WEEKDAYS = frozenset(range(5))
_CALL = Hours(days=_WEEKDAYS, since=9, until=19)
_MESSAGE = Hours(days=frozenset(range(7)), since=9, until=20)
HOURS: Mapping[str, Hours] = {
    Channel.CALL: _CALL,
    Channel.VIDEO: _CALL,
    Channel.MISSED_CALL: _CALL,  # a voicemail rings first
    Channel.MAIL: Hours(days=frozenset(range(4)), since=8, until=11),
    Channel.LINKEDIN: Hours(days=frozenset({0, 1, 2, 3, 6}), since=9, until=20),
}


def hours(channel: str) -> Hours:
    """When a channel suits; what is not listed is a message."""
    return HOURS.get(channel, _MESSAGE)


def suits(channel: str, day: date) -> bool:
    """True when a channel suits on a day at all."""
    return day.weekday() in hours(channel).days


def next_day(channel: str, day: date) -> date:
    """That day, or the first after it that suits."""
    return next(later for step in range(7) if suits(channel, later := day + timedelta(days=step)))


def window(channel: str, day: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """(from, until) of a day in that zone."""
    found = hours(channel)
    return instant(day, time(found.since), zone), instant(day, time(found.until), zone)


def next_moment(channel: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The first instant from now on that suits, in their zone; now itself when it does."""
    there = now.astimezone(zone)
    coming = (there.date() + timedelta(days=step) for step in range(9))
    windows = (window(channel, day, zone) for day in coming if suits(channel, day))
    return next(max(since, there) for since, until in windows if now < until)


def hint(channel: str, day: date, there: str, own: str, *, guessed: bool) -> str:
    """What to know of the hour: "best 8 to 11 in Tokyo, Sunday 23 to 2 here"; "" when any hour of the day does.

    `there` and `own` are names of zones, "" where not known. A guessed zone is the user's own: it is said where it
    matters.
    """
    suited, found = next_day(channel, day), hours(channel)
    best = f"best {'' if suited == day else f'on {DAYS[suited.weekday()]}, '}{found.since} to {found.until}"
    if guessed or not there:
        return "" if suited == day else f"{best} (their zone is a guess)"
    here = _here(channel, suited, there, own) if own else ""
    city = there.rpartition("/")[2].replace("_", " ")
    if here:
        return f"{best} in {city}, {here} here"
    return "" if suited == day else best


def _here(channel: str, day: date, there: str, own: str) -> str:
    """The same hours on the user's clock; "" when it shows the same."""
    zone = ZoneInfo(own)
    since, until = (one.astimezone(zone) for one in window(channel, day, ZoneInfo(there)))
    if since.replace(tzinfo=None) == datetime.combine(day, time(hours(channel).since)):
        return ""
    return f"{'' if since.date() == day else f'{DAYS[since.weekday()]} '}{_clock(since)} to {_clock(until)}"


def _clock(moment: datetime) -> str:
    """9 or 9:30."""
    return f"{moment.hour}:{moment.minute:02}" if moment.minute else str(moment.hour)
