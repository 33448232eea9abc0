"""A line typed from memory, or a card, signature or contact page pasted -> what it says, before it is written."""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.handle import Handle
from rekindle.model.record import Name, Occasion, Relation, Website


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What is known before a line is read: the prompt it answers, and words that can be told from others.

    `companies`, `schools`, `places` are those of the user and of the book, so that "Ericsson 2009" is read as a post
    and "Uppsala" as a place; `region` is for phones written without a country.
    """

    roles: tuple[str, ...] = ()  # the roles a prompt asks for: given to whoever is named
    company: str = ""
    school: str = ""
    since: str = ""  # partial ISO dates
    until: str = ""
    companies: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    region: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words of the line and what they were read as, for the echo: ("role", "thesis advisor", "advisor")."""

    field: str
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was understood of what was typed. Nothing of the line is lost: what fits no field is in `note`."""

    line: str
    name: Name
    roles: tuple[str, ...] = ()  # words of `rekindle.core.roles.ROLES`
    company: str = ""
    title: str = ""
    school: str = ""
    place: str = ""
    country: str = ""
    since: str = ""  # when you knew them, or they held the post: partial ISO date
    until: str = ""
    ongoing: bool = False  # "since 2015" goes on; a lone `since` without it is one point of time
    handles: tuple[Handle, ...] = ()
    websites: tuple[Website, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    relations: tuple[Relation, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    pieces: tuple[Piece, ...] = ()
