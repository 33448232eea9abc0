"""Our own mistake -> what kind it is and where, without a name, an address or a word of anybody's."""

from __future__ import annotations

import sys
from pathlib import PurePath
from traceback import extract_tb

from rekindle import __version__

FRAMES = 4
_PARTS = 3
"""Parts of a path that are told: a whole one begins with somebody's own folder."""


def told(error: BaseException) -> list[str]:
    """Lines for a report. Of the error only its kind: its message may quote the book."""
    frames = extract_tb(error.__traceback__)[-FRAMES:]
    where = [f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    python = ".".join(str(part) for part in sys.version_info[:3])
    return [f"{type(error).__name__} in Rekindle {__version__}, Python {python}, {sys.platform}", *where]


def report(error: BaseException) -> None:
    """Tell it in the terminal that the server runs in."""
    words = "Something broke in Rekindle, not in your files. Report these lines, which hold no names."
    sys.stderr.write("\n".join([words, *told(error), ""]))


def _short(path: str) -> str:
    return PurePath(*PurePath(path).parts[-_PARTS:]).as_posix()
