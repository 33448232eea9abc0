"""Rates of what was answered: what counts, what is too young to tell, and what came back as undeliverable."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.answered import WAIT_DAYS, by_channel, by_opener, rates, reply_days, written
from rekindle.core.beta import estimate, interval
from rekindle.model.channel import Channel, Direction
from rekindle.model.figures import Share, Story
from rekindle.model.touch import Reply, ReplyKind, Touch

DAY = date(2026, 11, 21)


def touch(number: int, days: int = 30, channel: Channel = Channel.MAIL, family: str = "") -> Touch:
    return Touch(number=number, record=1, on=DAY - timedelta(days=days), channel=channel, family=family)


def reply(number: int, kind: ReplyKind = ReplyKind.POSITIVE, days: int = 1) -> Reply:
    return Reply(person=1, on=DAY, channel=Channel.MAIL, kind=kind, touch=number, days=days)


def test_only_messages_of_mine_ask_for_an_answer() -> None:
    assert written(touch(1))
    assert not written(touch(1, channel=Channel.CALL))
    came = Touch(record=1, on=DAY, channel=Channel.MAIL, direction=Direction.IN)
    assert not written(came)
    assert rates([Story(person=1, touches=(came, touch(1, channel=Channel.CALL)))], by_channel, DAY) == ()


def test_each_message_is_answered_silent_or_too_young_to_tell() -> None:
    touches = (
        touch(1), touch(2), touch(3), touch(4), touch(5, days=WAIT_DAYS - 1), touch(6, days=WAIT_DAYS),
        touch(7, days=0), touch(8, channel=Channel.SMS),
    )  # fmt: skip
    replies = (
        reply(1), reply(2, ReplyKind.AUTOMATIC), reply(3, ReplyKind.BOUNCE), reply(7, ReplyKind.BRIEF),
        reply(4, ReplyKind.AUTOMATIC), reply(4, ReplyKind.NEGATIVE),
    )  # fmt: skip
    mail, sms = rates([Story(person=1, touches=touches, replies=replies)], by_channel, DAY)
    assert (mail.of, mail.answered, mail.asked, mail.waiting) == ("mail", 3, 5, 2)
    assert (mail.estimate, (mail.low, mail.high)) == (estimate(3, 5), interval(3, 5))
    assert (sms.of, sms.answered, sms.asked) == ("sms", 0, 1)


def test_openers_are_told_apart_where_they_are_known() -> None:
    touches = (touch(1, family="found-this"), touch(2, family="found-this"), touch(3, family="place-travel"), touch(4))
    found = rates([Story(person=1, touches=touches, replies=(reply(1),))], by_opener, DAY)
    assert [(one.of, one.answered, one.asked) for one in found] == [("found-this", 1, 2), ("place-travel", 0, 1)]


def test_answers_take_as_long_as_the_middle_one() -> None:
    several = [Story(person=1, replies=(reply(1, days=1), reply(2, days=9), reply(3, ReplyKind.AUTOMATIC, 0)))]
    assert reply_days(several) == 5.0
    assert reply_days([Story(person=1, replies=(reply(0),))]) is None


@given(st.lists(st.tuples(st.sampled_from([*ReplyKind, None]), st.integers(0, 30)), max_size=20))
def test_every_message_is_counted_once(sent: list[tuple[ReplyKind | None, int]]) -> None:
    touches = tuple(touch(number, days) for number, (_, days) in enumerate(sent, start=1))
    replies = tuple(reply(number, kind) for number, (kind, _) in enumerate(sent, start=1) if kind)
    found = rates([Story(person=1, touches=touches, replies=replies)], by_channel, DAY)
    assert sum(one.asked + one.waiting for one in found) == len(sent)
    assert all(0 <= one.answered <= one.asked and one.low <= one.estimate <= one.high for one in found)


def test_a_share_is_never_rounded_up() -> None:
    assert (Share(2, 3).percent, Share(0, 0).percent, Share(3, 3).percent) == (66, None, 100)
