"""A header row -> columns: what each cell under it means, which address book wrote it, whether it is about people.

Decided by the set of headers, never by their order or the file's name (formats.md section 0, rules 1 and 2). What no
rule knows is an "extra": kept under its own header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rekindle.importers.contacts_csv.words import FIELDS, PLACED, PLACES, WORDS
from rekindle.importers.rows import header_key
from rekindle.model.handout import OWN_TABLE, WORKED_OUT
from rekindle.util.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its place in the row, its header, its field, and the number, label and part within the field."""

    index: int
    header: str
    field: str
    number: int = 0
    label: str = ""
    part: str = ""  # of Google's numbered groups: "label", "value", "city" ...

    @property
    def order(self) -> tuple[str, int, str, str]:
        """Where it comes among the others, in whatever order the file has them."""
        return self.field, self.number, self.label, self.header


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A header row understood: its columns in an order of their own, and the source that such files are."""

    line: int
    cells: tuple[str, ...]
    columns: tuple[Column, ...]
    source: str

    @property
    def is_own(self) -> bool:
        """True for a list that Rekindle wrote."""
        return self.source == OWN_TABLE

    @property
    def fields(self) -> frozenset[str]:
        """The fields that have a column."""
        return frozenset(column.field for column in self.columns)


_NUMBERED = re.compile(
    r"(e mail|email|phone|address|organization|relation|website|event|custom field|im) (\d+) "
    r"(label|type|value|formatted|street|city|po box|region|postal code|country|extended address|name|title|department)"
)
_GROUPS = {
    "e mail": "mail", "email": "mail", "phone": "phone", "address": "place", "organization": "post", "im": "im",
    "relation": "relation", "website": "url", "event": "event", "custom field": "custom",
}  # fmt: skip
_WORDS_MOST = 8  # no known header has more
_NAMED = frozenset({"given", "family", "name"})
_PERSONAL = frozenset({"company", "title", "nickname", "birthday"})
_DESCRIBING = _PERSONAL | {"middle", "department", "city", "address", "street", "note", "maiden", "tag", "birth year"}
_OWN = frozenset({"rekindle id", "name"})
_LEFT_OUT = frozenset(map(fold, WORKED_OUT))  # of our own lists: the book works these out anew
_LINKEDIN = tuple(
    frozenset(signature.split(","))
    for signature in (
        "first name,connected on", "vorname,verbunden am", "from,to,sent at", "conversation id",
        "headline,geo location", "endorsement date,skill name", "creation date,text", "phonenumbers,createdat",
        "firstname,phonenumbers",
        "source,firstname,emails", "connection first name", "email address,confirmed", "extension,number",
        "started on,finished on", "school name,degree name", "date,status,fullname", "first name,verification type",
    )
)  # fmt: skip


def understand(line: int, cells: Sequence[str]) -> Header:
    """A header row's columns; the source tells the dialect: "google-csv", "outlook-csv", "rekindle-csv" or any."""
    columns = _settled([_column(index, cell) for index, cell in enumerate(cells)])
    source = _dialect(columns, set(map(fold, cells)))
    if source == OWN_TABLE:
        columns = [column for column in columns if fold(column.header) not in _LEFT_OUT]
    ordered = tuple(sorted(columns, key=lambda column: column.order))
    return Header(line=line, cells=tuple(cells), columns=ordered, source=source)


def _column(index: int, cell: str) -> Column:
    header, plain = cell.strip(), fold(cell)
    if (numbered := _NUMBERED.fullmatch(plain)) and " - " in header:  # "E-mail 2 Type" is Outlook's
        field = _GROUPS[numbered[1]]
        return Column(index=index, header=header, field=field, number=int(numbered[2]), part=numbered[3])
    words = [word for word in plain.split() if not word.isdecimal()][:_WORDS_MOST]
    number = next((int(word[:6]) for word in plain.split() if word.isdecimal()), 0)
    field, label = _meaning(words)
    return Column(index=index, header=header, field=field, number=number, label=label)


