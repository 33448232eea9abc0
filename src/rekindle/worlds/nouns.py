"""The nouns of a made-up world: someone, what a source knows of them (a view), and the world itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.worlds.names import Word
from rekindle.worlds.places import City
from rekindle.worlds.work import Employer


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A post with its rung on the ladder (0 to 6)."""

    employer: Employer
    title: str
    rung: int
    mail: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """Years at a school."""

    school: str
    degree: str
    since: int
    until: int
    activities: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A true person. The owner is one too, with id 0.

    `trust`, `status`, `novelty` and `willingness` are latent, 0 to 1; `value` is what writing to them again would
    truly be worth: .4 novelty * status + .4 willingness + .2 trust + noise (outreach.md section 9).
    """

    id: int
    kind: str
    roles: tuple[str, ...]
    locale: str
    given: Word
    family: Word
    maiden: Word | None
    prefix: str
    city: City
    former_city: City
    street: str
    jobs: tuple[Job, ...]  # oldest first; the last is the present one
    study: Study
    mobile: str
    old_mobile: str
    landline: str
    mail: str
    old_mail: str
    slug: str
    born: date
    met: date
    trust: float
    status: float
    novelty: float
    willingness: float
    value: float
    planted: bool = False
    household: int = 0  # id of the first member of a household of several
    kin: str = ""  # what the owner's phone calls them: "Mum"

    @property
    def job(self) -> Job:
        """The present post."""
        return self.jobs[-1]

    @property
    def name(self) -> str:
        """The usual name, in Latin letters."""
        return f"{self.given.latin} {self.family.latin}"

    @property
    def addresses(self) -> tuple[str, ...]:
        """All mail addresses ever held, the personal one first."""
        return tuple(
            dict.fromkeys((self.mail, *((self.old_mail,) if self.old_mail else ()), *(j.mail for j in self.jobs)))
        )

    def job_on(self, day: date) -> Job:
        """The post held on a day, the first one before that."""
        held = [job for job in self.jobs if job.since <= day]
        return held[-1] if held else self.jobs[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one source knows of somebody, as its user typed it. `quirks` names what is awkward about it."""

    source: str  # "linkedin", "imported", "iphone", "android", "google", "mail", "card"
    person: int
    serial: int  # 0, or 1 for a duplicate within the source
    quirks: tuple[str, ...]
    given: str = ""
    middle: str = ""
    family: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    company: str = ""
    title: str = ""
    mails: tuple[tuple[str, str], ...] = ()  # (label, address)
    phones: tuple[tuple[str, str], ...] = ()  # (label, number as typed)
    slug: str = ""
    city: str = ""
    street: str = ""
    born: date | None = None
    yearless: bool = False
    labels: tuple[str, ...] = ()
    note: str = ""
    day: date | None = None  # connected, created

    @property
    def full(self) -> str:
        """The name in one line."""
        parts = (self.prefix, self.given, self.middle, self.family)
        return " ".join(part for part in parts if part) + (f", {self.suffix}" if self.suffix else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A made-up life: the owner, everybody they know (by id, from 1), and who is known where.

    `correspondents` are known through mail and meetings only; their ids follow those of `people`.
    """

    owner: Someone
    people: tuple[Someone, ...]
    views: tuple[View, ...]
    seed: int
    today: date
    correspondents: tuple[Someone, ...] = ()

    @property
    def everybody(self) -> tuple[Someone, ...]:
        """All of them, by id."""
        return (*self.people, *self.correspondents)
