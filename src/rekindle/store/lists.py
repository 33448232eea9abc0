"""Derived rows -> people as lists show them. Makes no noun: lists have a tenth of a second in all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rekindle.store import search
from rekindle.store.engine import Params, Value
from rekindle.store.shelf import Open, setting
from rekindle.store.words import beginnings_of

TIES_DUE, NAMES_DUE = "ties", "names"
"""The settings that the schema leaves in a book of an older Rekindle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person as lists show them."""

    id: int
    name: str
    what: str
    last: str  # the day of the last contact, ISO; "" where none is on record


def people_with(at: Open, words: Sequence[str] = (), *, role: str = "", source: str = "") -> list[PersonRow]:
    """People in whose names, titles, employers, places, notes and addresses every word begins a word, by last name."""
    if not words:
        return _people(at, "", {}, role=role, source=source)
    terms = beginnings_of(words)
    condition, params = search.person_condition(at, terms) if terms else ("1 = 0", {})
    return _people(at, f"AND {condition}", params, role=role, source=source)


def people_like(at: Open, words: Sequence[str]) -> list[PersonRow]:
    """People of whom every word is somewhere, within words too, by last name: for naming one of them in a command."""
    params: dict[str, Value] = {}
    like = []
    for place, word in enumerate(words):
        key = f"w{chr(97 + place % 26)}{place // 26 * 'x'}"
        params[key] = "%" + _plain(word) + "%"
        like.append(f"AND p.search LIKE :{key} ESCAPE '!'")
    return _people(at, " ".join(like), params)


def _people(at: Open, which: str, params: Params, *, role: str = "", source: str = "") -> list[PersonRow]:
    holds = """AND EXISTS (SELECT 1 FROM role o WHERE o.book = p.book AND o.person = p.id AND o.role = :role)"""
    comes = """AND EXISTS (SELECT 1 FROM membership m JOIN record r ON r.book = m.book AND r.number = m.record
        WHERE m.book = p.book AND m.person = p.id AND r.source = :source)"""
    found = at.engine.rows(
        f"""SELECT p.id, p.name, p.what, coalesce(t.last, '') FROM person p
        LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
        WHERE p.book = :book {which} {holds if role else ""} {comes if source else ""}
        ORDER BY p.sort_name, p.id""",  # noqa: S608 - our own words; what was typed is in the parameters
        {"book": at.book, "role": role, "source": source, **params},
    )
    return [PersonRow(id=int(number), name=name, what=what, last=last) for number, name, what, last in found]


def _plain(word: str) -> str:
    from rekindle.util.text import fold  # noqa: PLC0415 - loads the tables of every script; lists without words do not

    return (fold(word) or word.casefold()).replace("!", "!!").replace("%", "!%").replace("_", "!_")


def handles_of(at: Open) -> dict[int, list[tuple[str, str]]]:
    """Person -> (kind, value) of each handle that their records have or had, for the whole book."""
    found: dict[int, list[tuple[str, str]]] = {}
    for kind, value, person in at.engine.stream(
        """SELECT DISTINCT h.kind, h.value, m.person FROM handle h
        JOIN membership m ON m.book = h.book AND m.record = h.record WHERE h.book = :book""",
        {"book": at.book},
    ):
        found.setdefault(int(person), []).append((kind, value))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A record of a person and one place where it was read."""

    record: int
    source: str
    key: str
    archive: str
    place: str


def address_of(at: Open, person: int) -> str:
    """A handle of somebody as it was written: a mail address, else a phone, else what there is; "" for none."""
    found = at.engine.rows(
        """SELECT coalesce(nullif(h.raw, ''), h.value) FROM membership m
        JOIN handle h ON h.book = m.book AND h.record = m.record WHERE m.book = :book AND m.person = :person
        ORDER BY CASE h.kind WHEN 'mail' THEN 0 WHEN 'phone' THEN 1 ELSE 2 END, m.record, h.value LIMIT 1""",
        {"book": at.book, "person": person},
    )
    return str(found[0][0]) if found else ""


def sightings_of(at: Open, person: int | None = None) -> dict[int, list[Seen]]:
    """Person -> each of their records with where it was read last, for the whole book or for one person."""
    whose = "" if person is None else "AND m.person = :person"
    found: dict[int, dict[int, Seen]] = {}
    for holder, number, source, key, path, place in at.engine.stream(
        f"""SELECT m.person, r.number, r.source, r.key, a.path, g.place FROM membership m
        JOIN record r ON r.book = m.book AND r.number = m.record
        JOIN sighting g ON g.book = r.book AND g.record = r.number AND g.hash = r.revision
        JOIN archive a ON a.book = g.book AND a.number = g.archive
        WHERE m.book = :book {whose} ORDER BY m.person, r.number, a.as_of, a.number""",  # noqa: S608 - our own words
        {"book": at.book, "person": person or 0},
    ):
        seen = Seen(record=int(number), source=source, key=key, archive=path, place=place)
        found.setdefault(int(holder), {})[seen.record] = seen
    return {holder: list(several.values()) for holder, several in found.items()}


def roles_of(at: Open) -> dict[int, tuple[str, ...]]:
    """Person -> the words of their roles, strongest first."""
    found: dict[int, tuple[str, ...]] = {}
    for person, role in at.engine.stream(
        "SELECT person, role FROM role WHERE book = :book ORDER BY person, place", {"book": at.book}
    ):
        found[int(person)] = (*found.get(int(person), ()), role)
    return found


def persons(at: Open) -> list[int]:
    """Everybody's ids."""
    return [
        int(person)
        for (person,) in at.engine.rows("SELECT id FROM person WHERE book = :book ORDER BY id", {"book": at.book})
    ]


def due(at: Open) -> bool:
    """True in a book of an older Rekindle, whose ties, or whose order of names, are still to be worked out."""
    found = at.engine.rows(
        "SELECT count(*) FROM setting WHERE book = :book AND name IN (:ties, :names)",
        {"book": at.book, "ties": TIES_DUE, "names": NAMES_DUE},
    )
    return bool(found[0][0])


def ties_due(at: Open) -> bool:
    """True where the ties are."""
    return bool(setting(at, TIES_DUE))


def names_due(at: Open) -> bool:
    """True where the order of names is."""
    return bool(setting(at, NAMES_DUE))


def sort_names(at: Open) -> dict[int, str]:
    """Person -> the key they are sorted by, of everybody."""
    found = at.engine.rows("SELECT id, sort_name FROM person WHERE book = :book", {"book": at.book})
    return {int(person): key for person, key in found}


def person_holding(at: Open, record: int) -> int | None:
    """Who holds a record now; None for a record that is gone or nobody's."""
    found = at.engine.rows(
        "SELECT person FROM membership WHERE book = :book AND record = :record", {"book": at.book, "record": record}
    )
    return int(found[0][0]) if found else None
