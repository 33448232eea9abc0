"""How close people are, by what passed and by the user's word -> the layer of each, and why (outreach.md section 1).

Layers lie within each other: the inner five are among the fifteen, these among the fifty, these among the hundred and
fifty; whoever is in none of them is outer. Sizes are the most that are proposed, never a number to fill: with whom
nothing passed and of whom nothing was said is outer. The user's word always holds and takes a place, so that fewer are
proposed beside it.

Ranked is by the strength of the tie, in which the user's slider is blended. The innermost five are first of those said
to be very close, then of kin, as kin hold without effort; of others only where there is room. Whom the user calls no
more than acquainted is not proposed for the fifteen, nor who is on good terms for the five. Ties are broken by id. So
more contact never moves anybody outward: it raises a strength, and nothing else that decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nsmallest
from typing import NamedTuple

from rekindle.core.silence import contact_words
from rekindle.model.roster import CLOSENESS, LAYERS, Placed

SIZES: Mapping[str, int] = {"inner": 5, "core": 15, "50": 50, "150": 150}
"""The most in a layer with all within it."""
INNER, CORE, OUTER = LAYERS[0], LAYERS[1], LAYERS[-1]
_LEAST = {INNER: 3, CORE: 2}
"""Where the user said how close you two are: the least of it for a layer."""
VERY_CLOSE = 4

SAID = "you said so"
_BARRED = Placed(layer=OUTER, why="not suggested any more")
NOTHING = Placed(layer=OUTER, why="no contact on record, and nothing said of how close you two are")
_BEYOND = Placed(layer=OUTER, why="beyond the 150, by contact and by your word")


class Standing(NamedTuple):
    """What decides somebody's layer."""

    person: int
    strength: float | None = None  # S', the slider blended in; None where there is nothing
    days: int = 0  # with contact
    span: int = 0  # days from the first contact to the last
    closeness: int | None = None  # 0 to 4, as the user said
    kin: bool = False


_Ranked = tuple[float, int, Standing]


def place(
    known: Iterable[Standing],
    others: Iterable[int] = (),
    said: Mapping[int, str] | None = None,
    barred: Collection[int] = (),
) -> dict[int, Placed]:
    """Everybody -> their layer and why.

    `known`: all with whom anything passed, or of whom it was said how close you two are; `others` may name anybody.
    `said`: the user's word, by person; `barred` are never proposed.
    """
    word = said or {}
    found = dict.fromkeys(others, NOTHING)
    told: list[_Ranked] = []  # of whom more is known than contact
    rest: list[_Ranked] = []
    for one in known:
        person, strength, _, _, closeness, kin = one
        if person in word or person in barred:
            continue
        if strength:
            (rest if closeness is None and not kin else told).append((-strength, person, one))
            found[person] = _BEYOND  # until a layer has room
        else:
            found[person] = NOTHING if closeness is None else Placed(layer=OUTER, why=_why(one))
    found |= dict.fromkeys(barred, _BARRED)
    found |= {person: Placed(layer=layer, why=SAID, said=True) for person, layer in word.items()}
    ranked = sorted([*told, *nsmallest(max(SIZES.values()), rest)])  # no more of the rest can come into a layer
    return found | _proposed([one for _, _, one in ranked], Counter(word.values()))


def _proposed(ranked: Sequence[Standing], taken: Mapping[str, int]) -> dict[int, Placed]:
    """Layer by layer from the innermost: whoever comes first of those it may hold, up to its size."""
    found: dict[int, Placed] = {}
    inside = 0
    for layer, size in SIZES.items():
        inside += taken.get(layer, 0)
        chosen = _first(ranked, layer, size - inside)
        found |= {one.person: Placed(layer=layer, why=_why(one)) for one in chosen}
        inside += len(chosen)
        ranked = [one for one in ranked if one.person not in found]
    return found


def _first(ranked: Sequence[Standing], layer: str, many: int) -> list[Standing]:
    least = _LEAST.get(layer, 0)
    several = [one for one in ranked if one.closeness is None or one.closeness >= least]
    if layer == INNER:
        several.sort(key=_nearest)  # stable: within each group by strength
    return several[: max(0, many)]


def _nearest(one: Standing) -> int:
    """Said to be very close, kin, others."""
    return 0 if one.closeness == VERY_CLOSE else 1 if one.kin else 2


def _why(one: Standing) -> str:
    """What the place follows from, in words."""
    parts: list[str] = []
    if one.closeness is not None:
        parts.append(f"you said {CLOSENESS[one.closeness]}")
    if one.kin:
        parts.append("family")
    if one.days:
        parts.append(contact_words(one.days, one.span))
    return "; ".join(parts)
