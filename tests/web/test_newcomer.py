"""The newcomer's path in Chromium: an empty book, a first file, ten people, one letter, and the answer to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, expect

from rekindle.book import Book
from rekindle.model.draft import Medium
from rekindle.model.stage import Stage
from rekindle.web.importing import importing
from rekindle.worlds.files import write
from tests.web.eyes import NARROW, WIDE, looking
from tests.web.newcomer import ASK, OFFER, Keys, Mouse, Newcomer, Thumb
from tests.web.sample_world import DAY
from tests.web.site import Site

LATER = "2026-11-25"
TELL = (
    ("news", "I moved to Leeds in April"),
    ("could", "send you my list of open river data"),
)


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The made-up person's newest LinkedIn zip and the cards of their phone, as files of a download folder."""
    found = write(tmp_path_factory.mktemp("downloads"), size="S", seed=1, today=date.fromisoformat(DAY)).exports
    zips = sorted(one for one in found if one.suffix == ".zip")
    return max(zips, key=lambda one: one.stat().st_size), next(one for one in found if one.name.startswith("iPhone"))


@pytest.fixture
def site_of_nobody(empty_site: Site) -> Iterator[Site]:
    """An empty book, and no import left over."""
    importing.wait()
    importing.put_away()
    yield empty_site
    importing.stop()
    importing.wait()
    importing.put_away()


def answer(at: Path, sender: str, to: str, subject: str) -> Path:
    """A mailbox in which one answer lies, of the day on which it is brought in."""
    on = datetime.fromisoformat(LATER).replace(hour=8, tzinfo=ZoneInfo("Europe/London"))
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Date"], mail["Subject"] = sender, to, format_datetime(on), f"Re: {subject}"
    mail["Message-ID"] = "<answer.1@example.org>"
    mail.set_content("How good to hear from you. Ring me on Thursday?")
    at.write_bytes(b"From x@example.org " + on.strftime("%a %b %d %H:%M:%S %Y").encode() + b"\n" + bytes(mail) + b"\n")
    return at


class How(NamedTuple):
    """By what hand, on how wide a screen, by day or by night."""

    hand: type[Mouse]
    width: int
    dark: bool


class Sent(NamedTuple):
    """A letter that went out."""

    to: str
    subject: str


HOWS = {
    "thumb by day": How(Thumb, NARROW, dark=False),
    "thumb by night": How(Thumb, NARROW, dark=True),
    "mouse by night": How(Mouse, WIDE, dark=True),
    "keys by day": How(Keys, WIDE, dark=False),
}


@pytest.mark.parametrize("how", HOWS.values(), ids=HOWS)
def test_from_an_empty_book_to_the_first_answer(
    browser: Browser, site_of_nobody: Site, tmp_path: Path, exports: tuple[Path, Path], how: How
) -> None:
    site, home = site_of_nobody, tmp_path / "empty"
    with looking(browser, site.base, site.cookies, width=how.width, dark=how.dark) as eyes:
        new = Newcomer(eyes, how.hand)
        brings(new, exports)
        sweeps(new)
        with Book(home, today=DAY) as book:
            tally = book.sweep().turn().tally
            assert (tally.listed, tally.skipped) == (9, 1)
            person = next(one for one in book.shortlist().picks if Medium.MAIL in book.ways(one.person)).person
        chooses(new, person)
        writes(new, person)
        mends(new)
        sent = hands_over(new)
        with Book(home, today=DAY) as book:
            assert book.stage(person).stage is Stage.REACHED
            name = book.show(person).shown.name
            mine = next(one.handle.value for one in book.addresses() if "@" in one.handle.value)
        new.at("Today", "gt", "/today")
        assert new.page.locator(f".entry a[href='/people/{person}']").count() == 0
        site.show(home, today=LATER)
        hears(new, person, name, answer(tmp_path / "Inbox.mbox", f"{name} <{sent.to}>", mine, sent.subject))


def brings(new: Newcomer, exports: tuple[Path, Path]) -> None:
    """An empty book -> the first files, everything in them accounted for."""
    expect(new.page.get_by_role("heading", level=1)).to_have_text("A blank page. Good.")
    new.press_and_go(new.page.get_by_role("link", name="Choose a file"))
    new.bring(*exports)
    accounts = new.accounts()
    assert [name for name, _ in accounts] == [one.name for one in exports]
    assert all(numbers[0] == sum(numbers[1:]) > 0 for _, numbers in accounts)


