"""The looks of a sweep, in order -> who was answered, where it stopped, and who comes next.

A person is answered when any of their records is: so whatever is merged or split afterwards, nobody is asked twice, and
whoever was split off and never shown is shown once. By last name a sweep goes on after whoever was answered last, and
comes back in the end to those slotted in before; by recency and closeness, where places move with every day, the first
in order who was not seen is next. Whoever was skipped comes when everybody else was seen, the longest skipped first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from rekindle.core.names import family_of
from rekindle.model.sweep import Answer, Coverage, Look, Order, Sweep, Tally
from rekindle.util.text import fold

_MOST_TOLD = 3
"""Roles, and places, in a line."""
_ALIKE = frozenset({"alumni", "club", "faith", "family", "fraternity"})
"""Roles that read the same of one and of many."""


class Held(NamedTuple):
    """The answer that holds of somebody, and the entry of the log that gave it."""

    answer: Answer
    log: int


class Spot(NamedTuple):
    """Where a sweep stands: after this person, or with them when their answer was taken back or is not given yet."""

    person: int = 0
    stays: bool = False


def answers(looks: Iterable[Look]) -> dict[int, Held]:
    """Looks, the oldest first -> person -> the answer that holds.

    It is the newest of each of their records, and of these no skip where there is any other.
    """
    newest: dict[int, Look] = {}
    for look in looks:
        if not look.undone and look.answer is not Answer.MARKED:
            newest[look.record] = look
    found: dict[int, Held] = {}
    for look in newest.values():
        if look.person:
            held = Held(look.answer, look.log)
            before = found.get(look.person)
            found[look.person] = held if before is None else max(before, held, key=_weight)
    return found


def _weight(held: Held) -> tuple[bool, int]:
    return held.answer is not Answer.SKIPPED, held.log


def spot(looks: Iterable[Look]) -> Spot:
    """Where a sweep stands: whatever happened last counts, an answer, a mark or an undo."""
    happened = (look for look in looks if look.person)
    last = max(happened, key=lambda one: (one.undone or one.log, one.log), default=None)
    if last is None:
        return Spot()
    return Spot(last.person, stays=bool(last.undone) or last.answer is Answer.MARKED)


def start_of(order: Order, place: int | None) -> int:
    """Where in the order a sweep goes on, from the place of whoever it stands with; None is nowhere."""
    return place + 1 if place is not None and order is Order.LAST_NAME else 0


def by_role(by_name: Sequence[int], roles: Mapping[int, Sequence[str]], ranks: Mapping[str, int]) -> list[int]:
    """People by the most influential of their roles, then by name; those without any last.

    On made-up networks nine in ten of those who matter come within the first third of the screens so, and by last name
    within nine tenths (`python -m benchmarks recall`).
    """
    none = len(ranks)
    return sorted(by_name, key=lambda one: min((ranks.get(role, none) for role in roles.get(one, ())), default=none))


def coming(order: Sequence[int], start: int, waiting: Collection[int], skipped: Iterable[int]) -> Iterator[int]:
    """Who is to come, the next first: who waits from `start` on, those before, and whoever was skipped."""
    yield from (person for person in order[start:] if person in waiting)
    yield from (person for person in order[:start] if person in waiting)
    yield from skipped


def skipped_of(held: Mapping[int, Held]) -> list[int]:
    """Whoever was skipped, the longest ago first."""
    return sorted((one for one in held if held[one].answer is Answer.SKIPPED), key=lambda one: held[one].log)


def counted(held: Mapping[int, Held]) -> Counter[Answer]:
    """How often each answer holds."""
    return Counter(one.answer for one in held.values())


def tally(waiting: int, counts: Mapping[Answer, int]) -> Tally:
    """How far it has come, from how many wait and how often each answer holds."""
    skipped, listed = counts.get(Answer.SKIPPED, 0), counts.get(Answer.LISTED, 0)
    seen = sum(counts.values()) - skipped
    return Tally(people=waiting + seen + skipped, seen=seen, listed=listed, left_out=seen - listed, skipped=skipped)


def name_of(sweep: Sweep) -> str:
    """What a sweep is called when the user does not say: "linkedin, professors, since 2010"; "everybody"."""
    since = f"since {sweep.since}" if sweep.since else ""
    how = _HOW.get(sweep.order, "")
    parts = [part for part in (sweep.source, many(sweep.role), since) if part] or ["everybody"]
    return ", ".join([*parts, how] if how else parts)


_HOW = {
    Order.RECENT: "the latest first",
    Order.ROLES: "by what they are to you",
    Order.CLOSEST: "the closest first",
}


def many(role: str) -> str:
    """A role of several people: "professors", "ex-bosses", "family"; "" of none."""
    if not role or role in _ALIKE:
        return role
    return role + ("es" if role.endswith("s") else "s")


def covered(found: Coverage) -> str:
    """How far the list has come: "212 of 1,480 people seen, 41 on your list; professors 3; nobody yet from Ek"."""
    people = f"{found.people:,} {'person' if found.people == 1 else 'people'}"
    listed = [one for one in found.roles if one.listed][:_MOST_TOLD]
    nobody = [one.name for one in found.chapters if one.people and not one.listed][:_MOST_TOLD]
    roles = [f"{many(one.name) if one.listed > 1 else one.name} {one.listed:,}" for one in listed]
    lives = [f"nobody yet from {' or '.join(nobody)}"] if nobody else []
    return "; ".join([f"{found.seen:,} of {people} seen, {found.listed:,} on your list", *roles, *lives])


def last_name(name: str, sort_name: str) -> str:
    """The last name as shown, with its small words: "Lindström", "van der Berg"; of one name, all of it."""
    family = sort_name.partition(", ")[0]
    words = name.split()
    guess = family_of(name)
    for size in range(1, len(words)):
        for at in range(len(words) - size, -1, -1):
            found = " ".join(words[at : at + size]).strip(",")
            if fold(found).replace(" ", "-") == family:
                return guess if guess.endswith(found) and guess.removesuffix(found).islower() else found
    return guess  # written with letters of their own, which a key has as marks
