"""A world -> what making a list of everyone must find: chapters of the owner's life, who matters, who is in no export.

Drawn from a stream of its own, so that the exports of a seed stay what they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from rekindle.util.text import fold
from rekindle.worlds.names import LOCALES, Locale, Word
from rekindle.worlds.nouns import Someone, World
from rekindle.worlds.work import BOOKS, CHAPTERS

MATTERING = frozenset({"professor", "mentor", "ex-boss", "fraternity", "author", "recruiter"})
"""Kinds of tie that the owner wants on the list, each and every one."""
_AT_A_POST = ("ex-boss", "teammate", "client")
_AT_SCHOOL = ("professor", "advisor", "classmate", "fraternity", "club")
_IN_LIFE = ("teacher", "neighbour", "author", "mentor", "recruiter", "friend", "landlord", "doctor", "family")
_TITLES = {"ex-boss": "Head of Operations", "teammate": "Analyst", "client": "Buyer", "recruiter": "Talent Partner"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """A post or a school of the owner's, in years; `until` 0 is now."""

    kind: str  # "post", "school"
    name: str
    since: int
    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """Somebody of whom no export knows. `stay` is the post or school where they met, "" for none."""

    id: int
    given: Word
    family: Word
    locale: str
    role: str  # a word of rekindle.core.roles
    stay: str
    since: int
    until: int
    title: str
    mail: str
    about: str  # what else the owner would type: a book, a subject

    @property
    def name(self) -> str:
        """The usual name, in Latin letters."""
        return f"{self.given.latin} {self.family.latin}"


def stays(owner: Someone) -> tuple[Stay, ...]:
    """The posts and the school of the owner, the oldest first."""
    posts = (
        Stay(kind="post", name=job.employer.name, since=job.since.year, until=job.until.year if job.until else 0)
        for job in owner.jobs
    )
    study = owner.study
    return (Stay(kind="school", name=study.school, since=study.since, until=study.until), *posts)


def stay_of(someone: Someone, owner: Someone) -> str:
    """Where the owner met somebody: the post or school that both share as truth has it; "" for elsewhere."""
    if someone.kind in ("teammate", "ex-boss"):
        return next((job.employer.name for job in someone.jobs if _shared(job.employer.name, owner)), "")
    return owner.study.school if someone.study.school == owner.study.school else ""


def _shared(employer: str, owner: Someone) -> bool:
    return any(job.employer.name == employer for job in owner.jobs)


def moved_on(someone: Someone, owner: Someone) -> bool:
    """True for a colleague who works elsewhere now."""
    return someone.kind == "teammate" and someone.job.employer.name != stay_of(someone, owner)


def matters(someone: Someone, owner: Someone) -> bool:
    """True for whom the owner wants on the list: teachers and bosses and their like, and the best who moved on."""
    return someone.kind in MATTERING or (someone.planted and moved_on(someone, owner))


def remembered(world: World) -> tuple[Remembered, ...]:
    """For each chapter of the owner's life, and beside them, some people whom only memory holds; no namesakes."""
    rng = Random(f"{world.seed}:memory")
    taken = {fold(one.name) for one in (world.owner, *world.everybody)}
    first = len(world.everybody) + 1
    return tuple(_someone(rng, taken, first + place, *what) for place, what in enumerate(_places(world)))


def _places(world: World) -> Iterator[tuple[str, Stay]]:
    """What each of them is, and where."""
    for stay in stays(world.owner):
        yield from ((role, stay) for role in (_AT_SCHOOL if stay.kind == "school" else _AT_A_POST))
    elsewhere = Stay(kind="", name="", since=world.today.year - 9, until=0)
    yield from ((role, elsewhere) for role in _IN_LIFE)


def _someone(rng: Random, taken: set[str], number: int, role: str, stay: Stay) -> Remembered:
    locale, given, family = _unheard(rng, taken)
    since = stay.since + rng.randrange(2)
    about = {"author": rng.choice(BOOKS), "professor": "economics", "fraternity": CHAPTERS[0]}.get(role, "")
    return Remembered(
        id=number, given=given, family=family, locale=locale.code, role=role, stay=stay.name, since=since,
        until=min(stay.until, since + 2) if stay.until else 0, title=_TITLES.get(role, ""), about=about,
        mail=f"{fold(given.latin)}.{fold(family.latin)}.{number}@example.net".replace(" ", ""),
    )  # fmt: skip


def _unheard(rng: Random, taken: set[str]) -> tuple[Locale, Word, Word]:
    """A name that nobody else in this world has."""
    while True:
        locale = rng.choices(LOCALES, [one.share for one in LOCALES])[0]
        given, family = rng.choice(locale.given), rng.choice(locale.family)
        called = fold(f"{given.latin} {family.latin}")
        if called not in taken:
            taken.add(called)
            return locale, given, family
