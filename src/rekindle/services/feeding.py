"""The coming weeks -> the text of a calendar feed, for a file or for whoever may fetch it."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

from rekindle.core.agenda import agenda
from rekindle.core.feed import Way, entries
from rekindle.core.ics import calendar, event
from rekindle.model import UserError
from rekindle.model.agenda import Desk
from rekindle.model.life import Trip
from rekindle.outside.putting import put
from rekindle.services.desk import desk_of
from rekindle.store import kept, lists
from rekindle.store.shelf import Open

WEEKS = 4
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)")


def clock_of(text: str) -> time:
    """A time of day as typed, "9:00".

    Raises:
        UserError: it is none.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise UserError(f"{text!r} is no time of day.", unchanged="Nothing was written.", next_step="Write it as 9:00.")


def feed(at: Open, day: date, *, alarm: str = "9:00", discreet: bool = False) -> tuple[str, int]:
    """(the text of the feed, how many entries it has)."""
    clock, desk = clock_of(alarm), desk_of(at, day)
    way = Way(clock=clock, zone=desk.limits.zone, discreet=discreet)
    found = entries(desk, agenda(desk, WEEKS), way, _trips(at, desk))
    return calendar((event(one) for one in found), name="Rekindle"), len(found)


def write_feed(at: Open, path: Path, day: date, *, alarm: str = "9:00", discreet: bool = False) -> int:
    """Write the feed into a file, whole or not at all; how many entries it has."""
    text, count = feed(at, day, alarm=alarm, discreet=discreet)
    put(path, text)
    return count


def _trips(at: Open, desk: Desk) -> list[tuple[Trip, int]]:
    """Trips to come, each with how many people of the book are there by name of the place."""
    coming = [one for one in kept.kept(at, Trip) if one.since >= desk.day]
    return [(one, len(lists.people_with(at, [one.place]))) for one in coming]
