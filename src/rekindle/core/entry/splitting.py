"""A paste -> the texts of one person each: one a line, or one a block where the lines belong together.

Lines belong together when those below the first say what a name does not: a number, an address, a title, an employer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rekindle.core.entry.cards import LINES_MOST
from rekindle.core.entry.line import Line, cut
from rekindle.core.entry.reach import reach

_BULLET = re.compile(r"^\s*(?:[-*•‣▪–—+>]|\d{1,4}[.)]|[a-z][.)]|\[[ x]?\])\s+(?=\S)", re.IGNORECASE)
_BLANK = re.compile(r"\n[ \t\u00a0]*\n+")


def split(text: str) -> tuple[str, ...]:
    """One text a person, without bullets and numbers of a list; a signature or contact page is one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    blocks = [[one.strip() for one in block.split("\n") if one.strip()] for block in _BLANK.split(lines)]
    found: list[str] = []
    for block in blocks:
        for person in _people(block):
            if found and "\n" in person or found and _goes_on(found[-1], person, len(blocks)):
                pass
            found.append(person)
    return tuple(_together(found))


def _people(block: Sequence[str]) -> Iterator[str]:
    """A block is one person when it reads as a card, else each line is one."""
    if len(block) > 1 and _is_card(block):
        yield "\n".join(block)
    else:
        yield from (_BULLET.sub("", line) for line in block)


def _is_card(block: Sequence[str]) -> bool:
    return False


def _goes_on(before: str, person: str, count: int) -> bool:
    return False


def _together(found: Sequence[str]) -> Iterator[str]:
    yield from found
