"""The address of People <-> what is asked of it: whom to show, in what order, and which page of them.

What is asked stands whole in the address, so that it can be kept, sent back to and gone back from; the last one is
remembered without its words and its page.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote_plus

from django.http import QueryDict

from rekindle.model.roster import Filter
from rekindle.web.environment import url

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 50
"""People on a page."""
_FIELDS = {
    "role": "roles",
    "source": "sources",
    "tag": "tags",
    "layer": "layers",
    "city": "cities",
    "stage": "stages",
}
_NUMBERS = ("closest", "quiet")
_LONGEST = 1_000  # of what a cookie remembers


_quoted = lru_cache(maxsize=4096)(quote_plus)  # a page has fifty addresses of the same few values


class Asked(NamedTuple):
    """What an address asks for."""

    filter: Filter
    words: str = ""
    order: str = ""
    page: int = 1

    @property
    def whole(self) -> Filter:
        """The filter with the words in it."""
        return replace(self.filter, words=tuple(self.words.split()))

    @property
    def query(self) -> str:
        """As it stands in an address."""
        return "&".join(f"{name}={_quoted(value)}" for name, value in self._pairs())

    @property
    def address(self) -> str:
        """Where it is shown."""
        return f"{url('people')}?{self.query}"

    @property
    def lasting(self) -> str:
        """What of it is remembered; too much is not."""
        query = self._replace(words="", page=1).query
        return query if len(query) <= _LONGEST else ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """What it asks for, as fields of a form; whichever page."""
        return [pair for pair in self._pairs() if pair[0] != "page"]

    @property
    def rest(self) -> list[tuple[str, str]]:
        """The same without the words, which the form has in a field of its own."""
        return [pair for pair in self.pairs if pair[0] != "q"]

    def _pairs(self) -> Iterator[tuple[str, str]]:
        if self.words:
            yield "q", self.words
        yield "show", "all" if self.filter.everybody else "list"
        for name, field in _FIELDS.items():
            yield from ((name, value) for value in getattr(self.filter, field))
        for name in _NUMBERS:
            if (number := getattr(self.filter, name)) is not None:
                yield name, str(number)
        if self.filter.since:
            yield "since", self.filter.since
        if self.order:
            yield "order", self.order
        if self.page > 1:
            yield "page", str(self.page)

    def turned(self, page: int) -> Asked:
        """Another page of the same."""
        return self._replace(page=page)

    def with_one(self, name: str, value: str) -> Asked:
        """The same with one field of its filter set to one value; an empty one takes it away."""
        if name == "show":
            changed: dict[str, object] = {"everybody": value != "list"}
        elif name in _NUMBERS:
            changed = {name: int(value) if value else None}
        else:
            changed = {_FIELDS[name]: (value,) if value else ()}
        return self._replace(filter=replace(self.filter, **changed), page=1)  # type: ignore[arg-type]  # by their names

    def holds(self, name: str, value: str) -> bool:
        """True where a field of its filter asks for this value."""
        if name == "show":
            return self.filter.everybody is (value != "list")
        if name in _NUMBERS:
            return str(getattr(self.filter, name)) == value
        return value.casefold() in {one.casefold() for one in getattr(self.filter, _FIELDS[name])}


def asked(query: QueryDict) -> Asked:
    """Read it from an address; what is not understood there is told by the verb, or left."""
    several = {field: tuple(query.getlist(name)) for name, field in _FIELDS.items()}
    numbers = {name: int(query.get(name, "")) for name in _NUMBERS if query.get(name, "").isdecimal()}
    page = query.get("page", "")
    return Asked(
        filter=Filter(
            everybody=query.get("show") != "list",
            since=query.get("since", ""),
            **several,  # type: ignore[arg-type]  # by their names
            **numbers,  # type: ignore[arg-type]  # as above
        ),
        words=query.get("q", "").strip(),
        order=query.get("order", ""),
        page=max(1, int(page)) if page.isdecimal() else 1,
    )


def asked_in(text: str) -> Asked:
    """Read it from a query, as forms carry it."""
    return asked(QueryDict(text))
