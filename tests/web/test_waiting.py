"""The web app while another process writes to the book: reading goes on, a few acts wait, the rest are told at once."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from pathlib import Path

import pytest
from playwright.sync_api import expect

from rekindle.book import FILE, Book
from rekindle.model import UserError
from rekindle.web.importing import State, importing
from rekindle.web.seats import MOMENT, SEATS, Seats, seats
from rekindle.web.serving import THREADS
from tests.holding import Writer, writing
from tests.web.conftest import Look
from tests.web.everywhere import furnish, paths
from tests.web.eyes import NARROW
from tests.web.sending import send
from tests.web.site import Site
from tests.web.visitor import Answer, Visitor

REFUSED = "Something large is being written"
POSTS = 8


@pytest.fixture
def writer(home: Path, visitor: Visitor) -> Iterator[Writer]:
    """Another process in the midst of writing."""
    visitor.get("/today")
    with writing(home / FILE) as found:
        yield found


@pytest.fixture
def someone(book: Book) -> int:
    return book.shortlist().picks[0].person


def taken() -> int:
    return SEATS - seats._free


def test_half_of_the_threads_are_always_there_for_reading() -> None:
    assert THREADS - SEATS >= 3


def test_no_page_waits_for_a_writer(visitor: Visitor, book: Book, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    person = furnish(book)
    addresses = list(paths(book, person))
    visitor.get("/today")
    book.note(person, "the boat house, once more")  # what is kept for reading is stale from here on
    monkeypatch.setattr(seats, "_free", 0)  # whoever would wait is refused
    with writing(home / FILE):
        answers = {path: visitor.get(path) for path in addresses}
    assert [path for path, answer in answers.items() if REFUSED in answer.text] == []
    assert sum(answer.status == 200 for answer in answers.values()) > 25


def test_of_eight_acts_at_once_some_wait_pages_are_read_and_none_that_was_taken_is_lost(
    visitor: Visitor, site: Site, book: Book, someone: int, writer: Writer
) -> None:
    before = len(book.log())
    with ThreadPoolExecutor(POSTS) as crowd:
        acts = [crowd.submit(noted, site, someone, f"boat house {number}") for number in range(POSTS)]
        refused = [one.result() for one in first(acts, POSTS - SEATS)]
        assert taken() == SEATS
        for path in ("/today", "/shortlist", "/people", "/sources", f"/people/{someone}"):
            assert visitor.get(path).status == 200
        assert len(book.log()) == before
        writer.ends()
    accepted = [one.result() for one in acts if one.result() not in refused]
    assert all(answer.status == 409 and REFUSED in answer.text for answer in refused)
    assert [answer.status for answer in accepted] == [303] * SEATS
    kept = {one.text for one in book.show(someone).facts}
    assert {f"boat house {number}" for number, one in enumerate(acts) if one.result() in accepted} <= kept
    assert len(book.log()) == before + SEATS
    assert taken() == 0


def noted(site: Site, someone: int, text: str) -> Answer:
    """A note, by a visitor of its own."""
    return Visitor(site.base, site.cookies).post(f"/people/{someone}/note", {"text": text})


def first(several: list[Future[Answer]], count: int) -> list[Future[Answer]]:
    """The first so many that come to an end."""
    ending = as_completed(several, timeout=60)
    return [next(ending) for _ in range(count)]


def test_whoever_is_refused_is_told_what_was_not_kept_and_what_to_do(
    visitor: Visitor, book: Book, someone: int, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seats, "_free", 0)
    before = len(book.log())
    fields = {"text": "the boat house", "back": f"/people/{someone}"}
    plain = visitor.post(f"/people/{someone}/note", fields)
    assert plain.status == 409
    for words in (REFUSED, "This one was not kept.", "Make it again in a minute.", f'href="/people/{someone}"'):
        assert words in plain.text
    scripted = visitor.post(f"/people/{someone}/note", fields, htmx=True)
    assert (scripted.status, scripted.text) == (409, "")
    assert REFUSED in scripted.headers["hx-trigger"]
    writer.ends()
    assert len(book.log()) == before
    assert visitor.post(f"/people/{someone}/note", fields).status == 303
    assert len(book.log()) == before + 1


def test_words_of_a_letter_that_found_no_seat_are_to_be_sent_again(
    visitor: Visitor, book: Book, someone: int, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = book.draft(someone, "linkedin").draft
    fields = {"text": "We had the boat house once.", "seen": draft.stamp}
    visitor.get(f"/letters/{draft.number}")
    monkeypatch.setattr(seats, "_free", 0)
    with writing(home / FILE):
        told = json.loads(visitor.post(f"/letters/{draft.number}", fields, Accept="application/json").text)
    assert (told["again"], REFUSED in told["told"]) == (True, True)
    assert book.letter(draft.number).draft.text == draft.text
    assert "stamp" in visitor.post(f"/letters/{draft.number}", fields, Accept="application/json").text
    assert book.letter(draft.number).draft.text == "We had the boat house once."


def test_a_moment_is_no_wait_and_a_seat_is_given_back() -> None:
    one = Seats(count=1)
    one.wait(0)
    one.leave()
    one.wait(MOMENT)
    one.wait(MOMENT + 1)  # the same thread has its seat
    found: list[BaseException] = []

    def another() -> None:
        try:
            one.wait(0)
        except UserError as error:
            found.append(error)

    thread = threading.Thread(target=another)
    thread.start()
    thread.join()
    assert [str(error)[: len(REFUSED)] for error in found] == [REFUSED]
    one.leave()
    one.leave()
    one.wait(MOMENT)


def test_an_import_waits_for_another_writer_and_can_be_stopped_meanwhile(
    visitor: Visitor, book: Book, writer: Writer
) -> None:
    before = book.glance()
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Berit Aasland\nEMAIL:berit@example.org\nEND:VCARD\n"
    send(visitor, "/sources/bring", [("one.vcf", card)])
    while "Waiting for another Rekindle" not in visitor.get("/sources").text:
        assert (course := importing.course())
        assert course.under_way
    importing.stop()
    importing.wait(30)
    course = importing.course()
    assert course
    assert course.state is State.STOPPED
    writer.ends()
    assert book.glance() == before
    importing.put_away()


# --- in a browser -----------------------------------------------------------------------------------------------------


def test_an_act_that_waits_says_so_and_then_what_was_done(look: Look, writer: Writer) -> None:
    with look() as eyes:
        page = eyes.open("/shortlist")
        page.locator(".pick [aria-pressed=false]").first.click()
        toast = page.locator("#toast")
        expect(toast).to_contain_text("If an import is being written, this waits for it.")
        expect(page.locator("#busy")).to_be_visible()
        assert not toast.get_by_role("button").is_visible()
        writer.ends()
        expect(toast).to_contain_text("stays on this week's list")
        expect(toast.get_by_role("button")).to_be_visible()
        expect(page.locator("#busy")).to_have_count(0)
        assert eyes.amiss == []


def test_a_plain_form_that_waits_is_sent_once(look: Look, book: Book, writer: Writer) -> None:
    before = len(book.log())
    with look() as eyes:
        page = eyes.open("/goals")
        page.clock.install()
        page.locator("#edit summary").click()
        page.locator("#goal-target").fill("7")
        page.locator("#edit form").evaluate("form => { form.target = 'beside'; }")  # so that this page can be looked at
        page.locator("#edit form button").click()
        page.clock.fast_forward(10_000)
        expect(page.locator("#toast")).to_contain_text("this waits for it")
        page.locator("#edit form button").click()
        with eyes.context.expect_page() as beside:
            writer.ends()
        expect(beside.value.locator("#toast button")).to_be_visible()
    assert len(book.log()) == before + 1


def test_what_is_refused_looks_undone_again(
    look: Look, book: Book, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seats, "_free", 0)
    before = len(book.log())
    with look(width=NARROW) as eyes:
        page = eyes.open("/shortlist")
        here = page.locator(".pick", has=page.locator("[aria-pressed=false]")).first
        for name in ("Keep", "Swap"):
            here.get_by_role("button", name=name).tap()
            expect(page.locator("#toast")).to_contain_text(REFUSED)
            expect(here.locator("[aria-pressed]")).to_have_attribute("aria-pressed", "false")
            expect(here).not_to_have_class("leaving")
        page.goto(f"{eyes.base}/sweep")
        card = page.locator("#desk [data-card]")
        page.locator("#desk button[name=do][data-goes]:visible").first.tap()
        expect(page.locator("#toast")).to_contain_text(REFUSED)
        expect(card).not_to_have_class("leaving")
    writer.ends()
    assert len(book.log()) == before
