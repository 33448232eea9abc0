"""Reasons to write and the drafts made of them; every slot of a draft can be traced to its fact."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from rekindle.model.lint import Lint


class Medium(StrEnum):
    """What a draft is written for; each has its own shape and limits (outreach.md section 6)."""

    MAIL = "mail"
    LINKEDIN = "linkedin"
    LINKEDIN_NOTE = "linkedin-note"  # the note of an invitation
    X = "x"
    SMS = "sms"
    CHAT = "chat"
    VOICEMAIL = "voicemail"
    CALL = "call"  # a script of three bullets


class Family(StrEnum):
    """How a message opens (voice.md section 3)."""

    MEMORY = "shared-memory"
    LESSON = "lesson-used"
    THEIR_NEWS = "saw-your-news"
    FIND = "found-this"
    PLACE = "place-travel"
    ANNIVERSARY = "anniversary"
    INTRODUCTION = "introduction"
    THANKS = "thank-you-overdue"
    HONEST_GAP = "honest-gap"
    TRADE = "in-their-trade"  # from the second rung on
    SCHOOL = "shared-school"
    TOPIC = "last-topic"
    OCCASION = "shared-occasion"
    PROMISE = "promise-kept"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """A reason to write to somebody now: what it rests on, how sure, and its forms for a draft.

    `key` names it for good, so that it is never used twice on the same person: "job:124:2026-08".
    """

    key: str
    family: Family
    text: str  # in words for a list: "changed jobs between March and August"
    fact: str  # what it rests on: "Halden Foods became Corran Energy"
    source: str  # where from: "two LinkedIn exports"
    on: str = ""  # when it happened or happens, partial ISO date
    weight: float = 0.0  # ranks causes; 0 to 1
    sure: bool = True  # False: a guess, worded as one
    noun: str = ""  # forms for slots, empty where not known: "the Orbit project"
    past: str = ""  # completes "you and I ..." or "you ..."
    doing: str = ""
    bare: str = ""
    proof: str = ""
    place: str = ""
    org: str = ""
    title: str = ""
    link: str = ""
    number: int = 0  # of the fact, give, trip or shared occasion it comes from; 0 where from records
    when: str = ""  # the time phrase of a draft: "in spring 2024", "from 6 to 9 October", "three years apart"
    years: int = 0  # of an anniversary
    crisis: bool = False  # a shared occasion that takes the crisis form


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A phrase in a draft, the fact it says, and where that is from."""

    slot: str
    value: str
    fact: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What a draft lacks, as one question to the user, and how to answer it."""

    slot: str
    question: str
    answer: str = ""  # the command: 'rekindle note 124 --memory "..."'


class DraftKind(StrEnum):
    """The occasion of a message; rules bend by it (voice.md section 5)."""

    FIRST = "first"
    AGAIN = "again"  # a later touch
    FOLLOW_UP = "follow-up"  # after silence: 50 words at most, new value
    REPLY = "reply"
    CONDOLENCE = "condolence"
    CRISIS = "crisis"
    THANKS = "thanks"
    DELIVERY = "delivery"  # the promised thing
    REPORT_BACK = "report-back"
    INTRODUCTION = "introduction"
    DECLINE = "decline"
    BIRTHDAY = "birthday"
    QUESTION = "question"  # the one question, by voice, only when unlocked


class DraftState(StrEnum):
    """What became of it. A touch that names it makes it sent."""

    OPEN = "open"
    READY = "ready"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message as proposed or edited. `text` of a call script is three bullets, one a line."""

    number: int = 0
    record: int
    kind: DraftKind
    medium: Medium
    text: str
    subject: str = ""
    state: DraftState = DraftState.OPEN
    family: Family | None = None
    variant: str = ""  # which wording of the family
    slots: tuple[Slot, ...] = ()
    missing: tuple[Missing, ...] = ()
    causes: tuple[str, ...] = ()  # keys of the causes used up by it
    news: int = 0  # number of the news it tells; 0 for none
    gives: tuple[int, ...] = ()  # numbers of the listed gives it offers
    ask: str = ""  # "", "advice", "favour", "referral"
    writer: str = "rules"  # "rules", "user" (edited) or "model"
    on: date | None = None
    mail_id: str = ""  # the Message-ID under which it was saved in the mailbox; a touch takes it over

    @property
    def stamp(self) -> str:
        """What names its words: whoever changes them says which ones they saw."""
        words = f"{self.subject}\x1f{self.text}".encode("utf-8", "surrogatepass")
        return sha256(words).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """A draft with its lint, as verbs return it."""

    draft: Draft
    person: int
    name: str
    lint: Lint
    entry: int = 0  # the log entry to undo
