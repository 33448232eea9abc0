"""The files that archives were read from -> rows, so that the next import need not read them again.

A file at the same place, of the same size and date, has the content it had. A file that grew holds its beginning still
when the digits of those bytes are the same: its new archive was read from there on only, `begins` names the archive
that holds the rest, and when that one leaves, what it showed is handed over first.

A mailbox is a place, too: its folders are members, the number of the last mail read is the size, and what makes these
numbers mean the same (UIDVALIDITY) the stamp. So how far it was read leaves with the archive that read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass

from rekindle.store.engine import Engine, Params
from rekindle.store.shelf import Open


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file lies and how it looks from outside: `member` within a zip, `stamp` as `File` has it."""

    path: str
    member: str
    size: int
    stamp: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What the book holds of a file's beginning: which archive, how many bytes, since when, its newest day."""

    archive: int
    size: int
    digest: str
    at: str
    newest: str


def known_digests(engine: Engine, book: int, places: Sequence[Place]) -> dict[Place, str]:
    """The digits of those files that are as they were when an archive of the book was read from them."""
    engine.define(
        "CREATE TEMP TABLE IF NOT EXISTS asked (number BIGINT, path TEXT, member TEXT, size BIGINT, stamp BIGINT)"
    )
    engine.run("DELETE FROM asked")
    engine.add("asked", ("number", "path", "member", "size", "stamp"), _numbered(places))
    engine.plan_for("asked")
    found = engine.rows(
        """SELECT a.number, min(f.digest) FROM asked a JOIN file f ON f.book = :book AND f.path = a.path
            AND f.member = a.member AND f.size = a.size AND f.stamp = a.stamp
        GROUP BY a.number""",
        {"book": book},
    )
    return {places[number]: digest for number, digest in found}


def _numbered(places: Sequence[Place]) -> Iterable[tuple[int, str, str, int, int]]:
    return ((number, *astuple(place)) for number, place in enumerate(places) if place.stamp)


def beginnings(engine: Engine, book: int, place: Place) -> list[Beginning]:
    """What was read from this file when it was smaller, the longest first; where records came of it, it cannot grow."""
    found = engine.rows(
        """SELECT f.archive, f.size, f.digest, a.at, f.newest FROM file f
        JOIN archive a ON a.book = f.book AND a.number = f.archive
        WHERE f.book = :book AND f.path = :path AND f.member = '' AND f.size < :size
        AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.book = f.book AND g.archive = f.archive)
        ORDER BY f.size DESC, f.archive DESC""",
        {"book": book, "path": place.path, "size": place.size},
    )
    return [
        Beginning(archive=int(archive), size=int(size), digest=digest, at=at, newest=newest)
        for archive, size, digest, at, newest in found
    ]


def upto(at: Open, path: str) -> list[tuple[str, int, int, str]]:
    """(member, size, stamp, day) of what was read last of each member at a path, by archives that are still here.

    The day is that of the newest item, or of the import where that is earlier.
    """
    found = at.engine.rows(
        """SELECT f.member, f.size, f.stamp, f.newest, a.at FROM file f
        JOIN archive a ON a.book = f.book AND a.number = f.archive
        WHERE f.book = :book AND f.path = :path ORDER BY f.archive""",
        {"book": at.book, "path": path},
    )
    last = {member: (size, stamp, newest, when) for member, size, stamp, newest, when in found}
    return [
        (member, int(size), int(stamp), min(newest or when[:10], when[:10]))
        for member, (size, stamp, newest, when) in last.items()
    ]


def add_files(at: Open, archive: int, files: Iterable[tuple[Place, str]], *, newest: str, begins: int) -> None:
    """Keep what an archive was read from."""
    at.engine.add(
        "file",
        ("book", "archive", "path", "member", "size", "stamp", "digest", "newest", "begins"),
        ((at.book, archive, *astuple(place), digest, newest, begins) for place, digest in files),
    )


def owners_of(engine: Engine, book: int, archive: int) -> list[str]:
    """What an archive says of the owner."""
    found = engine.rows(
        "SELECT payload FROM owner WHERE book = :book AND archive = :archive ORDER BY number",
        {"book": book, "archive": archive},
    )
    return [payload for (payload,) in found]


def set_owners(at: Open, archive: int, payloads: Sequence[str]) -> None:
    """Keep these as what an archive says of the owner."""
    at.engine.run("DELETE FROM owner WHERE book = :book AND archive = :archive", {"book": at.book, "archive": archive})
    rows = ((at.book, archive, number, payload) for number, payload in enumerate(payloads, start=1))
    at.engine.add("owner", ("book", "archive", "number", "payload"), rows)


def still_begins(engine: Engine, book: int, beginning: Beginning) -> bool:
    """True while the archive that holds a beginning is in the book."""
    return bool(
        engine.rows(
            "SELECT 1 FROM file WHERE book = :book AND archive = :archive AND digest = :digest",
            {"book": book, "archive": beginning.archive, "digest": beginning.digest},
        )
    )


def remove_files(engine: Engine, book: int, archive: int) -> None:
    """Forget what an archive was read from; archives of files that began with it show from now on what it showed."""
    at: Params = {"book": book, "archive": archive}
    engine.run(
        """INSERT INTO again (book, archive, interaction)
        SELECT i.book, f.archive, i.number FROM file f
        JOIN (SELECT book, number FROM interaction WHERE book = :book AND archive = :archive
            UNION SELECT book, interaction FROM again WHERE book = :book AND archive = :archive) AS i ON i.book = f.book
        WHERE f.book = :book AND f.begins = :archive AND NOT EXISTS (SELECT 1 FROM again n
            WHERE n.book = i.book AND n.archive = f.archive AND n.interaction = i.number)
        AND NOT EXISTS (SELECT 1 FROM interaction o
            WHERE o.book = i.book AND o.number = i.number AND o.archive = f.archive)""",
        at,
    )
    engine.run(
        """UPDATE file SET begins = (SELECT coalesce(max(o.begins), 0) FROM file o
            WHERE o.book = file.book AND o.archive = :archive)
        WHERE book = :book AND begins = :archive""",
        at,
    )
    engine.run("DELETE FROM file WHERE book = :book AND archive = :archive", at)
