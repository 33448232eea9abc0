"""By what means people are in touch, and who turns to whom: two words that lists read without the nouns around them."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """By what means. The weights of outreach.md section 2 hang on these."""

    IN_PERSON = "in-person"
    VIDEO = "video"
    CALL = "call"
    MISSED_CALL = "missed-call"
    MEETING = "meeting"
    MAIL = "mail"
    LINKEDIN = "linkedin-message"
    X_MESSAGE = "x-message"
    SMS = "sms"
    CHAT = "chat"
    INVITATION = "invitation"
    ENDORSEMENT = "endorsement"
    RECOMMENDATION = "recommendation"
    COMMENT = "comment"
    LIKE = "like"


SPOKEN: frozenset[Channel] = frozenset({Channel.CALL, Channel.VIDEO})
MET = SPOKEN | {Channel.IN_PERSON}
"""By voice or face to face."""


class Direction(StrEnum):
    """Who turned to whom, as the owner sees it."""

    OUT = "out"
    IN = "in"
    MUTUAL = "mutual"
