"""The user's verdicts <-> rows that are only added; the week's list and what was said of each pick."""

from __future__ import annotations

from rekindle.model import Decision, Verdict
from rekindle.store.engine import Value
from rekindle.store.shelf import Open


def add_decision(  # noqa: PLR0913 - one argument a column
    at: Open, now: str, verdict: Verdict, *, a: int = 0, b: int = 0, value: str = "", revokes: int = 0
) -> int:
    """Add a verdict; its number."""
    number = int(
        at.engine.rows("SELECT 1 + coalesce(max(number), 0) FROM decision WHERE book = :book", {"book": at.book})[0][0]
    )
    at.engine.run(
        """INSERT INTO decision (book, number, at, verdict, a, b, value, revokes)
        VALUES (:book, :number, :at, :verdict, :a, :b, :value, :revokes)""",
        {
            "book": at.book, "number": number, "at": now, "verdict": verdict, "a": a, "b": b, "value": value,
            "revokes": revokes,
        },
    )  # fmt: skip
    return number


def decisions(at: Open) -> list[Decision]:
    """All verdicts in order, revoked ones and their revokers too."""
    return [
        Decision(
            number=int(number), at=when, verdict=Verdict(verdict), a=int(a), b=int(b), value=value, revokes=int(gone)
        )
        for number, when, verdict, a, b, value, gone in at.engine.rows(
            "SELECT number, at, verdict, a, b, value, revokes FROM decision WHERE book = :book ORDER BY number",
            {"book": at.book},
        )
    ]


def standing(at: Open) -> list[Decision]:
    """The verdicts that nobody took back."""
    every = decisions(at)
    gone = {decision.revokes for decision in every if decision.verdict is Verdict.REVOKE}
    return [one for one in every if one.verdict is not Verdict.REVOKE and one.number not in gone]


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
