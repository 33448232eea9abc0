"""The sweep: everybody of a source, a role or a time, one at a time, until all have been seen; and what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Order(StrEnum):
    """In what order a sweep goes."""

    LAST_NAME = "last-name"
    RECENT = "recent"  # the last contact first
    CLOSEST = "closest"  # the strongest tie first


class Answer(StrEnum):
    """What was said of somebody in a sweep, with which the next person comes."""

    LISTED = "listed"  # on my list
    LEFT_OUT = "left-out"
    NOT_PERSON = "not-person"
    NEVER = "never"
    SKIPPED = "skipped"  # comes again when everybody else has been seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """One way through one's people. Empty fields let everybody in; `name` is what the user calls it."""

    number: int = 0
    name: str  # "linkedin, professors, since 2010", or the user's own
    source: str = ""
    role: str = ""
    since: str = ""  # a year: contact, or acquaintance where none is on record, in it or later
    order: Order = Order.LAST_NAME
    closed: bool = False  # put away by the user


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Somebody as seen in a sweep. `record` is the person's id then, so that it holds after merges and splits."""

    sweep: int
    record: int
    log: int  # its entry in the log; looks follow one another by it
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many of how many: a source, a role, a post or a school of the user's."""

    kind: str  # "source", "role", "post", "school"
    name: str
    people: int = 0  # who belong to it
    seen: int = 0  # ... and were shown in a sweep, or typed
    listed: int = 0  # ... and are on the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far the list has come."""

    people: int = 0
    seen: int = 0
    listed: int = 0
    sources: tuple[Extent, ...] = ()
    roles: tuple[Extent, ...] = ()
    chapters: tuple[Extent, ...] = ()  # the user's posts and schools, the newest first
