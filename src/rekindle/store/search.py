"""Words -> people, addresses and interactions that have them; and the indexes of words kept as exact as the rows.

A row's number in an index is made so that rows come as they are to be found: a book's own rows lie together, what is
personal before what machines sent, the newest day first. A query reads from there until it has enough, and ranks
nothing. Indexes are filled by one statement for many rows, after those are loaded; nothing is worked out row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from rekindle.store.engine import Params, Value, choose
from rekindle.store.shelf import Open
from rekindle.store.words import END, Term

_NUMBERS = 2**28  # rows of one table ...
_DAYS = 2**17  # ... on one of these days, from 1900 to 2199
_BOOKS = _NUMBERS * _DAYS * 2
_OLD, _END = "1900", "2200"
_BATCH = 2_000  # texts folded at once
_LOOKED_AT = 200  # addresses that fit are looked at in all, the newest to the book first
# A handle's first alias, then the numbers of all of its aliases. CROSS JOIN: SQLite keeps the order of tables; on its
# own it reads all aliases of the book, or all participants.
_ALIASES_OF = "FROM alias f CROSS JOIN alias o"
_LISTED_ALIASES = "f.book = :book AND f.number IN ({handles}) AND o.book = f.book AND o.handle = f.number"
_APOSTROPHES = "replace(replace({text}, '''', ''), '`', '')"  # as folding does: O'Dell is odell


def _seek(day: str, number: str, automatic: str = "0") -> str:
    """The SQL of a row's number in an index: book, machines last, the newest day first; no day comes after all days."""
    full = f"({day} || '-01-01')"
    parts = [f"CAST(substr({full}, {start}, {size}) AS BIGINT)" for start, size in ((1, 4), (6, 2), (9, 2))]
    days = f"(({parts[0]} - {_OLD}) * 372 + {parts[1]} * 31 + {parts[2]})"
    ago = f"CASE WHEN {day} >= '{_OLD}' AND {day} < '{_END}' THEN {_DAYS - 1} - {days} ELSE {_DAYS - 1} END"
    return f":low + ({automatic} * {_DAYS} + {ago}) * CAST({_NUMBERS} AS BIGINT) + {number}"


_PERSON = _seek("coalesce(t.last, '')", "p.id")
_INTERACTION = _seek("i.at", "i.number", "i.automatic")
_ALIAS = f":low + {_NUMBERS} - a.number"


def _here(at: Open) -> dict[str, Value]:
    """The book, and from where to where its rows lie in an index."""
    return {"book": at.book, "low": at.book * _BOOKS, "high": (at.book + 1) * _BOOKS}


def _number(seek: int) -> int:
    return int(seek) % _NUMBERS


# --- kept -------------------------------------------------------------------------------------------------------------


def index_people(at: Open, persons: Iterable[int] | None = None) -> None:
    """Index everybody, or these persons, who is new or had contact since."""
    here, which = _here(at), ""
    if persons is not None:
        choose(at.engine, persons)
        which = "AND p.id IN (SELECT number FROM chosen)"
    stale = f"""FROM person p LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
        WHERE p.book = :book AND p.seek <> {_PERSON} {which}"""
    at.engine.run(f"DELETE FROM person_word WHERE rowid IN (SELECT p.seek {stale} AND p.seek <> 0)", here)  # noqa: S608 - our own words, here and below
    texts = ", ".join(f"replace(p.{name}, '\n', ' {END} ') AS {name}" for name in ("names", "search"))
    select = f"SELECT {_PERSON} AS seek, {texts} {stale}"
    at.engine.run(at.engine.words.filling("person_word", ("names", "search"), select), here)
    new = _seek("coalesce((SELECT t.last FROM tie t WHERE t.book = p.book AND t.person = p.id), '')", "p.id")
    at.engine.run(f"UPDATE person AS p SET seek = {new} WHERE p.book = :book AND p.seek <> {new} {which}", here)  # noqa: S608


def drop_person(at: Open, person: int) -> None:
    """Take a person's words out, before the person goes."""
    at.engine.run(
        "DELETE FROM person_word WHERE rowid = (SELECT seek FROM person WHERE book = :book AND id = :person)",
        {"book": at.book, "person": person},
    )


