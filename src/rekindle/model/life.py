"""What the user tells of their own life and of others: news, gives, trips, occasions, goals, facts.

Each is kept in versions, one log entry a version (`rekindle.store.kept`); `number` stays the same through all of them.
`record` is the number of a record, so that what is told of a person holds after any merge, split or rebuild.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """My side: where I am, how I can be reached and write, and when. Empty fields are not told yet."""

    number: int = 0
    signature: str = ""  # how I sign: "Sam Moran"; "" is the owner's name
    sign_off: str = ""  # how I sign to people I know well: "Sam"
    place: str = ""  # "Leeds"
    country: str = ""  # ISO code of two letters
    zone: str = ""  # IANA name: "Europe/London"
    languages: tuple[str, ...] = ()  # "en", "sv"; the first is the one I write in
    channels: tuple[str, ...] = ()  # those I like to use, the best first
    hours: str = ""  # working hours of my day: "9-17"
    days: str = ""  # days on which I write: "mon-fri"
    minutes: int = 0  # a week for this; 0 is not told
    cap: int = 12  # messages a week, never exceeded (outreach.md section 4)
    aims: tuple[str, ...] = ()  # my goals in plain words: "flood mapping"
    pronoun: str = ""


LONG_WORDS, MIDDLE_MARKS, SHORT_MARKS = 45, 110, 50
"""How long each of the three lengths of an update reads well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A dated update of my life or career in three lengths; an empty length is not written yet."""

    number: int = 0
    on: date  # when it happened
    topic: str = ""  # "Leeds", in lists
    long: str = ""  # mail: at most 45 words, two sentences
    middle: str = ""  # LinkedIn, calls: at most 110 characters
    short: str = ""  # SMS, notes, X: at most 50 characters
    learned: str = ""  # the angle for mentors: what I learned
    aloud: bool = False  # said aloud


class GiveKind(StrEnum):
    """What can be given."""

    SKILL = "skill"
    INTRODUCTION = "introduction"
    TIME = "time"
    FIND = "find"  # an article, a list, a tool that fits somebody's interests
    OPENING = "opening"
    REVIEW = "review"
    THING = "thing"


class GiveState(StrEnum):
    """How far a give has come. LISTED belongs to nobody yet; the others to one person."""

    LISTED = "listed"
    OFFERED = "offered"
    PROMISED = "promised"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Give:
    """Something I can offer, or have offered, promised or given to somebody.

    `offer` completes "I could ...": "send you my list of open river data". A give to somebody that comes from the list
    of what I can offer names it in `listed`.
    """

    number: int = 0
    offer: str
    kind: GiveKind = GiveKind.THING
    state: GiveState = GiveState.LISTED
    noun: str = ""  # "the list of river data", for "as promised"
    words: tuple[str, ...] = ()  # whom it may fit: topics, fields, places
    link: str = ""
    record: int = 0  # to whom; 0 while listed
    listed: int = 0  # the number of the listed give
    on: date | None = None  # offered, promised or delivered on
    due: date | None = None  # promised for


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """Where I will be, and when."""

    number: int = 0
    place: str
    country: str = ""
    since: date
    until: date
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """An occasion that many share, as the user declares it: "storm", "conference", "new year"."""

    number: int = 0
    text: str  # "the storm"
    place: str = ""  # whom it concerns; "" is everybody
    words: tuple[str, ...] = ()  # ... or whose titles, employers, schools or notes have one of these words
    since: date
    until: date
    crisis: bool = False  # a storm, a lockdown, layoffs: the crisis form of a message


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """A shared occasion and the people it concerns, by last name: their ids and first names."""

    occasion: Shared
    over: bool
    persons: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


class GoalKind(StrEnum):
    """What a goal counts."""

    LIST = "list"  # people on the formal list
    ADDED = "added"  # people put on it this month
    ROLES = "roles"  # kinds of people it has
    RECONNECTED = "reconnected"  # two-way contact within 30 days of a first touch
    CONVERSATIONS = "conversations"  # calls, video meetings, coffees
    TOUCHES = "touches"
    GIVES = "gives"
    ON_TIME = "on-time"  # per cent of touches within 1.2 intervals


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """How much of something, from a day until a day."""

    number: int = 0
    kind: GoalKind
    target: int
    since: date
    until: date | None = None


class Relation(StrEnum):
    """What a fact is to the person it is about."""

    NOTE = "note"  # private unless the user says otherwise
    MEMORY = "memory"  # something we shared
    LESSON = "lesson"  # something they taught me: "plot the data before testing it"
    FAVOUR = "favour"  # something they once did for me
    LET_DOWN = "let-down"  # something I owed them and did not do
    NEED = "need"
    INTEREST = "interest"
    WORD = "word"  # something they said
    THEIR_NEWS = "their-news"
    WORK = "work"  # a book, talk or piece of theirs that I used
    GREETING = "greeting"  # how to address them: "Dear Professor Lind", "du"
    LANGUAGE = "language"
    TARGET = "target"  # the company or role that they can reach, for the one question
    READY = "ready"  # the user confirms that the one question may be asked
    DISTRESS = "distress"  # hard times: no asks, gentle words only; `until` ends it
    ABOUT_OTHERS = "about-others"  # of people around them; never enters a draft by itself (M13)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something the user knows of a person, in their own words, with where it is from.

    A draft may say it only in the forms it has (voice.md section 3): nothing is conjugated by guess. `text` is the
    noun form, "the harbour workshop"; `past` completes "you and I ..."; `bare` completes "you told me to ...".
    """

    number: int = 0
    record: int
    relation: Relation
    text: str
    past: str = ""  # "ran the harbour workshop"
    doing: str = ""  # "running the harbour workshop"
    bare: str = ""  # "run the harbour workshop"
    proof: str = ""  # what came of it: "last month it caught one bad gauge"
    on: str = ""  # when, as partial ISO date: "2021", "2021-05"
    until: date | None = None
    source: str = ""  # "you typed, 22 November 2026"; a file and place
    private: bool = False
