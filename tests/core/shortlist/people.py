"""Made-up candidates for the tests of the shortlist."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from rekindle.core.ties import tie
from rekindle.model import (
    Channel,
    Evidence,
    Handle,
    HandleKind,
    Member,
    Name,
    Origin,
    Owner,
    Person,
    Place,
    Position,
    Record,
    Role,
    Schooling,
    Sureness,
)
from rekindle.model.candidate import Candidate
from rekindle.model.channel import Direction
from rekindle.model.tie import Event, Tie

TODAY = date(2026, 11, 21)
ME = Owner(
    origin=Origin(where="Profile.csv:2"),
    positions=(Position(company="Halden software", title="Manager"),),
    places=(Place(city="Leeds"),),
)
PROFILE = HandleKind.PROFILE


def handle(kind: HandleKind, value: str) -> Handle:
    return Handle(kind=kind, value=value)


def record(number: int = 1, title: str = "", company: str = "", city: str = "", **more: Any) -> Record:
    """A LinkedIn record unless told otherwise."""
    filled: dict[str, Any] = {
        "source": "linkedin",
        "key": str(number),
        "name": Name(full=f"Person {number}"),
        "origin": Origin(where=f"Connections.csv:{number}"),
        "handles": (handle(PROFILE, f"linkedin.com/in/p{number}"),),
        "positions": (Position(title=title, company=company),) if title or company else (),
        "places": (Place(city=city),) if city else (),
    }
    return Record(**(filled | more))


def schooling(school: str) -> tuple[Schooling, ...]:
    return (Schooling(school=school),)


def role(word: str, sureness: Sureness = Sureness.STRONG, text: str = "", evidence: str = "") -> Role:
    found = (Evidence(text=evidence, bits=3.0),) if evidence else ()
    return Role(role=word, sureness=sureness, evidence=found, text=text)


def history(last: int, days: int = 8, every: int = 30, *, answers: bool = True) -> Tie:
    """So many days of contact, the last so many days ago."""
    events = []
    for step in range(days):
        sent = TODAY - timedelta(days=last + every * step)
        events.append(Event(at=f"{sent}T09:00:00Z", channel=Channel.LINKEDIN, direction=Direction.OUT, words=40))
        if answers:
            events.append(Event(at=f"{sent}T10:00:00Z", channel=Channel.LINKEDIN, direction=Direction.IN, words=40))
    return tie(events, TODAY)


NO_TIE = tie([], TODAY)


def person(number: int, *records: Record, as_of: str = "2026-11-01") -> Person:
    members = tuple(Member(number=number + place, record=each, as_of=as_of) for place, each in enumerate(records))
    return Person(id=number, name=f"Person {number}", sort_name=f"{number}", members=members)


def candidate(
    number: int = 1,
    *,
    roles: Sequence[str] = (),
    last: int | None = 900,
    records: Iterable[Record] = (),
    more: dict[str, Any] | None = None,
    **filled: Any,
) -> Candidate:
    """Somebody silent for 900 days; `filled` goes into the one record, `more` into the candidate."""
    known = tuple(records) or (record(number, **filled),)
    parts: dict[str, Any] = {
        "person": person(number, *known),
        "roles": tuple(role(word) for word in roles),
        "tie": NO_TIE if last is None else history(last),
    }
    return Candidate(**(parts | (more or {})))
