"""The laws of a tie (outreach.md section 2) and its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from math import exp, log
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekindle.core.contact import gather, merge, unit
from rekindle.core.ties import Usual, band, bond_of, strength_at, tie, tie_at, tie_of, usual
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.tie import Event, State, Tie

TODAY = date(2026, 11, 21)
CHANNELS = list(Channel)


def event(ago: int = 0, channel: Channel = Channel.MAIL, direction: Direction = Direction.OUT, **more: Any) -> Event:
    return Event(at=f"{TODAY - timedelta(days=ago)}T10:00:00Z", channel=channel, direction=direction, **more)


@st.composite
def events(draw: st.DrawFn) -> Event:
    return event(
        draw(st.integers(-1, 1500)),
        draw(st.sampled_from(CHANNELS)),
        draw(st.sampled_from(Direction)),
        others=draw(st.integers(0, 30)),
        words=draw(st.none() | st.integers(0, 500)),
        minutes=draw(st.none() | st.floats(0, 100)),
        automatic=draw(st.booleans()),
    )


histories = st.lists(events(), max_size=15)


def words_of(result: Tie) -> dict[str, str]:
    return {part.name: part.text for part in result.parts}


def strength(seen: list[Event], today: date = TODAY, **chosen: Any) -> float:
    return tie(seen, today, **chosen).strength or 0.0


@given(histories, events(), st.fixed_dictionaries({"kin": st.booleans(), "closeness": st.none() | st.floats(0, 1)}))
def test_a_further_event_never_lowers_the_strength(seen: list[Event], further: Event, chosen: dict[str, Any]) -> None:
    assert strength([*seen, further], **chosen) >= strength(seen, **chosen)


@given(histories, st.integers(1, 2000), st.integers(1, 2000))
def test_time_alone_never_raises_the_strength(seen: list[Event], days: int, more: int) -> None:
    soon, later = TODAY + timedelta(days=days), TODAY + timedelta(days=days + more)
    assert strength(seen, later) <= strength(seen, soon)


@settings(max_examples=40)
@given(histories)
def test_mass_mail_changes_nothing(seen: list[Event]) -> None:
    mass = [event(others=26, direction=Direction.IN), event(automatic=True)]
    assert tie([*seen, *mass], TODAY) == tie(seen, TODAY)


@settings(max_examples=40)
@given(histories, st.randoms(use_true_random=False))
def test_order_is_irrelevant_and_a_second_run_is_the_same(seen: list[Event], random: Random) -> None:
    assert tie(random.sample(seen, len(seen)), TODAY) == tie(seen, TODAY)


@settings(max_examples=40)
@given(histories, histories)
def test_a_tie_of_merged_sums_is_the_tie_of_all_events(seen: list[Event], new: list[Event]) -> None:
    assert tie_of(merge(gather(seen, TODAY), gather(new, TODAY)), TODAY) == tie([*seen, *new], TODAY)


@given(
    histories,
    st.integers(0, 2000),
    st.fixed_dictionaries({"kin": st.booleans(), "closeness": st.none() | st.floats(0, 1)}),
)
def test_sums_made_once_tell_the_tie_of_any_later_day(seen: list[Event], days: int, chosen: dict[str, Any]) -> None:
    bond, later = bond_of(gather(seen, TODAY), **chosen), TODAY + timedelta(days=days)
    expected = tie(seen, later, **chosen)
    assert tie_at(bond, later) == expected
    assert strength_at(bond, later) == expected.strength
    assert tie_at(bond, later, told=False) == replace(expected, parts=())


def moved(seen: Event, hours: int) -> Event:
    at = datetime.fromisoformat(seen.at) + timedelta(hours=hours)
    return replace(seen, at=at.strftime("%Y-%m-%dT%H:%M:%SZ"))


@given(
    st.lists(st.tuples(st.integers(3, 200), st.integers(0, 23)), min_size=1, max_size=25),
    st.sampled_from([Direction.IN, Direction.MUTUAL]),
    st.integers(-12, 12),
)
def test_another_zone_moves_the_strength_by_three_hundredths_at_most(
    gaps: Any, direction: Direction, hours: int
) -> None:
    """Contacts at least two days apart: no day's contact is cut in two, which the capped day cannot bear."""
    seen: list[Event] = []
    ago = 1
    for gap, hour in gaps:
        seen.append(replace(event(ago, direction=direction), at=f"{TODAY - timedelta(days=ago)}T{hour:02}:00:00Z"))
        ago += gap
    assert abs(strength([moved(each, hours) for each in seen]) - strength(seen)) <= 0.03


