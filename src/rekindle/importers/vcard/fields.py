"""A property -> the part of a record that it stands for. What has no part goes to the extras, as it was written."""

from __future__ import annotations

import re
from dataclasses import replace

from rekindle.importers import handles
from rekindle.importers.vcard import dates
from rekindle.importers.vcard.card import Card, Field, new_extra
from rekindle.importers.vcard.properties import Head, flat, line, lines, split, tame, unescape
from rekindle.importers.vcard.properties import text as whole_text
from rekindle.importers.vcard.reach import REACH
from rekindle.model import (
    Note,
    Occasion,
    Place,
    Relation,
    When,
    WhenKind,
)
from rekindle.model.handout import OWN_ID
from rekindle.util.maker import maker

_place = maker(Place)
_remark = maker(Note)
_dated_fact = maker(Occasion)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")
_REFERENCE = re.compile(r"(?:urn|https?|mailto|tel|data|cid|geo):", re.IGNORECASE)
_ANDROID = "vnd.android.cursor.item/"
_ANDROID_RELATIONS = (
    "assistant", "brother", "child", "domestic partner", "father", "friend", "manager", "mother", "parent", "partner",
    "referred by", "relative", "sister", "spouse",
)  # fmt: skip
_ANDROID_EVENTS = {"1": "anniversary", "2": "other", "3": "birthday"}
# groups that a program fills by itself
_SYSTEM = frozenset({"mycontacts", "my contacts", "system group: my contacts", "all contacts", "contacts"})


def label_text(value: str) -> str:
    """Apple's "_$!<HomePage>!$_" -> "HomePage"; other labels as they are."""
    text = line(value)
    match = _APPLE_LABEL.fullmatch(text)
    return match[1] if match else text


def _skip(_card: Card, _head: Head, _value: str) -> None:
    """What only says how the card is written."""


def _version(card: Card, _head: Head, value: str) -> None:
    card.version = value.strip()


def _revised(card: Card, head: Head, value: str) -> None:
    card.revised = dates.instant(value)
    if not card.revised:
        card.keep(head, value)


def _kind(card: Card, _head: Head, value: str) -> None:
    card.kind = value.strip().lower()


def _shown_as(card: Card, head: Head, value: str) -> None:
    if value.strip().upper() == "COMPANY":
        card.company = True
    else:
        card.keep(head, value)


def _uid(card: Card, head: Head, value: str) -> None:
    text = line(value)
    text = text[9:] if text[:9].lower() == "urn:uuid:" else text
    if card.uid or not text or len(text) > 255:
        card.keep(head, value)
    else:
        card.uid = text
        if text.startswith(OWN_ID):  # whom Rekindle handed out: no two of its cards are one person
            card.ranked.append((1000, handles.resource("rekindle", text)))


def _full(card: Card, head: Head, value: str) -> None:
    """The preferred full name; others (in another language, ALTID) are kept beside it."""
    text = line(value)
    rank, before = card.full
    if not text:
        return
    if before and head.rank >= rank:
        card.keep(head, value)
        return
    if before:
        card.extras.append(new_extra(name="FN", value=before))
    card.full = head.rank, text


def _name(card: Card, head: Head, value: str) -> None:
    if head.get("PHONETIC"):  # RFC 9554 section 4.6
        family, given, *_ = [*lines(value), "", ""]
        card.phonetic = {"FIRST": given, "LAST": family}
    elif any(card.parts):
        card.keep(head, value)
    else:
        card.parts = _components(value, several=card.version != "2.1")


def _components(value: str, *, several: bool) -> list[str]:
    """Seven parts of a name; RFC 9554 adds a second surname and a generation, which may repeat what is there."""
    if ("," not in value or not several) and value.count(";") == 4 and tame(value):
        return [part.strip() for part in value.split(";")]
    written = split(value)
    written += [""] * (7 - len(written))
    parts = [_listed(part, ", " if place in (3, 4, 6) else " ", several=several) for place, part in enumerate(written)]
    for place, extra in ((0, parts[5]), (4, parts[6])):
        if extra and extra not in parts[place]:
            parts[place] = f"{parts[place]} {extra}".strip()
    return parts


