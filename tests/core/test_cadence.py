from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rekindle.core.cadence import after, due, gaps, interval, jitter, layers, passed, paused, ratio
from rekindle.model.rhythm import Answer, Beat, Cadence, Pause, Snooze
from rekindle.model.touch import ReplyKind

LAST = date(2026, 9, 1)


def day(number: int) -> date:
    return LAST + timedelta(days=number)


def beat(**more: object) -> Beat:
    return replace(Beat(person=7, anchor=7, interval=75, last=LAST, two_way=LAST), **more)  # type: ignore[arg-type]  # fields by name


# --- how often --------------------------------------------------------------------------------------------------------


def test_a_person_has_the_interval_of_the_list_unless_told_otherwise() -> None:
    assert interval([], {}) == 75
    assert interval([Cadence(record=7, days=20)], {}) == 20
    assert interval([Cadence(record=7, days=0)], {}) == 0
    assert [interval([Cadence(record=7, layer=one)], {}) for one in ("inner", "core", "list", "150", "outer")] == [
        0, 30, 75, 180, 365,
    ]  # fmt: skip


def test_family_is_off_unless_they_have_a_rhythm_of_their_own() -> None:
    assert interval([], {}, family=True) == 0
    assert interval([Cadence(record=7, days=14)], {}, family=True) == 14
    assert interval([Cadence(record=7, layer="core")], {}, family=True) == 30


def test_the_layer_that_the_user_said_holds_unless_they_have_a_rhythm_of_their_own() -> None:
    several = ("inner", "core", "50", "150", "outer")
    assert [interval([], {}, said=layer) for layer in several] == [0, 30, 75, 180, 365]
    assert interval([], {"50": 60}, said="50") == 60
    assert interval([], {}, said="core", family=True) == 30
    assert interval([Cadence(record=7, days=9)], {}, said="core") == 9
    assert interval([Cadence(record=7, layer="150")], {}, said="core") == 180


def test_a_layer_may_be_set_for_everybody_in_it() -> None:
    told = [Cadence(number=1, days=60), Cadence(number=2, layer="core", days=40), Cadence(number=3, record=7, days=9)]
    assert layers(told) == {"list": 60, "core": 40}
    assert interval([], layers(told)) == 60
    assert interval([Cadence(record=7, layer="core")], layers(told)) == 40
    assert layers([*told, Cadence(number=4, layer="core", days=20), Cadence(number=5, layer="outer")]) == {
        "list": 60, "core": 20,
    }  # fmt: skip


def test_of_two_cadences_of_one_person_the_newer_holds() -> None:
    assert interval([Cadence(number=4, record=7, days=20), Cadence(number=2, record=3, days=90)], {}) == 20


# --- when -------------------------------------------------------------------------------------------------------------


def test_the_jitter_is_that_of_the_record_and_cycle() -> None:
    assert jitter(7, 0) == jitter(7, 0)
    assert jitter(7, 0) != jitter(8, 0) != jitter(8, 1)
    assert round(jitter(1, 0), 6) == 1.045009  # so that no other release moves anybody's turn


def test_a_turn_comes_an_interval_after_the_last_contact() -> None:
    found = due(beat(), day(10))
    assert found
    assert found.on == day(round(75 * jitter(7, 0)))
    assert (found.early, found.late, found.alarm) == (day(60), day(90), day(112))
    assert (found.kind, found.anchor, found.interval) == ("due", LAST, 75)


def test_nothing_is_due_of_those_who_are_off_or_asked_not_to_be() -> None:
    assert due(beat(interval=0), day(100)) is None
    assert due(beat(stopped=True), day(100)) is None
    assert due(beat(answer=Answer(on=day(1), kind=ReplyKind.NEGATIVE)), day(100)) is None


def test_whoever_was_never_in_touch_is_due_when_it_suits() -> None:
    found = due(beat(last=None, two_way=None), day(3))
    assert found
    assert (found.kind, found.on) == ("first", day(3))


