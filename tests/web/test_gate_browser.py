"""The door in real Chromium: coming in, htmx under Trusted Types, and what a hostile page can do to it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from wsgiref.simple_server import WSGIRequestHandler, make_server
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest
from playwright.sync_api import Browser, Error, Page

from rekindle.web import wsgi
from rekindle.web.settings import BUILT
from tests.web.behind import Behind, behind

CONFIG = {"allowEval": False, "includeIndicatorStyles": False, "selfRequestsOnly": True, "allowScriptTags": False,
          "historyCacheSize": 0, "refreshOnHistoryMiss": True}  # fmt: skip
PARTS = {
    "/plain": "<p id=got>Anna &lt;b&gt;Lind&lt;/b&gt;</p>",
    "/oob": "<p id=got>one</p><p id=aside hx-swap-oob='true'>two</p>",
    "/row": "<tr id=got><td>a row of a table</td></tr>",
    "/words": '<p id=got>she said " onload=x and javascript: too</p>',
    "/script": "<p id=got>x</p><script>document.title = 'ran'</script>",
    "/handler": "<p id=got>x</p><img src=x onerror=\"document.title = 'ran'\">",
    "/quoted": "<p id=got title='>'>x</p><img alt='>' src=x onerror=\"document.title = 'ran'\">",
    "/address": "<a id=got href=\"javascript:document.title = 'ran'\">x</a>",
    "/frame": "<p id=got>x</p><iframe srcdoc='<script>parent.document.title = 1</script>'></iframe>",
}
GOOD = ("/plain", "/oob", "/row", "/words")
BAD = ("/script", "/handler", "/quoted", "/address", "/frame")


def page_of(body: str) -> str:
    files = json.loads((BUILT / "files.json").read_text("utf-8"))
    scripts = "".join(f"<script src='/static/{files[name]}'></script>" for name in ("js/trust.js", "htmx.min.js"))
    return (
        f"<!doctype html><html lang=en><meta name=htmx-config content='{json.dumps(CONFIG)}'><title>still</title>"
        f"<body>{scripts}{body}</body></html>"
    )


def pages(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
    """A page whose button fetches a part, and the parts."""
    path = environ["PATH_INFO"]
    told = PARTS.get(path)
    if told is None:
        wanted = environ["QUERY_STRING"]
        told = page_of(
            f"<button id=go hx-get='{wanted}' hx-target='#here' hx-swap='{path.strip('/')}'>Go</button>"
            "<table><tbody id=rows></tbody></table><div id=here>before</div><p id=aside>before</p>"
        )
    start("200 OK", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(told.encode())))])
    return [told.encode()]


@pytest.fixture(scope="module")
def at() -> Iterator[Behind]:
    with behind(lambda _: wsgi.files(pages)) as found:
        yield found


@contextmanager
def looking(browser: Browser, at: Behind) -> Iterator[tuple[Page, list[str]]]:
    """A page of a browser that is in, and all that its console says."""
    context = browser.new_context()
    name, _, value = at.cookie()[1].partition("=")
    context.add_cookies([{"name": name, "value": value, "url": at.origin}])
    page, said = context.new_page(), list[str]()
    page.on("console", lambda one: said.append(one.text))
    page.on("pageerror", lambda one: said.append(str(one)))
    try:
        yield page, said
    finally:
        context.close()


@pytest.mark.parametrize("swap", ["innerHTML", "outerHTML", "beforeend", "afterbegin", "beforebegin", "afterend"])
@pytest.mark.parametrize("part", GOOD)
def test_htmx_puts_in_our_fragments(swap: str, part: str, browser: Browser, at: Behind) -> None:
    with looking(browser, at) as (page, said):
        page.goto(f"{at.origin}/{swap}?{part}")
        page.click("#go")
        page.wait_for_selector("#got", state="attached")
        assert said == []
        if part == "/plain":
            assert page.text_content("#got") == "Anna <b>Lind</b>"
        if part == "/oob":
            assert page.text_content("#aside") == "two"


@pytest.mark.parametrize("part", BAD)
def test_what_could_run_never_becomes_part_of_a_page(part: str, browser: Browser, at: Behind) -> None:
    with looking(browser, at) as (page, said):
        page.goto(f"{at.origin}/innerHTML?{part}")
        with page.expect_event("pageerror"):
            page.click("#go")
        assert page.inner_html("#here") == "before"
        assert page.title() == "still"
        assert any("refused" in one for one in said)


@pytest.mark.parametrize(
    "script",
    [
        "document.body.innerHTML = '<img src=x onerror=1>'",
        "document.body.insertAdjacentHTML('beforeend', '<a href=\" java\\nscript:1\">x</a>')",
        "document.body.setAttribute('onclick', '1')",
        "document.createElement('script').src = 'https://evil.example/x.js'",
        "document.createElement('script').text = '1'",
        "setTimeout('1')",
        "trustedTypes.createPolicy('other', { createHTML: (text) => text })",
        "trustedTypes.createPolicy('rekindle', { createHTML: (text) => text })",
        "new Worker('/x.js')",
    ],
)
def test_no_script_turns_text_into_something_that_runs(script: str, browser: Browser, at: Behind) -> None:
    with looking(browser, at) as (page, _):
        page.goto(f"{at.origin}/innerHTML?/plain")
        with pytest.raises(Error, match=r"refused|disallowed|already exists"):
            page.evaluate(script)


# --- a hostile page, in a browser that is in --------------------------------------------------------------------------

HOSTILE = """
const to = "%s", form = { method: "POST", mode: "no-cors", credentials: "include" };
const cors = { mode: "cors" }, told = {};
const tell = (name, promise) => promise.then((value) => { told[name] = value; }, () => { told[name] = "refused"; });
const load = (tag, address) => new Promise((resolve, reject) => {
  const one = document.createElement(tag);
  Object.assign(one, { onload: () => resolve("loaded"), onerror: reject, src: address });
  document.body.append(one);
});
const kinds = ["text/plain", "application/x-www-form-urlencoded"];
window.done = Promise.all([
  ...kinds.map((kind) => tell(kind, fetch(to + "/undo", { ...form, headers: { "Content-Type": kind }, body: "x=1" }))),
  tell("files", fetch(to + "/undo", { ...form, body: new FormData() })),
  tell("json", fetch(to + "/undo", { ...form, ...cors, headers: { "Content-Type": "application/json" }, body: "{}" })),
  tell("delete", fetch(to + "/undo", { ...form, ...cors, method: "DELETE" })),
  tell("beacon", Promise.resolve(String(navigator.sendBeacon(to + "/undo", "x=1")))),
  tell("read", fetch(to + "/today", { credentials: "include" }).then((answer) => answer.text())),
  tell("script", load("script", to + "/static/%s")),
  tell("picture", load("img", to + "/today")),
]).then(() => told);
"""


def hostile(to: Behind) -> Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]:
    """A page of another server, which does what it can to ours."""
    files = json.loads((BUILT / "files.json").read_text("utf-8"))
    told = {
        "/": "<!doctype html><title>evil</title><body><script src=/run.js></script>"
        f"<form id=form method=post action='{to.origin}/undo'><input name=x value=1></form>"
        f"<iframe id=frame src='{to.origin}/today'></iframe>",
        "/run.js": HOSTILE % (to.origin, files["js/main.js"]),
    }

    def answer(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        text = told.get(environ["PATH_INFO"], "").encode()
        kind = "text/javascript" if environ["PATH_INFO"].endswith(".js") else "text/html"
        start("200 OK", [("Content-Type", kind), ("Content-Length", str(len(text)))])
        return [text]

    return answer


class Kept:
    """Whatever came through the door."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        self.asked.append((environ["REQUEST_METHOD"], environ["PATH_INFO"]))
        return pages(environ, start)


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_a_hostile_page_reads_nothing_and_changes_nothing(name: str, browser: Browser) -> None:
    """On our own host with another port, which browsers call the same site and send our cookie from; and on another."""
    kept = Kept()
    with behind(lambda _: wsgi.files(kept)) as at, plain(hostile(at)) as port, looking(browser, at) as (page, _):
        page.goto(f"http://{name}:{port}/")
        told = page.evaluate("window.done")
        assert told.pop("beacon") == "true"  # sent, and refused at our end
        opaque = ("text/plain", "application/x-www-form-urlencoded", "files")
        assert {name: found for name, found in told.items() if name not in opaque} == dict.fromkeys(
            ("json", "delete", "read", "script", "picture"), "refused"
        )
        (frame,) = [one for one in page.frames if one != page.main_frame]
        assert frame.url.startswith("chrome-error:")
        with page.expect_navigation():
            page.evaluate("document.getElementById('form').submit()")
        assert "another page than ours" in page.inner_text("body")
        assert not [one for one in kept.asked if one[0] != "GET"]


@contextmanager
def plain(app: Callable[[WSGIEnvironment, StartResponse], Iterable[bytes]]) -> Iterator[int]:
    """Another server on this machine, without a door."""

    class Quiet(WSGIRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join(timeout=10)
