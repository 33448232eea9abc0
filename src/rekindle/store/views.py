"""Joins over facts and derived rows -> what verbs need to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rekindle.model import Owner, Record
from rekindle.model.archive import Origin
from rekindle.model.codec import decode
from rekindle.model.person import Member
from rekindle.model.tie import Seat
from rekindle.store.engine import choose
from rekindle.store.shelf import Open

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
    held: Member | None = None
    for number, payload, place, archive, as_of, _ in at.engine.stream(_MEMBERS.format(which=which), {"book": at.book}):
        if held is not None and held.number != number:
            yield held
        known = held.record if held is not None and held.number == number else None
        origin = Origin(where=place)
        record = replace(known, origin=origin) if known else decode(Record, payload, origin=origin)
        held = Member(number=int(number), record=record, archive=int(archive), as_of=as_of)
    if held is not None:
        yield held


def records_of(at: Open, person: int) -> list[int]:
    """The record numbers of a person."""
    return [
        int(number)
        for (number,) in at.engine.rows(
            "SELECT record FROM membership WHERE book = :book AND person = :person ORDER BY record",
            {"book": at.book, "person": person},
        )
    ]


def revisions(at: Open) -> Iterator[tuple[int, str, int, Record]]:
    """(record, archive date, archive number, content) of records that archives show differently, in time order."""
    for number, as_of, archive, payload in at.engine.stream(
        """SELECT g.record, a.as_of, a.number, v.payload FROM sighting g
        JOIN archive a ON a.book = g.book AND a.number = g.archive
        JOIN revision v ON v.book = g.book AND v.record = g.record AND v.hash = g.hash
        WHERE g.book = :book AND g.record IN
            (SELECT record FROM revision WHERE book = :book GROUP BY record HAVING count(*) > 1)
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


def seats(at: Open, persons: Sequence[int] | None = None) -> Iterator[Seat]:
    """Every participant of every interaction shown (or of these persons' ones), by interaction, the oldest first."""
    if persons is None:
        yield from _seats(at, "")
        return
    choose(at.engine, persons)
    yield from _seats(
        at,
        """AND i.number IN (SELECT q.interaction FROM chosen c
            CROSS JOIN membership m CROSS JOIN handle h CROSS JOIN alias o CROSS JOIN participant q
            WHERE m.book = :book AND m.person = c.number AND h.book = :book AND h.record = m.record
                AND o.book = :book AND o.kind = h.kind AND o.value = h.value
                AND q.book = :book AND q.alias = o.number)""",
    )


def _seats(at: Open, which: str) -> Iterator[Seat]:
    for row in at.engine.stream(
        f"""SELECT i.number, i.channel, i.at, i.thread, i.subject, i.text, i.words, i.minutes, i.automatic,
            p.part, a.kind, a.value, a.name
        FROM interaction i JOIN participant p ON p.book = i.book AND p.interaction = i.number
        JOIN alias a ON a.book = p.book AND a.number = p.alias
        WHERE i.book = :book AND i.shown = 1 {which}
        ORDER BY i.at, i.source, i.key, i.number, p.seat""",  # noqa: S608 - our own words
        {"book": at.book},
    ):
        number, channel, when, thread, subject, text, words, minutes, automatic, part, kind, value, name = row
        yield Seat(
            number=int(number), channel=channel, at=when, thread=thread, subject=subject, text=text, words=words,
            minutes=minutes, automatic=bool(automatic), part=part, kind=kind, value=value, name=name,
        )  # fmt: skip


def persons_near(at: Open, records: Sequence[int], archives: Sequence[int]) -> set[int]:
    """Whoever holds a handle of these records, or one that took part in an interaction of these archives."""
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
            CROSS JOIN interaction i CROSS JOIN participant p
            WHERE i.book = :book AND i.archive = c.number AND p.book = :book AND p.interaction = i.number) AS seen
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One interaction on a person's timeline."""

    at: str
    channel: str
    part: str
    subject: str
    text: str


def timeline(at: Open, person: int, most: int) -> list[Moment]:
    """The newest interactions in which a handle of the person took part, newest first."""
    return [
        Moment(at=when, channel=channel, part=part, subject=subject, text=text)
        for when, channel, part, subject, text, _ in at.engine.rows(
            """SELECT DISTINCT i.at, i.channel, p.part, i.subject, i.text, i.number FROM membership m
            JOIN handle h ON h.book = m.book AND h.record = m.record
            JOIN alias a ON a.book = h.book AND a.kind = h.kind AND a.value = h.value
            JOIN participant p ON p.book = a.book AND p.alias = a.number
            JOIN interaction i ON i.book = p.book AND i.number = p.interaction
            WHERE m.book = :book AND m.person = :person AND i.shown = 1
            ORDER BY i.at DESC, i.number DESC LIMIT :most""",
            {"book": at.book, "person": person, "most": most},
        )
    ]
