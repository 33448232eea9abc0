"""The user's word for how, and what a draft is written for -> channel and direction; and both in words again.

A voicemail is a message that was left, not a talk: it weighs what a missed call does. The note of a LinkedIn
invitation is a LinkedIn message.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from rekindle.core.silence import day_words
from rekindle.model.channel import Channel, Direction
from rekindle.model.draft import Medium

MEANS: Mapping[str, Channel] = {
    "mail": Channel.MAIL,
    "linkedin": Channel.LINKEDIN,
    "x": Channel.X_MESSAGE,
    "sms": Channel.SMS,
    "chat": Channel.CHAT,
    "call": Channel.CALL,
    "video": Channel.VIDEO,
    "coffee": Channel.IN_PERSON,
    "in-person": Channel.IN_PERSON,
    "voicemail": Channel.MISSED_CALL,
    "meeting": Channel.MEETING,
}
"""What the user may call it."""

_ALSO: Mapping[str, Channel] = {
    "email": Channel.MAIL,
    "letter": Channel.MAIL,
    "twitter": Channel.X_MESSAGE,
    "text": Channel.SMS,
    "whatsapp": Channel.CHAT,
    "signal": Channel.CHAT,
    "telegram": Channel.CHAT,
    "phone": Channel.CALL,
    "zoom": Channel.VIDEO,
    "teams": Channel.VIDEO,
    "lunch": Channel.IN_PERSON,
    "visit": Channel.IN_PERSON,
    "met": Channel.IN_PERSON,
}
"""Other words that people use for the same."""

_MEDIA: Mapping[Medium, Channel] = {
    Medium.MAIL: Channel.MAIL,
    Medium.LINKEDIN: Channel.LINKEDIN,
    Medium.LINKEDIN_NOTE: Channel.LINKEDIN,
    Medium.X: Channel.X_MESSAGE,
    Medium.SMS: Channel.SMS,
    Medium.CHAT: Channel.CHAT,
    Medium.VOICEMAIL: Channel.MISSED_CALL,
    Medium.CALL: Channel.CALL,
}
_BOTH = frozenset({Channel.CALL, Channel.VIDEO, Channel.IN_PERSON, Channel.MEETING})
_NOUNS: Mapping[str, str] = {
    Channel.MAIL: "mail",
    Channel.LINKEDIN: "LinkedIn message",
    Channel.X_MESSAGE: "message on X",
    Channel.SMS: "SMS",
    Channel.CHAT: "chat message",
    Channel.CALL: "call",
    Channel.VIDEO: "video call",
    Channel.IN_PERSON: "coffee",
    Channel.MISSED_CALL: "voicemail",
    Channel.MEETING: "meeting",
}
_WAYS = {Direction.OUT: "to", Direction.IN: "from", Direction.MUTUAL: "with"}


def channel_of(word: str) -> Channel | None:
    """The channel that a word of the user's names; a channel's own name will do; None when it names none."""
    word = word.strip().casefold()
    return MEANS.get(word) or _ALSO.get(word) or next((one for one in MEANS.values() if one.value == word), None)


def channel_for(medium: Medium) -> Channel:
    """By what means a draft of that medium goes out."""
    return _MEDIA[medium]


def usual_way(channel: Channel) -> Direction:
    """Who turned to whom, unless the user says otherwise: both where people talk, else the user."""
    return Direction.MUTUAL if channel in _BOTH else Direction.OUT


def told(channel: Channel, direction: Direction, name: str, on: date, today: date | None = None) -> str:
    """In words: "mail to Anna, today"; without a today the day is always written out."""
    gap = (today - on).days if today else None
    when = {0: "today", 1: "yesterday"}.get(gap, day_words(on)) if gap is not None else day_words(on)
    return f"{noun(channel)} {_WAYS[direction]} {name}, {when}"


def noun(channel: Channel) -> str:
    """What a channel carries, in words: "LinkedIn message"."""
    return _NOUNS.get(channel, channel.value.replace("-", " "))
