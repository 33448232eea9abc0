"""Letters twice as large: every page is one column then, no wider than its window, and no word of it is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from rekindle.book import Book
from tests.web import sample_world
from tests.web.conftest import Look
from tests.web.everywhere import furnish
from tests.web.eyes import WIDE, overflow
from tests.web.site import Site

PATHS = (
    "/today",
    "/week",
    "/shortlist",
    "/shortlist/{person}/why",
    "/people",
    "/people/{person}",
    "/people/{person}/touched",
    "/people/{person}/brief",
    "/people/{person}/invite",
    "/people/{person}/question",
    "/letters",
    "/letters/{letter}",
)
"""What is looked at; `{person}` and `{letter}` are of the furnished book. Further pages are a line each."""
_CUT = """() => [...document.querySelectorAll("main *")].filter((one) => {
  const style = getComputedStyle(one), words = [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
  return words && one.checkVisibility() && style.clipPath === "none" && style.overflowX !== "visible"
    && !one.matches("textarea, select") && one.scrollWidth > one.clientWidth + 1;
}).map((one) => one.textContent.trim().slice(0, 60))"""  # noqa: E501 - a script


@pytest.fixture(scope="module")
def large(world: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """A book in which every page has something to show; it is only looked at."""
    home = sample_world.copy(world, tmp_path_factory.mktemp("large") / "home")
    with Book(home, today=sample_world.DAY) as book:
        person = furnish(book)
        return home, {"person": person, "letter": book.drafts()[0].draft.number}


@pytest.mark.parametrize("width", [WIDE, 640])
@pytest.mark.parametrize("path", PATHS)
def test_letters_twice_as_large_leave_the_page_whole(
    look: Look, site: Site, large: tuple[Path, dict[str, int]], path: str, width: int
) -> None:
    home, numbers = large
    site.show(home)
    with look(width=width) as eyes:
        page = eyes.open(path.format(**numbers))
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert overflow(page) == 0
        assert page.evaluate(_CUT) == []
