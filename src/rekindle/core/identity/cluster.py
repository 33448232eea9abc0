"""Links, strongest first, and the user's word -> groups of records; a link that a guard refuses joins nothing.

Union-find with vetoes (linking.md section 7): plain connected components cannot say no.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rekindle.core.identity import fields as f
from rekindle.core.identity.compare import birthday_level
from rekindle.core.identity.firsts import incompatible
from rekindle.core.identity.normalise import Card
from rekindle.core.identity.score import two_ids
from rekindle.model import Decision, Verdict

MOST = 12
"""Records that a group may have before it needs a mailbox, phone or profile in common to grow."""


@dataclass(slots=True)
class Group:
    """Records held to be one person, and what guards ask of them."""

    members: list[int]
    sources: frozenset[str]
    unique: frozenset[str]
    names: frozenset[tuple[str, str]]  # first name and surname
    birthdays: frozenset[str]
    hard: frozenset[str]
    foes: set[int] = field(default_factory=set)  # records the user set apart from a member
    mixed: bool = False  # the user made one of what guards would have kept apart

    def take(self, other: Group) -> None:
        """Become one with another group."""
        self.members += other.members
        self.sources |= other.sources
        self.unique |= other.unique
        self.names |= other.names
        self.birthdays |= other.birthdays
        self.hard |= other.hard
        self.foes |= other.foes
        self.mixed |= other.mixed


class Groups:
    """Who is with whom so far."""

    def __init__(self, cards: Mapping[int, Card]) -> None:
        self._of = {number: _single(number, card) for number, card in cards.items()}

    def of(self, number: int) -> Group:
        """The group that holds a record."""
        return self._of[number]

    def join(self, a: int, b: int) -> None:
        """Make two groups one, whatever guards say."""
        one, two = self.of(a), self.of(b)
        if one is two:
            return
        if len(one.members) < len(two.members):
            one, two = two, one
        one.take(two)
        self._of.update(dict.fromkeys(two.members, one))

    def marry(self, a: int, b: int) -> None:
        """The user's "same"."""
        mixed = bool(_doubt(self.of(a), self.of(b)))
        self.join(a, b)
        self.of(a).mixed |= mixed

    def veto(self, a: int, b: int) -> None:
        """The user's "different"."""
        self.of(a).foes.add(b)
        self.of(b).foes.add(a)

    def apart(self, a: int, b: int) -> bool:
        """True when the user said that these groups are two people."""
        one, two = self.of(a), self.of(b)
        return not (one.foes.isdisjoint(two.members) and two.foes.isdisjoint(one.members))

    def refusal(self, a: int, b: int, *, alone: bool = False) -> str:
        """Why the groups of a and b cannot be joined by evidence, or ""."""
        one, two = self.of(a), self.of(b)
        if self.apart(a, b):
            return "you said they are different people"
        if two_ids(one.unique, two.unique):
            return "two ids of a source that gives each person one"
        return "" if alone else _doubt(one, two)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """All groups, each sorted, by their smallest number."""
        distinct = {id(group): group for group in self._of.values()}
        return tuple(sorted(tuple(sorted(group.members)) for group in distinct.values()))


def _doubt(one: Group, two: Group) -> str:
    """Why two groups are kept apart although some of their records agree, or ""."""
    any_or_all = all if one.mixed or two.mixed else any  # to be one of them is enough for whom the user made one
    if one.names and two.names and any_or_all(incompatible(x, y) for x in one.names for y in two.names):
        return "first names differ"
    born = [(x, y) for x in one.birthdays for y in two.birthdays]
    if born and any_or_all(x != y and birthday_level(x, y) == f.OTHER for x, y in born):
        return "birthdays differ"
    if len(one.members) + len(two.members) > MOST and one.hard.isdisjoint(two.hard):
        return f"more than {MOST} records without a mailbox or phone in common"
    return ""


def _single(number: int, card: Card) -> Group:
    return Group(
        members=[number],
        sources=frozenset({card.source}),
        unique=card.unique,
        names=frozenset({(card.name.first, card.name.surname)}) if card.name.first else frozenset(),
        birthdays=frozenset({card.birthday}) if card.birthday else frozenset(),
        hard=card.mails | card.phones | card.pages,
    )


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Decisions that nobody took back, newest first. A revoked revocation makes its decision stand again."""
    newest = sorted(decisions, key=lambda one: one.number, reverse=True)
    revoked: set[int] = set()
    kept = []
    for one in newest:
        if one.number in revoked:
            continue
        if one.verdict is Verdict.REVOKE:
            revoked.add(one.revokes)
        else:
            kept.append(one)
    return kept


def obey(groups: Groups, decisions: Iterable[Decision], known: Mapping[int, Card]) -> None:
    """The user's same and different, newest first: what contradicts a newer row is left out."""
    for one in decisions:
        if one.a not in known or one.b not in known or one.a == one.b:
            continue
        if one.verdict is Verdict.SAME and not groups.apart(one.a, one.b):
            groups.marry(one.a, one.b)
        elif one.verdict is Verdict.DIFFERENT and groups.of(one.a) is not groups.of(one.b):
            groups.veto(one.a, one.b)
