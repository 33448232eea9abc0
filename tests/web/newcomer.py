"""Somebody's first week in the browser, step by step; by whichever hand they have: a mouse, a thumb, or keys alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from playwright.sync_api import Locator, Page, expect

from tests.web.eyes import Eyes, overflow, styled

FILES = "input[type=file]:not([webkitdirectory])"
ASK = "Are you hiring at the moment?"
OFFER = "PS I could send you my list of open river data."
TOLD = """addEventListener('securitypolicyviolation',
    (one) => console.error(`policy: ${one.violatedDirective} ${one.blockedURI}`))"""
FAR = 400
"""More stops of the Tab key than any page has."""
BELOW = """(wanted) => { const list = document.activeElement;
    return [...list.options].findIndex((one) => one.value === wanted) > list.selectedIndex; }"""
SWIPE = """(far) => {
    const card = document.querySelector('[data-card]'), box = card.getBoundingClientRect();
    const at = (x) => ({ pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true,
        clientX: box.left + box.width / 2 + x, clientY: box.top + 40 });
    card.setPointerCapture = () => {};
    card.dispatchEvent(new PointerEvent('pointerdown', at(0)));
    for (const part of [0.2, 0.4, 0.6, 0.8, 1])
        card.dispatchEvent(new PointerEvent('pointermove', at(far * box.width * part)));
    card.dispatchEvent(new PointerEvent('pointerup', at(far * box.width)));
}"""
"""A finger over the card, as the browser tells the page of one."""


class Mouse:
    """Clicks, and the keyboard for words alone."""

    keys = False

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, what: Locator, key: str = "") -> None:  # noqa: ARG002 - for a hand that has keys
        """Press a control."""
        what.click()

    def press_held(self, what: Locator) -> None:
        """Press a control that says of itself that it does nothing now."""
        what.click(force=True)

    def into(self, field: Locator) -> None:
        """Go to a field."""
        field.click()

    def choose(self, field: Locator, one: str) -> None:
        """One of a list."""
        field.select_option(one)

    def goes(self, name: str, keys: str) -> None:  # noqa: ARG002 - as above
        """To another page, by the navigation."""
        self.press(self.page.locator("nav:visible").get_by_role("link", name=name).first)

    def finds(self, name: str, shown: Locator) -> None:  # noqa: ARG002 - as above
        """To somebody's page; their name is on this one."""
        self.press(shown)

    def say(self, answer: str) -> None:
        """One person of the sweep."""
        self.press(self.page.get_by_role("button", name=answer))


class Thumb(Mouse):
    """Taps and swipes."""

    def press(self, what: Locator, key: str = "") -> None:  # noqa: ARG002 - as above
        what.tap()

    def press_held(self, what: Locator) -> None:
        what.tap(force=True)

    def into(self, field: Locator) -> None:
        field.tap()

    def goes(self, name: str, keys: str) -> None:  # noqa: ARG002 - as above
        there = self.page.locator("nav.bar").get_by_role("link", name=name)
        if not there.count():
            self.press(self.page.get_by_role("button", name="More"))
            there = self.page.locator("#more").get_by_role("link", name=name)
        self.press(there)

    def say(self, answer: str) -> None:
        self.page.evaluate(SWIPE, 0.6 if answer == "Keep" else -0.6)


class Keys(Mouse):
    """No pointer at all: single keys where a page has one, else Tab as often as it takes, then Enter."""

    keys = True

    def press(self, what: Locator, key: str = "") -> None:
        if key:
            self.page.keyboard.press(key)
            return
        self.into(what)
        self.page.keyboard.press("Enter")

    def press_held(self, what: Locator) -> None:
        self.press(what)

    def into(self, field: Locator) -> None:
        expect(field).to_be_visible()
        wanted = field.element_handle()
        for _ in range(FAR):
            if self.page.evaluate("(one) => one === document.activeElement", wanted):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab does not come to {field}")

    def choose(self, field: Locator, one: str) -> None:
        self.into(field)
        for _ in range(FAR):
            if field.input_value() == one:
                return
            self.page.keyboard.press("ArrowDown" if self.page.evaluate(BELOW, one) else "ArrowUp")
        raise AssertionError(f"the arrows do not come to {one}")

    def goes(self, name: str, keys: str) -> None:  # noqa: ARG002 - the keys are enough
        for key in keys:
            self.page.keyboard.press(key)

    def finds(self, name: str, shown: Locator) -> None:  # noqa: ARG002 - the palette is enough
        self.page.keyboard.press("Control+k")
        self.page.keyboard.type(name)
        expect(self.page.locator("#palette [role=option][aria-selected=true]")).to_contain_text(name)
        self.page.keyboard.press("Enter")

    def say(self, answer: str) -> None:
        self.page.keyboard.press(answer[0].lower())


