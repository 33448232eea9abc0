"""How an address was seen in history -> the record of somebody known through mail and meetings alone.

The name is the one its owner writes under, else the one most others use. What is no name of a person (an address, the
address's local part) is left out; the rules of linking read the local part where a record has no name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rekindle.model import Handle, HandleKind, Name, Origin, Record
from rekindle.util.text import fold, squeeze

SOURCE = "mail"
PERSONAL = 350_000
"""Millionths of a unit from which contact is personal: a mail to eight weighs 354,000, one to nine 100,000."""
_AFTER_COMMA = frozenset({"jr", "sr", "ii", "iii", "phd", "ph d", "md", "mba", "esq", "dr", "cpa", "msc", "ma"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A name as seen beside an address: how often its owner wrote under it, and how often it stood there in all."""

    name: str
    own: int
    count: int


def correspondent(address: str, several: Sequence[Seen]) -> Record:
    """The record of whoever has a mail address. Its key is the address, so that it is found again."""
    return Record(
        source=SOURCE,
        key=address,
        name=_name(address, several),
        handles=(Handle(kind=HandleKind.MAIL, value=address),),
        origin=Origin(where=f"mail and meetings with {address}"),
    )


def _name(address: str, several: Sequence[Seen]) -> Name:
    local = address.partition("@")[0].casefold()
    named = [one for one in several if "@" not in one.name and fold(one.name) and one.name.casefold() != local]
    best = max(named, key=lambda one: (one.own, one.count, len(one.name), one.name), default=None)
    return _parted(squeeze(best.name)) if best else Name()


def _parted(shown: str) -> Name:
    """A name as seen; "Lind, Anna" the way people say it."""
    family, comma, given = (part.strip() for part in shown.partition(","))
    if not (comma and family and given) or "," in given or fold(given) in _AFTER_COMMA:
        return Name(full=shown)
    return Name(full=f"{given} {family}", given=given, family=family)
