"""Figures -> pictures of numbers, as the look draws them: first a sentence, then the marks, values on the marks.

Ink is the past, ember is now, dotted is what was intended. Axes start at zero. Each picture is drawn for a width of
544 or 340 units, so that its words are of one size on both.
"""

from __future__ import annotations

from collections.abc import Sequence

from rekindle.core.means import noun
from rekindle.core.svg import Picture, bar, dot, line, words
from rekindle.model.channel import Channel
from rekindle.model.figures import Figures, Level, Rate, Tally, Week

BROAD, NARROW = 544, 340

_ROW = 30
_LABELS = {BROAD: 150, NARROW: 124}
_VALUES = 62
"""Room at the right for what a row says in words."""


def pictures(figures: Figures, width: int = BROAD) -> tuple[Picture, ...]:
    """All pictures of these figures."""
    effort, outcome = figures.effort, figures.outcome
    found = (
        weekly(effort.weeks, effort.cap, width),
        stood(outcome.stages, width),
        silent(outcome.quiet, outcome.quiet_then, width),
        answered("channel", outcome.by_channel, width),
        answered("opener", outcome.by_opener, width),
    )
    return tuple(one for one in found if one is not None)


def weekly(weeks: Sequence[Week], cap: int, width: int = BROAD) -> Picture:
    """Touches by week under the line of the user's own cap; the open week is ember."""
    top, floor = 32, 170
    most = max([cap, *(week.touches for week in weeks)])
    step = width / max(1, len(weeks))
    marks = [line(0, floor, width, floor, "c-axis")]
    y = floor - cap * (floor - top) / most
    marks += [line(0, y, width, y, "c-plan"), words(0, y - 8, f"at most {cap}, your own line")]
    for number, week in enumerate(weeks):
        tall = week.touches * (floor - top) / most
        middle = (number + 0.5) * step
        kind = "c-ember" if number == len(weeks) - 1 else "c-ink"
        marks.append(bar(middle - 0.31 * step, floor - tall, 0.62 * step, tall, kind))
        if week.touches:
            marks.append(_value(middle, floor - tall, week.touches, inside=tall > 22 and kind == "c-ink"))
        marks.append(words(middle, floor + 20, week.name[-2:].lstrip("0"), anchor="middle"))
    total = sum(week.touches for week in weeks)
    told = f"Messages, calls and meetings by week: {total} in {len(weeks)} weeks."
    each = ", ".join(f"{week.name}: {week.touches}" for week in weeks)
    return Picture("weekly", told, width, floor + 30, "".join(marks), f"By week. {each}. The line is at {cap}.")


def _value(x: float, y: float, count: int, *, inside: bool) -> str:
    """A count in the head of its bar, or above it."""
    return words(x, y + (16 if inside else -6), str(count), "in" if inside else "v", "middle")


def stood(levels: Sequence[Level], width: int = BROAD) -> Picture:
    """How many have ever come so far (ink), and who stands there now (ember)."""
    rows = [(one.name, one.ever, one.now) for one in levels]
    most = max([1, *(ever for _, ever, _ in rows)])
    left, room = _LABELS[width], width - _LABELS[width] - _VALUES
    marks = []
    for number, (name, ever, now) in enumerate(rows):
        y = number * _ROW
        marks += [
            words(0, y + 17, name, "lab"),
            bar(left, y + 4, ever * room / most, 18, "c-soft"),
            bar(left, y + 4, now * room / most, 18, "c-ember"),
            words(left + ever * room / most + 8, y + 17, f"{ever} ({now})", "v"),
        ]
    each = "; ".join(f"{name}: {ever} came so far, {now} are there now" for name, ever, now in rows)
    told = "How far people have come; in brackets, who is there now."
    return Picture("stood", told, width, len(rows) * _ROW + 8, "".join(marks), f"{each}.")


def silent(now: Sequence[Tally], then: Sequence[Tally] = (), width: int = BROAD) -> Picture:
    """How long it is quiet with how many: now (filled), and before the first touch (open)."""
    before = {one.name: one.count for one in then}
    most = max([1, *(one.count for one in (*now, *then))])
    left = _LABELS[width] + _VALUES // 2
    room = width - left - _VALUES
    marks = []
    for number, one in enumerate(now):
        y = number * _ROW + 14
        was = before.get(one.name, one.count)
        marks.append(words(0, y + 5, one.name, "lab"))
        marks += _moved(left + was * room / most, left + one.count * room / most, y, (was, one.count))
    each = "; ".join(f"{one.name}: {before.get(one.name, one.count):,}, now {one.count:,}" for one in now)
    told = "People, by how long it has been quiet" + ("; open: before you began." if then else ".")
    return Picture("silent", told, width, len(now) * _ROW + 8, "".join(marks), f"{each}.")


def _moved(was_at: float, now_at: float, y: float, counts: tuple[int, int]) -> list[str]:
    """An open dot for before and a filled one for now, each with its count on the side away from the other."""
    was, now = counts
    side = 1 if now >= was else -1
    ends = {1: "", -1: "end"}
    marks = [words(now_at + 12 * side, y + 5, f"{now:,}", "v", ends[side])]
    if was != now:
        marks = [
            line(was_at, y, now_at, y, "c-axis"),
            dot(was_at, y, "c-open"),
            *marks,
            words(was_at - 12 * side, y + 5, f"{was:,}", "", ends[-side]),
        ]
    return [*marks, dot(now_at, y, "c-ember")]


def answered(name: str, rates: Sequence[Rate], width: int = BROAD) -> Picture | None:
    """Reply rates with whiskers for what is likely; None where nothing was asked."""
    told = [one for one in rates if one.asked]
    if not told:
        return None
    left, room = _LABELS[width], width - _LABELS[width] - _VALUES
    floor = len(told) * _ROW + 6
    marks = [line(left, floor, left + room, floor, "c-axis")]
    marks += [words(left + room * one / 100, floor + 18, f"{one}", anchor="middle") for one in (0, 50, 100)]
    for number, one in enumerate(told):
        marks += _whisker(one, _named(one.of), left, room, number * _ROW + 14)
    each = "; ".join(_rate_words(one, _named(one.of)) for one in told)
    title = f"Of a hundred messages, how many are likely answered, by {name}."
    return Picture(f"answered-{name}", title, width, floor + 26, "".join(marks), f"{each}.")


def _named(of: str) -> str:
    """How a channel or a family of openers reads."""
    return noun(Channel(of)) if of in set(Channel) else of.replace("-", " ")


def _whisker(one: Rate, name: str, left: float, room: float, y: float) -> list[str]:
    low, high, middle = (left + room * share for share in (one.low, one.high, one.estimate))
    return [
        words(0, y + 4, name, "lab"),
        line(left, y, left + room, y, "c-grid"),
        line(low, y, high, y, "c-line"),
        line(low, y - 5, low, y + 5, "c-line"),
        line(high, y - 5, high, y + 5, "c-line"),
        dot(middle, y, "c-ember"),
        words(left + room + 8, y + 4, f"{one.answered} of {one.asked}", "v"),
    ]


def _rate_words(one: Rate, name: str) -> str:
    likely = f"likely {round(100 * one.low)} to {round(100 * one.high)} of 100"
    return f"{name}: {one.answered} of {one.asked} answered, {likely}"
