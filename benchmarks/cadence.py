"""Three years of rhythms at a weekly cap: is the cap ever exceeded, and how late do people get their turn?

145 people (10 every 30 days, 35 every 75, 100 every 180) at 12 a week, from a spread start and from an all-due start,
and the same at 8 a week, which is too little. Lateness is elapsed time over the interval when somebody is written to;
the first 26 weeks are left out. Nothing is random but what the rules make of record numbers.

Run: python -m benchmarks.cadence
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median, quantiles

from benchmarks.measure import Figure, tell
from rekindle.core.cadence import due
from rekindle.core.load import Room, Waiting, candidates, load, share, take
from rekindle.model.rhythm import Beat

BEGIN = date(2026, 1, 5)  # a Monday
MIX = ((10, 30), (35, 75), (100, 180))
SETTLING = timedelta(weeks=26)
DAY = timedelta(days=1)
TARGET = 1.2
BACKTEST = 1.36
"""What outreach.md section 4 saw at 8 a week, where rhythms come to 119% of the cap."""


@dataclass(slots=True)
class Seen:
    """What came of a run: touches by week, and lateness in intervals after the settling weeks."""

    weeks: dict[date, int] = field(default_factory=dict)
    days: dict[date, int] = field(default_factory=dict)
    late: list[float] = field(default_factory=list)

    @property
    def p95(self) -> float:
        """Nineteen in twenty are not later than this."""
        return quantiles(self.late, n=20)[-1]


def people(mix: Sequence[tuple[int, int]], *, all_due: bool) -> dict[int, Beat]:
    """Everybody's beat at the beginning: all due at once, or spread over their intervals."""
    intervals = [days for count, days in mix for _ in range(count)]
    return {
        person: Beat(
            person=person,
            anchor=person,
            interval=days,
            last=BEGIN - timedelta(days=2 * days if all_due else person * 37 % days),
        )
        for person, days in enumerate(intervals, start=1)
    }


def waiting(beat: Beat, today: date) -> Waiting:
    """Somebody's turn after their last contact."""
    found = due(beat, today)
    assert found
    assert beat.last
    return Waiting(
        person=beat.person,
        on=found.on,
        early=found.early,
        ratio=0.0,
        seen=beat.last,
        interval=beat.interval,
    )


def simulate(mix: Sequence[tuple[int, int]], cap: int, weeks: int, *, all_due: bool) -> Seen:
    """So many weeks, day by day, everybody who is written to answering that day."""
    seen = Seen()
    turns = {person: waiting(beat, BEGIN) for person, beat in people(mix, all_due=all_due).items()}
    for today in (BEGIN + number * DAY for number in range(7 * weeks)):
        for one in _day(turns, today, cap, seen):
            if today >= BEGIN + SETTLING:
                seen.late.append(one.waited(today))
            beat = Beat(person=one.person, anchor=one.person, interval=one.interval, last=today)
            turns[one.person] = waiting(beat, today)
    return seen


def _day(turns: dict[int, Waiting], today: date, cap: int, seen: Seen) -> Iterator[Waiting]:
    """Those whose turn it is on a day, counted."""
    monday = today - today.weekday() * DAY
    left = cap - seen.weeks.get(monday, 0)
    room = Room(week=left, day=share(left, 7 - today.weekday()))
    taken = take(candidates(list(turns.values()), today, cap), today, room)
    seen.weeks[monday] = seen.weeks.get(monday, 0) + len(taken)
    seen.days[today] = len(taken)
    yield from taken


def main() -> None:
    """Print a row a run."""
    needed = load(days for count, days in MIX for _ in range(count))
    on = f"145 people, three years, {needed:.1f} turns a week"
    for cap, goal in ((12, TARGET), (8, BACKTEST)):
        for all_due in (False, True):
            seen = simulate(MIX, cap, 156, all_due=all_due)
            how = f"{cap} a week, from {'an all-due' if all_due else 'a spread'} start"
            most = max(seen.weeks.values())
            tell(
                Figure(bench="cadence", what=f"most touches in a week: {how}", yardstick="", seen=most, goal=cap,
                       unit="touches", on=on),
                Figure(bench="cadence", what=f"p95 of elapsed time over the interval: {how}", yardstick="",
                       seen=seen.p95, goal=goal, unit="intervals", on=on),
                Figure(bench="cadence", what=f"the longest of the same: {how}", yardstick="", seen=max(seen.late),
                       unit="intervals", on=on),
                Figure(bench="cadence", what=f"median of the same: {how}", yardstick="", seen=median(seen.late),
                       unit="intervals", on=on),
            )  # fmt: skip


if __name__ == "__main__":
    main()
