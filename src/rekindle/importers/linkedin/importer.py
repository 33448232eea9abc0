"""The members of a LinkedIn export -> connections, messages, invitations, endorsements, notes, and what "me" is.

Each member is read by itself, in any order; what belongs to one person is joined later by the profile. A member is
told by its header set, never by its name. The few places where a name helps say so: leftout.py, kudos.py, messages.py.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence

from rekindle.importers.linkedin.layouts import Found, find
from rekindle.importers.linkedin.leftout import ARTICLE, EMPTY_COACH
from rekindle.importers.linkedin.table import Reader, Row, columns_of, refused
from rekindle.importers.rows import BadRows, delimiter, rows
from rekindle.model import About, Ignored, Item, Peek, Problem, Source
from rekindle.util.decode import TooLong

_FIRST_LINES = 60
_NO_TALKS = "No conversations found"
_PAGE = re.compile(r"\s*(?:<!doctype html[^>]*>\s*)?<html\b", re.IGNORECASE)
_PULSE = "linkedin.com/pulse/"
_ARTICLES = "articles/articles/"


class LinkedIn:
    """The importer of LinkedIn exports of 2020 to 2026, whole or in part, also when a spreadsheet saved them again."""

    name = "linkedin"
    version = 1
    together = True
    splits = False
    dated = False

    def recognises(self, file: Peek) -> bool:
        """True for every member that is known, also for those left out on purpose."""
        if file.is_headed:
            return False
        if _aside(file):
            return True
        head = file.text.split("\n", _FIRST_LINES)[:_FIRST_LINES]
        try:
            return find(_cells(head), file.name) is not None
        except csv.Error:
            return False

    def read(self, file: Source) -> Iterator[Item]:
        """The items of one member, in file order."""
        if reason := _aside(file.peek()):
            yield Ignored(where=file.name, reason=reason)
            return
        table = _Table(file)
        yield from table.items()
        if table.failure:
            yield table.failure


LINKEDIN = LinkedIn()


def _aside(file: Peek) -> str:
    """Why a member that is no table is left out, or ""."""
    if file.text.strip() == _NO_TALKS:
        return EMPTY_COACH
    named = _ARTICLES in file.name.casefold()
    return ARTICLE if _PAGE.match(file.text) and (_PULSE in file.text or named) else ""


def _cells(lines: Sequence[str]) -> Iterator[list[str]]:
    found = csv.reader((line + "\n" for line in lines), delimiter=delimiter(lines))
    return (cells for cells in found if any(cell.strip() for cell in cells))


class _Table:
    """Reads the rows of a member. Rows that are no CSV are refused one by one; `failure` is what ended all reading."""

    def __init__(self, file: Source) -> None:
        self._file = file
        self._bad: list[BadRows] = []
        self.failure: Problem | None = None

    def items(self) -> Iterator[Item]:
        """The items of the member; when its rows stop, what was read stays."""
        lines = self._lines()
        found = find((cells for _, cells in lines), self._file.name)
        if found is None:
            yield from self._refused(About.FILE)
            reason = "no row of it has the columns of a LinkedIn export"
            self.failure = self.failure or Problem(where=self._file.name, reason=reason, about=About.FILE)
        elif found.layout is None:
            yield Ignored(where=self._file.name, reason=found.reason, count=sum(1 for _ in lines))
        else:
            yield from self._read(found, found.layout.reader(self._file, columns_of(found.keys)), lines)

    def _lines(self) -> Iterator[tuple[int, list[str]]]:
        try:
            yield from rows(self._file, refused=self._bad.append)
        except (BadRows, TooLong) as stop:
            reason = f"nothing can be read from here on: {stop}"
            self.failure = Problem(where=f"{self._file.name}:{stop.line}", reason=reason, about=About.FILE)

    def _refused(self, about: About) -> Iterator[Problem]:
        """The rows that were no CSV since it was asked last."""
        for bad in self._bad:
            yield refused(f"{self._file.name}:{bad.line}", (bad.raw,), str(bad), about)
        self._bad.clear()

    def _read(self, found: Found, reader: Reader, lines: Iterator[tuple[int, list[str]]]) -> Iterator[Item]:
        name, width, columns = self._file.name, len(found.keys), columns_of(found.keys)
        empty = True
        for line, cells in lines:
            empty = False
            where = f"{name}:{line}"
            if self._bad:
                yield from self._refused(reader.about)
            if len(cells) != width and not _fits(cells, width):
                reason = f"it has {len(cells)} cells where the header has {width}"
                yield refused(where, cells, reason, reader.about)
                continue
            cells.append("")  # the cell of every column that this era does not have
            yield from reader.row(Row(where, cells, columns))
        yield from reader.end()
        if self._bad:
            yield from self._refused(reader.about)
        elif empty and not self.failure:
            yield Ignored(where=name, reason="a header and no rows", count=0)


def _fits(cells: list[str], width: int) -> bool:
    """Cuts empty cells beyond the header, as spreadsheets write them; False when the row is of another width."""
    if len(cells) > width and not any(cells[width:]):
        del cells[width:]
    return len(cells) == width
