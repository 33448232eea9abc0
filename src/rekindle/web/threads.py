"""A thread -> SVG: small in lists, large on a person's page. Numbers and one escaped label, nothing else.

Written here and not in a template: a list holds fifty of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from markupsafe import Markup, escape

from rekindle.web.environment import age

if TYPE_CHECKING:
    from rekindle.model.thread import Drawn

SMALL = 176
BROAD, NARROW = 544, 340
_ROOM = 60
"""Within which the words over a silence fit."""


def thread(of: Drawn) -> Markup:
    """For a list: 176 by 24."""
    body = f'<path class="span" d="M{of.start} 18H{of.end}"/>{_line(of, 18, (0, 5, 9, 14))}{_ends(of, 18, 2.6, 3)}'
    return Markup(  # noqa: S704 - numbers, and the label escaped
        f'<svg class="thread" viewBox="0 0 {SMALL} 24" role="img" aria-label="{escape(of.label)}">{body}</svg>'
    )


def big_thread(broad: Drawn, narrow: Drawn) -> Markup:
    """For a person's page: one for each width of screen."""
    return Markup(_big(broad, BROAD, "broad") + _big(narrow, NARROW, "narrow"))  # noqa: S704 - as above


def _big(of: Drawn, width: int, style: str) -> str:
    body = f"{_years(of)}{_line(of, 58, (0, 9, 18, 30))}{_ends(of, 58, 4, 4.6)}{_silence(of)}"
    label = escape(of.label)
    return f'<svg class="thread big {style}" viewBox="0 0 {width} 88" role="img" aria-label="{label}">{body}</svg>'


def _line(of: Drawn, y: int, heights: tuple[int, ...]) -> str:
    solid = "".join(f"M{one.start} {y}H{one.end}" for one in of.strokes if not one.dotted)
    gaps = "".join(f"M{one.start} {y}H{one.end}" for one in of.strokes if one.dotted)
    days = "".join(f"M{one.x} {y}v-{heights[one.height]}" for one in of.ticks)
    return "".join(
        f'<path class="{kind}" d="{path}"/>' for kind, path in (("base", solid), ("gap", gaps), ("day", days)) if path
    )


def _ends(of: Drawn, y: int, dot: float, ring: float) -> str:
    last = "" if of.last is None else f'<circle class="last" cx="{of.last}" cy="{y}" r="{dot}"/>'
    return f'{last}<circle class="now{" warm" if of.in_touch else ""}" cx="{of.end}" cy="{y}" r="{ring}"/>'


def _years(of: Drawn) -> str:
    return "".join(
        f'<path class="yr" d="M{x} 24V64"/><text x="{x}" y="82"{_anchor(x, of)}>{year}</text>' for x, year in of.years
    )


def _anchor(x: float, of: Drawn) -> str:
    return ' text-anchor="end"' if x > of.end - _ROOM / 2 else ""


def _silence(of: Drawn) -> str:
    if not of.silent or of.last is None or of.end - of.last < _ROOM:
        return ""
    words = escape(_("%s silent") % age(of.silent) if of.end - of.last > 2 * _ROOM else age(of.silent))
    return f'<text x="{(of.last + of.end) / 2:.1f}" y="46" text-anchor="middle">{words}</text>'
