"""Bringing files in, as a person does it: in Chromium, on a running server."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rekindle.book import Book
from tests.web.eyes import NARROW, WIDE, looking, overflow, styled, violations
from tests.web.sample_world import DAY
from tests.web.site import Site

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


@pytest.fixture
def zipped(tmp_path: Path) -> Path:
    """A LinkedIn export as it comes: a zip of our samples."""
    made = tmp_path / "Basic_LinkedInDataExport.zip"
    with zipfile.ZipFile(made, "w") as archive:
        for one in sorted((SAMPLES / "linkedin" / "2026").glob("*.csv")):
            archive.write(one, one.name)
    return made


def test_a_zip_is_chosen_and_its_accounts_shown(browser: Browser, empty_site: Site, zipped: Path) -> None:
    with looking(browser, empty_site.base, empty_site.cookies) as eyes:
        page = eyes.open("/sources")
        page.set_input_files("input[type=file]:not([webkitdirectory])", zipped)
        page.wait_for_selector(".outcome", timeout=30_000)
        print(page.inner_text("main"))
        assert eyes.amiss == []
