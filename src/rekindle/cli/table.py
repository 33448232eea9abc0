"""Rows of text -> a table of at most 80 columns.

Written here because a list command has a tenth of a second in all, and a table library takes half of that to load.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Sequence

WIDEST = 80


def width(text: str) -> int:
    """Columns that a text takes in a terminal: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text
    )


def clip(text: str, most: int) -> str:
    """The text on one line, cut to so many columns with an ellipsis, controls and direction marks shown as a dot."""
    plain = "".join("·" if unicodedata.category(mark) in ("Cc", "Cf", "Zl", "Zp") else mark for mark in text)
    if width(plain) <= most:
        return plain
    cut = ""
    for mark in plain:
        if width(cut + mark) > most - 1:
            break
        cut += mark
    return cut.rstrip() + "…"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table; the widest columns give way until it fits the terminal, and 80 columns."""
    room = min(WIDEST, max(40, shutil.get_terminal_size((WIDEST, 24)).columns)) - 2 * (len(heads) - 1)
    widths = [max([width(head), *(width(row[place]) for row in rows)]) for place, head in enumerate(heads)]
    while sum(widths) > room:
        widths[widths.index(max(widths))] -= 1
    return [_line(cells, widths) for cells in (heads, *rows)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = [clip(cell, most) for cell, most in zip(cells, widths, strict=True)]
    padded = [cell + " " * (most - width(cell)) for cell, most in zip(shown, widths, strict=True)]
    return "  ".join(padded).rstrip()
