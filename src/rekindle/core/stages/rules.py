"""A course and a stage, as of a day -> the next step of the stage table, if one is due, with its reason.

A step back is a matter of silence: each stage counts it anew from the last step back, or one long silence would run
through all of them in a day, and together the steps come to the two intervals that lead back to quiet from anywhere.
A step up needs a day on which something passed, and an answer not long ago; only the question's gates turn by
themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from rekindle.core.stages import gates, wording
from rekindle.core.stages.course import Course
from rekindle.core.stages.limits import (
    EPISODES,
    FOLLOW_UPS,
    GIVE_UP,
    LAST_WITHIN,
    ON_TIME_CYCLES,
    PASSIVE,
    REPLIED_SILENT,
    SPANNING,
    TALKING_SILENT,
    WARM,
)
from rekindle.core.stages.warmth import Warmth
from rekindle.model.stage import Stage

_LOWER = {
    Stage.REPLIED: Stage.REACHED,
    Stage.CONVERSATION: Stage.REPLIED,
    Stage.WARM: Stage.CONVERSATION,
    Stage.TOP_OF_MIND: Stage.WARM,
}


class Move(NamedTuple):
    """A step to a stage; `back` when silence led to it."""

    stage: Stage
    reason: str
    back: bool = False


def _silent(stage: Stage, interval: int) -> int:
    """Days of silence after which a stage is left."""
    return {Stage.REPLIED: REPLIED_SILENT, Stage.CONVERSATION: TALKING_SILENT}.get(stage, 3 * interval // 2 + 1)


def _quiet(course: Course) -> date:
    return max(course.anchor, course.stepped)


def _gives_up(course: Course) -> date | None:
    """When a round ends whose follow-ups are used up."""
    return course.out + timedelta(days=GIVE_UP) if course.out and course.tries > FOLLOW_UPS else None


def _cold(course: Course) -> date:
    return course.anchor + timedelta(days=2 * course.interval)


def turning(course: Course, stage: Stage) -> Iterator[date]:
    """The days on which a stage may be left, or entered, by nothing but time."""
    if stage is Stage.COLD:
        return
    yield _cold(course)
    if stage is Stage.REACHED and (ends := _gives_up(course)):
        yield ends
    if stage in _LOWER:
        yield _quiet(course) + timedelta(days=_silent(stage, course.interval))
    if stage in (Stage.TOP_OF_MIND, Stage.REFERRAL_READY):
        yield from gates.turning(course)


def step_back(course: Course, stage: Stage, day: date) -> Move | None:
    """What silence, or a gate, makes of a stage."""
    if stage is Stage.COLD:
        return None
    ends = _gives_up(course) if stage is Stage.REACHED else None
    if day >= _cold(course) or (ends and day >= ends):
        return _to_cold(course, stage, day)
    if stage is Stage.REFERRAL_READY:
        return _shut(course, day)
    if stage in _LOWER and (day - _quiet(course)).days >= _silent(stage, course.interval):
        return Move(_LOWER[stage], wording.back(_LOWER[stage], course.anchor), back=True)
    return None


def unanswered(course: Course, stage: Stage) -> bool:
    """A round of mine is open and nothing has come back."""
    return stage is Stage.REACHED and course.tries > 0


def _to_cold(course: Course, stage: Stage, day: date) -> Move:
    if not unanswered(course, stage) or course.out is None:
        return Move(Stage.COLD, wording.quiet(course.word), back=True)
    cycle = course.cycle + 1
    rests = course.out + timedelta(days=course.interval * 2 ** min(cycle, PASSIVE))
    return Move(Stage.COLD, wording.unanswered(course.tries, cycle, rests, day), back=True)


def _shut(course: Course, day: date) -> Move | None:
    if course.asked and course.locked_until and day < course.locked_until:
        return Move(Stage.TOP_OF_MIND, wording.asked(course.asked, course.locked_until))
    closed = next((one for one in gates.gates(course, day) if not one.open), None)
    return Move(Stage.TOP_OF_MIND, wording.shut(closed.why)) if closed else None


def step_up(course: Course, stage: Stage, day: date, warmth: Warmth) -> Move | None:
    """What something that passed that day makes of a stage."""
    match stage:
        case Stage.COLD:
            return _reached(course, day)
        case Stage.REACHED:
            return Move(Stage.REPLIED, wording.replied(day)) if course.answered == day else None
        case Stage.REPLIED:
            return _talking(course, day)
        case Stage.CONVERSATION:
            return _warm(course, day, warmth)
        case Stage.WARM:
            return _regular(course, day)
        case _:
            return opened(course, stage, day)


def _reached(course: Course, day: date) -> Move | None:
    if course.out == day:
        return Move(Stage.REACHED, wording.reached(day, answering=course.replying))
    if course.answered == day:  # late, after the round had ended
        return Move(Stage.REPLIED, wording.replied(day))
    return None


def _talking(course: Course, day: date) -> Move | None:
    voice = wording.spoken(course.spoken) if course.spoke == day else ""
    each_way = course.run.each_way() if day in (course.answered, course.out) else (0, 0)
    return Move(Stage.CONVERSATION, wording.talking(each_way, voice, day)) if voice or each_way[0] else None


def _answering(course: Course, day: date) -> bool:
    """They were heard of not long ago: without that, words of mine alone would undo a step back."""
    limit = min(TALKING_SILENT, _silent(Stage.WARM, course.interval) - 1)
    return course.heard is not None and (day - max(course.heard, course.floor)).days <= limit


def _warm(course: Course, day: date, warmth: Warmth) -> Move | None:
    run = course.run
    done = run.level > 1 and run.told and run.offered and _answering(course, day)
    return Move(Stage.WARM, wording.warm()) if done and warmth(day) >= WARM else None


def _regular(course: Course, day: date) -> Move | None:
    several = course.run.exchanges
    if len(several) < EPISODES or not course.run.given or not _answering(course, day):
        return None
    lasting = (several[-1] - several[0]).days >= SPANNING and (day - several[-1]).days <= LAST_WITHIN
    return Move(Stage.TOP_OF_MIND, wording.regular(several)) if lasting else None


def opened(course: Course, stage: Stage, day: date) -> Move | None:
    """The question opens; on any day, since time alone may open its last gate."""
    if stage is not Stage.TOP_OF_MIND or (course.locked_until and day < course.locked_until):
        return None
    initiated = course.run.initiated is not None
    if not initiated and course.run.on_time < ON_TIME_CYCLES:
        return None
    if all(one.open for one in gates.gates(course, day)):
        return Move(Stage.REFERRAL_READY, wording.ready(initiated=initiated))
    return None
