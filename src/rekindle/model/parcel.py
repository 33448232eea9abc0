"""Items -> parcels: what a reading process sends, so that nobody has to take interactions apart again.

A parcel is a JSON array of three lists:

    items         [class name, plain form with origin] of each record, owner, problem and ignored, as read
    aliases       [kind, value, name]: handles with the name as seen, numbered from 0 through all parcels of a job, so
                  that each crosses once
    interactions  the columns of `COLUMNS`, then the seats as one flat list: part, alias, part, alias ...

The hash of an interaction is that of its canonical text (`rekindle.model.codec`; the origin is no part of it), cut to
16 hex digits: only hashes under one source and key are ever compared. A parcel comes from a process that a hostile
file may have taken over, so `unpack` believes no shape and no type.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from json.encoder import encode_basestring as written
from typing import Any, NamedTuple, Never, get_args

from rekindle.model.archive import Origin
from rekindle.model.channel import Channel
from rekindle.model.codec import Plain, canonical, from_plain, to_plain
from rekindle.model.handle import Handle, HandleKind
from rekindle.model.interaction import Interaction, Part, Participant
from rekindle.model.item import Item
from rekindle.model.problem import About, Problem
from rekindle.model.shape import fits
from rekindle.model.when import When, WhenKind

COLUMNS = (
    "source", "key", "hash", "channel", "at", "at_kind", "thread", "subject", "text", "words", "minutes", "automatic",
    "fullness", "place",
)  # fmt: skip
"""What a row says of an interaction, in the words of the store."""

NAME_MOST = 400  # characters of a name as seen: a database indexes no more, and nobody is called that
ITEM_MOST = 64 * 1024 * 1024  # bytes of one item: what is larger is refused
ALIASES_MOST = 100_000  # remembered at once; beyond that they are sent anew, and settled as one

GROUPS_MOST = 8_192  # groups of participants remembered at once

_KINDS: dict[str, type[Item]] = {kind.__name__: kind for kind in get_args(Item) if kind is not Interaction}
_CHANNELS, _WHENS, _PARTS, _HANDLES = (
    frozenset(str(one) for one in kind) for kind in (Channel, WhenKind, Part, HandleKind)
)
_LARGEST = 2**53
_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class NoParcelError(ValueError):
    """What arrived is no parcel."""


class Parcel(NamedTuple):
    """A parcel unpacked: items in plain form, aliases, rows of interactions, and the seats of each."""

    items: list[tuple[type[Item], Plain]]
    aliases: list[list[str]]
    rows: list[list[Any]]
    seats: list[list[Any]]


class _Group(NamedTuple):
    """Those who took part, kept so that nothing else gets their `id`, and how they are written."""

    participants: tuple[Participant, ...]
    seats: str
    told: str  # in the canonical text
    fullness: str  # how many are more than a name


class Packer:
    """Packs the items of one job, one parcel after another."""

    def __init__(self) -> None:
        self.size = 0  # characters that wait ...
        self.count = 0  # ... of so many items
        self._items: list[str] = []
        self._aliases: list[str] = []
        self._rows: list[str] = []
        self._known: dict[tuple[str, ...], tuple[str, str]] = {}
        self._groups: dict[int, _Group] = {}
        self._numbered = 0

    def add(self, item: Item) -> None:
        """One item more; one that is too large becomes a problem."""
        if not isinstance(item, Interaction):
            self._put(self._items, _encoded([type(item).__name__, to_plain(item, origin=True)]), item)
        elif _too_large(item.subject + item.text):
            self.add(_refused(item))
        else:
            self._put(self._rows, self._row(item), item)

    def take(self) -> bytes:
        """All that waits, as one parcel."""
        parts = ("[" + ",".join(one) + "]" for one in (self._items, self._aliases, self._rows))
        body = "[" + ",".join(parts) + "]"
        self._items, self._aliases, self._rows = [], [], []
        self.size = self.count = 0
        return body.encode("utf-8", "replace")  # half a character, which no database takes, becomes "?"

    def _put(self, where: list[str], text: str, item: Item) -> None:
        if _too_large(text):
            self.add(_refused(item))
            return
        where.append(text)
        self.size += len(text)
        self.count += 1

    def _row(self, item: Interaction) -> str:
        """An interaction's row as JSON; the pieces of its text serve the hash, too."""
        _, seats, seen, fullness = self._group(item.participants)
        source, key, at = written(item.source), written(item.key), written(item.at.text)
        thread, subject, text = written(item.thread), written(item.subject), written(item.text)
        kind, channel, automatic = item.at.kind, item.channel, item.automatic
        minutes = "" if item.minutes is None else _number(item.minutes)
        words = "" if item.words is None else str(item.words)
        told = (  # what `canonical` writes: keys in their order, defaults left out
            '{"at":{"kind":"', kind, '","text":', at, '},"automatic":true' if automatic else "}",
            ',"channel":"', channel, '","key":', key, ',"minutes":' + minutes if minutes else "", seen, source,
            ',"subject":' + subject if item.subject else "", ',"text":' + text if item.text else "",
            ',"thread":' + thread if item.thread else "", ',"words":' + words if words else "", "}",
        )  # fmt: skip
        row = (
            "[" + source, key, '"' + digest("".join(told)) + '"', '"' + channel + '"', at, '"' + kind + '"',
            thread, subject, text, words or "null", minutes or "null", "1" if automatic else "0", fullness,
            written(item.origin.where), seats,
        )  # fmt: skip
        return ",".join(row)

    def _group(self, participants: tuple[Participant, ...]) -> _Group:
        """Who took part; told by the tuple itself, as readers give the same one for the same people."""
        found = self._groups.get(id(participants))
        if found is None:
            if len(self._groups) >= GROUPS_MOST:
                self._groups.clear()
            found = self._groups[id(participants)] = self._seated(participants)
        return found

    def _seated(self, participants: tuple[Participant, ...]) -> _Group:
        seats, seen, full, every = [], [], 0, self._known
        for one in participants:
            handle, part = one.handle, one.part
            known = every.get((handle.kind, handle.value, handle.raw, handle.label, one.name))
            alias, text = known or self._alias(one)
            seats.append('"' + part + alias)
            seen.append(text + part + '"}')
            full += handle.kind is not HandleKind.NAME
        told = ',"participants":[' + ",".join(seen) + '],"source":'
        return _Group(participants, "[" + ",".join(seats) + "]]", told, str(full))

    def _alias(self, one: Participant) -> tuple[str, str]:
        """What stands around the part in the seat, and in the canonical text, of a handle and name."""
        handle, name = one.handle, one.name
        if len(self._known) >= ALIASES_MOST:
            self._known.clear()
        text = '{"handle":' + canonical(to_plain(handle)) + (f',"name":{written(name)}' if name else "") + ',"part":"'
        found = f'",{self._numbered}', text
        self._known[handle.kind, handle.value, handle.raw, handle.label, name] = found
        self._aliases.append(_encoded([handle.kind, handle.value, name[:NAME_MOST]]))
        self.size += len(self._aliases[-1])
        self._numbered += 1
        return found


