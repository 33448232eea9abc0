"""Who is who -> derived rows (persons, memberships, links, questions, keys, ties), and back.

All of these can be dropped and worked out again from facts and decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from operator import attrgetter

from rekindle.model import Channel, Link, Question
from rekindle.model.codec import decode, encode
from rekindle.model.person import Role
from rekindle.model.tie import Bond
from rekindle.store import search
from rekindle.store.engine import Row, Value, choose
from rekindle.store.shelf import Open

_BOND = tuple(field.name for field in fields(Bond) if field.name != "last")  # that one is kept as a day to read

PersonRow = tuple[int, str, str, str, str, str, str]
"""id, name, sort name, what they do; folded: all to search, names alone; and lines to show, field and text."""


def clear(at: Open) -> None:
    """Drop who is who; ties and roles stay for those who turn out to be as before."""
    search.clear(at, "person_word")
    for table in ("membership", "person", "link", "question", "shared_handle", "block_key"):
        at.engine.run(f"DELETE FROM {table} WHERE book = :book", {"book": at.book})  # noqa: S608 - our own names


def keep_links(at: Open, links: Iterable[Link]) -> None:
    """Write links; a pair that is there already is written anew."""
    _add(at, "link", ("a", "b", "payload"), ((link.a, link.b, encode(link)) for link in links))


def keep_questions(at: Open, questions: Iterable[Question]) -> None:
    """Write open questions."""
    rows = ((one.id, int(one.name_only), one.gain, encode(one)) for one in questions)
    _add(at, "question", ("id", "name_only", "gain", "payload"), rows)


def keep_shared(at: Open, shared: Iterable[tuple[str, str, str]]) -> None:
    """Write the handles that identify nobody: (kind, value, why)."""
    _add(at, "shared_handle", ("kind", "value", "reason"), shared)


def drop_people(at: Open, records: Iterable[int]) -> None:
    """Drop the persons who hold any of these records, with all that is derived of them, and questions about them."""
    for record in records:
        params: dict[str, Value] = {"book": at.book, "record": record}
        found = at.engine.rows("SELECT person FROM membership WHERE book = :book AND record = :record", params)
        for (person,) in found:
            one: dict[str, Value] = {"book": at.book, "person": person}
            for table in ("tie", "role", "membership"):
                at.engine.run(f"DELETE FROM {table} WHERE book = :book AND person = :person", one)  # noqa: S608 - ours
            search.drop_person(at, person)
            at.engine.run("DELETE FROM person WHERE book = :book AND id = :person", one)


def drop_questions(at: Open, ids: Iterable[str]) -> None:
    """Drop questions."""
    for one in ids:
        at.engine.run("DELETE FROM question WHERE book = :book AND id = :id", {"book": at.book, "id": one})


def drop_links(at: Open, record: int) -> None:
    """Drop what is indexed and linked of a record, before it is compared anew."""
    params: dict[str, Value] = {"book": at.book, "record": record}
    at.engine.run("DELETE FROM link WHERE book = :book AND (a = :record OR b = :record)", params)
    at.engine.run("DELETE FROM block_key WHERE book = :book AND record = :record", params)


def records_under(at: Open, keys: Iterable[str]) -> set[int]:
    """The records indexed under any of these keys."""
    return {
        int(record)
        for key in keys
        for (record,) in at.engine.rows(
            "SELECT record FROM block_key WHERE book = :book AND key = :key", {"book": at.book, "key": key}
        )
    }


def keep_people(at: Open, people: Iterable[PersonRow], members: Iterable[tuple[int, int]]) -> None:
    """Write persons, then which record belongs to whom: (record, person)."""
    _add(at, "person", ("id", "name", "sort_name", "what", "search", "names", "lines"), people)
    _add(at, "membership", ("record", "person"), members)


def keep_sort_names(at: Open, several: Iterable[tuple[int, str]]) -> None:
    """Write the keys by which persons are sorted: (person, key)."""
    for person, key in several:
        at.engine.run(
            "UPDATE person SET sort_name = :key WHERE book = :book AND id = :person",
            {"book": at.book, "person": person, "key": key},
        )


def keep_keys(at: Open, keys: Iterable[tuple[str, int]]) -> None:
    """Write the index through which a new record finds whom to be compared with: (key, record)."""
    _add(at, "block_key", ("key", "record"), keys)


def questions(at: Open) -> list[Question]:
    """Open questions, the most useful first; pairs that share only a name last."""
    found = at.engine.rows(
        "SELECT payload FROM question WHERE book = :book ORDER BY name_only, gain DESC, id", {"book": at.book}
    )
    return [decode(Question, payload) for (payload,) in found]


def links_within(at: Open, numbers: Sequence[int]) -> list[Link]:
    """The kept links that touch any of these records."""
    found: dict[tuple[int, int], Link] = {}
    for number in numbers:
        for a, b, payload in at.engine.rows(
            "SELECT a, b, payload FROM link WHERE book = :book AND (a = :number OR b = :number)",
            {"book": at.book, "number": number},
        ):
            found[int(a), int(b)] = decode(Link, payload)
    return [found[pair] for pair in sorted(found)]


def memberships(at: Open, persons: Sequence[int] | None = None) -> dict[int, int]:
    """Record -> person, for everybody or for these persons."""
    which = ""
    if persons is not None:
        choose(at.engine, persons)
        which = "AND person IN (SELECT number FROM chosen)"
    return {
        int(record): int(person)
        for record, person in at.engine.stream(
            f"SELECT record, person FROM membership WHERE book = :book {which}",  # noqa: S608 - our own words
            {"book": at.book},
        )
    }


def counts(at: Open) -> tuple[int, int]:
    """(people, open questions)."""
    people = at.engine.rows("SELECT count(*) FROM person WHERE book = :book", {"book": at.book})[0][0]
    asked = at.engine.rows("SELECT count(*) FROM question WHERE book = :book", {"book": at.book})[0][0]
    return int(people), int(asked)


def drop_ranks(at: Open, persons: Iterable[int] | None = None) -> None:
    """Drop the ties and roles of everybody, or of these persons."""
    these = ""
    if persons is not None:
        choose(at.engine, persons)
        these = "AND person IN (SELECT number FROM chosen)"
    for table in ("tie", "role"):
        at.engine.run(f"DELETE FROM {table} WHERE book = :book {these}", {"book": at.book})  # noqa: S608 - our own words


def keep_bonds(at: Open, bonds: Iterable[tuple[int, Bond]]) -> None:
    """Write persons' bonds."""
    read = attrgetter(*_BOND)
    rows = ((person, *read(bond), _day(bond.last)) for person, bond in bonds)
    _add(at, "tie", ("person", *_BOND, "last"), rows)


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal else ""


