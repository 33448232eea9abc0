"""What a signature below a mail says of somebody and their records do not: proposed, never assumed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Proposed(StrEnum):
    """What a proposal is about."""

    TITLE = "title"
    EMPLOYER = "employer"
    PHONE = "phone"
    LINK = "link"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """The text of a mail that somebody sent, with the name and address they sent it from."""

    person: int
    address: str
    name: str
    at: str  # UTC instant, ISO
    interaction: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One value from a signature, with the line that says so. `id` stays the same as long as address and value do."""

    id: str
    person: int
    name: str
    field: Proposed
    value: str
    said: str
    address: str
    at: str  # of the mail
    beside: str = ""  # the other half of the post, where the same signature names it and the records know it