def index_interactions(at: Open, archive: int | None = None) -> None:
    """Index the interactions that an archive brought, or all, and the addresses that are new."""
    which = "" if archive is None else "AND i.archive = :archive"
    here = _here(at) | ({} if archive is None else {"archive": archive})
    said = "i.subject || ' ' || i.text"
    found = f"FROM interaction i WHERE i.book = :book {which} AND (i.subject <> '' OR i.text <> '')"
    _fill(at, "interaction_word", _INTERACTION, said, found, here)
    _fill(at, "alias_word", _ALIAS, "a.value || ' ' || a.name", f"FROM alias a WHERE a.book = :book {_new(at)}", here)


def index_anew(at: Open) -> None:
    """Index all interactions and addresses from nothing."""
    for table in ("interaction_word", "alias_word"):
        clear(at, table)
    index_interactions(at)


def _new(at: Open) -> str:
    """Addresses are numbered as they come, so those beyond the last one indexed are new; it has the lowest number."""
    found = at.engine.rows(
        "SELECT rowid FROM alias_word WHERE rowid >= :low AND rowid < :high ORDER BY rowid LIMIT 1", rows_of(at)
    )
    return f"AND a.number > {_NUMBERS - _number(found[0][0])}" if found else ""


def rows_of(at: Open) -> Params:
    """From where to where the rows of a book lie in an index."""
    return {name: value for name, value in _here(at).items() if name != "book"}


def _fill(at: Open, table: str, seek: str, said: str, found: str, here: Params) -> None:  # noqa: PLR0913, PLR0917 - parts of SQL
    """Index what is said: plain text by the database alone, text of other scripts folded here."""
    plain = f"octet_length({said}) = length({said})"
    text = _APOSTROPHES.format(text=said)
    at.engine.run(
        at.engine.words.filling(table, ("words",), f"SELECT {seek} AS seek, {text} AS words {found} AND {plain}"),
        here,
    )
    others = at.engine.stream(f"SELECT {seek}, {said} {found} AND NOT {plain}", here)
    from rekindle.util.text import fold  # noqa: PLC0415 - loads the tables of every script; looking people up does not

    at.engine.define("CREATE TEMP TABLE IF NOT EXISTS folded (seek BIGINT, words TEXT)")
    at.engine.run("DELETE FROM folded")
    while batch := list(islice(others, _BATCH)):  # a list: PostgreSQL cannot be asked while it is being told
        at.engine.add("folded", ("seek", "words"), [(number, fold.__wrapped__(words)) for number, words in batch])
    at.engine.run(at.engine.words.filling(table, ("words",), "SELECT seek, words FROM folded"))


def drop_interactions(at: Open, archive: int) -> None:
    """Take out the words of interactions that leave with an archive, before they go."""
    at.engine.run(
        f"""DELETE FROM interaction_word WHERE rowid IN
        (SELECT {_INTERACTION} FROM interaction i WHERE i.book = :book AND i.archive = :archive)""",  # noqa: S608
        _here(at) | {"archive": archive},
    )


def drop_aliases(at: Open) -> None:
    """Take out the words of those of the chosen aliases that are gone."""
    at.engine.run(
        f"""DELETE FROM alias_word WHERE rowid IN (SELECT :low + {_NUMBERS} - c.number FROM chosen c
        WHERE NOT EXISTS (SELECT 1 FROM alias a WHERE a.book = :book AND a.number = c.number))""",  # noqa: S608
        _here(at),
    )


def clear(at: Open, table: str) -> None:
    """Take all of the book's rows out of an index; at one stroke when they are all there are."""
    edges = ("rowid < :low", "rowid >= :high")
    others = any(at.engine.rows(f"SELECT rowid FROM {table} WHERE {edge} LIMIT 1", _edge(at, edge)) for edge in edges)  # noqa: S608
    if others:
        at.engine.run(f"DELETE FROM {table} WHERE rowid >= :low AND rowid < :high", rows_of(at))  # noqa: S608
    else:
        at.engine.run(at.engine.words.emptying(table))


def _edge(at: Open, edge: str) -> Params:
    name = edge.rpartition(":")[2]
    return {name: _here(at)[name]}


def unindexed(at: Open) -> bool:
    """True for a book from before there was an index."""
    found = at.engine.rows("SELECT seek FROM person WHERE book = :book ORDER BY id LIMIT 1", {"book": at.book})
    return bool(found) and found[0][0] == 0