def _meaning(words: Sequence[str]) -> tuple[str, str]:
    """Field and label of a header's folded words; "extra" when they are not known."""
    if whole := WORDS.get(" ".join(words), ""):
        return _mobile(whole, "")
    for length in range(len(words) - 1, 0, -1):  # words of place stand before the noun, after it, or on both sides
        for start in range(len(words) - length + 1):
            noun = WORDS.get(" ".join(words[start : start + length]), "")
            rest = [*words[:start], *words[start + length :]]
            if noun in PLACED and all(word in PLACES for word in rest):
                return _mobile(noun, next((PLACES[word] for word in rest if PLACES[word]), ""))
    return "extra", ""


def _mobile(field: str, label: str) -> tuple[str, str]:
    return ("phone", "mobile") if field == "mobile" else (field, label)


def _settled(columns: Sequence[Column]) -> list[Column]:
    """The same columns, those of two meanings decided by the columns beside them."""
    fields = {column.field for column in columns}
    only = {"given", "family"} & fields
    meant = {
        "any name": "family" if only == {"given"} else "given" if only == {"family"} else "name",
        "any title": "prefix" if "title" in fields else "title",
        "any birth": "birth day" if "birth year" in fields else "birthday",
        "any year": "anniversary" if "birthday" in fields else "birthday",  # Spanish, Portuguese
    }
    cities = {column.label for column in columns if column.field == "city"}
    streets = {column.label for column in columns if column.field == "street"}

    def settled(column: Column) -> Column:
        if column.field == "address" and column.label in cities - streets:
            return replace(column, field="street")  # Thunderbird's "Home Address" beside "Home City"
        return replace(column, field=meant.get(column.field, column.field))

    return [settled(column) for column in columns]


def _dialect(columns: Sequence[Column], plain: set[str]) -> str:
    if plain >= _OWN:
        return OWN_TABLE
    fields = {column.field for column in columns}
    streets = {column.label for column in columns if column.field == "street"}
    mails = sum(column.field == "mail" for column in columns)
    if (
        any(column.part for column in columns)
        or {"group membership", "given name"} <= plain
        or {"file as", "labels"} <= plain
    ):
        return "google-csv"
    if {"birth year", "birth month"} <= fields:
        return "thunderbird-csv"
    if "name" not in fields and {"given", "family"} <= fields and ({"work", "home"} <= streets or mails >= 3):
        return "outlook-csv"
    return "contacts-csv"


def is_linkedin(cells: Sequence[str]) -> bool:
    """True for the header of a file in a LinkedIn export: it says more to the reader of those."""
    plain = set(map(fold, cells))
    return any(signature <= plain for signature in _LINKEDIN)


def is_people(header: Header) -> bool:
    """True for a mail or phone column, or a name column with one more that only people have."""
    fields = header.fields
    if {"mail", "phone"} & fields:
        return True
    if {"given", "family"} <= fields:
        return bool(_DESCRIBING & fields)
    return bool(_NAMED & fields) and bool(_PERSONAL & fields)


def mapped(header: Header, asked: Sequence[tuple[str, str]]) -> Header:
    """The header with the user's own (field, header) pairs: they win over every guess about the same column or field.

    Raises:
        ValueError: an unknown field, or a header that is not there; the text names those that are.
    """
    chosen: dict[int, str] = {}
    for field, wanted in asked:
        if field not in FIELDS:
            raise ValueError(f'"{field}" is no field; the fields are: {", ".join(FIELDS)}')
        chosen[_place(header, wanted)] = field
    taken = set(chosen.values())
    columns = [
        replace(column, field=chosen[column.index], part="", label="")
        if column.index in chosen
        else replace(column, field="extra")
        if column.field in taken
        else column
        for column in header.columns
    ]
    return replace(header, columns=tuple(sorted(columns, key=lambda column: column.order)))


def _place(header: Header, wanted: str) -> int:
    """The index of the column with a header."""
    for form in (header_key, fold):
        for index, cell in enumerate(header.cells):
            if form(wanted) and form(cell) == form(wanted):
                return index
    there = ", ".join(f'"{cell.strip()}"' for cell in header.cells[:100] if cell.strip())
    raise ValueError(f'no column is called "{wanted}"; the file has: {there}')
