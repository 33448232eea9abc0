"""A course and its stage, as of a day -> what comes next, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rekindle.core.silence import day_words
from rekindle.core.stages.course import Course
from rekindle.core.stages.limits import FIRST_FOLLOW_UP, GIVE_UP, PASSIVE, SECOND_FOLLOW_UP, TALKING_SILENT
from rekindle.core.stages.wording import number
from rekindle.model.stage import Gate, Rung, Stage, Word

MESSAGE = "a message, with your news and something for them"
REST = ", or let it rest"


def outlook(course: Course, stage: Stage, day: date, rung: Rung, gates: Sequence[Gate]) -> str:
    """What comes next: "a call, and something for them"; "" where nothing should."""
    if course.stopped:
        return ""
    if course.marked(Word.DISTRESS, day):
        return "a kind word, with no ask in it and no need to answer"
    answer = "an answer" if course.waiting and (day - course.waiting).days <= TALKING_SILENT else ""
    match stage:
        case Stage.COLD:
            return answer or _cold(course, day)
        case Stage.REACHED:
            return answer or _reached(course, day)
        case Stage.REFERRAL_READY:
            return "one question, by voice"
        case _:
            steps = [answer, rung.shown, *_missing(course, stage)]
            return _joined([one for one in steps if one]) + _gates(stage, gates)


def _cold(course: Course, day: date) -> str:
    if course.cycle >= PASSIVE:
        return "a line when there's something to congratulate on"
    if course.cycle and course.out and day < course.out + timedelta(days=2 * course.interval):
        return "a rest"
    return MESSAGE


def _reached(course: Course, day: date) -> str:
    if not course.tries or not course.out or not course.awaiting:
        return "a message, with a fresh reason"
    if day >= course.awaiting + timedelta(days=SECOND_FOLLOW_UP + GIVE_UP):
        return "a rest, until their turn comes"
    if course.tries == 1:
        return f"one short follow-up{_from(course.awaiting, FIRST_FOLLOW_UP, day)}, with something new{REST}"
    if course.tries == 2:
        return f"one try on another channel{_from(course.awaiting, SECOND_FOLLOW_UP, day)}{REST}"
    return f"a rest, from {day_words(course.out + timedelta(days=GIVE_UP))}"


def _from(since: date, days: int, day: date) -> str:
    starts = since + timedelta(days=days)
    return f" from {day_words(starts)}" if day < starts else ""


def _missing(course: Course, stage: Stage) -> list[str]:
    """What a talk still lacks before it is warm, or warmth before it lasts."""
    run = course.run
    if stage is Stage.WARM:
        return [] if run.given else ["something for them"]
    if stage is not Stage.CONVERSATION:
        return []
    return [words for words, done in (("your news", run.told), ("something for them", run.offered)) if not done]


def _gates(stage: Stage, gates: Sequence[Gate]) -> str:
    if stage is not Stage.TOP_OF_MIND:
        return ""
    return f". {number(sum(one.open for one in gates)).capitalize()} of the seven gates are open"


def _joined(steps: Sequence[str]) -> str:
    return steps[0] if len(steps) == 1 else f"{', '.join(steps[:-1])}, and {steps[-1]}"
