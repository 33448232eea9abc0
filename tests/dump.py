"""A book -> text, for comparing books whole.

`everything` is each row with its numbers, the log left out: equal means that nothing at all differs. `meaning` has no
numbers, no times of import and nothing else that depends on the order in which archives came in.
"""

from __future__ import annotations

import json
from collections import defaultdict

from rekindle.store import decisions, people, search, views
from rekindle.store.engine import SqliteEngine
from rekindle.store.migrations import DECISIONS, DERIVED, FACTS, WORDS
from rekindle.store.shelf import Open

Plain = dict[str, object]


_FILE = "book, archive, path, member, size, digest, newest, begins"  # not `stamp`: it is 0 in a file's first seconds


def everything(at: Open) -> str:
    """Every row of every table but the log, table by table, sorted."""
    lines = []
    for table in (*FACTS, *DECISIONS, *DERIVED):
        columns = _FILE if table == "file" else "*"
        rows = at.engine.rows(f"SELECT {columns} FROM {table} WHERE book = :book", {"book": at.book})  # noqa: S608 - our own names
        lines += sorted(f"{table}: {json.dumps(row, ensure_ascii=False)}" for row in rows)
    return "\n".join([*lines, *(f"{table}: {row}" for table in WORDS for row in words_of(at, table))])


def words_of(at: Open, table: str) -> list[str]:
    """Every word of an index with its row, column and places, sorted, of one book: read from the index itself."""
    if isinstance(at.engine, SqliteEngine):
        at.engine.run(f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{table}_seen USING fts5vocab(main, {table}, instance)")
        found = at.engine.rows(
            f"SELECT doc, term, col, offset FROM temp.{table}_seen WHERE doc >= :low AND doc < :high",  # noqa: S608 - our own names
            search.rows_of(at),
        )
    else:
        found = at.engine.rows(
            f"SELECT * FROM {table} WHERE rowid >= :low AND rowid < :high",  # noqa: S608 - our own names
            search.rows_of(at),
        )
    return sorted(json.dumps(row) for row in found)


def meaning(at: Open) -> str:
    """What the book says: facts, people, links, questions, ties and roles by source and key."""
    told = {
        "archives": sorted(_archives(at).values()),
        "owner": sorted(_rows(at, "SELECT payload FROM owner WHERE book = :book")),
        "records": _records(at),
        "handles": sorted(_rows(at, _HANDLES)),
        "interactions": _interactions(at),
        "contact": sorted(_rows(at, _CONTACT)),
        "people": _people(at),
        "links": _links(at),
        "questions": _questions(at),
        "shared": sorted(_rows(at, "SELECT kind, value, reason FROM shared_handle WHERE book = :book")),
    }
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)


_HANDLES = """SELECT r.source, r.key, h.kind, h.value, h.raw, h.label FROM handle h
    JOIN record r ON r.book = h.book AND r.number = h.record WHERE h.book = :book"""


_CONTACT = """SELECT a.kind, a.value, c.day, c.channel, c.top, c.total, c.sent, c.received, c.mutual, c.opening,
        c.heard,
        (SELECT count(*) FROM telling t WHERE t.book = c.book AND t.handle = c.handle)
    FROM contact c JOIN alias a ON a.book = c.book AND a.number = c.handle WHERE c.book = :book"""


def _rows(at: Open, sql: str) -> list[list[object]]:
    return [list(row) for row in at.engine.rows(sql, {"book": at.book})]


def _archives(at: Open) -> dict[int, str]:
    found = _rows(at, "SELECT number, importer, digest, version, as_of FROM archive WHERE book = :book")
    return {int(str(number)): " ".join(str(part) for part in rest) for number, *rest in found}


def keys(at: Open) -> dict[int, str]:
    """Record number -> source and key."""
    found = at.engine.rows("SELECT number, source, key FROM record WHERE book = :book", {"book": at.book})
    return {int(number): f"{source} {key}" for number, source, key in found}


