"""What was done and what came back: touches, replies, referrals; and the passages they become beside interactions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from rekindle.model.channel import Channel, Direction


class ReplyKind(StrEnum):
    """What an answer is (outreach.md section 4, "Replies"). The first three are human and welcome."""

    POSITIVE = "positive"
    BRIEF = "brief"
    HELP = "help"  # asks for help: a give task
    BUSY = "busy"
    NEGATIVE = "negative"  # "stop": do not contact, for good
    AUTOMATIC = "automatic"  # out of office; not an answer
    BOUNCE = "bounce"  # not an answer either

    @property
    def human(self) -> bool:
        """False for what a machine sent."""
        return self not in (ReplyKind.AUTOMATIC, ReplyKind.BOUNCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Touch:
    """One thing that happened between me and somebody, as I logged it. Rekindle sends nothing itself."""

    number: int = 0
    record: int
    on: date
    channel: Channel
    direction: Direction = Direction.OUT  # IN: they wrote or rang; MUTUAL: we met or spoke
    note: str = ""
    private: bool = True  # the note enters no draft by itself
    minutes: float | None = None
    draft: int = 0  # the draft that was sent
    family: str = ""  # its opener, for the reply rate
    news: int = 0  # what news it told
    gives: tuple[int, ...] = ()  # which listed gives it offered
    causes: tuple[str, ...] = ()  # which reasons it used up
    told: bool = False  # it told some news
    offered: bool = False  # it offered something
    ask: str = ""  # "", "advice", "favour", "introduction", "referral", "job"
    reply: str = ""  # the ReplyKind of an inbound touch, where known
    until: date | None = None  # the day a busy or absent person named
    mail_id: str = ""  # the Message-ID of a draft saved in the mailbox, to pair with the sent message
    asked_again: bool = False  # a follow-up in the same cycle


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """Who led to whom, and to what."""

    number: int = 0
    record: int  # who named somebody
    name: str  # whom they named
    to: int = 0  # the record of that person, once known
    on: date
    outcome: str = ""
    reported: date | None = None  # when I told the one who named them how it went
    thanked: date | None = None


class Exchange(NamedTuple):
    """An interaction with somebody, as replies are looked for among them."""

    number: int
    at: str
    channel: str
    direction: Direction
    automatic: bool = False
    key: str = ""  # of a mail: its Message-ID
    thread: str = ""
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Something that came in after a touch: what kind, by which words it was told, and whether it was answered."""

    person: int
    on: date
    channel: Channel
    kind: ReplyKind
    words: str = ""  # the words that decided; "" where nothing but its arrival is known
    subject: str = ""
    until: date | None = None  # the day they named, or are back
    interaction: int = 0  # where an export shows it
    logged: int = 0  # the inbound touch by which the user logged it
    touch: int = 0  # the touch it answers
    days: int = 0  # that it took
    answered: bool = False  # something of mine followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """All that passed with one person on one day by one channel: what stages are replayed from.

    Made of contact (what exports show) and touches (what was logged), a pair of both counting once.
    """

    on: date
    channel: Channel
    sent: int = 0
    received: int = 0  # answers of machines too, which `replies` tells
    mutual: int = 0
    opened: Direction | None = None  # who turned to whom first that day
    told: bool = False
    offered: bool = False
    ask: str = ""
    replies: tuple[ReplyKind, ...] = ()  # kinds of what came in, where known
    gave: int = 0  # gives of mine that were delivered that day
    got: int = 0  # what they did for me that day
    touch: int = 0  # the touch, 0 where only an export shows it
