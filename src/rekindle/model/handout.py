"""A person as handed out of the book in a file: what a row of a table and a card are made of.

The header of our own table is known to both sides, the one that writes it and the importer that reads it back.
"""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.record import Name
from rekindle.model.roster import Listed
from rekindle.model.when import When

OWN_TABLE = "rekindle-csv"
"""The source of what was read from a table of ours."""
OWN_ID = "rekindle-"
"""How an id begins that was given to somebody in a file of ours; no other program writes such."""
JOINT = " ::: "
"""Between several values of one cell: no address, number or page has it."""
PARTED = "\n\n"
"""Between several notes."""

WORKED_OUT = (
    "Number", "Roles", "Closeness", "Layer", "Last contact", "Stage", "Days between", "Known from",
)  # fmt: skip
"""Columns of our table that an import leaves out on purpose: the book works them out, or keeps them as said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One person of the formal list with all that a file may tell. Nothing about others than them is in it."""

    uid: str
    listed: Listed
    name: Name
    mails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    company: str = ""
    title: str = ""
    city: str = ""
    country: str = ""
    birthday: When | None = None
    notes: tuple[str, ...] = ()  # private: only where the user asked for them
    revised: str = ""  # the day of the newest archive that shows them, ISO
