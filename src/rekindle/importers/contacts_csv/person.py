"""One row under an understood header -> a record, something left out, or a problem.

Nothing in a row is lost: what no field takes, a phone cell that holds words, a date that cannot be told, all go to the
extras under their own header.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rekindle.importers import handles
from rekindle.importers.contacts_csv import cells
from rekindle.importers.contacts_csv.columns import Column, Header
from rekindle.importers.rows import header_key
from rekindle.model import (
    Extra,
    Handle,
    HandleKind,
    Ignored,
    Name,
    Note,
    Occasion,
    Origin,
    Photo,
    Place,
    Position,
    Problem,
    Record,
    RecordKind,
    Relation,
    Trust,
    Website,
    When,
)
from rekindle.util import mail as mails
from rekindle.util.text import nfc, squeeze

_ID = re.compile(
    r"people/c?\d+|rekindle-[0-9a-f]{32}|[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}|[0-9a-f]{12,32}", re.IGNORECASE
)
_NAME_PARTS = ("name", "given", "middle", "family", "prefix", "suffix", "nickname", "maiden", "phonetic")
_RELATIONS = {
    "spouse": "spouse", "child": "child", "manager": "manager", "assistant": "assistant", "referred by": "referred by",
}  # fmt: skip
_PLACE_PARTS = {
    "street": "street", "city": "city", "region": "region", "code": "code", "country": "country", "address": "full",
    "formatted": "full", "po box": "street", "extended address": "street", "postal code": "code",
}  # fmt: skip
_DATES = ("birthday", "anniversary")
_POST_PARTS = ("name", "title", "department")
_PARTS_TAKEN = {
    "mail": ("value",), "phone": ("value",), "url": ("value",), "event": ("value",), "relation": ("value",),
    "post": _POST_PARTS, "place": tuple(_PLACE_PARTS),
}  # fmt: skip
_RAW_MOST = 500


@dataclass(slots=True)
class Filled:
    """The filled cells of one row by field and number, and what has been made of them so far."""

    row: tuple[tuple[Column, str], ...]
    region: str
    order: cells.Order
    own: bool = False  # of a list that Rekindle wrote
    handles: dict[tuple[HandleKind, str], Handle] = field(default_factory=dict)
    primary: set[tuple[HandleKind, str]] = field(default_factory=set)
    websites: list[Website] = field(default_factory=list)
    extras: list[Extra] = field(default_factory=list)
    by_field: dict[str, list[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.by_field = {}
        for column, cell in self.row:
            self.by_field.setdefault(column.field, []).append(cell)

    def all(self, name: str) -> list[str]:
        """The cells of a field, in column order."""
        return self.by_field.get(name, [])

    def text(self, name: str) -> str:
        """The one value of a field, cleaned to a line; the values of several columns in a row."""
        return squeeze(" ".join(self.by_field[name])) if name in self.by_field else ""

    def part(self, column: Column, name: str) -> str:
        """The cell beside this one that has a part of the same number: its label."""
        same = (column.field, column.number)
        return next(
            (cell for other, cell in self.row if (other.field, other.number) == same and other.part == name), ""
        )

    def label(self, column: Column) -> tuple[str, bool]:
        """What the file calls a value, and whether it is the primary one."""
        text, primary = cells.label(self.part(column, "label") or self.part(column, "type"))
        return text or column.label, primary

    def keep(self, column: Column, cell: str) -> None:
        """A cell that no field takes."""
        self.extras.append(Extra(name=column.header or "(no header)", value=nfc(cell)))

    def add(self, handle: Handle | None, *, primary: bool = False) -> bool:
        """Take a handle, the first of its value only; False when there is none."""
        if handle:
            self.handles.setdefault(handle.key, handle)
            if primary:
                self.primary.add(handle.key)
        return handle is not None


def person(
    header: Header, where: str, row: Sequence[str], region: str, order: cells.Order
) -> Record | Problem | Ignored:
    """What a row says. Words for the user where it says nothing or cannot be trusted."""
    if tuple(row) == header.cells:
        return Ignored(where=where, reason="the header again")
    if any(cell.strip() for cell in row[len(header.cells) :]):
        reason = f"the row has {len(row)} cells and the header {len(header.cells)}; a quote or a delimiter may be wrong"
        return Problem(where=where, reason=reason, raw=_raw(row))
    return _record(header, where, Filled(tuple(_filled(header, row)), region, order, header.is_own), row)


def _filled(header: Header, row: Sequence[str]) -> Iterator[tuple[Column, str]]:
    """The cells that say something, in the order of the columns."""
    clean = cells.own if header.is_own else cells.clean
    for column in header.columns:
        cell = clean(row[column.index]) if column.index < len(row) and row[column.index] else ""
        if cell and not (column.field in _DATES and cells.is_no_date(cell)):
            yield column, cell


def _record(header: Header, where: str, filled: Filled, row: Sequence[str]) -> Record | Problem | Ignored:
    name = _name(filled)
    _reach(filled)
    positions = _positions(filled)
    if name == Name() and not filled.handles and not any(post.company for post in positions):
        if all(column.field == "extra" for column, _ in filled.row):
            return Ignored(where=where, reason="a row that names nobody")
        return Problem(where=where, reason="no name, mail address or phone number can be read", raw=_raw(row))
    tags, low = _tags(filled, header)
    occasions = _occasions(filled)
    key, resource = _key(header, filled)
    return Record(
        source=header.source,
        key=key,
        name=name,
        origin=Origin(where=where),
        kind=RecordKind.ORGANISATION if _is_organisation(name, positions, filled) else RecordKind.PERSON,
        trust=Trust.LOW if low else Trust.NORMAL,
        handles=(*sorted(filled.handles.values(), key=lambda handle: handle.key not in filled.primary), *resource),
        positions=positions,
        places=_places(filled),
        occasions=occasions,
        relations=_relations(filled),
        websites=tuple(filled.websites),
        tags=tags,
        notes=tuple(Note(text=nfc(cell)) for cell in filled.all("note")),
        photo=_photo(filled),
        extras=_extras(filled),
    )


def _raw(row: Sequence[str]) -> str:
    return ",".join(row)[:_RAW_MOST]


def _key(header: Header, filled: Filled) -> tuple[str, tuple[Handle, ...]]:
    """The entry's own id where it is one in the whole world, else what the row says in whatever order and place."""
    for cell in filled.all("id"):
        if _ID.fullmatch(cell):
            return cell, (handles.resource(header.source.removesuffix("-csv"), cell),)
    said = sorted((header_key(column.header), nfc(cell).replace("\r\n", "\n")) for column, cell in filled.row)
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:32], ()


