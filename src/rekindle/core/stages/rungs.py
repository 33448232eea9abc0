"""A course -> the next rung of the ladder, why, and how long a talk to plan for."""

from __future__ import annotations

from rekindle.core.silence import day_words, long_ago
from rekindle.core.stages.course import Course
from rekindle.model.stage import Rung

_NEXT = (Rung.MESSAGE, Rung.CALL, Rung.VIDEO, Rung.COFFEE, Rung.COFFEE)
_AFTER = ("", "messages", "a call", "a video talk", "meeting")
FIRST = "A message comes first."
_USUAL, _HOUR = 20, 60
_LONGER = ((3 * 365, 45), (365, 30))
"""After a pause of so many days, so many minutes for the first talk. Own prior; that longer silence asks for a longer
talk is known."""


def next_rung(course: Course, near: str) -> tuple[Rung, str, int]:
    """(rung, why, minutes); `near` says why coffee is possible, and is empty where it is not."""
    level = course.run.level
    rung = _NEXT[level]
    if rung is Rung.COFFEE and not near:
        rung = Rung.VIDEO
    minutes = _minutes(rung, course.run.pause if level == 1 else 0)
    return rung, _why(course, rung, near, minutes), minutes


def _minutes(rung: Rung, pause: int) -> int:
    if rung is Rung.MESSAGE:
        return 0
    if rung is Rung.COFFEE:
        return _HOUR
    return next((minutes for days, minutes in _LONGER if pause >= days), _USUAL)


def _why(course: Course, rung: Rung, near: str, minutes: int) -> str:
    level, run = course.run.level, course.run
    if not level:
        return FIRST
    told = f"After {_AFTER[level]} both ways on {day_words(run.exchanges[-1])}: {rung.shown}."
    if level > 1:
        told = f"After {_AFTER[level]}: {rung.shown}."
    if rung is Rung.COFFEE:
        return f"{told} {near}"
    if level >= len(_NEXT) - 2:
        told += " Coffee waits until you're in one place."
    return (
        told if minutes <= _USUAL else f"{told} Plan {minutes} minutes: it was quiet for {long_ago(run.pause)} before."
    )
