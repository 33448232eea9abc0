"""With scripts off: every page shows what it has to say, and what one does there is done by its forms."""

from __future__ import annotations

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from rekindle.book import Book
from rekindle.model.life import GoalKind
from tests.web.conftest import Look
from tests.web.eyes import NARROW, overflow
from tests.web.sample_world import DAY

PAGES = {
    "/today": "small thing",
    "/week": "{name}",
    "/shortlist": "{name}",
    "/shortlist/{person}/why": "{name}",
    "/letters": "letter waits",
    "/letters/{draft}": "Mark as ready",
    "/people": "501 people",
    "/people?q={last}": "{name}",
    "/people/{person}": "What happened",
    "/people/{person}/brief": "{name}",
    "/people/{person}/invite": "{name}",
    "/people/{person}/question": "{name}",
    "/people/{person}/touched": "Log it",
    "/people/{person}/write": "Draft it",
    "/sweep": "Leave out",
    "/coverage": "people seen",
    "/add": "Who comes to mind?",
    "/remember": "Next question",
    "/remember/all": "mentor",
    "/referrals": "",
    "/goals": "What you set out to do",
    "/mine": "flood map",
    "/settings": "benjamin.merrhurst@example.com",
    "/settings/rhythm": "For example: 60 days",
    "/settings/calendar": "Make an address",
    "/settings/ways-out": "ailbox",
    "/settings/book": "rekindle.book",
    "/settings/browser": "Scripts are off in this browser",
    "/log": "",
    "/sources": "adds up",
    "/questions": "One person",
    "/questions/names": "",
    "/offline": "",
}
"""Each page for reading, with words that only its own content brings."""


@pytest.fixture
def drafted(book: Book) -> dict[str, object]:
    """Who is first on the list, with a letter that waits."""
    pick = book.shortlist().picks[0]
    draft = book.draft(pick.person, pick.channel).draft.number
    return {"person": pick.person, "name": pick.name, "last": pick.name.split()[-1], "draft": draft}


def lacks(page: Page, path: str, words: str, drafted: dict[str, object]) -> str:
    """What is wrong with a page; "" for nothing."""
    answer = page.goto(path.format(**drafted), wait_until="load")
    shown = page.inner_text("main")
    if not answer or answer.status != HTTPStatus.OK:
        return f"status {answer and answer.status}"
    if words.format(**drafted) not in shown:
        return shown
    return "" if page.inner_text("main h1").strip() and not overflow(page) else "no heading, or too wide"


def test_every_page_for_reading_shows_its_content(look: Look, drafted: dict[str, object]) -> None:
    with look(width=NARROW, scripts=False) as eyes:
        page = eyes.open("/today")
        lacking = {
            path: found for path, words in PAGES.items() if (found := lacks(page, eyes.base + path, words, drafted))
        }
        assert lacking == {}
        assert eyes.amiss == []


def told(page: Page, words: str | re.Pattern[str]) -> None:
    """The page came back with what was done, and the way to take it back."""
    expect(page.locator("#toast")).to_contain_text(words)
    expect(page.get_by_role("button", name="Undo")).to_be_visible()


def test_what_one_does_is_done_by_forms(look: Look, home: Path, book: Book) -> None:
    pick = next(one for one in book.shortlist().picks if not one.kept)
    rests = book.due_today().tasks[0]
    before = len(book.waiting_questions())
    with look(width=NARROW, scripts=False) as eyes:
        page = eyes.open("/shortlist")
        page.locator(f"#pick-{pick.person}").get_by_role("button", name="Keep").click()
        told(page, pick.name)
        expect(page.locator(f"#pick-{pick.person} [data-key=k]")).to_have_attribute("aria-pressed", "true")

        page.goto(eyes.base + "/today")
        due = page.locator(".entry").filter(has=page.locator(f"a[href='/people/{rests.person}']"))
        due.get_by_role("button", name="In two weeks").click()
        told(page, rests.name)
        expect(due).to_have_count(0)
        page.get_by_role("button", name="Undo").click()
        expect(due).to_have_count(1)

        page.goto(eyes.base + "/goals")
        page.get_by_text("Set a goal of your own").click()
        page.get_by_label("What", exact=True).select_option(GoalKind.GIVES.value)
        page.get_by_label("How many").fill("7")
        page.get_by_role("button", name="Keep it").click()
        expect(page.locator(".goal")).to_contain_text("of 7")

        page.goto(eyes.base + "/add")
        page.get_by_label("People, one a line, or something pasted").fill("Lotte Visser, tide gates, thesis advisor")
        page.get_by_role("button", name="Read it").click()
        expect(page.locator("#echo")).to_contain_text("Lotte Visser")
        page.locator("#echo button[value=add]").click()
        told(page, "Lotte Visser")

        page.goto(eyes.base + "/questions")
        page.get_by_role("button", name="Two people").click()
        told(page, re.compile("."))
        assert eyes.amiss == []
    with Book(home, today=DAY) as after:
        assert next(one for one in after.shortlist().picks if one.person == pick.person).kept
        assert [(one.goal.kind, one.goal.target) for one in after.goals()] == [(GoalKind.GIVES, 7)]
        assert after.find("Lotte", "Visser").people
        assert len(after.waiting_questions()) == before - 1
