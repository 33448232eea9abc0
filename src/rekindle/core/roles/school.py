"""Schools of a person beside the user's -> classmate, alum, fraternity or club; teaching there -> professor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rekindle.core.phrases import find
from rekindle.core.roles.clue import Clue
from rekindle.core.roles.mine import Mine, Study
from rekindle.core.roles.words import TITLES
from rekindle.core.schools import activities, is_academic, is_greek, school_key
from rekindle.core.spans import Span, overlap, span, years
from rekindle.model.handle import HandleKind
from rekindle.model.person import Person, Sureness
from rekindle.model.record import Position, Record, Schooling

_CAMPUS = re.compile(
    r"(?:.*\.)?([\w-]+)\.(?:edu|edu\.[a-z]{2}|ac\.[a-z]{2})|(?:.*\.)?(?:uni|univ|tu|fh)-([\w-]+)\.[a-z]{2}"
)
_TIMES = {1: "once", 2: "twice"}


def school(person: Person, mine: Mine) -> Iterator[Clue]:
    """Every clue from schooling, from teaching posts and from university mail addresses."""
    for member in person.members:
        record = member.record
        for schooling in record.schooling:
            yield from _beside(person, record, schooling, mine)
        for position in record.positions:
            yield from _teaching(record, position, mine)
        yield from _campus(record, mine)


def _beside(person: Person, record: Record, schooling: Schooling, mine: Mine) -> Iterator[Clue]:
    where, theirs = record.origin.where, span(schooling)
    for study in mine.studies.get(school_key(schooling.school), ()):
        if theirs is None or study.span is None:
            times = _named(person, study)
            why = f"school named {_TIMES.get(times, f'{times} times')}, no year"
            yield Clue("alumni", Sureness.THIN, why, where, f"an alum of {study.school}")
        else:
            yield from _same_school(study, theirs, study.span, where)
    for key in activities(schooling).keys() & mine.activities.keys() if schooling.activities else ():
        shared = mine.activities[key]
        role = "fraternity" if is_greek(key) else "club"
        yield Clue(role, Sureness.STRONG, f"both name {shared}", where, f"a fellow member of {shared}")


def _same_school(study: Study, theirs: Span, ours: Span, where: str) -> Iterator[Clue]:
    shared = overlap(theirs, ours)
    why = f"same school, {shared}" if shared else f"same school, {years(ours)} and {years(theirs)}"
    yield Clue("alumni", Sureness.STRONG, why, where, f"an alum of {study.school}")
    if shared:
        yield Clue("classmate", Sureness.THIN, why, where, f"a classmate at {study.school}")


def _named(person: Person, study: Study) -> int:
    key = school_key(study.school)
    return sum(school_key(item.school) == key for member in person.members for item in member.record.schooling)


def _teaching(record: Record, position: Position, mine: Mine) -> Iterator[Clue]:
    if not any(hit.key == "professor" for hit in find(TITLES, position.title)):
        return
    where = record.origin.where
    for study in mine.studies.get(school_key(position.company), ()):
        theirs = span(position)
        shared = overlap(theirs, study.span) if theirs and study.span else ""
        sureness = Sureness.STRONG if shared else Sureness.THIN
        why = f"taught at {study.school}{', ' + shared if shared else ''}, where you studied"
        yield Clue("professor", sureness, why, where, "your professor")
    if is_academic(position.company) or any(_campus_of(h.value) for h in record.handles if h.kind is HandleKind.MAIL):
        yield Clue("professor", Sureness.STRONG, f"{position.title}, {position.company}", where, "a professor")


def _campus(record: Record, mine: Mine) -> Iterator[Clue]:
    for handle in record.handles:
        label = _campus_of(handle.value) if handle.kind is HandleKind.MAIL and mine.studies else ""
        for key in mine.studies if label else ():
            if label in key.split():
                why = f"mail address at {handle.value.rpartition('@')[2]}"
                yield Clue(
                    "alumni", Sureness.THIN, why, record.origin.where, f"an alum of {mine.studies[key][0].school}"
                )


@lru_cache(maxsize=50_000)
def _campus_of(address: str) -> str:
    """The own label of a university's mail domain, else ""."""
    match = _CAMPUS.fullmatch(address.rpartition("@")[2])
    return (match[1] or match[2]) if match else ""
