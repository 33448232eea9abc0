from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.cadence import MIX, people, simulate
from rekindle.core.load import (
    Day,
    Room,
    Waiting,
    candidates,
    cap_of,
    crowded,
    feasible,
    load,
    plan,
    share,
    stretch,
    take,
)

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)


def one(person: int, on: int = 0, *, early: int | None = None, ratio: float = 1.0, call: bool = False) -> Waiting:
    start = on if early is None else early
    return Waiting(
        person=person, on=TODAY + on * DAY, early=TODAY + start * DAY, ratio=ratio, seen=TODAY, interval=75, call=call
    )


def test_three_calls_are_enough_for_a_week() -> None:
    taken = take([one(number, call=True) for number in range(1, 6)], TODAY, Room(week=9, day=9))
    assert [each.person for each in taken] == [1, 2, 3]


def test_what_takes_longer_than_there_is_time_waits() -> None:
    assert take([one(1), one(2)], TODAY, Room(week=9, minutes=9)) == [one(1)]
    assert len(take([one(1), one(2)], TODAY, Room(week=9))) == 2


def test_a_first_week_may_hold_fifteen_unless_the_user_wants_less() -> None:
    assert [cap_of(cap, 30) for cap in (8, 12, 20)] == [8, 15, 20]
    assert [cap_of(12, firsts) for firsts in (0, 5, 13)] == [12, 12, 13]


def test_who_is_bound_to_a_day_or_overlong_goes_first() -> None:
    late, follow_up, overlong = one(1, ratio=1.4), replace(one(2, ratio=1.0), urgent=True), one(3, ratio=1.5)
    assert take([late, follow_up, overlong], TODAY, Room(week=9)) == [overlong, follow_up, late]


def test_idle_slots_pull_forward_only_before_crowded_weeks_and_never_before_the_window() -> None:
    early, too_early = one(1, 9, early=0), one(2, 9, early=1)
    assert candidates([early, too_early], TODAY, 12) == []
    crowd = [one(number, 20, early=18) for number in range(10, 70)]
    assert crowded([early, *crowd], TODAY, 12)
    assert candidates([early, too_early, *crowd], TODAY, 12) == [early]
    assert not crowded([early, *crowd], TODAY, 20)


def test_a_full_day_pulls_nobody_forward() -> None:
    crowd = [one(number, 20, early=-5) for number in range(10, 70)]
    due = [one(number) for number in range(1, 5)]
    assert candidates([*due, *crowd], TODAY, 12) == due


def test_a_short_rhythm_comes_round_several_times_in_four_weeks() -> None:
    weekly = [Waiting(person=number, on=TODAY, early=TODAY, ratio=1, seen=TODAY, interval=7) for number in range(10)]
    assert crowded(weekly, TODAY, 12)
    assert not crowded(weekly, TODAY, 13)


def test_a_week_is_spread_over_its_days_and_the_rest_moves_on() -> None:
    waiting = [one(number, ratio=number / 10) for number in range(1, 21)]
    days = [Day(on=TODAY + step * DAY) for step in range(7)]
    found = plan(waiting, days, 12, Room(week=12), days[-1].on)
    assert [len(several) for several in found.days.values()] == [2, 2, 2, 2, 2, 1, 1]
    assert [each.person for each in found.days[TODAY]] == [20, 19]
    assert [each.person for each in found.moved] == [8, 7, 6, 5, 4, 3, 2, 1]


def test_a_week_without_days_takes_nobody() -> None:
    found = plan([one(1), one(2, 8)], [], 12, Room(week=12), TODAY + 6 * DAY)
    assert (found.days, found.moved) == ({}, (one(1),))


def test_a_share_is_even() -> None:
    assert [share(12, days) for days in (7, 5, 2, 1)] == [2, 3, 4, 4]
    assert share(12, 1, 3) == 1
    assert share(3, 0) == 3


def test_rhythms_fit_while_a_tenth_of_the_cap_is_free() -> None:
    needed = load(days for count, days in MIX for _ in range(count))
    assert round(needed, 1) == 9.5
    assert feasible(needed, 12)
    assert not feasible(needed, 10)
    assert load([0, 0]) == 0
    assert stretch(75, needed, 8) == 100
    assert feasible(load([stretch(75, 10, 8)] * 100), 8)


# --- three years of it (all of them in benchmarks/cadence.py) ---------------------------------------------------------


def test_a_simulated_year_stays_under_its_cap_and_in_time() -> None:
    for all_due in (False, True):
        seen = simulate(MIX, 12, 60, all_due=all_due)
        assert max(seen.weeks.values()) <= 12
        assert max(seen.days.values()) <= 4
        assert seen.p95 <= 1.2
        assert len(seen.late) > 200


def test_a_cap_too_low_is_kept_all_the_same() -> None:
    seen = simulate(MIX, 8, 60, all_due=True)
    assert max(seen.weeks.values()) == 8
    assert seen.p95 > 1.2


def test_an_all_due_start_is_one() -> None:
    assert all(
        (each.last or TODAY) <= date(2026, 1, 5) - timedelta(days=each.interval)
        for each in people(MIX, all_due=True).values()
    )
