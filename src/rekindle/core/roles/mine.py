"""What archives say about the user -> look-ups by employer, school, home: made once, asked for every person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rekindle.core.ladder import rung
from rekindle.core.schools import activities, school_key
from rekindle.core.spans import Span, span
from rekindle.model.handle import HandleKind
from rekindle.model.record import Owner, Place, Position
from rekindle.util.company import normal
from rekindle.util.phone import is_mobile
from rekindle.util.text import fold

_DIGITS = re.compile(r"\d+\w*")


@dataclass(frozen=True, slots=True)
class Post:
    """A post of the user: what is compared with a person's."""

    company: str
    rung: float
    words: frozenset[str]
    span: Span | None


@dataclass(frozen=True, slots=True)
class Study:
    """A time of the user at a school."""

    school: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Mine:
    """The user's side of every comparison. Keys are folded."""

    name: str = ""
    surname: str = ""
    posts: dict[str, list[Post]] = field(default_factory=dict)
    studies: dict[str, list[Study]] = field(default_factory=dict)
    activities: dict[str, str] = field(default_factory=dict)
    homes: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    landlines: frozenset[str] = frozenset()


def mine(owners: Sequence[Owner]) -> Mine:
    """All that the archives say about the user, added up."""
    name = next((owner.name for owner in owners if owner.name), None)
    places = [place for owner in owners for place in owner.places]
    phones = {h.value for owner in owners for h in owner.handles if h.kind is HandleKind.PHONE}
    side = Mine(
        name=fold(name.shown) if name else "",
        surname=fold(name.family) or fold(name.shown).rpartition(" ")[2] if name else "",
        homes=frozenset(map(home, places)) - {""},
        streets=frozenset(map(street, places)) - {""},
        landlines=frozenset(value for value in phones if not is_mobile(value)),
    )
    for owner in owners:
        _add(side, owner)
    return side


def _add(side: Mine, owner: Owner) -> None:
    for position in owner.positions:
        if key := normal(position.company):
            post = Post(position.company, rung(position.title), field_words(position), span(position))
            side.posts.setdefault(key, []).append(post)
    for schooling in owner.schooling:
        if key := school_key(schooling.school):
            side.studies.setdefault(key, []).append(Study(schooling.school, span(schooling)))
        side.activities.update(activities(schooling))


def home(place: Place) -> str:
    """One dwelling or house: street with number and town; "" without a number."""
    line = fold(place.street)
    return f"{line}|{fold(place.city or place.code)}" if any(mark.isdigit() for mark in line) else ""


def street(place: Place) -> str:
    """The street without its number, and the town; "" unless both are known."""
    name, town = " ".join(_DIGITS.sub(" ", fold(place.street)).split()), fold(place.city)
    return f"{name}|{town}" if name and town else ""


def field_words(position: Position) -> frozenset[str]:
    """First letters of the content words of a post's title and department: "Head of planning", "Planner" -> "plann"."""
    words = fold(f"{position.title} {position.department}").split()
    return frozenset(word[:5] for word in words if len(word) > 3 and rung(word) == rung("x"))
