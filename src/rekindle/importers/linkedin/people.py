"""Names and profile URLs of an export -> names, handles, participants and records, one form for every member."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

from rekindle.importers import handles
from rekindle.importers.linkedin.recipients import MEMBER
from rekindle.model import Handle, HandleKind, Name, Origin, Part, Participant, Record, RecordKind, Trust, Website
from rekindle.util import profile as profiles
from rekindle.util.text import fold, squeeze

SOURCE = "linkedin"
_PAGES = ("linkedin.com/company/", "linkedin.com/school/", "linkedin.com/showcase/")


def digest(*parts: str) -> str:
    """32 hex digits that stand for these texts in this order."""
    return blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def name_key(shown: str) -> str:
    """A name as keys hold it, "" for none."""
    return fold(shown) or squeeze(shown).casefold()


def full_name(given: str, family: str) -> Name:
    """First and last name as LinkedIn shows them together; titles stay in the last name as the source has them."""
    return Name(full=" ".join(part for part in (given, family) if part), given=given, family=family)


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """A name and a profile URL as one cell pair gives them."""

    shown: str
    page: Handle | None
    kind: RecordKind
    url: str

    @property
    def known(self) -> bool:
        """False for "LinkedIn Member" and for nothing at all, where no URL tells who it is."""
        return self.page is not None or (bool(self.shown) and self.shown != MEMBER)

    @property
    def key(self) -> str:
        """What keys are made of: the profile, else the name."""
        return self.page.value if self.page else name_key(self.shown)

    @property
    def handles(self) -> tuple[Handle, ...]:
        """Profile and name, as far as there are any."""
        named = handles.name(SOURCE, self.shown) if self.shown != MEMBER else None
        return tuple(handle for handle in (self.page, named) if handle)

    @property
    def websites(self) -> tuple[Website, ...]:
        """The URL, where it is no person's profile."""
        return (Website(url=self.url),) if self.url and not self.page else ()

    def participant(self, part: Part, place: str) -> Participant:
        """Taking part in something; unknown people are somebody else in every `place` (a thread)."""
        handle = (self.handles or (None,))[0] if self.known else None
        return Participant(part=part, handle=handle or stranger(place, self.shown), name=self.shown)

    def record(self, role: str, name: Name, origin: Origin, trust: Trust = Trust.NORMAL) -> Record:
        """What one file says about a person who is known by being in it."""
        return Record(
            source=SOURCE,
            key=f"{role}:{self.key}",
            name=name,
            kind=self.kind,
            trust=trust,
            handles=self.handles,
            websites=self.websites,
            origin=origin,
        )


def somebody(shown: str, url: str) -> Somebody:
    """A cleaned-up pair; company pages write messages too."""
    page = profiles.normal(url) if url else ""
    kind = RecordKind.ORGANISATION if page.startswith(_PAGES) else RecordKind.PERSON
    person = handles.profile(url) if url else None
    named = squeeze(shown)
    return Somebody(shown="" if person and named == MEMBER else named, page=person, kind=kind, url=url.strip())


def stranger(place: str, shown: str) -> Handle:
    """An unknown person in one thread, never to be joined with one in another."""
    return Handle(kind=HandleKind.NAME, value=f"{SOURCE}:member in {place}", raw=shown)