def sweeps(new: Newcomer) -> None:
    """Ten people, one at a time."""
    new.at("Sweep", "gs", "/sweep")
    new.sweep(["Keep", "Later", *["Keep"] * 8])
    new.press_and_go(new.page.get_by_role("link", name="Stop here"), "Escape")
    expect(new.page.get_by_role("heading", level=1)).to_contain_text("9 of")


def chooses(new: Newcomer, person: int) -> None:
    """Twelve with reasons; one is kept, taken back by the toast, and kept again."""
    page, kept = new.page, new.page.locator(f"#pick-{person} [data-key=k]")
    new.at("Shortlist", "gh", "/shortlist")
    assert page.locator("article.pick", has=page.locator(".why li")).count() == 12
    new.hand.press(new.pick(person).get_by_role("button", name="Keep"), "k")
    expect(kept).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-undo]")).to_be_visible()
    new.press_and_go(page.locator("[data-undo]"), "z")
    expect(kept).to_have_attribute("aria-pressed", "false")
    new.hand.press(new.pick(person).get_by_role("button", name="Keep"), "k")
    expect(kept).to_have_attribute("aria-pressed", "true")


def writes(new: Newcomer, person: int) -> None:
    """A letter to them, by mail; what only they can know is asked first."""
    new.press_and_go(new.pick(person).get_by_role("button", name="Write"), "w")
    asked = new.answered(*TELL)
    new.by_mail()
    assert asked + new.answered(*TELL)
    expect(new.page.locator("#subject")).to_be_visible()


def mends(new: Newcomer) -> None:
    """Words that ask for a job are marked, and the way out is held; taken out, and something offered, it opens."""
    page, ready = new.page, new.page.locator("#ready")
    new.add_to_letter(f"\n\n{ASK}")
    asked = page.locator("#reader li.hold", has_text="This asks about work")
    expect(asked).to_contain_text("Are you hiring")
    expect(page.locator(".under mark", has_text="Are you hiring")).to_have_count(1)
    expect(ready).to_have_attribute("aria-disabled", "true")
    new.hand.press_held(ready)
    expect(page.locator("#toast")).to_contain_text("Three things wait")
    expect(page.locator("#handover")).to_have_attribute("data-state", "open")
    new.fine()
    new.hand.press(asked.get_by_role("button", name="Take the line out"))
    expect(asked).to_have_count(0)
    assert ASK not in page.input_value("#letter")
    new.paste_into_letter(OFFER)
    expect(page.locator("#reader li.hold")).to_have_count(0)
    expect(ready).not_to_have_attribute("aria-disabled", "true")


def hands_over(new: Newcomer) -> Sent:
    """Ready: into their mail program, or copied; then they say that it went out."""
    page = new.page
    new.press_and_go(page.locator("#ready"))
    to, carried = new.mail_to()
    text, subject = page.input_value("#letter"), page.input_value("#subject")
    assert "@" in to
    assert text in carried
    new.hand.press(page.get_by_role("button", name="Copy the text"))
    expect(page.locator("#toast")).to_contain_text("Copied")
    assert new.pasted() == text
    new.press_and_go(page.get_by_role("button", name="I sent it"))
    expect(page.locator("#toast")).to_contain_text("Noted")
    expect(page.locator(".lede")).to_contain_text("Back in view on")
    return Sent(to, subject)


def hears(new: Newcomer, person: int, name: str, mailbox: Path) -> None:
    """Three days on, their answer lies in a mailbox file: Today says so, and the next rung is a call."""
    page = new.page
    new.at("Sources", "go", "/sources")
    new.bring(mailbox)
    new.at("Today", "gt", "/today")
    waits = page.locator(".entry").filter(has=page.locator(f"a[href='/people/{person}']"))
    expect(page.get_by_role("heading", name="Answer", exact=True)).to_be_visible()
    expect(waits).to_contain_text("your word is next")
    new.hand.finds(name, waits.locator("a.name"))
    page.wait_for_url(f"**/people/{person}")
    stage = page.locator("#p-stage")
    expect(stage.locator(".in-margin")).to_contain_text("They answered")
    expect(stage.locator(".ladder [aria-current=step]")).to_contain_text("Call")
    new.fine()
