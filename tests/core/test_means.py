"""The words for how: channels, directions, and what is told of a touch."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from rekindle.core.contact import WEIGHTS
from rekindle.core.means import MEANS, channel_for, channel_of, noun, told, usual_way
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.draft import Medium

DAY = date(2026, 11, 22)


def test_every_word_names_a_channel_that_counts() -> None:
    assert all(channel_of(word) is channel for word, channel in MEANS.items())
    assert all(WEIGHTS[channel] for channel in MEANS.values())
    assert channel_of("linkedin-message") is Channel.LINKEDIN
    assert channel_of(" WhatsApp") is Channel.CHAT
    assert channel_of("pigeon") is None
    assert channel_of("like") is None


def test_a_voicemail_weighs_what_a_missed_call_does() -> None:
    assert channel_of("voicemail") is channel_for(Medium.VOICEMAIL) is Channel.MISSED_CALL


def test_every_draft_goes_out_by_a_channel_that_the_user_can_name() -> None:
    assert {channel_for(medium) for medium in Medium} <= set(MEANS.values())
    assert channel_for(Medium.LINKEDIN_NOTE) is Channel.LINKEDIN


@pytest.mark.parametrize(
    ("channel", "way"),
    [(Channel.MAIL, Direction.OUT), (Channel.MISSED_CALL, Direction.OUT), (Channel.CALL, Direction.MUTUAL)],
)
def test_people_talk_with_each_other_and_write_to_each_other(channel: Channel, way: Direction) -> None:
    assert usual_way(channel) is way


def test_what_was_done_reads_as_one_says_it() -> None:
    assert told(Channel.MAIL, Direction.OUT, "Anna", DAY, DAY) == "mail to Anna, today"
    assert told(Channel.LINKEDIN, Direction.IN, "Anna", DAY, DAY + timedelta(days=1)) == (
        "LinkedIn message from Anna, yesterday"
    )
    assert told(Channel.IN_PERSON, Direction.MUTUAL, "Anna", DAY, DAY + timedelta(days=2)) == (
        "coffee with Anna, 22 November 2026"
    )
    assert told(Channel.CALL, Direction.MUTUAL, "Anna", DAY) == "call with Anna, 22 November 2026"
    assert noun(Channel.RECOMMENDATION) == "recommendation"
