"""Days in touch -> a line of ticks, strokes and a dot, and the sentence that says the same (look.md 5, "thread").

One scale in every list, from the first year of the book to today. A tick is a day in touch, taller where they spoke,
tallest where they met; ticks closer than three pixels are one, as tall as the tallest. The line is dotted where there
was more than a year and a half of silence. What is dated after today has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from rekindle.core.silence import silence, span
from rekindle.model.thread import Drawn, Mark, Stroke, Thread, Tick, Year

WIDTH = 176
"""Of a thread in a list."""
LEFT, RIGHT = 4.0, 6.0
"""Room before the first day, and for the ring behind the last."""
CLOSE = 3.0
SILENT = 548
"""Days from which a line is dotted: a year and a half."""
DOT, RING = 6.0, 5.0
"""How far a dotted line keeps from the dot, and from the ring."""
APART = 64.0
"""Between the names of two years."""
_STEPS = (1, 2, 4, 5, 10, 20, 50)
_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


def drawn(thread: Thread, today: date, width: float = WIDTH, *, left: float = LEFT, right: float = RIGHT) -> Drawn:
    """A thread in a line of some width, with `right` for the ring that is today."""
    end = width - right
    first = date(min(thread.begins, today.year), 1, 1).toordinal()
    scale = (end - left) / max(1, today.toordinal() - first)
    marks = [mark for mark in thread.marks if mark.day <= today.toordinal()]
    silent = today.toordinal() - marks[-1].day if marks else 0
    places = [_round(max(left, left + (mark.day - first) * scale)) for mark in marks]
    return Drawn(
        start=left,
        end=end,
        ticks=tuple(_merged(zip(places, (mark.height for mark in marks), strict=True))),
        strokes=tuple(_strokes(marks, places, today, end)) if marks else (Stroke(left, end - RING, dotted=True),),
        last=_dot(places[-1], end, in_touch=thread.in_touch) if marks else None,
        in_touch=thread.in_touch,
        label=told(marks, today, in_touch=thread.in_touch),
        years=tuple(_years(first, today, left, scale)),
        silent=silent if silent > SILENT else 0,
    )


def _years(first: int, today: date, left: float, scale: float) -> Iterator[Year]:
    """Every year, or every second, fifth ... that leaves room for its name."""
    begins = date.fromordinal(first).year
    step = next((one for one in _STEPS if one * 365 * scale >= APART), _STEPS[-1])
    for year in range(begins, today.year + 1, step):
        yield Year(_round(left + (date(year, 1, 1).toordinal() - first) * scale), year)


def _round(length: float) -> float:
    return round(length, 1)


def _merged(places: Iterable[tuple[float, int]]) -> Iterator[Tick]:
    """Ticks that lie apart, each where the first of its days is."""
    held: Tick | None = None
    for x, height in places:
        if held is None or x - held.x >= CLOSE:
            if held is not None:
                yield held
            held = Tick(x, height)
        else:
            held = Tick(held.x, max(held.height, height))
    if held is not None:
        yield held


def _strokes(marks: Sequence[Mark], places: Sequence[float], today: date, end: float) -> Iterator[Stroke]:
    """The line from the first day in touch to today, in as few parts as it has kinds."""
    begun = places[0]
    for (one, x), (other, next_x) in pairwise(zip(marks, places, strict=True)):
        if other.day - one.day > SILENT:
            yield from _line(begun, x)
            yield from _dotted(x + CLOSE, next_x - CLOSE)
            begun = next_x
    silent = today.toordinal() - marks[-1].day > SILENT
    yield from _line(begun, places[-1] if silent else end)
    if silent:
        yield from _dotted(places[-1] + DOT, end - RING)


def _line(start: float, end: float) -> Iterator[Stroke]:
    if end > start:
        yield Stroke(start, end, dotted=False)


def _dotted(start: float, end: float) -> Iterator[Stroke]:
    if end > start:
        yield Stroke(_round(start), _round(end), dotted=True)


def _dot(x: float, end: float, *, in_touch: bool) -> float | None:
    """Where the last day is marked: beside the ring, never under it; a filled ring says as much."""
    if end - x >= DOT:
        return x
    return None if in_touch else _round(end - DOT)


def told(marks: Sequence[Mark], today: date, *, in_touch: bool) -> str:
    """The line in words: "Seven days in touch, 2014 to 2020; silent 6 years"."""
    if not marks:
        return "No contact on record"
    first, last = (date.fromordinal(mark.day) for mark in (marks[0], marks[-1]))
    years = f" in {last.year}" if first.year == last.year else f", {first.year} to {last.year}"
    count = _WORDS[len(marks)] if len(marks) < len(_WORDS) else f"{len(marks):,}"
    return f"{count} day{'s' if len(marks) > 1 else ''} in touch{years}; {_now(last, today, in_touch=in_touch)}"


def _now(last: date, today: date, *, in_touch: bool) -> str:
    gap = (today - last).days
    if in_touch:
        return "in touch now"
    return silence(gap) or f"the last {span(gap)} ago"
