"""A country -> its clock: names of the zone as mail, Google and Windows write them, and its offset at any moment.

Own rules instead of a zone database, so that the same arguments give the same bytes on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A time zone: its name in the world's database, Windows' name for it, minutes east, whose summer time it keeps."""

    name: str
    windows: str
    minutes: int
    summer: str = ""  # "EU", "US" or none


_CENTRAL = "W. Europe Standard Time"
ZONES = {
    "GB": Zone(name="Europe/London", windows="GMT Standard Time", minutes=0, summer="EU"),
    "US": Zone(name="America/New_York", windows="Eastern Standard Time", minutes=-300, summer="US"),
    "DE": Zone(name="Europe/Berlin", windows=_CENTRAL, minutes=60, summer="EU"),
    "SE": Zone(name="Europe/Stockholm", windows=_CENTRAL, minutes=60, summer="EU"),
    "FR": Zone(name="Europe/Paris", windows="Romance Standard Time", minutes=60, summer="EU"),
    "ES": Zone(name="Europe/Madrid", windows="Romance Standard Time", minutes=60, summer="EU"),
    "IT": Zone(name="Europe/Rome", windows=_CENTRAL, minutes=60, summer="EU"),
    "PL": Zone(name="Europe/Warsaw", windows="Central European Standard Time", minutes=60, summer="EU"),
    "RU": Zone(name="Europe/Moscow", windows="Russian Standard Time", minutes=180),
    "TR": Zone(name="Europe/Istanbul", windows="Turkey Standard Time", minutes=180),
    "AE": Zone(name="Asia/Dubai", windows="Arabian Standard Time", minutes=240),
    "IN": Zone(name="Asia/Kolkata", windows="India Standard Time", minutes=330),
    "CN": Zone(name="Asia/Shanghai", windows="China Standard Time", minutes=480),
}
"""By region of a `Plan`; all of North America lives on New York's clock here."""


def _sunday(year: int, month: int, number: int) -> date:
    """The first (1), second (2) ... or last (-1) Sunday of a month."""
    if number < 0:
        end = date(year, month, 31)  # asked of March and October only
        return end - timedelta(days=(end.weekday() + 1) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))


@lru_cache(maxsize=256)
def _summer(rule: str, year: int) -> tuple[datetime, datetime]:
    """When summer time begins and ends, in UTC: the rules in force since 2007."""
    if rule == "EU":
        days, hours = (_sunday(year, 3, -1), _sunday(year, 10, -1)), (1, 1)
    else:
        days, hours = (_sunday(year, 3, 2), _sunday(year, 11, 1)), (7, 6)  # 2 o'clock on the East Coast
    begins, ends = (datetime.combine(day, time(hour), UTC) for day, hour in zip(days, hours, strict=True))
    return begins, ends


def offset(zone: Zone, at: datetime) -> int:
    """Minutes east of UTC at a moment."""
    if not zone.summer:
        return zone.minutes
    begins, ends = _summer(zone.summer, at.year)
    return zone.minutes + 60 * (begins <= at < ends)


def local(zone: Zone, at: datetime) -> datetime:
    """What the clock on the wall shows at a moment; without a zone."""
    return at.replace(tzinfo=None) + timedelta(minutes=offset(zone, at))


def instant(zone: Zone, wall: datetime) -> datetime:
    """The moment at which the wall shows a time; not asked at night, when an hour may be missing or come twice."""
    standard = (wall - timedelta(minutes=zone.minutes)).replace(tzinfo=UTC)
    return (wall - timedelta(minutes=offset(zone, standard))).replace(tzinfo=UTC)
