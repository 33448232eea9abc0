"""Whom a sweep has shown and what was said <-> rows of `look`; whom a sweep is about, in its order.

A row stands while its log entry is not undone. It points at a record, so that it finds whoever holds that record now.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from rekindle.model.sweep import Answer, Look
from rekindle.store.shelf import Open
from rekindle.util.maker import maker

_look = maker(Look)
_ANSWERS = {str(answer): answer for answer in Answer}
_STANDS = """NOT EXISTS (SELECT 1 FROM log u WHERE u.book = l.book AND u.undoes = l.log)"""


def add_looks(at: Open, looks: Iterable[Look]) -> None:
    """Keep that somebody was shown, and what was said."""
    rows = ((at.book, one.sweep, one.record, one.log, one.answer) for one in looks)
    at.engine.add("look", ("book", "sweep", "record", "log", "answer"), rows)


def looks_of(at: Open, sweep: int) -> list[Look]:
    """All looks of a sweep, those taken back too, the oldest first."""
    return _looks(at, "look l LEFT JOIN membership m ON m.book = l.book AND m.record = l.record", "", sweep, 0)


def looks_at(at: Open, sweep: int, person: int) -> list[Look]:
    """The same of one person, through any of their records."""
    whose = "AND m.book = :book AND m.person = :person AND l.record = m.record"
    return _looks(at, "membership m CROSS JOIN look l", whose, sweep, person)


def last_look(at: Open, sweep: int) -> Look | None:
    """The newest look of a sweep that stands, an answer or a mark; None when there is nothing (left) to take back."""
    # The plus keeps SQLite from reading all of the sweep: the newest entries of the log are its last ones, or near.
    whose = f"""AND l.log = (SELECT n.log FROM look n WHERE n.book = :book AND +n.sweep = :sweep
        AND {_STANDS.replace("l.", "n.")} ORDER BY n.log DESC LIMIT 1)"""  # noqa: S608 - our own words
    seats = "look l LEFT JOIN membership m ON m.book = l.book AND m.record = l.record"
    return max(_looks(at, seats, whose, sweep, 0), key=lambda one: one.person, default=None)


def _looks(at: Open, seats: str, whose: str, sweep: int, person: int) -> list[Look]:
    found = at.engine.rows(
        f"""SELECT l.record, l.log, l.answer, coalesce(m.person, 0), coalesce((SELECT u.number FROM log u
            WHERE u.book = l.book AND u.undoes = l.log), 0)
        FROM {seats} WHERE l.book = :book AND l.sweep = :sweep {whose} ORDER BY l.log, l.record""",  # noqa: S608 - our own words
        {"book": at.book, "sweep": sweep, "person": person},
    )
    return [
        _look(sweep=sweep, record=record, log=entry, answer=_ANSWERS[said], person=holder, undone=undone)
        for record, entry, said, holder, undone in found
    ]


def sitting(at: Open, sweep: int, day: str) -> tuple[str, int]:
    """(When the first look of a sweep was kept, the first entry of the log that is of a day or later)."""
    found = at.engine.rows(
        """SELECT coalesce((SELECT g.at FROM log g WHERE g.book = :book
                AND g.number = (SELECT min(l.log) FROM look l WHERE l.book = :book AND l.sweep = :sweep)), ''),
            coalesce((SELECT min(n.number) FROM log n WHERE n.book = :book AND n.at >= :day),
                (SELECT 1 + coalesce(max(n.number), 0) FROM log n WHERE n.book = :book))""",
        {"book": at.book, "sweep": sweep, "day": day},
    )
    return str(found[0][0]), int(found[0][1])


def last_swept(at: Open) -> int:
    """The sweep in which something was said last; 0 where nothing was."""
    found = at.engine.rows("SELECT sweep FROM look WHERE book = :book ORDER BY log DESC LIMIT 1", {"book": at.book})
    return int(found[0][0]) if found else 0


def sort_names(at: Open) -> dict[int, str]:
    """Everybody -> the form their name is sorted by."""
    found = at.engine.rows("SELECT id, sort_name FROM person WHERE book = :book", {"book": at.book})
    return {int(person): str(name) for person, name in found}


def seen(at: Open) -> set[int]:
    """Everybody whom any sweep has shown and of whom something was said: not those only skipped."""
    found = at.engine.rows(
        f"""SELECT DISTINCT m.person FROM look l JOIN membership m ON m.book = l.book AND m.record = l.record
        WHERE l.book = :book AND l.answer NOT IN ('skipped', 'marked') AND {_STANDS}
            AND NOT EXISTS (SELECT 1 FROM look n WHERE n.book = l.book AND n.sweep = l.sweep AND n.record = l.record
                AND n.log > l.log AND n.answer = 'skipped' AND {_STANDS.replace("l.", "n.")})""",  # noqa: S608 - our own words
        {"book": at.book},
    )
    return {int(person) for (person,) in found}


def by_name(at: Open) -> list[int]:
    """Everybody, by last name."""
    found = at.engine.rows(
        "SELECT id FROM person WHERE book = :book ORDER BY sort_name = '', sort_name, id", {"book": at.book}
    )
    return [int(person) for (person,) in found]


def by_contact(at: Open, latest: str) -> list[int]:
    """Everybody, the last contact first, those without any last; no contact counts that is dated after a day (ISO)."""
    found = at.engine.rows(
        """SELECT p.id FROM person p LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
        WHERE p.book = :book
        ORDER BY CASE WHEN t.last <= :latest THEN t.last ELSE '' END DESC, p.sort_name, p.id""",
        {"book": at.book, "latest": latest},
    )
    return [int(person) for (person,) in found]


def from_source(at: Open, source: str) -> set[int]:
    """Everybody of whom a source has a record."""
    found = at.engine.rows(
        """SELECT DISTINCT m.person FROM record r JOIN membership m ON m.book = r.book AND m.record = r.number
        WHERE r.book = :book AND r.source = :source""",
        {"book": at.book, "source": source},
    )
    return {int(person) for (person,) in found}


def holding(at: Open, role: str) -> set[int]:
    """Everybody who holds a role."""
    found = at.engine.rows(
        "SELECT DISTINCT person FROM role WHERE book = :book AND role = :role", {"book": at.book, "role": role}
    )
    return {int(person) for (person,) in found}


def in_touch_since(at: Open, day: str) -> tuple[set[int], set[int]]:
    """(Everybody with contact on or after a day (partial ISO), everybody with contact at all)."""
    found = at.engine.rows("SELECT person, last FROM tie WHERE book = :book AND last <> ''", {"book": at.book})
    return {int(person) for person, last in found if last >= day}, {int(person) for person, _ in found}


def connected(at: Open, person: int | None = None) -> Iterator[tuple[int, str]]:
    """(Person, day as partial ISO) of each day of connecting that a record tells, of everybody or of one."""
    whose = "" if person is None else "AND m.person = :person"
    for holder, payload in at.engine.rows(
        f"""SELECT m.person, v.payload FROM membership m JOIN record r ON r.book = m.book AND r.number = m.record
        JOIN revision v ON v.book = r.book AND v.record = r.number AND v.hash = r.revision
        WHERE m.book = :book {whose} AND v.payload LIKE '%"connected"%'""",  # noqa: S608 - our own words
        {"book": at.book, "person": person or 0},
    ):
        for one in json.loads(payload).get("occasions", ()):
            if one["kind"] == "connected":
                yield int(holder), one["when"]["text"]


def sources_of(at: Open, person: int | None = None) -> dict[str, set[int]]:
    """Source -> everybody of whom it has a record; or the sources of one person."""
    whose = "" if person is None else "AND m.person = :person"
    found: dict[str, set[int]] = {}
    for source, holder in at.engine.rows(
        f"""SELECT DISTINCT r.source, m.person FROM membership m
        JOIN record r ON r.book = m.book AND r.number = m.record
        WHERE m.book = :book {whose} ORDER BY r.source, m.person""",  # noqa: S608 - our own words
        {"book": at.book, "person": person or 0},
    ):
        found.setdefault(source, set()).add(int(holder))
    return found


def sources(at: Open) -> list[str]:
    """What records come from, by name."""
    found = at.engine.rows("SELECT DISTINCT source FROM record WHERE book = :book ORDER BY source", {"book": at.book})
    return [str(source) for (source,) in found]


def holders_of_roles(at: Open) -> dict[str, set[int]]:
    """Role -> everybody who holds it."""
    found: dict[str, set[int]] = {}
    for role, person in at.engine.rows("SELECT role, person FROM role WHERE book = :book", {"book": at.book}):
        found.setdefault(role, set()).add(int(person))
    return found


def named(at: Open, person: int) -> tuple[str, str] | None:
    """(Name, form it is sorted by) of somebody; None when they are no longer there."""
    found = at.engine.rows(
        "SELECT name, sort_name FROM person WHERE book = :book AND id = :person", {"book": at.book, "person": person}
    )
    return (str(found[0][0]), str(found[0][1])) if found else None


def last_of(at: Open, person: int) -> tuple[str, str]:
    """(Day of the last contact, channel of most) of somebody; "" where none is on record."""
    found = at.engine.rows(
        "SELECT last, coalesce(channel, '') FROM tie WHERE book = :book AND person = :person",
        {"book": at.book, "person": person},
    )
    return (str(found[0][0]), str(found[0][1])) if found else ("", "")
