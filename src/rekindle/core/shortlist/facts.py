"""Records of a person, or the owner's -> what choosing looks at: post, employer, trade, city, school, groups.

The newest record that tells something decides what is shown; all of them count for comparing. No name, no picture, no
birth year gets in here, so nothing protected can move a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rekindle.core.ladder import rung
from rekindle.core.shortlist.fields import field, metro
from rekindle.core.silence import day_words
from rekindle.model.adding import TYPED
from rekindle.model.person import Member, Person
from rekindle.model.provenance import source_words
from rekindle.model.record import Owner, Place, Position, Schooling
from rekindle.util.company import normal as company_form
from rekindle.util.text import fold

Feature = tuple[str, str]
"""A kind (company, industry, city, group) and a folded value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one person does, where, and with whom; shown forms beside folded ones. "" where not known."""

    title: str = ""
    company: str = ""
    city: str = ""
    origin: str = ""  # where title and company were read: "LinkedIn, 3 May 2026"
    rung: float | None = None
    industry: str = ""
    firm: str = ""
    metro: str = ""
    school: str = ""
    features: tuple[Feature, ...] = ()


def newest_first(person: Person) -> Sequence[Member]:
    """The members, newest archive first, later record first within one."""
    if len(person.members) == 1:
        return person.members
    return sorted(person.members, key=lambda member: (member.as_of, member.number), reverse=True)


def _rank(position: Position) -> tuple[bool, str]:
    return position.until is None, position.since.text if position.since else ""


def current(positions: Iterable[Position]) -> Position | None:
    """The post held now: of those without an end the one begun last; the first of equals."""
    return max((each for each in positions if each.title or each.company), key=_rank, default=None)


def _cities(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(place.city or place.full.partition(",")[0] for place in places if place.city or place.full)


def _features(**kinds: Iterable[str]) -> tuple[Feature, ...]:
    """Values by kind -> pairs of both, each once."""
    return tuple((kind, value) for kind, values in kinds.items() for value in dict.fromkeys(values) if value)


def gathered(
    positions: Sequence[Position],
    places: Sequence[Place],
    schooling: Sequence[Schooling],
    tags: Sequence[str] = (),
    shown: tuple[Position | None, str, str] = (None, "", ""),
) -> Facts:
    """All positions, places, schools and tags; `shown` is the current post, a headline, and where both were read."""
    post, headline, origin = shown
    title = (post.title if post else "") or headline
    company = post.company if post else ""
    trade = field(f"{title} {company}")
    cities, schools = _cities(places), [each.school for each in schooling if each.school]
    trades = [trade, *(field(f"{each.title} {each.company}") for each in positions if each is not post)]
    firms = [company_form(each.company) for each in positions]
    return Facts(
        title=title,
        company=company,
        city=cities[0] if cities else "",
        origin=origin,
        rung=rung(title) or None,
        industry=trade,
        firm=company_form(company),
        metro=metro(cities[0]) if cities else "",
        school=fold(schools[0]) if schools else "",
        features=_features(company=firms, industry=trades, city=map(metro, cities), group=map(fold, tags)),
    )


@lru_cache(maxsize=1000)
def as_of_words(as_of: str) -> str:
    """An archive's date -> ", as of 3 May 2026"; "" when it has none."""
    return f", as of {day_words(date.fromisoformat(as_of[:10]))}" if as_of else ""


def origin_words(member: Member) -> str:
    """Where a record is from: "LinkedIn, as of 3 May 2026", "what you typed on 3 May 2026"."""
    if member.record.source == TYPED:
        return f"what you {member.record.origin.where}" if member.record.origin.where else source_words(TYPED)
    return source_words(member.record.source) + as_of_words(member.as_of)


def facts(person: Person) -> Facts:
    """A person -> facts."""
    members = newest_first(person)
    records = [member.record for member in members]
    telling = next((each for each in members if each.record.positions or each.record.headline), members[0])
    return gathered(
        [each for record in records for each in record.positions],
        [each for record in records for each in record.places],
        [each for record in records for each in record.schooling],
        [each for record in records for each in record.tags],
        (current(telling.record.positions), telling.record.headline, origin_words(telling)),
    )


def own_facts(me: Owner) -> Facts:
    """The owner -> facts of the same kind."""
    return gathered(me.positions, me.places, me.schooling, (), (current(me.positions), me.headline, ""))
