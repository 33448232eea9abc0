"""Prompts and how each was left -> which come now, in what order, and why the first is worth most.

Chapters come newest first, yet people in the book who name a place and are not on the list lift it: one by a place,
seven by two, thirty-one by three, which is the most. Each chapter's first question comes before any chapter's
last, and after two of chapters one of life. Where somebody is known already comes after where nobody is; what was put
off comes last; what was answered rests for a year. The steps are ours [D].
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from rekindle.core.prompts.asked import Asked, when
from rekindle.model.prompt import Coming, Presence, Prompt, Recall, RecallState

REST = 365
"""Days after which an answered prompt comes again."""
_MOST = 3
_TURN = 2  # prompts of chapters to one of life


def is_due(recall: Recall | None, today: date) -> bool:
    """True when a prompt is to be asked; one put off comes again from the next day on."""
    if recall is None:
        return True
    if recall.state is RecallState.LATER:
        return recall.on < today
    return (today - recall.on).days >= REST


def in_order(
    several: Sequence[Asked], known: Mapping[str, int], recalls: Mapping[str, Recall], naming: Mapping[str, int]
) -> tuple[Asked, ...]:
    """These prompts as they are asked.

    `known` counts by key of a prompt who on the list answers it; `naming` by key of a chapter who in the book names it.
    """
    tiers: tuple[list[Asked], list[Asked], list[Asked]] = ([], [], [])
    for one in several:
        recall = recalls.get(one.prompt.key)
        late = recall is not None and recall.state is RecallState.LATER
        tiers[2 if late else int(known.get(one.prompt.key, 0) > 0)].append(one)
    places = _places(several, naming)
    return tuple(one for tier in tiers for one in _mixed(tier, places))


def _places(several: Sequence[Asked], naming: Mapping[str, int]) -> dict[str, float]:
    """Key of a chapter -> its place, lifted by those who name it."""
    keys = dict.fromkeys(one.prompt.chapter.key for one in several if one.prompt.chapter)
    return {key: place - _lift(naming.get(key, 0)) for place, key in enumerate(keys)}


def _lift(naming: int) -> float:
    return min(_MOST, (naming + 1).bit_length() // 2)


def _mixed(tier: Sequence[Asked], places: Mapping[str, float]) -> Iterator[Asked]:
    def turn(one: Asked) -> tuple[float, float]:
        place = places[one.prompt.chapter.key] if one.prompt.chapter else 0.0
        return place + one.rank, place

    chapters = iter(sorted((one for one in tier if one.prompt.chapter), key=turn))
    life = iter([one for one in tier if not one.prompt.chapter])
    while some := [*islice(chapters, _TURN), *islice(life, 1)]:
        yield from some


def coming(prompt: Prompt, there: Collection[Presence], *, naming: int = 0) -> Coming:
    """The prompt with what makes it worth the while.

    `there` are those who were there and are not on the list; where they are too many to look at, `naming` says how many
    name the place, whenever they were there.
    """
    if prompt.chapter is None:
        return Coming(prompt=prompt, why=_why_life(prompt))
    place = ", ".join(part for part in (prompt.chapter.name, when(prompt.chapter)) if part)
    if prompt.known:
        named = f"{len(prompt.known)} from {place}, on your list so far"
    else:
        named = f"You've named nobody from {place}"
    return Coming(prompt=prompt, why=f"{named}{_waiting(there, naming)}")


def _why_life(prompt: Prompt) -> str:
    if not prompt.known:
        return "Nobody on your list answers this yet."
    return f"{len(prompt.known)} on your list so far; there may be more."


def _waiting(there: Collection[Presence], naming: int) -> str:
    """How many in the book may answer; those whose years are not known are said to be so."""
    if naming:
        return f"; {naming:,} in your book name it."
    sure = [one for one in there if one.sure]
    if not sure:
        names = "names" if len(there) == 1 else "name"
        return f"; {len(there):,} in your book {names} it, years not known." if there else "."
    whose = "of your LinkedIn connections" if all(one.linked for one in sure) else "in your book"
    return f"; {len(sure):,} {whose} {'was' if len(sure) == 1 else 'were'} there then."