def test_it_counts_from_the_later_of_both() -> None:
    later = due(beat(two_way=LAST, last=day(5)), day(50))
    assert later
    assert later.anchor == day(5)


# --- no answer --------------------------------------------------------------------------------------------------------


def test_no_answer_leads_to_one_follow_up_then_to_another_channel_then_to_rest() -> None:
    first, second, rest = (due(beat(tries=tries), day(8)) for tries in (1, 2, 3))
    assert first and second and rest  # noqa: PT018 - all three
    assert (first.kind, first.on) == ("follow-up", day(7))
    assert (second.kind, second.on) == ("follow-up", day(14))  # 21 days after the message: the first follow-up was on 7
    assert "another channel" in second.why
    assert (rest.kind, rest.interval) == ("due", 150)


def test_a_follow_up_that_was_not_written_in_time_is_let_go() -> None:
    in_time, too_late = due(beat(tries=1), day(35)), due(beat(tries=1), day(36))
    assert in_time and too_late  # noqa: PT018 - both
    assert in_time.kind == "follow-up"
    assert (too_late.kind, too_late.interval) == ("due", 150)


@pytest.mark.parametrize(
    ("cycle", "days", "kind"), [(0, 75, "due"), (1, 150, "due"), (2, 300, "passive"), (5, 300, "passive")]
)
def test_each_unanswered_cycle_doubles_the_interval_and_two_make_it_passive(cycle: int, days: int, kind: str) -> None:
    found = due(beat(cycle=cycle), day(400))
    assert found
    assert (found.interval, found.kind) == (days, kind)
    assert day(int(0.8 * days)) <= found.on <= day(int(1.2 * days))


# --- answers ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "until", "on"),
    [
        (ReplyKind.POSITIVE, None, 7),
        (ReplyKind.BRIEF, None, 45),
        (ReplyKind.BUSY, None, 30),
        (ReplyKind.BUSY, 50, 50),
    ],
)
def test_an_answer_sets_the_next_day(kind: ReplyKind, until: int | None, on: int) -> None:
    answer = Answer(on=LAST, kind=kind, until=None if until is None else day(until))
    for mine in (LAST, day(3)):  # my own answer to it opens nothing
        found = due(beat(last=mine, answer=answer), day(5))
        assert found
        assert found.on == day(on)


def test_a_glad_answer_has_a_call_within_ten_days() -> None:
    found = due(beat(answer=Answer(on=LAST, kind=ReplyKind.POSITIVE)), day(5))
    assert found
    assert (found.early, found.late) == (day(7), day(10))
    assert "call" in found.why


def test_newer_contact_makes_an_answer_history() -> None:
    found = due(beat(last=day(4), answer=Answer(on=LAST, kind=ReplyKind.POSITIVE)), day(5))
    assert found
    assert found.interval == 75


def test_help_and_machines_do_not_move_the_rhythm() -> None:
    plain = due(beat(), day(5))
    assert due(beat(answer=Answer(on=LAST, kind=ReplyKind.HELP)), day(5)) == plain
    assert due(beat(answer=Answer(on=LAST, kind=ReplyKind.AUTOMATIC, until=day(20))), day(5)) == plain


def test_who_is_away_is_followed_up_three_days_after_they_are_back() -> None:
    away = Answer(on=day(1), kind=ReplyKind.AUTOMATIC, until=day(20))
    found, sooner = (
        due(beat(tries=1, answer=away), day(8)),
        due(beat(tries=1, answer=replace(away, until=None)), day(8)),
    )
    assert found and sooner  # noqa: PT018 - both
    assert found.on == day(23)
    assert sooner.on == day(7)


