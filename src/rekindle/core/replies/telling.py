"""The words of an answer -> its kind, the words that decided, and the day it names."""

from __future__ import annotations

import re
from datetime import date

from rekindle.core.replies.days import named_day
from rekindle.core.replies.words import (
    ASKS,
    AUTOMATIC_SUBJECT,
    AUTOMATIC_TEXT,
    BOUNCED,
    BUSY,
    BUT,
    GONE,
    HELP,
    INSTEAD,
    NEGATIVE,
    NO_MORE,
    NO_MORE_WORDS,
    POSITIVE,
    UNTIL,
)
from rekindle.model.touch import ReplyKind
from rekindle.util.quotes import without_quotes

BRIEF_WORDS = 12
"""A text of at most so many words, without a question or a wish in it, is a brief word."""

READ_MOST = 5_000
_SHOWN = 60


def told(subject: str, text: str, written: date, *, automatic: bool) -> tuple[ReplyKind, str, date | None]:
    """Kind, words and day of a text that was written on a day."""
    own = without_quotes(text[:READ_MOST])
    low, title = _plain(own), _plain(subject)
    kind, words = _machine(title, low, automatic=automatic) or _human(low)
    return kind, words, named_day(own, written) if kind in _NAMES_A_DAY else None


_NAMES_A_DAY = (ReplyKind.BUSY, ReplyKind.AUTOMATIC)


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'").replace("\r\n", "\n").strip()


def _machine(title: str, low: str, *, automatic: bool) -> tuple[ReplyKind, str] | None:
    by_title = AUTOMATIC_SUBJECT.search(title)
    automatic = automatic or bool(by_title)
    if found := BOUNCED.search(title) or BOUNCED.search(low) or (GONE.search(low) if automatic else None):
        return ReplyKind.BOUNCE, _shown(found)
    if found := by_title or AUTOMATIC_TEXT.search(low):
        return ReplyKind.AUTOMATIC, _shown(found)
    return (ReplyKind.AUTOMATIC, "") if automatic else None


_HUMAN = (
    (ReplyKind.BUSY, BUSY),
    (ReplyKind.HELP, HELP),
    (ReplyKind.POSITIVE, POSITIVE),
    (ReplyKind.BUSY, UNTIL),
    (ReplyKind.POSITIVE, ASKS),
)
"""The first that is found decides."""


def _human(low: str) -> tuple[ReplyKind, str]:
    if found := _no_more(low):
        return ReplyKind.NEGATIVE, _shown(found)
    for kind, pattern in _HUMAN:
        if found := pattern.search(low):
            return kind, _shown(found)
    brief = low and len(low.split()) <= BRIEF_WORDS
    return (ReplyKind.BRIEF, low[:_SHOWN]) if brief else (ReplyKind.POSITIVE, "")


def _no_more(low: str) -> re.Match[str] | None:
    """Where somebody asks to be left alone; a short text may say it in more ways than a long one."""
    found = NEGATIVE.search(low)
    if found and not INSTEAD.match(low, found.end()):
        return found
    short = len(low.split()) <= NO_MORE_WORDS and not found and not BUT.search(low)
    return NO_MORE.search(low) if short else None


def _shown(found: re.Match[str]) -> str:
    """The words at hand, on one line."""
    return " ".join(found[0].strip(" .,;:!(").split())[:_SHOWN] or found[0]