def _records(at: Open) -> Plain:
    archives = _archives(at)
    sightings = defaultdict(list)
    for record, hash_, archive, place in at.engine.rows(
        "SELECT record, hash, archive, place FROM sighting WHERE book = :book", {"book": at.book}
    ):
        sightings[record].append([archives[archive], hash_, place])
    revisions = defaultdict(list)
    for record, payload in at.engine.rows("SELECT record, payload FROM revision WHERE book = :book", {"book": at.book}):
        revisions[record].append(payload)
    shown = at.engine.rows(
        "SELECT number, source, key, revision FROM record WHERE book = :book AND revision <> ''", {"book": at.book}
    )
    return {
        f"{source} {key}": [revision, sorted(revisions[number]), sorted(sightings[number])]
        for number, source, key, revision in shown
    }


def _interactions(at: Open) -> list[list[object]]:
    archives = _archives(at)
    seats = defaultdict(list)
    for number, seat, part, kind, value, name in at.engine.rows(
        """SELECT p.interaction, p.seat, p.part, a.kind, a.value, a.name FROM participant p
        JOIN alias a ON a.book = p.book AND a.number = p.alias WHERE p.book = :book ORDER BY p.interaction, p.seat""",
        {"book": at.book},
    ):
        seats[number].append([seat, part, kind, value, name])
    seen: defaultdict[int, set[str]] = defaultdict(set)
    grown = _grown(at)
    for number, archive in at.engine.rows(
        """SELECT number, archive FROM interaction WHERE book = :book
        UNION SELECT interaction, archive FROM again WHERE book = :book""",
        {"book": at.book},
    ):
        seen[number] |= {archives[one] for one in (archive, *grown[archive])}
    found = at.engine.rows(
        """SELECT number, source, key, hash, channel, at, at_kind, thread, subject, text, words, minutes, automatic,
            fullness, shown FROM interaction WHERE book = :book""",
        {"book": at.book},
    )
    return sorted([*row[1:], seats[row[0]], sorted(seen[row[0]])] for row in found)


def _grown(at: Open) -> defaultdict[int, set[int]]:
    """Archive -> those of the same file grown: they show what it shows, though it was not read again for them."""
    rows = at.engine.rows("SELECT archive, begins FROM file WHERE book = :book AND begins <> 0", {"book": at.book})
    begins = {int(archive): int(other) for archive, other in rows}
    found: defaultdict[int, set[int]] = defaultdict(set)
    for archive in begins:
        before = begins.get(archive)
        while before:
            found[before].add(archive)
            before = begins.get(before)
    return found


def groups(at: Open) -> set[frozenset[str]]:
    """People as sets of their records' sources and keys."""
    named, found = keys(at), defaultdict(set)
    for record, person in people.memberships(at).items():
        found[person].add(named[record])
    return {frozenset(several) for several in found.values()}


def _people(at: Open) -> Plain:
    named, ties, roles = keys(at), dict(people.bonds(at)), people.roles(at)
    found: Plain = {}
    for number, name, what, words in at.engine.rows(
        "SELECT id, name, what, search FROM person WHERE book = :book", {"book": at.book}
    ):
        held = sorted(named[record] for record in views.records_of(at, number))
        lines = sorted(words.split("\n"))
        found[" + ".join(held)] = [name, what, lines, repr(ties[number]), repr(roles.get(number, ()))]
    return found


def _links(at: Open) -> list[list[object]]:
    named = keys(at)
    found = at.engine.rows("SELECT a, b, payload FROM link WHERE book = :book", {"book": at.book})
    told = []
    for a, b, payload in found:
        link = json.loads(payload)
        told.append([sorted((named[a], named[b])), link["band"], round(link["bits"], 6), link.get("rule", "")])
    return sorted(told)


def _questions(at: Open) -> list[list[object]]:
    named = keys(at)
    return sorted(
        [one.id, sorted([sorted(named[n] for n in one.left), sorted(named[n] for n in one.right)]), one.name_only]
        for one in people.questions(at)
    )


def verdicts(at: Open) -> list[tuple[str, str, str, str]]:
    """The verdicts that stand, by source and key."""
    named = keys(at)
    return [
        (one.verdict.value, named.get(one.a, ""), named.get(one.b, ""), one.value) for one in decisions.standing(at)
    ]
