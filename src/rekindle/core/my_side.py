"""My side as typed -> the same in one form: days, hours, languages, channels and country.

What is not understood is named, with an example, and nothing is guessed from the rest.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rekindle.model.draft import Medium
from rekindle.model.life import Profile

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CHANNELS = tuple(medium.value for medium in Medium if medium is not Medium.LINKEDIN_NOTE)
CAP_MOST = 100
_HOUR = re.compile(r"(\d{1,2})(?::(\d\d))?(am|pm)?")
_TO = re.compile(r"\s+to\s+|–")
_AND = re.compile(r"\s+and\s+")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")

EXAMPLES = {
    "hours": "9 to 17",
    "days": "Monday to Friday, or Mon, Wed, Fri",
    "languages": "en, sv",
    "channels": ", ".join(CHANNELS),
    "country": "GB",
    "cap": f"a number from 1 to {CAP_MOST}",
}
"""How each is written."""


def settled(profile: Profile) -> tuple[Profile, tuple[str, ...]]:
    """(the profile in one form, the fields of it that are not understood)."""
    found = {
        "hours": hours(profile.hours),
        "days": days(profile.days),
        "languages": _each(profile.languages, _LANGUAGE),
        "channels": _each(profile.channels, re.compile("|".join(CHANNELS))),
        "country": country(profile.country),
        "cap": profile.cap if 1 <= profile.cap <= CAP_MOST else None,
    }
    wrong = tuple(name for name, value in found.items() if value is None)
    known = {name: value for name, value in found.items() if value is not None}
    return replace(profile, **known, aims=_once(profile.aims)), wrong  # type: ignore[arg-type]  # each by its name


def hours(text: str) -> str | None:
    """Hours of a day: "09:00 - 17:30" or "9am to 5:30pm" -> "9-17:30"; "" stays; None for what is no such span."""
    if not text:
        return ""
    since, dash, until = _TO.sub("-", text.casefold()).replace(" ", "").partition("-")
    start, end = _minute(since), _minute(until)
    if not dash or start is None or end is None or start >= end:
        return None
    return f"{_hour(start)}-{_hour(end)}"


def _minute(text: str) -> int | None:
    found = _HOUR.fullmatch(text)
    if not found or int(found[2] or 0) >= 60:
        return None
    hour = int(found[1])
    if found[3]:
        hour = hour % 12 + 12 * (found[3] == "pm") if 1 <= hour <= 12 else 25
    minute = 60 * hour + int(found[2] or 0)
    return minute if minute <= 24 * 60 else None


def _hour(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}" if minute % 60 else str(minute // 60)


def days(text: str) -> str | None:
    """Days of a week: "Monday to Fri and sun" -> "mon-fri,sun"; "" stays; None for what names none."""
    found = [_span(part) for part in _AND.sub(",", _TO.sub("-", text.casefold())).replace(" ", "").split(",") if part]
    return None if "" in found or bool(text) > bool(found) else ",".join(found)


def _span(text: str) -> str:
    """One day, or one from-to; "" for what is neither."""
    ends = [part[:3] for part in text.split("-")]
    return "-".join(ends) if len(ends) <= 2 and all(one in DAYS for one in ends) else ""


def _each(several: tuple[str, ...], known: re.Pattern[str]) -> tuple[str, ...] | None:
    """Words in small letters, each once; None when one of them is not known."""
    found = _once(tuple(one.casefold() for one in several))
    return found if all(known.fullmatch(one) for one in found) else None


def _once(several: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.strip() for one in several if one.strip()))


def country(text: str) -> str | None:
    """An ISO code: "gb" -> "GB"; "" stays; None for what is none."""
    code = text.strip().upper()
    return code if not code or (len(code) == 2 and code.isascii() and code.isalpha()) else None
