"""Dates that come round -> birthdays, years at a firm, years since a connection, a meeting or a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from rekindle.core.causes import weights
from rekindle.core.causes.sources import seen_in, source_of
from rekindle.core.causes.talk import FEW, names_of, subject_of
from rekindle.core.causes.times import ago, first_day, nearest, on_day, shown
from rekindle.core.causes.told import usable
from rekindle.core.causes.words import clipped, spoken, tidy
from rekindle.core.shortlist.facts import current, newest_first
from rekindle.core.shortlist.timing import SOON
from rekindle.core.silence import MONTHS, counted
from rekindle.model.channel import Channel
from rekindle.model.draft import Cause, Family
from rekindle.model.known import Known, Side
from rekindle.model.life import Relation
from rekindle.model.person import Member
from rekindle.model.record import Occasion
from rekindle.util.company import normal
from rekindle.util.days import next_time
from rekindle.util.text import fold

BEFORE = 16
"""Days after which a round date has gone by; a month, told by its middle, lasts to its end."""
STALE = timedelta(days=400)
"""An export this old may not tell where somebody works now."""
_MONTH = len("2021-05")
_DAY = len("2021-05-14")
_DATED = frozenset({Relation.MEMORY, Relation.NOTE})
_MET = frozenset({Channel.MEETING, Channel.IN_PERSON, Channel.VIDEO})


def days(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Every date that comes round about now."""
    for member in known.person.members:
        for occasion in member.record.occasions:
            yield from _birthday(member, occasion, today)
            yield from _connected(member, occasion, today)
    yield from _post(known, today)
    yield from _met(known, side, today)
    yield from _projects(known, side, today)


def _round(text: str, today: date) -> tuple[date, int]:
    """(that day this time round, whole years then); the years are 0 where it is not about now, or names no month."""
    day = first_day(text if len(text) != _MONTH else f"{text}-15") if len(text) >= _MONTH else None
    coming = nearest(day, today) if day else today
    about_now = -BEFORE <= (coming - today).days <= SOON
    return coming, coming.year - day.year if day and about_now else 0


def _near(coming: date, today: date) -> float:
    return 1 - abs((coming - today).days) / SOON


def _birthday(member: Member, occasion: Occasion, today: date) -> Iterator[Cause]:
    marked = occasion.when.month_and_day if occasion.kind == "birthday" else None
    if marked is None:
        return
    coming = next_time(*marked, today)
    if (coming - today).days <= SOON:
        yield Cause(
            key=f"birthday:{coming.year}",
            family=Family.BIRTHDAY,
            text=f"birthday {on_day(coming)}" if coming != today else "birthday today",
            fact=f"{coming.day} {MONTHS[coming.month - 1]}",
            source=source_of(member),
            on=coming.isoformat(),
            when=on_day(coming),
            weight=weights.weigh(weights.BIRTHDAY, _near(coming, today)),
        )


def _connected(member: Member, occasion: Occasion, today: date) -> Iterator[Cause]:
    begun = occasion.when.text if occasion.kind == "connected" and len(occasion.when.text) == _DAY else ""
    coming, years = _round(begun, today)
    if years > 0:
        yield Cause(
            key=f"connected:{coming.year}",
            family=Family.ANNIVERSARY,
            text=f"connected {counted(years, 'year')} ago {on_day(coming)}",
            fact=f"connected on {shown(begun)}",
            source=source_of(member),
            on=begun,
            when=ago(begun, today),
            weight=weights.weigh(weights.CONNECTED, _near(coming, today)),
            past="connected on LinkedIn",
            years=years,
        )


def _post(known: Known, today: date) -> Iterator[Cause]:
    """Years in the post that the newest record speaks of; only where its month is known."""
    member = next((one for one in newest_first(known.person) if one.record.positions), None)
    post = current(member.record.positions) if member else None
    begun = post.since.text[:_MONTH] if post and post.since and not post.until and post.company else ""
    coming, years = _round(begun, today)
    if member and post and years > 0:
        firm, read = spoken(post.company), first_day(member.as_of)
        sure = read is not None and today - read <= STALE
        yield Cause(
            key=f"years:{normal(post.company)}:{coming.year}",
            family=Family.ANNIVERSARY,
            text=f"{'' if sure else 'probably '}{counted(years, 'year')} at {firm} in {MONTHS[coming.month - 1]}",
            fact=f"at {firm} since {shown(begun)}",
            source=source_of(member),
            on=begun,
            weight=weights.weigh(weights.POST_YEARS, _near(coming, today)),
            sure=sure,
            org=firm,
            title=tidy(post.title),
            years=years,
        )


def _met(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Meetings whose day comes round; those with a name of their own, and no series."""
    met = [one for one in known.moments if one.personal and one.seats <= FEW and one.channel in _MET]
    names, times = names_of(known, side), Counter(fold(one.subject) for one in met)
    for one in met:
        day, subject = one.at[:_DAY], subject_of(one, names) if times[fold(one.subject)] == 1 else ""
        coming, years = _round(day, today)
        if years > 0 and subject:
            yield Cause(
                key=f"met:{day}:{coming.year}",
                family=Family.ANNIVERSARY,
                text=f"you met {'a year' if years == 1 else f'{years} years'} ago: {clipped(subject)}",
                fact=f"{subject}, {shown(day)}",
                source=seen_in(one),
                on=day,
                when=ago(day, today, side.profile.country),
                weight=weights.weigh(weights.MET, _near(coming, today) / years),
                noun=subject,
                past="met",
                years=years,
            )


def _projects(known: Known, side: Side, today: date) -> Iterator[Cause]:
    """Memories and open notes whose month comes round."""
    for fact in known.facts:
        coming, years = _round(fact.on if fact.relation in _DATED else "", today)
        if years > 0 and usable(fact, today):
            yield Cause(
                key=f"fact:{fact.number}:{coming.year}",
                family=Family.ANNIVERSARY,
                text=f"{counted(years, 'year')} since {clipped(fact.text)}",
                fact=f"{fact.text}, {shown(fact.on)}",
                source=fact.source or "you typed",
                on=fact.on,
                when=ago(fact.on, today, side.profile.country),
                weight=weights.weigh(weights.PROJECT, _near(coming, today)),
                noun=tidy(fact.text),
                past=tidy(fact.past),
                doing=tidy(fact.doing),
                years=years,
                number=fact.number,
            )
