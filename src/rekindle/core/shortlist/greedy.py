"""Valued people -> places filled one by one: the most valuable who is least like those chosen, within quotas and caps.

Maximal marginal relevance: score = .75 V - .25 (greatest likeness to anybody chosen). Of equal scores the lower person
id wins. When caps leave nobody they give way, the last of the reference first: share of one kind, then employer; a
quota that nobody can meet is given up last, and each is said in the notes. That no more than four go by one channel on
one day is a matter of the days on which they are written to, not of who is chosen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from rekindle.core.shortlist.facts import Facts
from rekindle.core.shortlist.value import Weighed
from rekindle.core.silence import counted

QUOTAS = (("mentor", 3), ("influencer", 3), ("alumni-or-peer", 2), ("outside-industry", 1))
"""At least so many of twelve; other sizes in proportion, rounded down, one at least."""
SHOWN = {
    "mentor": "mentor",
    "influencer": "influencer",
    "alumni-or-peer": "old peer",
    "outside-industry": "person outside your industry",
    "other": "other",
}
PER_EMPLOYER = 3
SHARE = 0.4
OTHER = "other"
LIKENESS = (("firm", 0.4), ("industry", 0.2), ("school", 0.2), ("metro", 0.2))
"""What two people may have in common, and how alike it makes them. Own prior."""


@dataclass(frozen=True, slots=True)
class Known:
    """A weighed person, and how they came onto the list."""

    weighed: Weighed
    stretch: bool = False
    kept: bool = False

    @property
    def id(self) -> int:
        """The person's id."""
        return self.weighed.glance.id

    @property
    def value(self) -> float:
        """V."""
        return self.weighed.value

    @property
    def facts(self) -> Facts:
        """What they do, where, with whom."""
        return self.weighed.glance.facts

    @property
    def categories(self) -> tuple[str, ...]:
        """What they count as under the quotas."""
        return self.weighed.glance.categories

    @property
    def kind(self) -> str:
        """What this person counts as under the share of one kind."""
        first = next(iter(self.categories), OTHER)
        return OTHER if first == "outside-industry" else first


def order(known: Known) -> tuple[float, int]:
    """Sorts the most valuable first, lower person id first among equals."""
    return -known.value, known.id


def alike(a: Facts, b: Facts) -> float:
    """0 to 1: employer, industry, school and city in common."""
    return sum(weight for name, weight in LIKENESS if getattr(a, name) and getattr(a, name) == getattr(b, name))


@dataclass(slots=True)
class Choice:
    """The places filled so far, and what had to give way."""

    size: int
    chosen: list[Known] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def open(self) -> int:
        """Places left."""
        return max(0, self.size - len(self.chosen))

    def count(self, category: str) -> int:
        """How many of a category are chosen."""
        return sum(category in each.categories for each in self.chosen)

    def employer_fits(self, known: Known) -> bool:
        """At most three of one employer."""
        firm = known.facts.firm
        return not firm or sum(each.facts.firm == firm for each in self.chosen) < PER_EMPLOYER

    def kind_fits(self, known: Known) -> bool:
        """At most two in five of one kind."""
        return Counter(each.kind for each in self.chosen)[known.kind] < max(1, int(SHARE * self.size))

    def score(self, known: Known) -> float:
        """What this person adds."""
        likeness = max((alike(known.facts, each.facts) for each in self.chosen), default=0.0)
        return 0.75 * known.value - 0.25 * likeness

    def best(self, ranked: Iterable[Known], fits: Callable[[Known], bool]) -> Known | None:
        """The best free person who fits. `ranked` by value, so that the search may end early."""
        taken = {each.id for each in self.chosen}
        best: tuple[float, int, Known] | None = None
        for known in ranked:
            if best and 0.75 * known.value < best[0]:
                break
            if known.id not in taken and fits(known):
                score = self.score(known)
                if best is None or (-score, known.id) < (-best[0], best[1]):
                    best = score, known.id, known
        return best[2] if best else None

    def note(self, text: str) -> None:
        """Says once what had to give way."""
        if text not in self.notes:
            self.notes.append(text)


def next_pick(choice: Choice, ranked: Sequence[Known], wanted: Callable[[Known], bool]) -> Known | None:
    """The best wanted person, caps giving way one after another when nobody fits them all."""
    within = choice.best(ranked, lambda each: wanted(each) and choice.employer_fits(each) and choice.kind_fits(each))
    if within:
        return within
    same_kind = choice.best(ranked, lambda each: wanted(each) and choice.employer_fits(each))
    if same_kind:
        choice.note(f"more than {max(1, int(SHARE * choice.size))} of one kind, as too few others were found")
        return same_kind
    anybody = choice.best(ranked, wanted)
    if anybody:
        choice.note(f"more than {PER_EMPLOYER} from one employer, as too few others were found")
    return anybody


def quota(least: int, size: int) -> int:
    """At least so many of a list of this size."""
    return max(1, least * size // 12)


def fill_quotas(choice: Choice, ranked: Sequence[Known], *, industry_known: bool) -> list[tuple[str, int]]:
    """Fills the places kept for each category; gives the shortages as (category, missing)."""
    short: list[tuple[str, int]] = []
    for category, least in QUOTAS:
        if category == "outside-industry" and not industry_known:
            choice.note("your own industry is not known, so no place was kept for people outside it")
            continue
        members = [each for each in ranked if category in each.categories]
        while choice.open and choice.count(category) < quota(least, choice.size):
            found = next_pick(choice, members, lambda _: True)
            if found is None:
                break
            choice.chosen.append(found)
        missing = quota(least, choice.size) - choice.count(category)
        if missing > 0:
            short.append((category, missing))
    return short


def fill_rest(choice: Choice, ranked: Sequence[Known]) -> None:
    """Fills what is left with whoever adds most."""
    while choice.open and (found := next_pick(choice, ranked, lambda _: True)):
        choice.chosen.append(found)


def shortage_words(choice: Choice, category: str, missing: int) -> str:
    """A quota given up -> "2 mentors found, so 1 place went to an influencer"."""
    found = choice.count(category)
    plural = "people outside your industry" if category == "outside-industry" else f"{SHOWN[category]}s"
    shown = f"{found or 'No'} {SHOWN[category] if found == 1 else plural} found"
    return shown if choice.open else f"{shown}, so {counted(missing, 'place')} went to others"
