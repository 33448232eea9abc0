"""Two writers on one book, on either database: the second waits for the first, hears of it, and may give up."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from rekindle.model import UserError
from rekindle.store import patience
from rekindle.store.engine import Engine, open_engine
from rekindle.store.patience import Patience
from tests.conftest import Places
from tests.holding import writing

Opened = Callable[..., Engine]


class GaveUpError(Exception):
    """Raised by whoever is told of a wait."""


@pytest.fixture
def place(places: Places) -> Path | str:
    found = places()
    return found / "x.book" if isinstance(found, Path) else found


@pytest.fixture
def opened(place: Path | str) -> Iterator[Opened]:
    """Opens the place once more."""
    several: list[Engine] = []

    def once_more(waiting: patience.Waiting | None = None) -> Engine:
        several.append(open_engine(place, waiting))
        return several[-1]

    first = once_more()
    first.define("CREATE TABLE schema_version (version BIGINT)")
    yield once_more
    for one in several:
        one.close()


def put(engine: Engine, number: int) -> None:
    with engine.transaction():
        engine.run("INSERT INTO schema_version VALUES (:number)", {"number": number})


def kept(engine: Engine) -> list[int]:
    return [number for (number,) in engine.rows("SELECT version FROM schema_version ORDER BY version")]


def test_a_writer_waits_for_another_process_and_is_told_how_long(place: Path | str, opened: Opened) -> None:
    told: list[float] = []
    with writing(place) as other:

        def waiting(seconds: float) -> None:
            told.append(seconds)
            if seconds > 0.2:
                other.ends()

        engine = opened(waiting)
        put(engine, 1)
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] > 0.2
    assert kept(engine) == [1]


def test_nobody_waits_for_the_dead(place: Path | str, opened: Opened) -> None:
    with writing(place) as other:
        engine = opened(lambda seconds: other.dies() if seconds > 0.1 else None)
        put(engine, 1)
    assert kept(engine) == [1]


def test_whoever_is_told_may_end_the_wait_and_nothing_is_written(place: Path | str, opened: Opened) -> None:
    def gives_up(seconds: float) -> None:
        if seconds > 0.1:
            raise GaveUpError

    engine = opened(gives_up)
    with writing(place):
        with pytest.raises(GaveUpError):
            put(engine, 1)
        assert kept(engine) == []  # reading goes on
    put(engine, 2)
    assert kept(engine) == [2]


def test_a_wait_has_an_end_and_says_so(place: Path | str, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "MOST", 0.1)
    engine = opened()
    with writing(place), pytest.raises(UserError, match="Another Rekindle is at work") as caught:
        put(engine, 1)
    assert (caught.value.unchanged, kept(engine)) == ("Nothing was changed.", [])


def test_a_single_statement_waits_as_well(place: Path | str, opened: Opened) -> None:
    """On a server no statement needs the place of the writer but a transaction; in a file every one that writes."""
    with writing(place) as other:
        engine = opened(lambda _: other.ends())
        engine.run("INSERT INTO schema_version VALUES (1)")
        engine.add("schema_version", ("version",), [(2,), (3,)])
    assert kept(engine) == [1, 2, 3]


def test_whoever_only_looks_whether_another_writes_does_not_wait(place: Path | str, opened: Opened) -> None:
    told: list[float] = []
    engine = opened(told.append)
    with writing(place) as other:
        assert engine.busy()
        other.ends()
        assert not engine.busy()
    assert told == []


def test_writers_of_one_process_take_turns_and_none_is_lost(opened: Opened) -> None:
    several = [opened() for _ in range(4)]

    def work(engine: Engine, first: int) -> None:
        for number in range(first, first + 10):
            put(engine, number)

    threads = [threading.Thread(target=work, args=(one, 10 * place)) for place, one in enumerate(several)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert kept(several[0]) == list(range(40))


def test_each_wait_is_counted_from_its_own_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([100.0, 101.5, 500.0, 1_099.0, 1_100.0])
    monkeypatch.setattr(patience, "time", SimpleNamespace(monotonic=lambda: next(now), sleep=lambda _: None))
    told: list[float] = []
    one = Patience(told.append)
    assert [one(looked) for looked in (0, 1)] == [True, True]
    assert [one(looked) for looked in (0, 60, 61)] == [True, True, False]
    assert told == [0, 1.5, 0, 599]
