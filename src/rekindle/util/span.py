"""Time to spend, as typed <-> minutes."""

from __future__ import annotations

import re

_SPENT = re.compile(r"(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?")
_WEEK = 7 * 24 * 60


def minutes_of(text: str) -> int | None:
    """Minutes of "3h", "1h30m", "45 min" or "2.5h"; None for what is none of these, or more than a week has."""
    found = _SPENT.fullmatch(text.strip().casefold())
    if not found or not (found[1] or found[2]):
        return None
    total = round(60 * float(found[1] or 0)) + int(found[2] or 0)
    return total if total <= _WEEK else None


def span_of(minutes: int) -> str:
    """180 -> "3 h"; 90 -> "1 h 30 min"."""
    whole, rest = divmod(minutes, 60)
    return " ".join([*([f"{whole} h"] if whole else []), *([f"{rest} min"] if rest or not whole else [])])
