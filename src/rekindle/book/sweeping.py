"""The verbs of the sweep: everybody, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.sweep import Card, Coverage, Sweep, Tally
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

    def go_on(self, walk: Walk) -> bool:
        """Take up a walk that was kept, on this book; False where something was written since, and it begins anew."""
        return walk.taken_up(self._at, self.today)

    def sweep_card(self, person: int) -> Card:
        """What a card of the sweep tells of somebody: then, now, and what there was between you."""
        from rekindle.services.sweep_cards import card  # noqa: PLC0415 - verbs load when called

        return card(self._at, person, self.today)

    def last_sweep(self) -> Sweep | None:
        """The open sweep in which something was said last; None where none is open."""
        from rekindle.services.sweeps import last_swept  # noqa: PLC0415

        return last_swept(self._at)

    def sweep_sources(self) -> dict[str, str]:
        """What a sweep can be over: each source, and what it is called."""
        from rekindle.services.sweeps import sources  # noqa: PLC0415

        return sources(self._at)

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
