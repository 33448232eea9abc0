"""The kind of a message -> its moves, what it cannot do without, and its size on each medium.

voice.md section 5, "Where a rule bends", and the channel table of outreach.md section 6.
"""

from __future__ import annotations

from dataclasses import dataclass

from rekindle.model.draft import DraftKind, Family, Medium
from rekindle.model.life import GiveKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """The moves in order, the reasons it may rest on, and what has to be there."""

    moves: tuple[str, ...]
    needs: tuple[str, ...] = ()  # "theirs", "news", "offer", "promised", "referral", "target"
    families: frozenset[Family] | None = None  # None: any that opens a message
    gives: frozenset[GiveKind] | None = None  # None: any
    most_words: int = 0  # 0: as the medium has it


OPENING = frozenset(Family) - {Family.BIRTHDAY}
_HANDS = frozenset((GiveKind.TIME,))
_ANY = frozenset(GiveKind) - {GiveKind.INTRODUCTION}

RECIPES: dict[DraftKind, Recipe] = {
    DraftKind.FIRST: Recipe(moves=("theirs", "news", "offer", "close"), needs=("theirs", "news", "offer"), gives=_ANY),
    DraftKind.AGAIN: Recipe(moves=("theirs", "news", "offer", "close"), needs=("theirs", "offer"), gives=_ANY),
    DraftKind.REPLY: Recipe(moves=("theirs", "offer", "close"), needs=("theirs",), gives=_ANY),
    DraftKind.FOLLOW_UP: Recipe(moves=("kind", "free"), needs=("offer",), gives=_ANY, most_words=50),
    DraftKind.CONDOLENCE: Recipe(
        moves=("kind", "theirs", "offer", "free"), families=frozenset({Family.MEMORY}), gives=_HANDS
    ),
    DraftKind.CRISIS: Recipe(
        moves=("kind", "news", "offer", "close"), needs=("theirs", "offer"), families=frozenset({Family.OCCASION}),
        gives=_HANDS,
    ),
    DraftKind.THANKS: Recipe(
        moves=("kind", "offer", "free"), needs=("theirs",), families=frozenset({Family.THANKS}), gives=_ANY
    ),
    DraftKind.DELIVERY: Recipe(moves=("kind", "free"), needs=("promised",), families=frozenset()),
    DraftKind.REPORT_BACK: Recipe(
        moves=("kind", "offer", "free"), needs=("referral",), families=frozenset(), gives=_ANY
    ),
    DraftKind.INTRODUCTION: Recipe(
        moves=("kind",), needs=("offer",), families=frozenset(), gives=frozenset((GiveKind.INTRODUCTION,))
    ),
    DraftKind.DECLINE: Recipe(
        moves=("kind", "offer", "free"), needs=("theirs",), families=frozenset({Family.TOPIC}), gives=_ANY
    ),
    DraftKind.BIRTHDAY: Recipe(moves=("kind",), families=frozenset({Family.MEMORY})),
    DraftKind.QUESTION: Recipe(moves=(), needs=("target",), families=frozenset()),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How long a message may be: at most so many characters, or words; 0 for no such limit."""

    marks: int = 0
    words: int = 0
    least_words: int = 0
    aim: int = 0  # characters that read best; 0: as many as there may be
    news: str = "short"  # the length of news that suits it


SIZES: dict[Medium, Size] = {
    Medium.MAIL: Size(words=125, least_words=40, news="long"),
    Medium.LINKEDIN: Size(marks=400, news="middle"),
    Medium.LINKEDIN_NOTE: Size(marks=200, aim=190),
    Medium.X: Size(marks=280),
    Medium.SMS: Size(),  # in parts: `sms_parts`
    Medium.CHAT: Size(marks=400, news="middle"),
    Medium.VOICEMAIL: Size(words=75, least_words=50, news="middle"),  # 20 to 30 seconds at 2.5 words each
    Medium.CALL: Size(words=130, news="middle"),
}
SMS_PARTS = 2

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_TWICE = frozenset("^{}\\[~]|€")
"""These take two places each."""


def sms_parts(text: str) -> int:
    """How many parts a text message takes: 160 marks of the plain alphabet or 70 others; 153 or 67 a part."""
    if all(mark in _GSM or mark in _TWICE for mark in text):
        length, one, each = len(text) + sum(mark in _TWICE for mark in text), 160, 153
    else:
        length, one, each = len(text.encode("utf-16-be")) // 2, 70, 67
    return 1 if length <= one else -(-length // each)


def fits_in(text: str, medium: Medium, most_words: int = 0) -> bool:
    """True when a text is no longer than its medium bears."""
    size, words = SIZES[medium], len(text.split())
    if medium is Medium.SMS and sms_parts(text) > SMS_PARTS:
        return False
    most = most_words or size.words
    return not (size.marks and len(text) > size.marks) and not (most and words > most)
