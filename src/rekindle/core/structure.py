"""Who of my people know each other -> how wide my network is: circles, effective size, constraint.

Ties count alike, whether strong or weak. Two people know each other when they were in the same small threads or
meetings; that exports show no more does not mean that they don't. Effective size and constraint after Burt (1992); the
former in the short form of Borgatti (1997): people less the mean number of others that each knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import fsum

from rekindle.model.figures import Structure

Known = Mapping[int, Collection[int]]


def structure(people: Iterable[int], pairs: Iterable[tuple[int, int]]) -> Structure:
    """The network of these people around me; pairs with anybody else, or with oneself, are left out."""
    known: dict[int, set[int]] = {person: set() for person in people}
    for a, b in pairs:
        if a != b and a in known and b in known:
            known[a].add(b)
            known[b].add(a)
    return Structure(
        people=len(known),
        pairs=sum(map(len, known.values())) // 2,
        circles=_circles(known),
        alone=sum(1 for others in known.values() if not others),
        effective=_effective(known),
        constraint=_constraint(known),
    )


def _circles(known: Known) -> int:
    """Groups within which everybody is reached over people who know each other."""
    left, count = set(known), 0
    while left:
        count += 1
        reached = [left.pop()]
        for person in reached:
            new = left.intersection(known[person])
            left -= new
            reached += sorted(new)
    return count


def _effective(known: Known) -> float:
    return len(known) - sum(map(len, known.values())) / len(known) if known else 0.0


def _constraint(known: Known) -> float:
    """How much my people overlap in whom they know; one over their number where nobody knows anybody."""
    mine = 1 / len(known) if known else 0.0
    through = {person: 1 / (len(others) + 1) for person, others in known.items()}  # what each spends on each tie
    return fsum((mine + fsum(mine * through[one] for one in others)) ** 2 for others in known.values())
