"""An ATTENDEE or ORGANIZER line -> who takes part, or why it is nobody.

Rooms, projectors and cars are nobody, as are mailing lists (a group cannot be met), whoever declined or sent somebody
else, watchers who do not take part, and the addresses that programs put in place of people.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rekindle.importers import handles
from rekindle.importers.calendar.lines import parameters
from rekindle.model import Handle, HandleKind, Part, Participant
from rekindle.util.text import squeeze

SOURCE = "calendar"
_BLANKS = re.compile(r"\s+")
_SCHEME = re.compile(r"(?:mailto:)+", re.IGNORECASE)
_LEFT = frozenset({"DECLINED", "DELEGATED"})
_NOWHERE = ("@virtual", "@calendar.google.com", ".calendar.google.com", "@invalid", "noreply@", "no-reply@")
_AFTER = re.compile(r"(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?\s?D|MBA|Esq|DDS|CPA)\b\.?", re.IGNORECASE)


class Role(Enum):
    """What a line is."""

    THERE = "there"
    DECLINED = "declined"
    ROOM = "room"
    GROUP = "group"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Seat:
    """A line understood: the participant is None, and `who` is "", only when the line names nobody."""

    role: Role
    who: str  # the value of the handle
    participant: Participant | None


@lru_cache(maxsize=50_000)
def seat(head: str, value: str) -> Seat:
    """Who a line stands for. The same line comes back in every meeting, so it is understood once."""
    said = dict(reversed(parameters(head)))
    handle = _handle(value, said)
    name = _name(said.get("CN", ""), handle)
    participant = Participant(part=Part.WITH, handle=handle, name=name) if handle else None
    return Seat(_role(said, value, handle), handle.value if handle else "", participant)


def _handle(value: str, said: dict[str, str]) -> Handle | None:
    """The address; failing that the EMAIL parameter (iCloud writes paths), a phone, or the name alone."""
    address = _SCHEME.sub("", _BLANKS.sub("", value))
    if address[:4].lower() == "tel:":
        return handles.phone(address[4:], "") or handles.name(SOURCE, said.get("CN", ""))
    found = handles.mail(address) or handles.mail(_BLANKS.sub("", said.get("EMAIL", "")))
    return found or handles.mail(said.get("CN", "")) or handles.name(SOURCE, squeeze(said.get("CN", "")))


def _name(written: str, handle: Handle | None) -> str:
    """The name as a person says it: "Lind, Anna" is turned round, an address is no name."""
    name = squeeze(written.replace("\\,", ",")).strip("'\" ")
    if handle is None or name.casefold() == handle.value.casefold() or "@" in name:
        return ""
    family, comma, first = name.partition(", ")
    if not comma or "," in first or not first.strip() or _AFTER.match(first) or any(mark.isdigit() for mark in name):
        return name
    return f"{first.strip()} {family}"


def _role(said: dict[str, str], value: str, handle: Handle | None) -> Role:
    kind, state = said.get("CUTYPE", "").upper(), said.get("PARTSTAT", "").upper()
    address = handle.value if handle and handle.kind is HandleKind.MAIL else value.strip().lower()
    if "ROOM" in kind or "RESOURCE" in kind or address.endswith("@resource.calendar.google.com"):
        return Role.ROOM
    if kind == "GROUP":
        return Role.GROUP
    if handle is None or any(mark in address for mark in _NOWHERE):
        return Role.NOBODY
    if state in _LEFT:
        return Role.DECLINED
    return Role.NOBODY if said.get("ROLE", "").upper() == "NON-PARTICIPANT" else Role.THERE
