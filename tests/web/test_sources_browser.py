"""Bringing files in as a person does it: in Chromium, on a running server, by pointer and by keyboard."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rekindle.book import Book
from rekindle.web.importing import drops, importing
from tests.web.eyes import NARROW, WIDE, looking, overflow, styled, violations
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.test_sources import card, large

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FILES = "input[type=file]:not([webkitdirectory])"
FOLDER = "input[webkitdirectory]"
EVIL = "<img src=x onerror=alert(1)>.vcf"


@pytest.fixture
def site_of_nobody(empty_site: Site) -> Iterator[Site]:
    """An empty book, and no import left over."""
    importing.wait()
    importing.put_away()
    yield empty_site
    importing.stop()
    importing.wait()
    importing.put_away()


def people(tmp_path: Path) -> list[str]:
    """Who is in the book, as another process sees it."""
    with Book(tmp_path / "empty", today=DAY) as book:
        return [one.name for one in book.people_rows()]


def ended(page: Page) -> str:
    """The page once the import has ended."""
    page.wait_for_selector(".outcome", timeout=60_000)
    return page.inner_text("main")


@pytest.mark.parametrize(("width", "dark"), [(NARROW, True), (WIDE, False)])
def test_a_zip_is_chosen_read_and_accounted_for(
    browser: Browser, site_of_nobody: Site, tmp_path: Path, width: int, *, dark: bool
) -> None:
    made = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(made, "w") as archive:
        for one in sorted((SAMPLES / "linkedin" / "2026").glob("*.csv")):
            archive.write(one, one.name)
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies, width=width, dark=dark) as eyes:
        page = eyes.open("/sources")
        page.set_input_files(FILES, made)
        shown = ended(page)
        assert "Basic_LinkedInDataExport.zip" in shown
        assert "adds up" in shown
        numbers = [int(one) for one in page.locator(".sum b").all_inner_texts()]
        assert numbers[0] == sum(numbers[1:]) > 0
        assert overflow(page) == 0
        assert styled(page) == 0
        assert eyes.amiss == []


def test_a_folder_keeps_together_what_lies_in_it(browser: Browser, site_of_nobody: Site, tmp_path: Path) -> None:
    folder = tmp_path / "My export"
    (folder / "More").mkdir(parents=True)
    for one in (SAMPLES / "linkedin" / "2024").glob("*.csv"):
        (folder / ("More" if one.name == "messages.csv" else "") / one.name).write_bytes(one.read_bytes())
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies) as eyes:
        page = eyes.open("/sources")
        page.set_input_files(FOLDER, folder)
        assert "My export" in ended(page)
        assert page.locator(".onefile .name").all_inner_texts() == ["My export"]
        assert eyes.amiss == []


def test_files_are_dropped_anywhere_and_their_names_run_nowhere(
    browser: Browser, site_of_nobody: Site, tmp_path: Path
) -> None:
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies) as eyes:
        page = eyes.open("/sources")
        dropped = page.evaluate_handle(
            """several => { const all = new DataTransfer();
            for (const [name, text] of several) all.items.add(new File([text], name)); return all; }""",
            [[EVIL, card("Anna Lind").decode()], ["b.vcf", card("Bo Ek").decode()]],
        )
        page.dispatch_event("main", "dragover", {"dataTransfer": dropped})
        expect(page.locator(".drop")).to_have_class(re.compile("over"))
        page.dispatch_event("main", "drop", {"dataTransfer": dropped})
        assert EVIL in ended(page)
        assert people(tmp_path) == ["Bo Ek", "Anna Lind"]
        assert eyes.amiss == []


def test_a_large_file_goes_in_pieces_shows_how_far_and_stops(
    browser: Browser, site_of_nobody: Site, tmp_path: Path
) -> None:
    (tmp_path / "all.mbox").write_bytes(large(100_000))
    assert (tmp_path / "all.mbox").stat().st_size > 2 * 8 * 2**20
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies) as eyes:
        page = eyes.open("/sources")
        page.set_input_files(FILES, tmp_path / "all.mbox")
        page.wait_for_selector("#course progress", timeout=60_000)
        expect(page.locator("#course .count")).to_contain_text(re.compile(r"Reading all.mbox.*MB of 1"), timeout=20_000)
        elsewhere = eyes.open("/sources")
        expect(elsewhere.locator("#course progress")).to_be_visible()
        assert elsewhere.locator(".drop").count() == 0
        page.get_by_role("button", name="Stop").click()
        assert "Stopped. Nothing was added" in ended(page)
        expect(elsewhere.locator(".outcome")).to_contain_text("Stopped.", timeout=20_000)
        assert people(tmp_path) == []
        assert not list(drops()._within.rglob("*.mbox"))
        assert eyes.amiss == []


def test_all_of_it_by_keyboard_without_changing_anything(
    browser: Browser, site_of_nobody: Site, tmp_path: Path
) -> None:
    (tmp_path / "a.vcf").write_bytes(card("Anna Lind"))
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies) as eyes:
        page = eyes.open("/sources")
        page.get_by_label("Look first").focus()
        page.keyboard.press("Space")
        page.locator("summary", has_text="More ways to read it").focus()
        page.keyboard.press("Enter")
        page.get_by_label("A file or folder on this computer").focus()
        page.keyboard.type(str(tmp_path / "a.vcf"))
        page.keyboard.press("Enter")
        assert "It would bring 1 new person" in ended(page)
        assert people(tmp_path) == []
        page.get_by_role("button", name="Bring it in").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".outcome")).to_contain_text("Done in", timeout=20_000)
        assert people(tmp_path) == ["Anna Lind"]
        page.get_by_role("link", name="Take this file out again").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Take it out again?")
        page.get_by_role("button", name="Take it out").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#toast")).to_contain_text("Taken out: a.vcf.")
        assert people(tmp_path) == []
        assert eyes.amiss == []


def test_what_cannot_be_sent_is_told_and_the_page_stays(browser: Browser, site_of_nobody: Site, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(card("Anna Lind"))
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies) as eyes:
        page = eyes.open("/sources")
        page.evaluate("document.querySelector('[data-drop]').elements.drop.value = '0123456789abcdef'")
        page.set_input_files(FILES, tmp_path / "a.vcf")
        expect(page.locator("#toast")).to_contain_text("not waiting here any more")
        assert page.locator(".sending").is_hidden()


def test_an_export_has_an_address_of_its_own(browser: Browser, site: Site) -> None:
    with looking(browser, site.base, site.cookies) as eyes:
        page = eyes.open("/sources#linkedin")
        expect(page.locator("#linkedin ol")).to_be_visible()
        expect(page.locator("#gmail ol")).to_be_hidden()


@pytest.mark.parametrize(("width", "dark"), [(NARROW, False), (WIDE, True)])
def test_nothing_bars_anybody(browser: Browser, site: Site, book: Book, width: int, *, dark: bool) -> None:
    entry = book.arrivals().some[0].entry
    with looking(browser, site.base, site.cookies, width=width, dark=dark, axe=True) as eyes:
        for path in ("/sources", f"/sources/{entry}/out"):
            page = eyes.open(path)
            if path == "/sources":
                page.locator("summary", has_text="More ways").click()
                page.locator("summary", has_text="LinkedIn").first.click()
            assert violations(page) == []
            assert overflow(page) == 0
            page.close()


def test_without_scripts_a_file_is_chosen_and_sent(browser: Browser, site_of_nobody: Site, tmp_path: Path) -> None:
    (tmp_path / "a.vcf").write_bytes(card("Anna Lind"))
    with looking(browser, site_of_nobody.base, site_of_nobody.cookies, scripts=False) as eyes:
        page = eyes.open("/sources")
        page.set_input_files(FILES, tmp_path / "a.vcf")
        page.get_by_role("button", name="Bring them in").click()
        importing.wait(30)
        page.goto(site_of_nobody.base + "/sources")
        assert "Done in" in page.inner_text(".outcome")
        assert people(tmp_path) == ["Anna Lind"]