def _name(filled: Filled) -> Name:
    """The name; an address or a number that stands where a name should becomes a handle."""
    said = {part: filled.text(part) for part in _NAME_PARTS}
    for part in ("name", "given", "family", "nickname"):
        text = said[part]
        number = cells.is_number(text)
        if text and (filled.add(handles.mail(text)) or (number and filled.add(handles.phone(text, filled.region)))):
            said[part] = ""
    return Name(full=said.pop("name"), **said)


def _reach(filled: Filled) -> None:
    """Mail addresses, phones and pages; what is none of them is kept as it came."""
    for column, cell in filled.row:
        if column.part not in ("", "value") or column.field not in ("mail", "phone", "url"):
            continue
        label, primary = filled.label(column)
        several = cells.parts(cell) if filled.own else cells.several(cell)
        failed = [text for text in several if not _reached(filled, column.field, text, label, primary)]
        for text in failed:
            filled.keep(column, f"{text} ({label})" if label and column.part else text)


def _reached(filled: Filled, kind: str, text: str, label: str, primary: bool) -> bool:  # noqa: FBT001 - of a pair
    if kind == "mail":
        return filled.add(handles.mail(text, label), primary=primary)
    if kind == "phone":
        return filled.add(handles.phone(text, filled.region, label), primary=primary)
    if not filled.add(handles.profile(text, label)):
        filled.websites.append(Website(url=text, label=label))
    return True


def _positions(filled: Filled) -> tuple[Position, ...]:
    """The posts: that of the plain columns, then Google's numbered ones."""
    plain = Position(company=filled.text("company"), title=filled.text("title"), department=filled.text("department"))
    numbered = sorted({column.number for column, _ in filled.row if column.field == "post"})
    return tuple(post for post in (plain, *(_post(filled, number) for number in numbered)) if post != Position())


def _post(filled: Filled, number: int) -> Position:
    said = {
        column.part: squeeze(cell) for column, cell in filled.row if (column.field, column.number) == ("post", number)
    }
    company, title, department = (said.get(part, "") for part in _POST_PARTS)
    return Position(company=company, title=title, department=department)


def _places(filled: Filled) -> tuple[Place, ...]:
    """The addresses, one for each of Google's numbers or each label; the lines of a street in order."""
    found: dict[tuple[int, str], dict[str, list[str]]] = {}
    for column, cell in filled.row:
        part = _PLACE_PARTS.get(column.part or column.field, "")
        if part and (column.field == "place" or not column.part):
            numbered = (column.number, cells.label(filled.part(column, "label") or filled.part(column, "type"))[0])
            place = found.setdefault(numbered if column.part else (0, column.label), {})
            place.setdefault(part, []).append(nfc(cell) if part == "full" else squeeze(cell))
    return tuple(
        Place(label=label, **{part: ", ".join(texts) for part, texts in place.items()})
        for (_, label), place in found.items()
    )


