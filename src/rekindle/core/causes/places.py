"""Where they live beside where I am, and where I go -> same city, a trip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from rekindle.core.causes import weights
from rekindle.core.causes.countries import code_of
from rekindle.core.causes.sources import source_of
from rekindle.core.causes.times import dates
from rekindle.core.shortlist.facts import newest_first
from rekindle.core.shortlist.fields import metro
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.life import Trip
from rekindle.model.person import Person
from rekindle.model.record import Place
from rekindle.util.text import squeeze

AHEAD = timedelta(days=90)
"""How long before a trip it is a reason to write."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where somebody lives as one record says: town as written, its key, country code, and which record."""

    city: str
    metro: str
    country: str
    source: str
    newest: bool


def homes(person: Person) -> list[Home]:
    """Every town and country on record, the newest record's first, each once."""
    found: dict[tuple[str, str], Home] = {}
    for member in newest_first(person):
        for place in member.record.places:
            city, country = _city(place), code_of(place.country or place.full.rpartition(",")[2])
            if city or country:
                home = Home(city, metro(city), country, source_of(member), newest=not found)
                found.setdefault((home.metro, home.country), home)
    return list(found.values())


def _city(place: Place) -> str:
    """The town; of an address on one line the first part, where it is no street."""
    first = squeeze(place.city or place.full.partition(",")[0])
    return first if not any(mark.isdigit() for mark in first) and not code_of(first) else ""


def places(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Same city, and every trip from 90 days before until its end."""
    theirs = homes(known.person)
    yield from _same_city(theirs, side)
    for trip in side.trips:
        if trip.since - AHEAD <= today <= trip.until:
            yield from _trip(trip, theirs, today)


def _same_city(theirs: Iterable[Home], side: Side) -> Iterator[Cause]:
    mine = side.profile.place or next((city for place in side.owner.places if (city := _city(place))), "")
    for home in theirs:
        if mine and home.metro == metro(mine):
            yield Cause(
                key=f"city:{home.metro}",
                family=Family.PLACE,
                text=f"both in {home.city}" if home.newest else f"probably both in {home.city} (an older address)",
                fact=f"{home.city} (theirs), {mine} (yours)",
                source=home.source,
                weight=weights.weigh(weights.CITY if home.newest else weights.THIN, 1.0),
                sure=home.newest,
                place=home.city if home.newest else "",  # no draft may say it
            )


def _trip(trip: Trip, theirs: Iterable[Home], today: date) -> Iterator[Cause]:
    there = metro(trip.place)
    country = trip.country.upper() or code_of(trip.place)
    for home in theirs:
        near = home.metro == there
        if near or (home.country and home.country == country):
            yield _going(trip, home, today, near=near)


def _going(trip: Trip, home: Home, today: date, *, near: bool) -> Cause:
    when = dates(trip.since, trip.until, today)
    soon = 1 - max(0, (trip.since - today).days) / AHEAD.days
    theirs = "" if near else f"; they're in {home.city or 'the same country'}"
    older = "" if home.newest else "; they probably still live there (an older address)"
    return Cause(
        key=f"trip:{trip.number}",
        family=Family.PLACE,
        text=f"you're in {trip.place} {when}{theirs if home.newest else older}",
        fact=f"your trip to {trip.place}; {home.city or home.country} (theirs)",
        source=f"your trips and {home.source}",
        on=trip.since.isoformat(),
        when=when,
        weight=weights.weigh(weights.TRIP if near and home.newest else weights.CITY, soon),
        sure=home.newest,
        place=trip.place,
        number=trip.number,
    )
