"""The rows of one member of an export under its header -> rows that know their columns.

Columns are found by normalised name wherever they stand; a repeated header cell means its first column, an empty one
means nothing (formats.md section 1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Protocol

from rekindle.importers.rows import header_key
from rekindle.model import About, Item, Origin, Problem
from rekindle.util.text import nfc, squeeze

RAW_MOST = 200
_GERMAN = {  # seen in one hand-written test only (formats.md section 1), never in a real export
    "vorname": "first name",
    "nachname": "last name",
    "e-mail-adresse": "email address",
    "unternehmen": "company",
    "verbunden am": "connected on",
}
Columns = dict[str, int]


def column_keys(cells: Iterable[str]) -> list[str]:
    """Header cells in the form that everything here uses: "Connected On" -> "connected on"."""
    keys = (" ".join(header_key(cell).split()) for cell in cells)
    return [_GERMAN.get(key, key) for key in keys]


def columns_of(header: Sequence[str]) -> Columns:
    """Column keys to places, first one first."""
    places: Columns = {}
    for place, key in enumerate(header):
        if key:
            places.setdefault(key, place)
    return places


@dataclass(slots=True)
class Row:
    """One row: where it is, its cells (one empty cell more than the header has), the places of its columns."""

    where: str
    cells: list[str]
    columns: Columns

    def cell(self, column: str) -> str:
        """A short value in one line, "" when the column is absent."""
        place = self.columns.get(column)
        return squeeze(raw) if place is not None and (raw := self.cells[place]) else ""

    def text(self, column: str) -> str:
        """A long value with its lines."""
        place = self.columns.get(column, -1)
        return nfc(self.cells[place].replace("\r\n", "\n").replace("\r", "\n")).strip()

    def origin(self) -> Origin:
        """Where an item of this row was read."""
        return Origin(where=self.where)

    def problem(self, reason: str, about: About = About.RECORD) -> Problem:
        """This row refused."""
        return refused(self.where, self.cells, reason, about)


def refused(where: str, cells: Sequence[str], reason: str, about: About) -> Problem:
    """A row that became nothing, with its beginning."""
    return Problem(where=where, reason=reason, about=about, raw=",".join(cells)[:RAW_MOST].rstrip(","))


def picker(columns: Columns, *wanted: str) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """A function that takes the raw cells of the wanted columns out of a row at once; "" for those absent."""
    return itemgetter(*(columns.get(column, -1) for column in wanted))


class Reader(Protocol):
    """What makes items of the rows of one kind of member."""

    @property
    def about(self) -> About:
        """The account that a row refused for its number of cells belongs to."""

    def row(self, row: Row) -> Iterable[Item]:
        """The items of one row."""

    def end(self) -> Iterable[Item]:
        """What can be said only after the last row."""


@dataclass(frozen=True, slots=True)
class RowByRow:
    """A reader that needs to remember nothing."""

    items: Callable[[Row], Iterator[Item]]
    about: About = About.RECORD

    def row(self, row: Row) -> Iterable[Item]:
        """The items of one row."""
        return self.items(row)

    def end(self) -> Iterable[Item]:
        """Nothing more."""
        return ()
