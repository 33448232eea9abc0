"""A written date -> a point or span of time that keeps how exact it was.

Exports give UTC instants, local times without a zone, days, months, years and birthdays without a year. Each keeps its
kind, so that nothing is invented: a month is never shown as a day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum


class WhenKind(StrEnum):
    """How exact a date is."""

    INSTANT = "instant"  # 2025-06-01T14:03:22Z, always UTC
    LOCAL = "local"  # 2026-01-29T14:37:00, zone unknown
    DAY = "day"  # 2026-02-08
    MONTH = "month"  # 2024-01
    YEAR = "year"  # 2015
    MONTH_DAY = "month-day"  # --03-05, a birthday without a year


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class When:
    """A date as text in one form per kind (see `WhenKind`), which sorts as time does for years 1 to 9999."""

    text: str
    kind: WhenKind

    @classmethod
    def instant(cls, moment: datetime) -> When:
        """A moment with a zone; stored as UTC to the second."""
        return cls(text=moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ").rjust(20, "0"), kind=WhenKind.INSTANT)

    @classmethod
    def local(cls, moment: datetime) -> When:
        """A wall-clock time whose zone the file does not tell."""
        return cls(text=moment.replace(tzinfo=None, microsecond=0).isoformat(), kind=WhenKind.LOCAL)

    @classmethod
    def on(cls, day: date) -> When:
        """A calendar day."""
        return cls(text=day.isoformat()[:10], kind=WhenKind.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> When:
        """A month of a year."""
        return cls(text=f"{year:04}-{month:02}", kind=WhenKind.MONTH)

    @classmethod
    def year(cls, year: int) -> When:
        """A year."""
        return cls(text=f"{year:04}", kind=WhenKind.YEAR)

    @classmethod
    def month_day(cls, month: int, day: int) -> When:
        """A day of every year."""
        return cls(text=f"--{month:02}-{day:02}", kind=WhenKind.MONTH_DAY)

    @property
    def day(self) -> date | None:
        """The first day it can mean; None for a day without a year."""
        if self.kind is WhenKind.MONTH_DAY:
            return None
        return date.fromisoformat((self.text[:10] + "-01-01")[:10] if len(self.text) < 10 else self.text[:10])

    @property
    def month_and_day(self) -> tuple[int, int] | None:
        """Month and day where both are known, as birthdays need."""
        if self.kind in (WhenKind.MONTH, WhenKind.YEAR):
            return None
        return int(self.text[-5:-3] if self.kind is WhenKind.MONTH_DAY else self.text[5:7]), int(
            self.text[-2:] if self.kind is WhenKind.MONTH_DAY else self.text[8:10]
        )
