"""Which interactions tell something of somebody, and the words for help."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.past import TEXTS_MOST, help_words, telling
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.tie import Telling, Turn


def turn(number: int, day: int = 1, told: int = 1, channel: str = Channel.SMS, way: str = Direction.IN) -> Turn:
    return Turn(1, f"2024-05-{day:02}T07:08:09Z", channel, way, 1, None, None, number, told)


def test_only_the_first_texts_tell() -> None:
    turns = [turn(number, number) for number in range(1, TEXTS_MOST + 4)]
    assert telling([turn(99, told=0), *turns]) == [Telling(number, 0) for number in range(1, TEXTS_MOST + 1)]


def test_texts_of_one_instant_all_tell() -> None:
    turns = [turn(number, min(number, TEXTS_MOST)) for number in range(1, TEXTS_MOST + 4)]
    assert len(telling(turns)) == TEXTS_MOST + 3


def test_help_always_tells() -> None:
    late = [turn(50, 20, 0, Channel.ENDORSEMENT), turn(51, 21, 1, Channel.RECOMMENDATION)]
    given_back = turn(52, 22, 0, Channel.RECOMMENDATION, Direction.OUT)
    found = telling([*(turn(number, number) for number in range(1, TEXTS_MOST + 1)), *late, given_back])
    assert found[TEXTS_MOST:] == [Telling(50, 1), Telling(51, 1)]


@given(st.lists(st.tuples(st.integers(1, 28), st.booleans(), st.sampled_from(["a", "b"])), max_size=60))
def test_the_first_texts_of_somebody_are_among_those_of_their_handles(seen: Sequence[tuple[int, bool, str]]) -> None:
    turns = sorted((turn(number, day, int(told)), handle) for number, (day, told, handle) in enumerate(seen, start=1))
    whole = {one.interaction for one in telling(one for one, _ in turns)}
    by_handle = {one.interaction for name in "ab" for one in telling(one for one, handle in turns if handle == name)}
    assert whole <= by_handle


@pytest.mark.parametrize(
    ("channel", "subject", "expected"),
    [
        (Channel.RECOMMENDATION, "", "recommended you on LinkedIn in 2024"),
        (Channel.ENDORSEMENT, "Sailing", "endorsed you for Sailing in 2024"),
        (Channel.ENDORSEMENT, "", "endorsed you in 2024"),
        (Channel.MAIL, "Sailing", ""),
    ],
)
def test_help_in_words(channel: Channel, subject: str, expected: str) -> None:
    assert help_words(channel, "2024-05-06T07:08:09Z", subject) == expected
