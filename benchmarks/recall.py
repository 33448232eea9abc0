"""Made-up worlds, whose owner answers from truth -> how many screens until whoever matters has been found.

Each world is read by `Book`; then its owner (see simulated.py) goes through it in several orders, answers every prompt,
and types whom memory alone holds. Told: screens until 50, 90 and 100 % of those who matter and are in an export, beside
a random order; prompts until all whom memory alone holds are named; and how often a name typed is rightly known.

Run: python -m benchmarks.recall [size] [seeds]
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from math import ceil
from pathlib import Path
from random import Random
from statistics import mean

from benchmarks.measure import SIZE, Figure, tell
from benchmarks.simulated import One, Owner, reached
from benchmarks.worlds import Truth, clusters
from rekindle import Book
from rekindle.core.roles import ROLES
from rekindle.model.adding import Understood
from rekindle.model.prompt import RecallState, Screen
from rekindle.model.sweep import Marks, Order
from rekindle.util import mail
from rekindle.util.text import fold
from rekindle.worlds import write

TODAY = date(2026, 11, 21)
SHARES = (0.5, 0.9, 1.0)
ASKED = ("professor", "advisor", "mentor", "ex-boss", "fraternity", "author", "recruiter", "teammate")
"""Roles whose sweeps go first in one of the orders: those that matter here, the most influential first."""
_SHUFFLES = 200


@dataclass(frozen=True, slots=True)
class Life:
    """A world in a book: who its owner is, and which true people each found person is."""

    book: Book
    owner: Owner
    true: MutableMapping[int, Sequence[int]]

    @property
    def wanted(self) -> frozenset[int]:
        """Whoever matters and is in the book."""
        return self.owner.mattering & frozenset(chain.from_iterable(self.true.values()))


@contextmanager
def lived(size: str, seed: int) -> Iterator[Life]:
    """A world, read in."""
    with tempfile.TemporaryDirectory() as folder:
        written = write(Path(folder) / "exports", size=size, seed=seed, today=TODAY)
        with Book(Path(folder) / "home", today=TODAY) as book:
            book.import_archives(*written.exports, region="GB")
            yield Life(book, Owner.of(written.truth, seed), true_people(book, written.truth))


def true_people(book: Book, truth: Path) -> dict[int, Sequence[int]]:
    """Found person -> true people: by the places of their records; whom mail alone knows, by their addresses."""
    people = json.loads(truth.read_text(encoding="utf-8"))["people"]
    whose = {mail.normal(post["address"]): one["id"] for one in people for post in one["mails"]}
    found: dict[int, Sequence[int]] = dict(clusters(book, Truth.of(truth)))
    for one in book.people():
        if not found[one.row.id]:
            found[one.row.id] = [whose[value] for _, value in one.handles if value in whose]
    return found


def swept(life: Life, **what: str) -> list[int]:
    """Everybody whom a sweep shows, in its order; the owner answers each from truth, and puts the sweep away.

    Raises:
        AssertionError: somebody was shown twice.
    """
    walk, shown = life.book.sweep(**what), list[int]()
    while (turn := walk.turn()).next:
        person = turn.next.person
        answer, role = life.owner.answers(life.true.get(person, ()))
        walk.say(person, answer, Marks(roles=(role,) if role else ()))
        shown.append(person)
    if shown:
        life.book.close_sweep(walk.sweep)
    assert len(set(shown)) == len(shown), "somebody was shown twice in one sweep"
    return shown


def roles_first(life: Life) -> list[int]:
    """A sweep for each role that matters, then everybody; whom a role sweep has shown comes again, as it does."""
    order = [kind.word for kind in ROLES if kind.word in ASKED]
    return [*chain.from_iterable(swept(life, role=role) for role in order), *swept(life, order="last-name")]


def screens(shown: Sequence[int], life: Life) -> dict[float, int]:
    """Share of those who matter -> screens until so many have been shown; 0 where they never are."""
    wanted, found = life.wanted, set[int]()
    needed = {share: ceil(share * len(wanted)) for share in SHARES}
    when = dict.fromkeys(SHARES, 0)
    for screen, person in enumerate(shown, start=1):
        found.update(reached(life.true.get(person, ()), wanted))
        for share, count in needed.items():
            when[share] = when[share] or (screen if len(found) >= count else 0)
    return when


def by_chance(life: Life, seed: int) -> dict[float, float]:
    """The same in a random order, the mean of many."""
    rng, people = Random(seed), sorted(life.true)  # noqa: S311 - chance, not secrets
    runs = [screens(rng.sample(people, len(people)), life) for _ in range(_SHUFFLES)]
    return {share: mean(run[share] for run in runs) for share in SHARES}


@dataclass(slots=True)
class Remembered:
    """How prompts went: after how many screens each true person was named, and what became of each line."""

    prompts: int = 0
    memory: frozenset[int] = frozenset()  # whom memory alone holds
    named: dict[int, int] = field(default_factory=dict)  # true person -> the prompt that brought them, from 1
    misread: list[str] = field(default_factory=list)  # lines that gave no name, or another
    known: int = 0  # lines that are of somebody in the book and were said to be, rightly
    asked: int = 0  # ... or were asked about, with the right one among those shown
    missed: int = 0  # ... or were taken for somebody new
    wrong: int = 0  # lines said to be of somebody they are not
    fresh: int = 0  # lines of nobody in the book, taken for somebody new

    @property
    def precision(self) -> float:
        """Of the lines said to be of somebody in the book, those that are theirs."""
        return self.known / max(1, self.known + self.wrong)

    @property
    def recall(self) -> float:
        """Of the lines of somebody in the book, those that made nobody a second time."""
        return (self.known + self.asked) / max(1, self.known + self.asked + self.missed)


def remember(life: Life) -> Remembered:
    """Every prompt as they come: the owner picks faces, types whom it brings to mind, and says who is meant."""
    done = Remembered(memory=frozenset(one.id for one in life.owner.people.values() if one.memory))
    while screen := life.book.prompt():
        done.prompts += 1
        picked = list(_picked(life, screen))
        came = [*picked, *life.owner.names(screen.prompt)]
        for one in came:
            done.named[one.id] = done.prompts
        for one in came[len(picked) :]:
            _type(life, screen.prompt.key, one, done)
        life.book.leave_prompt(screen.prompt.key, RecallState.DONE if came else RecallState.NOBODY)
    return done


def _picked(life: Life, screen: Screen) -> Iterator[One]:
    """Those whom a prompt shows and the owner puts on the list for it."""
    for face in screen.near:
        if one := life.owner.recognises(life.true.get(face.person, ()), screen.prompt):
            life.book.pick_for(screen.prompt.key, face.person)
            yield one


def _type(life: Life, key: str, one: One, done: Remembered) -> None:
    line = life.owner.typed(one)
    read = life.book.understand_for(key, line)
    if len(read) != 1 or fold(read[0].name) != fold(one.name):
        done.misread.append(line)
    held = any(one.id in true for true in life.true.values())
    meant = [_meant(life, one, entry, done, held=held) for entry in read if not entry.refused]
    for outcome in life.book.name_for(key, meant).outcomes:
        if outcome.person and outcome.person not in life.true:
            life.true[outcome.person] = [one.id]


def _meant(life: Life, one: One, entry: Understood, done: Remembered, *, held: bool) -> Understood:
    """The entry as the owner confirms it, and counted."""
    if entry.known:
        right = one.id in life.true.get(entry.known.person, ())
        done.known, done.wrong = done.known + right, done.wrong + (not right)
        return entry if right else replace(entry, meant=life.owner.means(one, entry, life.true))
    meant = life.owner.means(one, entry, life.true)
    done.asked += bool(meant)
    done.missed += held and not meant
    done.fresh += not held
    return replace(entry, meant=meant) if entry.asks else entry


def one_world(size: str, seed: int) -> tuple[dict[str, dict[float, float]], Remembered]:
    """(Order -> share -> screens as parts of the people of the book; how prompts went)."""
    with lived(size, seed) as life:
        people = len(life.true)
        seen: dict[str, Mapping[float, float]] = {"at random": by_chance(life, seed)}
        for order in Order:
            seen[str(order)] = screens(swept(life, order=str(order)), life)
        seen["roles first"] = screens(roles_first(life), life)
        rows = {name: {share: count / people for share, count in row.items()} for name, row in seen.items()}
    with lived(size, seed) as life:  # prompts in a book of which nothing has been said
        return rows, remember(life)


def prompts_until(done: Remembered, several: Collection[int], share: float) -> int:
    """Prompts until so many of these people were named; 0 where they never were."""
    when = sorted(done.named[one] for one in several if one in done.named)
    needed = ceil(share * len(several))
    return when[needed - 1] if needed <= len(when) else 0


def main(size: str = SIZE, seeds: Sequence[int] = (1, 2, 3)) -> None:
    """Print the tables, then the figures with goals."""
    worlds = [one_world(size, seed) for seed in seeds]
    rows = [row for row, _ in worlds]
    print(f"screens until so many of those who matter were shown, for each person of a book of size {size}")
    print(f"{'order':12}" + "".join(f"{f'{share:.0%}':>8}" for share in SHARES))
    means = {name: {share: mean(row[name][share] for row in rows) for share in SHARES} for name in rows[0]}
    for name, row in means.items():
        print(f"{name:12}" + "".join(f"{row[share]:8.2f}" for share in SHARES))
    on = f"{len(seeds)} worlds of size {size}"
    of = partial(Figure, bench="recall", unit="of a random order", on=on)
    tell(
        *(
            of(what=f"screens until {share:.0%} of those who matter: role sweeps first", yardstick="a random order",
               seen=means["roles first"][share] / means["at random"][share], goal=goal)
            for share, goal in zip(SHARES, (0.3, 0.4, 0.5), strict=True)
        ),
        *_prompted([done for _, done in worlds], on),
    )  # fmt: skip


def _prompted(several: Sequence[Remembered], on: str) -> Iterator[Figure]:
    of = partial(Figure, bench="recall", yardstick="", on=on)
    yield of(what="prompts asked in all", unit="prompts", seen=mean(done.prompts for done in several))
    for share, goal in zip(SHARES, (0.35, 0.55, 0.8), strict=True):
        part = mean(prompts_until(done, done.memory, share) / done.prompts for done in several)
        yield of(what=f"prompts until {share:.0%} of those whom memory alone holds", unit="of all prompts", seen=part,
                 goal=goal)  # fmt: skip
    yield of(what="names typed that were said to be somebody in the book: rightly", unit="of 1", least=True, goal=0.98,
             seen=mean(done.precision for done in several))  # fmt: skip
    yield of(what="names typed of somebody in the book: nobody made twice", unit="of 1", least=True, goal=0.95,
             seen=mean(done.recall for done in several))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else SIZE, [int(seed) for seed in "".join(sys.argv[2:3] or "1,2,3").split(",")])
