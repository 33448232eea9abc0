"""The formal list as it is shown, filtered and saved: one row a person, and layers with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LAYERS = ("inner", "core", "50", "150", "outer")
"""Innermost first; sizes 5, 15, 50, 150 and the rest (outreach.md section 1, "layers")."""

CLOSENESS = ("hardly met", "acquainted", "on good terms", "close", "very close")
"""How close two people are, 0 to 4, as the user says it: of the two of them, never of the other one alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Whom to show. Empty fields let everybody in; of several values any will do, all fields must hold."""

    words: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    closest: int | None = None  # closeness at least, 0 to 4
    quiet: int | None = None  # months without contact at least
    since: str = ""  # last contact on or after: partial ISO date
    everybody: bool = False  # whoever is in the book, not only those on the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """A filter kept under a name: a saved view."""

    number: int = 0
    name: str
    filter: Filter
    by: str = ""  # "role", "layer", "city", "source"
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Somebody's layer, and why in words."""

    layer: str
    why: str
    said: bool = False  # the user said so


@dataclass(frozen=True, slots=True, kw_only=True)
class Ring:
    """One layer and who is in it, by last name: (person, name, why)."""

    layer: str
    size: int | None  # the most that are proposed for it and all within it; None: any number
    people: int
    placed: tuple[tuple[int, str, Placed], ...] = ()  # of the outer ones only those whom the user put there


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One person of the formal list."""

    person: int
    name: str
    what: str = ""
    roles: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()  # those of them that the user has not said
    closeness: int | None = None  # 0 to 4, as the user said
    placed: Placed | None = None
    tags: tuple[str, ...] = ()
    city: str = ""
    country: str = ""
    last: date | None = None  # the day of the last contact
    ago: str = ""  # how long ago that was, in words; "" where none is on record
    stage: str = ""  # `rekindle.model.stage.Stage`; "" off the list
    stands: str = ""  # the same as screens say it: "They answered"
    because: str = ""  # why they stand there
    every: int | None = None  # days between touches; 0 is off; None while no turn of theirs comes
    sources: tuple[str, ...] = ()  # where each of their records came from
    on_list: bool = True
    since: str = ""  # when they came onto the list: UTC instant, ISO
    why: str = ""  # ... and why, in words
    never: bool = False

    @property
    def told(self) -> tuple[str, ...]:
        """Roles as shown: a guess has a question mark."""
        return tuple(f"{role}?" if role in self.guessed else role for role in self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of the thumb index: how many last names begin with it, and which row of the whole is the first."""

    letter: str  # "#" for names without one, "A" to "Z", "…" for what an alphabet has behind it
    people: int
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """What could be asked instead in one field of a filter, and how many would fit with all its other fields."""

    field: str  # "role", "source", "tag", "layer", "city", "stage", "closest" (so close or closer),
    # "quiet" (months; "0" is all, "" without contact)
    value: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterPage:
    """One page of the formal list, or of everybody."""

    rows: tuple[Listed, ...]
    total: int  # who fit
    offset: int  # of the first row
    on_list: int  # who fit and are on the list
    everybody: int  # who fit, on the list or not
    letters: tuple[Letter, ...] = ()  # empty unless by last name; those with nobody are left out
    facets: tuple[Facet, ...] = ()  # the largest of a field first; quiet by months
