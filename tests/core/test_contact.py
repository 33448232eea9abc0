"""Weights of events, worth of days, and sums that merge."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.contact import ONE, WEIGHTS, answers, contacts, gather, merge, once, unit
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.tie import Event, Turn

TODAY = date(2026, 11, 21)


def event(
    ago: int = 0, channel: Channel = Channel.MAIL, direction: Direction = Direction.OUT, hour: int = 10, **more: Any
) -> Event:
    return Event(at=f"{TODAY - timedelta(days=ago)}T{hour}:00:00Z", channel=channel, direction=direction, **more)


@st.composite
def events(draw: st.DrawFn, *, oldest: int = 2000) -> Event:
    day = TODAY - timedelta(days=draw(st.integers(0, oldest)))
    return Event(
        at=f"{day}T{draw(st.integers(0, 23)):02}:00:00Z",
        channel=draw(st.sampled_from(Channel)),
        direction=draw(st.sampled_from(Direction)),
        others=draw(st.integers(0, 30)),
        words=draw(st.none() | st.integers(0, 2000)),
        minutes=draw(st.none() | st.floats(0, 200)),
        automatic=draw(st.booleans()),
    )


@pytest.mark.parametrize(
    ("seen", "weight"),
    [
        (event(), 1.0),
        (event(words=0), 0.6),
        (event(words=25), 0.8),
        (event(words=5000), 1.4),
        (event(words=-3), 0.6),
        (event(others=4), 0.5),
        (event(others=25), 0.1),
        (event(others=26), 0.0),
        (event(automatic=True), 0.0),
        (event(channel=Channel.CALL, minutes=20), 3.75),
        (event(channel=Channel.CALL, minutes=1), 0.75),
        (event(channel=Channel.IN_PERSON, minutes=1), 4.0),
        (event(channel=Channel.INVITATION), 0.2),
        (event(channel=Channel.INVITATION, words=12), 0.3),
        (event(channel=Channel.RECOMMENDATION), 2.0),
    ],
)
def test_unit_is_channel_times_crowd_times_length(seen: Event, weight: float) -> None:
    assert unit(seen) == round(weight * ONE)


def test_every_channel_has_a_weight() -> None:
    assert set(WEIGHTS) == set(Channel)


def test_a_day_is_worth_its_heaviest_event_and_a_little_of_the_rest() -> None:
    (day,) = gather([event(), event(), event(channel=Channel.LIKE)], TODAY).days
    assert day.worth == ONE + 15 * 1_100_000 // 100
    (long_day,) = gather([event()] * 50, TODAY).days
    assert long_day.worth == 1.5 * ONE
    (full,) = gather([event(channel=Channel.IN_PERSON)] * 2, TODAY).days
    assert full.worth == 4 * ONE


def test_days_that_have_not_happened_and_dates_without_a_day_are_left_out() -> None:
    seen = [event(-2), Event(at="--03-05", channel=Channel.MAIL, direction=Direction.IN)]
    assert gather(seen, TODAY).count == 0
    assert gather([event(-1)], TODAY).count == 1


def test_a_month_stands_for_its_first_day() -> None:
    (day,) = gather([Event(at="2024-05", channel=Channel.MAIL, direction=Direction.IN)], TODAY).days
    assert day.ordinal == date(2024, 5, 1).toordinal()


@given(st.lists(events(), max_size=12), st.integers(0, 12), st.randoms(use_true_random=False))
def test_sums_of_parts_in_any_order_are_the_sums_of_the_whole(seen: list[Event], cut: int, random: Random) -> None:
    whole = gather(seen, TODAY)
    shuffled = random.sample(seen, len(seen))
    assert merge(gather(shuffled[cut:], TODAY), gather(shuffled[:cut], TODAY)) == whole


@given(st.lists(events(), max_size=12))
def test_mass_mail_adds_nothing(seen: list[Event]) -> None:
    mass = [event(others=200), event(automatic=True)]
    assert gather([*seen, *mass], TODAY) == gather(seen, TODAY)


@given(st.integers(1, 40), st.none() | st.integers(0, 3000), st.sampled_from([Channel.MAIL, Channel.SMS]))
def test_splitting_a_day_into_messages_moves_its_worth_by_half_at_most(
    parts: int, words: int | None, channel: Channel
) -> None:
    (one,) = gather([event(channel=channel, words=words)], TODAY).days
    share = None if words is None else words // parts
    (many,) = gather([event(channel=channel, words=share)] * parts, TODAY).days
    assert 0.5 * one.worth - 1 <= many.worth <= 1.5 * one.worth + 1


IN = Direction.IN


@pytest.mark.parametrize(
    ("seen", "counted"),
    [
        ([event(900), event(890, direction=IN)], (1, 1, (10,))),
        ([event(700), event(690)], (1, 0, ())),  # two in a row are one
        ([event(600, direction=IN), event(595)], (0, 0, ())),  # the last word of an exchange needs no answer
        ([event(600, direction=IN), event(595), event(590, direction=IN)], (1, 1, (5,))),
        ([event(500), event(400, direction=IN)], (1, 0, ())),  # an answer after 30 days is none
        ([event(300, Channel.LIKE), event(300, Channel.LIKE, IN)], (0, 0, ())),
        ([event(300, Channel.MISSED_CALL), event(299, Channel.CALL, Direction.MUTUAL)], (1, 1, (1,))),
        ([event(20), event(20, direction=IN, hour=11), event(20, hour=12)], (1, 1, (0,))),
        ([], (0, 0, ())),
    ],
)
def test_answers_count_what_asked_for_one(seen: list[Event], counted: tuple[int, int, tuple[int, ...]]) -> None:
    assert answers(gather(seen, TODAY).days) == counted


def test_the_newest_word_from_them_is_remembered() -> None:
    seen = [event(5, Channel.SMS, Direction.IN), event(9, Channel.MAIL, Direction.IN), event(1, Channel.CALL)]
    assert gather(seen, TODAY).heard.endswith(" sms")


turns = st.builds(
    Turn,
    whose=st.just(1),
    at=st.sampled_from(["2024-05-06T07:08:09Z", "2024-05-06T09:00:00Z", "2024-05", "nonsense"]),
    channel=st.sampled_from([Channel.MAIL, Channel.LIKE, Channel.SMS]),
    direction=st.sampled_from(Direction),
    others=st.integers(0, 30),
    words=st.none() | st.integers(0, 60),
    minutes=st.none(),
)


@given(st.lists(turns, max_size=12).map(lambda several: sorted(several, key=lambda one: one[1:4])))
def test_what_was_seen_twice_counts_once_and_at_its_heaviest(seen: list[Turn]) -> None:
    kept = list(once(seen))
    assert [one[1:4] for one in kept] == sorted({one[1:4] for one in seen})
    heaviest: dict[Any, int] = {}
    for one in seen:
        weight = sum(each.total for each in contacts([one]))
        heaviest[one[1:4]] = max(heaviest.get(one[1:4], 0), weight)
    assert sum(each.total for each in contacts(kept)) == sum(heaviest.values())
    assert list(once(sorted([*seen, *seen], key=lambda one: one[1:4]))) == kept
