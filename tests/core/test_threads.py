"""Days in touch as a line: nothing lost, nothing too close, silence dotted, and the sentence that says the same."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.threads import CLOSE, LEFT, RIGHT, WIDTH, drawn, told
from rekindle.model.thread import MET, TEXT, VOICE, Mark, Stroke, Thread

TODAY = date(2026, 11, 21)
NOW = TODAY.toordinal()


def thread(*ago: int, height: int = TEXT, in_touch: bool = False, begins: int = 2016) -> Thread:
    return Thread(
        begins=begins, marks=tuple(Mark(NOW - days, height) for days in sorted(ago, reverse=True)), in_touch=in_touch
    )


def test_nothing_on_record_is_a_dotted_line_to_today() -> None:
    line = drawn(thread(), TODAY)
    assert (line.ticks, line.last, line.label) == ((), None, "No contact on record")
    assert line.strokes == (Stroke(LEFT, line.end - 5, dotted=True),)
    assert thread().last is None


def test_silence_is_dotted_from_a_year_and_a_half_on() -> None:
    line = drawn(thread(3000, 2900, 800), TODAY)
    assert [stroke.dotted for stroke in line.strokes] == [False, True, True]
    assert line.last == line.ticks[-1].x
    assert drawn(thread(548), TODAY).strokes == (Stroke(drawn(thread(548), TODAY).ticks[0].x, line.end, dotted=False),)
    assert [stroke.dotted for stroke in drawn(thread(549), TODAY).strokes] == [True]  # one day is a tick, not a line


def test_the_last_day_is_a_dot_beside_the_ring_unless_the_ring_is_filled() -> None:
    assert drawn(thread(3, in_touch=True), TODAY).last is None
    assert drawn(thread(3), TODAY).last == WIDTH - RIGHT - 6
    assert drawn(thread(400, in_touch=True), TODAY).last == drawn(thread(400), TODAY).ticks[0].x


def test_days_that_lie_close_are_one_tick_as_tall_as_the_tallest() -> None:
    near = Thread(begins=2016, marks=(Mark(NOW - 12, TEXT), Mark(NOW - 11, MET), Mark(NOW - 10, VOICE)))
    assert [tick.height for tick in drawn(near, TODAY).ticks] == [MET]
    assert len(drawn(near, TODAY, 20_000).ticks) == 3
    assert near.last == TODAY - timedelta(days=10)


def test_a_book_that_begins_today_and_a_day_to_come_do_no_harm() -> None:
    day = date(2026, 1, 1)
    ahead = Thread(begins=2027, marks=(Mark(day.toordinal() + 1, TEXT),))
    assert drawn(ahead, day).ticks == ()
    assert drawn(Thread(begins=2026, marks=(Mark(day.toordinal(), TEXT),)), day).ticks[0].x == LEFT


@pytest.mark.parametrize(
    ("several", "in_touch", "words"),
    [
        ((2400,), 0, "One day in touch in 2020; silent 6 years 6 months"),
        ((2400, 2000, 30), 0, "Three days in touch, 2020 to 2026; the last 4 weeks ago"),
        (range(0, 1200, 100), 1, "12 days in touch, 2023 to 2026; in touch now"),
    ],
)
def test_the_same_as_a_sentence(several: range, in_touch: int, words: str) -> None:
    assert drawn(thread(*several, in_touch=bool(in_touch)), TODAY).label == words
    assert told((), TODAY, in_touch=False) == "No contact on record"


@given(
    st.sets(st.integers(0, 5_000)),
    st.sampled_from((176.0, 340.0, 560.0)),
    st.integers(2012, 2027),
)
def test_every_day_is_within_three_pixels_of_a_tick_and_all_lies_in_the_line(
    ago: set[int], width: float, begins: int
) -> None:
    made = thread(*ago, in_touch=min(ago, default=60) < 60, begins=begins)
    line = drawn(made, TODAY, width)
    xs = [tick.x for tick in line.ticks]
    assert all(b - a >= CLOSE - 1e-9 for a, b in pairwise(xs))
    assert bool(xs) == bool(ago)
    lengths = [*xs, *(x for one in line.strokes for x in one[:2]), *([line.last] if line.last else [])]
    assert all(line.start <= x <= line.end for x in lengths)
    assert all(one.start < one.end for one in line.strokes)
    solid = [one for one in line.strokes if not one.dotted]
    for day in ago:
        alone = drawn(Thread(begins=begins, marks=(Mark(NOW - day, TEXT),)), TODAY, width).ticks[0].x
        assert any(0 <= alone - x < CLOSE for x in xs)
        assert day > 548 or any(one.start <= alone <= one.end for one in solid) or alone == line.end


def test_years_are_named_where_there_is_room_for_their_names() -> None:
    broad, narrow = drawn(thread(3, begins=2014), TODAY, 544), drawn(thread(3, begins=2014), TODAY, 340)
    assert [year for _, year in broad.years] == [2014, 2016, 2018, 2020, 2022, 2024, 2026]
    assert [year for _, year in narrow.years] == [2014, 2018, 2022, 2026]
    assert all(other.x - one.x >= 60 for line in (broad, narrow) for one, other in pairwise(line.years))
    assert [year for _, year in drawn(thread(begins=1900), TODAY, 176).years] == [1900, 1950, 2000]


def test_a_silence_is_counted_in_days_from_a_year_and_a_half_on() -> None:
    assert drawn(thread(549), TODAY).silent == 549
    assert drawn(thread(548), TODAY).silent == 0
    assert drawn(thread(), TODAY).silent == 0
