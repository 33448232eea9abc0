"""Words of a place -> the people in whose records they stand; people -> all that archives ever showed of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from rekindle.model import Record
from rekindle.model.archive import Origin
from rekindle.model.codec import decode
from rekindle.store.engine import Value, choose
from rekindle.store.shelf import Open


def persons_spelling(at: Open, words: Sequence[Sequence[str]]) -> set[int]:
    """Everybody in whose text each word stands, in one of the ways it is spelt."""
    params: dict[str, Value] = {"book": at.book}
    holds = []
    for place, ways in enumerate(words):
        keys = {f"w{place}x{number}": f"%{way}%" for number, way in enumerate(ways)}
        holds.append(f"AND ({' OR '.join(f'search LIKE :{key}' for key in keys)})")
        params |= keys
    sql = f"SELECT id FROM person WHERE book = :book {' '.join(holds)}"  # noqa: S608 - our own words
    return {int(person) for (person,) in at.engine.rows(sql, params)}


def persons_of_role(at: Open, roles: Iterable[str]) -> set[int]:
    """Everybody with one of these roles."""
    named = ", ".join(repr(str(role)) for role in roles)
    sql = f"SELECT DISTINCT person FROM role WHERE book = :book AND role IN ({named})"  # noqa: S608 - our own words
    return {int(person) for (person,) in at.engine.rows(sql, {"book": at.book})}


def changed_persons(at: Open) -> set[int]:
    """Everybody of whom some archive shows a record otherwise than it is now."""
    return {
        int(person)
        for (person,) in at.engine.rows(
            """SELECT DISTINCT m.person FROM revision v JOIN record r ON r.book = v.book AND r.number = v.record
            JOIN membership m ON m.book = v.book AND m.record = v.record WHERE v.book = :book AND v.hash <> r.revision""",
            {"book": at.book},
        )
    }


def histories(at: Open, persons: Iterable[int]) -> Iterator[tuple[int, list[list[tuple[str, Record]]]]]:
    """(person, for each of their records what archives said of it: the archive's day and the content, oldest first)."""
    choose(at.engine, persons)
    rows = at.engine.stream(
        """SELECT m.person, m.record, a.as_of, v.hash, v.payload FROM chosen c
        CROSS JOIN membership m CROSS JOIN sighting g CROSS JOIN archive a CROSS JOIN revision v
        WHERE m.book = :book AND m.person = c.number AND g.book = m.book AND g.record = m.record
            AND a.book = g.book AND a.number = g.archive AND v.book = g.book AND v.record = g.record AND v.hash = g.hash
        ORDER BY m.person, m.record, a.as_of, a.made, a.number, v.hash""",
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