# --- asked ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """A person in whom words were found, with the lines in which they may stand: (field, text)."""

    id: int
    name: str
    what: str
    last: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressFound:
    """An address that is nobody yet, the name last seen with it, how many messages it took part in, and the last."""

    kind: str
    value: str
    name: str
    count: int
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageFound:
    """An interaction in which words were found."""

    number: int
    at: str
    channel: str
    subject: str
    text: str
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatFound:
    """Who took part in an interaction: the person who holds the handle now (0: nobody, or several), and as seen."""

    interaction: int
    part: str
    kind: str
    value: str
    name: str
    person: int


def own_handles(at: Open) -> set[tuple[str, str]]:
    """Kind and value of the owner's handles."""
    found = at.engine.rows("SELECT kind, value FROM own_handle WHERE book = :book", {"book": at.book})
    return {(kind, value) for kind, value in found}


def people(at: Open, terms: Sequence[Term], most: int) -> list[PersonFound]:
    """People with all the words: first those so named, then others; within each the latest in touch first."""
    named = _rows_with(at, "person_word", "names", terms, most)
    rest = _rows_with(at, "person_word", "search", terms, most + len(named)) if len(named) < most else []
    order = list(dict.fromkeys(_number(seek) for seek in (*named, *rest)))[:most]
    found = {one.id: one for one in persons(at, order)}
    return [found[number] for number in order]


def persons(at: Open, numbers: Iterable[int]) -> list[PersonFound]:
    """Those persons, with their lines."""
    return [
        PersonFound(id=int(number), name=name, what=what, last=last, lines=_lines(lines))
        for number, name, what, last, lines in at.engine.rows(
            f"""SELECT p.id, p.name, p.what, coalesce(t.last, ''), p.lines FROM person p
            LEFT JOIN tie t ON t.book = p.book AND t.person = p.id
            WHERE p.book = :book AND p.id IN ({_listed(numbers)})""",  # noqa: S608
            {"book": at.book},
        )
    ]


def _lines(text: str) -> tuple[tuple[str, str], ...]:
    parts = (line.partition("\t") for line in text.split("\n"))
    return tuple((field, told) for field, _, told in parts)


def person_condition(at: Open, terms: Sequence[Term]) -> tuple[str, Params]:
    """The SQL that holds for a person `p` who has all the words, and its parameters."""
    matching = at.engine.words.matching("person_word", "search")
    sql = f"""p.id IN (SELECT rowid % {_NUMBERS} FROM person_word
        WHERE {matching} AND rowid >= :low AND rowid < :high)"""  # noqa: S608
    return sql, _here(at) | {"match": at.engine.words.match(terms)}


def persons_with(at: Open, terms: Sequence[Term]) -> list[int]:
    """Everybody who has all the words, by number alone: as one text, which is read twice as quickly as so many rows."""
    matching = at.engine.words.matching("person_word", "search")
    ((found,),) = at.engine.rows(
        f"""SELECT string_agg(CAST(rowid % {_NUMBERS} AS TEXT), ',') FROM person_word
        WHERE {matching} AND rowid >= :low AND rowid < :high""",  # noqa: S608
        {**rows_of(at), "match": at.engine.words.match(terms)},
    )
    return [int(number) for number in found.split(",")] if found else []


def _rows_with(at: Open, table: str, column: str, terms: Sequence[Term], most: int) -> list[int]:
    """The first rows with all the words, in their order."""
    asked: Params = {**rows_of(at), "match": at.engine.words.match(terms), "most": most}
    return [seek for (seek,) in at.engine.rows(rows_sql(at, table, column), asked)]


def rows_sql(at: Open, table: str, column: str) -> str:
    """The query that every search begins with: it stops at `:most`, with nothing to sort."""
    return f"""SELECT rowid FROM {table} WHERE {at.engine.words.matching(table, column)}
        AND rowid >= :low AND rowid < :high ORDER BY rowid LIMIT :most"""  # noqa: S608


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(number)) for number in numbers) or "NULL"


