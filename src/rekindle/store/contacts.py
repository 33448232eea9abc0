"""Interactions -> turns between the owner and each handle, and what was worked out of them: contact by day.

An interaction ties the owner to all it went to, or to the one it came from; never two bystanders. What is automatic,
and what names no day, is no turn. Whose handle it is, is looked up when read: `contact` knows handles only, so that
joining two people rewrites none of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import NamedTuple

from rekindle.model.tie import Contact, Telling, Turn
from rekindle.store.engine import choose
from rekindle.store.shelf import Open

Key = tuple[str, str]
"""Kind and value of a handle."""
TEXT_MOST = 1_000


class Told(NamedTuple):
    """What an interaction tells of somebody."""

    channel: str
    at: str
    subject: str
    text: str
    helped: bool


_CONTACT = ("handle", *Contact._fields)
_BATCH = 500  # handles written at once

_TEMPORARY = (
    "CREATE TEMP TABLE IF NOT EXISTS mine (kind TEXT, value TEXT, PRIMARY KEY (kind, value)) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS subject (handle BIGINT PRIMARY KEY, number BIGINT) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS near (interaction BIGINT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS seen (alias BIGINT PRIMARY KEY, number BIGINT, own BIGINT) WITHOUT ROWID",
)

_NEAR = """INSERT INTO near (interaction) SELECT DISTINCT p.interaction
    FROM subject s CROSS JOIN alias a CROSS JOIN participant p
    WHERE a.book = :book AND a.handle = s.handle AND p.book = :book AND p.alias = a.number"""

# The owner takes part in everything: their own handles would bring all interactions near.
_NOT_MINE = """DELETE FROM subject WHERE handle IN (SELECT a.handle FROM mine m CROSS JOIN alias a
    WHERE a.book = :book AND a.kind = m.kind AND a.value = m.value)"""

_SEEN = """INSERT INTO seen (alias, number, own) SELECT a.number, {number},
        CASE WHEN EXISTS (SELECT 1 FROM mine m WHERE m.kind = a.kind AND m.value = a.value) THEN 1 ELSE 0 END
    FROM alias a WHERE a.book = :book {these}"""

_SIDES = """SELECT q.interaction, count(*) - sum(o.own) AS others,
        max(CASE WHEN q.part = 'from' THEN o.own ELSE 0 END) AS sent,
        max(CASE WHEN q.part = 'from' THEN 1 - o.own ELSE 0 END) AS came
    FROM {these} participant q CROSS JOIN seen o WHERE q.book = :book AND o.alias = q.alias {joined}
    GROUP BY q.interaction"""

# CROSS JOIN: read interactions one after another, as they lie; SQLite keeps to the order, PostgreSQL finds its own.
_TURNS = """SELECT t.number, i.at, i.channel,
        CASE p.part WHEN 'with' THEN 'mutual' WHEN 'from' THEN 'in' ELSE 'out' END AS way,
        s.others, i.words, i.minutes, i.number,
        CASE WHEN i.channel <> 'mail' AND octet_length(i.text) > 0 THEN 1 ELSE 0 END
    FROM ({sides}) s CROSS JOIN interaction i CROSS JOIN participant p CROSS JOIN seen t
    WHERE i.book = :book AND i.number = s.interaction AND p.book = :book AND p.interaction = s.interaction
        AND t.alias = p.alias AND t.own = 0 AND t.number > 0 AND s.others <= :most
        AND i.shown = 1 AND i.automatic = 0 AND i.at_kind <> 'month-day'
        AND (p.part = 'with' OR (p.part = 'from' AND s.sent = 0)
            OR (p.part IN ('to', 'cc') AND (s.sent = 1 OR s.came = 0)))
    ORDER BY t.number, i.at, i.channel, way"""


def turns(
    at: Open, own: Iterable[Key], most: int, handles: Sequence[int] | None = None
) -> Iterator[tuple[int, list[Turn]]]:
    """(handle, what passed with it, by time, channel and direction) of all handles, or these.

    `own` are the owner's handles; what went to more than `most` others is left out.
    """
    _prepare(at, own)
    if handles is not None:
        at.engine.add("subject", ("handle", "number"), ((handle, handle) for handle in handles))
        at.engine.run(_NOT_MINE, {"book": at.book})
    return _turns(at, most, whole=handles is None)


def turns_with(at: Open, own: Iterable[Key], most: int, persons: Sequence[int]) -> Iterator[tuple[int, list[Turn]]]:
    """(person, what passed with them) of these persons, through handles that nobody else holds."""
    _prepare(at, own)
    _hold(at, persons)
    return _turns(at, most, whole=False)


def _prepare(at: Open, own: Iterable[Key]) -> None:
    for statement in _TEMPORARY:
        at.engine.define(statement)
    for table in ("mine", "subject"):
        at.engine.run(f"DELETE FROM {table}")  # noqa: S608 - our own names
    at.engine.add("mine", ("kind", "value"), set(own))


def _hold(at: Open, persons: Sequence[int]) -> None:
    """Fill `subject` with the handles of persons; what several people hold names nobody."""
    choose(at.engine, persons)
    at.engine.run(
        """INSERT INTO subject (handle, number) SELECT DISTINCT a.handle, c.number
        FROM chosen c CROSS JOIN membership m CROSS JOIN handle h CROSS JOIN alias a
        WHERE m.book = :book AND m.person = c.number AND h.book = m.book AND h.record = m.record
            AND a.book = h.book AND a.kind = h.kind AND a.value = h.value AND NOT EXISTS (SELECT 1 FROM handle o
                JOIN membership n ON n.book = o.book AND n.record = o.record
                WHERE o.book = h.book AND o.kind = h.kind AND o.value = h.value AND n.person <> c.number)""",
        {"book": at.book},
    )
    at.engine.plan_for("subject")


def _turns(at: Open, most: int, *, whole: bool) -> Iterator[tuple[int, list[Turn]]]:
    for table in ("near", "seen"):
        at.engine.run(f"DELETE FROM {table}")  # noqa: S608 - our own names
    if whole:
        at.engine.run(_SEEN.format(number="a.handle", these=""), {"book": at.book})
        sides = _SIDES.format(these="", joined="")
    else:
        at.engine.run(_NEAR, {"book": at.book})
        at.engine.plan_for("near")
        number = "coalesce((SELECT s.number FROM subject s WHERE s.handle = a.handle), 0)"
        these = """AND a.number IN (SELECT p.alias FROM near n CROSS JOIN participant p
            WHERE p.book = :book AND p.interaction = n.interaction)"""
        at.engine.run(_SEEN.format(number=number, these=these), {"book": at.book})
        sides = _SIDES.format(these="near n CROSS JOIN", joined="AND q.interaction = n.interaction")
    at.engine.plan_for("seen")
    rows = at.engine.stream(_TURNS.format(sides=sides), {"book": at.book, "most": most})
    for number, several in groupby(map(Turn._make, rows), key=itemgetter(0)):
        yield number, list(several)


def keep_own(at: Open, own: Iterable[Key]) -> None:
    """Write which handles are the owner's."""
    at.engine.run("DELETE FROM own_handle WHERE book = :book", {"book": at.book})
    at.engine.add("own_handle", ("book", "kind", "value"), ((at.book, *key) for key in sorted(own)))


