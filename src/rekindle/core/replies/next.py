"""A reply -> what to do next, and by when (outreach.md section 4, "Replies")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from rekindle.core.silence import day_words
from rekindle.model.touch import Reply, ReplyKind

DAYS = {ReplyKind.POSITIVE: 1, ReplyKind.BRIEF: 45, ReplyKind.BUSY: 30, ReplyKind.HELP: 5}
"""Days from a reply until the next step."""
AFTER_RETURN = 3
"""Days to let somebody settle who is back."""

_WORDS = {
    ReplyKind.POSITIVE: "Answer by {due}. A call within ten days?",
    ReplyKind.BRIEF: "A light word is enough, on about {due}.",
    ReplyKind.BUSY: "Let them be until {due}.",
    ReplyKind.HELP: "They asked for something. Send it by {due}.",
}
_NOTHING = {
    ReplyKind.BOUNCE: "It did not arrive, so it does not count. Find another address.",
    ReplyKind.NEGATIVE: "Leave them be, for good. No message goes out about it.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do, in words, and by when; None where nothing is."""

    words: str
    due: date | None = None


def next_step(reply: Reply) -> Step:
    """What to do about a reply that nothing of mine followed."""
    if reply.kind in _NOTHING:
        return Step(words=_NOTHING[reply.kind])
    if reply.kind is ReplyKind.AUTOMATIC:
        return _away(reply)
    due = reply.on + timedelta(days=DAYS[reply.kind])
    if reply.kind is ReplyKind.BUSY:
        due = reply.until or due
    return Step(words=_WORDS[reply.kind].format(due=day_words(due)), due=due)


def _away(reply: Reply) -> Step:
    if not reply.until:
        return Step(words="A machine answered. That is no answer; wait for one.")
    due = reply.until + timedelta(days=AFTER_RETURN)
    return Step(words=f"Away until {day_words(reply.until)}. Back in view on {day_words(due)}.", due=due)
