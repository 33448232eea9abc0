"""The sweep: everybody of a source, a role or a time, one at a time, until all have been seen; and what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Order(StrEnum):
    """In what order a sweep goes."""

    LAST_NAME = "last-name"
    RECENT = "recent"  # the last contact first
    ROLES = "roles"  # whoever seems to be somebody to the user first, mentors and professors before teammates
    CLOSEST = "closest"  # the strongest tie first


class Answer(StrEnum):
    """What was said of somebody in a sweep, with which the next person comes."""

    LISTED = "listed"  # on my list
    LEFT_OUT = "left-out"
    NOT_PERSON = "not-person"
    NEVER = "never"
    SKIPPED = "skipped"  # comes again when everybody else has been seen
    MARKED = "marked"  # no answer yet: a role, closeness or a note was said, and the sweep stays with them


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """One way through one's people. Empty fields let everybody in; `name` is what the user calls it."""

    number: int = 0
    name: str  # "linkedin, professors, since 2010", or the user's own
    source: str = ""
    role: str = ""
    since: str = ""  # a year: contact, or acquaintance where none is on record, in it or later
    order: Order = Order.LAST_NAME
    closed: bool = False  # put away by the user


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Somebody as seen in a sweep. `record` is the person's id then, so that it holds after merges and splits."""

    sweep: int
    record: int
    log: int  # its entry in the log; looks follow one another by it
    answer: Answer
    person: int = 0  # who holds the record now; 0 is nobody
    undone: int = 0  # the entry that took it back; 0 while it stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is said of somebody beside the answer, or before it."""

    roles: tuple[str, ...] = ()
    not_roles: tuple[str, ...] = ()
    closeness: int | None = None  # 0 to 4
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How far a sweep has come. `people` are all it is about: those seen, and those still to come."""

    people: int = 0
    seen: int = 0  # answered; whoever was skipped is still to come
    listed: int = 0
    left_out: int = 0  # ... or never, or no person
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A role, and how it reads: "probably your former boss (same team, 2020 to 2023)"."""

    role: str
    sure: str  # `rekindle.model.person.Sureness`
    text: str
    why: str = ""  # what it was guessed from: "same team, 2020 to 2023"


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """Somebody as a sweep shows them: what is known, on one screen."""

    person: int
    name: str
    last_name: str = ""  # as shown; the whole name where it is not told apart
    what: str = ""  # "Head of planning, Corran Energy"
    employer: str = ""
    city: str = ""
    address: str = ""  # a mail address, else a telephone number, else a profile
    sources: tuple[str, ...] = ()  # where each of their records came from
    last: date | None = None  # the day of the last contact
    channel: str = ""  # ... by which most of it went
    connected: str = ""  # partial ISO date
    roles: tuple[Guess, ...] = ()
    tags: tuple[str, ...] = ()
    closeness: int | None = None  # 0 to 4, as the user said
    notes: tuple[str, ...] = ()
    listed: bool | None = None  # None: neither on the list nor left off it yet
    barred: str = ""  # "never", "not-person"
    said: Answer | None = None  # in this sweep


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Something known of somebody, and what told it: "Dike inspector, Zeeland water board", "LinkedIn"."""

    text: str
    source: str = ""  # in the user's words; "" where there is nothing to name


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """On how many days something passed between the user and somebody by one channel, and from when to when."""

    channel: str
    days: int
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the user and somebody have behind them, as a card shows it beside a glimpse."""

    then: tuple[Heard, ...] = ()  # schools and posts of before
    now: Heard | None = None
    connected: Heard | None = None  # the day on which they connected, as partial ISO date
    between: tuple[Passed, ...] = ()  # what passed on most days first
    sources: tuple[str, ...] = ()  # what they are known from, in the user's words


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter of the thumb index: how many last names begin with it, and how many of those wait."""

    letter: str  # "A" to "Z"; "#" is all others
    people: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """Somebody answered before, and what was said of them."""

    person: int
    name: str
    answer: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """A sweep so far: when its first answer was given, how many today, and the last ones, the latest first."""

    begun: str = ""  # instant
    today: int = 0
    lately: tuple[Lately, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where a sweep stands: how far, after whom, and who is next; nobody when all were seen."""

    sweep: Sweep
    tally: Tally
    stopped: str = ""  # the last name of whoever was answered last
    next: Glimpse | None = None
    answered: int = 0  # the log entry of the answer that holds of them; 0 is none yet
    told: str = ""  # what was just done
    entry: int = 0  # ... and the log entry to undo
    source: str = ""  # where most people are that no sweep has shown yet, when this one is done
    waiting: int = 0  # ... how many


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many of how many: a source, a role, a post or a school of the user's."""

    kind: str  # "source", "role", "post", "school"
    name: str
    people: int = 0  # who belong to it
    seen: int = 0  # ... and were shown in a sweep, or typed
    listed: int = 0  # ... and are on the list


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How far the list has come."""

    people: int = 0
    seen: int = 0
    listed: int = 0
    sources: tuple[Extent, ...] = ()
    roles: tuple[Extent, ...] = ()
    chapters: tuple[Extent, ...] = ()  # the user's posts and schools, the newest first
    told: str = ""  # "212 of 1,480 people seen, 41 on your list; professors 3; nobody yet from Ericsson"