def handles_near(at: Open, archives: Sequence[int]) -> list[int]:
    """The handles in any reading of the interactions that these archives brought."""
    choose(at.engine, archives)
    found = at.engine.rows(
        """SELECT DISTINCT a.handle
        FROM chosen c CROSS JOIN interaction i CROSS JOIN interaction r CROSS JOIN participant p CROSS JOIN alias a
        WHERE i.book = :book AND i.archive = c.number
            AND r.book = i.book AND r.source = i.source AND r.key = i.key
            AND p.book = r.book AND p.interaction = r.number AND a.book = p.book AND a.number = p.alias""",
        {"book": at.book},
    )
    return sorted(int(handle) for (handle,) in found)


def drop(at: Open, handles: Sequence[int] | None = None) -> None:
    """Drop the contact of all handles, or of these."""
    these = ""
    if handles is not None:
        choose(at.engine, handles)
        these = "AND handle IN (SELECT number FROM chosen)"
    for table in ("contact", "telling"):
        at.engine.run(f"DELETE FROM {table} WHERE book = :book {these}", {"book": at.book})  # noqa: S608 - our own words


def keep(at: Open, found: Iterable[tuple[int, Sequence[Contact], Sequence[Telling]]]) -> None:
    """Write handles' contact, and the interactions that tell something of them."""
    several = iter(found)
    while batch := list(islice(several, _BATCH)):
        days = ((at.book, handle, *one) for handle, contact, _ in batch for one in contact)
        at.engine.add("contact", ("book", *_CONTACT), days)
        told = ((at.book, handle, *one) for handle, _, several in batch for one in dict.fromkeys(several))
        at.engine.add("telling", ("book", "handle", *Telling._fields), told)


