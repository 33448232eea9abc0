"""A kind of reason -> its weight, 0 to 1: what to say first to somebody.

The order is our own prior [D], after outreach.md section 6 and the chain of voice.md section 3. Warmth goes first: what
only the two of you know before what a file shows, what is owed before what is new. Then time: what is in time before
what keeps. Then how specific it is: a project before a firm, years before none. Within a kind, forms for a draft and
nearness in time decide; between two kinds lies more than `NEAR`, so that a kind never overtakes the one before it.
"""

from __future__ import annotations

CRISIS = 0.97  # it hit them now; nothing else would be read
MENTOR_LESSON = 0.95  # outreach.md: a lesson used is best for mentors
MEMORY = 0.93
LESSON = 0.90
WORK = 0.88
PROMISE = 0.85
FAVOUR = 0.82
LET_DOWN = 0.80
RECOMMENDED = 0.77
NEWS = 0.74
FIND = 0.71
OCCASION = 0.68
TRIP = 0.66
BIRTHDAY = 0.63
PROJECT = 0.60  # a shared project or its anniversary
WORD = 0.57
NEED = 0.55
NOTE = 0.53
TOPIC = 0.50
MET = 0.47
FIRM = 0.44
SCHOOL = 0.42
CITY = 0.38
OLD_NEWS = 0.35
POST_YEARS = 0.33
ENDORSED = 0.31
INTEREST = 0.28
GAP = 0.25
CONNECTED = 0.22
THIN = 0.15  # a school or firm named without years
KNOWN_FROM = 0.05

NEAR = 0.015
"""What being in time, or having a form for a draft, adds."""


def weigh(base: float, near: float = 0.0) -> float:
    """The weight of a reason of one kind; `near` from 0 to 1."""
    return round(base + NEAR * max(0.0, min(1.0, near)), 4)
