"""What passed with one person as their page tells it: exports and the user's own log, side by side, each once."""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.channel import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line: what passed by one channel about one thing on one day, or a touch as the user logged it."""

    day: str  # ISO; as much of it as the source tells
    channel: str
    way: Direction  # who turned to whom; MUTUAL: they met, or wrote both ways
    text: str = ""  # the subject, or the last words of a message without one
    said: bool = False  # `text` is somebody's own words, not a subject
    count: int = 1  # messages
    seats: int = 2  # who took part, the owner too
    personal: bool = True  # neither automatic nor to a crowd
    touch: int = 0  # the number of the touch, where the user logged it
    note: str = ""
    private: bool = False  # the note enters no draft
    minutes: float | None = None
    reply: str = ""  # the kind of answer, as the user said or as its words tell


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """A page of them, the newest first."""

    several: tuple[Happening, ...]
    more: bool  # there are earlier ones
