"""People in Chromium: search as one types, filters and the way back, ticks over pages, on a phone, without scripts."""

from __future__ import annotations

from playwright.sync_api import expect

from rekindle.book import Book
from rekindle.model.roster import Filter
from tests.web.conftest import Look
from tests.web.eyes import overflow, styled, violations

ALL = Filter(everybody=True)


def test_search_filters_and_the_way_back(look: Look, book: Book) -> None:
    with look() as eyes:
        page = eyes.open("/people?show=all")
        page.locator("#f-role-teammate").click()
        teammates = book.roster_page(Filter(everybody=True, roles=("teammate",))).total
        expect(page.locator("#counted")).to_have_text(f"{teammates} people")
        expect(page.locator("[data-entry]")).to_have_count(50)
        expect(page.locator("#f-role-teammate")).to_be_focused()
        assert page.url.endswith("/people?show=all&role=teammate")
        page.get_by_role("searchbox").press_sequentially("london")
        found = book.roster_page(Filter(everybody=True, roles=("teammate",)), words="london").total
        expect(page.locator("[data-entry]")).to_have_count(found)
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.wait_for_url("**/people?q=london&show=all&role=teammate")
        page.locator("[data-enter]").first.click()
        page.wait_for_url("**/people/*")
        page.go_back()
        expect(page.get_by_role("searchbox")).to_have_value("london")
        expect(page.locator("[data-entry]")).to_have_count(found)
        page.go_back()
        expect(page.locator("[data-entry]")).to_have_count(50)
        assert eyes.amiss == []


def test_ticks_go_along_over_pages_and_are_changed_by_keyboard(look: Look, book: Book) -> None:
    with look() as eyes:
        page = eyes.open("/people?show=all")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("x")
        page.get_by_role("checkbox", name="Tick all on this page").check()
        page.locator("#leaf-after").click()
        expect(page.locator("#leaf-before")).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("x")
        expect(page.locator("[data-ticked]")).to_have_text("51 ticked")
        page.get_by_label("The tag").fill("choir")
        page.get_by_role("button", name="See what changes").click()
        expect(page.get_by_role("dialog")).to_contain_text("51 people would change: tagged choir.")
        page.get_by_role("button", name="Change 51 people").click()
        expect(page.locator("#toast")).to_contain_text("51 people: tagged choir")
        assert sum("choir" in several for several in book.tags().values()) == 51
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_contain_text("Undone")
        assert not any("choir" in several for several in book.tags().values())
        assert eyes.amiss == []


def test_without_scripts_links_and_forms_do_the_same(look: Look, book: Book) -> None:
    with look(scripts=False) as eyes:
        page = eyes.open("/people?show=all")
        page.locator("#f-source-mail").click()
        page.locator("#leaf-after").click()
        page.locator("[name=person]").nth(2).check()
        page.locator("#change").select_option("closeness=4")
        page.get_by_role("button", name="See what changes").click()
        page.get_by_role("button", name="Change 1 person").click()
        assert page.url.endswith("/people?show=all&source=mail&page=2")
        assert list(book.closeness().values()) == [4]
        page.get_by_role("searchbox").fill("london")
        page.get_by_role("searchbox").press("Enter")
        assert "q=london" in page.url
        assert "source=mail" in page.url


def test_on_a_phone_it_fits_and_reads_well_even_with_hostile_names(look: Look, book: Book) -> None:
    added = book.add(book.understand('Aa <img src=x onerror=alert(1)> "onload=alert(2) Visser, advisor, a@example.org'))
    book.tag(added.outcomes[0].person, tag="<script>alert(3)</script>")
    for width, dark in ((390, False), (1280, True)):
        with look(width=width, dark=dark, axe=True) as eyes:
            page = eyes.open("/people?show=all&order=added")
            page.locator("[name=person]").first.check()
            expect(page.get_by_role("button", name="See what changes")).to_be_visible()
            page.keyboard.press("End")  # the slip lies over no row there
            assert violations(page) == []
            assert overflow(page) == 0
            assert styled(page) == 0
            assert eyes.amiss == []
