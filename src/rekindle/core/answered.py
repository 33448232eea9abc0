"""Messages and what came back -> reply rates with their intervals, and how long answers took.

A message counts once it is a week old or answered; one that came back as undeliverable asked nobody. Each message
counts by itself: after a follow-up that was answered, the first one stays unanswered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from statistics import median

from rekindle.core.beta import estimate, interval
from rekindle.core.contact import WRITTEN
from rekindle.model.channel import Direction
from rekindle.model.figures import Rate, Story
from rekindle.model.touch import ReplyKind, Touch

WAIT_DAYS = 7
"""Days until a follow-up is due; before, silence says nothing."""

Key = Callable[[Touch], str]


def by_channel(touch: Touch) -> str:
    """Rates of each channel."""
    return touch.channel.value


def by_opener(touch: Touch) -> str:
    """Rates of each family of openers; "" where none is known."""
    return touch.family


def rates(stories: Iterable[Story], key: Key, today: date) -> tuple[Rate, ...]:
    """A rate for each key that is not empty, the one with most messages first."""
    found: dict[str, list[int]] = {}
    for story in stories:
        heard = _kinds(story)
        for touch in story.touches:
            if written(touch) and key(touch):
                sums = found.setdefault(key(touch), [0, 0, 0])
                sums[_what(touch, heard.get(touch.number, set()), today)] += 1
    told = [_rate(name, *sums) for name, sums in found.items()]
    return tuple(sorted(told, key=lambda one: (-one.asked, one.of)))


def written(touch: Touch) -> bool:
    """True for a message of mine, to which an answer may come."""
    return touch.direction is Direction.OUT and touch.channel in WRITTEN


_ANSWERED, _SILENT, _OPEN = 0, 1, 2


def _what(touch: Touch, kinds: set[ReplyKind], today: date) -> int:
    if any(kind.human for kind in kinds):
        return _ANSWERED
    young = (today - touch.on).days < WAIT_DAYS
    return _OPEN if young or ReplyKind.BOUNCE in kinds else _SILENT


def _kinds(story: Story) -> dict[int, set[ReplyKind]]:
    """Touch -> the kinds of what answered it."""
    found: dict[int, set[ReplyKind]] = {}
    for reply in story.replies:
        found.setdefault(reply.touch, set()).add(reply.kind)
    return found


def _rate(name: str, answered: int, silent: int, waiting: int) -> Rate:
    asked = answered + silent
    low, high = interval(answered, asked)
    return Rate(
        of=name,
        answered=answered,
        asked=asked,
        waiting=waiting,
        estimate=estimate(answered, asked),
        low=low,
        high=high,
    )


def reply_days(stories: Sequence[Story]) -> float | None:
    """The median days that an answer took; None when none came."""
    days = [reply.days for story in stories for reply in story.replies if reply.touch and reply.kind.human]
    return float(median(days)) if days else None
