"""Verdicts, what was done, and derived rows -> the formal list as rows. Makes no noun: lists have a tenth of a second.

`listed` keeps what is costly to work out of those on the list: since when, how far it has come, how often. It follows
from the log and the day, so its stamp names both; whatever is done makes it stale. The stamp is a row of nobody's, as
a setting would go along into an export.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rekindle.store.engine import Params, Value
from rekindle.store.shelf import Open

_SAID = ("list", "unlist", "keep", "never", "not-person")
_DONE = ("touch", "cadence")


class Row(NamedTuple):
    """A person as the formal list shows them; what is kept of those on it is "" or None for others."""

    person: int
    name: str
    what: str
    lines: str  # field and text, a line each, as search shows them
    last: str  # the day of the last contact, ISO; "" where none is on record
    closeness: float | None  # 0 to 1, as ties blend it in
    since: str
    why: str
    stage: str
    because: str
    every: int | None


class Known(NamedTuple):
    """What is kept of somebody on the list: since when and why they are on it; their stage and why; how often."""

    person: int
    since: str
    why: str = ""
    stage: str = ""
    because: str = ""
    every: int | None = None


def words(at: Open) -> list[tuple[int, str, str]]:
    """(person, verdict, when) of each verdict that stands and decides who is on the list, in order."""
    return [
        (int(person), verdict, when)
        for person, verdict, when in at.engine.rows(
            f"""SELECT m.person, d.verdict, d.at FROM decision d
            JOIN membership m ON m.book = d.book AND m.record = d.a
            WHERE d.book = :book AND d.verdict IN ({", ".join(repr(one) for one in _SAID)}) AND NOT EXISTS
            (SELECT 1 FROM decision r WHERE r.book = d.book AND r.revokes = d.number AND r.verdict = 'revoke')
            ORDER BY d.number""",  # noqa: S608 - our own words, here and below
            {"book": at.book},
        )
    ]


def done(at: Open) -> list[tuple[int, str, str]]:
    """(person, "touch" or "cadence", when the first of theirs that stands was kept)."""
    several = " UNION ALL ".join(_FIRSTS.format(table=table) for table in _DONE)
    return [(int(person), kind, when) for person, kind, when in at.engine.rows(several, {"book": at.book})]


_UNDONE = "EXISTS (SELECT 1 FROM log u WHERE u.book = :book AND u.undoes = {row}.log)"
_FIRSTS = f"""SELECT m.person, '{{table}}', min(l.at) FROM {{table}} t
    JOIN membership m ON m.book = t.book AND m.record = t.record
    JOIN {{table}} f ON f.book = t.book AND f.number = t.number AND NOT {_UNDONE.format(row="f")}
    JOIN log l ON l.book = f.book AND l.number = f.log
    WHERE t.book = :book AND t.gone = 0 AND NOT {_UNDONE.format(row="t")} AND NOT EXISTS
    (SELECT 1 FROM {{table}} n WHERE n.book = t.book AND n.number = t.number AND n.version > t.version
        AND NOT {_UNDONE.format(row="n")}) GROUP BY m.person"""  # noqa: S608 - as above


# --- what is kept -----------------------------------------------------------------------------------------------------


def fresh(at: Open, today: str) -> bool:
    """True while what is kept is that of a day, and nothing was done since."""
    found = at.engine.rows("SELECT since FROM listed WHERE book = :book AND person = 0", {"book": at.book})
    return bool(found) and found[0][0] == _stamp(at, today)


def _stamp(at: Open, today: str) -> str:
    (number,) = at.engine.rows("SELECT coalesce(max(number), 0) FROM log WHERE book = :book", {"book": at.book})[0]
    return f"{today} {number}"


def keep(at: Open, today: str, several: Iterable[Known]) -> None:
    """Keep what was worked out of everybody on the list, as of a day."""
    at.engine.run("DELETE FROM listed WHERE book = :book", {"book": at.book})
    rows = (Known(0, _stamp(at, today)), *several)
    at.engine.add("listed", ("book", *Known._fields), ((at.book, *one) for one in rows))


# --- rows -------------------------------------------------------------------------------------------------------------


def people(at: Open, terms: Sequence[str] = (), *, everybody: bool = False) -> list[Row]:
    """People by last name, with all the words: those of whom something is kept, or everybody."""
    condition, params = _with_words(at, terms) if terms else ("", {})
    found = at.engine.rows(
        f"""SELECT p.id, p.name, p.what, p.lines, coalesce(t.last, ''), t.closeness,
            coalesce(l.since, ''), coalesce(l.why, ''), coalesce(l.stage, ''), coalesce(l.because, ''), l.every
        FROM person p {"LEFT" if everybody else ""} JOIN listed l ON l.book = p.book AND l.person = p.id
        LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
        WHERE p.book = :book {condition} ORDER BY p.sort_name, p.id""",  # noqa: S608
        {"book": at.book, **params},
    )
    return [Row(*row) for row in found]


def _with_words(at: Open, terms: Sequence[str]) -> tuple[str, Params]:
    from rekindle.store import search  # noqa: PLC0415 - a list without words does without the index
    from rekindle.store.words import beginnings_of  # noqa: PLC0415 - as above

    found = beginnings_of(terms)
    condition, params = search.person_condition(at, found) if found else ("1 = 0", {})
    return f"AND {condition}", params


def roles(at: Open, *, everybody: bool = False) -> dict[int, tuple[str, ...]]:
    """Person -> the words of their roles, strongest first."""
    return _several(at, "SELECT r.person, r.role FROM role r {listed} WHERE r.book = :book ORDER BY r.person, r.place",
                    "r", everybody=everybody)  # fmt: skip


def sources(at: Open, *, everybody: bool = False) -> dict[int, tuple[str, ...]]:
    """Person -> where their records came from, each source once."""
    return _several(
        at,
        """SELECT DISTINCT m.person, r.source FROM membership m {listed}
        JOIN record r ON r.book = m.book AND r.number = m.record WHERE m.book = :book ORDER BY m.person, r.source""",
        "m",
        everybody=everybody,
    )


def _several(at: Open, sql: str, of: str, *, everybody: bool) -> dict[int, tuple[str, ...]]:
    """Person -> several words, of those of whom something is kept, or of everybody."""
    listed = "" if everybody else f"JOIN listed l ON l.book = {of}.book AND l.person = {of}.person"
    found: dict[int, tuple[str, ...]] = {}
    params: dict[str, Value] = {"book": at.book}
    for person, word in at.engine.rows(sql.format(listed=listed), params):
        found[person] = (*found.get(person, ()), word)
    return found
