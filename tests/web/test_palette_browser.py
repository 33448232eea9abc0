"""The palette in Chromium: opened by key and by pointer, gone through by keyboard, at both widths."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from rekindle.book import Book
from tests.web.conftest import Look
from tests.web.eyes import overflow, violations


def type_in(page: Page, text: str) -> None:
    with page.expect_response(re.compile("/palette")):
        page.keyboard.type(text)


def test_by_keyboard_from_anywhere(look: Look, book: Book) -> None:
    one = book.shortlist().picks[2]
    with look() as eyes:
        page = eyes.open("/shortlist")
        page.keyboard.press("Control+k")
        box = page.get_by_role("combobox")
        expect(box).to_be_focused()
        expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
        type_in(page, one.name)
        expect(page.get_by_role("option").first).to_contain_text(one.name)
        page.keyboard.press("ArrowDown")
        chosen = page.locator('[role=option][aria-selected="true"]')
        expect(chosen).to_have_count(1)
        expect(box).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/people/{one.person}")
        assert eyes.amiss == []


def test_whoever_types_fast_gets_what_they_typed(look: Look, book: Book) -> None:
    one = book.shortlist().picks[1]
    with look() as eyes:
        page = eyes.open("/today")
        page.keyboard.press("/")
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.type(one.name)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/people/{one.person}")


def test_day_and_night_and_the_keys_and_an_undo(look: Look, book: Book) -> None:
    kept = book.shortlist().picks[5]
    book.keep(kept.person)
    with look() as eyes:
        page = eyes.open("/shortlist")
        page.keyboard.press("Control+k")
        type_in(page, "night")
        page.get_by_role("option", name="Day or night").click()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.keyboard.press("Control+k")
        type_in(page, "undo")
        page.get_by_role("option", name=f"Undo: {kept.name}").click()
        expect(page.locator("#toast")).to_contain_text("Undone")
        assert not next(one for one in book.shortlist().picks if one.person == kept.person).kept
        assert eyes.amiss == []


@pytest.mark.parametrize(("width", "dark"), [(390, True), (1280, False)])
def test_it_reads_well_open(look: Look, width: int, dark: bool) -> None:  # noqa: FBT001 - a parameter of a test
    with look(width=width, dark=dark, axe=True) as eyes:
        page = eyes.open("/today")
        page.locator("[data-open=palette]:visible").first.click()
        type_in(page, "lond")
        expect(page.get_by_role("option", name="Who do you know in London?")).to_be_visible()
        assert violations(page) == []
        assert overflow(page) == 0
        page.keyboard.press("Escape")
        expect(page.get_by_role("combobox")).to_be_hidden()
