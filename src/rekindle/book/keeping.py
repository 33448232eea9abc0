"""The verbs of cadence, today and the calendar feed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from datetime import date

    from rekindle.model.rhythm import Pause
    from rekindle.model.task import Agenda
    from rekindle.services.keeping import Rhythm
    from rekindle.services.saying import Decided


class Keeping(Base):
    """Whose turn it is."""

    def due_today(self) -> Agenda:
        """What is due today, at most what there is time for; `.tasks`, the most pressing first."""
        from rekindle.services.agenda import agenda_of  # noqa: PLC0415 - verbs load when called

        return agenda_of(self._at, self.today)

    def week(self, weeks: int = 1) -> Agenda:
        """The days from today to the end of this week, or of a later one; what moves on, and whether all of it fits."""
        from rekindle.services.agenda import week_of  # noqa: PLC0415

        return week_of(self._at, self.today, weeks)

    def turns(self) -> dict[int, date]:
        """Person -> the day on which their turn comes, of everybody in rhythm; as `rhythm` says it of one."""
        from rekindle.services.agenda import turns  # noqa: PLC0415

        return turns(self._at, self.today)

    def rhythm(self, person: str | int) -> Rhythm:
        """How often somebody's turn comes, and when it comes next."""
        from rekindle.services.keeping import rhythm_of  # noqa: PLC0415

        return rhythm_of(self._at, str(person), self.today)

    def rhythms(self) -> dict[str, int]:
        """Days between touches by layer; 0 is off."""
        from rekindle.services.keeping import general  # noqa: PLC0415

        return general(self._at)

    def cadence(self, person: str | int = "", *, every: str = "", layer: str = "") -> Decided:
        """How often for somebody, or with no person for everybody of a layer: "60d", "2m", "off"."""
        from rekindle.services.keeping import set_cadence  # noqa: PLC0415

        return set_cadence(self._at, str(person), every=every, layer=layer, now=clock.now())

    def no_cadence(self, person: str | int) -> Decided:
        """Somebody goes back to the rhythm of the list."""
        from rekindle.services.keeping import clear_cadence  # noqa: PLC0415

        return clear_cadence(self._at, str(person), now=clock.now())

    def snooze(self, person: str | int, until: str = "", *, why: str = "") -> Decided:
        """Somebody's turn comes no earlier than a day, "2w" or "2026-12-24"; never earlier than it did."""
        from rekindle.services.keeping import snooze  # noqa: PLC0415

        return snooze(self._at, str(person), until, why=why, today=self.today, now=clock.now())

    def wake(self, person: str | int) -> Decided:
        """Somebody comes back into view today."""
        from rekindle.services.keeping import wake  # noqa: PLC0415

        return wake(self._at, str(person), today=self.today, now=clock.now())

    def pause(self, person: str | int = "", *, until: str = "", why: str = "") -> Decided:
        """Nothing is due from today on: of one person, or of everybody; what was due moves along."""
        from rekindle.services.keeping import pause  # noqa: PLC0415

        return pause(self._at, str(person), until=until, why=why, today=self.today, now=clock.now())

    def paused(self) -> Pause | None:
        """The pause of everybody that holds today; None while things come due."""
        from rekindle.services.keeping import paused  # noqa: PLC0415

        return paused(self._at, self.today)

    def resume(self, person: str | int = "") -> Decided:
        """A pause ends today."""
        from rekindle.services.keeping import resume  # noqa: PLC0415

        return resume(self._at, str(person), today=self.today, now=clock.now())

    def feed(self, *, alarm: str = "9:00", discreet: bool = False) -> str:
        """The coming four weeks as the text of an .ics file."""
        from rekindle.services.feeding import feed  # noqa: PLC0415

        return feed(self._at, self.today, alarm=alarm, discreet=discreet)[0]

    def write_feed(self, into: str | Path, *, alarm: str = "9:00", discreet: bool = False) -> int:
        """Write the coming four weeks into an .ics file of yours alone; how many entries it has."""
        from rekindle.services.feeding import write_feed  # noqa: PLC0415

        place = Path(into).expanduser()
        return write_feed(self._at, place, self.today, alarm=alarm, discreet=discreet)
