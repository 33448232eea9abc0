"""Pages of the sample world -> pictures, both widths, day and night: python -m tests.web.shots OUT [/path ...]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from rekindle.book import Book
from tests.web import sample_world
from tests.web.eyes import NARROW, WIDE, launch, looking, overflow
from tests.web.site import Site

KEPT = Path(tempfile.gettempdir()) / "rekindle-sample-world"


def main(into: str, *paths: str) -> None:
    """Take them; a `{person}` in a path is the first of the shortlist."""
    Path(into).mkdir(parents=True, exist_ok=True)
    world = sample_world.build(KEPT)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        home = sample_world.copy(world, Path(folder) / "home")
        site = Site(Path(folder))
        site.show(home)
        with Book(home, today=sample_world.DAY) as book:
            person = book.shortlist().picks[0].person
        browser = launch(playwright)
        for width in (NARROW, WIDE):
            for dark in (False, True):
                with looking(browser, site.base, site.cookies, width=width, dark=dark) as eyes:
                    for path in paths or ("/today", "/week"):
                        page = eyes.open(path.format(person=person))
                        name = path.strip("/").replace("/", "-").replace("?", "-") or "home"
                        theme = "dark" if dark else "light"
                        page.screenshot(path=str(Path(into) / f"{name}-{width}-{theme}.png"), full_page=True)
                        if wider := overflow(page):
                            print(f"{path} at {width}: {wider} px wider than the window")  # noqa: T201 - for who looks
                        page.close()
                    for line in dict.fromkeys(eyes.amiss):
                        print(line)  # noqa: T201 - as above
        browser.close()
        site.stop()


if __name__ == "__main__":
    main(sys.argv[1], *sys.argv[2:])
