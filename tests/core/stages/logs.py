"""A few words a line -> passages, as the tests of stages tell them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rekindle.core.stages import replay
from rekindle.model import Channel
from rekindle.model.channel import Direction
from rekindle.model.stage import Mark, Stage, Standing, Word
from rekindle.model.touch import Passage, ReplyKind

START = date(2026, 1, 5)
FIRST = "told offered"


def day(number: int) -> date:
    """Days since the start of a log -> the day."""
    return START + timedelta(days=number)


def passed(line: str) -> Passage:
    """ "12 out sms told offered" -> what passed on day 12; "13 in", "14 call", "15 mail 2 3", "16 in automatic"."""
    number, what, *more = line.split()
    channel = next((Channel(word) for word in (what, *more) if word in set(Channel)), Channel.MAIL)
    counts = [int(word) for word in more if word.isdecimal()]
    both = what not in ("out", "in", "none")
    ways = {"out": Direction.OUT, "in": Direction.IN}
    return Passage(
        on=day(int(number)),
        channel=channel,
        sent=counts[0] if counts else int(what == "out"),
        received=counts[1] if counts else int(what == "in"),
        mutual=int(both and not counts),
        opened=Direction.IN if "theirs" in more else ways.get(what),
        told="told" in more,
        offered="offered" in more,
        gave=int("gave" in more),
        got=int("got" in more),
        ask=next((word.removeprefix("ask:") for word in more if word.startswith("ask:")), ""),
        replies=tuple(ReplyKind(word) for word in more if word in set(ReplyKind)),
        touch=0 if counts else 1,
    )


def log(*lines: str) -> list[Passage]:
    """Lines -> passages."""
    return [passed(line) for line in lines]


def marks(*lines: str) -> list[Mark]:
    """ "3 target flood risk" -> a word of the user's, from day 3 on; "3-9 distress" until day 9."""
    found = []
    for line in lines:
        days, word, *text = line.split()
        since, _, until = days.partition("-")
        found.append(
            Mark(on=day(int(since)), word=Word(word), text=" ".join(text), until=day(int(until)) if until else None)
        )
    return found


def standing(
    lines: Sequence[str],
    number: int,
    *,
    said: Sequence[Mark] = (),
    warmth: float = 0.5,
    interval: int = 75,
    near: str = "",
    never: bool = False,
) -> Standing:
    """Where it stands on a day, at a warmth that does not change."""
    return replay(
        log(*lines), day(number), marks=said, warmth=lambda _: warmth, interval=interval, near=near, never=never
    )


def stage(lines: Sequence[str], number: int, *, said: Sequence[Mark] = (), warmth: float = 0.5) -> Stage:
    """The stage alone."""
    return standing(lines, number, said=said, warmth=warmth).stage


FRIENDS = (
    "0 out told offered",
    "2 in",
    "3 out gave",
    "5 in",
    "10 call",
    "60 out",
    "61 in",
    "120 out",
    "125 in",
    "185 out",
    "186 in",
    "190 call gave",
    "250 out",
    "251 in",
)
"""A year that goes well: in regular touch from day 125, every turn on time."""
READY = marks("100 target flood risk at Corran", "200 ready it's time")
