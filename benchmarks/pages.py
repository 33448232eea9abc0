"""The web app over a made-up world -> what a page costs: the server's time, the bytes, the first paint, fifty at once.

A real server in a process of its own, asked over the loopback as a browser asks; the first paint is what Chromium says,
with nothing kept from before. The book of a size is made once and kept in .bench/worlds.

Run: REKINDLE_BENCH=L python -m benchmarks.pages
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks.measure import SIZE, Figure, tell
from rekindle import Book

TODAY = "2026-11-22"
WORLDS = Path(__file__).resolve().parents[1] / ".bench" / "worlds"
TIMES = 120
SERVER_GOAL, PAINT_GOAL, CROWD_GOAL = 50.0, 300.0, 300.0  # milliseconds
PAGE_GOAL, SCRIPT_GOAL = 120.0, 60.0  # kilobytes over the line
CROWD, ROUNDS = 50, 20
IDLE, REST = 20.0, 3
"""Milliseconds of CPU in half a second that are rest, and so many times in a row."""
_CLI = (sys.executable, "-m", "rekindle.cli.main")
_MARK = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_BROWSER = {"Accept": "text/html", "Accept-Encoding": "gzip, deflate, br, zstd", "Sec-Fetch-Site": "same-origin"}
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server, and what a browser shows that was let in."""

    host: str
    cookie: tuple[str, str]
    pid: int

    @property
    def spent(self) -> float:
        """Milliseconds of CPU so far: what a busy machine tells as a quiet one does."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")

    @property
    def headers(self) -> dict[str, str]:
        """Of every request."""
        return _BROWSER | {"Cookie": "=".join(self.cookie)}


def home_of(size: str) -> Path:
    """The book of a made-up world: made at the first time, kept for the next."""
    home = WORLDS / size
    if not (home / "rekindle.book").exists():
        exports = WORLDS / f"{size}-exports"
        env = os.environ | {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY}
        subprocess.run(
            [*_CLI, "demo", "--size", size, "--into", str(exports)], env=env, check=True, capture_output=True
        )
        done = subprocess.run(
            [*_CLI, "import", str(exports), "--region", "GB"], env=env, check=False, capture_output=True
        )
        assert done.returncode in (0, 1), done.stderr
    return home


@contextmanager
def serving(home: Path) -> Iterator[Served]:
    """`rekindle serve` over a book, with the way in taken."""
    env = os.environ | {"REKINDLE_HOME": str(home), "REKINDLE_TODAY": TODAY}
    child = subprocess.Popen([*_CLI, "serve", "--no-open", "--json"], env=env, stdout=subprocess.PIPE, text=True)
    try:
        assert child.stdout
        yield _let_in(_link(child.stdout.readline, child), child.pid)
    finally:
        child.terminate()
        child.wait(timeout=20)


def _link(read: Callable[[], str], child: subprocess.Popen[str]) -> str:
    told = ""
    while child.poll() is None:
        told += read()
        try:
            return str(json.loads(told)["url"])
        except json.JSONDecodeError:
            continue
    raise AssertionError(told)


def _let_in(link: str, pid: int) -> Served:
    parts = urlsplit(link)
    line = HTTPConnection(parts.netloc, timeout=60)
    line.request("GET", "/start", headers={"Accept": "text/html"})
    found = line.getresponse()
    cookies = SimpleCookie(", ".join(found.headers.get_all("Set-Cookie") or []))
    mark = _MARK.search(found.read().decode())
    assert mark
    body = urlencode({"csrfmiddlewaretoken": mark[1], "code": parts.fragment})
    sent = "; ".join(f"{name}={one.value}" for name, one in cookies.items())
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{parts.netloc}", "Cookie": sent}
    line.request("POST", "/start", body, _BROWSER | kind)
    answer = line.getresponse()
    answer.read()
    held = SimpleCookie(", ".join(answer.headers.get_all("Set-Cookie") or []))
    name = next(name for name in held if name.startswith("rekindle-"))
    return Served(host=parts.netloc, cookie=(name, held[name].value), pid=pid)


def warmed(served: Served) -> float:
    """Seconds from now until the server rests: what every page stands on it works out in a thread, once a start."""
    begun = time.monotonic()
    before, quiet = -1.0, 0
    while quiet < REST:
        time.sleep(0.5)
        quiet = quiet + 1 if served.spent - before < IDLE else 0
        before = served.spent
    return time.monotonic() - begun - REST * 0.5


# --- the server's time ------------------------------------------------------------------------------------------------


def asked(served: Served, paths: list[str]) -> list[float]:
    """Milliseconds from asking for each to its last byte, one after the other on one line."""
    line, found = HTTPConnection(served.host, timeout=120), []
    for path in paths:
        begun = time.perf_counter()
        line.request("GET", path, headers=served.headers)
        answer = line.getresponse()
        answer.read()
        found.append((time.perf_counter() - begun) * 1000)
        assert answer.status == 200, (path, answer.status)
    return found


def kinds(home: Path, dice: random.Random) -> dict[str, list[str]]:
    """What is asked of each kind of page."""
    with Book(home, today=TODAY) as book:
        everybody = book.people_rows()
    some = dice.sample(everybody, min(TIMES, len(everybody)))
    names = [quote(one.name.rpartition(" ")[2][: dice.randint(1, 6)]) for one in some if one.name]
    last = max(1, len(everybody) // 50)
    return {
        "today": ["/today"] * TIMES,
        "person": [f"/people/{one.id}" for one in some],
        "people, a page of fifty": [f"/people?show=all&page={dice.randint(1, last)}" for _ in range(TIMES)],
        "search as one types": [f"/people?q={name}" for name in names],
        "palette as one types": [f"/palette?q={name}" for name in names],
        "shortlist": ["/shortlist"] * TIMES,
    }


# --- fifty at once ----------------------------------------------------------------------------------------------------


async def _client(served: Served, paths: list[str], found: list[float]) -> None:
    host, _, port = served.host.rpartition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    lines = "".join(f"{name}: {value}\r\n" for name, value in {"Host": served.host, **served.headers}.items())
    for path in paths:
        begun = time.perf_counter()
        writer.write(f"GET {path} HTTP/1.1\r\n{lines}\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        assert head.startswith("HTTP/1.1 200"), head
        size = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
        assert size, head
        await reader.readexactly(int(size[1]))
        found.append((time.perf_counter() - begun) * 1000)
    writer.close()


async def crowd(served: Served, paths: list[str]) -> tuple[list[float], float]:
    """Fifty who each ask again as soon as they have an answer: milliseconds of each, and answers a second."""
    found: list[float] = []
    begun = time.perf_counter()
    await asyncio.gather(*(_client(served, paths[one::CROWD], found) for one in range(CROWD)))
    return found, len(found) / (time.perf_counter() - begun)


# --- what a browser gets ----------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Weight:
    """Bytes over the line for one page, with nothing kept from before."""

    whole: int = 0
    scripts: int = 0

    def add(self, answer: Response) -> None:
        """One more file."""
        size = answer.request.sizes()["responseBodySize"]
        self.whole += size
        self.scripts += size if answer.request.resource_type == "script" else 0


def looked(browser: Browser, served: Served, path: str) -> tuple[Weight, float]:
    """A first visit: what came over the line, and milliseconds until there was something to see."""
    context = browser.new_context(viewport={"width": 1280, "height": 860})
    name, value = served.cookie
    context.add_cookies([{"name": name, "value": value, "url": f"http://{served.host}"}])
    page, weight, answers = context.new_page(), Weight(), list[Response]()
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - it marks what it is given
    page.goto(f"http://{served.host}{path}", wait_until="networkidle")
    for one in answers:
        one.finished()
        weight.add(one)
    painted = _painted(page)
    context.close()
    return weight, painted


def _painted(page: Page) -> float:
    return float(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"))


# --- all --------------------------------------------------------------------------------------------------------------


def percentile(times: list[float], share: int) -> float:
    """The time that so many of a hundred do not exceed."""
    return sorted(times)[min(len(times) - 1, len(times) * share // 100)]


def figures(home: Path, size: str) -> Iterator[Figure]:
    """All of them, as they come."""
    dice = random.Random(7)  # noqa: S311 - which pages to ask for
    on = f"world {size}"
    pages = kinds(home, dice)
    with serving(home) as served:
        yield Figure(
            bench="pages",
            yardstick="",
            what="from the start until all is in mind",
            seen=warmed(served),
            unit="s",
            on=on,
        )
        for name, paths in pages.items():
            asked(served, paths[:3])
            before = served.spent
            times = asked(served, paths)
            each = (served.spent - before) / len(times)
            of = partial(Figure, bench="pages", yardstick="", unit="ms", on=f"{on}, {len(times)} asked")
            yield of(what=f"{name}: server's CPU, mean", seen=each)
            yield of(what=f"{name}: server's time, median", seen=percentile(times, 50))
            yield of(what=f"{name}: p95", seen=percentile(times, 95), goal=SERVER_GOAL)
        yield from _crowded(served, pages["people, a page of fifty"], on)
        yield from _seen(served, pages["person"][0], on)


def _crowded(served: Served, paths: list[str], on: str) -> Iterator[Figure]:
    times, rate = asyncio.run(crowd(served, (paths * (CROWD * ROUNDS // len(paths) + 1))[: CROWD * ROUNDS]))
    of = partial(Figure, bench="pages", yardstick="", on=f"{on}, {len(times)} asked")
    yield of(what=f"{CROWD} at once on the list: p95", seen=percentile(times, 95), goal=CROWD_GOAL, unit="ms")
    yield of(what=f"{CROWD} at once on the list: answers", seen=rate, unit="a second")


def _seen(served: Served, person: str, on: str) -> Iterator[Figure]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(_FLAGS))
        for path in ("/today", "/shortlist", "/people", person, "/sweep", "/sources"):
            name = "/people/N" if path == person else path
            looks = [looked(browser, served, path) for _ in range(5)]
            of = partial(Figure, bench="pages", yardstick="", on=on)
            yield of(what=f"{name}: weight, compressed", seen=looks[0][0].whole / 1000, goal=PAGE_GOAL, unit="kB")
            yield of(what=f"{name}: scripts of it", seen=looks[0][0].scripts / 1000, goal=SCRIPT_GOAL, unit="kB")
            yield of(
                what=f"{name}: first paint, median",
                seen=percentile([one for _, one in looks], 50),
                goal=PAINT_GOAL,
                unit="ms",
            )
        browser.close()


def main() -> None:
    """Print the figures."""
    for one in figures(home_of(SIZE), SIZE):
        tell(one)


if __name__ == "__main__":
    main()
