"""Looks, roles and the owner's own life -> how far the list has come: by source, by role, by post and school.

Somebody is seen when any sweep has shown them and something was said, or when the user typed them. Whoever is never to
be suggested, or is no person, without having been seen, is nobody to see.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from rekindle.core.sweep import covered
from rekindle.model.sweep import Coverage, Extent
from rekindle.services.deciding import all_barred
from rekindle.services.roster import on_list
from rekindle.store import lists, looks
from rekindle.store.shelf import Open

if TYPE_CHECKING:
    from rekindle.model.prompt import Chapter

TYPED = "typed"
"""The source of people whom the user typed."""


def coverage(at: Open) -> Coverage:
    """How far the list has come."""
    people, seen = whom(at)
    held = on_list(at)
    chapters, there = _chapters(at)

    def extent(kind: str, name: str, members: Iterable[int]) -> Extent:
        belong = people.intersection(members)
        return Extent(kind=kind, name=name, people=len(belong), seen=len(belong & seen), listed=len(belong & held))

    found = Coverage(
        people=len(people),
        seen=len(seen),
        listed=len(held),
        sources=tuple(extent("source", name, members) for name, members in looks.sources_of(at).items()),
        roles=_roles(extent("role", name, members) for name, members in looks.holders_of_roles(at).items()),
        chapters=tuple(extent(one.kind, one.name, there.get(one.key, ())) for one in chapters),
    )
    return replace(found, told=covered(found))


def whom(at: Open) -> tuple[set[int], set[int]]:
    """(Whom the list is about, who of them was seen)."""
    everybody = set(lists.persons(at))
    seen = (looks.seen(at) | looks.from_source(at, TYPED)) & everybody
    return (everybody - all_barred(at)) | seen, seen


def _roles(extents: Iterable[Extent]) -> tuple[Extent, ...]:
    """By influence, as the vocabulary has them."""
    from rekindle.core.roles import ROLES  # noqa: PLC0415 - the tables of words load only here

    found = {one.name: one for one in extents}
    return tuple(found[kind.word] for kind in ROLES if kind.word in found)


def _chapters(at: Open) -> tuple[tuple[Chapter, ...], dict[str, set[int]]]:
    """The user's posts, schools and clubs, the newest first; and who was there when the user was."""
    from rekindle.services.chapters import chapters_of, there  # noqa: PLC0415 - a sweep itself needs none of it

    found = chapters_of(at)
    return found, there(at, found)


def next_source(at: Open) -> tuple[str, int]:
    """(The source with the most people whom no sweep has shown yet, how many); ("", 0) when all were seen."""
    people, seen = whom(at)
    left = {source: len((members & people) - seen) for source, members in looks.sources_of(at).items()}
    best = max(left, key=lambda source: (left[source], source), default="")
    return (best, left[best]) if best and left[best] else ("", 0)
