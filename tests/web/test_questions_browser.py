"""Who is who in Chromium: one key a pair, the next one at once, and undo."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route, expect

from rekindle.book import Book
from tests.web.eyes import NARROW, WIDE, looking, overflow, styled, violations
from tests.web.site import Site


def test_pairs_are_answered_by_key_and_taken_back(browser: Browser, site: Site, book: Book) -> None:
    people = book.glance().people
    with looking(browser, site.base, site.cookies) as eyes:
        page = eyes.open("/questions")
        first = page.locator("#pair form").first.get_attribute("action")
        page.keyboard.press("s")
        expect(page.locator("#toast")).to_contain_text("Made one person of")
        expect(page.locator("#pair form").first).not_to_have_attribute("action", first or "")
        expect(page.locator(".progressed")).to_contain_text("2 of")
        assert book.glance().people == people - 1
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_contain_text("Undone")
        assert book.glance().people == people
        page.keyboard.press("d")
        expect(page.locator("#toast")).to_contain_text("are two people")
        assert eyes.amiss == []


def test_the_next_pair_shows_before_the_answer_is_kept_and_goes_back_when_it_is_not(
    browser: Browser, site: Site
) -> None:
    with looking(browser, site.base, site.cookies) as eyes:
        page = eyes.open("/questions")
        now = page.locator("[data-pair] .name").first.inner_text()
        held: list[Route] = []
        page.route("**/answer", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
        page.keyboard.press("u")
        expect(page.locator("[data-next]")).to_be_visible()
        expect(page.locator("[data-pair]")).to_be_hidden()
        held[0].fulfill(status=500, body="")
        expect(page.locator("[data-pair]")).to_be_visible()
        assert page.locator("[data-pair] .name").first.inner_text() == now
        expect(page.locator("#toast")).to_contain_text("Nothing was changed")


def test_namesakes_are_ticked_on_one_page(browser: Browser, site: Site, book: Book) -> None:
    people = book.glance().people
    with looking(browser, site.base, site.cookies, width=NARROW) as eyes:
        page = eyes.open("/questions/names")
        assert page.locator("input[name=pair]:checked").count() == 0
        page.locator("input[name=pair]").first.check()
        page.get_by_role("button", name="Ticked: one person each").click()
        expect(page.locator("#toast")).to_contain_text("1 pairs are one person each.")
        assert book.glance().people == people - 1
        assert overflow(page) == 0
        assert eyes.amiss == []


@pytest.mark.parametrize(("width", "dark"), [(NARROW, True), (WIDE, False)])
def test_nothing_bars_anybody(browser: Browser, site: Site, width: int, *, dark: bool) -> None:
    with looking(browser, site.base, site.cookies, width=width, dark=dark, axe=True) as eyes:
        for path in ("/questions", "/questions/names"):
            page = eyes.open(path)
            assert violations(page) == []
            assert overflow(page) == 0
            assert styled(page) == 0
            page.close()


def test_an_empty_book_begins_by_keyboard_with_one_name(browser: Browser, empty_site: Site) -> None:
    with looking(browser, empty_site.base, empty_site.cookies, width=NARROW, axe=True) as eyes:
        page = eyes.open("/welcome")
        assert violations(page) == []
        page.get_by_label("Somebody you think of now and then.").fill("Prof. Anna Lind, thesis advisor, 2014")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Is this right?")
        assert violations(page) == []
        page.get_by_role("button", name="Write it down").click()
        page.wait_for_url("**/people/*")
        assert "Anna Lind" in page.inner_text("h1")
        assert eyes.amiss == []