def keep_roles(at: Open, roles: Iterable[tuple[int, Sequence[Role]]]) -> None:
    """Write what persons are to the owner."""
    rows = ((person, place, role.role, encode(role)) for person, several in roles for place, role in enumerate(several))
    _add(at, "role", ("person", "place", "role", "payload"), rows)


def bonds(at: Open, persons: Sequence[int] | None = None, *, known: bool = False) -> Iterator[tuple[int, Bond]]:
    """(person, bond) of everybody, or of these, by person; or only where there was contact, or the user told of it."""
    only = "AND (days > 0 OR closeness IS NOT NULL)" if known else ""
    select = f"SELECT person, last, {', '.join(_BOND)} FROM tie WHERE book = :book {only}"  # noqa: S608 - our own names
    if persons is None:
        rows: Iterable[Row] = at.engine.stream(f"{select} ORDER BY person", {"book": at.book})
    else:
        choose(at.engine, persons)
        which = "AND person IN (SELECT number FROM chosen)"
        rows = at.engine.rows(f"{select} {which} ORDER BY person", {"book": at.book})
    for person, last, *row in rows:
        found = dict(zip(_BOND, row, strict=True))
        channel = found["channel"] and Channel(found["channel"])
        end = date.fromisoformat(last).toordinal() if last else 0
        yield int(person), Bond(**found | {"channel": channel, "last": end})


def lasting_past(at: Open, day: int) -> list[int]:
    """The persons with contact dated after a day (an ordinal)."""
    found = at.engine.rows(
        "SELECT person FROM tie WHERE book = :book AND last > :day", {"book": at.book, "day": _day(day)}
    )
    return sorted(int(person) for (person,) in found)  # asked for in order, SQLite would walk through all ties


def roles(at: Open, persons: Sequence[int] | None = None) -> dict[int, tuple[Role, ...]]:
    """Person -> roles, strongest first; of everybody, or of these."""
    which = ""
    if persons is not None:
        choose(at.engine, persons)
        which = "AND person IN (SELECT number FROM chosen)"
    found: dict[int, tuple[Role, ...]] = {}
    for person, payload in at.engine.stream(
        f"SELECT person, payload FROM role WHERE book = :book {which} ORDER BY person, place",  # noqa: S608 - ours
        {"book": at.book},
    ):
        found[int(person)] = (*found.get(int(person), ()), decode(Role, payload))
    return found


def keep_weights(at: Open, log: int, payload: str) -> None:
    """Freeze a new version of the weights."""
    at.engine.run(
        """INSERT INTO weights (book, version, log, payload)
        SELECT :book, 1 + coalesce(max(version), 0), :log, :payload FROM weights WHERE book = :book""",
        {"book": at.book, "log": log, "payload": payload},
    )


def drop_weights_of(at: Open, log: int) -> None:
    """Take back the weights that an undone import froze."""
    at.engine.run("DELETE FROM weights WHERE book = :book AND log = :log", {"book": at.book, "log": log})


def has_weights_of(at: Open, log: int) -> bool:
    """True when an entry of the log froze weights."""
    return bool(
        at.engine.rows("SELECT 1 FROM weights WHERE book = :book AND log = :log", {"book": at.book, "log": log})
    )


def drop_weights(at: Open) -> None:
    """Take back all weights."""
    at.engine.run("DELETE FROM weights WHERE book = :book", {"book": at.book})


def newest_weights(at: Open) -> str:
    """The frozen weights in force; "" before the first import."""
    found = at.engine.rows(
        "SELECT payload FROM weights WHERE book = :book ORDER BY version DESC LIMIT 1", {"book": at.book}
    )
    return str(found[0][0]) if found else ""


def _add(at: Open, table: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> None:
    at.engine.add(table, ("book", *columns), ((at.book, *row) for row in rows))
