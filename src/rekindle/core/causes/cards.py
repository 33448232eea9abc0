"""Records alone -> where somebody is known from: the last resort, and honest about it (voice.md section 3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from rekindle.core.causes import weights
from rekindle.core.causes.sources import source_of
from rekindle.core.causes.times import ago, first_day, shown
from rekindle.core.causes.words import spoken, tidy
from rekindle.core.profile import current
from rekindle.core.shortlist.facts import newest_first
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.person import Member

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
    linked = None if paper else _connected(members, today)
    since, source = (linked[0], source_of(linked[1])) if linked else ("", source_of(member))
    yield Cause(
        key="known",
        family=Family.HONEST_GAP,
        text=f"no messages on record; known from {f'LinkedIn, connected {_month(since)}' if since else source}",
        fact=f"connected on {shown(since)}" if since else member.record.origin.where,
        source=source,
        weight=weights.weigh(weights.KNOWN_FROM, 1.0 if paper else 0.0),
        on=since,
        when=ago(since, today),
        noun="your card" if paper else "",
        past="connected on LinkedIn" if since else "",
        org=spoken(post.company) if post else "",
        title=tidy(post.title) if post else "",
    )


def _connected(members: Sequence[Member], today: date) -> tuple[str, Member] | None:
    """The day that LinkedIn gives for the two, and the record that says so."""
    for member in members:
        for one in member.record.occasions:
            day = first_day(one.when.text) if one.kind == "connected" else None
            if day and day <= today:
                return one.when.text, member
    return None


def _month(text: str) -> str:
    """A partial date to its month, as lists show it: "in March 2022"."""
    return f"in {shown(text[:_TO_MONTH])}"


_TO_MONTH = len("2022-03")
