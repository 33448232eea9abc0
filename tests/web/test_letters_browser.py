"""A letter in Chromium: marked where it is at fault, held, mended, made ready, sent and taken back; never lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from rekindle.book import Book
from rekindle.model.draft import DraftState
from tests.web.conftest import Look
from tests.web.eyes import NARROW, WIDE, overflow, styled, violations

JOB = " Please keep me in mind if you hear of any openings."
EVIL = "<img src=x onerror=alert(1)><script>alert(2)</script>\"onload='alert(3)' {{7*7}}"


@pytest.fixture
def number(book: Book) -> int:
    """A draft by mail with nothing to mend."""
    for pick in book.shortlist().picks:
        if "mail" in book.ways(pick.person):
            made = book.draft(pick.person, "mail")
            if made.draft.text and made.lint.clear:
                return made.draft.number
    raise AssertionError("nobody of this list can be written to by mail")


def typed_at_end(page: Page, text: str) -> None:
    """As a person types: at the end of the letter, key by key."""
    page.locator("#letter").focus()
    page.keyboard.press("Control+End")
    page.keyboard.type(text)


def test_from_a_line_at_fault_to_sent_and_back_by_pointer(look: Look, book: Book, number: int) -> None:
    text = book.letter(number).draft.text
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        typed_at_end(page, f"\n\n{JOB.strip()}")
        expect(page.locator(".under mark.hold").first).to_have_text("keep me in mind if you hear of any openings")
        ready = page.locator("#ready")
        expect(ready).to_have_attribute("aria-disabled", "true")
        assert ready.get_attribute("aria-describedby") == "why-held"
        ready.click(force=True)  # it says why, and does nothing else
        expect(page.locator("#toast")).to_contain_text("wait")
        assert book.letter(number).draft.state is DraftState.OPEN
        page.get_by_role("button", name="Take the line out").first.click()
        expect(page.locator(".under mark")).to_have_count(0)
        expect(ready).not_to_have_attribute("aria-disabled", "true")
        assert page.locator("#letter").input_value().rstrip() == text
        ready.click()
        out = page.get_by_role("link", name="Open in mail")
        expect(out).to_have_attribute("href", re.compile("^mailto:[^?]+@[^?]+\\?subject="))
        expect(page.locator("main")).to_contain_text("You press send, in your own mail. Rekindle cannot.")
        page.get_by_role("button", name="I sent it").click()
        expect(page.locator("#toast")).to_contain_text("unless an answer comes first")
        assert len(book.letters_sent()) == 1
        page.locator("[data-undo]").click()
        expect(page.locator("#letter")).to_have_value(text)
        assert book.letters_sent() == []
        assert eyes.amiss == []


def test_the_same_by_keyboard_on_a_phone(look: Look, book: Book, number: int) -> None:
    with look(width=NARROW, dark=True) as eyes:
        page = eyes.open(f"/letters/{number}")
        assert overflow(page) == 0
        assert page.locator("details.reasons").get_attribute("open") is None
        typed_at_end(page, JOB)
        expect(page.locator(".under mark.hold").first).to_be_attached()
        for _press in range(len(JOB)):
            page.keyboard.press("Backspace")
        expect(page.locator("#ready")).not_to_have_attribute("aria-disabled", "true")
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.id") != "ready":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name="Open in mail")).to_be_visible()
        page.get_by_role("button", name="I sent it").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("#toast")).to_contain_text("Noted:")
        page.keyboard.press("z")
        expect(page.locator("#letter")).to_be_visible()
        assert book.letters_sent() == []
        assert eyes.amiss == []


@pytest.mark.parametrize(
    "text",
    [
        "Grüße 👋👩‍🔬, Noor. Are you hiring, mäßig gern?",
        "שלום נור. Are you hiring? I hope you are well.\n\nSam",
        "  \n\nHi 👋,\r\n\r\nI hope you are well. 👋 Are you hiring 👋?\n\n",
    ],
)
def test_marks_lie_under_the_very_words(look: Look, number: int, text: str) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        with page.expect_response(f"**/letters/{number}/read"):
            page.locator("#letter").fill(text)
        expect(page.locator(".under mark.hold", has_text="re you hiring")).to_have_count(1)
        drawn = page.evaluate(
            """() => {
                const under = document.querySelector(".under"), area = document.querySelector("#letter");
                const notes = [...document.querySelectorAll("#reader li[data-level]")]
                    .filter((one) => Number(one.dataset.end));
                return {
                    same: under.textContent === area.value + "\\n",
                    marks: [...under.querySelectorAll("mark")].map((one) => one.textContent),
                    words: notes.map((one) => area.value.slice(one.dataset.start, one.dataset.end)),
                    wide: under.clientWidth === area.clientWidth && under.clientHeight <= area.scrollHeight,
                };
            }"""
        )
        assert drawn["same"]
        assert drawn["wide"]
        assert set(drawn["marks"]) <= set(drawn["words"])
        assert all(words.strip() for words in drawn["marks"])
        assert eyes.amiss == []


def test_marks_move_with_the_words_and_late_answers_are_dropped(look: Look, number: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        typed_at_end(page, JOB)
        expect(page.locator(".under mark.hold").first).to_be_attached()
        page.route("**/read", lambda _route: None)  # no answer comes any more
        page.keyboard.press("Control+Home")
        page.keyboard.type("👋 ")
        assert page.locator(".under mark.hold").first.text_content() == "keep me in mind if you hear of any openings"
        page.unroute("**/read")
        late = {"status": 200, "body": "<p>of other words</p>", "headers": {"Rekindle-Rev": "1"}}
        page.route("**/read", lambda route: route.fulfill(**late))
        with page.expect_response("**/read"):
            page.keyboard.type("x")
        page.unroute("**/read")
        expect(page.locator("#reader")).to_contain_text("This asks about work")
        expect(page.locator("#reader")).not_to_contain_text("of other words")
        assert eyes.amiss == []


def test_words_are_kept_when_the_letter_is_left_and_survive_a_server_that_is_away(
    look: Look, book: Book, number: int
) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        typed_at_end(page, " One more line.")
        expect(page.locator("#kept")).to_have_text("not kept yet")
        with page.expect_response(f"**/letters/{number}"):
            page.keyboard.press("Control+s")
        expect(page.locator("#kept")).to_have_text("kept")
        assert book.letter(number).draft.text.endswith(" One more line.")
        page.route(
            f"**/letters/{number}", lambda route: route.abort() if route.request.method == "POST" else route.continue_()
        )
        typed_at_end(page, " And another.")
        page.keyboard.press("Control+s")
        expect(page.locator("#toast")).to_contain_text("Your words stay in this page")
        page.reload()
        expect(page.locator("#letter")).to_have_value(re.compile("And another\\.$"))
        page.unroute(f"**/letters/{number}")
        with page.expect_response(f"**/letters/{number}"):
            page.keyboard.press("Control+s")
        expect(page.locator("#kept")).to_have_text("kept")
        assert book.letter(number).draft.text.endswith(" And another.")
        entries = [one for one in book.log() if one.verb == "edit"]
        assert len(entries) == 2  # two visits to the book, however many keys


def test_what_was_done_is_told_beside_the_letter_until_you_write_on(look: Look, number: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        page.locator("#ready").click()
        toast = page.locator("#toast")
        expect(toast).to_contain_text("Ready.")
        told, desk = toast.bounding_box(), page.locator(".desk").bounding_box()
        assert told
        assert desk
        assert told["x"] + told["width"] <= desk["x"]
        typed_at_end(page, " One more line.")
        expect(toast).to_be_hidden()


def test_two_windows_on_one_letter_lose_nothing(look: Look, book: Book, number: int) -> None:
    with look(width=NARROW) as eyes:
        page = eyes.open(f"/letters/{number}")
        book.edit(number, "Words of the other window.", subject="Theirs")
        typed_at_end(page, " Mine.")
        page.keyboard.press("Control+s")
        expect(page.locator("#meanwhile")).to_be_visible()
        expect(page.locator("#theirs")).to_have_text("Words of the other window.")
        assert page.locator("#letter").input_value().endswith(" Mine.")
        assert book.letter(number).draft.text == "Words of the other window."
        page.get_by_role("button", name="Swap the two").click()
        expect(page.locator("#letter")).to_have_value("Words of the other window.")
        expect(page.locator("#theirs")).to_have_text(re.compile("Mine\\.$"))
        page.get_by_role("button", name="Swap the two").click()
        with page.expect_response(f"**/letters/{number}"):
            page.get_by_role("button", name="Keep what is in the letter").click()
        expect(page.locator("#kept")).to_have_text("kept")
        assert book.letter(number).draft.text.endswith(" Mine.")
        assert eyes.amiss == []


def test_reasons_go_in_at_the_cursor_and_the_text_is_copied(look: Look, book: Book) -> None:
    made = book.draft(book.shortlist().picks[0].person, "linkedin").draft
    with look(width=WIDE) as eyes:
        eyes.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = eyes.open(f"/letters/{made.number}")
        page.locator("#letter").fill("We had  once. I could come.")
        page.locator("#letter").evaluate("(area) => area.setSelectionRange(7, 7)")
        page.get_by_role("button", name="You share a memory").click()
        expect(page.locator("#letter")).to_have_value(re.compile("^We had the harbour workshop once"))
        page.keyboard.press("Control+z")
        expect(page.locator("#letter")).to_have_value("We had  once. I could come.")
        page.locator("#letter").fill(made.text)
        expect(page.locator("#ready")).not_to_have_attribute("aria-disabled", "true")
        page.locator("#ready").click()
        page.get_by_role("button", name="Copy the text").click()
        expect(page.locator("#toast")).to_contain_text("Copied.")
        page.locator("#letter").fill("")
        page.locator("#letter").focus()
        page.keyboard.press("Control+v")
        expect(page.locator("#letter")).to_have_value(made.text)
        assert eyes.amiss == []


def test_nothing_typed_runs(look: Look, number: int) -> None:
    with look(width=WIDE) as eyes:
        page = eyes.open(f"/letters/{number}")
        page.locator("#subject").fill(EVIL)
        page.locator("#letter").fill(f"{EVIL} Are you hiring? I hope {EVIL} you are well.")
        expect(page.locator(".under mark").first).to_be_attached()
        assert page.locator(".under img, #reader img, .under script, #reader script").count() == 0
        with page.expect_response(f"**/letters/{number}"):
            page.keyboard.press("Control+s")
        page.reload()
        expect(page.locator("#subject")).to_have_value(EVIL)
        page.goto(f"{eyes.base}/letters")
        expect(page.locator("main")).to_contain_text(EVIL)
        assert styled(page) == 0
        assert eyes.amiss == []


def test_without_scripts_it_is_a_form(look: Look, book: Book, number: int) -> None:
    with look(width=NARROW, scripts=False) as eyes:
        page = eyes.open(f"/letters/{number}")
        page.locator("#letter").fill("Are you hiring?")
        page.get_by_role("button", name="Save and check", exact=True).last.click()
        assert book.letter(number).draft.text == "Are you hiring?"
        expect(page.locator("#reader")).to_contain_text("This asks about work")
        expect(page.locator("[data-put]").first).to_be_hidden()
        expect(page.locator(".facts .unscripted").first).to_be_visible()


@pytest.mark.parametrize(("width", "theme"), [(NARROW, "day"), (NARROW, "night"), (WIDE, "day"), (WIDE, "night")])
def test_everybody_can_read_it_with_faults_in_sight(
    look: Look, book: Book, number: int, width: int, theme: str
) -> None:
    one = book.letter(number)
    book.edit(number, f"I hope you are well. {one.draft.text}{JOB}")
    sent = book.draft(book.shortlist().picks[1].person, "linkedin").draft.number
    book.sent(sent)
    with look(width=width, dark=theme == "night", axe=True) as eyes:
        for path in (f"/letters/{number}", f"/letters/{sent}", "/letters", f"/people/{one.person}/write"):
            page = eyes.open(path)
            assert violations(page) == [], path
            assert overflow(page) == 0, path
            page.close()
        assert eyes.amiss == []
