"""What every test shares: the third-party samples when they are there, and an empty book on either database."""

from __future__ import annotations

import ipaddress
import os
import socket
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from rekindle.book import Book
from rekindle.store.engine import Engine, PostgresEngine, open_engine
from rekindle.store.shelf import Open
from tests.post import MissingError as NoDovecotError
from tests.post import Post, dovecot
from tests.servers import MissingError, postgres

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "samples"

os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test looks into anybody's own keyring

DAY = "2026-11-21"
Places = Callable[[], "Path | str"]

settings.register_profile("default", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")


@pytest.fixture(scope="session", autouse=True)
def nothing_leaves_this_machine() -> Iterator[None]:
    """No test, and nothing that one runs, connects to any other machine (safety.md section 7)."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else "localhost"  # a socket in a folder is one's own
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            self.close()
            raise AssertionError(f"a test connects to {host}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(scope="session")
def shared_samples() -> Path:
    """The folder of third-party sample files; tests over it are skipped only when it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the third-party samples are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server, one per test process; without its programs tests skip, under CI they fail."""
    try:
        with postgres() as url:
            yield url
    except MissingError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def post() -> Iterator[Post]:
    """A mail server, one per test process; without Dovecot tests skip, under CI they fail."""
    try:
        with dovecot() as found:
            yield found
    except NoDovecotError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))


_SCHEMAS = count(1)


def fresh_schema(server: str) -> str:
    """The URL of an empty schema of its own."""
    name = f"book{next(_SCHEMAS)}"
    engine = PostgresEngine(server)
    engine.define(f"CREATE SCHEMA {name}")
    engine.close()
    return f"{server}&options=-csearch_path%3D{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def places(request: pytest.FixtureRequest, tmp_path: Path) -> Places:
    """Gives a fresh empty place for a book at every call, on either database."""
    if request.param == "postgresql":
        server = request.getfixturevalue("server")
        return lambda: fresh_schema(server)
    numbers = count(1)

    def folder() -> Path:
        home = tmp_path / f"home{next(numbers)}"
        home.mkdir(mode=0o700)
        return home

    return folder


@pytest.fixture
def books(places: Places) -> Iterator[Callable[..., Book]]:
    """Opens empty books, and closes them in the end."""
    opened: list[Book] = []

    def fresh(today: str = DAY) -> Book:
        opened.append(Book(places(), today=today))
        return opened[-1]

    yield fresh
    for book in opened:
        book.close()


@pytest.fixture
def book(books: Callable[..., Book]) -> Book:
    """An empty book."""
    return books()


@pytest.fixture
def at(book: Book) -> Open:
    """The rows of an empty book."""
    return book._at


@pytest.fixture
def engine(places: Places) -> Iterator[Engine]:
    """A database without a schema."""
    place = places()
    found = open_engine(place / "plain.db" if isinstance(place, Path) else place)
    yield found
    found.close()
