"""Passages and the user's words, day by day -> a standing, with every step that led to it.

What is due by time alone falls due on its own day, between the days on which something passed; so a replay up to any
day is the same, whatever came after it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from rekindle.core.silence import day_words
from rekindle.core.stages import rules
from rekindle.core.stages.course import Course, turns
from rekindle.core.stages.gates import gates
from rekindle.core.stages.limits import OFF
from rekindle.core.stages.outlook import outlook
from rekindle.core.stages.rules import Move
from rekindle.core.stages.rungs import FIRST, next_rung
from rekindle.core.stages.warmth import Warmth
from rekindle.core.stages.wording import STOPPED, told_so
from rekindle.model.channel import Direction
from rekindle.model.stage import Mark, Rung, Stage, Standing, Step, Word
from rekindle.model.touch import Passage

INTERVAL = 75
_DAY = timedelta(days=1)
_BEFORE = (Stage.COLD, Stage.REACHED)


@dataclass(slots=True)
class _Day:
    passages: list[Passage] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class _Replay:
    """A course, and the stages that follow from it."""

    course: Course
    warmth: Warmth
    stage: Stage = Stage.COLD
    steps: list[Step] = field(default_factory=list)
    up_to: date = date.min

    def wait(self, until: date) -> None:
        """Let the days go by up to one, that one included, on which nothing passed."""
        while days := [day for day in rules.turning(self.course, self.stage) if self.up_to < day <= until]:
            self.up_to = min(days)
            self._settle(self.up_to, passed=False)
        self.up_to = max(self.up_to, until)

    def live(self, day: date, found: _Day) -> None:
        """Take up a day on which something passed, or the user said something."""
        self.wait(day - _DAY)
        self.up_to = day
        for one in _in_order(found.passages):
            self.course.see(one, in_round=rules.unanswered(self.course, self.stage))
        self.course.marks += found.marks
        if self.course.stopped:
            self._step(day, Move(Stage.COLD, STOPPED))
            return
        said = [one for one in found.marks if one.word is Word.STAGE]
        for mark in said:
            self._said(mark)
        self._settle(day, passed=not said and any(_tells(one) for one in found.passages))

    def _said(self, one: Mark) -> None:
        """A stage by the user's own word: it holds from that day, and decays like any other."""
        self.course.floor = self.course.stepped = one.on
        if Stage(one.text) is Stage.COLD:
            self.course.rest(unanswered=False)
        self._step(one.on, Move(Stage(one.text), told_so(Stage(one.text), one.why)))

    def _settle(self, day: date, *, passed: bool) -> None:
        while move := rules.step_back(self.course, self.stage, day):
            if move.stage is Stage.COLD:
                self.course.rest(unanswered=rules.unanswered(self.course, self.stage))
            elif move.stage is Stage.REACHED:
                self.course.next_round()
            self._step(day, move)
        while move := self._up(day, passed=passed):
            self._step(day, move)

    def _up(self, day: date, *, passed: bool) -> Move | None:
        if passed:
            return rules.step_up(self.course, self.stage, day, self.warmth)
        return rules.opened(self.course, self.stage, day)

    def _step(self, day: date, move: Move) -> None:
        """Several steps of one day are one."""
        if self.steps and self.steps[-1].on == day:
            self.steps.pop()
        self.stage = move.stage
        self.course.stepped = day if move.back else self.course.stepped
        self.steps.append(Step(on=day, stage=move.stage, reason=move.reason))


def replay(  # noqa: PLR0913 - what stages hang on, all keyword-only
    passages: Iterable[Passage],
    today: date,
    *,
    marks: Iterable[Mark] = (),
    warmth: Warmth = lambda _: 0.0,
    interval: int = INTERVAL,
    near: str = "",
    never: bool = False,
) -> Standing:
    """Where a relationship stands as of a day.

    Args:
        passages: all that passed, in any order; what came after today is left out.
        today: the day of the user.
        marks: the user's own words: a stage, the one they can reach, yes, hard times.
        warmth: of any day (`rekindle.core.stages.warmth_of`).
        interval: days between turns; 0 where no rhythm is set.
        near: why a coffee is possible, as a sentence; "" where it is not.
        never: the user said never.
    """
    walk = _Replay(course=Course(interval=interval or OFF), warmth=warmth)
    days: defaultdict[date, _Day] = defaultdict(_Day)
    for passage in passages:
        days[passage.on].passages.append(passage)
    for mark in marks:
        days[mark.on].marks.append(mark)
    for day in sorted(day for day in days if day <= today):
        if not walk.course.stopped:
            walk.live(day, days[day])
    if not walk.course.stopped:
        walk.wait(today)
    return _standing(walk, today, near, never=never)


def _in_order(several: Sequence[Passage]) -> list[Passage]:
    """Passages of one day: which came first is not on record, so words of mine before words of theirs."""
    return sorted(several, key=lambda one: (Direction.IN in turns(one), one.channel, one.touch))


def _tells(one: Passage) -> bool:
    """False for what a machine alone answered: it moves no stage."""
    return bool(turns(one) or one.gave or one.got or one.ask or one.told or one.offered)


def _standing(walk: _Replay, today: date, near: str, *, never: bool) -> Standing:
    course, stage = walk.course, walk.stage
    seven = gates(course, today)
    rung, why, minutes = next_rung(course, near) if stage not in _BEFORE else (Rung.MESSAGE, FIRST, 0)
    coming = outlook(course, stage, today, rung, seven)
    reason = walk.steps[-1].reason if walk.steps else _from_the_start(course)
    return Standing(
        stage=stage,
        reason=f"{reason} Next: {coming}." if coming else reason,
        since=walk.steps[-1].on if walk.steps else None,
        cycle=course.cycle,
        tries=course.tries,
        rung=rung,
        rung_reason=why,
        minutes=minutes,
        next=coming,
        gates=seven,
        steps=tuple(walk.steps),
        last=course.last,
        last_two_way=course.two_way,
        waiting=course.waiting,
        locked_until=course.locked_until,
        stopped=course.stopped or never,
    )


def _from_the_start(course: Course) -> str:
    if course.last:
        return f"Quiet. They wrote on {day_words(course.last)}, and no answer of yours is on record."
    return "Quiet: nothing on record between you two yet."
