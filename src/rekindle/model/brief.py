"""One page before a talk, and the invitation to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from rekindle.model.appointment import Seat
from rekindle.model.known import Known
from rekindle.model.moment import Topic
from rekindle.model.stage import Rung, Standing
from rekindle.model.tie import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """Where somebody is, as far as records tell, and the zone of it."""

    towns: tuple[str, ...] = ()
    zone: str = ""  # theirs; "" where there is no telling
    guess: str = ""  # what it was guessed from: "Accra", "+233 ..."
    own: str = ""  # the user's zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """All that a brief is made of."""

    known: Known
    what: str  # their post
    standing: Standing
    tie: Tie
    topics: tuple[Topic, ...] = ()
    where: Whereabouts = Whereabouts()
    purpose: Rung = Rung.CALL


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and its lines. `key` names it for scripts."""

    key: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """One page: who, what was, what to give, what to ask and what not."""

    person: int
    name: str
    purpose: Rung
    minutes: int
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk to be put into calendars. `start` is an instant with the user's own zone."""

    person: int
    name: str
    purpose: Rung
    start: datetime
    minutes: int
    place: str = ""
    where: Whereabouts = Whereabouts()
    owner: Seat
    guest: Seat | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A calendar entry for a talk, as the text of a file. Nothing is sent."""

    person: int
    name: str
    summary: str  # "Call Kofi, 10:00 here, 11:00 there"
    text: str
    start: datetime
    minutes: int
    zone: str = ""  # theirs; "" where not known
    guess: str = ""
    note: str = ""  # a word on the hour, where it is a bad one for them
