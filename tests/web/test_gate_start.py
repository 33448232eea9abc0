"""Coming in, and what goes wrong on the way to a page: by hand, and in real Chromium."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.web.keys import TRIES
from rekindle.web.page import SAID
from rekindle.web.views import today
from tests.web.behind import FORM, HTML, Behind
from tests.web.eyes import looking, overflow, violations
from tests.web.site import Site
from tests.web.visitor import Visitor


@pytest.fixture
def outside(site: Site) -> Visitor:
    """Somebody who was not let in."""
    return Visitor(site.base)


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_a_code_lets_in_once_and_leads_to_the_page_that_was_asked_for(site: Site, outside: Visitor) -> None:
    assert outside.get("/week", Accept="text/html").status == 401
    code = site.place.door.issue()
    answer = outside.post("/start", {"code": f" {site.base}/start#{code} ", "back": "/week"})
    assert (answer.status, answer.to) == (303, "/week")
    cookie = answer.headers["set-cookie"]
    for part in ("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=2592000"):
        assert part in cookie
    assert outside.get("/week").status == 200
    assert outside.get("/start").to == "/"
    assert Visitor(site.base).post("/start", {"code": code}).status == 403


@pytest.mark.parametrize("path", ["/week", "/people?q=anna", "/nowhere"])
def test_the_locked_page_keeps_where_to_go_and_says_nothing_else(path: str, outside: Visitor, book: Book) -> None:
    shown = outside.get(path, Accept="text/html")
    assert shown.status == 401
    assert f'name="back" value="{path}"' in shown.text
    assert "rekindle serve" in shown.text
    assert not [pick.name for pick in book.shortlist().picks if pick.name in shown.text]


def test_a_wrong_code_says_what_may_be_and_what_to_do(outside: Visitor) -> None:
    outside.get("/start")
    answer = outside.post("/start", {"code": "wrong"})
    assert answer.status == 403
    assert "That code does not open this book." in answer.text
    assert "Nothing was changed." in answer.text
    assert "set-cookie" not in answer.headers or "rekindle-" not in answer.headers["set-cookie"]


def test_guessing_voids_the_links_that_wait(site: Site, outside: Visitor) -> None:
    code = site.place.door.issue()
    outside.get("/start")
    assert {outside.post("/start", {"code": f"guess {number}"}).status for number in range(TRIES)} == {403}
    assert outside.post("/start", {"code": code}).status == 403


def test_a_form_without_its_mark_is_refused_kindly(site: Site) -> None:
    at = Behind(site.port, site.place)
    answer = at.ask("POST", "/undo", [*at.ours(), FORM, HTML], b"entry=1")
    assert answer.status == 403
    assert b"Reload the page and do it there." in answer.body


# --- what goes wrong --------------------------------------------------------------------------------------------------


def mend() -> None:
    raise UserError("Anna <b>Lind</b> is no number.", unchanged="Nothing was kept.", next_step="Give a number.")


def break_() -> None:
    raise KeyError("Anna Lind")


@pytest.mark.parametrize("htmx", [False, True])
def test_what_can_be_mended_is_told_in_three_sentences(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, *, htmx: bool
) -> None:
    monkeypatch.setattr(today, "_lines", lambda *_: mend())
    more = {"HX-Request": "true"} if htmx else {}
    answer = visitor.get("/week", **more)
    assert answer.status == 400
    if htmx:
        said = json.loads(answer.headers["hx-trigger"])[SAID]
        assert said == {"text": "Anna <b>Lind</b> is no number. Nothing was kept. Give a number.", "entry": 0}
        assert answer.text == ""
    else:
        assert "Anna &lt;b&gt;Lind&lt;/b&gt; is no number." in answer.text
        assert "Nothing was kept." in answer.text
        assert "Give a number." in answer.text
        assert 'aria-label="Main"' in answer.text  # the frame is there


def test_an_act_that_cannot_be_done_is_a_conflict(visitor: Visitor) -> None:
    answer = visitor.post("/undo", {"entry": "99999", "back": "/week"})
    assert answer.status == 409
    assert 'href="/week"' in answer.text


@pytest.mark.parametrize("htmx", [False, True])
def test_what_is_our_mistake_says_so_and_names_nobody(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, htmx: bool
) -> None:
    monkeypatch.setattr(today, "_lines", lambda *_: break_())
    answer = visitor.get("/week", **({"HX-Request": "true"} if htmx else {}))
    assert answer.status == 500
    told = answer.headers.get("hx-trigger", "") + answer.text
    assert "Something broke in Rekindle, not in your file." in told
    assert "Anna" not in told
    assert htmx or "KeyError in Rekindle" in told
    err = capsys.readouterr().err
    assert "KeyError in Rekindle" in err
    assert "Anna" not in err


def test_a_book_that_cannot_be_opened_is_told_without_the_frame(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise UserError("That doesn't open this book.", next_step="Try as often as you like.")

    monkeypatch.setattr(Book, "glance", closed)
    answer = Visitor(site.base, site.cookies).get("/today")
    assert answer.status == 400
    assert "That doesn&#39;t open this book." in answer.text
    assert 'aria-label="Main"' not in answer.text


def test_an_address_without_a_page(visitor: Visitor) -> None:
    answer = visitor.get("/nowhere")
    assert answer.status == 404
    assert "There is nothing at this address." in answer.text


# --- in Chromium ------------------------------------------------------------------------------------------------------


def test_the_link_of_the_terminal_opens_the_book(site: Site, browser: Browser) -> None:
    with looking(browser, site.base, []) as eyes:
        page = eyes.context.new_page()
        page.goto(f"{site.base}/start#{site.place.door.issue()}")
        page.wait_for_url(f"{site.base}/today")
        assert page.evaluate("document.cookie") == ""  # no script can read it
        page.go_back()
        assert "#" not in page.url
        assert eyes.amiss == []


def test_a_used_link_says_so_and_is_not_tried_again(site: Site, browser: Browser) -> None:
    code = site.place.door.issue()
    site.place.door.use(code)
    with looking(browser, site.base, []) as eyes:
        page = eyes.context.new_page()
        page.goto(f"{site.base}/start#{code}")
        page.wait_for_selector("[role=alert]")
        assert "may have been used" in page.inner_text("[role=alert]")
        assert page.url == f"{site.base}/start"


def test_without_scripts_the_link_is_pasted(site: Site, browser: Browser) -> None:
    with looking(browser, site.base, [], scripts=False) as eyes:
        page = eyes.context.new_page()
        page.goto(f"{site.base}/week")
        page.get_by_label("Or paste the link here").fill(f"{site.base}/start#{site.place.door.issue()}")
        page.get_by_role("button", name="Open").click()
        assert page.url == f"{site.base}/week"


@pytest.mark.parametrize("path", ["/start", "/today", "/start?mishap"])
@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("dark", [False, True])
def test_everybody_can_read_the_way_in(path: str, width: int, site: Site, browser: Browser, *, dark: bool) -> None:
    with looking(browser, site.base, [], width=width, dark=dark, axe=True) as eyes:
        page = eyes.open(path)
        assert violations(page) == []
        assert overflow(page) == 0


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("dark", [False, True])
def test_everybody_can_read_what_went_wrong(
    width: int, site: Site, browser: Browser, monkeypatch: pytest.MonkeyPatch, *, dark: bool
) -> None:
    monkeypatch.setattr(today, "_lines", lambda *_: break_())
    with looking(browser, site.base, site.cookies, width=width, dark=dark, axe=True) as eyes:
        page = eyes.open("/week")
        assert page.get_by_label("A report without names is ready to copy.").is_visible()
        assert violations(page) == []
        assert overflow(page) == 0
