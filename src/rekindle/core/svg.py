"""Shapes and words -> SVG: the few strokes that our pictures are made of, and a page that holds several.

Colour comes through classes: those of the look, where the pages' own tokens tell day from night, and in a file its own
rules do. Every text from outside is escaped, and what no XML may hold is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GAP = 24

# The tokens of the look, day and night, in sRGB: a file is read by programs that know no oklch.
_DAY = {
    "sheet": "#fcfcf9", "ink": "#182536", "ink-2": "#3d4957", "ink-3": "#55606b", "on-ink": "#fcfbf7",
    "rule": "#d4d6cc", "rule-2": "#778178", "ember": "#dd5702",
}  # fmt: skip
_NIGHT = {
    "sheet": "#1f1e19", "ink": "#ebe7dd", "ink-2": "#c3bfb5", "ink-3": "#a6a49a", "on-ink": "#1a1813",
    "rule": "#3c3b33", "rule-2": "#807d73", "ember": "#f68d3e",
}  # fmt: skip
# Rules with the values in them, not variables: several programs that show SVG know none.
_STYLE = """.paper{{fill:{sheet}}} text{{font:400 13px Commissioner,system-ui,sans-serif;fill:{ink-3}}}
text.v{{fill:{ink};font-weight:500}} text.lab{{fill:{ink-2}}} text.in{{fill:{on-ink};font-weight:600}}
text.head{{fill:{ink};font-size:16px}} .c-ink{{fill:{ink-2}}} .c-soft{{fill:{rule-2}}} .c-ember{{fill:{ember}}}
.c-open{{fill:{sheet};stroke:{ink-3};stroke-width:1.25}}
.c-axis{{stroke:{rule-2};stroke-width:1}} .c-grid{{stroke:{rule};stroke-width:1}}
.c-line{{stroke:{ink};stroke-width:2;fill:none}}
.c-plan{{stroke:{ink-3};stroke-width:1.5;stroke-dasharray:.1 5;stroke-linecap:round;fill:none}}
"""


class Picture(NamedTuple):
    """A picture with its height; `told` is the sentence that says what it shows."""

    name: str
    told: str
    width: int
    height: int
    marks: str
    description: str


def safe(text: str) -> str:
    """A text that may stand in SVG."""
    return escape(_NOT_XML.sub("", text))


def place(number: float) -> str:
    """A coordinate: at most one digit after the point."""
    return f"{number:.1f}".removesuffix(".0")


def words(x: float, y: float, text: str, kind: str = "", anchor: str = "") -> str:
    """A text; `anchor` is "middle" or "end" where it does not start at x."""
    more = (f' class="{kind}"' if kind else "") + (f' text-anchor="{anchor}"' if anchor else "")
    return f'<text{more} x="{place(x)}" y="{place(y)}">{safe(text)}</text>'


def bar(x: float, y: float, width: float, height: float, kind: str) -> str:
    """A filled bar."""
    return f'<rect class="{kind}" x="{place(x)}" y="{place(y)}" width="{place(width)}" height="{place(height)}"/>'


def line(x: float, y: float, to_x: float, to_y: float, kind: str) -> str:
    """A straight line."""
    return f'<path class="{kind}" d="M{place(x)} {place(y)}L{place(to_x)} {place(to_y)}"/>'


def dot(x: float, y: float, kind: str) -> str:
    """A dot."""
    return f'<circle class="{kind}" cx="{place(x)}" cy="{place(y)}" r="5.5"/>'


def drawn(picture: Picture, y: int = 0) -> str:
    """A picture as one element for a web page, or at a height of a larger one."""
    name = f"{picture.name}-{picture.width}"
    size = f'width="{picture.width}" height="{picture.height}" viewBox="0 0 {picture.width} {picture.height}"'
    above = f' y="{y}"' if y else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" {size}{above} role="img"'
        f' aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{safe(picture.told)}</title>'
        f'<desc id="{name}-desc">{safe(picture.description)}</desc>'
        f"{picture.marks}</svg>"
    )


def page(pictures: Sequence[Picture]) -> str:
    """Pictures below each other, each under its sentence, in one file that needs nothing else."""
    wide = max((one.width for one in pictures), default=0) + 2 * _GAP
    y, parts = _GAP, []
    for one in pictures:
        parts.append(words(0, y + 12, one.told, "head"))
        parts.append(drawn(one, y + _GAP))
        y += one.height + 3 * _GAP
    style = f"{_STYLE.format(**_DAY)}@media (prefers-color-scheme:dark){{{_STYLE.format(**_NIGHT)}}}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{y}" viewBox="{-_GAP} 0 {wide} {y}">'
        f'<style>{style}</style><rect class="paper" x="{-_GAP}" width="100%" height="100%"/>{"".join(parts)}</svg>\n'
    )
