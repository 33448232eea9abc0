"""Who may be worth a message, and what their worth is made of (outreach.md section 3)."""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.archive import Change
from rekindle.model.person import Person, Role
from rekindle.model.tie import Tie


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """All that choosing needs to know of one person."""

    person: Person
    roles: tuple[Role, ...]
    tie: Tie
    changes: tuple[Change, ...] = ()
    helped: tuple[str, ...] = ()  # "recommended you in 2019", from endorsements, recommendations, introductions
    closeness: float | None = None  # the user's own slider, 0 to 1
    barred: str = ""  # "never", "later until 2026-12-01" ...: why the user does not want them now


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """One factor of the value: x is 0 to 1 or None when unknown, with its weight and the words for it."""

    name: str
    x: float | None
    weight: float
    text: str
    fact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Valued:
    """A candidate with its value V, the factors it is made of, and why it is not eligible if it is not."""

    candidate: Candidate
    value: float
    factors: tuple[Factor, ...]
    reach: float
    channel: str  # "linkedin", "mail", "phone" ...: the best way to reach them
    ineligible: str = ""
    categories: tuple[str, ...] = ()  # mentor, influencer, alumni-or-peer, outside-industry ...
    hint: str = ""  # "hard to reach: ...", shown beside the reasons