class Newcomer:
    """Goes through the pages and looks at each: no wider than the window, nothing said to the console, nobody asked."""

    def __init__(self, eyes: Eyes, hand: Callable[[Page], Mouse]) -> None:
        self.eyes = eyes
        eyes.context.add_init_script(TOLD)
        self.page = eyes.open("/")
        self.page.set_default_timeout(15_000)
        self.hand = hand(self.page)

    def fine(self) -> None:
        """Nothing is amiss with the page that is open."""
        found = (overflow(self.page), styled(self.page), self.eyes.amiss)
        assert found == (0, 0, []), (self.page.url, *found)

    def at(self, where: str, keys: str, path: str) -> None:
        """To a page of the navigation."""
        self.hand.goes(where, keys)
        self.page.wait_for_url(f"**{path}*")
        self.fine()

    # --- files

    def bring(self, *files: Path) -> str:
        """Choose files, see them come in, and what became of all that was in them."""
        chooser = self.page.locator(FILES)
        with self.page.expect_file_chooser() as chosen:
            self.hand.press(chooser)
        with self.page.expect_navigation():
            chosen.value.set_files(files)
        expect(self.page.locator("#course, .outcome").first).to_be_visible()
        expect(self.page.locator(".outcome")).to_contain_text("Done in", timeout=120_000)
        self.fine()
        return self.page.inner_text("main")

    def accounts(self) -> list[tuple[str, list[int]]]:
        """Each file with its numbers: found, new, known, left out, to look at."""
        several = self.page.locator(".onefile").all()
        return [
            (one.locator(".name").inner_text(), _numbers(one.locator(".sum b").all_inner_texts())) for one in several
        ]

    # --- people

    def sweep(self, answers: list[str]) -> None:
        """One answer a person."""
        expect(self.page.locator("[data-sweep=ready]")).to_have_count(1)
        for answer in answers:
            person = self.page.locator("[data-pad] [name=person]")
            before = person.get_attribute("value") or ""
            self.hand.say(answer)
            expect(person).not_to_have_attribute("value", before)
            self.page.wait_for_timeout(300)  # a second press within a blink is taken for a double click
        self.fine()

    def pick(self, person: int) -> Locator:
        """Their place on the shortlist, made the current one."""
        place = self.page.locator(f"#pick-{person}")
        for _ in range(20 if self.hand.keys else 0):
            if place.get_attribute("aria-current") == "true":
                break
            self.page.keyboard.press("ArrowDown")
        return place

    # --- a letter

    def answered(self, *answers: tuple[str, str]) -> list[str]:
        """Answer what is asked before a draft can be made; the questions that came."""
        asked = []
        while self.page.locator("#answer").count():
            asked.append(self.page.inner_text("h1"))
            fitting = [text for words, text in answers if words in asked[-1].lower()]
            assert fitting, asked
            self.hand.into(self.page.locator("#answer"))
            self.page.keyboard.type(fitting[0])
            self.press_and_go(self.page.get_by_role("button", name="Write it with that"))
        return asked

    def by_mail(self) -> None:
        """The same letter anew, as a mail."""
        self.hand.press(self.page.locator("summary", has_text="Say it another way"))
        self.hand.choose(self.page.locator(".more-ways #channel"), "mail")
        self.press_and_go(self.page.get_by_role("button", name="Another version"))

    def press_and_go(self, what: Locator, key: str = "") -> None:
        """A press that leads to another page."""
        with self.page.expect_navigation():
            self.hand.press(what, key)
        self.fine()

    def add_to_letter(self, text: str) -> None:
        """Go on writing at the end."""
        self.hand.into(self.page.locator("#letter"))
        self.page.keyboard.press("Control+End")
        self.page.keyboard.type(text)

    def paste_into_letter(self, text: str) -> None:
        """Words put there at once, which are read once."""
        self.hand.into(self.page.locator("#letter"))
        self.page.keyboard.press("Control+End")
        self.page.keyboard.insert_text(text)

    def pasted(self) -> str:
        """What another program gets when somebody pastes there."""
        elsewhere = self.eyes.context.new_page()
        elsewhere.set_content("<textarea></textarea>")
        elsewhere.locator("textarea").focus()
        elsewhere.keyboard.press("Control+V")
        text = elsewhere.locator("textarea").input_value()
        elsewhere.close()
        return text

    def mail_to(self) -> tuple[str, str]:
        """Whom the mail link writes to, and what it carries along."""
        link = self.page.locator("#handover a[href^='mailto:']").get_attribute("href") or ""
        address, _, rest = link.removeprefix("mailto:").partition("?")
        return unquote(address), unquote(rest).replace("\r\n", "\n")


def _numbers(several: list[str]) -> list[int]:
    return [int(re.sub(r"\D", "", one)) for one in several]
