"""A text -> the same where no spreadsheet takes it for a formula, and back, losing nothing.

A cell that begins with `= + - @` runs in a spreadsheet, and so does what follows a separator where a program splits
lines at other marks than ours (safety.md section 2, "CSV formulas on export"). An apostrophe goes before each such
mark, also behind blanks and quotes; taking it away again gives back what was.
"""

from __future__ import annotations

import re

_LIVE = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"  # full-width and small forms, too
_BEFORE = "(?:^|[,;|\t\r\n])[\\s\"']*"
_RUNS = re.compile(f"({_BEFORE})(?=[{_LIVE}])")
_GUARDED = re.compile(f"({_BEFORE})'(?=[{_LIVE}])")


def inert(text: str) -> str:
    """`=1+1` -> `'=1+1`; `Lind; -Anna` -> `Lind; '-Anna`."""
    return _RUNS.sub(r"\1'", text)


def alive(text: str) -> str:
    """What `inert` was given."""
    return _GUARDED.sub(r"\1", text)
