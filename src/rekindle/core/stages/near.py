"""Where I am and will be, and where they are -> why a coffee is possible now, if it is. Towns by name only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from rekindle.core.silence import MONTHS
from rekindle.model.life import Trip
from rekindle.util.text import fold

AHEAD = timedelta(days=60)
"""How long before a trip it is worth planning for. Own prior."""


def near(theirs: Iterable[str], mine: Iterable[str], trips: Iterable[Trip], today: date) -> str:
    """Towns of theirs, of mine, and my trips -> "You're both in Leeds."; "" where nothing brings us together."""
    towns = {fold(town): town for town in theirs if fold(town)}
    if both := next((towns[fold(town)] for town in mine if fold(town) in towns), ""):
        return f"You're both in {both}."
    for trip in sorted(trips, key=lambda one: (one.since, one.number)):
        if fold(trip.place) in towns and trip.until >= today and trip.since <= today + AHEAD:
            return f"You're in {trip.place} {_days(trip)}."
    return ""


def _days(trip: Trip) -> str:
    """Days in words: from 6 to 9 October."""
    first, last = trip.since, trip.until
    if first == last:
        return f"on {last.day} {MONTHS[last.month - 1]}"
    month = "" if (first.year, first.month) == (last.year, last.month) else f" {MONTHS[first.month - 1]}"
    return f"from {first.day}{month} to {last.day} {MONTHS[last.month - 1]}"
