"""A CSV file of any dialect -> rows of cells with the line each starts on.

The delimiter (comma, semicolon, tab) is the one that splits the first lines into most cells alike. A quoted cell may
hold newlines; a cell is bounded, so that a missing quote cannot swallow a large file, and a quote that is never closed
is told instead of making one row of the rest.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from rekindle.model import Source
from rekindle.util.decode import lines

CELL_MOST = 1024 * 1024
LINE_MOST = 4 * 1024 * 1024
_DELIMITERS = ",;\t"
_SNIFF = 20
_END = "\ue000end of rows"  # after the last line; what else but an open quote could hold it?


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
    reader = csv.reader(chain(lines(file, bound=LINE_MOST), (_END,)), delimiter=delimiter(head))
    start = 1
    try:
        for cells in reader:
            if cells and cells[-1].endswith(_END):
                break
            if cells and (cells[0] or any(cells)) and (not cells[0].isspace() or any(cell.strip() for cell in cells)):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise BadRows(start, _reason(error)) from error
    if cells[-1] != _END:
        raise BadRows(start, "a quote opened here is never closed")


def _reason(error: csv.Error) -> str:
    """What the csv module found, in words for the user."""
    if "limit" in str(error):
        return f"a cell is longer than {CELL_MOST:,} characters; a quote may be missing"
    return "a line break stands within a cell without quotes"


def delimiter(head: Sequence[str]) -> str:
    """The delimiter of a CSV's first lines; a comma when nothing tells."""
    return max(_DELIMITERS, key=lambda mark: (_alike(head, mark), mark == ","))


def _alike(head: Sequence[str], mark: str) -> int:
    """How many marks stand in rows of the commonest kind: a preamble or a lone long line weighs little."""
    widths = Counter(len(row) for row in csv.reader(head, delimiter=mark))
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def header_key(cell: str) -> str:
    """A header cell in the form that mappings use: no mark, quotes or outer blanks, casefolded."""
    return cell.lstrip("\ufeff").strip().strip('"').strip().casefold()
