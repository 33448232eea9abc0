"""Time to spend, as typed <-> minutes."""

from __future__ import annotations

import re

_SPENT = re.compile(r"(?:(\d+(?:\.\d+)?)\s*h(?:ours?)?)?\s*(?:and\s*)?(?:(\d+)\s*m(?:in(?:ute)?s?)?)?")
_WEEK = 7 * 24 * 60


def minutes_of(text: str) -> int | None:
    """Minutes of "3h", "1h30m", "2.5h" or "45 minutes"; None for what is none of these, or more than a week has."""
    found = _SPENT.fullmatch(text.strip().casefold())
    if not found or not (found[1] or found[2]):
        return None
    total = round(60 * float(found[1] or 0)) + int(found[2] or 0)
    return total if total <= _WEEK else None


def span_of(minutes: int) -> str:
    """180 -> "3 hours"; 90 -> "1 hour 30 minutes"."""
    whole, rest = divmod(minutes, 60)
    return " ".join(
        [*([_many(whole, "hour")] if whole else []), *([_many(rest, "minute")] if rest or not whole else [])]
    )


def _many(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
