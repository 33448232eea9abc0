"""What an export knows of the schema is the whole schema."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from rekindle.store import export
from rekindle.store.engine import Engine, open_engine
from rekindle.store.migrations import DECISIONS, FACTS, migrate
from rekindle.store.shelf import Open

KINDS = {"TEXT": (str,), "BIGINT": (int,), "DOUBLE PRECISION": (float, type(None))}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Today's schema, which is one text for both databases."""
    engine = open_engine(tmp_path_factory.mktemp("schema") / "book.db")
    migrate(engine)
    yield engine
    engine.close()


def test_every_fact_and_decision_goes_along_and_nothing_derived() -> None:
    assert set(export.TABLES) == {*FACTS, *DECISIONS, "log"}


@pytest.mark.parametrize("table", list(export.TABLES))
def test_every_column_goes_along(schema: Engine, table: str) -> None:
    columns = schema.rows('SELECT name, type, "notnull", pk FROM pragma_table_info(:table)', {"table": table})
    told = export.TABLES[table]
    assert {name for name, *_ in columns} == {"book", *told.names}
    for name, kind, needed, _ in columns:
        if name != "book":
            expected = KINDS[kind] if needed or kind == "DOUBLE PRECISION" else (*KINDS[kind], type(None))
            assert told.kinds[told.names.index(name)] == expected
    keys = {name for name, *_, key in columns if key} - {"book"}
    assert not keys or (set(told.names[: told.keys]) == keys and not told.repeats)
    assert keys or told.repeats


def test_an_empty_book_is_empty_and_one_with_a_setting_is_not(at: Open) -> None:
    assert export.is_empty(at)
    at.engine.add("setting", ("book", "name", "value"), [(at.book, "region", "GB")])
    assert not export.is_empty(at)


def test_pages_leave_nothing_out_and_twins_stay_twins(at: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "PAGE", 3)
    at.engine.add(
        "record",
        ("book", "number", "source", "key", "revision"),
        [(at.book, n, "s", f"k{n}", "h") for n in range(1, 9)],
    )
    at.engine.add("revision", ("book", "record", "hash", "payload"), [(at.book, n, "h", "{}") for n in range(1, 9)])
    twins = [(at.book, n, "h", "mail", value, "é", "") for n in (1, 2, 3, 8) for value in ("Z", "a", "a", "ä")]
    at.engine.add("handle", ("book", *export.TABLES["handle"].names), twins)
    assert [row[0] for row in export.rows(at, "record")] == list(range(1, 9))
    assert [tuple(row) for row in export.rows(at, "handle")] == [row[1:] for row in twins]
    assert list(export.rows(at, "alias")) == []


@pytest.mark.parametrize(
    ("cells", "fit"),
    [
        ([1, 2, "mail", 3], True),
        ([1, 2, "mail"], False),
        ([1, 2, "mail", "3"], False),
        ([True, 2, "mail", 3], False),
        ([1, None, "mail", 3], False),
        ([1, 2, 4, 3], False),
    ],
)
def test_cells_are_of_their_kinds(cells: list[object], fit: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert export.fits("participant", cells) == fit
