"""Words at fault -> the whole sentence around them, with the blanks that would be left over without it."""

from __future__ import annotations

from rekindle.core.lint.text import parse
from rekindle.model.letter import Place

_BEFORE, _AFTER = "\"“„«'‘([•·▪* \t", ".!?…\"”»'’),;:"


def sentence_around(text: str, start: int, end: int) -> Place:
    """The place of the sentence that words stand in; of a paragraph that is nothing else, with its empty line."""
    if end <= start:
        return Place()
    here = next((one for one in parse(text).sentences if one.words[0].start <= start < one.words[-1].end), None)
    first, last = (here.words[0].start, max(here.words[-1].end, end)) if here else (start, end)
    while first and text[first - 1] in _BEFORE:
        first -= 1
    while last < len(text) and text[last] in _AFTER:
        last += 1
    return _without_blanks(text, first, max(last, end), end)


def _without_blanks(text: str, first: int, last: int, end: int) -> Place:
    """The same with what would stand doubled once it is gone."""
    begins = first == 0 or text[first - 1] == "\n"
    while last < len(text) and text[last] in " \t":
        last += 1
    if begins and (last == len(text) or text[last] == "\n"):
        while last < len(text) and text[last] == "\n":
            last += 1
    elif not begins and text[first] in " \t" and last > end:
        last -= text[last - 1] in " \t"
    return Place(start=first, end=last)
