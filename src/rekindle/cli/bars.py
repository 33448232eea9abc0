"""Numbers -> charts of letters: bars with a line for what was planned, and whiskers for what is likely."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDE = 36
"""Columns of a full bar."""
_FULL, _PLAN, _LINE, _DOT, _LEFT, _RIGHT = "█", "┊", "─", "●", "├", "┤"


class Row(NamedTuple):
    """One bar: what it is, how long, and what stands behind it."""

    name: str
    value: int
    told: str


def bars(rows: Sequence[Row], plan: int = 0) -> list[str]:
    """A bar a row; the longest, or what was planned, fills the width. A bar above 0 is never invisible."""
    most = max([1, plan, *(row.value for row in rows)])
    room = max((len(row.name) for row in rows), default=0)
    return [f"  {row.name:<{room}}  {_bar(row.value, plan, most)} {row.told}" for row in rows]


def _bar(value: int, plan: int, most: int) -> str:
    cells = list((_FULL * cells_of(value, most)).ljust(WIDE))
    if plan:
        place = cells_of(plan, most) - 1
        cells[place] = cells[place] if value >= plan else _PLAN
    return "".join(cells)


def cells_of(value: int, most: int) -> int:
    """Columns of a bar: in proportion, at least one for what is not nothing."""
    return max(round(WIDE * min(value, most) / most), int(value > 0))


def whisker(low: float, middle: float, high: float) -> str:
    """An interval within 0 and 1, with the estimate in it."""
    start, place, end = (round((WIDE - 1) * share) for share in (low, middle, high))
    cells = [" "] * WIDE
    cells[start : end + 1] = _LINE * (end + 1 - start)
    cells[start], cells[end], cells[place] = _LEFT, _RIGHT, _DOT
    return "".join(cells)
