"""The user's verdicts <-> rows that are only added; the week's list and what was said of each pick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from rekindle.model import Decision, Verdict
from rekindle.store.engine import Value, choose
from rekindle.store.shelf import Open


def add_decisions(at: Open, several: Sequence[Decision]) -> tuple[int, ...]:
    """Add verdicts, whatever their numbers; the numbers they got, in order."""
    (last,) = at.engine.rows("SELECT coalesce(max(number), 0) FROM decision WHERE book = :book", {"book": at.book})[0]
    numbers = tuple(range(int(last) + 1, int(last) + 1 + len(several)))
    rows = (
        (at.book, number, one.at, one.verdict, one.a, one.b, one.value, one.revokes)
        for number, one in zip(numbers, several, strict=True)
    )
    at.engine.add("decision", ("book", "number", "at", "verdict", "a", "b", "value", "revokes"), rows)
    return numbers


def revoke(at: Open, now: str, numbers: Iterable[int]) -> None:
    """Take verdicts back."""
    add_decisions(at, [Decision(number=0, at=now, verdict=Verdict.REVOKE, revokes=number) for number in numbers])


_COLUMNS = "d.number, d.at, d.verdict, d.a, d.b, d.value, d.revokes"
_STANDS = """d.verdict <> 'revoke' AND NOT EXISTS
    (SELECT 1 FROM decision r WHERE r.book = d.book AND r.revokes = d.number AND r.verdict = 'revoke' AND NOT EXISTS
        (SELECT 1 FROM decision b WHERE b.book = r.book AND b.revokes = r.number AND b.verdict = 'revoke'))"""
"""A verdict holds until it is revoked, and again when what revoked it was taken back."""


def decisions(at: Open) -> list[Decision]:
    """All verdicts in order, revoked ones and their revokers too."""
    select = f"SELECT {_COLUMNS} FROM decision d WHERE d.book = :book ORDER BY d.number"  # noqa: S608 - our own words
    return [_decision(row) for row in at.engine.rows(select, {"book": at.book})]


def numbered(at: Open, numbers: Iterable[int]) -> list[Decision]:
    """The verdicts of these numbers, revoked or not, in order."""
    choose(at.engine, numbers)
    return [
        _decision(row)
        for row in at.engine.rows(
            f"""SELECT {_COLUMNS} FROM decision d
            WHERE d.book = :book AND d.number IN (SELECT number FROM chosen) ORDER BY d.number""",  # noqa: S608 - our own words
            {"book": at.book},
        )
    ]


def standing(at: Open, *verdicts: Verdict) -> list[Decision]:
    """The verdicts that nobody took back, in order: all, or those of some kinds."""
    kinds = f"AND d.verdict IN ({', '.join(repr(str(one)) for one in verdicts)})" if verdicts else ""
    return [
        _decision(row)
        for row in at.engine.rows(
            f"SELECT {_COLUMNS} FROM decision d WHERE d.book = :book {kinds} AND {_STANDS} ORDER BY d.number",  # noqa: S608 - our own words
            {"book": at.book},
        )
    ]


def said_of(at: Open, *verdicts: Verdict, persons: Sequence[int] | None = None) -> dict[int, list[Decision]]:
    """Person -> the verdicts of these kinds on any of their records that stand, in order; of everybody, or of these."""
    found: dict[int, list[Decision]] = {}
    for *row, person in at.engine.rows(
        f"SELECT {_COLUMNS}, m.person {_said(at, verdicts, persons)} ORDER BY d.number",
        {"book": at.book},
    ):
        found.setdefault(int(person), []).append(_decision(row))
    return found


def said_by(at: Open, *verdicts: Verdict) -> set[int]:
    """Everybody of whom any of these verdicts stands."""
    select = f"SELECT DISTINCT m.person {_said(at, verdicts, None)}"
    return {int(person) for (person,) in at.engine.rows(select, {"book": at.book})}


def _said(at: Open, verdicts: Sequence[Verdict], persons: Sequence[int] | None) -> str:
    """Verdicts `d` and who holds their records, from the shorter end: a few people, or all of these verdicts."""
    seats = "decision d CROSS JOIN membership m"
    if persons is not None:
        choose(at.engine, dict.fromkeys(persons))
        seats = "chosen c CROSS JOIN membership m CROSS JOIN decision d"
    kinds = ", ".join(repr(str(one)) for one in verdicts)
    whose = "" if persons is None else "AND m.person = c.number"
    return f"""FROM {seats} WHERE d.book = :book AND d.verdict IN ({kinds}) AND {_STANDS}
        AND m.book = d.book AND m.record = d.a {whose}"""


def _decision(row: Sequence[Any]) -> Decision:
    number, when, verdict, a, b, value, gone = row
    return Decision(
        number=int(number), at=when, verdict=Verdict(verdict), a=int(a), b=int(b), value=value, revokes=int(gone)
    )


def held_records(at: Open) -> tuple[int, ...]:
    """Records that a verdict or a pick points at."""
    found = at.engine.rows(
        """SELECT a FROM decision WHERE book = :book UNION SELECT b FROM decision WHERE book = :book
        UNION SELECT record FROM pick WHERE book = :book""",
        {"book": at.book},
    )
    return tuple(int(number) for (number,) in found if number)


def week_list(at: Open, week: str) -> tuple[int, int, str] | None:
    """(version, log entry it followed, list as encoded) of an ISO week's newest list; None when there is none yet."""
    found = at.engine.rows(
        """SELECT version, log, payload FROM shortlist WHERE book = :book AND week = :week
        ORDER BY version DESC LIMIT 1""",
        {"book": at.book, "week": week},
    )
    return (int(found[0][0]), int(found[0][1]), str(found[0][2])) if found else None


def keep_week_list(at: Open, week: str, log: int, payload: str, records: tuple[int, ...]) -> None:
    """Keep a new version of a week's list, with the records its picks point at."""
    before = week_list(at, week)
    version = before[0] + 1 if before else 1
    params: dict[str, Value] = {"book": at.book, "week": week, "version": version, "log": log, "payload": payload}
    at.engine.run(
        "INSERT INTO shortlist (book, week, version, log, payload) VALUES (:book, :week, :version, :log, :payload)",
        params,
    )
    rows = ((at.book, week, version, rank, record) for rank, record in enumerate(records, start=1))
    at.engine.add("pick", ("book", "week", "version", "rank", "record"), rows)


def drop_lists_of(at: Open, log: int) -> None:
    """Take back the versions of lists that followed a log entry."""
    params: dict[str, Value] = {"book": at.book, "log": log}
    at.engine.run(
        """DELETE FROM pick WHERE book = :book AND (week, version) IN
        (SELECT week, version FROM shortlist WHERE book = :book AND log = :log)""",
        params,
    )
    at.engine.run("DELETE FROM shortlist WHERE book = :book AND log = :log", params)
