"""A human being as worked out from records, and what they are to the user."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rekindle.model.link import Evidence
from rekindle.model.record import Record


class Sureness(StrEnum):
    """How sure a role is; decides the wording (voice.md section 4)."""

    SAID = "said"  # the user said or confirmed it
    STRONG = "strong"
    THIN = "thin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What somebody is to the user: one word of `rekindle.core.roles.ROLES`, with the words that say why."""

    role: str
    sureness: Sureness
    evidence: tuple[Evidence, ...]  # bits order the evidence; they are not log-odds here
    text: str = ""  # "your thesis advisor in 2014", for reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A record of a person, its number, and where it came from."""

    number: int
    record: Record
    archive: int = 0
    as_of: str = ""  # the archive's date, ISO; newest decides what is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One human being. `id` is the number of the oldest record; `members` sorted by number."""

    id: int
    name: str
    sort_name: str  # by last name: "lind, anna"
    members: tuple[Member, ...]
