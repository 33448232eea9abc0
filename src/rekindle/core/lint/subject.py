"""M7: the subject of a mail: two to six words that name the thing."""

from __future__ import annotations

from collections.abc import Iterator

from rekindle.core.lint.case import Case, Found, whole
from rekindle.core.lint.text import folded
from rekindle.model.draft import DraftKind, Medium

FEWEST, MOST, LONGEST = 2, 6, 50
_WHY = "It's the first thing they judge."
_STOCK = frozenset(
    {
        *("quick question", "a quick question", "quick one", "question", "quick chat", "no subject", "important"),
        *("hello", "hi", "hi there", "hey", "hey there", "hello from", "greetings", "introduction", "reconnecting"),
        *("catching up", "let us catch up", "touch base", "touching base", "checking in", "just checking in"),
        *("following up", "follow up", "circling back", "long time no see", "it has been a while", "been a while"),
        *("quick favour", "quick favor", "a quick favour", "a quick favor"),
    }
)
_REPLIES = ("re:", "aw:", "sv:", "fw:", "fwd:", "wg:", "vs:")


def subject(case: Case) -> Iterator[Found]:
    """M7, for mail whose subject is known."""
    if case.medium is not Medium.MAIL or case.subject is None:
        return
    for why, error in _faults(case.subject.strip(), case.kind):
        named = f': "{case.context.subject}"' if case.context.subject else ""
        yield whole(
            "M7", f"Subject: {why}. {_WHY}", f"Two to six words that name the thing{named}.", error=error,
            words=case.subject,
        )  # fmt: skip


def _faults(shown: str, kind: DraftKind) -> Iterator[tuple[str, bool]]:
    reply = shown.lower().startswith(_REPLIES)
    bare = shown.partition(":")[2].strip() if reply else shown
    if not any(mark.isalnum() for mark in bare):
        yield "empty", True
        return
    if reply and kind is DraftKind.FIRST:
        yield 'a "Re:" with nothing behind it', True
    words = [one for word in bare.split() for one in folded(word.strip(".,;:!?…\"'-()"))]
    count = len(bare.split())
    if " ".join(words) in _STOCK:
        yield f'"{bare.lower()}"', False
    elif len(bare) > LONGEST or count > MOST:
        yield "too long", False
    elif count < FEWEST:
        yield "one word", False
