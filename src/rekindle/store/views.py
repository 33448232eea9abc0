"""Joins over facts and derived rows -> what verbs need to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from rekindle.model import Channel, Owner, Record
from rekindle.model.archive import Origin
from rekindle.model.codec import decode
from rekindle.model.moment import Beside, Moment
from rekindle.model.person import Member
from rekindle.model.tie import CROWD
from rekindle.store.engine import choose
from rekindle.store.shelf import Open

_MET = {Channel.MEETING, Channel.IN_PERSON, Channel.VIDEO}

_MEMBERS = """SELECT r.number, v.payload, g.place, a.number, a.as_of, a.path
    FROM record r JOIN revision v ON v.book = r.book AND v.record = r.number AND v.hash = r.revision
    JOIN sighting g ON g.book = r.book AND g.record = r.number AND g.hash = r.revision
    JOIN archive a ON a.book = g.book AND a.number = g.archive
    WHERE r.book = :book {which} ORDER BY r.number, a.as_of, a.made, a.number"""


def members(at: Open, numbers: Sequence[int] | None = None) -> Iterator[Member]:
    """Current records with where they were last seen; all of the book, or those numbers."""
    if numbers is None:
        yield from _members(at, "")
        return
    choose(at.engine, numbers)
    yield from list(_members(at, "AND r.number IN (SELECT number FROM chosen)"))


def _members(at: Open, which: str) -> Iterator[Member]:
    """Of a record that several archives show, the last row tells where it was seen last."""
    rows = at.engine.stream(_MEMBERS.format(which=which), {"book": at.book})
    for _, several in groupby(rows, key=itemgetter(0)):
        *_, (number, payload, place, archive, as_of, _) = several
        record = decode(Record, payload, origin=Origin(where=place))
        yield Member(number=int(number), record=record, archive=int(archive), as_of=as_of)


def records_of(at: Open, person: int) -> list[int]:
    """The record numbers of a person."""
    return [
        int(number)
        for (number,) in at.engine.rows(
            "SELECT record FROM membership WHERE book = :book AND person = :person ORDER BY record",
            {"book": at.book, "person": person},
        )
    ]


def revisions(at: Open, numbers: Sequence[int]) -> Iterator[tuple[int, str, int, Record]]:
    """(record, archive date, archive number, content) of those of these records that archives show differently."""
    choose(at.engine, numbers)
    for number, as_of, archive, payload in at.engine.stream(
        """SELECT g.record, a.as_of, a.number, v.payload FROM sighting g
        JOIN archive a ON a.book = g.book AND a.number = g.archive
        JOIN revision v ON v.book = g.book AND v.record = g.record AND v.hash = g.hash
        WHERE g.book = :book AND g.record IN (SELECT c.number FROM chosen c
            JOIN revision r ON r.book = :book AND r.record = c.number GROUP BY c.number HAVING count(*) > 1)
        ORDER BY g.record, a.as_of, a.made, a.number, g.hash""",
        {"book": at.book},
    ):
        yield int(number), as_of, int(archive), decode(Record, payload, origin=Origin(where=""))


def owners(at: Open) -> tuple[list[Owner], list[Owner]]:
    """What is said of the owner: (by the user, by archives), the newest word first."""
    told: tuple[list[Owner], list[Owner]] = ([], [])
    for archive, payload in at.engine.rows(
        """SELECT o.archive, o.payload FROM owner o LEFT JOIN archive a ON a.book = o.book AND a.number = o.archive
        WHERE o.book = :book
        ORDER BY CASE WHEN o.archive = 0 THEN -o.number ELSE 0 END, a.as_of DESC, a.made DESC, a.digest,
            o.payload""",
        {"book": at.book},
    ):
        told[archive > 0].append(decode(Owner, payload, origin=Origin(where="")))
    return told


def persons_near(at: Open, records: Sequence[int], archives: Sequence[int]) -> set[int]:
    """Whoever holds a handle of these records, or one in any reading of an interaction of these archives."""
    choose(at.engine, records)
    found = at.engine.rows(
        """SELECT DISTINCT m.person FROM chosen c CROSS JOIN handle h CROSS JOIN handle o CROSS JOIN membership m
        WHERE h.book = :book AND h.record = c.number AND o.book = :book AND o.kind = h.kind AND o.value = h.value
            AND m.book = :book AND m.record = o.record""",
        {"book": at.book},
    )
    choose(at.engine, archives)
    found += at.engine.rows(
        """SELECT DISTINCT m.person FROM (SELECT DISTINCT p.alias FROM chosen c
            CROSS JOIN interaction i CROSS JOIN interaction r CROSS JOIN participant p
            WHERE i.book = :book AND i.archive = c.number AND r.book = :book AND r.source = i.source AND r.key = i.key
                AND p.book = :book AND p.interaction = r.number) AS seen
        CROSS JOIN alias a CROSS JOIN handle o CROSS JOIN membership m
        WHERE a.book = :book AND a.number = seen.alias AND o.book = :book AND o.kind = a.kind AND o.value = a.value
            AND m.book = :book AND m.record = o.record""",
        {"book": at.book},
    )
    return {int(person) for (person,) in found}


def senders(at: Open) -> list[tuple[str, str]]:
    """(profile, name as seen) of everyone who sent something."""
    return [
        (value, name)
        for value, name in at.engine.rows(
            """SELECT value, name FROM alias a WHERE book = :book AND kind = 'profile' AND EXISTS
                (SELECT 1 FROM participant p WHERE p.book = a.book AND p.alias = a.number AND p.part = 'from')
            ORDER BY value, name""",
            {"book": at.book},
        )
    ]


def wrote_in(at: Open, archive: int) -> list[str]:
    """The people who wrote what an archive brought, by name; the newest first, without what machines sent."""
    found = at.engine.rows(
        """SELECT w.name, w.id, max(i.at) AS last FROM interaction i CROSS JOIN participant p CROSS JOIN alias a
            CROSS JOIN handle h CROSS JOIN membership m CROSS JOIN person w
        WHERE i.book = :book AND i.archive = :archive AND i.automatic = 0 AND p.book = i.book
            AND p.interaction = i.number AND p.part = 'from' AND a.book = p.book AND a.number = p.alias
            AND h.book = a.book AND h.kind = a.kind AND h.value = a.value
            AND m.book = h.book AND m.record = h.record AND w.book = m.book AND w.id = m.person
        GROUP BY w.name, w.id ORDER BY last DESC, w.id""",
        {"book": at.book, "archive": archive},
    )
    return [str(name) for name, _, _ in found]


_OF_PERSON = """FROM membership m CROSS JOIN handle h CROSS JOIN alias a CROSS JOIN participant p
        CROSS JOIN interaction i
    WHERE m.book = :book AND m.person = :person AND h.book = m.book AND h.record = m.record
        AND a.book = h.book AND a.kind = h.kind AND a.value = h.value AND p.book = a.book AND p.alias = a.number
        AND i.book = p.book AND i.number = p.interaction AND i.shown = 1"""


def timeline(at: Open, person: int, most: int) -> list[Moment]:
    """The newest interactions in which a handle of the person took part, newest first; what came twice, once."""
    found: dict[tuple[str, str, str], Moment] = {}
    for when, channel, part, subject, text, automatic, seats, *_ in at.engine.stream(
        f"""SELECT DISTINCT i.at, i.channel, p.part, i.subject, i.text, i.automatic, i.fullness, i.source, i.key
        {_OF_PERSON} ORDER BY i.at DESC, i.source DESC, i.key DESC, p.part""",
        {"book": at.book, "person": person},
    ):
        personal = not automatic and seats <= CROWD + 1
        moment = Moment(
            at=when, channel=channel, part=part, subject=subject, text=text, personal=personal, seats=int(seats)
        )
        found.setdefault((when, channel, part), moment)
        if len(found) == most:
            break
    return list(found.values())


def beside(at: Open, person: int, most: int) -> list[Beside]:
    """The seats of others in the newest personal interactions with somebody."""
    found = at.engine.rows(
        f"""SELECT DISTINCT r.number, r.thread, r.channel, r.at, x.kind, x.value, x.name, w.id, w.name
        FROM (SELECT DISTINCT i.number, i.thread, i.channel, i.at {_OF_PERSON}
                AND i.automatic = 0 AND i.fullness <= :seats ORDER BY i.at DESC, i.number DESC LIMIT :most) AS r
            CROSS JOIN participant q CROSS JOIN alias x
            LEFT JOIN person w ON w.book = x.book AND w.id = (SELECT min(n.person) FROM handle o
                JOIN membership n ON n.book = o.book AND n.record = o.record
                WHERE o.book = x.book AND o.kind = x.kind AND o.value = x.value
                HAVING min(n.person) = max(n.person))
        WHERE q.book = :book AND q.interaction = r.number AND x.book = q.book AND x.number = q.alias
            AND NOT EXISTS (SELECT 1 FROM handle o JOIN membership n ON n.book = o.book AND n.record = o.record
                WHERE o.book = x.book AND o.kind = x.kind AND o.value = x.value AND n.person = :person)
        ORDER BY r.number, x.kind, x.value, x.name""",  # noqa: S608 - our own words
        {"book": at.book, "person": person, "most": most, "seats": CROWD + 1},
    )
    return [
        Beside(
            thread=thread,
            interaction=int(number),
            met=channel in _MET,
            at=when,
            name=own or name or value,
            handle=(kind, value),
            person=int(whose or 0),
        )
        for number, thread, channel, when, kind, value, name, whose, own in found
    ]