def test_a_day_cut_in_two_by_midnight_may_move_a_young_tie_further() -> None:
    """Where the law and the capped day of the reference contradict each other; bounded all the same."""
    together = [replace(event(), at=f"2026-11-16T{hour}:00:00Z") for hour in ("00", "23")]
    assert 0.03 < strength([moved(each, -12) for each in together]) - strength(together) < 0.1


def naive(seen: list[Event], half_life: float = 90.0) -> float:
    """The formula of the reference, written down a second time."""
    by_day: dict[date, list[float]] = {}
    for each in seen:
        if unit(each):
            by_day.setdefault(date.fromisoformat(each.at[:10]), []).append(unit(each) / 1e6)
    worth = {day: min(4, max(us) + min(0.5 * max(us), 0.15 * (sum(us) - max(us)))) for day, us in by_day.items()}
    activity = sum(u * 2 ** (-(TODAY - day).days / half_life) for day, u in worth.items())
    days = sorted(by_day)
    weeks = sum(len({(day.toordinal() + shift) // 7 for day in days}) for shift in range(7)) / 7
    f, r = 1 - exp(-activity / 5), 2 ** (-(TODAY - days[-1]).days / half_life)
    d, w = min(1, log(1 + (days[-1] - days[0]).days) / log(731)), 1 - exp(-weeks / 6)
    return 0.65 * (0.615 * f + 0.385 * r) + 0.35 * (0.57 * d + 0.43 * w)


@settings(max_examples=40)
@given(st.lists(events().filter(lambda each: unit(each) and each.at[:10] <= str(TODAY)), min_size=1, max_size=15))
def test_the_formula_is_that_of_the_reference(seen: list[Event]) -> None:
    both = [replace(each, direction=Direction.MUTUAL) for each in seen]
    assert strength(both) == pytest.approx(naive(both), abs=1e-4)


def test_an_empty_history_is_no_tie() -> None:
    assert (tie([], TODAY).strength, tie([], TODAY).band, tie([], TODAY).state) == (None, "unknown", State.UNKNOWN)


def test_a_slider_alone_makes_a_tie_of_unknown_state() -> None:
    known = tie([], TODAY, closeness=1.0)
    assert (known.strength, known.band, known.state) == (0.4, "warm", State.UNKNOWN)


@settings(max_examples=40)
@given(histories, st.floats(0, 1))
def test_the_slider_blends(seen: list[Event], closeness: float) -> None:
    assert strength(seen, closeness=closeness) == pytest.approx(0.6 * strength(seen) + 0.4 * closeness)


def test_one_sided_ties_count_less() -> None:
    out, into = [event(3), event(9)], [event(3, direction=Direction.IN), event(9, direction=Direction.IN)]
    both = [event(3), event(9, direction=Direction.IN)]
    assert strength(out) == pytest.approx(0.85 * strength(both))
    assert strength(into) == pytest.approx(0.70 * strength(both))
    assert strength(both, impersonal=True) == pytest.approx(0.25 * strength(both))


def test_kin_fade_more_slowly() -> None:
    assert strength([event(200)], kin=True) == strength([event(200)], half_life=180) > strength([event(200)])


@pytest.mark.parametrize(
    ("value", "name"), [(0, "faint"), (0.15, "weak"), (0.35, "warm"), (0.6, "strong"), (1, "strong")]
)
def test_bands(value: float, name: str) -> None:
    assert band(value) == name


@pytest.mark.parametrize(
    ("gaps", "state"),
    [
        ((3, 10, 10, 10), State.ACTIVE),
        ((41, 10, 10, 10), State.COOLING),
        ((81, 10, 10, 10), State.LAPSED),
        ((30,), State.ACTIVE),
        ((90,), State.COOLING),
        ((180, 100, 100, 100), State.LAPSED),
        ((365,), State.DORMANT),
        ((1095,), State.DEEPLY_DORMANT),
    ],
)
def test_states_by_rhythm_then_by_gap(gaps: Any, state: State) -> None:
    ago = [sum(gaps[: place + 1]) for place in range(len(gaps))]
    assert tie([event(each) for each in ago], TODAY).state is state


def test_rhythm_needs_four_days_of_contact() -> None:
    assert tie([event(each) for each in (1, 2, 3)], TODAY).rhythm is None
    four = tie([event(each) for each in (30, 50, 70, 90)], TODAY)
    assert (four.rhythm, four.rho, four.days) == (20.0, 1.5, 4)


def test_a_tie_says_in_words_what_it_is_made_of() -> None:
    seen = [event(853 + 30 * step) for step in range(8)]
    seen += [event(852 + 30 * step, direction=Direction.IN) for step in range(1, 8)]
    told = tie(seen, TODAY)
    assert words_of(told) == {
        "frequency": "15 days of contact over 6 months",
        "recency": "silent 2 years 4 months",
        "duration": "first contact on record in December 2023",
        "regularity": "you wrote every other week before that",
        "two-way": "answered 7 of your last 7",
    }
    assert (told.sent, told.received, told.count) == (8, 7, 15)
    assert told.channel is Channel.MAIL


def test_one_sided_and_short_histories_have_words_of_their_own() -> None:
    assert words_of(tie([event(5)], TODAY))["two-way"] == "only you wrote so far"
    assert words_of(tie([event(5, direction=Direction.IN)], TODAY))["two-way"] == "only they wrote so far"
    met = tie([event(5, Channel.MEETING, Direction.MUTUAL)], TODAY)
    assert words_of(met)["two-way"] == "both of you took part"
    assert words_of(met)["recency"] == "in touch within the last two months"
    assert words_of(met)["regularity"] == ""
    assert met.channel is Channel.MEETING


def test_silence_counts_only_what_was_read_in() -> None:
    ended = date(2025, 7, 31)
    early = tie([event((TODAY - ended).days + 430)], TODAY, until=ended)
    assert words_of(early)["recency"] == "silent at least 14 months; what you brought in ends in July 2025"
    late = tie([event((TODAY - ended).days + 3)], TODAY, until=ended)
    assert words_of(late)["recency"] == ("last contact on record in July 2025; what you brought in ends in July 2025")
    fresh = tie([event(430)], TODAY, until=TODAY - timedelta(days=31))
    assert words_of(fresh)["recency"] == "silent 14 months"


def test_extras_reward_channels_and_answers_only_when_asked_for() -> None:
    quick = [
        event(100 * step + day, direction=way)
        for step in range(1, 5)
        for day, way in ((1, Direction.OUT), (0, Direction.IN))
    ]
    mixed = [*quick, event(90, Channel.CALL), event(90, Channel.CALL), event(90, Channel.LIKE)]
    common = Usual(share=0.5, wait=3.0)
    assert strength(quick, common=common) > strength(quick)
    assert strength(mixed, common=common) - strength(mixed) > strength(quick, common=common) - strength(quick)
    silent = [event(100 * step) for step in range(1, 5)]
    assert strength(silent) - 0.05 <= strength(silent, common=common) < strength(silent)


def test_what_is_usual_comes_from_all_contacts() -> None:
    answered = gather([event(10), event(6, direction=Direction.IN)], TODAY)
    assert usual([]) == Usual(share=0.5, wait=1.0)
    assert usual([answered, gather([event(10)], TODAY)]) == Usual(share=0.5, wait=4.0)
