"""The verbs of the sweep: everybody, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.sweep import Coverage, Sweep, Tally
    from rekindle.services.saying import Decided
    from rekindle.services.sweeping import Walk


class Sweeping(Base):
    """Go through everybody, and see how far it has come."""

    def sweep(self, name: str = "", *, source: str = "", role: str = "", since: str = "", order: str = "") -> Walk:
        """Begin a sweep, or go on with the open one of that name or over the same people.

        walk = book.sweep(source="linkedin")
        while person := walk.turn().next:
            walk.say(person.person, Answer.LISTED)
        """
        from rekindle.services.sweeping import Walk  # noqa: PLC0415 - verbs load when called
        from rekindle.services.sweeps import sweep_meant  # noqa: PLC0415

        meant = sweep_meant(self._at, name, source=source, role=role, since=since, order=order)
        return Walk(self._at, meant, self.today, clock.now)

    def sweeps(self) -> list[tuple[Sweep, Tally]]:
        """The open sweeps, each with how far it has come."""
        from rekindle.services.sweeps import sweeps  # noqa: PLC0415

        return sweeps(self._at, self.today)

    def close_sweep(self, sweep: Sweep) -> Decided:
        """Put a sweep away; what was said in it stays."""
        from rekindle.services.sweeps import close  # noqa: PLC0415

        return close(self._at, sweep, now=clock.now())

    def coverage(self) -> Coverage:
        """How far the list has come: by source, by role, by your posts and schools."""
        from rekindle.services.covering import coverage  # noqa: PLC0415

        return coverage(self._at)
