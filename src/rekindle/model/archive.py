"""A file or folder the user brought: what it was, what came of it, and where in it each item lies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.problem import About, Ignored, Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where in its archive an item was read: "Connections.csv:17" (line), "phone.vcf#3" (third card).

    `as_of` is when the source says the item was last changed (a card's REV): ISO text as in `When`, "" if untold.
    """

    where: str
    as_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the items read. `read` is always the sum of the others."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0

    @property
    def read(self) -> int:
        """All items read."""
        return self.created + self.updated + self.unchanged + self.refused

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            created=self.created + other.created,
            updated=self.updated + other.updated,
            unchanged=self.unchanged + other.unchanged,
            refused=self.refused + other.refused,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that was found in an archive: new to the book, known to it, left out on purpose, and to be looked at."""

    new: int
    known: int
    left_out: int
    to_look_at: int

    @property
    def found(self) -> int:
        """All of it."""
        return self.new + self.known + self.left_out + self.to_look_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """One import of one archive, with its accounts."""

    path: str
    importer: str
    items: Counts
    interactions: Counts
    problems: tuple[Problem, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    number: int = 0
    as_of: date | None = None
    place: str = ""  # where it lay on the user's disk: the file, the zip, or the folder that holds its files
    known_since: date | None = None  # set when the very same archive came in before
    begun: int = 0  # bytes at the beginning of its file that were not read again ...
    begun_on: date | None = None  # ... because they came in on that day

    @property
    def account(self) -> Account:
        """What became of everything in it. Of a file that could not be read at all, the file itself is to look at."""
        both = self.items + self.interactions
        return Account(
            new=both.created,
            known=both.updated + both.unchanged,
            left_out=sum(one.count for one in self.ignored),
            to_look_at=both.refused + sum(one.about is About.FILE for one in self.problems),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a newer archive of one source says differently about a record: a dated reason to write."""

    record: int
    field: str  # "company", "title", "name", "place"
    before: str
    after: str
    since: date | None  # the older archive's date: the change came after it ...
    until: date | None  # ... and not after the newer archive's date
