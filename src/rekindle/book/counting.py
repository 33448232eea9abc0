"""The verbs of goals and honest numbers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rekindle.book.base import Base
from rekindle.outside import clock

if TYPE_CHECKING:
    from rekindle.model.figures import Figures, Progress, Structure
    from rekindle.model.life import Goal, GoalKind
    from rekindle.services.counting import Chart
    from rekindle.services.saying import Decided


class Counting(Base):
    """What was done and what came of it."""

    def goals(self) -> list[Progress]:
        """Your goals with what is done, effort first."""
        from rekindle.services.growing import goals_of  # noqa: PLC0415 - verbs load when called

        return goals_of(self._at, self.today)

    def proposed_goals(self) -> tuple[Goal, ...]:
        """Goals that suit many, for sixty days from today; none of them is set."""
        from rekindle.services.growing import proposed  # noqa: PLC0415

        return proposed(self._at, self.today)

    def set_goal(self, kind: GoalKind, target: int, *, since: date | None = None, until: date | None = None) -> Decided:
        """Set a goal, in place of the one of its kind; it counts from `since`, or where that one began, or today."""
        from rekindle.services.growing import set_goal  # noqa: PLC0415

        return set_goal(self._at, kind, target, since=since, until=until, today=self.today, now=clock.now())

    def drop_goal(self, kind: GoalKind) -> Decided:
        """Take the goal of a kind away."""
        from rekindle.services.growing import drop_goal  # noqa: PLC0415

        return drop_goal(self._at, kind, now=clock.now())

    def stats(self) -> Figures:
        """Honest numbers as of today: what you did, then what came of it."""
        from rekindle.services.counting import figures  # noqa: PLC0415

        return figures(self._at, self.today)

    def structure(self) -> Structure:
        """How wide the network of the people nearest to you is: circles, effective size, constraint."""
        from rekindle.services.widths import structure_of  # noqa: PLC0415

        return structure_of(self._at, self.today)

    def charts(self) -> tuple[Figures, tuple[Chart, ...]]:
        """The same with their pictures, each drawn for a broad and for a narrow screen."""
        from rekindle.services.counting import charts  # noqa: PLC0415

        return charts(self._at, self.today)

    def chart_page(self) -> str:
        """The same as pictures, in one SVG file."""
        from rekindle.services.counting import chart_page  # noqa: PLC0415

        return chart_page(self._at, self.today)
