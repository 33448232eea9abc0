"""Towns, telephone numbers and zones -> where somebody's clock stands, said with what it was guessed from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rekindle.core.whereabouts import zone_of_phone, zone_of_place
from rekindle.model.brief import Whereabouts


def whereabouts(places: Sequence[tuple[str, str]], phones: Iterable[str], own: str) -> Whereabouts:
    """(city, country) of records, numbers with their country codes, the user's zone -> where they are."""
    towns = tuple(dict.fromkeys(town for town, _ in places if town))
    for town, country in places:
        if zone := zone_of_place(town, country):
            return Whereabouts(towns=towns, zone=zone, guess=town or country, own=own)
    for phone in phones:
        if zone := zone_of_phone(phone):
            return Whereabouts(towns=towns, zone=zone, guess="their phone number", own=own)
    return Whereabouts(towns=towns, own=own)


def clock(moment: datetime, zone: str) -> str:
    """An instant on the clock of a zone: "10:05"."""
    return f"{moment.astimezone(ZoneInfo(zone)):%H:%M}"


def clock_words(where: Whereabouts, now: datetime) -> str:
    """What their clock shows now, and how sure that is; "" where there is no telling."""
    if not where.zone:
        return ""
    there = f"It's {clock(now, where.zone)} there now"
    here = f", {clock(now, where.own)} here" if where.own and where.own != where.zone else ""
    return f"{there}{here} (guessed from {where.guess})"
