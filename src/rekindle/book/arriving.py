"""The verbs of the files that were brought in, and of taking them out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base

if TYPE_CHECKING:
    from rekindle.services.arriving import Arrival, Arrivals, Leaving


class Arriving(Base):
    """What came in, when, and what would leave with it."""

    def arrivals(self, *, skip: int = 0, most: int = 20) -> Arrivals:
        """Imports with the accounts of their files, the newest first: so many, after the first few."""
        from rekindle.services.arriving import arrivals  # noqa: PLC0415 - verbs load when called

        return arrivals(self._at, self.today, skip=skip, most=most)

    def arrival(self, entry: int) -> Arrival:
        """One import, by its entry in the log."""
        from rekindle.services.arriving import arrival  # noqa: PLC0415

        return arrival(self._at, entry)

    def leaving(self, entry: int) -> Leaving:
        """What would leave the book with an import (`undo` takes it out), and what of yours would stay."""
        from rekindle.services.arriving import leaving  # noqa: PLC0415

        return leaving(self._at, entry)
