"""The made-up person's pages -> the pictures of README, taken anew when REKINDLE_PICTURES=1, else looked for."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from rekindle.book import Book
from tests.web.conftest import Look
from tests.web.eyes import NARROW, ROOT, WIDE, overflow
from tests.web.png import size, smaller

FOLDER = ROOT / "docs" / "pictures"
MOST = 600_000
"""Bytes of all of them together."""


class Picture(NamedTuple):
    """A page, as it is taken."""

    path: str
    width: int = WIDE
    dark: bool = False

    @property
    def size(self) -> tuple[int, int]:
        """Of the window, which is all of the picture."""
        return self.width, 844 if self.width == NARROW else 800


PICTURES = {
    "today": Picture("/today"),
    "shortlist": Picture("/shortlist"),
    "person-night": Picture("/people/{third}", dark=True),
    "sweep-phone": Picture("/sweep?order=closest", width=NARROW),
    "today-phone-night": Picture("/today", width=NARROW, dark=True),
    "compose": Picture("/letters/{draft}"),
}
"""Name of the file -> what is on it."""


def file(name: str) -> Path:
    """Where a picture lies."""
    return FOLDER / f"{name}.png"


def take(look: Look, one: Picture, path: str) -> tuple[bytes, list[str]]:
    """The page in its window, and what went wrong on it."""
    with look(width=one.width, dark=one.dark) as eyes:
        page: Page = eyes.open("/offline")
        page.set_viewport_size({"width": one.size[0], "height": one.size[1]})
        page.goto(eyes.base + path, wait_until="networkidle")
        page.evaluate("document.fonts.ready.then(() => undefined)")
        page.evaluate("document.activeElement?.blur()")
        assert overflow(page) == 0
        return page.screenshot(animations="disabled"), eyes.amiss


@pytest.mark.skipif(os.environ.get("REKINDLE_PICTURES") != "1", reason="pictures are taken with REKINDLE_PICTURES=1")
def test_the_pictures_are_taken(look: Look, book: Book) -> None:
    first, _second, third = (one.person for one in book.shortlist().picks[:3])
    FOLDER.mkdir(exist_ok=True)
    for name, one in PICTURES.items():
        draft = book.draft(first).draft.number if "{draft}" in one.path else 0
        taken, amiss = take(look, one, one.path.format(third=third, draft=draft))
        assert amiss == [], name
        file(name).write_bytes(smaller(taken))


def test_the_pictures_are_there_and_named_with_what_is_on_them() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, one in PICTURES.items():
        assert size(file(name).read_bytes()) == one.size, name
        before, named, _ = readme.partition(f"](docs/pictures/{name}.png)")
        assert named, f"{name} is not in README"
        assert len(before.rpartition("![")[2].split()) > 4, f"{name} says nothing to whoever cannot see it"
    assert {one.name for one in FOLDER.iterdir()} == {file(name).name for name in PICTURES}
    assert sum(file(name).stat().st_size for name in PICTURES) <= MOST
