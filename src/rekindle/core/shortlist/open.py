"""A standing -> why somebody is not to be chosen again yet (outreach.md section 3, "eligible").

Whoever was written to this week stays on this week's list: it keeps still, and shows what has been done.
"""

from __future__ import annotations

from datetime import date, timedelta

from rekindle.core.silence import day_words, month_words
from rekindle.model.stage import Standing

REST = timedelta(days=150)
"""After one round without an answer: twice the list's 75 days. Two rounds rest for good, until a word from them."""
ROUNDS = 2


def at_rest(standing: Standing, today: date) -> str:
    """The words that say why they rest; "" for who may be chosen."""
    monday = today - timedelta(days=today.weekday())
    if standing.cycle >= ROUNDS:
        return "two rounds without an answer; they rest"
    if not standing.last:
        return ""
    if standing.tries and standing.last < monday:
        return f"you wrote on {day_words(standing.last)}; an answer may still come"
    if standing.cycle and today < standing.last + REST:
        return f"a round without an answer; they rest until {month_words(standing.last + REST)}"
    return ""
