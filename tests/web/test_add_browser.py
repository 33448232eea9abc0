"""Adding and remembering in Chromium: the echo while one types, by keyboard and under a thumb, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from rekindle.book import Book
from rekindle.model.prompt import RecallState
from tests.web.conftest import Look
from tests.web.eyes import NARROW, WIDE, overflow, styled, violations


def test_the_echo_follows_what_is_typed(look: Look, book: Book) -> None:
    people = book.glance().people
    with look() as eyes:
        page = eyes.open("/add")
        page.locator("#text").press_sequentially("Anna Lindqvist, thesis advisor, Uppsala 2014")
        expect(page.locator("#echo .name bdi")).to_have_text("Anna Lindqvist")
        expect(page.get_by_label("place")).to_have_value("Uppsala")
        assert page.evaluate("document.activeElement.id") == "text"
        page.get_by_label("place").fill("Lund")
        page.keyboard.press("Tab")
        expect(page.locator('input[name="told-0"]')).to_have_value("place: Lund")
        page.locator("#text").press("End")
        page.keyboard.type("\nHazel Ashcombe, my old boss at Ravelin Systems")
        expect(page.locator("#echo")).to_contain_text("here already: VP Engineering")
        expect(page.get_by_label("place").first).to_have_value("Lund")
        page.get_by_role("button", name="Add 2 people").click()
        expect(page.locator("#toast")).to_contain_text("2 people are on your list.")
        assert book.glance().people == people + 1
        page.keyboard.press("Tab")
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_contain_text("Undone")
        assert not eyes.amiss
    assert book.glance().people == people


def test_a_question_answered_by_keyboard_alone(look: Look, book: Book) -> None:
    key = book.prompts_due()[0]
    with look(width=NARROW) as eyes:
        page = eyes.open("/remember")
        first = page.inner_text("h1")
        page.locator("#text").focus()
        page.keyboard.type("Anna Lindqvist, Hull")
        expect(page.locator("#echo .name bdi")).to_have_text("Anna Lindqvist")
        page.get_by_role("button", name="Next question").press("Enter")
        expect(page.locator("h1")).not_to_have_text(first)
        expect(page.locator("#toast")).to_contain_text("Anna Lindqvist is on your list.")
        assert not eyes.amiss
    screen = book.prompt(key)
    assert screen
    assert (screen.state, screen.named) == (RecallState.DONE, 1)


@pytest.mark.parametrize(("width", "dark"), [(NARROW, True), (WIDE, False)])
def test_for_everyone(look: Look, width: int, dark: bool) -> None:  # noqa: FBT001 - a case of a table
    with look(width=width, dark=dark, axe=True) as eyes:
        page = eyes.open("/add")
        page.locator("#text").fill(
            "Hazel Ashcombe, boss at Ravelin Systems\nYoussef Al-Naqqash, London\nmaths, Uppsala"
        )
        expect(page.locator("#echo .read")).to_have_count(3)
        assert (overflow(page), styled(page), violations(page)) == (0, 0, [])
        for path in ("/remember?prompt=mentors", "/remember/all"):
            page = eyes.open(path)
            assert (overflow(page), styled(page), violations(page)) == (0, 0, []), path
        assert not eyes.amiss


def test_without_scripts(look: Look, book: Book) -> None:
    people = book.glance().people
    with look(scripts=False) as eyes:
        page = eyes.open("/add")
        page.locator("#text").fill("Mia Berg, neighbour\nOla Berg, neighbour, Hull")
        page.get_by_role("button", name="Read it").click()
        page.locator("#fix-1-place").fill("Leeds")
        page.get_by_role("button", name="Read it").click()
        expect(page.locator("#fix-1-place")).to_have_value("Leeds")
        page.get_by_role("button", name="Add 2 people").click()
        expect(page.locator("#toast")).to_contain_text("2 people are on your list.")
    assert book.glance().people == people + 2
