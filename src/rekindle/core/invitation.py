"""Who, when and how -> a calendar entry for a talk, with both clocks said. Nothing is sent; the user passes it on.

The same talk on the same day is the same entry, so that a file written anew replaces it. An address goes in only when
the user asks for it, and with it the entry is worded for both to read.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from rekindle.core.brief.places import clock
from rekindle.core.ics import calendar, event
from rekindle.core.names import first_of
from rekindle.core.quiet import DAYS, hours
from rekindle.model.appointment import Appointment
from rekindle.model.brief import Talk
from rekindle.model.stage import Rung

VERBS = {Rung.CALL: "Call", Rung.VIDEO: "Video talk with", Rung.COFFEE: "Coffee with"}
_NOUNS = {Rung.CALL: "Call", Rung.VIDEO: "Video talk", Rung.COFFEE: "Coffee"}
ALARM = 10


def summary(talk: Talk) -> str:
    """What the user's calendar shows: "Call Kofi, 10:00 here, 11:00 there"."""
    there = _there(talk)
    clocks = f", {talk.start:%H:%M} here, {there} there" if there else ""
    return f"{VERBS[talk.purpose]} {first_of(talk.name)}{clocks}"


def _there(talk: Talk) -> str:
    """What their clock shows then; "" where it is not known, or nobody is anywhere else."""
    return clock(talk.start, talk.where.zone) if talk.where.zone and talk.purpose is not Rung.COFFEE else ""


def late(talk: Talk) -> str:
    """A word on a day or an hour that is not a good one there; "" for a good one, and for whatever is not known."""
    if talk.purpose is Rung.COFFEE:
        return ""
    there, good = _there(talk), hours(talk.purpose)
    day = talk.start.astimezone(ZoneInfo(talk.where.zone)) if there else talk.start
    if day.weekday() not in good.days:
        return f"That's a {DAYS[day.weekday()]}. A day of work is kinder, unless you two agreed on it."
    if not there or good.since <= day.hour < good.until:
        return ""
    return f"It's {there} there. Between {good.since} and {good.until} is kinder."


def invitation(talk: Talk, stamp: datetime) -> str:
    """The text of the file."""
    one = Appointment(
        uid=_uid(talk),
        stamp=stamp,
        start=talk.start,
        end=talk.start + timedelta(minutes=talk.minutes),
        summary=_shared(talk) if talk.guest else summary(talk),
        description=_description(talk),
        place=talk.place,
        alarms=() if talk.guest else (ALARM,),
        organiser=talk.owner if talk.owner.mail else None,
        guests=(talk.guest,) if talk.guest else (),
    )
    # RFC 5546: a REQUEST has attendees, a PUBLISH has none
    return calendar([event(one)], method="REQUEST" if talk.guest else "PUBLISH")


def _uid(talk: Talk) -> str:
    words = (talk.owner.mail, talk.owner.name, str(talk.person), talk.purpose, talk.start.date().isoformat())
    return f"{sha256(chr(0).join(words).encode('utf-8', 'replace')).hexdigest()[:24]}@rekindle"


def _shared(talk: Talk) -> str:
    return f"{_NOUNS[talk.purpose]}, {first_of(talk.owner.name) or 'and'} and {first_of(talk.name)}"


def _description(talk: Talk) -> str:
    there = _there(talk)
    mine = f"{talk.start:%H:%M} for {talk.owner.name or 'the one who asks'}"
    theirs = f", {there} for {talk.name} (their clock guessed from {talk.where.guess})" if there else ""
    return f"{mine}{theirs}. {talk.minutes} minutes."
