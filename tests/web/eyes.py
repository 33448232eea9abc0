"""A page in Chromium, at a width and a theme -> what can be seen, heard by a screen reader, or went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Playwright, Request

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NARROW, WIDE = 390, 1280


def launch(playwright: Playwright) -> Browser:
    """Debian's Chromium, without a screen."""
    return playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))


class Eyes:
    """One browser context: a width, a theme, scripts on or off. Whatever goes wrong on a page is kept in `amiss`."""

    def __init__(self, context: BrowserContext, base: str, *, scripted: bool = True) -> None:
        self.context = context
        self.scripted = scripted
        self.base = base
        self.amiss: list[str] = []
        context.on("page", self._watch)

    def _watch(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.amiss.append(f"error: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", self._asked)

    def _said(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.amiss.append(f"error: {said.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.amiss.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.amiss.append(f"asks outside: {request.url}")

    def open(self, path: str) -> Page:
        """A page of the site, loaded whole."""
        page = self.context.new_page()
        page.goto(self.base + path, wait_until="load")
        if self.scripted:
            page.evaluate("document.fonts.ready.then(() => undefined)")
        return page


@contextmanager
def looking(
    browser: Browser,
    base: str,
    cookies: list[dict[str, str]],
    *,
    width: int = WIDE,
    dark: bool = False,
    scripts: bool = True,
    axe: bool = False,
) -> Iterator[Eyes]:
    """A context. With `axe` the page's own policy is set aside, for the checker is a script of ours."""
    narrow = width < 600
    context = browser.new_context(
        viewport={"width": width, "height": 844 if narrow else 860},
        color_scheme="dark" if dark else "light",
        has_touch=narrow,
        is_mobile=narrow,
        reduced_motion="reduce",
        java_script_enabled=scripts,
        bypass_csp=axe,
        locale="en-GB",
    )
    if cookies:
        context.add_cookies(cookies)  # type: ignore[arg-type]  # as they came from the server
    eyes = Eyes(context, base, scripted=scripts)
    try:
        yield eyes
    finally:
        context.close()


def violations(page: Page, within: str | None = None) -> list[str]:
    """What axe finds, a line each; at the end of the page, where what sticks to the window covers nothing."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    if not page.evaluate("Boolean(window.axe)"):
        page.add_script_tag(path=AXE)
    found = page.evaluate(
        "([within, rules]) => window.axe.run(within ?? document, { runOnly: rules })", [within, RULES]
    )
    return [f"{one['id']}: {one['help']}: {node['html'][:140]}" for one in found["violations"] for node in one["nodes"]]


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def styled(page: Page) -> int:
    """How many elements carry a style or a handler of their own, which the policy would refuse."""
    return int(page.evaluate("document.querySelectorAll('[style], [onclick], [onload], [onerror]').length"))
