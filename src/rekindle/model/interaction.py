"""Something that happened between handles at a time.

A participant is a handle with the name as seen, never a person: joining two people rewrites no interaction. Which
participant is the owner is worked out later from the owner's handles, because a file often tells that last.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rekindle.model.archive import Origin
from rekindle.model.channel import Channel
from rekindle.model.handle import Handle
from rekindle.model.when import When


class Part(StrEnum):
    """What a participant did in an interaction."""

    FROM = "from"
    TO = "to"
    CC = "cc"
    WITH = "with"  # took part, no direction: a meeting, a group call


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A handle and the name as seen."""

    part: Part
    handle: Handle
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One message, invitation, meeting, call, endorsement ... `source` and `key` as for records."""

    source: str
    key: str
    channel: Channel
    at: When
    participants: tuple[Participant, ...]
    origin: Origin
    thread: str = ""
    subject: str = ""
    text: str = ""
    words: int | None = None
    minutes: float | None = None
    automatic: bool = False  # newsletter, no-reply, sponsored: kept, never counted as contact
