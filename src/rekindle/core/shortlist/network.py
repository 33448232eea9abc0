"""All candidates -> what the user's network holds already, and how common the words of a goal are in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from math import log
from typing import NamedTuple

from rekindle.core.shortlist.facts import Facts, Feature, facts, own_facts
from rekindle.model.candidate import Candidate
from rekindle.model.person import Person
from rekindle.model.record import Owner
from rekindle.model.tie import State, Tie
from rekindle.util.text import fold

ENOUGH_ACTIVE = 5
"""With fewer people in touch than this the whole list stands in for the active network. Own prior."""
_STOP = "a an and at das de der die du el en et for from i in la le les mit my of on or the to und with y"
STOP_WORDS = frozenset(_STOP.split())
_ACTIVE = frozenset({State.ACTIVE, State.COOLING})
K1, B = 1.2, 0.75
"""The usual settings of BM25."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A goal in the user's words, and how telling each of its words is."""

    text: str
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How many people, all and active, have each feature; the owner's facts; goals."""

    me: Facts
    everyone: Mapping[Feature, int]
    active: Mapping[Feature, int]
    active_people: int = 0
    goals: tuple[Goal, ...] = ()
    mean_length: float = 1.0
    words: Mapping[int, Counter[str]] = field(default_factory=dict)  # person -> words, only when there are goals

    def held(self, feature: Feature) -> int:
        """People with a feature: among those in touch, or among all others when too few are."""
        if self.active_people >= ENOUGH_ACTIVE:
            return self.active.get(feature, 0)
        return max(0, self.everyone.get(feature, 0) - 1)


def _stem(word: str) -> str:
    """A rough stem: "maps" and "mapping" meet."""
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
        return word[:-1] if word[-1] == word[-2] else word
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def terms(text: str) -> list[str]:
    """Text -> rough stems without stop words."""
    return [_stem(word) for word in fold(text).split() if word not in STOP_WORDS]


def words_of(person: Person) -> Counter[str]:
    """What a person's records say of their work: titles, employers, headline, notes, tags."""
    found: Counter[str] = Counter()
    for record in (member.record for member in person.members):
        for position in record.positions:
            found.update(terms(f"{position.title} {position.company} {position.text}"))
        found.update(terms(" ".join([record.headline, *record.tags, *(note.text for note in record.notes)])))
    return found


def _goals(goals: Sequence[str], words: Mapping[int, Counter[str]]) -> tuple[Goal, ...]:
    """Goals with the inverse document frequency of each word."""
    seen = Counter(word for counted in words.values() for word in counted)

    def weight(word: str) -> float:
        return log(1 + (len(words) - seen[word] + 0.5) / (seen[word] + 0.5))

    found = (Goal(text=goal, weights={word: weight(word) for word in terms(goal)}) for goal in goals)
    return tuple(goal for goal in found if goal.weights)


@dataclass(slots=True)
class Census:
    """A network in the making: everybody is counted once, one after another."""

    me: Owner
    goals: Sequence[str] = ()
    everyone: Counter[Feature] = field(default_factory=Counter)
    active: Counter[Feature] = field(default_factory=Counter)
    active_people: int = 0
    words: dict[int, Counter[str]] = field(default_factory=dict)

    def count(self, candidate: Candidate, own: Facts) -> None:
        """Add somebody with their facts."""
        self.everyone.update(own.features)
        if is_active(candidate.tie):
            self.active.update(own.features)
            self.active_people += 1
        if self.goals:
            self.words[candidate.person.id] = words_of(candidate.person)

    def network(self) -> Network:
        """The network of all counted."""
        lengths = [counted.total() for counted in self.words.values()]
        return Network(
            me=own_facts(self.me),
            everyone=self.everyone,
            active=self.active,
            active_people=self.active_people,
            goals=_goals(self.goals, self.words),
            mean_length=max(1.0, sum(lengths) / len(lengths)) if lengths else 1.0,
            words=self.words,
        )


def network(candidates: Iterable[Candidate], me: Owner, today: date, goals: Sequence[str] = ()) -> Network:
    """Everybody -> companies, industries, cities and groups of the active network (ties as of `today`), and goals."""
    del today  # ties carry their own day; the argument keeps the verbs of this package alike
    census = Census(me, goals)
    for candidate in candidates:
        census.count(candidate, facts(candidate.person))
    return census.network()


class Known(NamedTuple):
    """What somebody adds to a network, whatever the day."""

    features: tuple[Feature, ...] = ()
    words: Counter[str] | None = None  # where there are goals


def known(person: Person, *, goals: bool) -> Known:
    """What a person adds."""
    return Known(facts(person).features, words_of(person) if goals else None)


def is_active(tie: Tie) -> bool:
    """True for those who count as the active network."""
    return tie.state in _ACTIVE


def counted(everybody: Mapping[int, Known], active: Collection[int], me: Owner, goals: Sequence[str] = ()) -> Network:
    """The network of all of these, of whom some are active."""
    words = {person: one.words for person, one in everybody.items() if one.words is not None}
    found = Network(
        me=own_facts(me),
        everyone=_features(everybody.values()),
        active=_features(one for person, one in everybody.items() if person in active),
        active_people=len(active),
    )
    return _with_words(found, words, goals)


def recounted(
    net: Network, before: Mapping[int, tuple[Known, bool]], after: Mapping[int, tuple[Known, bool]]
) -> Network:
    """The same network, with the same goals, when some people are told otherwise, each with whether they are active."""
    gone, come = list(before.values()), list(after.values())
    found = replace(
        net,
        everyone=_moved(net.everyone, (one for one, _ in gone), (one for one, _ in come)),
        active=_moved(net.active, (one for one, warm in gone if warm), (one for one, warm in come if warm)),
        active_people=net.active_people + sum(warm for _, warm in come) - sum(warm for _, warm in gone),
    )
    old = {person: one.words for person, (one, _) in before.items() if one.words is not None}
    new = {person: one.words for person, (one, _) in after.items() if one.words is not None}
    if old == new:
        return found
    rest = {person: words for person, words in net.words.items() if person not in old}
    return _with_words(found, rest | new, [goal.text for goal in net.goals])


def _moved(counts: Mapping[Feature, int], gone: Iterable[Known], come: Iterable[Known]) -> Counter[Feature]:
    found = Counter(counts)
    found.subtract(_features(gone))
    found.update(_features(come))
    return found


def _features(several: Iterable[Known]) -> Counter[Feature]:
    return Counter(chain.from_iterable(one.features for one in several))


def _with_words(net: Network, words: Mapping[int, Counter[str]], goals: Sequence[str]) -> Network:
    lengths = [told.total() for told in words.values()]
    mean = max(1.0, sum(lengths) / len(lengths)) if lengths else 1.0
    return replace(net, words=words, goals=_goals(goals, words) if words else (), mean_length=mean)


def goal_match(person: int, net: Network) -> tuple[float, str]:
    """A person -> how well their words meet the best goal (BM25 over what one plain hit of each word would give)."""
    words = net.words.get(person, Counter())
    length = 1 - B + B * words.total() / net.mean_length

    def score(goal: Goal) -> float:
        hits = sum(
            weight * words[word] * (K1 + 1) / (words[word] + K1 * length) for word, weight in goal.weights.items()
        )
        return min(1.0, hits / sum(goal.weights.values()))

    best = max(net.goals, key=score)
    return score(best), best.text
