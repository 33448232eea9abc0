"""Everybody, by last name -> any page of those who fit a filter, in any order, with letters and counts beside it.

Who has a value is a whole number with a bit for each person: what a field holds is looked at once, and a page of
thirty thousand then costs a few `&`. A change of some people changes their bits alone. The rules are those of
`rekindle.core.roster`, which says the same one person at a time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import reduce
from itertools import islice
from operator import and_, or_
from typing import NamedTuple, TypeVar

from rekindle.core import roster as rules
from rekindle.model.roster import CLOSENESS, LAYERS, Facet, Filter, Letter, Listed, RosterPage

Field = str
Key = TypeVar("Key")

QUIET = (0, 6, 12, 24, 60)
"""Months without contact that one may ask for at least; 0 is everybody."""
MEASURES = 100
"""Measures kept at most: anybody may ask for any date."""
LISTS = 100
"""Lists kept at most: anybody may filter as they like."""
CITIES = 30
"""Cities told at most: there are thousands."""
BEFORE, BEHIND = "#", "…"
"""What stands for names that begin with no letter, or with one that an alphabet has behind Z."""


class Leaf(NamedTuple):
    """A person, and the key they are sorted by."""

    sort_name: str
    one: Listed
    shown: bool = True  # False for those who are nobody to write to


_YES = "yes"
_HELD: Mapping[Field, Callable[[Leaf], tuple[str, ...]]] = {
    "role": lambda leaf: leaf.one.roles,
    "source": lambda leaf: leaf.one.sources,
    "tag": lambda leaf: leaf.one.tags,
    "city": lambda leaf: (leaf.one.city,) if leaf.one.city else (),
    "layer": lambda leaf: (leaf.one.placed.layer,) if leaf.one.placed else (),
    "stage": lambda leaf: (leaf.one.stage,) if leaf.one.stage else (),
    "listed": lambda leaf: (_YES,) if leaf.one.on_list else (),
    "never": lambda leaf: (_YES,) if leaf.one.last is None else (),
    "shown": lambda leaf: (_YES,) if leaf.shown else (),
}
_Bits = dict[str, int]


class _Told(NamedTuple):
    """What is told of a list on each of its pages."""

    fitting: int
    total: int
    on_list: int
    everybody: int
    letters: tuple[Letter, ...]
    facets: tuple[Facet, ...]


class Leaves:
    """All people of a book as of a day, by last name, to be leafed through. It is never changed but for what it keeps.

    What it keeps follows from the people alone, so that threads may share it.
    """

    __slots__ = ("_bits", "_lists", "_orders", "_own", "people", "places", "today")

    def __init__(self, several: Iterable[Leaf], today: date) -> None:
        self.people: Sequence[Leaf] = sorted(several, key=lambda leaf: (leaf.sort_name, leaf.one.person))
        self.places: Mapping[int, int] = {leaf.one.person: place for place, leaf in enumerate(self.people)}
        self.today = today
        self._bits: dict[Field, _Bits] = {}
        self._own: dict[Filter, int] = {}
        self._lists: dict[Filter, _Told] = {}
        self._orders: dict[str, list[int]] = {}

    # --- what is kept ---

    def bits(self, field: Field) -> Mapping[str, int]:
        """Value, in small letters -> who has it."""
        if field not in self._bits:
            held: dict[str, list[int]] = {}
            for place, leaf in enumerate(self.people):
                for value in _HELD[field](leaf):
                    held.setdefault(value.casefold(), []).append(place)
            self._bits[field] = {value: bits_of(places, len(self.people)) for value, places in held.items()}
        return self._bits[field]

    def so(self, asked: Filter) -> int:
        """Who fits a filter of one field that is a measure: closest, quiet or since."""
        if asked not in self._own:
            if len(self._own) >= MEASURES:
                self._own.clear()
            holds = _measure(asked, self.today)
            self._own[asked] = bits_of((p for p, leaf in enumerate(self.people) if holds(leaf.one)), len(self.people))
        return self._own[asked]

    def among(self, persons: Collection[int]) -> int:
        """These people."""
        known = self.places.get
        return bits_of([place for one in persons if (place := known(one)) is not None], len(self.people))

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
        made._bits = {field: self._moved(field, new) if field in _HELD else bits for field, bits in self._copied()}
        made._own = {asked: self._measured(asked, bits, new) for asked, bits in list(self._own.items())}
        return made

    def _copied(self) -> list[tuple[Field, _Bits]]:
        return list(self._bits.items())  # at one stroke: another thread may look at a further field meanwhile

    def _measured(self, asked: Filter, bits: int, new: Mapping[int, Leaf]) -> int:
        holds = _measure(asked, self.today)
        for place, leaf in new.items():
            bits = bits | 1 << place if holds(leaf.one) else bits & ~(1 << place)
        return bits

    def _moved(self, field: Field, new: Mapping[int, Leaf]) -> _Bits:
        found = dict(self._bits[field])
        for place, leaf in new.items():
            bit = 1 << place
            before, after = ({value.casefold() for value in _HELD[field](one)} for one in (self.people[place], leaf))
            found |= {value: found[value] & ~bit for value in before - after}
            found |= {value: found.get(value, 0) | bit for value in after - before}
        return {value: bits for value, bits in found.items() if bits}

    # --- asked ---

    def page(
        self, filter_: Filter, *, order: str = "", offset: int = 0, most: int = 50, among: int | None = None
    ) -> RosterPage:
        """One page of those who fit; `among` are those who have the words of a filter, where it has any."""
        told = self._all_told(filter_) if among is None else self._told(filter_, among)
        start = max(0, min(offset, (told.total - 1) // most * most if told.total else 0))
        by_name = order in {"", "last-name"}
        places = (
            _ones_from(told.fitting, start)
            if by_name
            else islice(_ordered(told.fitting, self.order(order)), start, None)
        )
        return RosterPage(
            rows=tuple(self.people[place].one for place in islice(places, most)),
            total=told.total,
            offset=start,
            on_list=told.on_list,
            everybody=told.everybody,
            letters=told.letters if by_name else (),
            facets=told.facets,
        )

    def _all_told(self, filter_: Filter) -> _Told:
        """The same on every page of a list, so it is counted once."""
        if filter_ not in self._lists:
            if len(self._lists) >= LISTS:
                self._lists.clear()
            self._lists[filter_] = self._told(filter_, None)
        return self._lists[filter_]

    def _told(self, filter_: Filter, among: int | None) -> _Told:
        fields = self._fields(filter_, among)
        listed = self.bits("listed").get(_YES, 0)
        base = self._all() if filter_.everybody else listed
        fit = reduce(and_, fields.values(), self._all())
        fitting = fit & base
        return _Told(
            fitting=fitting,
            total=fitting.bit_count(),
            on_list=(fit & listed).bit_count(),
            everybody=fit.bit_count(),
            letters=tuple(self._letters(fitting)),
            facets=tuple(self._facets(fields, base)),
        )

    def _all(self) -> int:
        return self.bits("shown").get(_YES, 0)

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
            found["closest"] = self.so(Filter(closest=filter_.closest))
        if filter_.quiet is not None:
            found["quiet"] = self.so(Filter(quiet=filter_.quiet))
        if filter_.since:
            found["since"] = self.so(Filter(since=filter_.since))
        return found

    def _any(self, field: Field, values: Sequence[str]) -> int:
        bits = self.bits(field)
        return reduce(or_, (bits.get(value.casefold(), 0) for value in values))

    def _letters(self, fitting: int) -> Iterator[Letter]:
        first = 0
        for letter, bits in self._initials().items():
            if people := (fitting & bits).bit_count():
                yield Letter(letter=letter, people=people, first=first)
                first += people

    def _initials(self) -> Mapping[str, int]:
        """Each letter in the order of names -> whose last name begins with it."""
        if "letters" not in self._bits:
            held: dict[str, list[int]] = {}
            for place, leaf in enumerate(self.people):
                held.setdefault(letter_of(leaf.sort_name), []).append(place)
            self._bits["letters"] = {letter: bits_of(places, len(self.people)) for letter, places in held.items()}
        return self._bits["letters"]

    def _facets(self, fields: Mapping[Field, int], base: int) -> Iterator[Facet]:
        for field in ("role", "source", "tag", "layer", "city", "stage"):
            yield from self._counted(field, self._others(fields, field, base))
        others = self._others(fields, "quiet", base)
        for months in QUIET:
            people = (others & self.so(Filter(quiet=months))).bit_count() if months else others.bit_count()
            yield Facet(field="quiet", value=str(months), people=people)
        never = self.bits("never").get(_YES, 0)
        yield Facet(field="quiet", value="", people=(others & never).bit_count())
        others = self._others(fields, "closest", base)
        for degree in range(len(CLOSENESS) - 1, -1, -1):
            if people := (others & self.so(Filter(closest=degree))).bit_count():
                yield Facet(field="closest", value=str(degree), people=people)

    def _others(self, fields: Mapping[Field, int], field: Field, base: int) -> int:
        """Who fits by all fields but one."""
        return reduce(and_, (bits for name, bits in fields.items() if name != field), base & self._all())

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
        first = self.people[(bits & -bits).bit_length() - 1]
        return next(one for one in _HELD[field](first) if one.casefold() == value)


def _measure(asked: Filter, today: date) -> Callable[[Listed], bool]:
    """What `rekindle.core.roster.fits` says of one field; of months, which every page asks for, at once."""
    if asked != Filter(quiet=asked.quiet) or asked.quiet is None:
        return lambda one: rules.fits(one, asked, today)
    until = rules.months_before(today, asked.quiet)
    return lambda one: one.last is None or one.last <= until


def bits_of(places: Iterable[int], size: int) -> int:
    """Places -> a whole number with a bit at each."""
    found = bytearray(size // 8 + 1)
    for place in places:
        found[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(found, "little")


def _ones_from(bits: int, skipped: int) -> Iterator[int]:
    """The places of the bits from the lowest, without so many at the beginning."""
    text = f"{bits:b}"[::-1]
    place = text.find("1", _place_of(bits, skipped))
    while place >= 0:
        yield place
        place = text.find("1", place + 1)


def _place_of(bits: int, skipped: int) -> int:
    """The least place below which so many bits are: found by halves, as a list is opened anywhere."""
    return bisect_left(range(bits.bit_length()), skipped, key=lambda place: (bits & ((1 << place) - 1)).bit_count())


def _ordered(bits: int, order: Sequence[int]) -> Iterator[int]:
    text = f"{bits:0{len(order)}b}"[::-1]
    return (place for place in order if text[place] == "1")


def letter_of(sort_name: str) -> str:
    """The letter under which a name stands: "A" to "Z"; who has no name, or a number for one, stands before them."""
    first = sort_name[:1]
    return first.upper() if "a" <= first <= "z" else BEFORE if first < "a" else BEHIND
