"""A book -> its mails and meetings held against what truly happened, before anything of it is timed.

Read from the tables, so that reading, staging, settling and storing have all been gone through.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path

from rekindle import Book
from rekindle.model import HandleKind, Part
from rekindle.store.engine import Row
from rekindle.worlds import write
from rekindle.worlds.check import Comparison, Found, compare, mine, written_both_ways
from rekindle.worlds.diary import read

_HELD = """
SELECT i.number, i.source, i.key, i.at, i.at_kind, i.subject, i.automatic, p.part, a.value
FROM interaction i
LEFT JOIN participant p ON p.book = i.book AND p.interaction = i.number
LEFT JOIN alias a ON a.book = p.book AND a.number = p.alias AND a.kind = :kind
WHERE i.book = :book AND i.source IN ('mail', 'calendar') ORDER BY i.number"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A whole book against the truth: its mails and meetings, and the addresses written to and fro that are people."""

    history: Comparison
    two_way: int
    known: int

    @property
    def told(self) -> str:
        """In a line."""
        bad = (
            f"{len(self.history.missing)} missing, {len(self.history.extra)} too much, {len(self.history.wrong)} wrong"
        )
        both = f"{self.known} of {self.two_way} correspondents known"
        return f"{self.history.right:,} mails and meetings right, {bad}; {both}"


def held(book: Book, me: frozenset[str]) -> Iterator[Found]:
    """All mails and meetings of a book."""
    at = book._at  # noqa: SLF001 - no verb lists every interaction
    rows = at.engine.stream(_HELD, {"book": at.book, "kind": str(HandleKind.MAIL)})
    for _, several in groupby(rows, key=lambda row: row[0]):
        yield _found(list(several), me)


def _found(rows: list[Row], me: frozenset[str]) -> Found:
    _, source, key, at, at_kind, subject, automatic, *_ = rows[0]
    seats = [(part, value) for *_, part, value in rows if value]
    out = any(part == Part.FROM and value in me for part, value in seats)
    direction = "out" if out else "mutual" if source == "calendar" else "in"
    return Found(
        source=source, key=key, at=_instant(at, at_kind), direction=direction, automatic=bool(automatic),
        people=frozenset((part, value) for part, value in seats if value not in me), subject=subject,
    )  # fmt: skip


def _instant(text: str, kind: str) -> datetime | None:
    if kind == "instant":
        return datetime.fromisoformat(text)
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if kind == "day" else None


def judge(book: Book, history: Path, truth: Path) -> Judged:
    """What a book made of a world, against its truth."""
    me, both = mine(truth), written_both_ways(truth)
    at = book._at  # noqa: SLF001 - as above
    rows = at.engine.rows(
        "SELECT DISTINCT value FROM handle WHERE book = :book AND kind = :kind",
        {"book": at.book, "kind": str(HandleKind.MAIL)},
    )
    known = {value for (value,) in rows}
    found = compare(read(history), held(book, me))
    return Judged(history=found, two_way=len(both), known=len(known & both.keys()))


def check(size: str = "S", seed: int = 1, today: date = date(2026, 11, 22)) -> Judged:
    """A world of its own through the whole book.

    Raises:
        AssertionError: a mail or meeting is missing, too much or wrong. Nothing is worth timing then.
    """
    with tempfile.TemporaryDirectory() as folder:
        written = write(Path(folder) / "exports", size=size, seed=seed, today=today)
        with Book(Path(folder) / "home", today=today) as book:
            book.import_archives(Path(folder) / "exports", region="GB")
            judged = judge(book, written.history, written.truth)
    assert judged.history.clean, f"{judged.told}: {judged.history.missing[:3]} {judged.history.wrong[:3]}"
    return judged
