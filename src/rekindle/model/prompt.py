"""Prompts that jog memory: a role, a post, a school or a time of the user's, who is known of it, and how it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A post, a school or a club of the user's own life: people were there when the user was."""

    kind: str  # "post", "school", "club"
    name: str  # "Halden Foods"
    title: str = ""  # what I was there
    since: str = ""  # partial ISO dates; "" is not known, and for `until` also "still there"
    until: str = ""
    key: str = ""  # the kind and the name as compared: "post:halden foods"


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """That somebody was where the user was, when the user was; as far as is known."""

    sure: bool  # False: they name the place, and no year speaks for or against
    since: str = ""  # the months that are shared, "2015-03"; "" is not known
    until: str = ""
    why: str = ""  # "2015 to 2018", "connected in 2016", "years not known"
    gone: bool = False  # they have left it since
    linked: bool = False  # a connection on LinkedIn


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One question to one's memory."""

    key: str  # stable: "bosses:halden foods", "thank"
    text: str  # "Who were your bosses at Halden Foods, 2015 to 2021?"
    roles: tuple[str, ...] = ()  # what whoever is named is
    chapter: Chapter | None = None
    year: str = ""  # the one year of the chapter that is asked about
    cues: tuple[str, ...] = ()  # things to picture
    known: tuple[int, ...] = ()  # the people on the list who answer it already
    near: tuple[int, ...] = ()  # people in the book, not on the list, who may


class RecallState(StrEnum):
    """How a prompt was left."""

    DONE = "done"
    NOBODY = "nobody"  # an answer like any other
    LATER = "later"
    NAMED = "named"  # somebody was named for it: a row a person, which goes when that is taken back


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """That a prompt was walked, and how it was left; or that somebody was named for it.

    The newest version of a prompt's holds; so many of NAMED stand as people were named and not taken back.
    """

    number: int = 0
    prompt: str  # its key
    state: RecallState
    on: date
    record: int = 0  # who was named


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """Somebody beside a prompt, and what speaks for it."""

    person: int
    name: str
    what: str = ""  # "Head of planning, Corran Energy"
    why: str = ""  # "2015 to 2018", "probably your manager ...", "years not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A prompt as it is shown: who answers it already, who may, and how it was left before."""

    prompt: Prompt
    known: tuple[Face, ...] = ()
    near: tuple[Face, ...] = ()
    named: int = 0  # people named for it, now or before
    state: RecallState | None = None  # how it was left; None: not yet
    on: date | None = None  # ... on which day
    left: int = 0  # prompts still to come, this one included


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """The prompt that is worth most now, and why."""

    prompt: Prompt
    why: str  # "You've named nobody from Ericsson, 2009 to 2012; 14 of your LinkedIn connections were there then."


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A kind of people that a whole list has, and how many of them are on it."""

    name: str  # "bosses"
    roles: tuple[str, ...]
    listed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """How far the formal list has come."""

    listed: int = 0
    people: int = 0  # in the book
    seen: int = 0  # ... and shown in a sweep, or on the list
    added: int = 0  # put on the list this month
    filled: tuple[Filled, ...] = ()
    asked: int = 0  # prompts answered
    prompts: int = 0  # ... of so many
    coming: Coming | None = None
