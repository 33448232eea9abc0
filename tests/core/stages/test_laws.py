"""What holds of every log: the past never changes, order is irrelevant, nothing opens the question but its gates."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.contact import contacts, gather, sums_of
from rekindle.core.stages import replay, warmth_of
from rekindle.core.ties import bond_of, tie_at
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.stage import Mark, Stage, Word
from rekindle.model.tie import Event, Turn
from rekindle.model.touch import Passage, ReplyKind
from tests.core.stages.logs import day

CHANNELS = st.sampled_from([Channel.MAIL, Channel.SMS, Channel.CALL, Channel.VIDEO, Channel.IN_PERSON,
                            Channel.MISSED_CALL, Channel.MEETING])  # fmt: skip
FEW = st.integers(0, 2)
PASSAGES = st.builds(
    Passage,
    on=st.integers(0, 500).map(day),
    channel=CHANNELS,
    sent=FEW,
    received=FEW,
    mutual=st.sampled_from([0, 0, 1]),
    opened=st.sampled_from([None, *Direction]),
    told=st.booleans(),
    offered=st.booleans(),
    ask=st.sampled_from(["", "", "", "", "advice", "referral", "job"]),
    replies=st.lists(st.sampled_from([one for one in ReplyKind if one != ReplyKind.NEGATIVE]), max_size=1).map(tuple),
    gave=FEW,
    got=FEW,
    touch=FEW,
)  # fmt: skip
LOGS = st.lists(PASSAGES, max_size=25, unique_by=lambda one: (one.on, one.channel))
STAGES = [one.value for one in Stage]
WORDS = st.one_of(
    st.builds(partial(Mark, word=Word.STAGE), on=st.integers(0, 500).map(day), text=st.sampled_from(STAGES)),
    st.builds(
        Mark,
        on=st.integers(0, 500).map(day),
        word=st.sampled_from([Word.TARGET, Word.READY, Word.DISTRESS]),
        text=st.just("words"),
        until=st.one_of(st.none(), st.integers(0, 600).map(day)),
    ),
)
SAID = st.lists(WORDS, max_size=6)
DAYS = st.integers(0, 600).map(day)
INTERVALS = st.sampled_from([0, 30, 75, 300])
WARMTH = st.sampled_from([0.2, 0.5])


@given(LOGS, SAID, st.tuples(DAYS, DAYS), INTERVALS, WARMTH)
def test_the_standing_of_a_day_hangs_on_nothing_that_came_after_it(log, said, days, interval, warm) -> None:  # type: ignore[no-untyped-def] # hypothesis fills it
    early, late = sorted(days)
    full = replay(log, late, marks=said, interval=interval, warmth=lambda _: warm)
    then = replay(log, early, marks=said, interval=interval, warmth=lambda _: warm)
    known = [one for one in log if one.on <= early]
    assert then == replay(known, early, marks=[one for one in said if one.on <= early], interval=interval,
                          warmth=lambda _: warm)  # fmt: skip
    assert then.steps == tuple(step for step in full.steps if step.on <= early)


@given(LOGS, SAID, st.randoms(use_true_random=False))
def test_the_order_of_logging_is_irrelevant(log, said, chance) -> None:  # type: ignore[no-untyped-def] # as above
    shuffled = list(log)
    chance.shuffle(shuffled)
    assert replay(log, day(600), marks=said) == replay(shuffled, day(600), marks=said)


@given(LOGS, SAID, st.lists(st.integers(0, 500), max_size=5), INTERVALS, WARMTH)
def test_an_automatic_answer_moves_no_stage(log, said, days, interval, warm) -> None:  # type: ignore[no-untyped-def] # as above
    absent = [
        Passage(on=day(one), channel=Channel.X_MESSAGE, received=1, replies=(ReplyKind.AUTOMATIC,), touch=9)
        for one in days
    ]
    with_it = replay([*log, *absent], day(600), marks=said, interval=interval, warmth=lambda _: warm)
    assert with_it == replay(log, day(600), marks=said, interval=interval, warmth=lambda _: warm)


@given(LOGS, SAID, DAYS, INTERVALS)
def test_the_question_is_open_only_when_every_gate_is(log, said, today, interval) -> None:  # type: ignore[no-untyped-def] # as above
    found = replay(log, today, marks=said, interval=interval, warmth=lambda _: 0.5)
    assert len(found.gates) == 7
    if found.stage is Stage.REFERRAL_READY:
        assert all(gate.open for gate in found.gates)
        assert found.locked_until is None or found.locked_until <= today


@given(LOGS, SAID, DAYS, INTERVALS)
def test_steps_are_told_in_order_once_a_day_and_the_last_one_holds(log, said, today, interval) -> None:  # type: ignore[no-untyped-def] # as above
    found = replay(log, today, marks=said, interval=interval, warmth=lambda _: 0.5)
    days = [step.on for step in found.steps]
    assert days == sorted(set(days))
    assert all(step.reason.endswith(".") for step in found.steps)
    if found.steps:
        assert (found.steps[-1].stage, found.steps[-1].on) == (found.stage, found.since)
    else:
        assert found.stage is Stage.COLD


@given(LOGS, DAYS)
def test_a_no_is_final(log, today) -> None:  # type: ignore[no-untyped-def] # as above
    no = Passage(on=day(100), channel=Channel.CHAT, received=1, replies=(ReplyKind.NEGATIVE,))
    found = replay([*log, no], max(today, day(100)))
    assert (found.stage, found.stopped, found.next) == (Stage.COLD, True, "")


@given(LOGS, st.integers(1, 60))
def test_nobody_stays_anywhere_in_silence(log, more) -> None:  # type: ignore[no-untyped-def] # as above
    found = replay(log, day(500 + 150 + more), warmth=lambda _: 0.5)
    assert found.stage is Stage.COLD


EVENTS = st.lists(
    st.builds(
        Event,
        at=st.integers(0, 500).map(lambda one: day(one).isoformat()),
        channel=CHANNELS,
        direction=st.sampled_from(list(Direction)),
        words=st.one_of(st.none(), st.integers(0, 400)),
    ),
    max_size=25,
)


@given(EVENTS, st.integers(-5, 900))
def test_warmth_is_that_of_the_tie_of_the_day(events: list[Event], number: int) -> None:
    today = day(number)
    turns = [Turn(0, one.at, one.channel, one.direction, one.others, one.words, one.minutes) for one in events]
    found = warmth_of(contacts(turns))(today)
    past = sums_of(one for one in contacts(turns) if one.day <= today.toordinal())
    assert abs(found - tie_at(bond_of(past), today).warmth) < 1e-9


def test_what_a_long_history_costs_grows_no_faster_than_it_does() -> None:
    """Steps taken, not seconds: each day with contact asks once."""
    log = [Passage(on=day(one), channel=Channel.CALL, sent=1, told=True, offered=True) for one in range(4000)]
    asked: list[int] = []

    def warmth(on) -> float:  # type: ignore[no-untyped-def] # a stub that counts
        asked.append(on.toordinal())
        return 0.0

    assert replay(log, day(4000) + timedelta(days=1), warmth=warmth).stage is Stage.CONVERSATION
    assert len(asked) == len(log)


def test_gather_is_what_warmth_begins_with() -> None:
    assert warmth_of([])(day(0)) == 0.0
    assert gather([], day(0)).days == ()
