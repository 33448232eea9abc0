"""A day, a time of the clock and a zone -> the one instant at which it happens there.

Clocks jump. A time that a spring night leaves out happens at the first minute there is after it; one that an autumn
night has twice happens the first time only. So a reminder rings exactly once a day, whatever the clocks do.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MINUTE = timedelta(minutes=1)


def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The instant, in that zone."""
    wall = datetime.combine(day, clock)
    found = wall.replace(tzinfo=zone)  # fold 0: the first of two
    if found.astimezone(UTC).astimezone(zone).replace(tzinfo=None) == wall:
        return found
    return _after_gap(wall, zone)


def _after_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first minute after the jump that left a time out: it lies between the instants of its two offsets."""
    zoned = wall.replace(tzinfo=zone)
    before, after = (zoned.replace(fold=fold).utcoffset() or timedelta(0) for fold in (0, 1))
    low, high = wall.replace(tzinfo=UTC) - after, wall.replace(tzinfo=UTC) - before
    while high - low > _MINUTE:
        middle = low + (high - low) // 2 // _MINUTE * _MINUTE
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
    return high.astimezone(zone)
