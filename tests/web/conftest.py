"""What tests of the web app share: a made-up world, a running site over a copy of it, a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from rekindle.book import Book
from tests.web import sample_world
from tests.web.eyes import Eyes, launch, looking
from tests.web.site import Site
from tests.web.visitor import Visitor

Look = Callable[..., AbstractContextManager[Eyes]]
_numbers = count()


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up person's book: to be copied, never changed."""
    return sample_world.build(tmp_path_factory.getbasetemp() / "world")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """One server for the whole process."""
    site = Site(tmp_path_factory.mktemp("uploads"))
    yield site
    site.stop()


@pytest.fixture
def home(world: Path, tmp_path: Path) -> Path:
    """A copy of the world, to change."""
    return sample_world.copy(world, tmp_path / f"home-{next(_numbers)}")


@pytest.fixture
def site(served: Site, home: Path) -> Site:
    """The server, showing that copy."""
    served.show(home)
    return served


@pytest.fixture
def empty_site(served: Site, tmp_path: Path) -> Site:
    """The server, showing a book in which nothing is yet."""
    served.show(tmp_path / "empty")
    return served


@pytest.fixture
def visitor(site: Site) -> Visitor:
    """Somebody with a browser that has no scripts."""
    return Visitor(site.base, site.cookies)


@pytest.fixture
def book(home: Path) -> Iterator[Book]:
    """The same book as another process would have it open."""
    with Book(home, today=sample_world.DAY) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for the whole process."""
    with sync_playwright() as playwright, ExitStack() as stack:
        found = launch(playwright)
        stack.callback(found.close)
        yield found


@pytest.fixture
def look(browser: Browser, site: Site) -> Look:
    """`with look(width=390, dark=True) as eyes: page = eyes.open("/today")`."""
    return partial(looking, browser, site.base, site.cookies)
