"""Settings in the browser: what is told is kept, what can't be is said beside its field, and no secret comes back."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from rekindle.book import Book
from rekindle.model.life import Give
from rekindle.outside.dropped import LOCK
from rekindle.web.keys import Door
from tests.web.conftest import Look
from tests.web.eyes import NARROW, looking, overflow, styled, violations
from tests.web.site import Site
from tests.web.visitor import Visitor

PARTS = ("", "/rhythm", "/calendar", "/ways-out", "/browser", "/book")


# --- who you are ------------------------------------------------------------------------------------------------------


def test_addresses_are_added_denied_and_confirmed(visitor: Visitor, book: Book) -> None:
    visitor.post("/settings/me", {"me": "benny@example.org"})
    assert "benny@example.org" in {one.handle.value for one in book.addresses()}
    assert "benny@example.org" in visitor.get("/settings").text
    assert "All of them are mine" in visitor.get("/settings").text
    visitor.post("/settings/confirm")
    assert all(one.confirmed for one in book.addresses())
    assert "All of them are mine" not in visitor.get("/settings").text
    visitor.post("/settings/deny", {"address": "benny@example.org"})
    assert "benny@example.org" not in {one.handle.value for one in book.addresses()}
    answer = visitor.post("/settings/me", {"me": " , "})
    assert answer.status == 409
    assert "That names nobody. Write a name, a mail address" in answer.text


# --- your side --------------------------------------------------------------------------------------------------------


def test_your_side_is_kept_whole_and_taken_back(visitor: Visitor, book: Book) -> None:
    told: dict[str, object] = {
        "place": "Leeds", "country": "gb", "zone": "Europe/London", "signature": "Sam Moran", "sign_off": "Sam",
        "languages": "en, sv", "channels": "mail, linkedin", "days": "Mon-Fri", "hours": "9-17", "cap": "8",
        "weekly": "3h", "aims": "flood mapping\r\n\r\ntide gates", "pronoun": "they",
    }  # fmt: skip
    assert visitor.post("/settings/side", told).to == "/settings#side"
    kept = book.profile()
    assert (kept.place, kept.country, kept.zone, kept.minutes, kept.cap) == ("Leeds", "GB", "Europe/London", 180, 8)
    assert (kept.languages, kept.channels) == (("en", "sv"), ("mail", "linkedin"))
    assert (kept.days, kept.hours, kept.aims, kept.pronoun) == (
        "mon-fri",
        "9-17",
        ("flood mapping", "tide gates"),
        "they",
    )
    shown = visitor.get("/settings").text
    assert 'value="3 hours"' in shown
    assert 'value="Monday to Friday"' in shown
    assert 'value="9:00 to 17:00"' in shown
    assert 'value="mail, LinkedIn"' in shown
    visitor.post(
        "/settings/side",
        {"weekly": "3 hours", "days": "Monday to Friday", "hours": "9:00 to 17:00", "channels": "mail, LinkedIn"},
    )
    assert book.profile() == kept
    visitor.post("/undo", {"entry": book.log()[1].number if book.log()[0].undoes else book.log()[0].number})
    visitor.post("/settings/side", {"place": "", "weekly": "", "cap": ""})
    assert (book.profile().place, book.profile().minutes, book.profile().cap) == ("", 0, kept.cap)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("hours", "9", "9 is not understood as hours. Write it like this: 9 to 17"),
        ("days", "never", "never is not understood as days."),
        ("languages", "English, really", "is not understood as languages."),
        ("channels", "mail, pigeon", "is not understood as channels."),
        ("country", "Sweden", "Sweden is not understood as country."),
        ("zone", "Leeds", "Leeds is no time zone."),
        ("cap", "0", "0 is not understood as cap."),
        ("cap", "many", "many is no whole number. Write it in digits."),
        ("weekly", "a lot", "a lot is no time for a week. Write it as 3 hours or 90 minutes."),
    ],
)
def test_what_is_not_understood_is_said_at_its_field(
    name: str, text: str, told: str, visitor: Visitor, book: Book
) -> None:
    answer = visitor.post("/settings/side", {name: text, "signature": "Sam Kept"})
    assert answer.status == 409
    field = answer.text.partition(f'id="side-{name}-why"')[2]
    assert told in field.partition("</p>")[0]
    assert re.search(rf'name="{name}"[^>]*aria-invalid="true"[^>]*aria-describedby="side-{name}-why', answer.text)
    assert 'value="Sam Kept"' in answer.text
    assert f'value="{text}"' in answer.text
    assert book.profile().signature == ""


# --- rhythm -----------------------------------------------------------------------------------------------------------


def test_rhythms_and_a_rest_from_all_of_it(visitor: Visitor, book: Book) -> None:
    assert visitor.post("/settings/rhythm/core", {"every": "3w"}).status == 303
    assert book.rhythms()["core"] == 21
    visitor.post("/settings/rhythm/list", {"every": "off"})
    assert book.rhythms()["list"] == 0
    for fields in ({"every": "often"}, {"every": ""}):
        answer = visitor.post("/settings/rhythm/core", dict(fields))
        assert answer.status == 409
        assert "is no interval. Write it as 60 days, 10 weeks, 2 months or off." in answer.text
    assert visitor.post("/settings/rhythm/fame", {"every": "3w"}).status == 409
    assert book.rhythms()["core"] == 21
    assert book.paused() is None
    answer = visitor.post("/settings/pause", {"until": "2026-01-01"})
    assert answer.status == 409
    visitor.post("/settings/pause", {"until": "2026-12-24", "why": "<i>holiday"})
    paused = book.paused()
    assert paused is not None
    assert (paused.until, paused.why) == (date(2026, 12, 24), "<i>holiday")
    shown = visitor.get("/settings/rhythm").text
    assert "Nothing is due until 24 December." in shown
    assert "<i>holiday" not in shown
    visitor.post("/settings/resume")
    assert book.paused() is None
    visitor.post("/settings/pause")
    assert "Nothing is due until you say otherwise." in visitor.get("/settings/rhythm").text


# --- the book ---------------------------------------------------------------------------------------------------------


def test_the_book_says_where_it_lies_and_is_worked_out_again(visitor: Visitor, book: Book) -> None:
    shown = visitor.get("/settings/book").text
    assert book.place in shown
    assert "A copy goes into an empty book" in shown
    assert 'type="file"' not in shown
    before = len(book.people_rows())
    visitor.post("/settings/book/rebuild")
    assert f"Worked out again: {before:,} people" in visitor.get("/settings/book").text
    assert len(book.people_rows()) == before


def test_a_copy_is_saved_and_fills_an_empty_book_once_it_is_meant(
    browser: Browser, site: Site, book: Book, tmp_path: Path
) -> None:
    with looking(browser, site.base, site.cookies) as eyes:
        page = eyes.open("/settings/book")
        with page.expect_download() as saved:
            page.get_by_role("link", name="Save a copy").click()
        copy = tmp_path / saved.value.suggested_filename
        saved.value.save_as(copy)
        assert eyes.amiss == []
    assert copy.name == "rekindle-me-2026-11-22.export"
    assert [one.name for one in site.uploads.iterdir() if one.name != LOCK] == []
    site.show(tmp_path / "fresh")
    broken = tmp_path / "broken<b>.export"
    broken.write_bytes(copy.read_bytes()[:-100])
    with looking(browser, site.base, site.cookies) as eyes:
        page = eyes.open("/settings/book")
        page.set_input_files("input[type=file]", broken)
        page.get_by_label("Yes, fill this book with it").check()
        page.get_by_role("button", name="Bring it back").click()
        page.wait_for_selector(".wrong")
        assert "broken<b>.export is no whole export" in page.inner_text(".wrong")
        page.set_input_files("input[type=file]", copy)
        page.get_by_role("button", name="Bring it back").click()
        page.wait_for_selector("#toast:not([hidden])", timeout=120_000)
        assert "Restored:" in page.inner_text("#toast")
    with Book(tmp_path / "fresh", today="2026-11-22") as fresh:
        assert len(fresh.people_rows()) == len(book.people_rows())
        assert [one.told for one in fresh.log()] == [one.told for one in book.log()]


def test_nothing_is_restored_without_a_file_or_a_yes(empty_site: Site) -> None:
    visitor = Visitor(empty_site.base, empty_site.cookies)
    assert "Into this empty book." in visitor.get("/settings/book").text
    answer = visitor.post("/settings/book/restore", {"sure": "yes"})
    assert answer.status == 409
    assert "No file was chosen." in answer.text


# --- what was done ----------------------------------------------------------------------------------------------------


def test_the_log_is_paged_and_any_entry_is_taken_back(visitor: Visitor, book: Book) -> None:
    for number in range(55):
        book.list_give(Give(offer=f"lend you volume {number:02}"))
    first, second = visitor.get("/log").text, visitor.get("/log?page=2").text
    assert "lend you volume 54" in first
    assert "lend you volume 03" not in first
    assert "lend you volume 03" in second
    assert 'rel="next"' in first
    assert 'rel="next"' not in second
    assert visitor.get("/log?page=x").text.count("lend you") == first.count("lend you")
    entry = next(one for one in book.log() if one.told.endswith("volume 03"))
    answer = visitor.post("/undo", {"entry": entry.number, "back": "/log?page=2"})
    assert answer.to == "/log?page=2"
    assert "lend you volume 03" not in {one.offer for one in book.gives().listed}
    shown = visitor.get("/log?page=2").text
    assert "taken back" in shown
    assert f'name="entry" value="{entry.number}"' not in shown


# --- this browser -----------------------------------------------------------------------------------------------------


def test_day_night_and_single_keys_are_kept_by_the_browser(look: Look) -> None:
    with look(width=1280) as eyes:
        page = eyes.open("/settings/browser")
        page.get_by_label("Night").check()
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        page.get_by_label("Single keys").uncheck()
        page.reload()
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        assert page.locator("[data-theme-choice][value=dark]").is_checked()
        assert not page.get_by_label("Single keys").is_checked()
        page.locator("h1").click()
        page.keyboard.press("?")
        assert page.locator("dialog[open]").count() == 0
        page.get_by_label("Single keys").check()
        page.locator("h1").click()
        page.keyboard.press("?")
        assert page.locator("dialog[open]").count() == 1
        page.keyboard.press("Escape")
        page.get_by_label("As the system has it").check()
        assert page.evaluate("document.documentElement.dataset.theme ?? ''") == ""
        assert eyes.amiss == []


def test_this_browser_leaves_and_another_stays(site: Site) -> None:
    first, second = Visitor(site.base, site.cookies), Visitor(site.base, site.cookies)
    answer = first.post("/settings/leave")
    assert (answer.status, answer.to) == (303, "/start")
    assert answer.headers["clear-site-data"] == '"storage"'
    assert (first.get("/today").status, second.get("/today").status) == (401, 200)


def test_all_browsers_are_locked_out(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Visitor(site.base, site.cookies), Visitor(site.base, site.cookies)
    door: Door = site.place.door
    monkeypatch.setattr(door, "_secret", door._secret)
    monkeypatch.setattr(door, "_renew", lambda: "6f" * 32)
    first.post("/settings/leave", {"all": "yes"})
    assert (first.get("/today").status, second.get("/today").status) == (401, 401)


# --- for everyone -----------------------------------------------------------------------------------------------------


def test_the_pages_are_for_everyone(look: Look, visitor: Visitor) -> None:
    visitor.post("/settings/calendar/renew")
    for width, dark in ((NARROW, True), (1280, False)):
        with look(width=width, dark=dark, axe=True) as eyes:
            for part in (*(f"/settings{one}" for one in PARTS), "/log"):
                page = eyes.open(part)
                assert violations(page) == [], part
                assert (overflow(page), styled(page)) == (0, 0), part
                page.close()
            assert eyes.amiss == []


def test_they_are_read_and_used_without_scripts(browser: Browser, site: Site, book: Book) -> None:
    with looking(browser, site.base, site.cookies, scripts=False) as eyes:
        page = eyes.open("/settings/browser")
        assert "Scripts are off in this browser." in page.inner_text("main")
        assert not page.get_by_text("Day or night").is_visible()
        page = eyes.open("/settings")
        page.get_by_label("Town").fill("Malmö")
        page.get_by_role("button", name="Keep it").click()
        assert "Your side: place" in page.inner_text("#toast")
        page.locator("#toast [data-undo]").click()
        assert eyes.amiss == []
    assert book.profile().place == ""
