"""Words from outside -> lines of at most 80 columns that a terminal may be given.

Names are not to be trusted: no control, direction mark or half of a letter gets through. Written here because a list
command has a tenth of a second in all, and a table library takes half of that to load.
"""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Sequence

WIDEST = 80
_NARROW = "\u0300"
"""Every mark before it takes one column, those that are cleaned away aside."""
_JOINERS = "\u200c\u200d"  # Persian names and families of emoji need them; they turn nothing round
_BREAKS = re.compile(r"[\t\n\v\f\r]+")
_UNSAFE = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))


def width(text: str) -> int:
    """Columns that a text takes in a terminal: wide characters two, combining marks none."""
    if text.isascii() or (text.isprintable() and max(text) < _NARROW):
        return len(text)
    return sum(_columns(mark) for mark in text)


def _columns(mark: str) -> int:
    if unicodedata.category(mark) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(mark) in "WF" else 1


def clean(text: str) -> str:
    """The text on one line: ends of lines are blanks; other controls, direction marks and lone surrogates a dot."""
    if text.isprintable():
        return text
    return "".join("·" if _unsafe(mark) else mark for mark in _BREAKS.sub(" ", text))


def _unsafe(mark: str) -> bool:
    return unicodedata.category(mark) in _UNSAFE and mark not in _JOINERS


def escaped(text: str) -> str:
    """JSON with the same characters written as escapes; its own line ends stay."""
    if text.replace("\n", "").isprintable():
        return text
    return "".join(_escape(mark) if mark != "\n" and _unsafe(mark) else mark for mark in text)


def _escape(mark: str) -> str:
    units = mark.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place : place + 2].hex()}" for place in range(0, len(units), 2))


def room() -> int:
    """Columns that may be used: those of the terminal, from 40 to 80."""
    return min(WIDEST, max(40, shutil.get_terminal_size((WIDEST, 24)).columns))


def wrap(text: str, hang: str = "  ") -> list[str]:
    """Clean lines that fit; what is too long goes on below, `hang` further in than where the text begins."""
    text, most = clean(text), room()
    if width(text) <= most:
        return [text]
    start = " " * (len(text) - len(text.lstrip(" ")))
    lines = [start]
    for word in re.findall(r"\S+ *", text.lstrip(" ")):
        if width(lines[-1] + word.rstrip(" ")) > most and lines[-1].strip():
            lines.append(start + hang)
        lines[-1:] = _pieces(lines[-1] + word, most, start + hang)
    return [line.rstrip() for line in lines]


def _pieces(line: str, most: int, start: str) -> list[str]:
    """A line cut wherever it must be: a word longer than a line has no better place."""
    pieces = [""]
    for mark in line.rstrip(" "):
        if width(pieces[-1]) + _columns(mark) > most:
            pieces.append(start)
        pieces[-1] += mark
    pieces[-1] += line[len(line.rstrip(" ")) :]
    return pieces


def clip(text: str, most: int) -> str:
    """The text on one line, cut to so many columns with an ellipsis, clean."""
    plain = clean(text)
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
    most = room() - 2 * (len(heads) - 1)
    widths = [max([width(head), *(width(row[place]) for row in rows)]) for place, head in enumerate(heads)]
    while sum(widths) > most:
        widths[widths.index(max(widths))] -= 1
    return [_line(cells, widths) for cells in (heads, *rows)]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = [clip(cell, most) for cell, most in zip(cells, widths, strict=True)]
    padded = [cell + " " * (most - width(cell)) for cell, most in zip(shown, widths, strict=True)]
    return "  ".join(padded).rstrip()