def _listed(value: str, joint: str, *, several: bool) -> str:
    if several and "," in value:
        return joint.join(part for part in lines(value, ",") if part)
    return line(value)


def _nickname(card: Card, _head: Head, value: str) -> None:
    card.nickname.extend(part for part in lines(value, ",") if part)


def _maiden(card: Card, _head: Head, value: str) -> None:
    card.maiden = line(value)


def _phonetic(part: str) -> Field:
    def keep(card: Card, _head: Head, value: str) -> None:
        card.phonetic = {**card.phonetic, part: line(value)}

    return keep


def _address(card: Card, head: Head, value: str) -> None:
    parts = [part and flat(unescape(part) if "\\" in part else part) for part in split(value)]
    box, extended, street, city, region, code, country = parts if len(parts) == 7 else (parts + [""] * 7)[:7]
    whole = ", ".join(filter(None, parts))
    if not whole:
        return
    label = head.get("LABEL") if head.parameters else ""
    full = flat(unescape(label)) if label else whole
    card.places.append(
        _place(
            street=", ".join(filter(None, (box, extended, street))) if box or extended else street,
            city=city,
            region=region,
            code=code,
            country=country,
            label=card.label(head),
            full=full,
        )
    )


def _address_label(card: Card, head: Head, value: str) -> None:
    """An address as one text (2.1 and 3.0), most often of the ADR with the same types before it."""
    full, label = flat(unescape(value)), card.label(head)
    for at, place in enumerate(card.places):
        if place.label == label:
            card.places[at] = replace(place, full=full or place.full)
            return
    if full:
        card.places.append(Place(full=full, label=label))


def _organisation(card: Card, _head: Head, value: str) -> None:
    parts = lines(value)
    while parts and not parts[-1]:  # Apple ends a company without a department in a semicolon
        parts.pop()
    if parts:
        card.organisations.append(parts)


def _title(card: Card, _head: Head, value: str) -> None:
    if text := line(value):
        card.titles.append(text)


def _function(card: Card, _head: Head, value: str) -> None:
    if text := line(value):
        card.functions.append(text)


def _note(card: Card, head: Head, value: str) -> None:
    said = whole_text(value)
    if not said:
        return
    stamp = dates.instant(head.get("CREATED")) if head.parameters else ""  # RFC 9554 section 4.2
    written = When(text=stamp, kind=WhenKind.INSTANT) if stamp.endswith("Z") else None
    card.notes.append(_remark(text=said, when=written))


def _categories(card: Card, head: Head, value: str) -> None:
    mark = ";" if card.version == "2.1" and "," not in value else ","
    for tag in filter(None, lines(value, mark)):
        key = tag.casefold().lstrip("* ")
        if key in ("other contacts", "othercontacts"):
            card.low = True
        if key in _SYSTEM or key in ("other contacts", "othercontacts"):
            card.extras.append(new_extra(name=head.text, value=tag))
        else:
            card.tags.append(tag)


def _dated(card: Card, head: Head, value: str, kind: str) -> None:
    text = line(value)
    if not text:
        return
    if day := dates.when(text, head.get("X-APPLE-OMIT-YEAR") if head.parameters else ""):
        card.occasions.append(_dated_fact(kind=kind, when=day, text=text if "T" in text else ""))
    else:
        card.keep(head, value)


def _occasion(kind: str) -> Field:
    def keep(card: Card, head: Head, value: str) -> None:
        _dated(card, head, value, kind)

    return keep


def _labelled_date(card: Card, head: Head, value: str) -> None:
    label = card.label(head)
    _dated(card, head, value, "anniversary" if label.casefold() == "anniversary" else label or "date")


def _relate(card: Card, kind: str, name: str) -> None:
    if name:
        card.relations.append(Relation(kind=kind, name=name))


def _relation(kind: str) -> Field:
    def keep(card: Card, _head: Head, value: str) -> None:
        _relate(card, kind, line(value))

    return keep


