"""Ties, kin and the user's word -> the layer of everybody, with why; and the user's word on one or many, kept.

A layer is worked out among all people of the book, whomever is asked about, and is never stored: only the user's word
on it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rekindle.core.layers import NOTHING, SIZES, Standing, place
from rekindle.core.ties import strength_at
from rekindle.model import UserError
from rekindle.model.decision import Verdict
from rekindle.model.roster import LAYERS, Placed, Ring
from rekindle.services.closeness import closeness_of
from rekindle.services.deciding import all_barred
from rekindle.services.finding import persons_named
from rekindle.services.intervals import FAMILY, said_layers
from rekindle.services.lately import Earlier, lately
from rekindle.services.ranking import bonds_at, freshen
from rekindle.services.saying import Said, say
from rekindle.store import lists, marks
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.tie import Bond
    from rekindle.services.saying import Decided

__all__ = ["layers_of", "rings", "said_layers", "set_layer"]


def layers_of(at: Open, today: date, persons: Sequence[int] | None = None) -> dict[int, Placed]:
    """Person -> their layer as of a day, of everybody or of these."""
    freshen(at)
    found = placed(at, today)
    return {one: found.get(one, NOTHING) for one in (lists.persons(at) if persons is None else persons)}


def placed(at: Open, today: date) -> Mapping[int, Placed]:
    """The same of all of whom there is anything to tell; all others are where nothing is on record."""
    return lately(at, "layers", today, lambda before: _placed(at, today, before))


def _placed(at: Open, today: date, before: Earlier[Mapping[int, Placed]] | None) -> Mapping[int, Placed]:
    if before is not None and _MOVES.isdisjoint(before.since.kinds):
        return before.worth
    known = lately(at, "standings", today, lambda earlier: _known(at, today, earlier))
    return place(known.values(), (), said_layers(at), all_barred(at))


_MOVES = frozenset({"touch", "closeness", "role", "not-role", "layer", "never", "not-person"})
"""What is said or done that may put somebody, and so others too, into another layer."""


def _known(at: Open, today: date, before: Earlier[dict[int, Standing]] | None) -> dict[int, Standing]:
    if before is None:
        return {one.person: one for one in _standings(at, bonds_at(at, today, known=True), today)}
    persons = sorted(before.since.persons)
    rest = {person: one for person, one in before.worth.items() if person not in before.since.persons}
    return rest | {one.person: one for one in _standings(at, bonds_at(at, today, persons, known=True), today)}


def rings(at: Open, today: date) -> tuple[Ring, ...]:
    """The layers from the innermost, who is in each by last name, and why."""
    found = layers_of(at, today)
    near = [person for person, one in found.items() if one.layer != LAYERS[-1] or one.said]
    names = marks.named(at, near)
    several = Counter(one.layer for one in found.values())
    return tuple(
        Ring(
            layer=layer,
            size=SIZES.get(layer),
            people=several[layer],
            placed=tuple((person, name, found[person]) for person, name in names if found[person].layer == layer),
        )
        for layer in LAYERS
    )


def _standings(at: Open, bonds: Iterable[tuple[int, Bond]], today: date) -> Iterator[Standing]:
    kin = marks.holding(at, FAMILY)
    said = closeness_of(at)
    for person, bond in bonds:
        if bond.days or bond.closeness is not None:  # of all others nothing is known
            strength = strength_at(bond, today)
            yield Standing(person, strength, bond.days, bond.last - bond.first, said.get(person), person in kin)


def check_layer(layer: str) -> None:
    """Let a layer, or "" for the one that is proposed, pass.

    Raises:
        UserError: there is none of that name.
    """
    if layer and layer not in LAYERS:
        raise UserError(
            f"There is no layer {layer}.",
            unchanged="Nothing was changed.",
            next_step=f"Choose one of {', '.join(LAYERS)}.",
        )


def set_layer(at: Open, persons: Sequence[str | int], layer: str, *, now: str) -> Decided:
    """Put one or many into a layer, in one entry of the log; "" is back where they are proposed.

    Raises:
        UserError: somebody is not found, nobody is meant, there is no such layer, or nothing was said to take back.
    """
    check_layer(layer)
    numbers, whom = persons_named(at, persons)
    if not layer and not said_layers(at, numbers):
        raise UserError(
            f"{whom}: you have said no layer.", unchanged="Nothing was changed.", next_step="See all: rekindle layer"
        )
    told = f"{whom}: layer {layer}" if layer else f"{whom}: the layer that is proposed"
    return say(at, [Said(one, Verdict.LAYER, layer) for one in numbers], "layer", told, now=now)
