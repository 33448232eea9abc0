"""Changes, birthdays, places -> whether now is a good moment, with the words for it."""

from __future__ import annotations

from datetime import date, timedelta

from rekindle.core import silence as words
from rekindle.core.shortlist.facts import Facts
from rekindle.model.archive import Change
from rekindle.model.candidate import Candidate
from rekindle.model.provenance import source_words
from rekindle.model.record import Occasion
from rekindle.util.days import next_time

FRESH = 180
"""Days for which a change of post or place is news. Own prior."""
SOON = 30
MOVES = {"company": "changed jobs", "title": "changed post", "place": "moved"}
ANNIVERSARY = 0.5

Timely = tuple[float | None, str, str]
"""x, its words and its fact; (None, "", "") when nothing is known."""


def _month(day: date, today: date) -> str:
    return words.month_words(day) if day.year != today.year else words.MONTHS[day.month - 1]


def _change(change: Change, today: date) -> Timely | None:
    until, since = change.until, change.since
    if change.field not in MOVES or until is None or not 0 <= (today - until).days <= FRESH:
        return None
    when = f"between {_month(since, today)} and {_month(until, today)}" if since else f"before {_month(until, today)}"
    return 1.0, f"{MOVES[change.field]} {when}", f"{change.before or 'nothing'} became {change.after or 'nothing'}"


def _occasion(occasion: Occasion, source: str, today: date) -> Timely | None:
    marked = occasion.when.month_and_day
    if marked is None or occasion.kind not in ("birthday", "connected", "anniversary"):
        return None
    coming = next_time(*marked, today)
    if coming - today > timedelta(days=SOON):
        return None
    shown = f"{coming.day} {words.MONTHS[coming.month - 1]}"
    if occasion.kind == "birthday":
        return 1.0, f"birthday on {shown}", f"from {source}"
    begun = occasion.when.day
    years = coming.year - begun.year if begun else 0
    if occasion.kind == "connected" and years < 1:
        return None
    what = f"connected {words.counted(years, 'year')} ago on {shown}" if years else f"anniversary on {shown}"
    return ANNIVERSARY, what, f"from {source}"


def timely(candidate: Candidate, facts: Facts, me: Facts, today: date) -> Timely:
    """The best of a fresh change, an occasion within 30 days and the same town; 0 when none fits, None when unknown."""
    dated = [
        (occasion, member.record.source)
        for member in candidate.person.members
        if member.record.occasions
        for occasion in member.record.occasions
    ]
    if not dated and not candidate.changes and not facts.metro:
        return None, "", ""
    found = [timing for change in candidate.changes if (timing := _change(change, today))]
    if facts.metro and facts.metro == me.metro:
        found.append((1.0, f"both in {facts.city}", f"{facts.city} ({facts.origin})"))
    found += [timing for occasion, source in dated if (timing := _occasion(occasion, source_words(source), today))]
    return max(found, key=lambda timing: timing[0] or 0.0, default=(0.0, "", ""))
