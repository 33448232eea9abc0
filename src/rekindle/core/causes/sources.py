"""A record or a moment -> where it was read, as the user calls it (voice.md section 4)."""

from __future__ import annotations

from rekindle.core.causes.times import shown
from rekindle.core.shortlist.facts import origin_words
from rekindle.model.channel import Channel
from rekindle.model.moment import Moment
from rekindle.model.person import Member

_CALLED = {
    Channel.MAIL: "your mail",
    Channel.LINKEDIN: "your LinkedIn messages",
    Channel.X_MESSAGE: "your messages on X",
    Channel.SMS: "your text messages",
    Channel.CHAT: "your chat",
    Channel.CALL: "your call log",
    Channel.MEETING: "your calendar",
    Channel.IN_PERSON: "your calendar",
    Channel.VIDEO: "your calendar",
}


def source_of(member: Member) -> str:
    """A record -> "LinkedIn, as of 3 May 2026"."""
    return origin_words(member)


def seen_in(moment: Moment) -> str:
    """A moment -> "your mail, 14 May 2025"."""
    called = next((words for channel, words in _CALLED.items() if channel == moment.channel), "LinkedIn")
    return f"{called}, {shown(moment.at[:10])}"
