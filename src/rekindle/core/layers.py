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

from collections.abc import Collection, Iterable, Mapping, Sequence
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
_NOTHING = Placed(layer=OUTER, why="no contact on record, and nothing said of how close you two are")
_BEYOND = Placed(layer=OUTER, why="beyond the 150, by contact and by your word")


class Standing(NamedTuple):
    """What decides somebody's layer."""

    person: int
    strength: float | None = None  # S', the slider blended in; None where there is nothing
    days: int = 0  # with contact
    span: int = 0  # days from the first contact to the last
    closeness: int | None = None  # 0 to 4, as the user said
    kin: bool = False


def place(
    everybody: Iterable[Standing], said: Mapping[int, str] | None = None, barred: Collection[int] = ()
) -> dict[int, Placed]:
    """Everybody -> their layer and why. `said`: the user's word, by person; `barred` are never proposed."""
    word = {person: layer for person, layer in (said or {}).items() if layer}
    found: dict[int, Placed] = {}
    ranked: list[Standing] = []
    for one in everybody:
        if layer := word.get(one.person):
            found[one.person] = Placed(layer=layer, why=SAID, said=True)
        elif one.person in barred:
            found[one.person] = _BARRED
        elif one.strength:
            ranked.append(one)
        else:
            found[one.person] = _NOTHING if one.closeness is None else Placed(layer=OUTER, why=_why(one))
    taken = [one.layer for one in found.values() if one.said]
    ranked.sort(key=_rank)
    return found | _proposed(ranked, taken)


def _proposed(ranked: Sequence[Standing], taken: Sequence[str]) -> dict[int, Placed]:
    """Layer by layer from the innermost: whoever comes first of those it may hold, up to its size."""
    found: dict[int, Placed] = {}
    inside = 0
    rest = ranked
    for layer, size in SIZES.items():
        inside += taken.count(layer)
        chosen = _first(rest, layer, size - inside)
        found |= {one.person: Placed(layer=layer, why=_why(one)) for one in chosen}
        inside += len(chosen)
        rest = [one for one in rest if one.person not in found]
    return found | dict.fromkeys((one.person for one in rest), _BEYOND)


def _first(ranked: Sequence[Standing], layer: str, many: int) -> Sequence[Standing]:
    least = _LEAST.get(layer, 0)
    several: Iterable[Standing] = (one for one in ranked if one.closeness is None or one.closeness >= least)
    if layer == INNER:
        several = sorted(several, key=_nearest)  # stable: within each group by strength
    return [one for one, _ in zip(several, range(many), strict=False)]


def _rank(one: Standing) -> tuple[float, int]:
    return -(one.strength or 0.0), one.person


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
