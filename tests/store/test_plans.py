"""What hot pages and small imports ask of SQLite finds its rows by keys: nothing walks through a whole book."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from rekindle.store import contacts, people, replies, roster, signatures, views
from rekindle.store.engine import Engine
from rekindle.store.shelf import Open, open_book
from tests.store.archives import Made, bring, take

# Temporary, as small as what is new: tables, their short names, and sums over them.
PASSING = {"c", "chosen", "rival", "r", "n", "k", "p", "stage_new", "stage_known", "readings", "seen"}


class Explaining:
    """An engine that asks for the plan of every query before it is run."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.plans: list[tuple[str, str]] = []

    def __getattr__(self, name: str) -> Any:
        plain = getattr(self._engine, name)
        return self._explained(plain) if name in ("rows", "stream", "run") else plain

    def _explained(self, plain: Callable[..., Any]) -> Callable[..., Any]:
        def asked(sql: str, params: dict[str, Any] | None = None) -> Any:
            told = " ".join(sql.split())
            for *_, line in self._engine.rows(f"EXPLAIN QUERY PLAN {sql}", params):
                self.plans.append((told, line))
            return plain(sql, params)

        return asked

    def walks(self) -> list[tuple[str, str]]:
        """Queries that visit each row of a book or of a table of it, with the line of the plan that says so."""
        return [(sql, line) for sql, line in self.plans if _walks(sql, line)]


def _walks(sql: str, line: str) -> bool:
    if line.endswith("VIRTUAL TABLE INDEX 0:="):  # a word index, asked for one row by its number
        return False
    scanned = re.match(r"SCAN (\w+)", line)
    if scanned and scanned[1] not in PASSING and "subqueries" not in line and "CONSTANT" not in line:
        return True
    return line.endswith("(book=?)") and "max(number)" not in sql  # the end of an index is one step


@pytest.fixture
def explained(tmp_path: Path) -> Iterator[tuple[Open, Explaining]]:
    """A book of two archives and two people, whose queries are explained."""
    at = open_book(tmp_path / "x.book", "me", "")
    several = [(f"k{n}", f"t{n % 5}", n % 3) for n in range(40)]
    bring(at, Made("2020-01-01", [("a", "one"), ("b", "two")], several), Made("2021-01-01", [("a", "one")]))
    persons = [(number, name, name, "", name, name, "") for number, name in ((1, "one"), (2, "two"))]
    people.keep_people(at, persons, [(1, 1), (2, 2)])
    explaining = Explaining(at.engine)
    yield Open(cast("Engine", explaining), at.book), explaining
    at.close()


def test_a_persons_page_finds_its_rows_by_keys(explained: tuple[Open, Explaining]) -> None:
    at, explaining = explained
    views.timeline(at, 1, 10)
    views.beside(at, 1, 10)
    assert len(explaining.plans) > 3
    assert explaining.walks() == []


def test_replies_are_found_by_keys(explained: tuple[Open, Explaining]) -> None:
    at, explaining = explained
    replies.exchanges(at, [1, 2], "2020-01-01")
    list(replies.bounces(at, "2020-01-01"))
    replies.addresses(at, [1, 2])
    replies.days_of(at, {"1@post.example"})
    assert len(explaining.plans) > 8
    assert explaining.walks() == []


def test_a_persons_signatures_are_found_by_keys(explained: tuple[Open, Explaining]) -> None:
    at, explaining = explained
    signatures.senders(at, 1)
    list(signatures.newest_texts(at, [(1, 1, "one@x.example")]))
    signatures.record_of(at, "vcard", "a")
    assert len(explaining.plans) > 10
    assert [pair for pair in explaining.walks() if pair[1] not in ("SCAN w", "SCAN held")] == []


def test_who_is_near_a_small_import_is_found_by_keys(explained: tuple[Open, Explaining]) -> None:
    at, explaining = explained
    views.persons_near(at, [1], [2])
    contacts.handles_near(at, [2])
    list(contacts.contact_with(at, [1]))
    list(contacts.told_of(at, [1]))
    list(views.members(at, [1]))
    assert len(explaining.plans) > 10
    assert [pair for pair in explaining.walks() if "FROM subject s" not in pair[0]] == []  # the few handles asked for


def test_a_small_archive_comes_and_goes_by_keys(explained: tuple[Open, Explaining]) -> None:
    at, explaining = explained
    bring(at, Made("2022-01-01", [], [("k1", "t1", 1), ("k2", "another", 2), ("new", "new", 2)]))
    take(at, 3)
    assert [pair for pair in explaining.walks() if "stage_" not in pair[0] and "record" not in pair[0]] == []
    assert any("FROM interaction n CROSS JOIN" in sql for sql, _ in explaining.plans)  # not by walking along all keys


def test_the_formal_list_is_found_by_keys(explained: tuple[Open, Explaining]) -> None:
    """All of what is on it, or was said or done, is read; of all the people and records, only those."""
    at, explaining = explained
    roster.keep(at, "2026-11-22", [roster.Row(person=1, name="one", sort_name="one", what="")])
    assert roster.fresh(at, "2026-11-22")
    assert [one.person for one in roster.listed(at)] == [1]
    roster.words(at)
    roster.done(at)
    roster.roles(at, [1])
    roster.sources(at, [1])
    roster.holding(at, ["boss", "mentor"])
    own = ("listed", " t ", " f ", "role")  # the list itself, all touches and rhythms, whoever holds a role
    assert [pair for pair in explaining.walks() if not any(name in pair[1] for name in own)] == []
