"""A partial date and today -> the time phrase of a draft (voice.md section 3), and numbers in words.

Whole units only and nothing more exact than what is known: a month is never told in weeks, a year never as a season.
Unknown is "", never "recently".
"""

from __future__ import annotations

from datetime import date, timedelta

from rekindle.core.silence import MONTHS, day_words, month_words
from rekindle.util.days import next_time

NORTH = frozenset({
    "AT", "BE", "BG", "CA", "CH", "CN", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS",
    "IT", "JP", "KR", "LT", "LU", "LV", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "TR", "UA", "US",
})  # fmt: skip
SOUTH = frozenset({"AR", "AU", "CL", "LS", "NZ", "SZ", "UY", "ZA"})
_SEASONS = {3: "spring", 4: "spring", 5: "spring", 6: "summer", 7: "summer", 8: "summer", 9: "autumn", 10: "autumn",
            11: "autumn"}  # fmt: skip
_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH, _DAY = 7, 10  # lengths of "2021-05" and "2021-05-14"


def number(count: int) -> str:
    """Words to twelve, then digits."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else str(count)


def counted(count: int, noun: str) -> str:
    """2, "year" -> "two years"."""
    return f"{number(count)} {noun}" if count == 1 else f"{number(count)} {noun}s"


def first_day(text: str) -> date | None:
    """The first day that a partial date can mean; None for what is none."""
    try:
        return date.fromisoformat((text + "-01-01")[:_DAY] if len(text) < _DAY else text[:_DAY])
    except ValueError:
        return None


def ago(text: str, today: date, country: str = "") -> str:
    """When something was, for a draft: "on Tuesday", "five weeks ago", "last November", "in spring 2024", "in 2014".

    `country` is where it happened, for its seasons; where it is not known, or has none, the month is named.
    """
    day = first_day(text)
    if day is None or day > today:
        return ""
    if len(text) < _MONTH:
        return "this year" if day.year == today.year else f"in {day.year}"
    gap = (today - day).days
    if len(text) >= _DAY and gap <= 56:
        return _lately(day, today)
    return _by_month(day, today, country)


def _lately(day: date, today: date) -> str:
    gap = (today - day).days
    if gap < 2:
        return ("today", "yesterday")[gap]
    if gap < 7:
        return f"on {_DAYS[day.weekday()]}"
    return "last week" if gap < 14 else f"{counted(gap // 7, 'week')} ago"


def _by_month(day: date, today: date, country: str) -> str:
    months = (today.year - day.year) * 12 + today.month - day.month
    if months < 1:
        return "this month"
    if months < 11:
        return f"in {MONTHS[day.month - 1]}" if day.year == today.year else f"last {MONTHS[day.month - 1]}"
    if months <= 14:
        return "about a year ago"
    return f"in {season(day, country)}" if months <= 72 else f"in {day.year}"


def season(day: date, country: str = "") -> str:
    """A day -> "spring 2024" where the country has seasons; else, and in winter, which has two years, "May 2024"."""
    month = (day.month + 5) % 12 + 1 if country in SOUTH else day.month
    found = _SEASONS.get(month, "") if country in NORTH | SOUTH else ""
    return f"{found} {day.year}" if found and not (country in SOUTH and day.month in (1, 2, 12)) else month_words(day)


def years_between(text: str, today: date) -> int:
    """Whole years from a partial date to a day; a year alone counts by years. 0 for what is no date."""
    day = first_day(text)
    if day is None:
        return 0
    begun = (today.month, today.day) < (day.month, day.day) if len(text) >= _DAY else today.month < day.month
    return max(0, today.year - day.year - (begun and len(text) >= _MONTH))


def nearly(text: str, today: date) -> str:
    """A stretch of years: "four years"; from ten months over, "nearly five years"; "" under a year."""
    day, whole = first_day(text), years_between(text, today)
    if day is None:
        return ""
    over = (today.year - day.year - whole) * 12 + today.month - day.month - (today.day < day.day)
    if len(text) >= _MONTH and over >= 10:
        return f"nearly {counted(whole + 1, 'year')}" if whole else "nearly a year"
    return counted(whole, "year") if whole else ""


def on_day(day: date) -> str:
    """A day -> "on 3 December"."""
    return f"on {day.day} {MONTHS[day.month - 1]}"


def dates(since: date, until: date, today: date) -> str:
    """A stay: "from 6 to 9 October", "from 30 September to 3 October"; with the year where it is not this or next."""
    year = "" if since >= today - timedelta(days=31) and until <= today + timedelta(days=334) else f" {until.year}"
    end = f"{until.day} {MONTHS[until.month - 1]}{year}"
    if since == until:
        return f"on {end}"
    if (since.year, since.month) == (until.year, until.month):
        return f"from {since.day} to {end}"
    return f"from {since.day} {MONTHS[since.month - 1]} to {end}"


def shown(text: str) -> str:
    """A partial date for a list: "14 May 2025", "May 2025", "2025"; other text as it is."""
    day = first_day(text)
    if day is None or len(text) < _MONTH:
        return text
    return day_words(day) if len(text) >= _DAY else month_words(day)


def nearest(day: date, today: date) -> date:
    """That day of the year, in the year in which it is nearest to today."""
    several = (next_time(day.month, day.day, date(today.year + step, 1, 1)) for step in (-1, 0, 1))
    return min(several, key=lambda one: abs((one - today).days))
