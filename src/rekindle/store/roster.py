"""Verdicts, what was done, and derived rows -> the formal list as rows. Makes no noun: lists have a tenth of a second.

`listed` keeps those on the list as they are shown: what is costly to work out of each, and what is gathered from many
tables. It follows from the log and the day, so its stamp names both; whatever is done makes it stale. The stamp is a
row of nobody's, as a setting would go along into an export.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rekindle.store.engine import Params
from rekindle.store.shelf import Open

_DUE = "'ties', 'names'"  # as `rekindle.store.lists` calls them, which would load the search
GUESS = "?"
"""Stands behind a role that the user has not said."""


class Row(NamedTuple):
    """A person as the formal list shows them; several words in one text stand a line each."""

    person: int
    name: str
    sort_name: str
    what: str
    closeness: float | None = None  # 0 to 1, as ties blend it in
    roles: str = ""  # a line each, a guess with its mark
    sources: str = ""
    city: str = ""
    country: str = ""
    last: str = ""  # the day of the last contact, ISO; "" where none is on record
    ago: str = ""
    since: str = ""  # when they came onto the list; "" for those who are not on it
    why: str = ""
    stage: str = ""
    stands: str = ""
    because: str = ""
    every: int | None = None


class Found(NamedTuple):
    """A person of the book, as derived rows tell."""

    person: int
    name: str
    sort_name: str
    what: str
    lines: str  # field and text, a line each, as search shows them
    last: str
    closeness: float | None


def words(at: Open, persons: Sequence[int] | None = None) -> list[tuple[int, str, str]]:
    """(person, verdict, when) of each verdict that stands and decides who is on the list, in order; or on these."""
    which = _chosen(at, "m.person", persons)
    return [
        (int(person), verdict, when)
        for person, verdict, when in at.engine.rows(
            f"""SELECT m.person, d.verdict, d.at FROM decision d CROSS JOIN membership m
            WHERE m.book = d.book AND m.record = d.a AND d.book = :book
            AND d.verdict IN ('list', 'unlist', 'keep', 'never', 'not-person') AND NOT EXISTS
            (SELECT 1 FROM decision r WHERE r.book = d.book AND r.revokes = d.number AND r.verdict = 'revoke')
            {which} ORDER BY d.number""",  # noqa: S608 - our own words, here and below
            {"book": at.book},
        )
    ]


def done(at: Open, persons: Sequence[int] | None = None) -> list[tuple[int, str, str]]:
    """(person, "touch" or "cadence", when the first of theirs that stands was kept), of everybody or of these."""
    which = _chosen(at, "m.person", persons)
    several = " UNION ALL ".join(_FIRSTS.format(table=table, which=which) for table in ("touch", "cadence"))
    return [(int(person), kind, when) for person, kind, when in at.engine.rows(several, {"book": at.book})]


_UNDONE = "EXISTS (SELECT 1 FROM log u WHERE u.book = :book AND u.undoes = {row}.log)"
# CROSS JOIN keeps SQLite to the order: from the few that were kept, never from all records.
_FIRSTS = f"""SELECT m.person, '{{table}}', min(l.at)
    FROM {{table}} t CROSS JOIN membership m CROSS JOIN {{table}} f CROSS JOIN log l
    WHERE m.book = t.book AND m.record = t.record AND t.book = :book AND t.gone = 0
        AND f.book = t.book AND f.number = t.number AND l.book = f.book AND l.number = f.log
        AND NOT {_UNDONE.format(row="f")} AND NOT {_UNDONE.format(row="t")} AND NOT EXISTS
    (SELECT 1 FROM {{table}} n WHERE n.book = t.book AND n.number = t.number AND n.version > t.version
        AND NOT {_UNDONE.format(row="n")}) {{which}} GROUP BY m.person"""  # noqa: S608


# --- what is kept -----------------------------------------------------------------------------------------------------


def fresh(at: Open, today: str) -> bool:
    """True while what is kept is that of a day, and nothing was done since."""
    found = at.engine.rows(
        f"""SELECT since FROM listed WHERE book = :book AND person = 0 AND NOT EXISTS
        (SELECT 1 FROM setting WHERE book = :book AND name IN ({_DUE}) AND value <> '')""",  # noqa: S608 - our own words
        {"book": at.book},
    )
    return bool(found) and found[0][0] == _stamp(at, today)


def _stamp(at: Open, today: str) -> str:
    (number,) = at.engine.rows("SELECT coalesce(max(number), 0) FROM log WHERE book = :book", {"book": at.book})[0]
    return f"{today} {number}"


def keep(at: Open, today: str, several: Iterable[Row]) -> None:
    """Keep those on the list as of a day."""
    at.engine.run("DELETE FROM listed WHERE book = :book", {"book": at.book})
    stamp = Row(person=0, name="", sort_name="", what="", since=_stamp(at, today))
    at.engine.add("listed", ("book", *Row._fields), ((at.book, *one) for one in (stamp, *several)))


# --- rows -------------------------------------------------------------------------------------------------------------


def listed(at: Open, terms: Sequence[str] = ()) -> list[Row]:
    """Those on the list who have all the words, by last name."""
    condition, params = _with_words(at, terms)
    among = f"AND person IN (SELECT p.id FROM person p WHERE p.book = :book {condition})" if terms else ""  # noqa: S608
    found = at.engine.rows(
        f"""SELECT {", ".join(Row._fields)} FROM listed WHERE book = :book AND person > 0 {among}
        ORDER BY sort_name, person""",  # noqa: S608
        {"book": at.book, **params},
    )
    return [Row(*row) for row in found]


def persons_with(at: Open, terms: Sequence[str]) -> list[int]:
    """Everybody who has all the words, each of which may be a beginning; by number alone."""
    from rekindle.store import search  # noqa: PLC0415 - as above
    from rekindle.store.words import beginnings_of  # noqa: PLC0415 - as above

    found = beginnings_of(terms)
    return search.persons_with(at, found) if found else []


def people(at: Open, terms: Sequence[str] = (), *, persons: Sequence[int] | None = None) -> list[Found]:
    """Everybody who has all the words, or these persons, by last name."""
    condition, params = _with_words(at, terms)
    found = at.engine.rows(
        f"""SELECT p.id, p.name, p.sort_name, p.what, p.lines, coalesce(t.last, ''), t.closeness FROM person p
        LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
        WHERE p.book = :book {condition} {_chosen(at, "p.id", persons)} ORDER BY p.sort_name, p.id""",  # noqa: S608
        {"book": at.book, **params},
    )
    return [Found(*row) for row in found]


def _with_words(at: Open, terms: Sequence[str]) -> tuple[str, Params]:
    if not terms:
        return "", {}
    from rekindle.store import search  # noqa: PLC0415 - a list without words does without the index
    from rekindle.store.words import beginnings_of  # noqa: PLC0415 - as above

    found = beginnings_of(terms)
    condition, params = search.person_condition(at, found) if found else ("1 = 0", {})
    return f"AND {condition}", params


def _chosen(at: Open, column: str, persons: Sequence[int] | None) -> str:
    if persons is None:
        return ""
    from rekindle.store.engine import choose  # noqa: PLC0415 - beside the queries of a list that is kept

    choose(at.engine, dict.fromkeys(persons))
    return f"AND {column} IN (SELECT number FROM chosen)"  # noqa: S608 - as above


def roles(at: Open, persons: Sequence[int] | None = None) -> dict[int, list[str]]:
    """Person -> the words of their roles, strongest first; of everybody, or of these."""
    which = _chosen(at, "person", persons)
    return _several(at, f"SELECT person, role FROM role WHERE book = :book {which} ORDER BY person, place")  # noqa: S608


def holding(at: Open, several: Sequence[str]) -> list[int]:
    """Everybody who holds one of these roles."""
    asked = {f"role{chr(97 + place % 26) * (1 + place // 26)}": role for place, role in enumerate(several)}
    found = at.engine.rows(
        f"SELECT DISTINCT person FROM role WHERE book = :book AND role IN ({', '.join(f':{name}' for name in asked)})",  # noqa: S608
        {"book": at.book, **asked},
    )
    return [int(person) for (person,) in found]


def sources(at: Open, persons: Sequence[int] | None = None) -> dict[int, list[str]]:
    """Person -> where their records came from, each source once; of everybody, or of these."""
    which = _chosen(at, "m.person", persons)
    return _several(
        at,
        f"""SELECT DISTINCT m.person, r.source FROM membership m
        JOIN record r ON r.book = m.book AND r.number = m.record
        WHERE m.book = :book {which} ORDER BY m.person, r.source""",  # noqa: S608
    )


def _several(at: Open, sql: str) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for person, word in at.engine.stream(sql, {"book": at.book}):
        found.setdefault(int(person), []).append(word)
    return found
