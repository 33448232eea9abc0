"""The mailbox and the model set up in the browser, against real servers; and no secret in any page, answer or file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import escape

import pytest
from playwright.sync_api import Browser

from rekindle.book import Book
from rekindle.model import UserError
from rekindle.store import vault
from rekindle.web import books
from rekindle.web.looking import Looking, looking
from tests.models import model
from tests.post import PASSWORD, Post
from tests.web.eyes import looking as eyes_open
from tests.web.eyes import overflow, violations
from tests.web.site import Site
from tests.web.visitor import Answer, Visitor

RECENT = datetime(2026, 11, 18, 12, tzinfo=UTC)
PASSPHRASE = "made-up-words"  # noqa: S105 - made up
KEY = "key-4711-canary"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Passphrases are stretched once; and no look of another test is left."""
    monkeypatch.setattr(vault, "ROUNDS", 1)
    looking.wait()
    looking.put_away()
    yield
    looking.wait()
    looking.put_away()


def mail(number: int, name: str, address: str) -> bytes:
    return (
        f"From: {name} <{address}>\r\nTo: benjamin.merrhurst@example.com\r\nSubject: Letter {number}\r\n"
        f"Date: Wed, 18 Nov 2026 12:00:00 +0000\r\nMessage-ID: <letter-{number}@example.org>\r\n\r\nWords\r\n"
    ).encode()


def fields(post: Post, user: str, **more: str) -> dict[str, object]:
    plain = {"user": user, "host": "127.0.0.1", "port": str(post.plain), "security": "plain"}
    return {**plain, "password": PASSWORD, "passphrase": PASSPHRASE, **more}


def held(*words: str) -> Callable[[str], list[str]]:
    """Which of these secrets stand in a text, as they are or as a page would write them."""
    return lambda text: [one for one in words if one in text or escape(one) in text]


def test_a_mailbox_from_set_up_to_forgotten(visitor: Visitor, book: Book, post: Post) -> None:
    user = post.user()
    post.put(user, mail(1, "Anna <script>", "anna@example.org"), mail(2, "Kofi", "kofi@example.org"), on=RECENT)
    answer = visitor.post("/settings/mailbox", fields(post, user))
    assert answer.to == "/settings/ways-out#mailbox"
    assert f"Set up: {user} at 127.0.0.1. The password is in the encrypted file secrets." in visitor.follow(answer).text
    found = book.mailbox()
    assert found is not None
    assert (found.user, found.port, found.security.value) == (user, post.plain, "plain")
    visitor.post("/settings/mailbox/look", {"passphrase": PASSPHRASE})
    looking.wait()
    shown = visitor.get("/settings/ways-out").text
    assert "<b>2</b> new of 2 mails read." in shown
    assert "Take them out again" in shown
    entry = book.log()[0].number
    visitor.post("/undo", {"entry": entry, "back": "/settings/ways-out"})
    visitor.post("/settings/mailbox/look", {"passphrase": PASSPHRASE})
    looking.wait()
    assert "<b>2</b> new of 2 mails read." in visitor.get("/settings/ways-out").text
    visitor.post("/settings/mailbox/look", {"passphrase": PASSPHRASE})
    looking.wait()
    assert "Nothing new in the mailbox." in visitor.get("/settings/ways-out").text
    visitor.post("/settings/mailbox/folders", {"folders": "INBOX, Sent", "drafts": "Halbes"})
    changed = book.mailbox()
    assert changed is not None
    assert (changed.folders, changed.drafts) == (("INBOX", "Sent"), "Halbes")
    answer = visitor.post("/settings/mailbox/forget", {"passphrase": PASSPHRASE})
    assert book.mailbox() is None
    assert "Forgotten: " in visitor.follow(answer).text
    assert book.find("letter").messages


@pytest.mark.parametrize(
    ("changed", "at"),
    [
        ({"password": "wrong-canary"}, ("password", "accept the password")),
        ({"password": ""}, ("password", "No password was given.")),
        ({"user": ""}, ("user", "A mailbox has a user.")),
        ({"host": ""}, ("host", "A mailbox has a server.")),
        ({"port": "99999"}, ("port", "99999 is no port.")),
        ({"port": "many"}, ("port", "many is no whole number.")),
        ({"host": "imap.example.org"}, ("password", "would be open to others")),
        ({"passphrase": ""}, ("passphrase", "This system has no keyring")),
    ],
)
def test_a_mailbox_that_cannot_be_kept_says_why_and_asks_for_the_password_again(
    changed: dict[str, str], at: tuple[str, str], visitor: Visitor, book: Book, post: Post
) -> None:
    name, told = at
    user = post.user() if "passphrase" in changed else "sam&co@example.org"
    answer = visitor.post("/settings/mailbox", fields(post, user) | changed)
    assert answer.status == 409
    said = answer.text.partition(f'id="mailbox-{name}-why"')[2].partition("</p>")[0]
    assert told in said.replace("&#39;", "'")
    assert "rekindle " not in said
    assert held(PASSWORD, PASSPHRASE, "wrong-canary")(answer.text) == []
    assert escape(user) in answer.text or "user" in changed
    assert book.mailbox() is None


def test_a_look_that_cannot_be_done_says_why(visitor: Visitor, post: Post, book: Book) -> None:
    user = post.user()
    visitor.post("/settings/mailbox", fields(post, user))
    for passphrase in ("", "not-the-one-canary"):
        visitor.post("/settings/mailbox/look", {"passphrase": passphrase})
        looking.wait()
        shown = visitor.get("/settings/ways-out").text
        assert 'class="wrong" role="alert"' in shown
        assert "canary" not in shown
    answer = visitor.post("/settings/mailbox/forget", {"passphrase": "not-the-one-canary"})
    assert answer.status == 409
    assert book.mailbox() is not None


