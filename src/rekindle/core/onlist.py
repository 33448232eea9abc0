"""What was said of people and done with them -> who is on the formal list, since when and why; how it stands in words.

Somebody is on the list by the user's word, or because the user did something that says so: kept them on a list of the
week, logged a touch, or set a cadence of their own. A word always wins: whoever was left off stays off, whatever is
done later, until a word puts them back. Whom the user bars is off (docs/decisions/0014-the-formal-list.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from rekindle.core.silence import span

BARS = frozenset({"never", "not-person"})
_OFF = "unlist"
_WHY = {
    "list": "you said so",
    "keep": "you kept them on a week's list",
    "touch": "you logged a message or a talk",
    "cadence": "you set a rhythm for them",
}


class Word(NamedTuple):
    """What the user said of somebody or did with them, and when (UTC, ISO)."""

    person: int
    word: str  # a verdict, "touch" or "cadence"
    at: str


class On(NamedTuple):
    """Since when somebody is on the list (UTC, ISO), and why in words."""

    since: str
    why: str


def on_list(said: Iterable[Word], done: Iterable[Word]) -> dict[int, On]:
    """Who is on the list, since when and why.

    Args:
        said: what stands of the user's verdicts, in the order in which they were said.
        done: what was done that puts people on the list, in any order.
    """
    first = sorted(done, key=lambda one: (one.at, one.word), reverse=True)
    found = {one.person: On(one.at, _WHY[one.word]) for one in first}
    off: set[int] = set()
    barred: set[int] = set()
    for one in said:
        if one.word in BARS:
            barred.add(one.person)
        elif one.word == _OFF:
            off.add(one.person)
            found.pop(one.person, None)
        elif one.word == "list" or one.person not in off:
            off.discard(one.person)
            before = found.get(one.person)
            found[one.person] = before if before and before.since < one.at else On(one.at, _WHY[one.word])
    return {person: on for person, on in found.items() if person not in barred}


def home(lines: str) -> tuple[str, str]:
    """What search shows of somebody, a field and a text a line -> their city, and its country where one is told."""
    _, _, rest = f"\n{lines}".partition("\ncity\t")
    city, _, rest = rest.partition("\n")
    after = rest.partition("\n")[0]
    return city, after.removeprefix("country\t") if city and after.startswith("country\t") else ""


def may_have_moved(last: date | None, *, said: bool, days: int, today: date) -> bool:
    """False for those who are surely quiet: silent for two intervals, and nothing said of their stage.

    From wherever they stood, silence has led back by then (outreach.md section 5).
    """
    return said or (last is not None and (today - last).days <= 2 * days)


def ago(days: int) -> str:
    """Days since -> "today", "yesterday", "3 weeks ago", "4 years ago"."""
    return _NEAR.get(days) or f"{span(days)} ago"


_NEAR = {0: "today", 1: "yesterday"}


def quiet(last: date | None, today: date) -> str:
    """Why somebody is quiet with whom nothing has passed of late."""
    return f"Quiet: the last contact was {ago((today - last).days)}." if last else "Quiet: no contact is on record."
