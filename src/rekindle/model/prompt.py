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


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One question to one's memory."""

    key: str  # stable: "bosses:halden foods", "thank"
    text: str  # "Who were your bosses at Halden Foods, 2015 to 2021?"
    roles: tuple[str, ...] = ()  # what whoever is named is
    chapter: Chapter | None = None
    known: tuple[int, ...] = ()  # the people on the list who answer it already
    near: tuple[int, ...] = ()  # people in the book, not on the list, who may


class RecallState(StrEnum):
    """How a prompt was left."""

    DONE = "done"
    NOBODY = "nobody"  # an answer like any other
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """That a prompt was walked, and how it was left; the newest version of a prompt's holds."""

    number: int = 0
    prompt: str  # its key
    state: RecallState
    on: date
    named: int = 0  # people typed for it so far
