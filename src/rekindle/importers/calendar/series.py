"""An event's start, rules and holes -> the times it took place, up to the user's day.

The fast path counts days by `rules`; whatever it is not sure of goes to `exact`. A hole is a time that was taken out
(EXDATE) or changed (RECURRENCE-ID), written as an instant, a wall-clock time or a whole day, whatever the start is.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from rekindle.importers.calendar import exact
from rekindle.importers.calendar.lines import Line, Said
from rekindle.importers.calendar.rules import Rule, days, rule
from rekindle.importers.calendar.times import Time, Unreadable, moment
from rekindle.importers.calendar.zones import Zones

_RULES = ("RRULE", "EXRULE")
TIMES_MOST = 10_000
"""How many times of one meeting are kept, the latest ones: 27 years of every day."""


@dataclass(slots=True)
class Times:
    """When a meeting took place. `cut`: there were more than TIMES_MOST, the oldest are left out."""

    starts: list[Time]
    cut: bool = False


@dataclass(slots=True)
class Holes:
    """Times that are left out of a series."""

    instants: set[datetime] = field(default_factory=set)
    clocks: set[datetime] = field(default_factory=set)
    dates: set[date] = field(default_factory=set)

    def add(self, time: Time) -> None:
        """Leave this one out."""
        if not isinstance(time, datetime):
            self.dates.add(time)
        elif time.tzinfo:
            self.instants.add(time.astimezone(UTC))
        else:
            self.clocks.add(time)

    def has(self, start: Time) -> bool:
        """True when this start is left out."""
        if not isinstance(start, datetime):
            every = (*self.clocks, *self.instants, *self.dates)
            return any(hole.timetuple()[:3] == start.timetuple()[:3] for hole in every)
        return (
            (start.tzinfo is not None and start.astimezone(UTC) in self.instants)
            or start.replace(tzinfo=None) in self.clocks
            or start.date() in self.dates
        )

    def __bool__(self) -> bool:
        return bool(self.instants or self.clocks or self.dates)


def times(start: Time, event: Said, changed: Iterable[Line], zones: Zones, last: date) -> Times:
    """All times of a series.

    Raises:
        Inexact: its rules cannot be read.
    """
    holes = _holes(event, changed, zones)
    extra = list(_dates(event, "RDATE", zones))
    rules = [(name, line[1]) for name, line in event.rules if name in _RULES and line[1].strip()]
    found = deque[Time](maxlen=TIMES_MOST)
    count = 0
    for one in _starts(start, rules, extra, last):
        if not is_later(one, last) and not (holes and holes.has(one)):
            found.append(one)
            count += 1
    return Times(list(found), cut=count > TIMES_MOST)


def _starts(start: Time, rules: list[tuple[str, str]], extra: list[Time], last: date) -> Iterable[Time]:
    if not rules and not extra:
        return (start,)
    quick = _quick(start, rules[0][1], last) if len(rules) == 1 and rules[0][0] == "RRULE" and not extra else None
    if quick is not None:
        return quick
    exactly = [(name, _with_until(value, start)) for name, value in rules]
    return exact.starts(start, exactly, [_alike(day, start) for day in extra], last)


def _quick(start: Time, written: str, last: date) -> Iterator[Time] | None:
    """The starts by our own rules, None when we are not sure of them."""
    known = rule(written)
    if known is None:
        return None
    day = start.date() if isinstance(start, datetime) else start
    if next(days(known, day, day), None) != day:
        return None  # the rule does not name the day of the start itself: readers differ on what that means
    return _counted(known, start, day, last + timedelta(days=1))


def _counted(known: Rule, start: Time, day: date, last: date) -> Iterator[Time]:
    clock = start.timetz() if isinstance(start, datetime) else None
    until = until_of(known.until, start)
    for count, one in enumerate(days(known, day, last)):
        now = datetime.combine(one, clock) if clock else one
        if (known.count is not None and count >= known.count) or (until is not None and _after(now, until)):
            return
        yield now


def until_of(written: str, start: Time) -> Time | None:
    """The last moment of a rule, in the kind of its start: a day counts to its end, on the clock of the meeting."""
    if not written or written[:4] == "9999":  # how some write "for ever"
        return None
    day = date(int(written[:4]), int(written[4:6]), int(written[6:8]))
    if not isinstance(start, datetime):
        return day
    clock = time.fromisoformat(written[9:15]) if len(written) > 8 else time(23, 59, 59)
    utc = written.endswith("Z") and start.tzinfo
    return datetime.combine(day, clock, tzinfo=UTC if utc else start.tzinfo)


def _after(now: Time, until: Time) -> bool:
    if isinstance(now, datetime) and isinstance(until, datetime) and now.tzinfo and until.tzinfo:
        return now.astimezone(UTC) > until.astimezone(UTC)
    return now > until


def _with_until(value: str, start: Time) -> str:
    """A rule for the exact reader, whose UNTIL must be of the kind of the start."""
    parts = value.strip().split(";")
    for place, part in enumerate(parts):
        name, _, written = part.partition("=")
        if name.upper() == "UNTIL":
            parts[place] = f"UNTIL={_written(written.strip().upper(), start)}"
    return ";".join(part for part in parts if part)


def _written(until: str, start: Time) -> str:
    try:
        end = until_of(until, start)
    except ValueError:
        return until
    if not isinstance(end, datetime):
        return until[:8]
    return end.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ") if end.tzinfo else end.strftime("%Y%m%dT%H%M%S")


def _alike(day: Time, start: Time) -> Time:
    """A further date in the kind of the start: a day takes its clock, a moment loses it."""
    if not isinstance(start, datetime):
        return day.date() if isinstance(day, datetime) else day
    if not isinstance(day, datetime):
        return datetime.combine(day, start.timetz())
    if day.tzinfo is None or start.tzinfo is None:
        return day.replace(tzinfo=start.tzinfo)
    return day.astimezone(start.tzinfo)


def _holes(event: Said, changed: Iterable[Line], zones: Zones) -> Holes:
    holes = Holes()
    for hole in _dates(event, "EXDATE", zones):
        holes.add(hole)
    for line in changed:
        try:
            holes.add(moment(line, zones))
        except Unreadable:  # the changed time itself is read as a meeting of its own
            continue
    return holes


def _dates(event: Said, wanted: str, zones: Zones) -> Iterator[Time]:
    """The dates of a list; of a period its start. One that cannot be read takes or adds nothing."""
    for name, line in event.rules:
        for value in line[1].split(",") if name == wanted else ():
            try:
                yield moment((line[0], value.partition("/")[0]), zones)
            except Unreadable:
                continue


def is_later(start: Time, last: date) -> bool:
    """True when a time is after a day: a day of UTC for instants, as the book shows them."""
    if not isinstance(start, datetime):
        return start > last
    away = (start.date() - last).days
    return away > 1 or (away > -2 and (start.astimezone(UTC) if start.tzinfo else start).date() > last)