def test_a_bounce_asks_for_an_address_and_counts_as_no_try() -> None:
    found = due(beat(tries=1, answer=Answer(on=day(1), kind=ReplyKind.BOUNCE)), day(1))
    assert found
    assert (found.kind, found.on) == ("follow-up", day(1))
    assert "address" in found.why
    later = due(beat(last=day(9), tries=1, answer=Answer(on=day(1), kind=ReplyKind.BOUNCE)), day(9))
    assert later
    assert later.on == day(16)


# --- snooze and pause -------------------------------------------------------------------------------------------------


def snoozed(*until: int) -> tuple[Snooze, ...]:
    return tuple(Snooze(record=7, on=LAST, until=day(number)) for number in until)


def test_the_latest_snooze_wins() -> None:
    found = due(beat(snoozes=snoozed(100, 200, 5)), day(50))
    assert found
    assert (found.on, found.early) == (day(200), day(200))
    assert found.late >= found.on
    assert found.alarm
    assert found.alarm >= found.late


def test_a_short_snooze_puts_a_follow_up_off_and_a_long_one_drops_it() -> None:
    short, long = (due(beat(tries=1, snoozes=snoozed(number)), day(8)) for number in (20, 60))
    assert short and long  # noqa: PT018 - both
    assert (short.kind, short.on) == ("follow-up", day(20))
    assert (long.kind, long.interval) == ("due", 150)


def test_a_snooze_that_is_over_before_the_turn_changes_nothing() -> None:
    assert due(beat(snoozes=snoozed(30)), day(50)) == due(beat(), day(50))


def pausing(*spans: tuple[int, int | None]) -> tuple[Pause, ...]:
    return tuple(Pause(since=day(since), until=None if until is None else day(until)) for since, until in spans)


def test_a_pause_moves_the_turn_by_its_length_and_overlapping_ones_count_once() -> None:
    plain, found = due(beat(), day(50)), due(beat(pauses=pausing((10, 24))), day(50))
    twice = due(beat(pauses=pausing((10, 20), (15, 24), (24, 24))), day(50))
    assert plain and found  # noqa: PT018 - both
    assert found.on == plain.on + timedelta(days=14)
    assert twice == found


def test_while_a_pause_has_no_end_nothing_is_due() -> None:
    assert due(beat(pauses=pausing((10, None))), day(50)) is None
    assert due(beat(last=None, two_way=None, pauses=pausing((0, None))), day(50)) is None


def test_what_was_due_before_a_pause_began_stays_due() -> None:
    found = due(beat(pauses=pausing((95, 110))), day(120))
    assert found
    assert found.on == due(beat(), day(90)).on  # type: ignore[union-attr]  # it is due, as above


def test_days_off_are_joined() -> None:
    assert gaps(pausing((5, 9), (1, 3), (3, 5), (20, 20), (30, 25))) == [(day(1), day(9))]
    assert gaps(pausing((5, None), (1, 6), (9, 12))) == [(day(1), None)]
    assert gaps(pausing((1, 6), (4, 5))) == [(day(1), day(6))]


def test_days_off_do_not_count_as_time_that_passed() -> None:
    off = gaps(pausing((5, 10), (20, None)))
    assert passed(LAST, day(4), off) == 4
    assert passed(LAST, day(12), off) == 7
    assert passed(day(7), day(12), off) == 2
    assert passed(LAST, day(40), off) == 15
    assert [paused(off, day(number)) for number in (4, 5, 9, 10, 20, 99)] == [False, True, True, False, True, True]
    assert after(LAST, 5, off) == day(10)
    assert after(LAST, 4, off) == day(4)
    assert after(LAST, 15, off) is None


def test_who_has_waited_longest_for_their_own_rhythm_has_the_highest_ratio() -> None:
    monthly, yearly = due(beat(interval=30), day(45)), due(beat(interval=365), day(45))
    assert monthly and yearly  # noqa: PT018 - both
    assert ratio(monthly, day(45), []) == 1.5
    assert ratio(monthly, day(45), []) > ratio(yearly, day(45), [])
