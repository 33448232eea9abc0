"""How long it is quiet, and how late a thank-you is, in words (voice.md section 3, "Time")."""

from __future__ import annotations

from datetime import date

from rekindle.core.causes.times import first_day, season
from rekindle.core.silence import MONTHS

_OLD = 72
"""Months from which the year alone is said."""


def since(day: date, today: date, country: str = "") -> str:
    """A past day, to follow "since": "March", "last November", "spring 2024", "2014"."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if months > _OLD:
        return str(day.year)
    if months < 11:
        return MONTHS[day.month - 1] if day.year == today.year else f"last {MONTHS[day.month - 1]}"
    return season(day, country)


def heading(phrase: str) -> str:
    """A stay as a heading has it: "from 6 to 9 October" -> "6 to 9 October"."""
    return phrase.removeprefix("from ").removeprefix("on ")


def month_again(text: str, today: date) -> str:
    """The month of a partial date when it is this one; "" else, and where no month is known."""
    day = first_day(text)
    return MONTHS[today.month - 1] if day and len(text) >= len("2021-05") and day.month == today.month else ""
