"""Rows of typed cells -> an Excel workbook of one sheet: texts, numbers and days, and nothing that runs.

No cell is a formula or a link, whatever its text (safety.md section 2): every text goes in as text. A row at a time is
in memory; what a row needs meanwhile lies in a folder of its owner's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rekindle.outside.putting import room_beside

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_767
"""Characters of a cell; Excel takes no more."""
ROWS_MOST = 1_048_575
_NO_XML = re.compile("[\ufffe\uffff\ud800-\udfff]")
_WIDTHS = {"Name": 28, "E-mail": 30, "Profile URL": 34, "Company": 24, "Job title": 24, "Notes": 50, "Roles": 18}
_WIDTH = 13


def write(path: Path, name: str, header: Sequence[str], rows: Iterable[Sequence[object]], *, over: bool) -> int:
    """Write a workbook; how many cells had to be cut to what Excel takes.

    Raises:
        UserError: the place cannot be written to, or a file is there that is to stay.
    """
    with room_beside(path, over=over) as (fresh, folder), _plain_errors():
        return _fill(fresh, folder, name, header, rows)


@contextmanager
def _plain_errors() -> Iterator[None]:
    """What the disk refuses, as it says so itself."""
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415 - as below

    try:
        yield
    except FileCreateError as error:
        raise error.args[0] from error


def _fill(fresh: Path, folder: Path, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
    from xlsxwriter import Workbook  # noqa: PLC0415 - a tenth of a second, for those who ask for a workbook

    cut = 0
    options = {"constant_memory": True, "tmpdir": str(folder), "strings_to_urls": False}
    options |= {"strings_to_formulas": False, "strings_to_numbers": False}
    with Workbook(str(fresh), options) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - equal lists give equal files
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet(name)
        _head(sheet, header, book.add_format({"bold": True}))
        for number, cells in enumerate(rows, start=1):
            cut += sum(_write(sheet, number, column, cell, day) for column, cell in enumerate(cells))
    return cut


def _head(sheet: Worksheet, header: Sequence[str], bold: Format) -> None:
    """The header stays in view, and each column can be filtered."""
    for column, title in enumerate(header):
        sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
        sheet.write_string(0, column, title, bold)
    sheet.freeze_panes(1, 1)


def _write(sheet: Worksheet, row: int, column: int, cell: object, day: Format) -> bool:
    """Write a cell as what it is; True when its text had to be cut."""
    if cell is None or cell == "":
        return False
    if isinstance(cell, date):
        sheet.write_datetime(row, column, cell, day)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell)
    else:
        text = _NO_XML.sub("", str(cell))
        sheet.write_string(row, column, text[:LONGEST])
        return len(text) > LONGEST
    return False
