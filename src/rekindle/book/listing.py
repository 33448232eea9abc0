"""The verbs of the formal list: who is on it, what is changed of many, saved views."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rekindle.core.roster import Group
    from rekindle.model.roster import Filter, Listed, Preset, RosterPage
    from rekindle.model.thread import Drawn, Thread
    from rekindle.services.bulk import Plan
    from rekindle.services.handing import Written
    from rekindle.services.lately import Moment
    from rekindle.services.saying import Decided


class Listing(Base):
    """Everyone who matters, on one list."""

    def roster(self, filter: Filter | None = None, *, order: str = "") -> list[Listed]:  # noqa: A002 - what it is
        """Who is on the list and fits, with layers and tags; by last name unless another order is asked for."""
        from rekindle.model.roster import Filter  # noqa: PLC0415 - verbs load when called
        from rekindle.services.roster import rows  # noqa: PLC0415

        return rows(self._at, filter or Filter(), self.today, order=order)

    def roster_rows(self, filter: Filter | None = None, *, order: str = "", by: str = "") -> list[Listed]:  # noqa: A002 - as above
        """The same without layers and tags unless asked for: what a table shows."""
        from rekindle.model.roster import Filter  # noqa: PLC0415
        from rekindle.services.roster import table_rows  # noqa: PLC0415

        return table_rows(self._at, filter or Filter(), self.today, order=order, by=by)

    def roster_page(
        self,
        filter: Filter | None = None,  # noqa: A002 - as above
        *,
        order: str = "",
        offset: int = 0,
        most: int = 50,
        words: str = "",
    ) -> RosterPage:
        """One page of those who fit, with how many they are, where each letter begins, and what else could be asked.

        `words` are as typed, the last may be a beginning; they join those of the filter.
        """
        from rekindle.model.roster import Filter  # noqa: PLC0415
        from rekindle.services.leafing import page  # noqa: PLC0415

        return page(self._at, filter or Filter(), self.today, order=order, offset=offset, most=most, words=words)

    def threads(self, persons: Iterable[int]) -> dict[int, Thread]:
        """Person -> the days in touch with them, of each of these: what a list draws."""
        from rekindle.services.threading import threads  # noqa: PLC0415

        return threads(self._at, list(persons), self.today)

    def drawings(self, persons: Iterable[int], *widths: float) -> dict[int, tuple[Drawn, ...]]:
        """Person -> the same as a line of each of these widths."""
        from rekindle.services.threading import drawings  # noqa: PLC0415

        return drawings(self._at, list(persons), self.today, *widths)

    def moment(self) -> Moment:
        """The state of the book, and the day: while this is the same, so is what the book says of anybody."""
        from rekindle.services.lately import moment  # noqa: PLC0415

        return moment(self._at, self.today)

    def warm(self) -> None:
        """Work out beforehand what every page rests on: of thirty thousand people that takes some seconds.

        For a thread of its own, with a book `beside` those that show pages.
        """
        from rekindle.model.roster import Filter  # noqa: PLC0415
        from rekindle.services.agenda import week_of  # noqa: PLC0415
        from rekindle.services.leafing import page  # noqa: PLC0415
        from rekindle.services.listing import valued_at  # noqa: PLC0415
        from rekindle.services.surrounding import network_of  # noqa: PLC0415

        week_of(self._at, self.today)
        page(self._at, Filter(), self.today, most=1)
        network_of(self._at, self.today)
        valued_at(self._at, self.today)

    def roster_groups(self, people: Sequence[Listed], by: str) -> list[Group]:
        """People by "role", "layer", "city" or "source"; those without, last, under ""."""
        from rekindle.services.roster import groups  # noqa: PLC0415

        return groups(people, by)

    def what_of(self, *persons: int) -> dict[int, str]:
        """What some people do: "Head of planning, Corran Energy"; those are left out of whom nothing is known."""
        from rekindle.services.roster import what_of  # noqa: PLC0415

        return what_of(self._at, persons)

    def on_list(self) -> set[int]:
        """The ids of everybody on the list."""
        from rekindle.services.roster import on_list  # noqa: PLC0415

        return on_list(self._at)

    def put_on_list(self, *persons: str | int) -> Decided:
        """They are on the list."""
        return self._say_of(persons, "on-list")

    def take_off_list(self, *persons: str | int) -> Decided:
        """They are left off the list, whatever is done with them, until you put them back."""
        return self._say_of(persons, "off-list")

    def _say_of(self, persons: Sequence[str | int], change: str) -> Decided:
        from rekindle.services.bulk import say_of  # noqa: PLC0415

        return say_of(self._at, persons, change, now=clock.now())

    def plan(self, people: Sequence[int], *changes: str) -> Plan:
        """Whom "role=professor", "closeness=3", "every=60d", "never" ... would change. Changes nothing."""
        from rekindle.services.bulk import change, plan  # noqa: PLC0415

        return plan(self._at, people, [change(one) for one in changes])

    def change(self, plan: Plan) -> Decided:
        """Do what was planned, in one step that one undo takes back."""
        from rekindle.services.bulk import do  # noqa: PLC0415

        return do(self._at, plan, now=clock.now())

    def views(self) -> list[Preset]:
        """The saved views, by name."""
        from rekindle.services.presets import presets  # noqa: PLC0415

        return presets(self._at)

    def view(self, name: str) -> Preset | None:
        """The saved view of that name; None when there is none."""
        from rekindle.services.presets import preset_named  # noqa: PLC0415

        return preset_named(self._at, name)

    def save_view(self, preset: Preset) -> Decided:
        """Keep a view under its name, in place of the one of that name."""
        from rekindle.services.presets import save  # noqa: PLC0415

        return save(self._at, preset, now=clock.now())

    def drop_view(self, name: str) -> Decided:
        """Take a view away."""
        from rekindle.services.presets import drop  # noqa: PLC0415

        return drop(self._at, name, now=clock.now())

    def write_list(
        self, people: Sequence[Listed], path: str | Path, *, notes: bool = False, over: bool = False
    ) -> Written:
        """Write people to a file, as CSV, XLSX or vCard by its ending.

        `notes`: your private notes go along; `over`: a file that is there may go.
        """
        from rekindle.services.handing import write_list  # noqa: PLC0415

        return write_list(self._at, people, Path(path).expanduser(), self.today, notes=notes, over=over)
