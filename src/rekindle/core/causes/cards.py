"""Records alone -> where somebody is known from: the last resort, and honest about it (voice.md section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.sources import source_of
from rekindle.core.causes.words import spoken, tidy
from rekindle.core.profile import current
from rekindle.core.shortlist.facts import newest_first
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side

_PAPER = "card"
"""The source of cards that were photographed."""


def cards(known: Known, side: Side, today: date) -> Iterator[Cause]:  # noqa: ARG001 - every group is called alike
    """Where they are known from, for people without any message; a paper card can be found in a drawer."""
    if known.moments:
        return
    members = newest_first(known.person)
    paper = next((one for one in members if one.record.source.startswith(_PAPER)), None)
    member = paper or members[0]
    post = current(member.record)
    yield Cause(
        key="known",
        family=Family.HONEST_GAP,
        text=f"no messages on record; known from {source_of(member)}",
        fact=member.record.origin.where,
        source=source_of(member),
        weight=weights.weigh(weights.KNOWN_FROM, 1.0 if paper else 0.0),
        noun="your card" if paper else "",
        org=spoken(post.company) if post else "",
        title=tidy(post.title) if post else "",
    )
