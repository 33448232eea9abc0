"""A phone without a connection: pages that were read, where the person wanted them kept, and nothing otherwise."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect
from waitress.server import create_server
from whitenoise import WhiteNoise  # type: ignore[import-untyped]  # it publishes no types

from rekindle.web.building import build
from rekindle.web.settings import BUILT
from tests.conftest import ROOT
from tests.web.conftest import Look
from tests.web.eyes import violations

STATUS = {"/locked": "401 Unauthorized", "/broken": "500 Internal Server Error"}
KEPT = """caches.keys()
  .then((names) => Promise.all(names.map(async (name) => (await caches.open(name)).keys())))
  .then((found) => found.flat().map((request) => new URL(request.url).pathname))"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("built") / "built"
    build(ROOT, into)
    return into


class Door:
    """Small pages with the switch on them, and the real worker and files; it can stop answering."""

    def __init__(self, built: Path) -> None:
        self.names = json.loads((built / "files.json").read_text())
        self._app = WhiteNoise(self._page, root=built / "static", prefix="static/", max_age=None)
        self._app.add_files(built / "site", prefix="/")
        self.port = 0
        self._server: Any = None  # its published types leave out the two things that are needed of it
        self.start()

    def _page(self, environ: dict[str, str], answer: Callable[..., object]) -> list[bytes]:
        path = environ["PATH_INFO"]
        answer(STATUS.get(path, "200 OK"), [("Content-Type", "text/html"), ("Cache-Control", "no-store")])
        script = f'import {{ start }} from "/static/{self.names["js/offline.js"]}"; start()'
        switch = '<p data-offline-part hidden><label><input type="checkbox" data-offline>Keep</label></p>'
        return [f"<!doctype html><title>x</title><h1>{path}</h1>{switch}<script type=module>{script}</script>".encode()]

    def start(self) -> None:
        self._server = create_server(self._app, host="127.0.0.1", port=self.port, threads=4)
        self.port = int(self._server.effective_port)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._server.close()
        self._server.asyncore.close_all(self._server._map)  # connections that browsers hold open as well
        self._thread.join(timeout=5)


@pytest.fixture
def door(built: Path) -> Iterator[Door]:
    found = Door(built)
    yield found
    found.stop()


@contextmanager
def phone(browser: Browser, door: Door) -> Iterator[Callable[[str], Page]]:
    context = browser.new_context(base_url=f"http://127.0.0.1:{door.port}")
    page = context.new_page()

    def go(path: str) -> Page:
        page.goto(path)
        return page

    yield go
    context.close()


def switch(page: Page, *, on: bool) -> None:
    box = page.get_by_label("Keep")
    box.set_checked(on)
    expect(box).to_be_enabled()
    expect(box).to_be_checked(checked=on)


def test_pages_that_were_read_are_there_without_a_connection(browser: Browser, door: Door) -> None:
    with phone(browser, door) as go:
        switch(go("/settings"), on=True)
        go("/people/7")
        door.stop()
        assert go("/people/7").locator("h1").inner_text() == "/people/7"
        expect(go("/people/7").get_by_label("Keep")).to_be_checked()
        assert go("/people/8").locator("h1").inner_text() == "/offline"
        door.start()
        assert go("/people/8").locator("h1").inner_text() == "/people/8"


def test_nothing_is_kept_unless_it_is_wanted(browser: Browser, door: Door) -> None:
    with phone(browser, door) as go:
        page = go("/settings")
        expect(page.get_by_label("Keep")).not_to_be_checked()
        assert page.evaluate(KEPT) == []
        assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
        door.stop()
        with pytest.raises(Error, match="ERR_CONNECTION_REFUSED"):
            page.goto("/settings")
        door.start()


def test_ways_in_secrets_mistakes_and_parts_of_pages_are_not_kept(browser: Browser, door: Door) -> None:
    with phone(browser, door) as go:
        switch(go("/settings"), on=True)
        for path in ("/start", "/start/fresh", "/feed/3f9a.ics", "/broken", "/people/7"):
            page = go(path)
        page.evaluate("fetch('/part')")
        page.evaluate("fetch('/act', { method: 'POST' })")
        expect(page.get_by_label("Keep")).to_be_checked()
        kept = {path for path in page.evaluate(KEPT) if not path.startswith("/static/")}
        assert kept == {"/offline", "/people/7"}


def test_all_goes_when_it_is_switched_off_and_when_the_browser_is_locked_out(browser: Browser, door: Door) -> None:
    with phone(browser, door) as go:
        switch(go("/settings"), on=True)
        assert len(go("/people/7").evaluate(KEPT)) > 5
        switch(go("/settings"), on=False)
        assert go("/settings").evaluate(KEPT) == []
        switch(go("/settings"), on=True)
        assert go("/people/7").evaluate(KEPT)
        page = go("/locked")
        page.wait_for_function(f"{KEPT}.then((all) => all.length === 0)")


SWITCH = """async (module) => {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", ariaLabel: "Keep" });
  box.toggleAttribute("data-offline");
  document.querySelector("main").append(box);
  await (await import(module)).start();
}"""


def test_under_the_policy_of_real_pages_the_worker_may_work(look: Look) -> None:
    module = f"/static/{json.loads((BUILT / 'files.json').read_text())['js/offline.js']}"
    with look() as eyes:
        page = eyes.open("/today")
        page.evaluate(SWITCH, module)
        switch(page, on=True)
        eyes.open("/week")
        kept = set(page.evaluate(KEPT))
        assert {"/offline", "/week", module} <= kept
        assert not {path for path in kept if path.startswith("/start")}
        switch(page, on=False)
        assert page.evaluate(KEPT) == []
        assert eyes.amiss == []


def test_the_manifest_is_one_that_a_browser_takes(look: Look) -> None:
    with look() as eyes:
        page = eyes.open("/today")
        found = eyes.context.new_cdp_session(page).send("Page.getAppManifest")
        assert found["errors"] == []
        assert found["url"].endswith("/manifest.webmanifest")
        assert json.loads(found["data"])["name"] == "Rekindle"
        answer = page.request.get(found["url"])
        assert answer.headers["content-type"] == "application/manifest+json"


def test_the_page_for_no_connection_is_a_page_of_ours(look: Look) -> None:
    for width in (390, 1280):
        with look(width=width, axe=True) as eyes:
            page = eyes.open("/offline")
            assert page.locator("h1").inner_text() == "This page is not kept here"
            assert violations(page) == []
            assert eyes.amiss == []
