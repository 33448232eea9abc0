"""Every page of the app: for everyone's eyes and hands, silent on the console, and deaf to hostile words."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from rekindle.book import Book
from rekindle.web.urls import urlpatterns
from tests.web.conftest import Look
from tests.web.everywhere import Form, Forms, furnish, paths
from tests.web.eyes import NARROW, WIDE, overflow, styled, violations
from tests.web.visitor import Visitor

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "javascript:alert(1)",
    "</textarea><script>alert(1)</script>",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "</title><iframe srcdoc='<script>parent.alert(1)</script>'>",
    "\u202eevil\u202c \u0000 \u200b \ufeff \U0001f600\u0301",
    "%00%0d%0aX: y; DROP TABLE person; --",
    "=cmd|' /C calc'!A0",
    "日本語 العربية עברית ไทย Ω≈ç√ ﷽",
)
REPORTED = """window.__reported = [];
addEventListener("securitypolicyviolation", (e) => window.__reported.push(`${e.violatedDirective} ${e.blockedURI}`));"""


@pytest.fixture
def furnished(book: Book) -> int:
    return furnish(book)


@pytest.fixture
def shown(visitor: Visitor, book: Book, furnished: int) -> list[str]:
    """The addresses that answer with a page of their own."""
    found = [
        path
        for path in paths(book, furnished)
        if (answer := visitor.get(path)).status == 200 and "<main" in answer.text
    ]
    assert len(found) > 15
    assert {"/today", "/shortlist", "/people", "/letters", "/sources", "/questions", "/goals"} <= set(found)
    return found


@pytest.mark.parametrize(("width", "dark"), [(NARROW, True), (WIDE, False)])
def test_every_page_is_for_everyone(look: Look, shown: list[str], width: int, *, dark: bool) -> None:
    amiss = []
    with look(width=width, dark=dark, axe=True) as eyes:
        for path in shown:
            page = eyes.open(path)
            amiss += [f"{path}: {one}" for one in violations(page)]
            amiss += [f"{path}: {wide} px wider than the window"] if (wide := overflow(page)) > 0 else []
            amiss += [f"{path}: {several} elements with a style of their own"] if (several := styled(page)) else []
            page.close()
        assert [*amiss, *eyes.amiss] == []


def test_no_page_breaks_its_own_policy_or_asks_elsewhere(look: Look, shown: list[str]) -> None:
    with look() as eyes:
        eyes.context.add_init_script(REPORTED)
        for path in shown:
            page = eyes.open(path)
            page.keyboard.press("Control+k")
            page.keyboard.press("Escape")
            assert page.evaluate("window.__reported") == [], path
            page.close()
        assert eyes.amiss == []


def test_every_page_fits_the_smallest_phone(look: Look, shown: list[str]) -> None:
    wide: dict[str, int] = {}
    with look(width=320) as eyes:
        for path in shown:
            page = eyes.open(path)
            wide |= {path: over} if (over := overflow(page)) > 0 else {}
            page.close()
    assert wide == {}


def test_hostile_words_stay_words_on_every_page(look: Look, visitor: Visitor, book: Book) -> None:
    person = furnish(book, " ".join(PAYLOADS[:7]))
    with look() as eyes:
        eyes.context.add_init_script(REPORTED)
        for path in paths(book, person):
            answer = visitor.get(path)
            if answer.status != 200 or "<main" not in answer.text:
                continue
            page = eyes.open(path)
            assert page.evaluate("window.__reported") == [], path
            assert page.evaluate("document.querySelectorAll('main img[src=x], main iframe, main script').length") == 0
            page.close()
        assert eyes.amiss == []


def _filled(form: Form, dice: random.Random) -> dict[str, str]:
    return form.fields | {name: dice.choice(PAYLOADS) for name in form.texts}


def _forms(visitor: Visitor, shown: list[str]) -> Iterator[tuple[str, Form]]:
    done = set()
    for path in shown:
        for form in Forms(visitor.get(path).text).forms:
            key = (form.action, form.method, tuple(sorted(form.fields)))
            if form.texts and key not in done:
                done.add(key)
                yield path, form


def test_every_form_takes_hostile_words_without_breaking(visitor: Visitor, shown: list[str]) -> None:
    dice, tried = random.Random(7), 0  # noqa: S311 - which words where
    for path, form in _forms(visitor, shown):
        if form.action.startswith(("/start", "/login", "/logout")):
            continue
        tried += 1
        fields = _filled(form, dice)
        action = form.action or path
        answer = visitor.post(action, fields) if form.method == "post" else visitor.get(action)
        assert answer.status < 500, (path, action, fields)
        assert "<script>alert" not in answer.text
        assert "onerror=alert" not in answer.text.replace("&quot;", "").replace(
            "&gt;&lt;img src=x onerror=alert(1)&gt;", ""
        )
    assert tried > 10


def test_every_link_leads_somewhere(visitor: Visitor, shown: list[str]) -> None:
    links = {link.partition("#")[0]: path for path in shown for link in Forms(visitor.get(path).text).links}
    assert {link: path for link, path in links.items() if link and visitor.get(link).status >= 400} == {}


def test_every_page_can_be_read_without_scripts(look: Look, shown: list[str]) -> None:
    with look(scripts=False) as eyes:
        for path in shown:
            page = eyes.open(path)
            assert page.locator("main h1, main .name").first.is_visible(), path
            page.close()


def test_addresses_have_names_of_their_own() -> None:
    names = [one.name or "" for one in urlpatterns]
    assert "" not in names
    assert sorted(names) == sorted(set(names))
