"""What passed between the owner and somebody -> which of it tells who they are: the first texts, and help given."""

from __future__ import annotations

from collections.abc import Iterable

from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.tie import Telling, Turn

TEXTS_MOST = 12  # messages read for roles, per person: the first ones say who somebody is
HELP = frozenset({Channel.RECOMMENDATION, Channel.ENDORSEMENT})


def telling(turns: Iterable[Turn]) -> list[Telling]:
    """Turns in order of time -> the interactions worth reading: those with the first texts, and those that helped.

    Of texts of one instant none is left out, so that the order in which they came in does not decide.
    """
    found: list[Telling] = []
    texts, last = 0, ""
    for turn in turns:
        text = turn.told and (texts < TEXTS_MOST or turn.at == last)
        if text:
            texts, last = texts + 1, turn.at
        helped = turn.channel in HELP and turn.direction == Direction.IN
        if text or helped:
            found.append(Telling(turn.number, int(helped)))
    return found


def help_words(channel: str, at: str, subject: str) -> str:
    """What somebody did for the owner, in words, or ""."""
    year = at[:4]
    if channel == Channel.RECOMMENDATION:
        return f"recommended you on LinkedIn in {year}"
    if channel == Channel.ENDORSEMENT:
        return f"endorsed you for {subject} in {year}" if subject else f"endorsed you in {year}"
    return ""
