from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from random import Random
from statistics import median

import pytest

from rekindle.worlds.nouns import Someone
from rekindle.worlds.people import make
from rekindle.worlds.rhythm import Moment, Shape, moments, shape

TODAY = date(2026, 11, 21)


def _chance(person: int) -> Random:
    return Random(person)  # noqa: S311 - made-up histories need no secure randomness


@pytest.fixture(scope="module")
def courses() -> list[tuple[Someone, Shape]]:
    world = make(people=600, seed=4, today=TODAY)
    return [(someone, shape(someone, TODAY, _chance(someone.id))) for someone in world.people]


@pytest.fixture(scope="module")
def histories(courses: list[tuple[Someone, Shape]]) -> list[tuple[Someone, Shape, list[Moment]]]:
    return [(someone, course, list(moments(course, _chance(someone.id)))) for someone, course in courses]


def test_every_class_of_history_occurs(courses: list[tuple[Someone, Shape]]) -> None:
    seen = Counter(course.name for _, course in courses)
    assert set(seen) == {"planted", "close of late", "active", "faded", "once", "none"}
    assert min(seen.values()) >= 20


def test_messages_come_in_order_and_end_with_the_tie(histories: list[tuple[Someone, Shape, list[Moment]]]) -> None:
    for _, course, history in histories:
        times = [moment.at for moment in history]
        assert times == sorted(times)
        assert not history or history[-1].at.date() <= max(course.until, TODAY)
        assert not history or history[0].first
        assert course.name != "none" or not history


def test_planted_ties_are_neither_the_longest_silent_nor_the_closest(
    histories: list[tuple[Someone, Shape, list[Moment]]],
) -> None:
    gaps: dict[str, float] = {}
    counts: dict[str, float] = {}
    for name in ("planted", "once", "close of late"):
        chosen = [(course, history) for _, course, history in histories if course.name == name]
        gaps[name] = median((TODAY - course.until).days for course, _ in chosen)
        counts[name] = median(len(history) for _, history in chosen)
    assert gaps["close of late"] < gaps["planted"] < gaps["once"]
    assert counts["once"] <= 2
    assert counts["planted"] >= 10


def test_the_willing_answer_more(histories: list[tuple[Someone, Shape, list[Moment]]]) -> None:
    def answered(low: float, high: float) -> float:
        talks = replies = 0
        for someone, _, history in histories:
            if low <= someone.willingness <= high:
                for moment, following in pairwise(history):
                    talks += moment.out
                    replies += moment.out and not following.out
        return replies / talks

    assert answered(0.0, 0.2) + 0.2 < answered(0.7, 1.0)


def test_talk_comes_in_bursts(histories: list[tuple[Someone, Shape, list[Moment]]]) -> None:
    """Many gaps are hours, some are months: far more uneven than chance alone."""
    gaps = [
        (b.at - a.at).total_seconds() / 86_400
        for _, course, history in histories
        if course.name == "planted"
        for a, b in pairwise(history)
    ]
    mean = sum(gaps) / len(gaps)
    spread = (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5
    assert spread > 1.3 * mean
