from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.cadence import due, gaps, jitter, paused
from rekindle.core.load import Day, Plan, Room, Waiting, plan, share, take
from rekindle.model.rhythm import Answer, Beat, Pause, Snooze
from rekindle.model.touch import ReplyKind

TODAY = date(2026, 11, 23)  # a Monday
DAY = timedelta(days=1)
near = st.integers(-200, 200).map(lambda number: TODAY + number * DAY)
past = st.integers(-900, 0).map(lambda number: TODAY + number * DAY)
snoozes = st.builds(Snooze, record=st.just(7), on=st.just(TODAY), until=near)
pauses = st.builds(Pause, since=near, until=st.none() | near)
ended = st.builds(Pause, since=near, until=near)
answers = st.builds(Answer, on=past, kind=st.sampled_from(ReplyKind), until=st.none() | near)
beats = st.builds(
    Beat,
    person=st.integers(1, 99),
    anchor=st.integers(1, 99),
    interval=st.integers(0, 400),
    last=st.none() | past,
    two_way=st.none() | past,
    cycle=st.integers(0, 4),
    tries=st.integers(0, 4),
    answer=st.none() | answers,
    snoozes=st.lists(snoozes, max_size=3).map(tuple),
    pauses=st.lists(pauses, max_size=3).map(tuple),
)


@given(st.integers(0, 10**9), st.integers(0, 50))
def test_the_jitter_stays_within_its_bounds(anchor: int, cycle: int) -> None:
    assert 0.85 <= jitter(anchor, cycle) < 1.15


@given(beats)
def test_the_same_inputs_give_the_same_day_and_its_window_is_in_order(beat: Beat) -> None:
    found = due(beat, TODAY)
    assert found == due(replace(beat), TODAY)
    if found:
        assert found.alarm
        assert found.early <= found.on <= max(found.on, found.late) <= max(found.on, found.alarm)


@given(beats, snoozes)
def test_a_snooze_never_makes_it_sooner(beat: Beat, snooze: Snooze) -> None:
    before, after = due(beat, TODAY), due(replace(beat, snoozes=(*beat.snoozes, snooze)), TODAY)
    assert (before is None) == (after is None)
    if before and after:
        assert after.on >= before.on
        assert after.on >= max(one.until for one in (*beat.snoozes, snooze)) or after.early >= snooze.until


@given(beats, st.permutations(range(3)))
def test_snoozes_and_pauses_hold_in_any_order(beat: Beat, order: list[int]) -> None:
    def shuffled(several: tuple[object, ...]) -> tuple[object, ...]:
        return tuple(several[place] for place in order if place < len(several))

    other = replace(beat, snoozes=shuffled(beat.snoozes), pauses=shuffled(beat.pauses))  # type: ignore[arg-type]  # the same ones
    assert due(other, TODAY) == due(beat, TODAY)


@given(beats, ended)
def test_the_same_pause_twice_is_one_pause(beat: Beat, pause: Pause) -> None:
    once, twice = (replace(beat, pauses=(*beat.pauses, *[pause] * times)) for times in (1, 2))
    assert due(once, TODAY) == due(twice, TODAY)


@given(beats, ended)
def test_a_pause_moves_a_rhythm_by_its_length_at_most_and_never_forward(beat: Beat, pause: Pause) -> None:
    plain = replace(beat, pauses=(), tries=0, answer=None, snoozes=())
    before, after = due(plain, TODAY), due(replace(plain, pauses=(pause,)), TODAY)
    if before and plain.last:
        assert after
        length = max((pause.until or TODAY) - pause.since, 0 * DAY)
        assert before.on <= after.on <= before.on + length


@given(beats)
def test_no_turn_of_the_rhythm_falls_into_a_pause(beat: Beat) -> None:
    plain = replace(beat, snoozes=())
    found = due(plain, TODAY)
    if found:
        assert not paused(gaps(plain.pauses), found.on)


@given(beats, st.integers(100, 999))
def test_joining_two_people_moves_nobody_whose_anchor_stays(beat: Beat, person: int) -> None:
    """A merge changes a person's number, never the record that their cadence points at."""
    assert due(replace(beat, person=person), TODAY) == due(beat, TODAY)


