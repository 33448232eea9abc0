"""The properties of one card -> a record, or the reason why it gives none."""

from __future__ import annotations

from itertools import zip_longest
from operator import itemgetter
from typing import TypeVar

from rekindle.importers import handles
from rekindle.importers.vcard.card import Card
from rekindle.importers.vcard.fields import FIELDS, label_text
from rekindle.importers.vcard.groups import Survey, content
from rekindle.importers.vcard.lines import Properties
from rekindle.importers.vcard.pictures import binary
from rekindle.importers.vcard.properties import BINARY
from rekindle.model import Extra, Handle, Ignored, Name, Origin, Position, Record, RecordKind, Trust
from rekindle.model.handout import OWN_ID
from rekindle.util.maker import maker

_THINGS = frozenset({"location", "application", "device", "thing"})
_ORGANISATIONS = frozenset({"org", "organization", "organisation"})
_NUMBER_MARKS = frozenset("0123456789 +-()/.#*")
_BLANK = Name()
_rank = itemgetter(0)
_made = maker(Record)
_named = maker(Name)
_origin = maker(Origin)
_position = maker(Position)


def item(said: Properties, origin: Origin, survey: Survey, region: str) -> Record | Ignored:
    """A card as a record; groups, things and cards that name or reach nobody are ignored, with the reason."""
    card = _read(said, region)
    if card.kind == "group":
        return Ignored(where=origin.where, reason="a group; its name is a tag on its members")
    if card.kind in _THINGS:
        return Ignored(where=origin.where, reason=f"a card of a {card.kind}, not of a person")
    record = _record(card, said, origin, survey)
    if not _says_something(record):
        only = "only a picture" if record.photo else "an empty card"
        return Ignored(where=origin.where, reason=only)
    return record


def _read(said: Properties, region: str) -> Card:
    labels = {head.group: label_text(value) for head, value in said.found if head.name == "X-ABLABEL"}
    card = Card(region, labels)
    known = FIELDS.get
    for place, (head, value) in enumerate(said.found):
        if field := known(head.name):
            field(card, head, value)
        elif head.name in BINARY:
            binary(card, head, value, said.weights.get(place, 0))
        elif value:
            card.keep(head, value)
    if said.guessed:
        card.extras.append(Extra(name="X-REKINDLE-CHARSET", value="windows-1252, a guess"))
    return card


def _record(card: Card, said: Properties, origin: Origin, survey: Survey) -> Record:
    name = _name(card)
    reached = _handles(card)
    company = card.organisations[0][0] if card.organisations else ""
    kind = _record_kind(card, name, company)
    if kind is RecordKind.ORGANISATION and not name.shown:
        name = Name(full=company)
    addresses = [handle.value for handle in reached] if survey.by_mail else ()
    return _made(
        source="vcard",
        key=_key(card, said, survey),
        name=name,
        origin=_origin(where=origin.where, as_of=card.revised) if card.revised else origin,
        kind=kind,
        trust=Trust.LOW if card.low else Trust.NORMAL,
        handles=reached,
        positions=_positions(card, kind, name),
        places=tuple(card.places),
        occasions=_once(card.occasions),
        relations=_once(card.relations),
        websites=_once(card.websites),
        tags=_once([*card.tags, *survey.of(card.uid, addresses)] if survey.tags else card.tags),
        notes=tuple(card.notes),
        photo=card.photo,
        extras=tuple(card.extras),
    )


_T = TypeVar("_T")


def _once(values: list[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(values)) if len(values) > 1 else tuple(values)


def _key(card: Card, said: Properties, survey: Survey) -> str:
    """The UID; without one, or beside another card with the same UID, what the card says."""
    if not card.uid:
        return content(said.found)
    keeper = survey.keepers.get(card.uid)
    if keeper and keeper != (own := content(said.found)):
        return f"{card.uid}#{own}"
    return card.uid


def _name(card: Card) -> Name:
    """The name, without a mail address or number that stands in its place: those become handles."""
    parts = [part and _no_handle(card, part) for part in card.parts] or [""] * 5
    family, given, middle, prefix, suffix = parts[:5]
    spoken = [card.phonetic[part] for part in ("FIRST", "MIDDLE", "LAST") if card.phonetic.get(part)]
    return _named(
        full=_no_handle(card, card.full[1]),
        given=given,
        middle=middle,
        family=family,
        prefix=prefix,
        suffix=suffix,
        nickname=", ".join(dict.fromkeys(card.nickname)),
        maiden=card.maiden,
        phonetic=" ".join(spoken),
    )


def _no_handle(card: Card, text: str) -> str:
    if "@" in text:
        handle = handles.mail(text)
    elif text[:1].isalpha():
        return text
    elif len(text) > 4 and _NUMBER_MARKS.issuperset(text):
        handle = handles.phone(text, card.region)
        if not handle:
            card.extras.append(Extra(name="FN", value=text))
            return ""
    else:
        return text
    if handle:
        card.ranked.append((1000, handle))
    return "" if handle else text


def _handles(card: Card) -> tuple[Handle, ...]:
    """The preferred first, each once, with the label that came first."""
    card.ranked.sort(key=_rank)
    reached = [handle for _, handle in card.ranked]
    if len({handle.value for handle in reached}) == len(reached):
        return tuple(reached)
    once: dict[tuple[object, str], Handle] = {}
    for handle in reached:
        once.setdefault((handle.kind, handle.value), handle)
    return tuple(once.values())


def _record_kind(card: Card, name: Name, company: str) -> RecordKind:
    told = card.company or card.kind in _ORGANISATIONS
    personal = name.given or name.family or name.middle or name.nickname
    unnamed = company and not personal and name.full in ("", company) and not card.uid.startswith(OWN_ID)
    return RecordKind.ORGANISATION if told or unnamed else RecordKind.PERSON


def _positions(card: Card, kind: RecordKind, name: Name) -> tuple[Position, ...]:
    """Employers, titles and roles in pairs, in the order they stand in."""
    if not (card.organisations or card.titles or card.functions):
        return ()
    if kind is RecordKind.ORGANISATION and not card.titles and card.organisations == [[name.full]]:
        return ()
    return tuple(
        _position(
            company=next(iter(parts), ""), department=", ".join(filter(None, parts[1:])), title=title, text=function
        )
        for parts, title, function in zip_longest(
            [parts or [""] for parts in card.organisations], card.titles, card.functions, fillvalue=""
        )
    )


def _says_something(record: Record) -> bool:
    return bool(
        record.handles
        or record.name != _BLANK
        or record.notes
        or record.positions
        or record.places
        or record.websites
        or record.occasions
        or record.relations
    )
