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


def roles_of(
    at: Open, roles: Iterable[str], persons: Iterable[int] | None = None, *, sure: bool = False
) -> dict[int, list[str]]:
    """Person -> those of these roles that they have; of everybody, or of these; with `sure` without thin guesses."""
    which = """AND payload NOT LIKE '%"sureness":"thin"%'""" if sure else ""
    if persons is not None:
        choose(at.engine, persons)
        which += " AND person IN (SELECT number FROM chosen)"
    named = ", ".join(repr(str(role)) for role in roles) or "NULL"
    found: dict[int, list[str]] = {}
    for person, role in at.engine.rows(
        f"SELECT person, role FROM role WHERE book = :book AND role IN ({named}) {which} ORDER BY person, place",  # noqa: S608 - our own words
        {"book": at.book},
    ):
        found.setdefault(int(person), []).append(role)
    return found


def often(at: Open, most: int) -> set[int]:
    """Those with whom there was contact most often, or last, so many of each, and whose closeness the user set."""
    found = at.engine.rows(
        """SELECT person FROM tie WHERE book = :book AND closeness IS NOT NULL
        UNION SELECT person FROM
            (SELECT person FROM tie WHERE book = :book AND days > 0 ORDER BY days DESC, person LIMIT :most) AS often
        UNION SELECT person FROM
            (SELECT person FROM tie WHERE book = :book AND days > 0 ORDER BY last DESC, person LIMIT :most) AS late""",
        {"book": at.book, "most": most},
    )
    return {int(person) for (person,) in found}


def helpers(at: Open) -> set[int]:
    """Everybody who helped the owner by a message, a recommendation or an endorsement on record."""
    return {
        int(person)
        for (person,) in at.engine.rows(
            """SELECT DISTINCT m.person FROM telling t CROSS JOIN alias a CROSS JOIN handle h CROSS JOIN membership m
            WHERE t.book = :book AND t.helped = 1 AND a.book = t.book AND a.handle = t.handle
                AND h.book = a.book AND h.kind = a.kind AND h.value = a.value
                AND m.book = h.book AND m.record = h.record""",
            {"book": at.book},
        )
    }
