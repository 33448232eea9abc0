"""Words of a place -> the people in whose records they stand; people -> all that archives ever showed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from rekindle.model import Record
from rekindle.model.archive import Origin
from rekindle.model.codec import decode
from rekindle.store import search
from rekindle.store.engine import choose
from rekindle.store.shelf import Open
from rekindle.store.words import Term

_PLACES = " OR ".join(f"v.payload LIKE '%\"{field}\":%'" for field in ("positions", "schooling", "tags"))
"""Content that names places at all; what names none says nothing of when somebody left one."""


def persons_spelling(at: Open, ways: Iterable[Sequence[str]]) -> set[int]:
    """Everybody in whose text all words of one of these ways stand; several words in one are a phrase."""
    found: set[int] = set()
    for words in ways:
        condition, params = search.person_condition(at, [Term(words=tuple(word.split())) for word in words])
        rows = at.engine.rows(f"SELECT p.id FROM person p WHERE p.book = :book AND {condition}", params)  # noqa: S608 - our own words
        found.update(int(person) for (person,) in rows)
    return found


def formerly(at: Open) -> Iterator[tuple[int, Record]]:
    """(person, content) of all that archives showed of records otherwise than they are now."""
    for person, payload in at.engine.rows(
        f"""SELECT m.person, v.payload
        FROM (SELECT record FROM revision WHERE book = :book GROUP BY record HAVING count(*) > 1) s
            CROSS JOIN record r CROSS JOIN revision v CROSS JOIN membership m
        WHERE r.book = :book AND r.number = s.record AND v.book = r.book AND v.record = r.number
            AND v.hash <> r.revision AND m.book = v.book AND m.record = v.record AND ({_PLACES})""",  # noqa: S608 - our own words
        {"book": at.book},
    ):
        yield int(person), decode(Record, payload, origin=Origin(where=""))


def histories(at: Open, persons: Iterable[int]) -> Iterator[tuple[int, list[list[tuple[str, Record]]]]]:
    """(person, for each of their records what archives said of it: the archive's day and the content, oldest first)."""
    choose(at.engine, persons)
    rows = at.engine.stream(
        f"""SELECT m.person, m.record, a.as_of, v.hash, v.payload FROM chosen c
        CROSS JOIN membership m CROSS JOIN sighting g CROSS JOIN archive a CROSS JOIN revision v
        WHERE m.book = :book AND m.person = c.number AND g.book = m.book AND g.record = m.record
            AND a.book = g.book AND a.number = g.archive AND v.book = g.book AND v.record = g.record AND v.hash = g.hash
            AND ({_PLACES})
        ORDER BY m.person, m.record, a.as_of, a.made, a.number, v.hash""",  # noqa: S608 - our own words
        {"book": at.book},
    )
    for person, theirs in groupby(rows, key=itemgetter(0)):
        yield int(person), [_history(several) for _, several in groupby(theirs, key=itemgetter(1))]


def _history(rows: Iterable[tuple[object, ...]]) -> list[tuple[str, Record]]:
    """What came twice is read once."""
    read: dict[str, Record] = {}
    found: list[tuple[str, Record]] = []
    for _, _, as_of, shown, payload in rows:
        record = read.get(str(shown)) or decode(Record, str(payload), origin=Origin(where=""))
        read[str(shown)] = record
        found.append((str(as_of)[:10], record))
    return found
