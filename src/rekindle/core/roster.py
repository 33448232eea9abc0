"""What was said, and rows of people -> who is on the formal list, who fits a filter, in what order, in which groups.

Somebody is on the list by the user's word, or because the user did something that says so: kept them on a list of the
week, logged a touch, or set a cadence of their own. A word always wins: whoever was left off stays off, whatever is
done later, until a word puts them back. Whom the user bars is off (docs/decisions/0014-the-formal-list.md).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from rekindle.core.silence import span
from rekindle.model.roster import LAYERS, Filter, Listed

BARS = frozenset({"never", "not-person"})
_OFF = "unlist"
_WHY = {
    "list": "you said so",
    "keep": "you kept them on a week's list",
    "touch": "you logged a message or a talk",
    "cadence": "you set a rhythm for them",
}
ORDERS = ("last-name", "last-contact", "closeness", "added")
GROUPS = ("role", "layer", "city", "source")


class Word(NamedTuple):
    """What the user said of somebody or did with them, and when (UTC, ISO)."""

    person: int
    word: str  # a verdict, "touch" or "cadence"
    at: str


class On(NamedTuple):
    """Since when somebody is on the list (UTC, ISO), and why in words."""

    since: str
    why: str


class Group(NamedTuple):
    """People who share something; whoever has two of it stands in both."""

    name: str
    people: tuple[Listed, ...]


def on_list(said: Iterable[Word], done: Iterable[Word]) -> dict[int, On]:
    """Who is on the list, since when and why.

    Args:
        said: what stands of the user's verdicts, in the order in which they were said.
        done: what was done that puts people on the list, in any order.
    """
    first = sorted(done, key=lambda one: one.at, reverse=True)
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
            found[one.person] = min(found.get(one.person, _LATEST), On(one.at, _WHY[one.word]))
    return {person: on for person, on in found.items() if person not in barred}


_LATEST = On("~", "")


def home(lines: str) -> tuple[str, str]:
    """What search shows of somebody, a field and a text a line -> their city, and its country where one is told."""
    _, _, rest = f"\n{lines}".partition("\ncity\t")
    city, _, rest = rest.partition("\n")
    after = rest.partition("\n")[0]
    return city, after.removeprefix("country\t") if city and after.startswith("country\t") else ""


def may_have_moved(last: date | None, said: bool, days: int, today: date) -> bool:  # noqa: FBT001 - two facts of one question
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


# --- who fits ---------------------------------------------------------------------------------------------------------


def fits(one: Listed, filter_: Filter, today: date) -> bool:
    """True when all fields of a filter hold; words are the search's to find, and hold here."""
    return (
        _any(filter_.roles, one.roles)
        and _any(filter_.sources, one.sources)
        and _any(filter_.tags, one.tags)
        and _any(filter_.cities, (one.city,))
        and (not filter_.layers or (one.placed is not None and one.placed.layer in filter_.layers))
        and (not filter_.stages or one.stage in filter_.stages)
        and (filter_.closest is None or (one.closeness is not None and one.closeness >= filter_.closest))
        and (filter_.quiet is None or one.last is None or one.last <= months_before(today, filter_.quiet))
        and (not filter_.since or (one.last is not None and one.last.isoformat() >= filter_.since))
    )


def _any(asked: Sequence[str], held: Sequence[str]) -> bool:
    return not asked or not {one.casefold() for one in asked}.isdisjoint(one.casefold() for one in held)


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    for number in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, number)
        except ValueError:
            continue
    return date.min


# --- in what order, in which groups -----------------------------------------------------------------------------------


def ordered(several: Iterable[Listed], order: str) -> list[Listed]:
    """People by last name as they come, or the last contact, the closest, the last added first; none of it, last."""
    return sorted(several, key=_ORDERS[order], reverse=True) if order in _ORDERS else list(several)


_ORDERS: Mapping[str, Callable[[Listed], str]] = {
    "last-contact": lambda one: one.last.isoformat() if one.last else "",
    "closeness": lambda one: "" if one.closeness is None else str(one.closeness),
    "added": lambda one: one.since,
}


def grouped(several: Sequence[Listed], by: str) -> list[Group]:
    """People by what they have, each under all of it: the largest group first, layers from the inside, none last."""
    groups: dict[str, list[Listed]] = {}
    for one in several:
        for name in _HELD[by](one) or ("",):
            groups.setdefault(name, []).append(one)
    rest = groups.pop("", [])
    names = [name for name in LAYERS if name in groups] if by == "layer" else sorted(groups, key=_largest(groups))
    found = [Group(name, tuple(groups[name])) for name in names]
    return [*found, Group("", tuple(rest))] if rest else found


def _largest(groups: Mapping[str, Sequence[Listed]]) -> Callable[[str], tuple[int, str, str]]:
    return lambda name: (-len(groups[name]), name.casefold(), name)


_HELD: Mapping[str, Callable[[Listed], tuple[str, ...]]] = {
    "role": lambda one: one.roles,
    "layer": lambda one: (one.placed.layer,) if one.placed else (),
    "city": lambda one: (one.city,) if one.city else (),
    "source": lambda one: one.sources,
}
