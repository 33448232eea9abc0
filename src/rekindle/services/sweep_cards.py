"""Records and contact of somebody -> what a card of the sweep tells: then, now, and between the two of you."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rekindle.core.profile import by_trust, current, person_of, shown
from rekindle.model.person import Member
from rekindle.model.provenance import source_name
from rekindle.model.record import Position, Schooling
from rekindle.model.sweep import Card, Heard, Passed
from rekindle.model.tie import Contact
from rekindle.services.ranking import contact_of
from rekindle.store import views
from rekindle.store.shelf import Open

MOST = 2
"""Lines of each kind: a card is taken in at a glance."""


def card(at: Open, person: int, today: date) -> Card:
    """What a card tells of somebody beside the glimpse of them."""
    members = by_trust(list(views.members(at, views.records_of(at, person))))
    contact = contact_of(at, [person]).get(person, ())
    return Card(
        then=tuple(_then(members))[:MOST],
        now=_now(members),
        connected=_connected(members),
        between=_between(contact, today),
        sources=tuple(dict.fromkeys(source_name(one.record.source) for one in members)),
    )


def _now(members: Sequence[Member]) -> Heard | None:
    best = shown(person_of(members))
    text = ", ".join(part for part in (best.what, best.city) if part)
    told = next((one.record for one in members if current(one.record) or one.record.headline), members[0].record)
    return Heard(text=text, source=source_name(told.source)) if text else None


def _then(members: Iterable[Member]) -> Iterator[Heard]:
    """Schools, then posts that are over; each once, whoever tells it."""
    told: set[str] = set()
    for member in members:
        posts = [one for one in member.record.positions if one.until and (one.title or one.company)]
        for text in (*map(_school, member.record.schooling), *map(_post, posts)):
            if text and text not in told:
                told.add(text)
                yield Heard(text=text, source=source_name(member.record.source))


def _school(one: Schooling) -> str:
    what = ", ".join(part for part in (one.degree, one.school) if part)
    return " ".join(part for part in (what, _years(one)) if part)


def _post(one: Position) -> str:
    what = ", ".join(part for part in (one.title, one.company) if part)
    return " ".join(part for part in (what, _years(one)) if part)


def _years(one: Position | Schooling) -> str:
    ends = [when.text[:4] for when in (one.since, one.until) if when]
    return " to ".join(dict.fromkeys(ends))


def _connected(members: Iterable[Member]) -> Heard | None:
    """The first day on which a source says that the two connected."""
    days = [
        (one.when.text[:10], member.record.source)
        for member in members
        for one in member.record.occasions
        if one.kind == "connected"
    ]
    day, source = min(days, default=("", ""))
    return Heard(text=day, source=source_name(source)) if day else None


def _between(contact: Iterable[Contact], today: date) -> tuple[Passed, ...]:
    """By each channel, on how many days and from when to when; no day counts that is still to come."""
    days: dict[str, set[int]] = defaultdict(set)
    for one in contact:
        if one.day <= today.toordinal():
            days[one.channel].add(one.day)
    most = sorted(days, key=lambda channel: (-len(days[channel]), channel))[:MOST]
    return tuple(_passed(channel, days[channel]) for channel in most)


def _passed(channel: str, days: set[int]) -> Passed:
    since, until = date.fromordinal(min(days)), date.fromordinal(max(days))
    return Passed(channel=channel, days=len(days), since=since, until=until)
