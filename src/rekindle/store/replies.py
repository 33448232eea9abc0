"""Interactions since a day with a few people, both ways -> what replies are looked for among; and what bounced.

Both go by keys, from people to their handles and on to what these took part in: only people with touches are asked for.
A handle that several people hold names nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from rekindle.model.channel import Direction
from rekindle.model.tie import CROWD
from rekindle.model.touch import Exchange
from rekindle.store.engine import Value, choose
from rekindle.store.shelf import Open

TEXT_MOST = 5_000
_COLUMNS = "i.number, i.at, i.channel, i.automatic, i.key, i.thread, i.subject, substr(i.text, 1, :text) AS text"
_RECENT = """i.book = :book AND i.number = p.interaction AND i.shown = 1 AND i.at >= :since
        AND i.at_kind <> 'month-day' AND i.fullness <= :seats"""
_WRITTEN = "i.channel IN ('mail', 'linkedin-message', 'x-message', 'sms', 'chat', 'call', 'missed-call', 'video')"
_ALONE = """NOT EXISTS (SELECT 1 FROM handle o JOIN membership n ON n.book = o.book AND n.record = o.record
        WHERE o.book = h.book AND o.kind = h.kind AND o.value = h.value AND n.person <> c.number)"""
_MINE = """EXISTS (SELECT 1 FROM participant f JOIN alias b ON b.book = f.book AND b.number = f.alias
        JOIN own_handle w ON w.book = b.book AND w.kind = b.kind AND w.value = b.value
        WHERE f.book = i.book AND f.interaction = i.number AND f.part = 'from')"""

_EXCHANGES = f"""SELECT DISTINCT c.number AS person, {_COLUMNS}, p.part AS part, {_MINE} AS mine
    FROM chosen c CROSS JOIN membership m CROSS JOIN handle h CROSS JOIN alias a CROSS JOIN participant p
        CROSS JOIN interaction i
    WHERE m.book = :book AND m.person = c.number AND h.book = m.book AND h.record = m.record
        AND a.book = h.book AND a.kind = h.kind AND a.value = h.value AND p.book = a.book AND p.alias = a.number
        AND {_RECENT} AND {_WRITTEN} AND {_ALONE}
    ORDER BY 1, 3, 2"""  # noqa: S608 - our own words

_BOUNCES = f"""SELECT DISTINCT {_COLUMNS} FROM alias a CROSS JOIN participant p CROSS JOIN interaction i
    WHERE a.book = :book AND a.kind = 'mail' AND a.value >= :low AND a.value < :high
        AND p.book = a.book AND p.alias = a.number AND p.part = 'from' AND {_RECENT}
    ORDER BY 2, 1"""  # noqa: S608 - as above
_MACHINES = ("mailer-daemon", "postmaster")


def exchanges(at: Open, persons: Sequence[int], since: str) -> dict[int, list[Exchange]]:
    """Person -> what passed with them since a day (ISO), in order of time, what machines sent in their name too."""
    choose(at.engine, persons)
    found: dict[int, list[Exchange]] = {}
    for (person, _), several in groupby(at.engine.rows(_EXCHANGES, _params(at, since)), key=itemgetter(0, 1)):
        rows = list(several)
        direction = _direction({str(row[-2]) for row in rows}, mine=bool(rows[0][-1]))
        if direction:
            found.setdefault(int(person), []).append(_exchange(rows[0][1:9], direction))
    return found


def _params(at: Open, since: str) -> dict[str, Value]:
    return {"book": at.book, "since": since, "seats": CROWD + 1, "text": TEXT_MOST}


def _direction(parts: set[str], *, mine: bool) -> Direction | None:
    """As the owner sees it; None between others."""
    if "with" in parts:
        return Direction.MUTUAL
    if "from" in parts:
        return None if mine else Direction.IN
    return Direction.OUT if mine else None


def _exchange(row: Sequence[object], direction: Direction) -> Exchange:
    number, when, channel, automatic, key, thread, subject, text = row
    return Exchange(
        int(str(number)), str(when), str(channel), direction, bool(automatic), str(key), str(thread), str(subject),
        str(text),
    )  # fmt: skip


def bounces(at: Open, since: str) -> Iterator[Exchange]:
    """What mail servers sent since a day, in order of time."""
    found: list[Exchange] = []
    for name in _MACHINES:
        params = {**_params(at, since), "low": f"{name}@", "high": f"{name}A"}
        found += [_exchange(row, Direction.IN) for row in at.engine.rows(_BOUNCES, params)]
    yield from sorted(found, key=lambda one: (one.at, one.number))


def addresses(at: Open, persons: Sequence[int]) -> dict[int, set[str]]:
    """Person -> the mail addresses that are on record for them."""
    choose(at.engine, persons)
    found: dict[int, set[str]] = {}
    for person, value in at.engine.rows(
        """SELECT DISTINCT c.number, h.value FROM chosen c
        JOIN membership m ON m.book = :book AND m.person = c.number
        JOIN handle h ON h.book = m.book AND h.record = m.record AND h.kind = 'mail'""",
        {"book": at.book},
    ):
        found.setdefault(int(person), set()).add(value)
    return found


def days_of(at: Open, keys: Collection[str]) -> dict[str, date]:
    """Message-ID -> the day of the mail, of those that an export shows."""
    found: dict[str, date] = {}
    for key in sorted(keys):
        for (when,) in at.engine.rows(
            "SELECT at FROM interaction WHERE book = :book AND source = 'mail' AND key = :key AND shown = 1",
            {"book": at.book, "key": key},
        ):
            found[key] = date.fromisoformat(when[:10])
    return found
