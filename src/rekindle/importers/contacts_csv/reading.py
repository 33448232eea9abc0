"""A contacts CSV -> records: the header is found, then every row becomes a record, something left out, or a problem.

Knows Google (old and new), Outlook (desktop, web, and Google's imitation of it), Thunderbird and Roundcube, in about a
dozen languages, any other CSV by the words of its header or the user's own mapping, and lists of bare mail addresses.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rekindle.importers.contacts_csv import cells
from rekindle.importers.contacts_csv.columns import Header, is_linkedin, is_people, mapped, understand
from rekindle.importers.contacts_csv.person import person
from rekindle.importers.rows import BadRows, delimiter, rows
from rekindle.model import About, Ignored, Item, Peek, Problem, Source
from rekindle.util import mail as mails
from rekindle.util.decode import TooLong

_HEADER_WITHIN = 20  # rows: no export has a longer preamble
_CARD_LINE = re.compile(r"\S:\S")  # headers such as "E-Mail 2: Adresse" have a blank
_BARE = ("E-mail",)  # the header that a list of bare addresses would have

Row = tuple[int, list[str]]


@dataclass(frozen=True, slots=True)
class ContactsCsv:
    """The importer of address books in CSV."""

    name: str = "contacts-csv"
    version: int = 1
    together: bool = False
    splits: bool = False
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        """True when one of the first rows is a header of people, and not one of a LinkedIn export's."""
        if file.is_headed:
            return False
        text = file.text.splitlines(keepends=True)[: 2 * _HEADER_WITHIN]
        try:
            head = [row for row in csv.reader(text, delimiter=delimiter(text)) if any(row)][:_HEADER_WITHIN]
        except csv.Error:
            return False
        header = _header(list(enumerate(head, 1)))
        return header is not None and not any(map(is_linkedin, head))

    def read(self, file: Source) -> Iterator[Item]:
        """Its people, in file order; what could not be read as problems."""
        bad: list[BadRows] = []
        try:
            for item in _items(file, rows(file, refused=bad.append)):
                yield from _refused(file, bad)
                yield item
        except (BadRows, TooLong) as error:
            yield Problem(where=f"{file.name}:{error.line}", reason=f"{error}; the rest is not read", about=About.FILE)
        yield from _refused(file, bad)


CONTACTS_CSV = ContactsCsv()


def _refused(file: Source, bad: list[BadRows]) -> Iterator[Problem]:
    """The bad rows met since last asked."""
    while bad:
        error = bad.pop(0)
        yield Problem(where=f"{file.name}:{error.line}", reason=str(error), raw=error.raw[:500])


def _items(file: Source, found: Iterator[Row]) -> Iterator[Item]:
    head = list(islice(found, _HEADER_WITHIN))
    if not head:
        yield Ignored(where=file.name, reason="no rows")
        return
    try:
        header = _header(head) if not file.columns else _mapped(head, file.columns)
    except ValueError as error:
        yield Problem(where=file.name, reason=str(error), about=About.FILE)
        return
    if not header:
        yield _unknown(file, head)
        return
    order = _order(file, header)
    body = [row for row in head if row[0] > header.line]
    if before := sum(row[0] < header.line for row in head):
        yield Ignored(where=file.name, reason="lines before the header", count=before)
    yield from _people(file, header, order, chain(body, found))


def _people(file: Source, header: Header, order: cells.Order, found: Iterator[Row]) -> Iterator[Item]:
    any_row = any_said = False
    for line, row in found:
        item = person(header, f"{file.name}:{line}", row, file.region, order)
        any_row, any_said = True, any_said or not isinstance(item, Ignored)
        yield item
    if not any_row:
        yield Ignored(where=file.name, reason="no rows")
    elif not any_said:
        yield Problem(where=file.name, reason="no row names anybody; name its columns with --map", about=About.FILE)


def _header(head: Sequence[Row]) -> Header | None:
    """The first row that is a header of people; a made-up one for a list of addresses; None when there is neither.

    A row below others is a header only when more of its cells are filled: a preamble has few, rows of values as many.
    """
    widest = 0
    for line, row in head:
        filled = [cell for cell in row if cell.strip()]
        if len(filled) > widest and not any(map(_is_value, filled)):
            header = understand(line, row)
            if is_people(header):
                return header
        widest = max(widest, len(filled))
    if head and all(len(row) == 1 and mails.normal(row[0]) for _, row in head):
        return understand(0, _BARE)
    return None


def _is_value(cell: str) -> bool:
    """True for what stands under a header and never in one: an address, a number, a line "TEL:..." of a card."""
    return bool(mails.normal(cell)) or cell.strip().isdecimal() or _CARD_LINE.search(cell) is not None


def _mapped(head: Sequence[Row], asked: Sequence[tuple[str, str]]) -> Header:
    """The header that has the columns the user named.

    Raises:
        ValueError: no row has them; the text tells of the row that looks most like a header.
    """
    for line, row in head:
        try:
            return mapped(understand(line, row), asked)
        except ValueError:
            continue
    guess = _header(head) or understand(head[0][0], max((row for _, row in head), key=len))
    return mapped(guess, asked)


def _unknown(file: Source, head: Sequence[Row]) -> Problem:
    """No header of people: say what is there, and how to go on."""
    shown = ", ".join(f'"{cell.strip()}"' for cell in head[0][1][:30] if cell.strip())
    reason = f"no column of names, mail addresses or phones is known; the first row has: {shown}. Name them with --map"
    return Problem(where=file.name, reason=reason, about=About.FILE)


def _order(file: Source, header: Header) -> cells.Order:
    """Whether day or month comes first in this file: its first date that leaves no doubt decides.

    Google's own dates need no telling. The file is read once more, as far as that date.
    """
    places = [column.index for column in header.columns if column.field in ("birthday", "anniversary")]
    if not places or header.source == "google-csv" or header.is_own:
        return cells.Order.UNKNOWN
    try:
        for _, row in rows(file, refused=lambda _: None):
            for order in (cells.order_of(row[place]) for place in places if place < len(row)):
                if order is not cells.Order.UNKNOWN:
                    return order
    except (BadRows, TooLong):
        pass  # told when the rows are read
    return cells.Order.UNKNOWN