def _related(card: Card, head: Head, value: str) -> None:
    """A person by name; a reference to a card or an address names nobody."""
    if _REFERENCE.match(value.strip()):
        card.keep(head, value)
    else:
        _relate(card, card.label(head).lower() or "related", line(value))


def _agent(card: Card, head: Head, value: str) -> None:
    """A card within the card, in 3.0 as escaped text: the name becomes a relation, all of it is kept."""
    text = unescape(value)
    name = next((row.partition(":")[2] for row in text.split("\n") if row[:3].upper() in ("FN:", "FN;")), "")
    _relate(card, "agent", flat(name))
    card.keep(head, value)


def _android(card: Card, head: Head, value: str) -> None:
    """X-ANDROID-CUSTOM: a row of Android's address book, its columns joined by semicolons."""
    mime, first, kind, label = [*lines(value), "", "", "", ""][:4]
    name = mime.removeprefix(_ANDROID)
    if name == "nickname" and first:
        card.nickname.append(first)
    elif name == "relation" and first:
        known = _ANDROID_RELATIONS[int(kind) - 1] if kind.isdecimal() and 1 <= int(kind) <= 14 else ""
        _relate(card, known or label or "related", first)
    elif name == "contact_event" and (day := dates.when(first)):
        card.occasions.append(_dated_fact(kind=_ANDROID_EVENTS.get(kind) or label or "date", when=day))
    else:
        card.keep(head, value)


FIELDS: dict[str, Field] = {
    **REACH,
    "VERSION": _version,
    "PRODID": _skip,
    "PROFILE": _skip,
    "X-ABLABEL": _skip,
    "UID": _uid,
    "REV": _revised,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABSHOWAS": _shown_as,
    "FN": _full,
    "N": _name,
    "NICKNAME": _nickname,
    "X-NICKNAME": _nickname,
    "X-MAIDENNAME": _maiden,
    "X-PHONETIC-FIRST-NAME": _phonetic("FIRST"),
    "X-PHONETIC-MIDDLE-NAME": _phonetic("MIDDLE"),
    "X-PHONETIC-LAST-NAME": _phonetic("LAST"),
    "ADR": _address,
    "X-SAMSUNGADR": _address,
    "LABEL": _address_label,
    "ORG": _organisation,
    "TITLE": _title,
    "ROLE": _function,
    "NOTE": _note,
    "CATEGORIES": _categories,
    "BDAY": _occasion("birthday"),
    "ANNIVERSARY": _occasion("anniversary"),
    "X-ANNIVERSARY": _occasion("anniversary"),
    "X-MS-ANNIVERSARY": _occasion("anniversary"),
    "X-EVOLUTION-ANNIVERSARY": _occasion("anniversary"),
    "X-KADDRESSBOOK-X-ANNIVERSARY": _occasion("anniversary"),
    "DEATHDATE": _occasion("death"),
    "X-ABDATE": _labelled_date,
    "X-ABRELATEDNAMES": _related,
    "RELATED": _related,
    "AGENT": _agent,
    "X-SPOUSE": _relation("spouse"),
    "X-MS-SPOUSE": _relation("spouse"),
    "X-EVOLUTION-SPOUSE": _relation("spouse"),
    "X-KADDRESSBOOK-X-SPOUSESNAME": _relation("spouse"),
    "X-MANAGER": _relation("manager"),
    "X-MS-MANAGER": _relation("manager"),
    "X-EVOLUTION-MANAGER": _relation("manager"),
    "X-KADDRESSBOOK-X-MANAGERSNAME": _relation("manager"),
    "X-ASSISTANT": _relation("assistant"),
    "X-MS-ASSISTANT": _relation("assistant"),
    "X-EVOLUTION-ASSISTANT": _relation("assistant"),
    "X-KADDRESSBOOK-X-ASSISTANTSNAME": _relation("assistant"),
    "X-MS-CHILD": _relation("child"),
    "X-ANDROID-CUSTOM": _android,
}
"""What each property says. A name that is not here is kept as an extra."""
