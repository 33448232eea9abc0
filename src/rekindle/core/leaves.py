"""Everybody, by last name -> any page of those who fit a filter, in any order, with letters and counts beside it.

Who has a value is a whole number with a bit for each person: what a field holds is looked at once, and a page of
thirty thousand then costs a few `&`. A change of some people changes their bits alone. The rules are those of
`rekindle.core.roster`, which says the same one person at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from itertools import islice
from operator import and_, or_
from typing import NamedTuple, TypeVar

from rekindle.core import roster as rules
from rekindle.model.roster import LAYERS, Facet, Filter, Letter, Listed, RosterPage

Field = str
Key = TypeVar("Key")

QUIET = (0, 6, 12, 24, 60)
"""Months without contact that one may ask for at least; 0 is everybody."""
CITIES = 30
"""Cities told at most: there are thousands."""
BEFORE, BEHIND = "#", "…"
"""What stands for names that begin with no letter, or with one that an alphabet has behind Z."""


class Leaf(NamedTuple):
    """A person, and the key they are sorted by."""

    sort_name: str
    one: Listed


_HELD: Mapping[Field, Callable[[Listed], tuple[str, ...]]] = {
    "role": lambda one: one.roles,
    "source": lambda one: one.sources,
    "tag": lambda one: one.tags,
    "city": lambda one: (one.city,) if one.city else (),
    "layer": lambda one: (one.placed.layer,) if one.placed else (),
    "stage": lambda one: (one.stage,) if one.stage else (),
    "listed": lambda one: ("yes",) if one.on_list else (),
}
_Bits = dict[str, int]


class Leaves:
    """All people of a book as of a day, by last name, to be leafed through. It is never changed but for what it keeps.

    What it keeps follows from the people alone, so that threads may share it.
    """

    __slots__ = ("_bits", "_orders", "_own", "people", "places", "today")

    def __init__(self, several: Iterable[Leaf], today: date) -> None:
        self.people: Sequence[Leaf] = sorted(several, key=lambda leaf: (leaf.sort_name, leaf.one.person))
        self.places: Mapping[int, int] = {leaf.one.person: place for place, leaf in enumerate(self.people)}
        self.today = today
        self._bits: dict[Field, _Bits] = {}
        self._own: dict[object, int] = {}
        self._orders: dict[str, list[int]] = {}

    # --- what is kept ---

    def bits(self, field: Field) -> Mapping[str, int]:
        """Value, in small letters -> who has it."""
        if field not in self._bits:
            held: dict[str, list[int]] = {}
            for place, leaf in enumerate(self.people):
                for value in _HELD[field](leaf.one):
                    held.setdefault(value.casefold(), []).append(place)
            self._bits[field] = {value: bits_of(places, len(self.people)) for value, places in held.items()}
        return self._bits[field]

    def whose(self, asked: object, holds: Callable[[Leaf], bool]) -> int:
        """Who is so, as `asked` says it."""
        if asked not in self._own:
            places = [place for place, leaf in enumerate(self.people) if holds(leaf)]
            self._own[asked] = bits_of(places, len(self.people))
        return self._own[asked]

    def among(self, persons: Collection[int]) -> int:
        """These people."""
        return bits_of([self.places[one] for one in persons if one in self.places], len(self.people))

    def order(self, order: str) -> Sequence[int]:
        """All places in an order of `rekindle.core.roster.ORDERS`."""
        if order not in self._orders:
            known = {id(leaf.one): place for place, leaf in enumerate(self.people)}
            found = rules.ordered((leaf.one for leaf in self.people), order)
            self._orders[order] = [known[id(one)] for one in found]
        return self._orders[order]

    def changed(self, several: Iterable[Leaf]) -> Leaves:
        """The same people, some of whom are now told otherwise; who sorts elsewhere makes all of it anew."""
        new = {self.places[leaf.one.person]: leaf for leaf in several if leaf.one.person in self.places}
        people = list(self.people)
        for place, leaf in new.items():
            people[place] = leaf
        made = Leaves((), self.today)
        made.people, made.places = people, self.places
        if any(self.people[place].sort_name != leaf.sort_name for place, leaf in new.items()):
            return Leaves(people, self.today)
        made._bits = {field: self._moved(field, new) for field in list(self._bits)}
        return made

    def _moved(self, field: Field, new: Mapping[int, Leaf]) -> _Bits:
        found = dict(self._bits[field])
        for place, leaf in new.items():
            bit = 1 << place
            before, after = (
                {value.casefold() for value in _HELD[field](one)} for one in (self.people[place].one, leaf.one)
            )
            found |= {value: found[value] & ~bit for value in before - after}
            found |= {value: found.get(value, 0) | bit for value in after - before}
        return {value: bits for value, bits in found.items() if bits}

    # --- asked ---

    def page(
        self, filter_: Filter, *, order: str = "", offset: int = 0, most: int = 50, among: int | None = None
    ) -> RosterPage:
        """One page of those who fit; `among` are those who have the words of a filter, where it has any."""
        fields = self._fields(filter_, among)
        base = self._all() if filter_.everybody else self.bits("listed").get("yes", 0)
        fit = reduce(and_, fields.values(), self._all())
        fitting = fit & base
        total = fitting.bit_count()
        start = max(0, min(offset, (total - 1) // most * most if total else 0))
        by_name = order in {"", "last-name"}
        places = _ones(fitting, len(self.people)) if by_name else _ordered(fitting, self.order(order))
        return RosterPage(
            rows=tuple(self.people[place].one for place in islice(places, start, start + most)),
            total=total,
            offset=start,
            on_list=(fit & self.bits("listed").get("yes", 0)).bit_count(),
            everybody=fit.bit_count(),
            letters=tuple(self._letters(fitting)) if by_name else (),
            facets=tuple(self._facets(fields, base)),
        )

    def _all(self) -> int:
        return (1 << len(self.people)) - 1

    def _fields(self, filter_: Filter, among: int | None) -> dict[Field, int]:
        """Who fits by each field that asks for something."""
        asked = {
            "role": filter_.roles, "source": filter_.sources, "tag": filter_.tags, "city": filter_.cities,
            "layer": filter_.layers, "stage": filter_.stages,
        }  # fmt: skip
        found = {field: self._any(field, values) for field, values in asked.items() if values}
        if among is not None:
            found["words"] = among
        if filter_.closest is not None:
            found["closest"] = self._so(Filter(closest=filter_.closest))
        if filter_.quiet is not None:
            found["quiet"] = self._so(Filter(quiet=filter_.quiet))
        if filter_.since:
            found["since"] = self._so(Filter(since=filter_.since))
        return found

    def _any(self, field: Field, values: Sequence[str]) -> int:
        bits = self.bits(field)
        return reduce(or_, (bits.get(value.casefold(), 0) for value in values))

    def _so(self, asked: Filter) -> int:
        return self.whose(asked, lambda leaf: rules.fits(leaf.one, asked, self.today))

    def _letters(self, fitting: int) -> Iterator[Letter]:
        first = 0
        for letter, bits in self._initials():
            if people := (fitting & bits).bit_count():
                yield Letter(letter=letter, people=people, first=first)
                first += people

    def _initials(self) -> Iterator[tuple[str, int]]:
        """Each letter in the order of names, and whose last name begins with it."""
        found: dict[str, None] = dict.fromkeys(letter_of(leaf.sort_name) for leaf in self.people)
        for letter in found:
            yield letter, self.whose(("letter", letter), partial(_begins, letter))

    def _facets(self, fields: Mapping[Field, int], base: int) -> Iterator[Facet]:
        for field in ("role", "source", "tag", "layer", "city", "stage"):
            yield from self._counted(field, self._others(fields, field, base))
        others = self._others(fields, "quiet", base)
        for months in QUIET:
            people = (others & self._so(Filter(quiet=months))).bit_count() if months else others.bit_count()
            yield Facet(field="quiet", value=str(months), people=people)
        never = self.whose("never", lambda leaf: leaf.one.last is None)
        yield Facet(field="quiet", value="", people=(others & never).bit_count())

    def _others(self, fields: Mapping[Field, int], field: Field, base: int) -> int:
        """Who fits by all fields but one."""
        return reduce(and_, (bits for name, bits in fields.items() if name != field), base)

    def _counted(self, field: Field, others: int) -> Iterator[Facet]:
        counts = [(value, (bits & others).bit_count()) for value, bits in self.bits(field).items()]
        several = sorted(((value, people) for value, people in counts if people), key=lambda one: (-one[1], one[0]))
        if field == "layer":
            several.sort(key=lambda one: LAYERS.index(one[0]))
        for value, people in several[:CITIES]:
            yield Facet(field=field, value=self._spelled(field, value), people=people)

    def _spelled(self, field: Field, value: str) -> str:
        """A value as the first person who has it spells it."""
        bits = self._bits[field][value]
        first = self.people[(bits & -bits).bit_length() - 1].one
        return next(one for one in _HELD[field](first) if one.casefold() == value)


def _begins(letter: str, leaf: Leaf) -> bool:
    return letter_of(leaf.sort_name) == letter


def bits_of(places: Iterable[int], size: int) -> int:
    """Places -> a whole number with a bit at each."""
    found = bytearray(size // 8 + 1)
    for place in places:
        found[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(found, "little")


def _ones(bits: int, size: int) -> Iterator[int]:
    """The places of the bits, from the lowest."""
    text = f"{bits:0{size}b}"[::-1]
    place = text.find("1")
    while place >= 0:
        yield place
        place = text.find("1", place + 1)


def _ordered(bits: int, order: Sequence[int]) -> Iterator[int]:
    text = f"{bits:0{len(order)}b}"[::-1]
    return (place for place in order if text[place] == "1")


def letter_of(sort_name: str) -> str:
    """The letter under which a name stands: "A" to "Z"; who has no name, or a number for one, stands before them."""
    first = sort_name[:1]
    return first.upper() if "a" <= first <= "z" else BEFORE if first < "a" else BEHIND
