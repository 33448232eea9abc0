"""What one source says about one person: a LinkedIn connection, a phone card, a row of a CSV file.

Every value of the source is kept: what has a field goes there, the rest into `extras`. Records are never merged or
changed; persons are worked out from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rekindle.model.archive import Origin
from rekindle.model.handle import Handle
from rekindle.model.when import When

OWN = "own:"
"""How the key of a record begins that holds the user's own word on values of somebody: it goes before all others."""


class RecordKind(StrEnum):
    """Who a record is about. Only persons take part in linking and lists."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Trust(StrEnum):
    """How much a source vouches for knowing this person."""

    NORMAL = "normal"
    LOW = "low"  # an address book uploaded once, "other contacts", an invitation nobody answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in its parts and as the source shows it. Original script, never folded."""

    full: str = ""
    given: str = ""
    middle: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    maiden: str = ""
    phonetic: str = ""

    @property
    def shown(self) -> str:
        """The name to show: as the source has it, else its parts in order, else the nickname."""
        if self.full:
            return self.full
        return " ".join(part for part in (self.given, self.middle, self.family) if part) or self.nickname


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A post at an employer, as of the export when it has no dates."""

    company: str = ""
    title: str = ""
    department: str = ""
    since: When | None = None
    until: When | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schooling:
    """A time at a school."""

    school: str = ""
    degree: str = ""
    since: When | None = None
    until: When | None = None
    activities: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An address, or as much of one as the source gives."""

    street: str = ""
    city: str = ""
    region: str = ""
    code: str = ""
    country: str = ""
    label: str = ""
    full: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A dated fact about a person: "birthday", "anniversary", "connected", or the source's own label."""

    kind: str
    when: When
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The user's own words about a person; private."""

    text: str
    when: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Somebody beside this person: kind "spouse", "mother", "assistant" ... in the source's words."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Website:
    """A page that is not a profile known to us."""

    url: str
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A property we have no field for, kept as it came."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture, not loaded: its type, its size in bytes (0 if unknown) and its address when it is a link."""

    media_type: str = ""
    size: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What one source says about one person or organisation.

    `source` names the space in which `key` is unique: the same source and key in a later archive is the same record,
    newer. Without a key of its own a source gets a fingerprint of the content (`rekindle.model.codec.fingerprint`).
    """

    source: str
    key: str
    name: Name
    origin: Origin
    kind: RecordKind = RecordKind.PERSON
    trust: Trust = Trust.NORMAL
    handles: tuple[Handle, ...] = ()
    positions: tuple[Position, ...] = ()
    schooling: tuple[Schooling, ...] = ()
    places: tuple[Place, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    relations: tuple[Relation, ...] = ()
    websites: tuple[Website, ...] = ()
    tags: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    headline: str = ""
    photo: Photo | None = None
    extras: tuple[Extra, ...] = ()


class Ground(StrEnum):
    """Why an address may be the owner's."""

    SENT = "sent"  # the sender of messages in Sent
    DELIVERED = "delivered"  # where messages were delivered to
    CALENDAR = "calendar"  # the name of a calendar
    ATTENDEE = "attendee"  # takes part in meetings


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A handle that an archive shows as the owner's, on what ground, and in how many items. Counts add up."""

    handle: Handle
    ground: Ground
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """What an archive says about "me". Several may come from one archive; they add up."""

    origin: Origin
    name: Name | None = None
    handles: tuple[Handle, ...] = ()
    positions: tuple[Position, ...] = ()
    schooling: tuple[Schooling, ...] = ()
    places: tuple[Place, ...] = ()
    headline: str = ""
    claims: tuple[Claim, ...] = ()
    denied: tuple[Handle, ...] = ()  # the user says: not mine


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """A handle held to be the owner's, why in words, and whether the user has said so."""

    handle: Handle
    why: str
    confirmed: bool = False