def _occasions(filled: Filled) -> tuple[Occasion, ...]:
    """Birthday, anniversary and Google's events; a date that cannot be told stays in the extras."""
    found = []
    for column, cell in filled.row:
        if column.field in _DATES or (column.field == "event" and column.part == "value"):
            kind = _kind(filled, column) if column.field == "event" else column.field
            moment = cells.own_day(cell) if filled.own else cells.when(cell, filled.order)
            if moment:
                found.append(Occasion(kind=kind, when=moment))
            if not moment or (moment.day is None and not cell.strip().startswith("--")):
                filled.keep(column, cell)
    if split := _split_birthday(filled):
        found.append(Occasion(kind="birthday", when=split))
    return tuple(dict.fromkeys(found))


def _kind(filled: Filled, column: Column) -> str:
    """The label of an event or relation: one of our words where it is, else as the source has it."""
    label = filled.label(column)[0] or column.field
    return label.casefold() if label.casefold() in (*_DATES, *_RELATIONS) else label


def _split_birthday(filled: Filled) -> When | None:
    """Thunderbird's birthday in three columns, of which any may be empty."""
    year, month, day = (filled.text(f"birth {part}") for part in ("year", "month", "day"))
    found = cells.day(year, month, day)
    if not found and year.isdecimal() and len(year) == len("1970") and not day:
        found = When.year(int(year))
    if not found:
        for column, cell in filled.row:
            if column.field in ("birth year", "birth month", "birth day"):
                filled.keep(column, cell)
    return found


def _relations(filled: Filled) -> tuple[Relation, ...]:
    """People beside this one: plain columns such as Spouse, then Google's numbered ones."""
    found = []
    for column, cell in filled.row:
        if column.field in _RELATIONS:
            found.append(Relation(kind=_RELATIONS[column.field], name=squeeze(cell)))
        elif column.field == "relation" and column.part == "value":
            kind = _kind(filled, column)
            found.extend(Relation(kind=kind, name=squeeze(name)) for name in cells.parts(cell))
    return tuple(found)


def _tags(filled: Filled, header: Header) -> tuple[tuple[str, ...], bool]:
    """The user's groups, and whether the address book vouches for nobody here. A star is kept as an extra."""
    tags: dict[str, None] = {}
    low = []
    for column, cell in filled.row:
        if column.field == "tag":
            if filled.own:  # a tag may be called as a group of Google's is
                tags.update(dict.fromkeys(map(squeeze, cells.parts(cell))))
                continue
            own, other = cells.groups(cell, google=header.source == "google-csv")
            tags.update(dict.fromkeys(own))
            low.append(other)
            if cells.is_starred(cell):
                filled.extras.append(Extra(name="starred", value="yes"))
    return tuple(tags), bool(low) and all(low)


def _photo(filled: Filled) -> Photo | None:
    """The first picture; others stay in the extras."""
    pictures = [(column, cell) for column, cell in filled.row if column.field == "photo"]
    for column, cell in pictures[1:]:
        filled.keep(column, cell)
    return Photo(url=pictures[0][1]) if pictures else None


def _extras(filled: Filled) -> tuple[Extra, ...]:
    """What no field took, in an order of its own."""
    for column, cell in filled.row:
        if column.part:
            _keep_part(filled, column, cell)
        elif column.field == "extra" or (column.field == "id" and not _ID.fullmatch(cell)):
            filled.keep(column, cell)
    return tuple(sorted(filled.extras, key=lambda extra: (extra.name, extra.value)))


def _keep_part(filled: Filled, column: Column, cell: str) -> None:
    """A part of one of Google's numbered groups that no field took: custom fields, messengers, labels of nothing."""
    if column.part in ("label", "type"):
        same = (column.field, column.number)
        alone = not any((other.field, other.number) == same and other.part != column.part for other, _ in filled.row)
        if (alone or column.field == "post") and cells.label(cell)[0]:  # a Position has no label
            filled.keep(column, cell)
    elif column.field in ("custom", "im"):
        label = filled.label(column)[0] or column.header
        filled.extras.append(Extra(name=label if column.field == "custom" else f"IM {label}", value=nfc(cell)))
    elif column.part not in _PARTS_TAKEN[column.field]:
        filled.keep(column, cell)


def _is_organisation(name: Name, positions: Sequence[Position], filled: Filled) -> bool:
    """True when a row names a company, no person, and no mailbox that is one person's."""
    own = [
        handle
        for handle in filled.handles.values()
        if handle.kind is HandleKind.MAIL and not mails.is_role(handle.value)
    ]
    named = name != Name() or any(post.title for post in positions)
    return bool(positions) and not named and not own and not filled.own
