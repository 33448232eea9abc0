"""What the user tells and does <-> rows in versions: news, gives, trips, facts, drafts, touches, cadence and the rest.

One shape for all of these tables. A noun keeps its number; each change is a further version, written by one entry of
the log. A version stands while its entry is not undone; of those that stand, the last one holds, unless it says that
the noun is gone. So an undo is no more than a row in the log, and nothing is ever overwritten.

`need` tells which entry rests on which: a touch on the draft that was sent, a version on the one before it. What others
rest on cannot be taken back before them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from rekindle.model.codec import decode, encode
from rekindle.store.engine import choose

if TYPE_CHECKING:  # whoever keeps or reads a noun has loaded it; a list of trips needs no drafts
    from rekindle.model.draft import Draft
    from rekindle.model.life import Fact, Give, Goal, News, Profile, Shared, Trip
    from rekindle.model.prompt import Recall
    from rekindle.model.rhythm import Cadence, Pause, Snooze
    from rekindle.model.roster import Preset
    from rekindle.model.sweep import Sweep
    from rekindle.model.touch import Referral, Touch
    from rekindle.store.shelf import Open

    Noun: TypeAlias = (
        Profile | News | Give | Trip | Shared | Goal | Fact | Draft | Touch | Referral | Cadence | Snooze | Pause
        | Sweep | Preset | Recall
    )  # fmt: skip
    Kind = TypeVar(
        "Kind", Profile, News, Give, Trip, Shared, Goal, Fact, Draft, Touch, Referral, Cadence, Snooze, Pause,
        Sweep, Preset, Recall,
    )  # fmt: skip

TABLES = (
    "profile", "news", "give", "trip", "shared", "goal", "fact", "draft", "touch", "referral", "cadence", "snooze",
    "pause", "sweep", "preset", "recall",
)  # fmt: skip
"""One for each kind of noun, called as its class is."""

_UNDONE = "EXISTS (SELECT 1 FROM log u WHERE u.book = :book AND u.undoes = {row}.log)"
_STANDS = f"""t.book = :book AND NOT {_UNDONE.format(row="t")} AND t.gone = 0 AND NOT EXISTS
    (SELECT 1 FROM {{table}} n WHERE n.book = t.book AND n.number = t.number AND n.version > t.version
        AND NOT {_UNDONE.format(row="n")})"""  # noqa: S608 - our own words


def keep(at: Open, entry: int, noun: Kind, *, needs: Iterable[Noun] = ()) -> Kind:
    """Keep a new noun (its number is 0), or a further version of one; with its number.

    `entry` is the log entry that this belongs to; `needs` are kept nouns on which it rests.
    """
    table = _table(type(noun))
    number = noun.number or _next(at, table)
    _add(at, table, entry, replace(noun, number=number), gone=False)
    for one in needs:
        _need(at, entry, _entry_of(at, _table(type(one)), one.number))
    return replace(noun, number=number)


def drop(at: Open, entry: int, noun: Noun) -> None:
    """Keep that a noun is gone."""
    _add(at, _table(type(noun)), entry, noun, gone=True)


def kept(at: Open, kind: type[Kind], *, person: int | None = None) -> list[Kind]:
    """All nouns of a kind that stand, the oldest first; or those about one person, through any of their records."""
    table = _table(kind)
    whose = "" if person is None else f"AND {_HELD}"
    found = at.engine.rows(
        f"SELECT t.number, t.payload FROM {table} t WHERE {_STANDS.format(table=table)} {whose} ORDER BY t.number",  # noqa: S608 - our own words
        {"book": at.book, "person": person or 0},
    )
    return [_noun(kind, number, payload) for number, payload in found]


_HELD = "t.record IN (SELECT m.record FROM membership m WHERE m.book = :book AND m.person = :person)"


def kept_one(at: Open, kind: type[Kind], number: int) -> Kind | None:
    """The noun of that number; None when there is none, or it is gone."""
    table = _table(kind)
    found = at.engine.rows(
        f"SELECT t.number, t.payload FROM {table} t WHERE {_STANDS.format(table=table)} AND t.number = :number",  # noqa: S608 - our own words
        {"book": at.book, "number": number},
    )
    return _noun(kind, *found[0]) if found else None


def by_person(at: Open, kind: type[Kind], persons: Sequence[int] | None = None) -> dict[int, list[Kind]]:
    """Person -> the nouns about them that stand, the oldest first; of everybody, or of these."""
    table = _table(kind)
    found: dict[int, list[Kind]] = {}
    if persons is not None:
        choose(at.engine, dict.fromkeys(persons))
    whose = "" if persons is None else "AND m.person IN (SELECT number FROM chosen)"
    # CROSS JOIN keeps SQLite to the order: of everybody from what is kept, which is little, never from all records
    both = f"{table} t CROSS JOIN membership m" if persons is None else f"{table} t JOIN membership m ON true"
    for person, number, payload in at.engine.rows(
        f"""SELECT m.person, t.number, t.payload FROM {both}
        WHERE m.book = t.book AND m.record = t.record AND {_STANDS.format(table=table)} {whose}
        ORDER BY m.person, t.number""",  # noqa: S608 - our own words
        {"book": at.book},
    ):
        found.setdefault(int(person), []).append(_noun(kind, number, payload))
    return found


def _table(kind: type[Noun]) -> str:
    return TABLES[TABLES.index(kind.__name__.lower())]


def _noun(kind: type[Kind], number: int, payload: str) -> Kind:
    return decode(kind, payload, number=int(number))


def entry_of(at: Open, noun: Noun) -> int:
    """The log entry that wrote the version that stands; 0 when none does."""
    return _entry_of(at, _table(type(noun)), noun.number)


def _entry_of(at: Open, table: str, number: int) -> int:
    found = at.engine.rows(
        f"""SELECT t.log FROM {table} t WHERE t.book = :book AND t.number = :number
            AND NOT {_UNDONE.format(row="t")} ORDER BY t.version DESC LIMIT 1""",  # noqa: S608 - our own words
        {"book": at.book, "number": number},
    )
    return int(found[0][0]) if found else 0


def _next(at: Open, table: str) -> int:
    sql = f"SELECT 1 + coalesce(max(number), 0) FROM {table} WHERE book = :book"  # noqa: S608 - our own words
    return int(at.engine.rows(sql, {"book": at.book})[0][0])


def _add(at: Open, table: str, entry: int, noun: Noun, *, gone: bool) -> None:
    _need(at, entry, _entry_of(at, table, noun.number))
    params = {"book": at.book, "number": noun.number}
    sql = f"SELECT 1 + coalesce(max(version), 0) FROM {table} WHERE book = :book AND number = :number"  # noqa: S608 - our own words
    version = int(at.engine.rows(sql, params)[0][0])
    row = (at.book, noun.number, version, entry, getattr(noun, "record", 0), int(gone), encode(replace(noun, number=0)))
    at.engine.add(table, ("book", "number", "version", "log", "record", "gone", "payload"), [row])


def _need(at: Open, entry: int, other: int) -> None:
    """Keep that an entry rests on another, once."""
    if other and other != entry:
        at.engine.run(
            """INSERT INTO need (book, log, needs) SELECT :book, :log, :needs WHERE NOT EXISTS
                (SELECT 1 FROM need WHERE book = :book AND log = :log AND needs = :needs)""",
            {"book": at.book, "log": entry, "needs": other},
        )


def resting_on(at: Open, entry: int) -> int:
    """The newest entry, not undone, that rests on this one; 0 when none does."""
    found = at.engine.rows(
        f"SELECT max(n.log) FROM need n WHERE n.book = :book AND n.needs = :entry AND NOT {_UNDONE.format(row='n')}",  # noqa: S608 - our own words
        {"book": at.book, "entry": entry},
    )
    return int(found[0][0] or 0)


def touched_by(at: Open, entry: int) -> set[int]:
    """The persons of whose touches an entry wrote a version: their ties hang on it."""
    found = at.engine.rows(
        """SELECT DISTINCT m.person FROM touch t JOIN membership m ON m.book = t.book AND m.record = t.record
        WHERE t.book = :book AND t.log = :entry""",
        {"book": at.book, "entry": entry},
    )
    return {int(person) for (person,) in found}


def wrote(at: Open, entry: int, kind: type[Noun]) -> bool:
    """True when an entry wrote a version of a noun of that kind."""
    table = _table(kind)
    sql = f"SELECT 1 FROM {table} WHERE book = :book AND log = :entry LIMIT 1"  # noqa: S608 - our own words
    return bool(at.engine.rows(sql, {"book": at.book, "entry": entry}))


def held_records(at: Open) -> set[int]:
    """Records that anything kept points at, gone or not, and those that a sweep has shown."""
    held = " UNION ".join(f"SELECT record FROM {table} WHERE book = :book" for table in (*TABLES, "look"))  # noqa: S608 - as above
    return {int(number) for (number,) in at.engine.rows(held, {"book": at.book}) if number}