def contact_with(at: Open, persons: Sequence[int]) -> Iterator[tuple[int, list[Contact]]]:
    """(person, contact through any of their handles, by day and channel); those without any are left out."""
    _prepare(at, ())
    _hold(at, persons)
    rows = at.engine.stream(
        """SELECT s.number, c.day, c.channel, c.top, c.total, c.sent, c.received, c.mutual, c.opening, c.heard
        FROM subject s CROSS JOIN contact c WHERE c.book = :book AND c.handle = s.handle
        ORDER BY s.number, c.day, c.channel, c.handle""",
        {"book": at.book},
    )
    for person, several in groupby(rows, key=itemgetter(0)):
        yield int(person), [Contact(*row[1:]) for row in several]


def days_with(at: Open, persons: Sequence[int], heights: Mapping[str, int]) -> Iterator[tuple[int, int, int]]:
    """(person, day, the most of the heights of its channels) of these persons, by person and day."""
    _prepare(at, ())
    _hold(at, persons)
    known = " ".join(f"WHEN '{channel}' THEN {int(height)}" for channel, height in heights.items())
    yield from at.engine.stream(
        f"""SELECT s.number, c.day, max(CASE c.channel {known} ELSE 1 END) FROM subject s CROSS JOIN contact c
        WHERE c.book = :book AND c.handle = s.handle GROUP BY s.number, c.day ORDER BY s.number, c.day""",  # noqa: S608 - our own words
        {"book": at.book},
    )


def first_days(at: Open, persons: Sequence[int] | None = None) -> tuple[int, int]:
    """(day, person) of the first contact with anybody, or with one of these; (0, 0) without any."""
    which = ""
    if persons is not None:
        choose(at.engine, persons)
        which = "AND person IN (SELECT number FROM chosen)"
    found = at.engine.rows(
        f"SELECT first, person FROM tie WHERE book = :book AND first > 0 {which} ORDER BY first, person LIMIT 1",  # noqa: S608 - our own words
        {"book": at.book},
    )
    return (int(found[0][0]), int(found[0][1])) if found else (0, 0)


def told_of(at: Open, persons: Sequence[int]) -> Iterator[tuple[int, Told]]:
    """(person, what tells something of them), oldest first, of these persons."""
    _prepare(at, ())
    _hold(at, persons)
    for person, helped, channel, when, subject, text, *_ in at.engine.stream(
        """SELECT DISTINCT s.number, t.helped, i.channel, i.at, i.subject,
            CASE WHEN i.channel = 'mail' THEN '' ELSE substr(i.text, 1, :most) END, i.source, i.key
        FROM subject s CROSS JOIN telling t CROSS JOIN interaction i
        WHERE t.book = :book AND t.handle = s.handle AND i.book = t.book AND i.number = t.interaction
        ORDER BY s.number, i.at, i.source, i.key""",
        {"book": at.book, "most": TEXT_MOST},
    ):
        yield int(person), Told(channel, when, subject, text, bool(helped))
