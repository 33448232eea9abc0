"""What a draft is made of: wordings, who writes and reads, what can be told and offered, what was written lately."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from rekindle.model.draft import Cause, DraftKind, Family, Medium, Slot
from rekindle.model.life import Fact, Give, News
from rekindle.model.touch import Referral


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way to say one thing: a sentence or two with slots in braces, as a line of a template file has it."""

    section: str  # what it is for: "shared-memory", "news", "offer", "subject shared-memory"
    text: str  # "{Noun} came to mind today."
    media: tuple[str, ...] = ()  # for these only; empty: for all
    own: bool = False  # the user's own goes first

    @property
    def asks(self) -> bool:
        """True when it holds a question: a message has one."""
        return "?" in self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """A line of a template file that cannot be used, and why."""

    line: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Me, as a draft needs it."""

    name: str = ""  # "Sam Moran"
    short: str = ""  # "Sam": to people I know well
    country: str = ""  # ISO code; tells the seasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The last thing that passed between us."""

    on: date
    how: str  # "wrote", "spoke", "met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """The person written to, as a draft needs it. What is not known is empty, and then not said."""

    person: int
    record: int
    name: str  # the full name
    call: Slot  # how to address them: "Marcus", "Professor Lind"
    formal: bool = False
    org: Slot | None = None  # where they are now
    org_old: bool = False  # that is known from more than a year ago
    near: bool = False  # they live where I live
    tie: Slot | None = None  # a firm or school that both of us were at
    last: Contact | None = None
    words: tuple[str, ...] = ()  # what they do and care about, for matching gives
    circles: frozenset[str] = frozenset()  # firms and schools, for comparing
    language: str = "en"
    mentor: bool = False  # they taught me: what I learned is told to them
    loss: Slot | None = None  # what they go through, where the user may say it


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A give, and how well it fits the reader: 0 matched, 1 a find, 2 from the list."""

    give: Give
    step: int
    matched: str = ""  # the word that they share


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A message of the last 30 days, so that nobody gets what another got."""

    on: date
    name: str
    person: int
    text: str
    family: Family | None = None
    variants: tuple[str, ...] = ()
    news: int = 0
    gives: tuple[int, ...] = ()
    shares: bool = False  # its reader shares a firm or school with this one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Everything that one draft is made of."""

    kind: DraftKind
    medium: Medium
    today: date
    writer: Writer
    reader: Reader
    causes: tuple[Cause, ...] = ()
    news: tuple[News, ...] = ()  # not told to them yet
    offers: tuple[Offer, ...] = ()
    facts: tuple[Fact, ...] = ()  # what causes rest on
    promised: Give | None = None  # to them, not delivered yet
    delivered: Give | None = None  # the last thing they got
    referral: Referral | None = None  # the last name they gave
    wordings: tuple[Wording, ...] = field(default=(), repr=False)
    earlier: tuple[Earlier, ...] = ()  # the newest 30 days, to anybody
    texts: frozenset[str] = frozenset()  # the essence of every message ever drafted, to compare with
    cycle: int = 0
    turn: int = 0  # 0 the first proposal, 1 the other one
