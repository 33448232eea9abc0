"""What newer exports say differently -> their news: a new employer, a new post, a move."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from rekindle.core.causes import weights
from rekindle.core.causes.words import spoken, tidy
from rekindle.core.shortlist.timing import FRESH, MOVES
from rekindle.core.silence import MONTHS, month_words
from rekindle.model.archive import Change
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.provenance import source_words
from rekindle.util.company import normal
from rekindle.util.text import fold

_FIRST = {"company": 1.0, "place": 0.5, "title": 0.0}
"""Which of several fresh changes is told first."""


def news(known: Known, side: Side, today: date) -> Iterator[Cause]:  # noqa: ARG001 - every group is called alike
    """The last change of each kind; a new title at a new employer is one change with it."""
    last = {change.field: change for change in sorted(known.changes, key=_time) if change.field in MOVES}
    moved = last.get("company")
    if moved and "title" in last and last["title"].until == moved.until:
        del last["title"]
    sources = {member.number: source_words(member.record.source) for member in known.person.members}
    for field in sorted(last):
        change = last[field]
        yield _cause(change, sources.get(change.record, "your exports"), _weight(change, known, today), today)


def _time(change: Change) -> tuple[str, int]:
    return change.until.isoformat() if change.until else "", change.record


def _weight(change: Change, known: Known, today: date) -> float:
    """News keeps for half a year, and until the two of you have been in touch again."""
    near, until = _FIRST[change.field], change.until
    spoken_since = until and any(one.personal and one.at[:10] > until.isoformat() for one in known.moments)
    fresh = until and today - until <= timedelta(days=FRESH) and not spoken_since
    return weights.weigh(weights.NEWS if fresh else weights.OLD_NEWS, near)


def _cause(change: Change, source: str, weight: float, today: date) -> Cause:
    before, after = tidy(change.before), tidy(change.after)
    past, org, title, place, key = f"moved to {after}", "", "", after, f"moved:{fold(after)}"
    if change.field == "company":
        before, after = spoken(before), spoken(after)
        past, org, place, key = f"gone from {before} to {after}", after, "", f"job:{normal(after)}"
    elif change.field == "title":
        past, title, place, key = "taken a new post", after, "", f"post:{fold(after)}"
    return Cause(
        key=key,
        family=Family.THEIR_NEWS,
        text=_words(change, today),
        fact=f"{before} became {after}",
        source=f"two exports of {source}" if source != "your exports" else "two exports",
        on=change.until.isoformat()[:7] if change.until else "",
        weight=weight,
        sure=change.until is not None,
        past=past,
        org=org,
        title=title,
        place=place,
    )


def _words(change: Change, today: date) -> str:
    """A change -> "changed jobs between March and August", as far as the exports are dated."""
    if change.until is None:
        return f"probably {MOVES[change.field]} (no date)"
    return f"{MOVES[change.field]}{_between(change.since, change.until, today)}"


def _between(since: date | None, until: date, today: date) -> str:
    alone = (since or until).year == until.year == today.year
    first, last = (_month(day, alone=alone) for day in (since or until, until))
    if since is None:
        return f" before {last}"
    return f" in {last}" if first == last else f" between {first} and {last}"


def _month(day: date, *, alone: bool) -> str:
    """A month, without its year where that is plain."""
    return MONTHS[day.month - 1] if alone else month_words(day)
