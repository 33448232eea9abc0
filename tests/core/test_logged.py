"""A touch and what an export shows of it count once; nothing that was logged is lost, whatever came first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rekindle.core.contact import contacts
from rekindle.core.logged import passages, with_touches
from rekindle.model.channel import Channel, Direction
from rekindle.model.life import Fact, Give, GiveState, Relation
from rekindle.model.tie import Contact, Turn
from rekindle.model.touch import Passage, ReplyKind, Touch

DAY = date(2026, 11, 10)
OUT, IN, BOTH = Direction.OUT, Direction.IN, Direction.MUTUAL
MAIL, CALL = Channel.MAIL, Channel.CALL


def touch(number: int, day: int = 0, channel: Channel = MAIL, direction: Direction = OUT, **more: object) -> Touch:
    return Touch(
        number=number, record=1, on=DAY + timedelta(days=day), channel=channel, direction=direction, **more  # type: ignore[arg-type]  # the fields of a touch
    )  # fmt: skip


def export(*several: tuple[int, Channel, Direction]) -> list[Contact]:
    """Contact as exports show it: (days after DAY, channel, direction)."""
    turns = (
        Turn(1, f"{(DAY + timedelta(days=day)).isoformat()}T10:00:00Z", channel, way, 1, None, None)
        for day, channel, way in several
    )
    return contacts(sorted(turns, key=lambda one: (one.at, one.channel, one.direction)))


def shown(several: Sequence[Contact]) -> list[tuple[int, str, int, int, int]]:
    return [(one.day - DAY.toordinal(), one.channel, one.sent, one.received, one.mutual) for one in several]


def counts(several: Sequence[Contact]) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for one in several:
        found += Counter({(one.channel, way): getattr(one, way) for way in ("sent", "received", "mutual")})
    return found


# --- pairs ---


def test_a_touch_without_an_export_counts() -> None:
    assert shown(with_touches([], [touch(1)])) == [(0, "mail", 1, 0, 0)]
    assert shown(with_touches(export((0, MAIL, IN)), [touch(1)])) == [(0, "mail", 1, 1, 0)]


@pytest.mark.parametrize("apart", [-1, 0, 1])
def test_a_touch_and_its_message_are_one(apart: int) -> None:
    assert shown(with_touches(export((apart, MAIL, OUT)), [touch(1)])) == [(apart, "mail", 1, 0, 0)]


@pytest.mark.parametrize(
    "other", [(2, MAIL, OUT), (-2, MAIL, OUT), (0, MAIL, IN), (0, Channel.SMS, OUT), (0, MAIL, BOTH)]
)
def test_another_day_channel_or_direction_is_another_thing(other: tuple[int, Channel, Direction]) -> None:
    assert sum(counts(with_touches(export(other), [touch(1)])).values()) == 2


def test_of_several_the_nearest_pairs() -> None:
    found = with_touches(export((-1, MAIL, OUT), (0, MAIL, OUT)), [touch(1, told=True)])
    assert shown(found) == [(-1, "mail", 1, 0, 0), (0, "mail", 1, 0, 0)]
    before, there = passages(export((-1, MAIL, OUT), (0, MAIL, OUT)), [touch(1, told=True)])
    assert (before.told, there.told) == (False, True)


def test_each_message_pairs_with_one_touch() -> None:
    assert shown(with_touches(export((0, MAIL, OUT)), [touch(1), touch(2)])) == [(0, "mail", 2, 0, 0)]


def test_a_farther_pair_is_taken_where_else_one_would_be_left() -> None:
    found = with_touches(export((-1, MAIL, OUT), (0, MAIL, OUT)), [touch(1), touch(2, 1)])
    assert shown(found) == [(-1, "mail", 1, 0, 0), (0, "mail", 1, 0, 0)]


@pytest.mark.parametrize("way", [OUT, IN, BOTH])
def test_a_call_of_both_is_in_exports_a_call_of_one(way: Direction) -> None:
    found = with_touches(export((0, CALL, way)), [touch(1, 0, CALL, BOTH)])
    assert sum(counts(found).values()) == 1


def test_what_the_export_shows_of_a_message_holds() -> None:
    """Its words and its hour are known there."""
    (one,) = with_touches(export((0, MAIL, OUT)), [touch(1)])
    assert one.opening.startswith("2026-11-10T10:00:00Z")


# --- what an export shows as something else ---


@pytest.mark.parametrize("channel", [Channel.IN_PERSON, Channel.VIDEO, CALL])
def test_a_coffee_that_the_calendar_calls_a_meeting_is_a_coffee(channel: Channel) -> None:
    found = with_touches(export((0, Channel.MEETING, BOTH)), [touch(1, 0, channel, BOTH)])
    assert shown(found) == [(0, channel.value, 0, 0, 1)]


def test_the_other_meeting_of_that_day_stays() -> None:
    meetings = export((0, Channel.MEETING, BOTH), (0, Channel.MEETING, BOTH))
    found = with_touches(meetings, [touch(1, 0, Channel.VIDEO, BOTH)])
    assert shown(found) == [(0, "meeting", 0, 0, 1), (0, "video", 0, 0, 1)]
    assert found[0].total == meetings[0].top
    assert shown(with_touches(export((1, Channel.MEETING, BOTH)), [touch(1, 0, Channel.VIDEO, BOTH)]))[1:] == [
        (1, "meeting", 0, 0, 1)
    ]


def test_a_note_that_came_with_an_invitation_is_a_message() -> None:
    found = with_touches(export((0, Channel.INVITATION, OUT)), [touch(1, 0, Channel.LINKEDIN)])
    assert shown(found) == [(0, "linkedin-message", 1, 0, 0)]
    theirs = with_touches(export((0, Channel.INVITATION, IN)), [touch(1, 0, Channel.LINKEDIN)])
    assert sum(counts(theirs).values()) == 2


def test_a_voicemail_that_is_listed_as_a_call_is_no_talk() -> None:
    found = with_touches(export((0, CALL, OUT)), [touch(1, 0, Channel.MISSED_CALL), touch(2, 0, CALL, BOTH)])
    assert shown(found) == [(0, "call", 0, 0, 1), (0, "missed-call", 1, 0, 0)]


# --- machines ---


@pytest.mark.parametrize("kind", [ReplyKind.AUTOMATIC, ReplyKind.BOUNCE])
def test_what_a_machine_sent_is_no_contact(kind: ReplyKind) -> None:
    assert with_touches([], [touch(1, 0, MAIL, IN, reply=kind.value)]) == []
    (one,) = passages([], [touch(1, 0, MAIL, IN, reply=kind.value)])
    assert (one.received, one.replies, one.touch) == (1, (kind,), 1)


def test_a_message_that_came_back_is_no_contact_and_told_nothing() -> None:
    log = [touch(1, 0, told=True, ask="advice"), touch(2, 1), touch(3, 2, MAIL, IN, reply="bounce")]
    assert shown(with_touches([], log)) == [(0, "mail", 1, 0, 0)]
    assert shown(with_touches([], [*log, touch(4, 2, MAIL, IN, reply="bounce")])) == []
    assert shown(with_touches(export((0, MAIL, OUT)), [log[0], log[2]])) == []
    assert shown(with_touches([], [log[0], touch(3, 6, MAIL, IN, reply="bounce")])) == [(0, "mail", 1, 0, 0)]
    assert shown(with_touches([], [log[0], touch(3, 1, Channel.SMS, IN, reply="bounce")])) == [(0, "mail", 1, 0, 0)]
    sent, back = passages([], [log[0], log[2]])
    assert (sent.sent, sent.told, sent.ask, sent.touch) == (1, False, "", 1)
    assert back.replies == (ReplyKind.BOUNCE,)


def test_replies_from_imports_stand_on_their_days() -> None:
    day = DAY.toordinal()
    kinds = {(day, "mail"): (ReplyKind.HELP,), (day + 1, "mail"): (ReplyKind.AUTOMATIC,)}
    came, away = passages(export((0, MAIL, IN)), [], replies=kinds)
    assert (came.received, came.replies) == (1, (ReplyKind.HELP,))
    assert (away.on, away.received, away.replies) == (DAY + timedelta(days=1), 1, (ReplyKind.AUTOMATIC,))


# --- passages ---


def test_what_a_touch_knows_is_laid_over_its_day() -> None:
    log = [touch(1, 1, news=3, gives=(4,), ask="advice"), touch(2, 5, MAIL, IN, reply="positive")]
    sent, came = passages(export((0, MAIL, OUT)), log)
    assert (sent.on, sent.sent, sent.told, sent.offered, sent.ask, sent.touch) == (DAY, 1, True, True, "advice", 1)
    assert sent.opened is OUT
    assert (came.received, came.replies, came.opened, came.touch) == (1, (ReplyKind.POSITIVE,), IN, 2)


def test_a_like_is_no_turn() -> None:
    (one,) = passages(export((0, Channel.LIKE, IN)), [])
    assert (one.received, one.opened) == (0, None)


def test_gives_and_favours_stand_on_their_days() -> None:
    gives = [
        Give(offer="a list", state=GiveState.DELIVERED, on=DAY, record=1),
        Give(offer="a map", state=GiveState.DELIVERED, record=1),
        Give(offer="a tip", state=GiveState.OFFERED, on=DAY, record=1),
    ]
    facts = [
        Fact(record=1, relation=Relation.FAVOUR, text="read my letter", on="2019"),
        Fact(record=1, relation=Relation.FAVOUR, text="read my page", on="once"),
        Fact(record=1, relation=Relation.FAVOUR, text="read my book"),
        Fact(record=1, relation=Relation.NOTE, text="likes eels", on="2019"),
    ]
    old, new = passages(export((0, MAIL, OUT)), [], gives, facts)
    assert (old.on, old.got, old.gave, old.sent) == (date(2019, 1, 1), 1, 0, 0)
    assert (new.on, new.got, new.gave, new.sent) == (DAY, 0, 1, 1)


# --- laws ---

CHANNELS = st.sampled_from([MAIL, Channel.LINKEDIN, Channel.SMS, CALL, Channel.IN_PERSON, Channel.MISSED_CALL])
EVENTS = st.lists(st.tuples(st.integers(0, 9), CHANNELS, st.sampled_from([OUT, IN, BOTH])), max_size=12)


def logged(several: Sequence[tuple[int, Channel, Direction]]) -> list[Touch]:
    return [touch(number, *one) for number, one in enumerate(several, start=1)]


@given(EVENTS)
def test_every_touch_alone_is_counted_once(events: list[tuple[int, Channel, Direction]]) -> None:
    assert counts(with_touches([], logged(events))) == counts(export(*events))


@given(events=EVENTS, shift=st.sampled_from([-1, 0, 1]))
def test_what_is_logged_and_imported_counts_once_in_any_zone(
    events: list[tuple[int, Channel, Direction]], shift: int
) -> None:
    apart = [one for one in events if one[2] is not BOTH and one[1] is not Channel.MISSED_CALL]
    seen = export(*((day + shift, channel, way) for day, channel, way in apart))
    assert with_touches(seen, logged(apart)) == seen


@given(events=EVENTS, seen=EVENTS, order=st.randoms())
def test_the_order_of_logging_and_import_changes_nothing(
    events: list[tuple[int, Channel, Direction]], seen: list[tuple[int, Channel, Direction]], order: object
) -> None:
    log = logged(events)
    turned = sorted(log, key=lambda one: hash((one.number, str(order))))
    assert with_touches(export(*seen), turned) == with_touches(export(*seen), log)


@given(events=EVENTS, seen=EVENTS)
def test_nothing_is_lost_and_nothing_counts_twice(
    events: list[tuple[int, Channel, Direction]], seen: list[tuple[int, Channel, Direction]]
) -> None:
    together = sum(counts(with_touches(export(*seen), logged(events))).values())
    assert max(len(events), len(seen)) <= together <= len(events) + len(seen)


@given(events=EVENTS, seen=EVENTS)
def test_passages_hold_all_contact_and_name_every_touch(
    events: list[tuple[int, Channel, Direction]], seen: list[tuple[int, Channel, Direction]]
) -> None:
    log = logged(events)
    found = passages(export(*seen), log)
    assert [one.on for one in found] == sorted(one.on for one in found)
    assert len({(one.on, one.channel) for one in found}) == len(found)
    assert sum(one.sent + one.received + one.mutual for one in found) == sum(
        counts(with_touches(export(*seen), log)).values()
    )
    named = {one.touch for one in found} - {0}
    assert named <= {one.number for one in log}
    assert bool(named) == bool(log)


@given(events=EVENTS, more=st.integers(0, 9))
def test_one_more_touch_never_takes_contact_away(events: list[tuple[int, Channel, Direction]], more: int) -> None:
    log = logged(events)
    assume(len(log) < 12)
    before = sum(counts(with_touches([], log)).values())
    assert sum(counts(with_touches([], [*log, touch(99, more)])).values()) == before + 1


def test_a_passage_of_nothing_is_empty() -> None:
    assert passages([], []) == ()
    assert Passage(on=DAY, channel=MAIL).replies == ()
