"""Every address of the app behind its door: each attack refused, the same headers on every answer, GETs that only read.

The addresses come from the resolver, so that a page which is added is attacked as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from rekindle.book import Book
from rekindle.store.migrations import DERIVED, WORDS
from rekindle.web import books
from rekindle.web.headers import ALWAYS, POLICY
from tests.dump import everything
from tests.web.attacks import REFUSED, attacks
from tests.web.behind import FORM, HTML, Answer, Behind
from tests.web.sample_world import DAY
from tests.web.site import Site
from tests.web.visitor import Visitor

PARTS = {"int": "1", "str": "x", "slug": "x", "path": "x", "uuid": "6f1f9f6e-0000-4000-8000-000000000000"}
BESIDE = (
    "/nowhere",
    "/start/fresh",
    "/static/nowhere.js",
    "/manifest.webmanifest",
    "/service-worker.js",
    "/favicon.ico",
)
_CONVERTER = re.compile(r"<(?:(\w+):)?\w+>")


def routes(resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    """An address for each pattern."""
    for one in (resolver or get_resolver("rekindle.web.urls")).url_patterns:
        shown = before + _CONVERTER.sub(lambda found: PARTS[found[1] or "str"], str(one.pattern))
        if isinstance(one, URLPattern):
            yield shown
        else:
            yield from routes(one, shown)


@pytest.fixture
def at(site: Site) -> Behind:
    return Behind(site.port, site.place, site.reported)


@pytest.fixture
def every() -> list[str]:
    found = sorted({*routes(), *BESIDE})
    assert len(found) > 20
    return found


def dump(home: Path) -> str:
    with Book(home, today=DAY) as book:
        return "\n".join([everything(book._at), *(one.told for one in book.log())])


def told(dumped: str) -> list[str]:
    """Facts, decisions and the log; what is worked out of them is kept at the first look, and no change."""
    derived = tuple(f"{table}: " for table in (*DERIVED, *WORDS))
    return [line for line in dumped.split("\n") if not line.startswith(derived)]


def dressed(answer: Answer, path: str) -> list[str]:
    """What is wrong with the headers of an answer."""
    wanted = dict(ALWAYS)
    wrong = [name for name, value in wanted.items() if answer.all(name) != [value]]
    sandboxed = "; sandbox" if answer.get("Content-Disposition").startswith("attachment") else ""
    wrong += ["policy"] if answer.all("Content-Security-Policy") != [POLICY + sandboxed] else []
    kept = answer.all("Cache-Control")
    wrong += ["kept"] if kept != ["no-store"] and not (path.startswith("/static/") and "immutable" in kept[0]) else []
    return wrong + [
        name for name, _ in answer.headers if name.lower() in ("server", "via") or name.lower().startswith("access-c")
    ]


def test_every_attack_on_every_address_is_refused(at: Behind, every: list[str], home: Path) -> None:
    before = dump(home)
    came_in = []
    for path in every:
        for name, attack in attacks():
            answer = at.send(attack(at, path))
            if (
                answer.status not in REFUSED
                or dressed(answer, path)
                or answer.all("Set-Cookie")
                or answer.all("Location")
            ):
                came_in.append(f"{path}: {name}: {answer.status}")
    assert came_in == []
    assert dump(home) == before


def test_nothing_but_the_way_in_is_seen_from_outside(at: Behind, every: list[str], home: Path) -> None:
    with Book(home, today=DAY) as book:
        names = {word for pick in book.shortlist().picks for word in pick.name.split() if len(word) > 3}
    open_to_all = {"/start", "/manifest.webmanifest", "/service-worker.js", "/favicon.ico", "/static/nowhere.js"}
    for path in every:
        for method, headers in (("GET", [HTML]), ("GET", []), ("HEAD", []), ("POST", [("Origin", at.origin), FORM])):
            answer = at.ask(method, path, [("Host", at.host), *headers])
            assert dressed(answer, path) == []
            assert path in open_to_all or path.startswith("/feed/") or answer.status == 401, (
                method,
                path,
                answer.status,
            )
            assert not [name for name in names if name.encode() in answer.body]


def test_every_answer_wears_the_same_headers(at: Behind, every: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen = set()
    for path in every:
        for method in ("GET", "HEAD", "POST"):
            for more in ([], [("HX-Request", "true")]):
                answer = at.ask(method, path, [*at.ours(), HTML, *more, *([FORM] if method == "POST" else [])])
                seen.add(answer.status)
                assert dressed(answer, path) == [], (method, path)
                assert method != "HEAD" or answer.body == b""
    assert {200, 302, 303, 403, 404, 405} & seen >= {200, 403, 404, 405}
    assert not [status for status in seen if status >= 500]

    def broken(_: Book) -> Book:
        raise RuntimeError("Anna Lind")

    at.reported.clear()
    monkeypatch.setattr(Book, "beside", broken)  # the book itself breaks, so that every page does
    books.show(books.Place("elsewhere", today=DAY))
    for more in ([], [("HX-Request", "true")]):
        answer = at.ask("GET", "/today", [*at.ours(), HTML, *more])
        assert (answer.status, dressed(answer, "/today")) == (500, [])
        assert b"Anna" not in answer.body


def test_reading_changes_nothing(at: Behind, every: list[str], home: Path) -> None:
    """All pages and whatever they lead to, twice."""
    with Book(home, today=DAY) as book:  # the day's list is written down at the first look of a day, from any door
        book.shortlist()
        book.due_today()
        book.week()
    before = told(dump(home))
    found = crawl(at, every)
    after = dump(home)
    assert told(after) == before
    assert crawl(at, every) == found
    assert dump(home) == after


def crawl(at: Behind, every: list[str], most: int = 150) -> list[str]:
    """All GETs: the addresses that there are, and those that pages name."""
    waiting, seen = list(every), list[str]()
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        if path not in seen:
            seen.append(path)
            answer = at.ask("GET", path, [*at.ours(), HTML])
            assert answer.status < 500, path
            leads = re.findall(r'(?:href|hx-get|src)="(/[^"#]*)"', answer.body.decode("utf-8", "replace"))
            waiting += sorted(one.replace("&amp;", "&") for one in set(leads) if not one.startswith("/static/"))
    return sorted(seen)


@pytest.mark.parametrize(
    "back", ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "\t//evil.example"]
)
def test_no_form_leads_to_another_site(back: str, at: Behind) -> None:
    visitor = Visitor(at.origin, [{"name": at.place.cookie, "value": at.place.door.pass_on()}])
    assert visitor.post("/undo", {"entry": "", "back": back}).to in ("/today", "")
    fresh = Visitor(at.origin)
    fresh.get("/start")
    assert fresh.post("/start", {"code": at.place.door.issue(), "back": back}).to == "/"
