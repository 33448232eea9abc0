"""Moments and touches -> lines of what happened: each day, channel and subject once, whoever tells of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.happened import happened
from rekindle.model.channel import Channel, Direction
from rekindle.model.moment import Moment
from rekindle.model.touch import Touch

MAIL, LINKEDIN = Channel.MAIL, Channel.LINKEDIN


def moment(at: str, part: str = "to", channel: str = "mail", subject: str = "", text: str = "") -> Moment:
    return Moment(at=at, channel=channel, part=part, subject=subject, text=text)


def touch(number: int, on: str, channel: Channel = MAIL, way: Direction = Direction.OUT, note: str = "n") -> Touch:
    return Touch(number=number, record=1, on=date.fromisoformat(on), channel=channel, direction=way, note=note)


def test_messages_to_and_fro_about_one_thing_on_one_day_are_one_line() -> None:
    several = [
        moment("2026-03-05T16:00:00Z", "from", subject="Re: Sailing"),
        moment("2026-03-05T09:00:00Z", "to", subject="Sailing"),
        moment("2026-03-05T08:00:00Z", "cc", subject="Rowing"),
        moment("2026-03-04T08:00:00Z", "to", subject="Sailing"),
    ]
    told = [(one.day, one.text, one.way, one.count) for one in happened(several, [])]
    assert told == [
        ("2026-03-05", "Sailing", Direction.MUTUAL, 2),
        ("2026-03-05", "Rowing", Direction.OUT, 1),
        ("2026-03-04", "Sailing", Direction.OUT, 1),
    ]


def test_a_message_without_a_subject_is_told_by_its_own_words() -> None:
    (one,) = happened([moment("2026-03-05", "from", "sms", text="Yes.\n When?")], [])
    assert (one.text, one.said) == ("Yes. When?", True)
    (one,) = happened([moment("2026-03-05", "with", "meeting", subject="Offsite", text="Bring maps")], [])
    assert (one.text, one.said, one.way) == ("Offsite", False, Direction.MUTUAL)
    (one,) = happened([moment("2026-03-05", "with", "call")], [])
    assert (one.text, one.said) == ("", False)


@pytest.mark.parametrize(
    ("shown", "logged"),
    [
        (moment("2026-03-05", "to", subject="Sailing"), touch(7, "2026-03-04")),
        (moment("2026-03-05", "to", subject="Sailing"), touch(7, "2026-03-06")),
        (moment("2026-03-05", "with", "meeting"), touch(7, "2026-03-05", Channel.IN_PERSON, Direction.MUTUAL)),
        (moment("2026-03-05", "to", "invitation"), touch(7, "2026-03-05", LINKEDIN)),
        (moment("2026-03-05", "with", "call"), touch(7, "2026-03-05", Channel.MISSED_CALL)),
    ],
)
def test_what_was_logged_and_is_shown_by_an_export_is_one_line(shown: Moment, logged: Touch) -> None:
    (one,) = happened([shown], [logged])
    assert (one.touch, one.note, one.channel, one.text) == (7, "n", logged.channel, shown.subject)


@pytest.mark.parametrize(
    ("shown", "logged"),
    [
        (moment("2026-03-05", "to"), touch(7, "2026-03-07")),
        (moment("2026-03-05", "to"), touch(7, "2026-03-05", way=Direction.IN)),
        (moment("2026-03-05", "to"), touch(7, "2026-03-05", Channel.SMS)),
        (moment("2026", "to"), touch(7, "2026-03-05")),
    ],
)
def test_of_another_day_way_or_channel_it_is_another_one(shown: Moment, logged: Touch) -> None:
    several = happened([shown], [logged])
    assert [one.touch for one in several] in ([7, 0], [0, 7])


def test_two_touches_never_share_a_line() -> None:
    shown = [moment("2026-03-05", "to", subject="Sailing")]
    several = happened(shown, [touch(1, "2026-03-05"), touch(2, "2026-03-05")])
    assert sorted((one.touch, one.text) for one in several) == [(1, "Sailing"), (2, "")]


DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 9))
MOMENTS = st.builds(
    lambda day, part, subject: moment(day.isoformat(), part, subject=subject),
    DAYS, st.sampled_from(["from", "to", "with"]), st.sampled_from(["", "Sailing", "Re: Sailing"]),
)  # fmt: skip


@given(st.lists(MOMENTS, max_size=12), st.lists(DAYS, max_size=6))
def test_nothing_is_lost_and_nothing_told_twice(moments: list[Moment], days: list[date]) -> None:
    touches = [touch(number, day.isoformat()) for number, day in enumerate(days, start=1)]
    several = happened(moments, touches)
    assert sorted(one.touch for one in several if one.touch) == list(range(1, len(days) + 1))
    shown = [one for one in several if one.text or one.touch == 0 or one.count > 1]
    assert sum(one.count for one in shown) >= len(moments) - len([one for one in several if one.touch and not one.text])
    assert [one.day for one in several] == sorted((one.day for one in several), reverse=True)
