"""Years of posts and schools -> months, what two of them share, and words for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rekindle.model.when import WhenKind

if TYPE_CHECKING:
    from rekindle.model.record import Position, Schooling

Span = tuple[str, str]
"""First and last month, "2020-01" to "2023-12"; "9999-12" while it goes on."""
OPEN = "9999-12"


def span(item: Position | Schooling) -> Span | None:
    """The months it covers; None without any year. Without an end it goes on, without a start it is its end."""
    since, until = (
        when.text[:7] if when and when.kind is not WhenKind.MONTH_DAY else "" for when in (item.since, item.until)
    )
    if not since and not until:
        return None
    first = since or until
    last = until or OPEN
    return first if len(first) > 4 else first + "-01", last if len(last) > 4 else last + "-12"


def overlap(a: Span, b: Span) -> str:
    """The years two spans share, in words ("2020 to 2023", "since 2020"), or "" when they share none."""
    first, last = max(a[0], b[0]), min(a[1], b[1])
    return years((first, last)) if first <= last else ""


def years(times: Span) -> str:
    """A span in words."""
    first, last = times[0][:4], times[1][:4]
    if times[1] == OPEN:
        return f"since {first}"
    return first if first == last else f"{first} to {last}"