@given(beats, past)
def test_it_restarts_at_the_true_contact(beat: Beat, contact: date) -> None:
    plain = replace(beat, tries=0, cycle=0, answer=None, pauses=(), snoozes=(), stopped=False)
    if plain.interval and contact >= max(plain.last or contact, plain.two_way or contact):
        found = due(replace(plain, last=contact, two_way=contact), TODAY)
        assert found
        assert found.anchor == contact
        assert (found.on - contact).days == round(plain.interval * jitter(plain.anchor, 0)) or plain.interval < 8


# --- the load ---------------------------------------------------------------------------------------------------------

waitings = st.lists(
    st.builds(
        Waiting,
        person=st.integers(1, 60),
        on=near,
        early=near,
        ratio=st.floats(0, 5),
        seen=st.just(TODAY),
        interval=st.integers(1, 365),
        call=st.booleans(),
        minutes=st.integers(1, 20),
    ),
    max_size=40,
    unique_by=lambda one: one.person,
)
WEEK = [TODAY + step * DAY for step in range(7)]
bounds = st.lists(st.integers(0, 5), min_size=7, max_size=7)


def planned(waiting: list[Waiting], cap: int, done: int, calls: int, bound: list[int]) -> Plan:
    days = [Day(on=day, bound=number, minutes=36) for day, number in zip(WEEK, bound, strict=True)]
    return plan(waiting, days, cap, Room(week=max(0, cap - done), calls=calls), WEEK[-1])


@given(waitings, st.integers(1, 20), st.integers(0, 20), st.integers(0, 3), bounds)
def test_no_cap_is_ever_exceeded(waiting: list[Waiting], cap: int, done: int, calls: int, bound: list[int]) -> None:
    found = planned(waiting, cap, done, calls, bound)
    taken = [one for several in found.days.values() for one in several]
    assert len(taken) + min(done, cap) <= cap
    assert sum(one.call for one in taken) <= calls
    for day, number in zip(WEEK, bound, strict=True):
        assert not found.days[day] or len(found.days[day]) + number <= 4
        assert sum(one.minutes for one in found.days[day]) <= 36


@given(waitings, st.integers(1, 20), st.integers(0, 20), st.integers(0, 3), bounds)
def test_nobody_is_lost_and_nobody_taken_twice(
    waiting: list[Waiting], cap: int, done: int, calls: int, bound: list[int]
) -> None:
    found = planned(waiting, cap, done, calls, bound)
    taken = [one.person for several in found.days.values() for one in several]
    moved = [one.person for one in found.moved]
    assert max(Counter([*taken, *moved]).values(), default=1) == 1
    assert {one.person for one in waiting if one.on <= WEEK[-1]} <= {*taken, *moved}


@given(waitings, st.integers(1, 20), st.randoms())
def test_the_same_inputs_give_the_same_plan_in_any_order(waiting: list[Waiting], cap: int, chance: object) -> None:
    other = list(waiting)
    chance.shuffle(other)  # type: ignore[attr-defined]  # a random.Random of Hypothesis
    assert planned(other, cap, 0, 3, [0] * 7) == planned(waiting, cap, 0, 3, [0] * 7)


@given(waitings, st.integers(1, 20))
def test_nobody_is_taken_before_their_window_opens(waiting: list[Waiting], cap: int) -> None:
    found = planned(waiting, cap, 0, 3, [0] * 7)
    assert all(min(one.on, one.early) <= day for day, several in found.days.items() for one in several)


@given(waitings, st.integers(0, 20))
def test_who_has_waited_longest_goes_first(waiting: list[Waiting], room: int) -> None:
    plain = [replace(one, call=False) for one in waiting]
    taken = take(plain, TODAY, Room(week=room, day=room))
    left = [one for one in plain if one not in taken]
    assert len(taken) == min(room, len(plain))
    assert not taken or not left or min(one.ratio for one in taken) >= max(one.ratio for one in left)


@given(st.integers(0, 30), st.integers(1, 7), st.integers(0, 6))
def test_a_day_takes_its_share(left: int, days: int, done: int) -> None:
    found = share(left, days, done)
    assert 0 <= found <= max(0, 4 - done)
    assert found * days >= min(left, days * max(0, 4 - done))
