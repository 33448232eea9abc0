"""The Shortlist in Chromium: by keyboard and by finger, answered at once, taken back when it fails."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from rekindle.book import Book
from tests.web.conftest import Look
from tests.web.eyes import overflow, styled, violations


def test_by_keyboard_one_act_changes_one_entry(look: Look, book: Book) -> None:
    picks = book.shortlist().picks
    with look() as eyes:
        page = eyes.open("/shortlist")
        for _ in range(3):
            page.keyboard.press("ArrowDown")
        here = page.locator(".pick[aria-current]")
        expect(here).to_have_attribute("id", f"pick-{picks[3].person}")
        page.keyboard.press("k")
        expect(here.locator("[aria-pressed]")).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#toast")).to_contain_text("stays on this week's list")
        expect(here.locator("[aria-pressed]")).to_be_focused()
        page.keyboard.press("s")
        expect(page.locator("#toast")).to_contain_text(f"{picks[3].name} made room for")
        expect(page.locator(f"#pick-{picks[3].person}")).to_have_count(0)
        expect(page.locator(".pick")).to_have_count(12)
        new = next(one for one in book.shortlist().picks if one.person not in {pick.person for pick in picks})
        expect(page.locator(".pick").nth(3)).to_have_attribute("id", f"pick-{new.person}")
        expect(page.locator(f"#name-{new.person}")).to_be_focused()
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_contain_text("Undone")
        expect(page.locator(f"#pick-{picks[3].person}")).to_have_count(1)
        page.locator(f"#pick-{picks[3].person} summary").click()
        expect(page.locator(f"#pick-{picks[3].person} .all .why li").nth(4)).to_be_visible()
        assert eyes.amiss == []


def test_what_fails_is_taken_back(look: Look, book: Book) -> None:
    picks = book.shortlist().picks
    with look() as eyes:
        page = eyes.open("/shortlist")
        page.route("**/shortlist/*/*", lambda route: route.abort())
        entry = page.locator(f"#pick-{picks[6].person}")
        entry.get_by_role("button", name="Keep").click()
        expect(page.locator("#toast")).to_contain_text("Nothing was changed")
        expect(entry.locator("[aria-pressed]")).to_have_attribute("aria-pressed", "false")
        entry.get_by_role("button", name="Swap").click()
        expect(entry).not_to_have_class("leaving")
        assert [one.person for one in book.shortlist().picks] == [one.person for one in picks]


def test_an_undo_before_the_act_is_done_waits_for_it(look: Look, book: Book) -> None:
    one = book.shortlist().picks[5]
    held: list[Route] = []
    with look() as eyes:
        page = eyes.open("/shortlist")
        page.route(f"**/shortlist/{one.person}/keep", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks its handler, which a method of a list does not bear
        page.locator(f"#name-{one.person}").focus()
        page.keyboard.press("k")
        page.keyboard.press("z")
        expect(page.locator("#toast")).to_be_hidden()
        assert len(held) == 1
        held[0].continue_()
        expect(page.locator("#toast")).to_contain_text("Undone")
        expect(page.locator(f"#pick-{one.person} [aria-pressed]")).to_have_attribute("aria-pressed", "false")
        assert [pick.kept for pick in book.shortlist().picks if pick.person == one.person] == [False]
        assert eyes.amiss == []


def test_by_finger_at_night_it_fits_and_reads_well(look: Look, book: Book) -> None:
    one = book.shortlist().picks[4]
    with look(width=390, dark=True, axe=True) as eyes:
        page = eyes.open("/shortlist")
        assert violations(page) == []
        assert overflow(page) == 0
        assert styled(page) == 0
        page.locator(f"#pick-{one.person}").get_by_role("button", name="Not now").tap()
        expect(page.locator("#toast")).to_contain_text("rests until")
        assert one.person not in {pick.person for pick in book.shortlist().picks}
        assert eyes.amiss == []


def test_on_paper_there_are_names_and_reasons_and_no_buttons(look: Look) -> None:
    with look(scripts=False) as eyes:
        page = eyes.open("/shortlist")
        page.emulate_media(media="print")
        expect(page.locator(".pick .why").first).to_be_visible()
        expect(page.get_by_role("button", name="Keep").first).to_be_hidden()
        expect(page.locator(".rail")).to_be_hidden()
