"""A draft as its page shows it: where it goes, what a second reader says of it, and what lies beside it to be used."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from rekindle.model.draft import Draft, Medium
from rekindle.model.lint import Lint


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long a message is, in what its channel counts, and what is a good length there."""

    unit: str  # "words", "characters", "seconds"
    count: int
    least: int  # from here on it is a good length
    most: int  # ... up to here
    top: int  # where a ruler ends
    told: str  # "a good length for a mail"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One thing to say, and how long that takes."""

    text: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Characters of a text, from one up to another: (0, 0) where the whole of it is meant."""

    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What a second reader says of a message: what to mend, what is good already, how long it is, how it is said.

    `lines` are the sentences that hold the words at fault, one for each error and then one for each warning.
    """

    lint: Lint
    length: Length
    good: tuple[str, ...] = ()
    lines: tuple[Place, ...] = ()
    spoken: tuple[Spoken, ...] = ()  # of a call or a voicemail
    ready: bool = False  # these very words are marked as ready
    stopped: bool = False  # whoever it is for is not to be written to


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Something to write about: in words for a list, as it may be put into the text ("" for not), and where from."""

    shown: str
    put: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything beside a letter: reasons to write, what can be given, what they have not heard yet."""

    reasons: tuple[Beside, ...] = ()
    gives: tuple[Beside, ...] = ()
    news: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft, to whom, and how far it has come. `stamp` names the words that stand, for whoever changes them next."""

    draft: Draft
    person: int
    name: str
    review: Review
    stamp: str
    call: str = ""  # how they are addressed: "Marcus", "Professor Lind"
    last: date | None = None  # when you two were last in touch; None where that is not known
    to: str = ""  # the address, number or page; "" where none is known
    link: str = ""  # what opens it there, once it is ready; "" where nothing does
    whole: bool = False  # the link holds the text as well
    known: tuple[str, ...] = ()  # all of theirs of that kind
    ways: tuple[Medium, ...] = ()  # by which they can be reached
    sent: date | None = None
    back: date | None = None  # when their turn comes again, once it is sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """A letter as a list shows it: waiting, or sent on a day."""

    draft: Draft
    person: int
    name: str
    sent: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the user answers to the one question that a draft waits for; `more` where it asks for two things."""

    slot: str
    text: str
    more: str = ""
