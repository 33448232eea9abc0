"""What happened with one person, as their page tells it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One interaction on a person's timeline."""

    at: str
    channel: str
    part: str
    subject: str
    text: str
    personal: bool = True  # neither automatic nor to a crowd
    seats: int = 2  # who took part, the owner too


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What was talked about, and when last (ISO day)."""

    text: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A seat that somebody else had in an interaction with a person."""

    thread: str  # one of several messages; "" for an interaction by itself
    interaction: int
    met: bool  # a meeting, not a message
    at: str
    name: str  # the person's, else as seen, else the address
    handle: tuple[str, str]  # kind and value
    person: int = 0  # whose handle it is; 0 where nobody's or several people's


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Somebody who was in the same threads and meetings."""

    name: str
    person: int  # 0 for somebody who is no person in the book
    threads: int
    meetings: int
    day: str  # the last, ISO
