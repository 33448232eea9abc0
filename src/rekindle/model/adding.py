"""What was typed or pasted, read and looked up in the book: who it names, what is new, or why it is refused."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rekindle.model.entry import Entry, Piece
from rekindle.model.record import Record

TYPED = "typed"
"""The source of records that were typed or pasted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """Somebody in the book whom a line names, or may name."""

    person: int
    name: str
    what: str  # "Professor of statistics, Uppsala universitet"
    sources: tuple[str, ...]  # in the user's words: "LinkedIn", "typed"
    why: str  # what speaks for it: "same mailbox", "same name, and Uppsala"
    record: int  # the record of theirs that speaks for it, where a verdict points
    sure: bool = False  # True: more than the name agrees


class Fate(StrEnum):
    """What became of a line."""

    CREATED = "created"  # somebody new
    ADDED = "added"  # to somebody who was here
    UNCHANGED = "unchanged"  # all of it was here
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """One line, one pasted signature or one card, before it is written."""

    line: str
    entry: Entry | None = None  # None for a card, and where nothing could be read
    record: Record | None = None  # as it would be kept; None when refused
    roles: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()  # for the echo: what was read as what
    known: Namesake | None = None  # who it is, beyond doubt
    maybe: tuple[Namesake, ...] = ()  # who it may be: to be asked, the likeliest first
    fresh: tuple[Piece, ...] = ()  # of the pieces, what was not known of `known`
    meant: int | None = None  # the user's word: the number of a person, 0 for somebody new
    refused: str = ""  # why nothing of it can be taken
    mend: str = ""  # and what to do

    @property
    def asks(self) -> bool:
        """True when only the user can tell who is meant."""
        return bool(self.maybe) and self.known is None and self.meant is None and not self.refused

    @property
    def name(self) -> str:
        """Who is named, for lists."""
        return self.record.name.shown if self.record else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one line."""

    line: str
    fate: Fate
    person: int = 0  # whose it is now; 0 when refused
    name: str = ""
    why: str = ""  # why refused, or what is to be asked