def test_a_look_is_watched_and_then_put_away() -> None:
    def slow() -> Book:
        raise UserError("Not now.")

    one = Looking()
    assert one.look() is None
    one.start(opened=slow)
    one.wait()
    look = one.look()
    assert look is not None
    assert (look.under_way, str(look.error)) == (False, "Not now. Nothing was changed.")
    one._watch("Reading", 3, 9)
    look = one.look()
    assert look is not None
    assert (look.words, look.done, look.total) == ("Reading", 3, 9)
    one.put_away()
    assert one.look() is None


def test_what_breaks_in_a_look_is_told_without_names(
    visitor: Visitor, post: Post, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    visitor.post("/settings/mailbox", fields(post, post.user()))
    monkeypatch.setattr("rekindle.services.mailing.to_read", None)
    visitor.post("/settings/mailbox/look", {"passphrase": PASSPHRASE})
    looking.wait()
    assert "Something broke in Rekindle, not in your mailbox." in visitor.get("/settings/ways-out").text
    assert held(PASSWORD, PASSPHRASE)(capsys.readouterr().err) == []


def test_a_page_that_watches_a_look_comes_anew_when_it_has_ended(visitor: Visitor) -> None:
    assert visitor.get("/settings/mailbox/progress").to == "/settings/ways-out"
    assert visitor.get("/settings/mailbox/progress", **{"HX-Request": "true"}).to == "/settings/ways-out"


def test_a_model_from_set_up_to_forgotten_and_nothing_is_sent_by_that(visitor: Visitor, book: Book) -> None:
    with model("Bergen") as server:
        told = {"url": server.url, "model": "small<b>", "key": KEY, "passphrase": PASSPHRASE}
        answer = visitor.post("/settings/model", dict(told))
        shown = visitor.follow(answer).text
        assert "Its key is in the encrypted file secrets." in shown
        assert "small&lt;b&gt;" in shown
        found = book.model()
        assert found is not None
        assert found.model == "small<b>"
        assert visitor.post("/settings/model/forget", {"passphrase": ""}).status == 409
        visitor.post("/settings/model/forget", {"passphrase": PASSPHRASE})
        assert book.model() is None
        assert server.asked == []
    answer = visitor.post("/settings/model", {"url": "http://models.example.org/v1", "model": "m", "key": KEY})
    assert answer.status == 409
    assert 'id="model-url-why"' in answer.text
    assert "http://models.example.org/v1" in answer.text
    assert KEY not in answer.text


def test_no_secret_is_in_any_page_answer_or_cookie(visitor: Visitor, post: Post, book: Book) -> None:
    answers: list[Answer] = [visitor.post("/settings/mailbox", fields(post, post.user()))]
    answers += [visitor.post("/settings/mailbox", fields(post, "", password=PASSWORD))]
    with model("Bergen") as server:
        told = {"url": server.url, "model": "small", "key": KEY, "passphrase": PASSPHRASE}
        answers += [visitor.post("/settings/model", dict(told))]
    answers += [visitor.post("/settings/mailbox/look", {"passphrase": PASSPHRASE})]
    looking.wait()
    paths = (
        "",
        "/rhythm",
        "/calendar",
        "/ways-out",
        "/ways-out?edit=mailbox",
        "/browser",
        "/book",
        "/mailbox/progress",
    )
    answers += [visitor.get(f"/settings{path}") for path in paths]
    answers += [visitor.get(path) for path in ("/log", "/today", "/letters", "/sources")]
    found = held(PASSWORD, PASSPHRASE, KEY)
    assert [one for one in answers if found(one.text + repr(one.headers))] == []
    assert found(repr(visitor._cookies)) == []
    assert not [one for one in book.home.iterdir() if one.is_file() and any(
        word.encode() in one.read_bytes() for word in (PASSWORD, PASSPHRASE, KEY))]  # fmt: skip
    assert books.book().ask is None


def test_a_mailbox_is_set_up_and_looked_into_by_keyboard(browser: Browser, site: Site, post: Post) -> None:
    user = post.user()
    post.put(user, mail(1, "Anna", "anna@example.org"), on=RECENT)
    for width in (390, 1280):
        with eyes_open(browser, site.base, site.cookies, width=width, dark=width == 390, axe=True) as eyes:
            page = eyes.open("/settings/ways-out")
            if width == 1280:
                page.get_by_text("Another mailbox, in its place").focus()
                page.keyboard.press("Enter")
            page.get_by_label("Who you are there").focus()
            page.keyboard.type(user)
            page.keyboard.press("Tab")
            page.keyboard.type("127.0.0.1")
            page.keyboard.press("Tab")
            page.keyboard.type(PASSWORD)
            form = page.locator("form[action$='/settings/mailbox']")
            form.get_by_label("Passphrase").fill(PASSPHRASE)
            form.get_by_text("Port, security, folders").focus()
            page.keyboard.press("Enter")
            form.get_by_label("Security of the line").select_option("plain")
            form.get_by_label("Port").fill(str(post.plain))
            form.get_by_role("button", name="Try it and keep it").press("Enter")
            page.wait_for_selector("#toast:not([hidden])")
            page.locator("#look-passphrase").fill(PASSPHRASE)
            page.locator("#look-passphrase").press("Enter")
            page.wait_for_selector(".came[role=status]")
            assert ("new of 1 mail read" if width == 390 else "Nothing new") in page.inner_text(".came")
            assert violations(page) == []
            assert overflow(page) == 0
            assert eyes.amiss == []
