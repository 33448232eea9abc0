"""Handles and ties -> how well somebody can be reached, and by which channel.

A mail address or phone that the user keeps is taken for a good one: no file tells whether it was verified. One that
only an app collected, and pages of unknown standing, count less. The channel on which they last answered comes first.
"""

from __future__ import annotations

from typing import NamedTuple

from rekindle.model.candidate import Candidate
from rekindle.model.channel import Channel
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.provenance import source_words
from rekindle.model.record import Record, Trust
from rekindle.util.mail import is_role

GOOD, CONNECTED, COLLECTED, PAGE = 1.0, 0.8, 0.6, 0.3
ORDER = ("mail", "phone", "linkedin", "x")
_WORDS = {
    Channel.MAIL: "mail",
    Channel.CALL: "phone",
    Channel.SMS: "phone",
    Channel.MISSED_CALL: "phone",
    Channel.LINKEDIN: "linkedin",
    Channel.X_MESSAGE: "x",
}


class Way(NamedTuple):
    """How well a person can be reached, 0 to 1, by what, and what stands against it in words."""

    reach: float
    channel: str
    why: str = ""


def _service(handle: Handle) -> str:
    if handle.value.startswith("linkedin"):
        return "linkedin"
    return "x" if handle.value.startswith(("x.com", "x:", "twitter")) else handle.value.partition("/")[0].split(":")[0]


def _way(handle: Handle, record: Record) -> Way | None:
    collected = record.trust is Trust.LOW
    if handle.kind is HandleKind.MAIL:
        return None if is_role(handle.value) else Way(COLLECTED if collected else GOOD, "mail")
    if handle.kind is HandleKind.PHONE:
        return Way(COLLECTED if collected else GOOD, "phone")
    if handle.kind is HandleKind.RESOURCE:
        return None
    service = _service(handle)
    if service == "linkedin" and not collected:
        return Way(CONNECTED, service)
    if handle.kind is HandleKind.NAME and service not in ORDER:
        return None
    return Way(PAGE, service)


def ways(candidate: Candidate) -> list[Way]:
    """All ways to reach somebody, best first."""
    records = [member.record for member in candidate.person.members]
    found = {way for record in records for handle in record.handles if (way := _way(handle, record))}
    rank = {channel: place for place, channel in enumerate(ORDER)}
    return sorted(found, key=lambda way: (-way.reach, rank.get(way.channel, len(rank)), way.channel))


def _hint(candidate: Candidate, way: Way) -> str:
    if way.reach == COLLECTED:
        source = source_words(candidate.person.members[0].record.source)
        return f"hard to reach: the only address comes from {source}"
    return f"hard to reach: only {way.channel}" if way.reach == PAGE else ""


def best_way(candidate: Candidate) -> Way | None:
    """The channel they last answered on if it is still there, else the one that reaches best; None for none at all."""
    found = ways(candidate)
    if not found:
        return None
    used = _WORDS.get(candidate.tie.channel) if candidate.tie.channel else None
    answered = next((way for way in found if way.channel == used), None)
    channel = answered.channel if answered else found[0].channel
    return Way(found[0].reach, channel, _hint(candidate, found[0]))
