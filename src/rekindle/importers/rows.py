"""A CSV file of any dialect -> rows of cells with the line each starts on.

The delimiter (comma, semicolon, tab) is what the file says in a first line "sep=;", else the one that splits the first
lines most alike. A quoted cell may hold newlines; cells and rows are bounded, so that a missing quote cannot swallow a
large file, and reading can go on at the line after the one that is refused.
"""

from __future__ import annotations

import csv
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence

from rekindle.model import Source
from rekindle.util.decode import lines

CELL_MOST = 1024 * 1024
LINE_MOST = 4 * 1024 * 1024
ROW_MOST = 2 * LINE_MOST
BAD_MOST = 100
_DELIMITERS = ",;\t"
_AGAIN_MOST = 4 * ROW_MOST  # characters read twice, so that a file of open quotes costs no minutes
_LINE_COST = 64  # characters that a line counts for beside its own: what it takes in memory
_SNIFF = 20
_SNIFF_MOST = 64 * 1024
_END = "\0end\0"  # fed once after the last line: it comes back as a row of its own unless a quote is open


class BadRows(ValueError):
    """The row that starts on `line` cannot be told from what follows; `raw` is the beginning of its line."""

    def __init__(self, line: int, reason: str, raw: str = "") -> None:
        super().__init__(reason)
        self.line = line
        self.raw = raw


def rows(file: Source, *, refused: Callable[[BadRows], None] | None = None) -> Iterator[tuple[int, list[str]]]:
    """(line, cells) of every row that is not blank; the first line is 1.

    With `refused`, a bad row is told to it and reading goes on at the next line, BAD_MOST times in a file.

    Raises:
        BadRows: a cell passes CELL_MOST characters, a row ROW_MOST, or a quote opened on that line is never closed.
        TooLong: a line passes LINE_MOST characters.
    """
    csv.field_size_limit(CELL_MOST)
    feed = _Feed(lines(file, bound=LINE_MOST))
    mark, bad, again = feed.delimiter(), 0, 0
    while True:
        try:
            yield from _good(feed, mark)
        except BadRows as error:
            bad += 1
            if refused is None or bad > BAD_MOST or again > _AGAIN_MOST:
                raise
            refused(error)
            again += feed.skip_line()
        else:
            return


def _good(feed: _Feed, mark: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(feed, delimiter=mark)
    try:
        cells = next(reader)
        while not feed.over:
            if any(map(str.strip, cells)):
                yield feed.line, cells
            feed.next_row()
            cells = next(reader)
    except csv.Error as error:
        long = f"a cell is longer than {CELL_MOST:,} characters; a quote may be missing"
        raise feed.bad(long if "limit" in str(error) else str(error)) from error
    if cells != [_END]:
        raise feed.bad("a quote opened in this row is never closed")


class _Feed:
    """Lines for a csv reader, remembered until their row is done, so that a bad row can be taken back."""

    def __init__(self, source: Iterator[str]) -> None:
        self.line = 1  # where the row under way starts
        self.over = False
        self._source = source
        self._again: deque[str] = deque()
        self._taken: list[str] = []
        self._size = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self.over:
            raise StopIteration
        text = self._again.popleft() if self._again else next(self._source, _END)
        self.over = text is _END
        self._size += len(text) + _LINE_COST
        if self._size > ROW_MOST:
            raise self.bad(f"a row is longer than {ROW_MOST:,} characters; a quote may be missing")
        self._taken.append(text)
        return text

    def next_row(self) -> None:
        """The lines taken so far are done with."""
        self.line += len(self._taken)
        self._taken.clear()
        self._size = 0

    def skip_line(self) -> int:
        """Only the first line taken is done with; the others come again. How much is read twice."""
        size = self._size
        self._again.extendleft(text for text in reversed(self._taken[1:]) if text is not _END)
        del self._taken[1:]
        self.over = False
        self.next_row()
        return size

    def bad(self, reason: str) -> BadRows:
        """Why the row under way is refused."""
        return BadRows(self.line, reason, self._taken[0].rstrip("\r\n") if self._taken else "")

    def delimiter(self) -> str:
        """The delimiter of the lines to come; a line that only names it is used up."""
        size = 0
        for text in self._source:
            self._again.append(text)
            size += len(text)
            if len(self._again) >= _SNIFF or size > _SNIFF_MOST:
                break
        named = self._again[0].strip(' "\r\n').lower() if self._again else ""
        if len(named) == len("sep=;") and named.startswith("sep=") and named[-1] in _DELIMITERS:
            self._again.popleft()
            self.line += 1
            return named[-1]
        return delimiter(self._again)


def delimiter(head: Sequence[str]) -> str:
    """The delimiter of a CSV's first lines; a comma when nothing tells."""
    return max(_DELIMITERS, key=lambda mark: (*_agreement(head, mark), mark == ","))


def _agreement(head: Sequence[str], mark: str) -> tuple[bool, int]:
    """How well a delimiter splits lines: whether into the same number of cells each, and how many cells agree."""
    try:
        widths = [len(row) for row in csv.reader(head, delimiter=mark) if row]
    except csv.Error:  # a cell beyond the bound; reading will say where
        return False, 0
    if len(widths) > 2:
        widths.pop()  # the lines may end inside a quoted cell
    width, times = max(Counter(widths).items(), key=lambda found: (found[0] - 1) * found[1], default=(1, 0))
    return width > 1 and times == len(widths), (width - 1) * times


def header_key(cell: str) -> str:
    """A header cell in the form that mappings use: no mark, quotes or outer blanks, casefolded."""
    return cell.lstrip("\ufeff").strip().strip('"').strip().casefold()
