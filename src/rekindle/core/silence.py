"""Counts of days -> the words of the list: how long silent, how often before, over what span (voice.md section 4).

Numerals, as these texts are scanned; whole units only, never rounded up.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from rekindle.model.channel import SPOKEN, Channel

MONTH_DAYS = 30.4375
SHOWN_FROM = 60
"""Days of silence from which it is shown: two months."""

RHYTHMS = (
    (2.0, "most days"),
    (9.0, "weekly"),
    (20.0, "every other week"),
    (45.0, "monthly"),
    (120.0, "every few months"),
)
FACE_TO_FACE = frozenset({Channel.IN_PERSON, Channel.MEETING})
CALLS = SPOKEN | {Channel.MISSED_CALL}
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def counted(number: int, noun: str) -> str:
    """1, "day" -> "1 day"; 2, "day" -> "2 days"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def months_of(days: int) -> int:
    """Whole months in a number of days; 60 days are two months."""
    return max(2, int(days / MONTH_DAYS)) if days >= SHOWN_FROM else int(days / MONTH_DAYS)


def long_ago(days: int) -> str:
    """A gap in days -> "14 months", "2 years 4 months", "about 11 years"; "" under two months."""
    months = months_of(days)
    if days < SHOWN_FROM:
        return ""
    if months < 24:
        return f"{months} months"
    years, rest = divmod(months, 12)
    if years >= 10:
        return f"about {years} years"
    return f"{years} years {counted(rest, 'month')}" if rest else f"{years} years"


def silence(gap_days: int, *, at_least: bool = False) -> str:
    """A gap in days -> "silent 2 years 4 months"; `at_least` when the history on record ends early; "" if short."""
    words = long_ago(gap_days)
    return (
        f"silent {'at least ' if at_least else ''}{words.removeprefix('about ') if at_least else words}"
        if words
        else ""
    )


def verb(channels: tuple[tuple[Channel, int], ...]) -> str:
    """Counts by channel -> "spoke", "met", "wrote", or "were in touch" when less than three in four are of one kind."""
    kinds = {"spoke": 0, "met": 0, "wrote": 0}
    for channel, count in channels:
        kinds["spoke" if channel in CALLS else "met" if channel in FACE_TO_FACE else "wrote"] += count
    best = max(kinds, key=lambda kind: kinds[kind])
    return best if 4 * kinds[best] >= 3 * sum(kinds.values()) else "were in touch"


def rhythm_words(median_gap: float, doing: str) -> str:
    """Usual days between contacts and the verb -> "you wrote monthly before that"."""
    often = next((words for limit, words in RHYTHMS if median_gap <= limit), "now and then")
    return f"you {'were in touch' if often == 'most days' else doing} {often} before that"


def span(days: int) -> str:
    """A span in days -> "9 days", "5 weeks", "14 months", "2 years"."""
    if days < 14:
        return counted(days, "day")
    if days < SHOWN_FROM:
        return counted(days // 7, "week")
    months = months_of(days)
    return counted(months // 12, "year") if months >= 24 else counted(months, "month")


def contact_words(days: int, over: int) -> str:
    """Days of contact and the span from first to last -> "31 days of contact over 2 years"."""
    shown = f"{counted(days, 'day')} of contact"
    return f"{shown} over {span(over)}" if over else shown


def answered_words(answered: int, asked: int, sent: int) -> str:
    """Answers, messages that asked for one, and all sent -> "answered 5 of your last 6"; "" with too little to say."""
    if asked >= 3:
        return f"answered {answered} of your last {asked}"
    return "answered the one message on record" if answered == sent == 1 else ""


def month_words(day: date) -> str:
    """A day -> "July 2025"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=20_000)
def day_words(day: date) -> str:
    """A day -> "3 May 2025"."""
    return f"{day.day} {month_words(day)}"
