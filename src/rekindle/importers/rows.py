"""A CSV file of any dialect -> rows of cells with the line each starts on.

The delimiter (comma, semicolon, tab) is the one that splits the first lines into most cells alike. A quoted cell may
hold newlines; a cell is bounded, so that a missing quote cannot swallow a large file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import islice

from rekindle.model import Source
from rekindle.util.decode import lines

CELL_MOST = 1024 * 1024
LINE_MOST = 4 * 1024 * 1024
_DELIMITERS = ",;\t"
_SNIFF = 20


class BadRows(ValueError):
    """The file stops being a CSV here; rows before were good."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def rows(file: Source) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of every row that is not blank; the first line is 1.

    Raises:
        BadRows: a cell passes CELL_MOST characters, or a quote opened on that line is never closed.
        TooLong: a line passes LINE_MOST characters.
    """
    csv.field_size_limit(CELL_MOST)
    head = list(islice(lines(file, bound=LINE_MOST), _SNIFF))
    reader = csv.reader(lines(file, bound=LINE_MOST), delimiter=delimiter(head))
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        reason = (
            f"a cell is longer than {CELL_MOST:,} characters; a quote may be missing"
            if "limit" in str(error)
            else str(error)
        )
        raise BadRows(start, reason) from error


def delimiter(head: Sequence[str]) -> str:
    """The delimiter of a CSV's first lines; a comma when nothing tells."""
    widths = {mark: [len(row) for row in csv.reader(head, delimiter=mark)] for mark in _DELIMITERS}
    return max(
        _DELIMITERS, key=lambda mark: (sorted(widths[mark])[len(widths[mark]) // 2] if widths[mark] else 0, mark == ",")
    )


def header_key(cell: str) -> str:
    """A header cell in the form that mappings use: no mark, quotes or outer blanks, casefolded."""
    return cell.lstrip("\ufeff").strip().strip('"').strip().casefold()
