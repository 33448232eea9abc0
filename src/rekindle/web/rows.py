"""People of a list, in words -> the rows of a table.

Written here and not in a template, as threads are: a list holds fifty of them. Whatever is shown is escaped here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from rekindle.web.threads import thread

if TYPE_CHECKING:
    from rekindle.model.thread import Drawn

COLUMNS = 6


class Line(NamedTuple):
    """One person of the list, in words."""

    person: int
    href: str
    name: tuple[str, str, str]  # before the last name, the last name, behind it
    who: str
    silent: str
    next: str
    letter: str = ""  # of the group that begins here
    found: str = ""  # where the words stand, when that is not the name


def rows(lines: Iterable[Line], drawings: Mapping[int, Drawn]) -> Markup:
    """The groups of a table, each under its letter where it has one."""
    parts = list[str]()
    for one in lines:
        if one.letter or not parts:
            parts.append("</tbody><tbody>" if parts else "<tbody>")
        parts.append(_heading(one.letter) + _row(one, thread(drawings[one.person])))
    return Markup("".join((*parts, "</tbody>")))  # noqa: S704 - our own tags round what is escaped


def _heading(letter: str) -> str:
    if not letter:
        return ""
    mark = letter if letter.isalpha() else "other"
    told = f'<th colspan="{COLUMNS}" scope="rowgroup">{escape(letter)}</th>'
    return f'<tr class="alpha" id="letter-{escape(mark)}">{told}</tr>'


def _row(one: Line, drawn: str) -> str:
    before, last, behind = one.name
    name = f"{escape(before)}<b>{escape(last)}</b>{escape(behind)}" if last else escape(before + behind)
    found = f'<span class="where">{escape(one.found)}</span>' if one.found else ""
    return (
        f'<tr data-entry><td class="tick-cell"><input type="checkbox" name="person" value="{one.person}"'
        f' aria-labelledby="n{one.person}" data-key="x"></td><th scope="row"><a class="name" id="n{one.person}"'
        f' href="{escape(one.href)}" data-enter><bdi>{name}</bdi></a></th>'
        f'<td class="who-cell">{escape(one.who)}{found}</td><td class="th-cell">{drawn}</td>'
        f'<td class="num">{escape(one.silent or "–")}</td><td class="next-cell">{escape(one.next)}</td></tr>\n'
    )
