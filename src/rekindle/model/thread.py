"""The history of one tie as lists draw it: the days in touch and by what means, and where each stands in a line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

TEXT, VOICE, MET = 1, 2, 3
"""Heights of a mark: something was written, they spoke, they met."""


class Mark(NamedTuple):
    """A day in touch."""

    day: int  # proleptic ordinal
    height: int  # TEXT, VOICE or MET: the most of what passed that day


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """All days in touch with somebody. `begins` is the first year of the whole book: one scale in every list."""

    begins: int
    marks: tuple[Mark, ...] = ()  # the oldest first, one a day
    in_touch: bool = False  # now

    @property
    def last(self) -> date | None:
        """The last day in touch; None where none is on record."""
        return date.fromordinal(self.marks[-1].day) if self.marks else None


class Tick(NamedTuple):
    """A mark in a line: one day, or several that lie too close to tell apart."""

    x: float
    height: int


class Stroke(NamedTuple):
    """A part of a line; dotted where there was more than a year and a half of silence."""

    start: float
    end: float
    dotted: bool


class Year(NamedTuple):
    """The first day of a year in a line."""

    x: float
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A thread in a line of some width. Lengths are those of the picture."""

    start: float  # the first day of the book's first year
    end: float  # today, where a ring stands, filled when `in_touch`
    ticks: tuple[Tick, ...]
    strokes: tuple[Stroke, ...]
    last: float | None  # the last day in touch; None where there is none, or it is as good as today
    in_touch: bool
    label: str  # the same as a sentence
    years: tuple[Year, ...] = ()  # that are far enough apart to be written under the line
    silent: int = 0  # days since the last one, where the line ends dotted
