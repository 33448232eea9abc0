from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random
from statistics import median

import pytest

from rekindle.worlds.people import make
from rekindle.worlds.rhythm import moments, shape

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def courses():
    world = make(people=600, seed=4, today=TODAY)
    return [(someone, shape(someone, TODAY, Random(someone.id))) for someone in world.people]


@pytest.fixture(scope="module")
def histories(courses):
    return [(someone, course, list(moments(course, Random(someone.id)))) for someone, course in courses]


def test_every_class_of_history_occurs(courses):
    seen = Counter(course.name for _, course in courses)
    assert set(seen) == {"planted", "close of late", "active", "faded", "once", "none"}
    assert min(seen.values()) >= 20


def test_messages_come_in_order_and_end_with_the_tie(histories):
    for _, course, history in histories:
        times = [moment.at for moment in history]
        assert times == sorted(times)
        assert not history or history[-1].at.date() <= max(course.until, TODAY)
        assert not history or history[0].first
        assert course.name != "none" or not history


def test_planted_ties_are_neither_the_longest_silent_nor_the_closest(histories):
    gaps, counts = {}, {}
    for name in ("planted", "once", "close of late"):
        chosen = [(course, history) for _, course, history in histories if course.name == name]
        gaps[name] = median((TODAY - course.until).days for course, _ in chosen)
        counts[name] = median(len(history) for _, history in chosen)
    assert gaps["close of late"] < gaps["planted"] < gaps["once"]
    assert counts["once"] <= 2
    assert counts["planted"] >= 10


def test_the_willing_answer_more(histories):
    def answered(low, high):
        talks = replies = 0
        for someone, _, history in histories:
            if low <= someone.willingness <= high:
                for moment, following in zip(history, history[1:], strict=False):
                    talks += moment.out
                    replies += moment.out and not following.out
        return replies / talks

    assert answered(0.0, 0.2) + 0.2 < answered(0.7, 1.0)


def test_talk_comes_in_bursts(histories):
    """Many gaps are hours, some are months: far more uneven than chance alone."""
    gaps = [
        (b.at - a.at).total_seconds() / 86_400
        for _, course, history in histories
        if course.name == "planted"
        for a, b in zip(history, history[1:], strict=False)
    ]
    mean = sum(gaps) / len(gaps)
    spread = (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5
    assert spread > 1.3 * mean
