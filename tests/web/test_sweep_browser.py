"""The sweep in Chromium: keys at typing speed, double clicks, a thumb, two windows, no scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from rekindle.book import Book
from rekindle.model.sweep import Answer
from tests.web.conftest import Look
from tests.web.eyes import NARROW, WIDE, Eyes, overflow, styled, violations

START = "/sweep?order=last-name"


def begin(eyes: Eyes) -> Page:
    """The sweep, when its keys are alive."""
    page = eyes.open(START)
    expect(page.locator("[data-sweep=ready]")).to_have_count(1)
    return page


def name(page: Page) -> str:
    return page.inner_text("#sw")


def settle(page: Page) -> None:
    """Until nothing is under way."""
    expect(page.locator("[data-now], .leaving")).to_have_count(0)


def shown_next(page: Page, before: str) -> None:
    expect(page.locator("#sw")).not_to_have_text(before)


def order(book: Book, count: int) -> list[int]:
    """Who comes, in order."""
    return book.sweep()._order[:count]


def answers(book: Book, persons: list[int]) -> list[Answer | None]:
    walk = book.sweep()
    return [one.said for person in persons if (one := walk.at_person(person).next)]


def test_ten_keys_decide_ten_people(look: Look, book: Book) -> None:
    ten = order(book, 11)
    with look() as eyes:
        page = begin(eyes)
        for key in "kl n kkl n":  # as fast as they can be sent
            page.keyboard.press("Space" if key == " " else key)
        last = book.sweep().at_person(ten[10]).next
        assert last
        expect(page.locator("#sw")).to_have_text(last.name)
        assert not eyes.amiss
    words = {"k": Answer.LISTED, "l": Answer.SKIPPED, "n": Answer.NEVER, " ": Answer.LEFT_OUT}
    assert answers(book, ten) == [*(words[key] for key in "kl n kkl n"), None]


def test_keys_pressed_before_anything_hears_them_are_not_lost(look: Look, book: Book) -> None:
    four = order(book, 4)
    with look() as eyes:
        page = eyes.context.new_page()
        coming: list[Route] = []
        page.route("**/sweep.js", lambda route: coming.append(route))  # noqa: PLW0108 - Playwright marks what it calls
        page.goto(f"{eyes.base}{START}", wait_until="commit")
        expect(page.locator("#sw")).to_be_visible()
        expect(page.locator("html.scripted")).to_have_count(1)
        for key in ("k", "l", "Space"):
            page.keyboard.press(key)
        page.wait_for_timeout(300)
        assert book.sweep().turn().tally.seen == 0
        coming.pop().continue_()
        last = book.sweep().at_person(four[3]).next
        assert last
        expect(page.locator("#sw")).to_have_text(last.name)
        settle(page)
    assert answers(book, four) == [Answer.LISTED, Answer.SKIPPED, Answer.LEFT_OUT, None]


def test_a_key_held_down_is_one_key(look: Look, book: Book) -> None:
    with look() as eyes:
        page = begin(eyes)
        before = name(page)
        for _ in range(8):
            page.keyboard.down("k")  # the second and later ones say that they repeat
        shown_next(page, before)
        settle(page)
    assert book.sweep().turn().tally.seen == 1


def test_a_double_click_is_one_answer(look: Look, book: Book) -> None:
    with look() as eyes:
        page = begin(eyes)
        before = name(page)
        page.get_by_role("button", name="Keep").dblclick()
        shown_next(page, before)
        page.wait_for_timeout(500)
        assert book.sweep().turn().tally.seen == 1
        second = name(page)
        page.get_by_role("button", name="Keep").click()
        shown_next(page, second)
    assert book.sweep().turn().tally.seen == 2


def test_roles_and_answers_typed_in_one_go(look: Look, book: Book) -> None:
    first, second = order(book, 2)
    with look() as eyes:
        page = begin(eyes)
        before = name(page)
        for key in ("2", "6", "+", "k", "1"):
            page.keyboard.press(key)
        shown_next(page, before)
        expect(page.locator('[data-key="1"]')).to_have_attribute("aria-pressed", "true")
        settle(page)  # pressed at once, kept a moment later
    walk = book.sweep()
    one, two = walk.at_person(first).next, walk.at_person(second).next
    assert one
    assert two
    assert {"friend", "mentor"} <= {each.role for each in one.roles if each.sure == "said"}
    assert (one.closeness, one.said) == (2, Answer.LISTED)
    assert ([each.role for each in two.roles if each.sure == "said"], two.said) == (["family"], None)


def test_memory_back_and_stop_by_keyboard_alone(look: Look, book: Book) -> None:
    with look() as eyes:
        page = begin(eyes)
        first = name(page)
        page.keyboard.press("m")
        page.keyboard.type("the ferry, k and n")
        page.keyboard.press("Enter")
        expect(page.locator(".noted")).to_have_text("the ferry, k and n")
        expect(page.locator("#sw")).to_be_focused()
        page.keyboard.press("k")
        shown_next(page, first)
        page.keyboard.press("u")
        expect(page.locator("#sw")).to_have_text(first)
        page.keyboard.press("Escape")
        page.wait_for_url("**/coverage")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sweep?**")
        expect(page.locator("#sw")).to_have_text(first)
        assert not eyes.amiss
    assert book.sweep().turn().tally.seen == 0


def test_tab_and_space_press_what_has_the_focus(look: Look, book: Book) -> None:
    one = order(book, 1)
    with look() as eyes:
        page = begin(eyes)
        before = name(page)
        page.locator('[data-key="8"]').focus()
        for _ in range(2):
            page.keyboard.press("Tab")  # to Later
        page.keyboard.press("Space")
        shown_next(page, before)
        expect(page.locator('[data-key="l"]')).to_be_focused()
    assert answers(book, one) == [Answer.SKIPPED]


def test_what_was_not_kept_is_put_back(look: Look, book: Book) -> None:
    with look() as eyes:
        page = begin(eyes)
        before = name(page)
        page.route("**/sweep/say", lambda route: route.abort())
        for key in "2kkk":
            page.keyboard.press(key)
        expect(page.locator("#toast")).to_contain_text("Nothing was changed")
        settle(page)
        assert name(page) == before
        expect(page.locator('[data-key="2"]')).to_have_attribute("aria-pressed", "false")
        page.unroute("**/sweep/say")
        page.keyboard.press("k")
        shown_next(page, before)
    assert book.sweep().turn().tally.seen == 1


def test_two_windows_on_one_sweep(look: Look, book: Book) -> None:
    ten = order(book, 6)
    with look() as eyes:
        one, other = begin(eyes), begin(eyes)
        before = name(one)
        one.keyboard.press("k")
        shown_next(one, before)
        other.keyboard.press("n")  # for somebody who was answered: refused, and what is typed after it is for nobody
        shown_next(other, before)
        expect(other.locator("#toast")).to_contain_text("Nothing more was kept")
        assert name(other) == name(one)
        for page in (one, other, one, other):
            page.reload()
            expect(page.locator("[data-sweep=ready]")).to_have_count(1)
            page.keyboard.press("l")
            settle(page)
            expect(page.locator("#toast")).to_contain_text("skipped")
        assert not eyes.amiss
    assert answers(book, ten) == [Answer.LISTED, *[Answer.SKIPPED] * 4, None]


SWIPE = """([far, stopped]) => {
    const card = document.querySelector('[data-card]'), box = card.getBoundingClientRect();
    const finger = { pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true, clientY: box.top + 40 };
    const move = (name, part) => card.dispatchEvent(
        new PointerEvent(name, { ...finger, clientX: box.left + box.width * (0.5 + far * part) }));
    card.setPointerCapture = () => {};
    move('pointerdown', 0);
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) move('pointermove', part);
    move(stopped ? 'pointercancel' : 'pointerup', 1);
}"""


def test_under_a_thumb(look: Look, book: Book) -> None:
    three = order(book, 3)
    with look(width=NARROW) as eyes:
        page = begin(eyes)
        assert page.locator(".bar").is_hidden()
        assert page.locator(".thumbs .far:visible").count() == 0
        assert page.locator(".thumbs a:visible, .thumbs span.none:visible").count() == 12
        first = name(page)
        page.evaluate(SWIPE, [0.1, False])  # not far enough
        page.evaluate(SWIPE, [0.6, True])  # taken away by the page's own scrolling
        assert name(page) == first
        page.evaluate(SWIPE, [0.6, False])
        shown_next(page, first)
        expect(page.locator("[data-card][data-watched]")).to_have_count(1)  # a card that feels a finger
        second = name(page)
        page.evaluate(SWIPE, [-0.6, False])
        shown_next(page, second)
        third = name(page)
        page.wait_for_timeout(300)  # as below
        page.get_by_role("button", name="Leave out").tap()
        shown_next(page, third)
        page.wait_for_timeout(300)  # a tap at once would be the second of a double tap
        page.get_by_role("button", name="Back one").tap()
        expect(page.locator("#sw")).to_have_text(third)
        assert styled(page) == 0
        assert not eyes.amiss
    assert answers(book, three) == [Answer.LISTED, Answer.SKIPPED, None]


@pytest.mark.parametrize(("width", "dark"), [(NARROW, False), (WIDE, True)])
def test_for_everyone(look: Look, width: int, dark: bool) -> None:  # noqa: FBT001 - a case of a table
    with look(width=width, dark=dark, axe=True) as eyes:
        for path in (START, "/sweep?role=mentor&order=closest", "/coverage"):
            page = eyes.open(path)
            page.wait_for_load_state("networkidle")
            assert overflow(page) == 0, path
            assert violations(page) == [], path
        page = begin(eyes)
        page.keyboard.press("m")
        page.locator(".also summary").click()
        assert violations(page) == []
        assert not eyes.amiss


def test_without_scripts(look: Look, book: Book) -> None:
    person = order(book, 1)
    with look(scripts=False, width=NARROW) as eyes:
        page = eyes.open(START)
        before = name(page)
        page.get_by_role("button", name="Friend").click()
        assert name(page) == before
        expect(page.get_by_role("button", name="Friend")).to_have_attribute("aria-pressed", "true")
        page.get_by_label("A line of memory").fill("the ferry")
        page.get_by_role("button", name="Note", exact=True).click()
        page.get_by_role("button", name="Keep").click()
        shown_next(page, before)
        assert re.match(rf"{re.escape(before)}: on your list\.", page.inner_text("#toast"))
        page.get_by_role("button", name="Back one").click()
        assert name(page) == before
    assert answers(book, person) == [None]
