"""The TO and RECIPIENT PROFILE URLS cells of a message -> (name, URL) pairs, inventing nobody.

TO joins names with ", ", but names hold ", " too ("Jane Doe, Ph.D."); the URLs are joined with "," alone (formats.md
section 1). So the number of URLs says how many people there are. Up to 2023 there are none: then a part that can only
be the tail of a name (a title, a single word) stays with the name before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rekindle.util.text import squeeze

MEMBER = "LinkedIn Member"
"""How the export shows somebody who closed the account: an unknown person in each thread."""

_TITLE = re.compile(
    r"[A-Z]{2,6}|(?:[A-Za-z]{1,5}\.)+[A-Za-z]{0,5}|Ph[Dd]|M[Ss]c|B[Ss]c|MEng|LLM|Jr|Sr|Dr|\(.*\)|I{2,3}|IV"
)


def recipients(to: str, urls: str) -> tuple[tuple[str, str], ...]:
    """Who a message went to; a name is "" where it cannot be told which one belongs to the URL."""
    names = [name for part in to.split(", ") if (name := squeeze(part))]
    pages = [page.strip() for page in urls.split(",")] if urls.strip() else []
    if len(pages) == len(names):
        return tuple(zip(names, pages, strict=True))
    pages = list(dict.fromkeys(page for page in pages if page))
    if not pages:
        return tuple((name, "") for name in _joined(names, _is_tail))
    known = [name for name in names if name != MEMBER]
    strangers = tuple((MEMBER, "") for name in names if name == MEMBER)
    return (*zip(_as_many(known, len(pages)), pages, strict=True), *strangers)


def _as_many(names: Sequence[str], count: int) -> Sequence[str]:
    """The names put together again to `count` of them; as many empty ones when there is no telling."""
    if count == 1:
        return (", ".join(names),)
    for whole in (names, _joined(names, _is_title), _joined(names, _is_tail)):
        if len(whole) == count:
            return whole
    return ("",) * count


def _joined(names: Sequence[str], belongs: Callable[[str], bool]) -> list[str]:
    whole: list[str] = []
    for name in names:
        if whole and belongs(name):
            whole[-1] += ", " + name
        else:
            whole.append(name)
    return whole


def _is_title(part: str) -> bool:
    return all(_TITLE.fullmatch(word) for word in part.split())


def _is_tail(part: str) -> bool:
    """Names of scripts without blanks are one word each, so only a word of plain letters counts as a tail."""
    return _is_title(part) or (part.isascii() and " " not in part)