def digest(text: str) -> str:
    """16 hex digits that stand for what an interaction says."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else _encoded(value)


def _too_large(text: str) -> bool:
    """True for what takes more bytes than one item may."""
    return len(text) > ITEM_MOST // 4 and len(text.encode("utf-8", "surrogatepass")) > ITEM_MOST


def _refused(item: Item) -> Problem:
    where = getattr(getattr(item, "origin", None), "where", "")
    about = About.INTERACTION if isinstance(item, Interaction) else About.RECORD
    return Problem(where=where, reason=f"It holds more than {ITEM_MOST >> 20} MiB. It was left out.", about=about)


def unpack(body: bytes, numbered: int) -> Parcel:
    """A parcel's lists, after `numbered` aliases came in parcels before it.

    Raises:
        NoParcelError: it is not what a `Packer` packs.
    """
    try:
        lists = json.loads(body.decode(), parse_constant=_no_number)
        if b"\\u" in body:  # as we write them, only controls are escaped; from elsewhere half a character may be
            _encoded(lists).encode()
        items, aliases, rows = lists
        seats = [row.pop() for row in rows]
        if not (_are_items(items) and _are_aliases(aliases) and _are_rows(rows)):
            _no_parcel()
        if not _are_seats(seats, numbered + len(aliases)):
            _no_parcel()
        return Parcel([(_KINDS[name], plain) for name, plain in items], aliases, rows, seats)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as wrong:
        raise NoParcelError("no parcel") from wrong


def _no_parcel() -> Never:
    raise NoParcelError("no parcel")


def _no_number(text: str) -> Never:
    raise NoParcelError(text)


def _types(column: Iterable[object]) -> set[type]:
    return set(map(type, column))


def _are_items(items: Sequence[Sequence[Any]]) -> bool:
    return all(len(one) == 2 and fits(_KINDS[one[0]], one[1]) for one in items)


def _are_aliases(aliases: Sequence[Sequence[object]]) -> bool:
    if not aliases:
        return True
    kinds, *texts = zip(*aliases, strict=True)
    return len(texts) == 2 and _HANDLES.issuperset(kinds) and _types(chain(*texts)) == {str}


def _are_rows(rows: Sequence[Sequence[Any]]) -> bool:
    """By the column, which costs a tenth of what checking cell by cell would."""
    if not rows:
        return True
    source, key, hash_, channel, at, kind, thread, subject, text, words, minutes, automatic, fullness, place = zip(
        *rows, strict=True
    )
    counts = [*automatic, *fullness, *(one for one in words if one is not None)]
    spans = [one for one in minutes if one is not None]
    return (
        _CHANNELS.issuperset(channel)
        and _WHENS.issuperset(kind)
        and _types(chain(source, key, hash_, at, thread, subject, text, place)) == {str}
        and _types(counts) == {int}
        and _types(spans) <= {int, float}
        and -_LARGEST < min(chain(counts, spans)) <= max(chain(counts, spans)) < _LARGEST
    )


def _are_seats(seats: Sequence[Sequence[Any]], numbered: int) -> bool:
    parts, aliases = chain.from_iterable(one[::2] for one in seats), [*chain.from_iterable(one[1::2] for one in seats)]
    return (
        all(type(one) is list and not len(one) % 2 for one in seats)
        and _PARTS.issuperset(parts)
        and _types(aliases) <= {int}
        and (not aliases or 0 <= min(aliases) <= max(aliases) < numbered)
    )


def nouns(parcel: Parcel, aliases: Sequence[Sequence[str]]) -> Iterator[Item]:
    """The items of a parcel, interactions last; `aliases` are all of its job so far, this parcel's included.

    A handle's own writing and label are in its hash alone, so an interaction comes back without them.
    """
    for kind, plain in parcel.items:
        yield from_plain(kind, plain)
    for row, seats in zip(parcel.rows, parcel.seats, strict=True):
        yield _interaction(dict(zip(COLUMNS, row, strict=True)), seats, aliases)


def _interaction(cells: dict[str, Any], seats: Sequence[Any], aliases: Sequence[Sequence[str]]) -> Interaction:
    for name in ("hash", "fullness"):
        del cells[name]
    at = When(text=cells.pop("at"), kind=WhenKind(cells.pop("at_kind")))
    origin = Origin(where=cells.pop("place"))
    pairs = zip(seats[::2], seats[1::2], strict=True)
    participants = tuple(_participant(part, *aliases[alias]) for part, alias in pairs)
    cells |= {"channel": Channel(cells["channel"]), "automatic": bool(cells["automatic"])}
    return Interaction(**cells, at=at, origin=origin, participants=participants)


def _participant(part: str, kind: str, value: str, name: str) -> Participant:
    return Participant(part=Part(part), handle=Handle(kind=HandleKind(kind), value=value), name=name)
