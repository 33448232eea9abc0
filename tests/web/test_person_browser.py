"""One person's page in Chromium: changed in place by pointer and by keys, on a phone, at night, without scripts."""

from __future__ import annotations

import datetime as dt

import pytest
from playwright.sync_api import expect

from rekindle.book import Book
from tests.web.conftest import Look
from tests.web.eyes import NARROW, WIDE, overflow, styled, violations


@pytest.fixture
def someone(book: Book) -> int:
    """Somebody of whom a good deal is known."""
    number = book.shortlist().picks[0].person
    book.touched(number, "call", on=book.today - dt.timedelta(days=6), minutes=25, promise="send the gauge notes")
    book.note(number, "Two sons; the elder studies in Bristol.")
    book.tag(number, tag="choir")
    return number


def test_a_mark_is_changed_in_place_and_taken_back_by_keys(look: Look, book: Book, someone: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/people/{someone}")
        page.locator("#p-marks").get_by_role("link", name="Say it").click()
        field = page.get_by_label("How close you two are")
        expect(field).to_be_focused()
        field.select_option("3")
        page.locator("#p-marks").get_by_role("button", name="Save").click()
        expect(page.locator("#p-marks").get_by_text("Close", exact=True)).to_be_visible()
        expect(page.locator("#toast")).to_contain_text("close (3 of 4)")
        assert page.url.endswith(f"/people/{someone}")  # nothing was loaded anew
        assert book.show(someone).closeness == 3
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_contain_text("Undone")
        assert book.show(someone).closeness is None
        assert eyes.amiss == []


def test_a_line_is_noted_by_keys_alone(look: Look, book: Book, someone: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/people/{someone}")
        page.keyboard.press("m")
        expect(page.get_by_label("In your words")).to_be_focused()
        page.keyboard.type("Keeps bees")
        page.keyboard.press("Shift+Tab")
        page.keyboard.type("Something they care")
        for _ in range(3):  # words, when, whether a letter may say it ...
            page.keyboard.press("Tab")
        page.get_by_role("button", name="Save").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#p-known").get_by_text("Keeps bees")).to_be_visible()
        expect(page.locator("#p-reasons").get_by_text("Keeps bees")).to_have_count(1)  # a reason to write, at once
        assert [one.relation for one in book.notes(someone)[2] if one.text == "Keeps bees"] == ["interest"]
        assert eyes.amiss == []


def test_a_name_is_mended_and_stands_in_the_head(look: Look, book: Book, someone: int) -> None:
    with look(width=NARROW) as eyes:
        page = eyes.open(f"/people/{someone}")
        page.locator("#p-values tr", has_text="Name").first.get_by_role("link", name="Change").click()
        page.get_by_label("Name").fill('Anna "onload=" Lind')
        page.get_by_label("Name").press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text('Anna "onload=" Lind')
        assert book.show(someone).person.name == 'Anna "onload=" Lind'
        page.locator("[data-undo]").click()
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("onload")
        assert eyes.amiss == []


def test_a_call_is_logged_on_a_phone_and_stands_in_the_story(look: Look, someone: int) -> None:
    with look(width=NARROW, dark=True) as eyes:
        page = eyes.open(f"/people/{someone}")
        page.get_by_role("link", name="Log it").click()
        page.get_by_label("Coffee, or met").check()
        page.get_by_label("What there is to remember").fill("Wants a second reader.")
        page.get_by_text("Offered, promised, asked").click()
        page.get_by_label("You promised").fill("read two pages")
        page.get_by_role("button", name="Log it").click()
        expect(page.locator("#p-happened")).to_contain_text("Wants a second reader.")
        expect(page.locator("#p-account")).to_contain_text("read two pages")
        expect(page.locator("#toast")).to_contain_text("Logged: coffee with")
        page.locator("#p-account").get_by_role("button", name="Done").first.click()
        expect(page.locator("#p-account")).to_contain_text("Given")
        assert overflow(page) <= 0
        assert eyes.amiss == []


def test_earlier_lines_and_the_whole_why_come_when_asked_for(look: Look, book: Book, someone: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/people/{someone}")
        lines = page.locator("#p-happened .log time")
        before = lines.count()
        page.get_by_role("link", name="Earlier").click()
        expect(lines).to_have_count(min(before + 24, len(book.happened(someone, most=500).several)))
        page.get_by_text("What speaks for a place").click()
        expect(page.locator("#p-reasons .all li").first).to_be_visible()
        assert eyes.amiss == []


def test_all_of_it_works_without_scripts(look: Look, book: Book, someone: int) -> None:
    with look(width=WIDE, scripts=False) as eyes:
        page = eyes.open(f"/people/{someone}")
        page.locator("#p-rhythm").get_by_role("link", name="Change").click()
        page.get_by_label("How often").fill("60d")
        page.locator("#p-rhythm").get_by_role("button", name="Save").click()
        assert "Every 60 days" in page.locator("#p-rhythm").inner_text()
        assert "every 60 days" in page.locator("#toast").inner_text()
        page.locator("[data-undo]").click()
        assert book.rhythm(someone).days == 75


@pytest.mark.parametrize(("width", "dark"), [(NARROW, False), (WIDE, True)])
def test_every_page_of_somebody_reads_for_everyone(look: Look, someone: int, width: int, dark: bool) -> None:  # noqa: FBT001
    paths = ["", "?edit=note", "?edit=role", "?edit=rest", "?edit=value-name", "/touched", "/brief", "/question",
             "/invite?day=2026-12-01&time=10:00"]  # fmt: skip
    with look(width=width, dark=dark, axe=True) as eyes:
        for path in paths:
            page = eyes.open(f"/people/{someone}{path}")
            assert violations(page) == [], path
            assert overflow(page) <= 0, path
            assert styled(page) == 0, path
            page.close()
        assert eyes.amiss == []


def test_a_brief_prints_without_the_frame(look: Look, someone: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/people/{someone}/brief")
        page.emulate_media(media="print")
        expect(page.locator(".rail")).to_be_hidden()
        expect(page.get_by_role("link", name="You talked")).to_be_hidden()
        expect(page.get_by_role("heading", name="Leave out")).to_be_visible()
        tall = page.evaluate("document.querySelector('main').scrollHeight")
        assert tall < 1500  # a page of A4 at this width
