"""Letters twice as large on the pages of sources, the sweep and the settings: one column, and no word cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.book import Book
from tests.web import sample_world
from tests.web.conftest import Look
from tests.web.everywhere import furnish
from tests.web.eyes import WIDE, overflow
from tests.web.site import Site
from tests.web.test_large_text import _CUT

PATHS = (
    "/welcome",
    "/sources",
    "/sources/1/out",
    "/sweep?order=last-name",
    "/coverage",
    "/add?text=Lotte+Visser,+tide+gates,+met+at+a+fair+in+2019,+lotte@example.org",
    "/remember",
    "/remember/all",
    "/questions",
    "/questions/names",
    "/goals",
    "/mine",
    "/mine?edit=give-0",
    "/settings",
    "/settings/rhythm",
    "/settings/calendar",
    "/settings/ways-out",
    "/settings/browser",
    "/settings/book",
    "/log",
    "/no-such-page",
)


@pytest.fixture(scope="module")
def furnished(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book in which every page has something to show; it is only looked at."""
    home = sample_world.copy(world, tmp_path_factory.mktemp("furnished") / "home")
    with Book(home, today=sample_world.DAY) as book:
        furnish(book)
    return home


@pytest.mark.parametrize("width", [WIDE, 640])
@pytest.mark.parametrize("path", PATHS)
def test_letters_twice_as_large_leave_the_page_whole(
    look: Look, site: Site, furnished: Path, path: str, width: int
) -> None:
    site.show(furnished)
    with look(width=width) as eyes:
        page = eyes.open(path)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert overflow(page) == 0
        assert page.evaluate(_CUT) == []