def addresses(at: Open, terms: Sequence[Term], most: int) -> list[AddressFound]:
    """Addresses with all the words that no person holds: those that came last into the book, the last seen first."""
    handles = _nobodys(
        at, [_NUMBERS - _number(seek) for seek in _rows_with(at, "alias_word", "words", terms, _LOOKED_AT)]
    )
    found = at.engine.rows(
        f"""SELECT f.number, f.kind, f.value, count(DISTINCT p.interaction), max(i.at) {_ALIASES_OF}
        CROSS JOIN participant p CROSS JOIN interaction i
        WHERE {_LISTED_ALIASES.format(handles=_listed(handles[:most]))} AND p.book = o.book AND p.alias = o.number
        AND i.book = p.book AND i.number = p.interaction AND i.shown = 1
        GROUP BY f.number, f.kind, f.value ORDER BY 5 DESC, f.number""",
        {"book": at.book},
    )
    names = _seen_as(at, (handle for handle, *_ in found))
    return [
        AddressFound(kind=kind, value=value, name=names.get(handle, ""), count=int(count), last=last)
        for handle, kind, value, count, last in found
    ]


def _nobodys(at: Open, aliases: Sequence[int]) -> list[int]:
    """The handles of these aliases that no person holds, in their order; a mere name is no address."""
    found: dict[int, int] = dict(
        at.engine.rows(
            f"""SELECT a.number, a.handle FROM alias a
            WHERE a.book = :book AND a.number IN ({_listed(aliases)}) AND a.kind <> 'name' AND NOT EXISTS
            (SELECT 1 FROM handle h JOIN membership m ON m.book = h.book AND m.record = h.record
                WHERE h.book = a.book AND h.kind = a.kind AND h.value = a.value)""",  # noqa: S608
            {"book": at.book},
        )
    )
    return list(dict.fromkeys(int(found[number]) for number in aliases if number in found))


def names_of(at: Open, numbers: Iterable[int]) -> dict[int, str]:
    """Person -> name."""
    return dict(
        at.engine.rows(
            f"SELECT id, name FROM person WHERE book = :book AND id IN ({_listed(numbers)})",  # noqa: S608
            {"book": at.book},
        )
    )


def _seen_as(at: Open, handles: Iterable[int]) -> dict[int, str]:
    """Handle -> the name seen with it last."""
    return dict(
        at.engine.rows(
            f"""SELECT f.number, a.name {_ALIASES_OF} CROSS JOIN alias a
            WHERE {_LISTED_ALIASES.format(handles=_listed(handles))} AND a.book = o.book AND a.number = o.number
            AND a.name <> '' ORDER BY a.number""",
            {"book": at.book},
        )
    )


def messages(at: Open, terms: Sequence[Term], most: int) -> list[MessageFound]:
    """Interactions with all the words, the newest first; what machines sent comes after what people wrote."""
    seeks = _rows_with(at, "interaction_word", "words", terms, 2 * most)
    found = at.engine.rows(
        f"""SELECT number, at, channel, subject, text, automatic FROM interaction
        WHERE book = :book AND number IN ({_listed(_number(seek) for seek in seeks)}) AND shown = 1""",  # noqa: S608
        {"book": at.book},
    )
    made = [
        MessageFound(
            number=int(number), at=when, channel=channel, subject=subject, text=text, automatic=bool(automatic)
        )
        for number, when, channel, subject, text, automatic in found
    ]
    made.sort(key=lambda one: (one.at, one.number), reverse=True)
    return sorted(made, key=lambda one: one.automatic)[:most]


def seats(at: Open, interactions: Iterable[int]) -> list[SeatFound]:
    """Who took part in these interactions, seat by seat."""
    return [
        SeatFound(interaction=int(number), part=part, kind=kind, value=value, name=name, person=int(person or 0))
        for number, part, kind, value, name, person in at.engine.rows(
            f"""SELECT p.interaction, p.part, a.kind, a.value, a.name, (SELECT
                CASE WHEN min(m.person) = max(m.person) THEN min(m.person) END FROM handle h
                JOIN membership m ON m.book = h.book AND m.record = h.record
                WHERE h.book = a.book AND h.kind = a.kind AND h.value = a.value)
            FROM participant p JOIN alias a ON a.book = p.book AND a.number = p.alias
            WHERE p.book = :book AND p.interaction IN ({_listed(interactions)})
            ORDER BY p.interaction, p.seat""",  # noqa: S608
            {"book": at.book},
        )
    ]
