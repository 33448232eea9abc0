"""A course as of a day -> the seven gates before the one question, each with its state and what would open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from rekindle.core.silence import day_words
from rekindle.core.stages.course import Course
from rekindle.core.stages.limits import SINCE_REPLY, VOICE_WITHIN
from rekindle.core.stages.wording import number, spoken
from rekindle.model.stage import Gate, Word

Rule = Callable[[Course, date], tuple[bool, str]]


def _voice(course: Course, day: date) -> tuple[bool, str]:
    if course.spoke is None:
        return False, "You two haven't spoken yet. A call opens it."
    open_ = (day - course.spoke).days <= VOICE_WITHIN
    told = f"{spoken(course.spoken).capitalize()} on {day_words(course.spoke)}."
    return open_, told if open_ else f"{told} That's over 90 days ago. A call opens it."


def _time(course: Course, day: date) -> tuple[bool, str]:
    first = course.run.first_reply
    if first is None:
        return False, "No answer yet. Their first answer, and 45 days, open it."
    opens = first + timedelta(days=SINCE_REPLY)
    told = f"Their first answer came on {day_words(first)}."
    return day >= opens, told if day >= opens else f"{told} It opens on {day_words(opens)}."


def _balance(course: Course, day: date) -> tuple[bool, str]:  # noqa: ARG001 - one signature for all gates
    told = f"{_count(course.gave)} given, {_count(course.asks)} asked.".capitalize()
    open_ = course.gave >= course.asks
    return open_, told if open_ else f"{told} Something for them opens it."


def _count(many: int) -> str:
    return number(many) if many else "nothing"


def _no_job(course: Course, day: date) -> tuple[bool, str]:  # noqa: ARG001 - as above
    asked = course.run.job_ask
    if asked is None:
        return True, "Nothing about work was asked."
    return False, f"Work was asked about on {day_words(asked)}. It opens when a new round begins, after a quiet time."


def _target(course: Course, day: date) -> tuple[bool, str]:
    found = course.marked(Word.TARGET, day)
    if found is None:
        return False, "Nobody is named yet. Name the firm or the role they could know somebody in."
    return True, f"{found.text.rstrip('. ')}."


def _yes(course: Course, day: date) -> tuple[bool, str]:
    found = course.marked(Word.READY, day)
    if found is None:
        return False, "Your own yes is missing. Note why it's time."
    if course.asked and found.on <= course.asked:
        return False, f"Your yes is older than the question of {day_words(course.asked)}. Note why it's time again."
    return True, f"You noted: {found.text.rstrip('. ')}." if found.text else "You said yes."


def _distress(course: Course, day: date) -> tuple[bool, str]:
    found = course.marked(Word.DISTRESS, day)
    if found is None:
        return True, "No hard times noted."
    ends = f"It opens on {day_words(found.until)}." if found.until else "It opens when you end that note."
    return False, f"Hard times, by your note. Gentle words only. {ends}"


RULES: tuple[tuple[str, Rule], ...] = (
    ("voice", _voice),
    ("time", _time),
    ("balance", _balance),
    ("no-job-ask", _no_job),
    ("target", _target),
    ("yes", _yes),
    ("no-distress", _distress),
)


def gates(course: Course, day: date) -> tuple[Gate, ...]:
    """All seven, open or not."""
    found = []
    for gate, rule in RULES:
        open_, why = rule(course, day)
        found.append(Gate(gate=gate, open=open_, why=why))
    return tuple(found)


def turning(course: Course) -> Iterator[date]:
    """The days on which a gate turns by itself."""
    if course.spoke:
        yield course.spoke + timedelta(days=VOICE_WITHIN + 1)
    if course.run.first_reply:
        yield course.run.first_reply + timedelta(days=SINCE_REPLY)
    if course.locked_until:
        yield course.locked_until
    yield from (one.until for one in course.marks if one.until)
