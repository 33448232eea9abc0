"""A day of the year -> the next such day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date


def _in_year(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def next_time(month: int, day: int, today: date) -> date:
    """The next such day from today on; 29 February is the 28th in other years."""
    this_year = _in_year(today.year, month, day)
    return this_year if this_year >= today else _in_year(today.year + 1, month, day)
