"""A prompt and what is known of everybody -> who on the list answers it, and who in the book may."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rekindle.core.prompts.asked import Asked
from rekindle.core.prompts.questions import Among
from rekindle.model.prompt import Presence, Prompt


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What is known of everybody who may matter."""

    listed: Collection[int] = ()  # on the formal list
    barred: Collection[int] = ()  # never, or nobody to write to
    roles: Mapping[int, Sequence[str]] = field(default_factory=dict)
    there: Mapping[str, Mapping[int, Presence]] = field(default_factory=dict)  # key of a chapter -> who was there
    named: Mapping[str, Sequence[int]] = field(default_factory=dict)  # key of a prompt -> whom it brought back
    helped: Collection[int] = ()  # helped the user, as far as is on record
    owed: Collection[int] = ()  # are owed something
    close: Collection[int] = ()  # the strongest ties
    strength: Mapping[int, float] = field(default_factory=dict)


def with_known(one: Asked, around: Around) -> Prompt:
    """The prompt with those on the list who answer it; whoever was named for it comes first."""
    named = [person for person in around.named.get(one.prompt.key, ()) if person in around.listed]
    fits = set() if one.among is Among.CLOSE else _fitting(one, around)
    others = sorted(fits.intersection(around.listed) - set(named), key=lambda person: _best(person, one, around))
    return replace(one.prompt, known=(*dict.fromkeys(named), *others))


def with_near(one: Asked, around: Around) -> Prompt:
    """The prompt with those in the book, not on the list, who may answer it: the strongest tie first."""
    several = _fitting(one, around).difference(around.listed, around.barred)
    return replace(one.prompt, near=tuple(sorted(several, key=lambda person: _best(person, one, around))))


def _fitting(one: Asked, around: Around) -> set[int]:
    prompt, there = one.prompt, around.there.get(one.prompt.chapter.key, {}) if one.prompt.chapter else None
    match one.among:
        case Among.ROLE:
            several = around.roles if there is None else there
            return {person for person in several if set(around.roles.get(person, ())).intersection(prompt.roles)}
        case Among.THERE | Among.LEFT | Among.YEAR:
            return {person for person, found in (there or {}).items() if _was_there(one.among, prompt.year, found)}
        case Among.HELPED:
            return set(around.helped)
        case Among.OWED:
            return set(around.owed)
        case Among.CLOSE:
            return set(around.close)
        case _:
            return set()


def _was_there(among: Among, year: str, found: Presence) -> bool:
    if among is Among.LEFT:
        return found.gone
    return among is Among.THERE or (found.sure and "" < found.since[:4] <= year <= (found.until[:4] or year))


def _best(person: int, one: Asked, around: Around) -> tuple[float, bool, int]:
    chapter = one.prompt.chapter
    found = around.there.get(chapter.key, {}).get(person) if chapter else None
    return -around.strength.get(person, 0.0), not (found and found.sure), person
