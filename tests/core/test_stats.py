"""What was done and what came of it, counted by hand on small stories and by laws on many."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core import stats
from rekindle.core.goals import ORDER, in_order, progress, proposed
from rekindle.model.channel import Channel, Direction
from rekindle.model.figures import Share, Story
from rekindle.model.life import Give, GiveState, Goal, GoalKind
from rekindle.model.stage import Stage, Standing, Step
from rekindle.model.touch import Passage, ReplyKind, Touch

DAY = date(2026, 11, 21)
EVER = date.min


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


def touch(days: int, channel: Channel = Channel.MAIL, way: Direction = Direction.OUT, **more: object) -> Touch:
    return Touch(record=1, on=ago(days), channel=channel, direction=way, **more)  # type: ignore[arg-type]  # by name


def passed(days: int, channel: Channel = Channel.MAIL, **more: object) -> Passage:
    return Passage(on=ago(days), channel=channel, **more)  # type: ignore[arg-type]  # as above


def story(*touches: Touch, passages: tuple[Passage, ...] = (), **more: object) -> Story:
    """A story whose touches are seen in what passed, as the log shows it."""
    shown = tuple(
        Passage(
            on=one.on,
            channel=one.channel,
            sent=one.direction is Direction.OUT,
            received=one.direction is Direction.IN,
            mutual=one.direction is Direction.MUTUAL,
        )
        for one in touches
    )
    all_of_it = tuple(sorted((*shown, *passages), key=lambda one: one.on))
    return Story(person=1, touches=touches, passages=all_of_it, **more)  # type: ignore[arg-type]  # as above


# --- what the user did ------------------------------------------------------------------------------------------------


def test_only_what_i_did_is_a_touch_of_mine() -> None:
    one = story(touch(9), touch(5, way=Direction.IN), touch(3, Channel.CALL, Direction.MUTUAL), touch(1, Channel.VIDEO))
    assert [each.on for each in stats.mine(one, EVER, DAY)] == [ago(9), ago(3), ago(1)]
    assert stats.touches([one], ago(3), DAY) == 2
    assert stats.calls([one], EVER, DAY) == 2
    assert [each.on for each in stats.firsts([one, story()], DAY)] == [ago(9)]


def test_weeks_are_there_even_when_nothing_was_done() -> None:
    found = stats.weeks([story(touch(0), touch(1), touch(14)), story(touch(14)), story(touch(400), touch(2))], DAY)
    assert len(found) == stats.WEEKS == 12
    assert (found[-1].name, found[-1].since) == ("2026-W47", date(2026, 11, 16))
    assert [(week.touches, week.first) for week in found[-3:]] == [(2, 2), (0, 0), (3, 0)]
    assert [later.since - week.since for week, later in pairwise(found)] == [timedelta(weeks=1)] * 11


@pytest.mark.parametrize(("days", "several"), [(0, 4), (21, 4), (28, 5), (80, 12), (900, 12)])
def test_a_chart_begins_with_the_week_of_the_first_touch(days: int, several: int) -> None:
    assert len(stats.weeks([story(touch(days), touch(0))], DAY)) == several
    assert len(stats.weeks([], DAY)) == stats.LEAST_WEEKS


def test_gives_and_asks_are_counted_by_what_became_of_them() -> None:
    gives = (
        Give(offer="a", state=GiveState.DELIVERED, on=ago(3)),
        Give(offer="b", state=GiveState.DELIVERED, on=ago(30)),
        Give(offer="c", state=GiveState.DELIVERED),
        Give(offer="d", state=GiveState.PROMISED, on=ago(1)),
        Give(offer="e", state=GiveState.OFFERED, on=ago(1)),
    )
    one = story(touch(3, ask="advice"), touch(2, way=Direction.IN, ask="favour"), gives=gives)
    assert stats.given([one], EVER, DAY) == 3
    assert stats.given([one], ago(10), DAY) == 2
    assert stats.promised([one]) == 1
    assert stats.asks([one], DAY) == 1


# --- in time ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("gap", "kept"), [(90, 1), (91, 0), (74, 1)])
def test_a_touch_is_in_time_within_a_fifth_over_its_interval(gap: int, kept: int) -> None:
    one = story(touch(200 + gap), touch(200), passages=(passed(200 + gap, received=1),), interval=75)
    assert stats.on_time([one], EVER, DAY) == Share(kept, 1)


def test_first_touches_follow_ups_and_exchanges_have_no_time_to_keep() -> None:
    one = story(touch(90), touch(83, asked_again=True), touch(80), touch(75), interval=30)
    assert stats.on_time([one], EVER, DAY) == Share(0, 0)
    assert stats.on_time([story(touch(200), touch(100), interval=0)], EVER, DAY) == Share(0, 0)


def test_each_unanswered_cycle_doubles_the_interval_and_an_answer_sets_it_back() -> None:
    silent = story(touch(600), touch(430), touch(70), interval=75)  # 170 <= 180, then 360 <= 360
    assert stats.on_time([silent], EVER, DAY) == Share(2, 2)
    answered = story(touch(600), touch(430), passages=(passed(599, received=1),), interval=75)
    assert stats.on_time([answered], EVER, DAY) == Share(0, 1)


def test_a_pause_stops_the_clock_and_days_bound_what_is_judged() -> None:
    heard = (passed(160, received=1),)
    late = story(touch(161), touch(40), passages=heard, interval=75)
    assert stats.on_time([late], EVER, DAY) == Share(0, 1)
    paused = story(touch(161), touch(40), passages=heard, interval=75, off=((ago(100), ago(60)),))
    assert stats.on_time([paused], EVER, DAY) == Share(1, 1)
    assert stats.on_time([late], ago(30), DAY) == Share(0, 0)


# --- what came of it --------------------------------------------------------------------------------------------------


def test_an_absence_note_is_no_answer() -> None:
    assert not stats.two_way(passed(1, received=1, replies=(ReplyKind.AUTOMATIC,)))
    assert stats.two_way(passed(1, received=2, replies=(ReplyKind.AUTOMATIC, ReplyKind.BRIEF)))
    assert stats.two_way(passed(1, mutual=1))
    assert not stats.two_way(passed(1, sent=1))


def test_reconnected_is_who_answers_within_thirty_days() -> None:
    stories = [
        story(touch(90), passages=(passed(60, received=1),)),  # on the thirtieth day
        story(touch(90), passages=(passed(59, received=1),)),  # a day too late
        story(touch(10)),  # too early to tell
        story(touch(10), passages=(passed(8, received=1),)),
        story(touch(20, Channel.CALL, Direction.MUTUAL)),
        story(),
    ]
    assert stats.reconnected(stories, EVER, DAY) == Share(3, 4)
    assert stats.reconnected(stories, ago(30), DAY) == Share(2, 2)


def test_conversations_are_voice_and_presence() -> None:
    one = story(
        touch(9, Channel.CALL, Direction.MUTUAL),
        touch(5, Channel.IN_PERSON, Direction.MUTUAL),
        touch(4),
        passages=(passed(2, Channel.VIDEO, mutual=1), passed(1, Channel.MEETING, mutual=1)),
    )
    assert stats.conversations([one], EVER, DAY) == 3
    assert stats.conversations([one], ago(5), DAY) == 2
    assert stats.conversations([one], EVER, DAY, (Channel.IN_PERSON,)) == 1


def test_who_is_in_rhythm() -> None:
    near, far = story(touch(90), interval=75), story(touch(91), interval=75)
    paused = story(touch(120), interval=75, off=((ago(60), ago(30)),))
    assert stats.in_rhythm([near, far, paused, story(interval=75), story(touch(1))], DAY) == Share(2, 4)
    tomorrow = story(touch(-1), interval=75)  # zones differ
    assert stats.in_rhythm([tomorrow], DAY) == Share(1, 1)


def test_silence_is_counted_in_five_spans_and_the_unknown() -> None:
    days = [ago(days).isoformat() for days in (-1, 0, 59, 60, 181, 182, 364, 365, 1094, 1095, 9000)]
    assert [(one.name, one.count) for one in stats.quiet([*days, "", ""], DAY)] == [
        ("under 2 months", 3), ("2 to 6 months", 2), ("6 to 12 months", 2), ("1 to 3 years", 2),
        ("over 3 years", 2), ("nothing on record", 2),
    ]  # fmt: skip


@given(st.lists(st.integers(0, 12_000).map(lambda days: ago(days).isoformat()) | st.just("")))
def test_everybody_is_in_one_span(last: list[str]) -> None:
    assert sum(one.count for one in stats.quiet(last, DAY)) == len(last)


def test_levels_tell_who_stands_where_who_came_so_far_and_how_long_it_took() -> None:
    steps = (
        Step(on=ago(90), stage=Stage.REACHED, reason=""),
        Step(on=ago(80), stage=Stage.REPLIED, reason=""),
        Step(on=ago(50), stage=Stage.REACHED, reason=""),
    )
    fell = Story(person=1, touches=(touch(90),), standing=Standing(stage=Stage.REACHED, steps=steps))
    found = {one.stage: one for one in stats.levels([fell, Story(person=2)])}
    assert [found[stage].now for stage in Stage] == [1, 1, 0, 0, 0, 0, 0]
    assert [found[stage].ever for stage in Stage] == [2, 1, 1, 0, 0, 0, 0]
    assert (found[Stage.REACHED].days, found[Stage.REPLIED].days, found[Stage.WARM].days) == (10, 30, None)


def test_how_far_it_went_before_the_first_touch_is_history() -> None:
    steps = (Step(on=ago(900), stage=Stage.WARM, reason=""), Step(on=ago(9), stage=Stage.REACHED, reason=""))
    standing = Standing(stage=Stage.REACHED, steps=steps)
    written = {one.stage: one for one in stats.levels([Story(person=1, touches=(touch(9),), standing=standing)])}
    assert (written[Stage.REACHED].ever, written[Stage.REPLIED].ever, written[Stage.WARM].days) == (1, 0, None)
    never = {one.stage: one for one in stats.levels([Story(person=1, standing=standing)])}
    assert (never[Stage.REACHED].ever, never[Stage.REPLIED].ever) == (1, 0)


@given(st.lists(st.lists(st.sampled_from(Stage), max_size=5), max_size=8))
def test_nobody_is_lost_on_the_way(paths: list[list[Stage]]) -> None:
    stories = [
        Story(
            person=place,
            touches=(touch(90),),
            standing=Standing(
                stage=path[-1] if path else Stage.COLD,
                steps=tuple(Step(on=ago(90 - day), stage=stage, reason="") for day, stage in enumerate(path)),
            ),
        )
        for place, path in enumerate(paths)
    ]
    found = stats.levels(stories)
    assert sum(one.now for one in found) == found[0].ever == len(paths)
    assert all(below.ever >= above.ever >= above.now for below, above in pairwise(found))


def test_warmer_is_who_crossed_the_line() -> None:
    assert stats.warmer([(0.34, 0.35), (None, 0.9), (0.35, 0.9), (0.9, 0.1), (None, None), (0.1, None)]) == 2


def test_touches_before_the_first_ask() -> None:
    asked = story(touch(9), touch(8), touch(7, ask="advice"), touch(6, ask="favour"))
    at_once = story(touch(9, ask="advice"))
    assert stats.before_ask([asked, at_once, story(touch(3))], DAY) == (2, 1.0)
    assert stats.before_ask([story(touch(3))], DAY) == (0, None)


# --- goals ------------------------------------------------------------------------------------------------------------


def test_each_goal_counts_its_own_thing_within_its_days() -> None:
    gave = (Give(offer="a", state=GiveState.DELIVERED, on=ago(2)),)
    one = story(touch(20), touch(3, Channel.CALL, Direction.MUTUAL), gives=gave, interval=30)
    done = {
        kind: progress(Goal(kind=kind, target=10, since=ago(30)), [one], [ago(2)] * 7, 4, DAY).done for kind in GoalKind
    }
    assert done == {
        GoalKind.LIST: 7,
        GoalKind.ADDED: 7,
        GoalKind.ROLES: 4,
        GoalKind.RECONNECTED: 1,
        GoalKind.CONVERSATIONS: 1,
        GoalKind.TOUCHES: 2,
        GoalKind.GIVES: 1,
        GoalKind.ON_TIME: 100,
    }
    ended = Goal(kind=GoalKind.TOUCHES, target=10, since=ago(30), until=ago(10))
    assert (progress(ended, [one], [], 0, DAY).done, progress(ended, [one], [], 0, DAY).days_left) == (1, 0)
    open_one = Goal(kind=GoalKind.ON_TIME, target=80, since=ago(1), until=DAY + timedelta(days=9))
    assert (progress(open_one, [one], [], 0, DAY).done, progress(open_one, [one], [], 0, DAY).days_left) == (None, 9)


def test_effort_stands_first_and_what_is_proposed_is_no_ask() -> None:
    goals = [Goal(kind=kind, target=1, since=DAY) for kind in GoalKind]
    assert [one.kind for one in in_order(goals)] == list(ORDER)
    assert set(ORDER) == set(GoalKind)
    assert ORDER[:3] == (GoalKind.TOUCHES, GoalKind.GIVES, GoalKind.ON_TIME)
    assert [(one.kind, one.target) for one in proposed(DAY)] == [
        (GoalKind.TOUCHES, 90), (GoalKind.GIVES, 15), (GoalKind.ON_TIME, 80), (GoalKind.CONVERSATIONS, 12)
    ]  # fmt: skip
    assert {one.until for one in proposed(DAY)} == {DAY + timedelta(days=60)}


@given(st.lists(st.integers(0, 400)), st.integers(0, 400), st.integers(0, 400))
def test_a_longer_time_never_holds_fewer_touches(days: list[int], since: int, more: int) -> None:
    stories = [story(*(touch(one) for one in days))]
    assert stats.touches(stories, ago(since), DAY) <= stats.touches(stories, ago(since + more), DAY)
    weekly = stats.weeks(stories, DAY, 60)
    assert sum(week.touches for week in weekly) == stats.touches(stories, EVER, DAY)
    assert sum(week.first for week in weekly) == bool(days)
