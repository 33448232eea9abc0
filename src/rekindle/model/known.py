"""All that looking for a reason to write reads: what is known of one person, and my side."""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.archive import Change
from rekindle.model.life import Fact, Give, Profile, Shared, Trip
from rekindle.model.moment import Moment
from rekindle.model.person import Person, Role
from rekindle.model.record import Owner
from rekindle.model.touch import Touch


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One person, with what passed, what was told of them and what is owed to them."""

    person: Person
    roles: tuple[Role, ...] = ()
    changes: tuple[Change, ...] = ()
    facts: tuple[Fact, ...] = ()
    gives: tuple[Give, ...] = ()  # offered, promised or delivered to them
    moments: tuple[Moment, ...] = ()  # the newest first
    touches: tuple[Touch, ...] = ()
    helped: tuple[Moment, ...] = ()  # recommendations and endorsements they wrote for me


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """My side of every reason: who and where I am, where I go, what many share, what I have found."""

    owner: Owner
    profile: Profile
    trips: tuple[Trip, ...] = ()
    occasions: tuple[Shared, ...] = ()
    finds: tuple[Give, ...] = ()  # listed finds
