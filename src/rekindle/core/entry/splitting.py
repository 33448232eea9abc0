"""A paste -> the texts of one person each: one a line, or several lines that belong together.

Lines belong together when those below a name say what no name does: a number, an address, a title, an employer. A name
right below a name is the employer of a card where facts follow, and the next person of a list where none do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from rekindle.core.entry import people, posts, rows, scan
from rekindle.core.entry.line import Line, cut
from rekindle.core.entry.naming import is_given
from rekindle.core.entry.orgs import is_firm
from rekindle.core.entry.reading import spans
from rekindle.model.entry import Hint

_BULLET = re.compile(r"^\s*(?:[-*•‣▪–—+>☐✓]|\d{1,4}[.)]|\[[ xX]?\])\s+(?=\S)")
_BLANK = re.compile(r"\n[ \t\u00a0]*\n\s*")
_LONGEST = 400  # characters: a longer line is one person's, whatever it says


class Kind(StrEnum):
    """What a line of a paste is."""

    NAME = "name"  # a name and nothing else
    PERSON = "person"  # a name and what is said of them
    FACT = "fact"  # no name, and what stands below one: a number, an employer
    LOOSE = "loose"  # no name, and nothing that tells whose it is
    EDGE = "edge"  # a farewell, a delimiter


def split(text: str) -> tuple[str, ...]:
    """One text a person, without the bullets and numbers of a list; a signature or contact page is one."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    groups: list[list[tuple[Kind, str]]] = []
    for block in _BLANK.split(plain):
        lines = [_BULLET.sub("", line.strip()) for line in block.split("\n") if line.strip()]
        _gather(groups, [(_kind(line), line) for line in lines])
    return tuple(_text(group) for group in groups)


def _gather(groups: list[list[tuple[Kind, str]]], block: Sequence[tuple[Kind, str]]) -> None:
    """Add a block of lines, each to the person before it or as a new one."""
    listed = sum(kind is Kind.PERSON for kind, _ in block) > 1
    kinds = [Kind.FACT if kind is Kind.LOOSE and not listed else kind for kind, _ in block]
    facts = Kind.FACT in kinds
    for kind, line in zip(kinds, (line for _, line in block), strict=True):
        last = groups[-1] if groups else None
        if last is None or _begins(kind, [one for one, _ in last], facts=facts):
            groups.append([(kind, line)])
        else:
            last.append((kind, line))


def _begins(kind: Kind, before: Sequence[Kind], *, facts: bool) -> bool:
    """True when a line is a new person's, given those of the person before it."""
    if kind is Kind.LOOSE or before[-1] is Kind.LOOSE:  # in a list each line is somebody, even if nobody is named
        return True
    named = Kind.NAME in before or Kind.PERSON in before
    if kind is Kind.FACT:
        return not named and Kind.EDGE not in before
    if kind is Kind.EDGE:
        return named
    if not named:
        return Kind.EDGE not in before and kind is Kind.PERSON
    return not (kind is Kind.NAME and facts and before[-1] is Kind.NAME and before.count(Kind.NAME) < 3)


def _kind(text: str) -> Kind:
    """What one line is, read as nothing but what is known by its words."""
    line = cut(text[:_LONGEST], spans(text[:_LONGEST], ""))
    if not line.words or rows.is_edge(line, (0, len(line.words) - 1)):
        return Kind.EDGE
    scan.scan(line, Hint())
    posts.employers(line)
    if _is_fact(line):
        return Kind.FACT
    found = people.candidate(line)
    if not found:
        return Kind.PERSON if line.has("role", "kin", "met", "thing") else Kind.LOOSE
    return Kind.NAME if len(found.words) + len(found.prefix) == len(line.words) else Kind.PERSON


def _is_fact(line: Line) -> bool:
    """True for an address, a title, an employer, a label with what it names: nobody begins so."""
    first = line.words[0]
    labelled = any(one.field == "label" and one.value != "name" and one.first == 0 for one in line.claims)
    row = (0, len(line.words) - 1)
    titled = not is_given(first.text) and rows.is_title(line, line.part(first.part))
    return (
        first.text[0].isdigit()
        or first.field in ("mail", "phone", "link", "fax")
        or labelled
        or (first.free and titled)
        or rows.is_unit(line, row)
        or (first.free and line.words[-1].free and is_firm(line, *row))
        or (
            first.field in ("company", "school", "street")
            and line.words[-1].field in ("company", "school", "street", "place")
        )
    )


def _text(group: Sequence[tuple[Kind, str]]) -> str:
    return "\n".join(line for _, line in group)
