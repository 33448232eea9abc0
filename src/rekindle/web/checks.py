"""A request's first lines -> why it stays outside, or None. Standard library only.

The order is the standard's: who is asked (Host, exact, with its port), what for (no other site makes a browser of yours
change anything), how (three methods, three kinds of body), and who asks (a browser that was let in). Nothing here reads
a body, so the server asks before it takes a large one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rekindle.web.headers import STATIC
from rekindle.web.keys import Door

FRESH = "/start/fresh"
"""Where another process of ours asks for a token."""
START = "/start"
FEED = "/feed/"
OPEN = frozenset({START, "/manifest.webmanifest", "/service-worker.js", "/favicon.ico"})
SAFE = ("GET", "HEAD")
METHODS = (*SAFE, "POST")
SENT_AS = ("application/x-www-form-urlencoded", "multipart/form-data", "application/json")
FORM_MOST = 64 * 1024
"""Bytes that somebody who is not in may send: a token fits."""
OVERRIDES = ("HTTP_X_HTTP_METHOD", "HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_X_METHOD_OVERRIDE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a request stays outside: its status, and what to say of it."""

    status: str
    told: str

    @property
    def code(self) -> int:
        """The number of the status."""
        return int(self.status[:3])


ELSEWHERE = Refusal(
    status="421 Misdirected Request",
    told="This address is not the one that Rekindle was started on. Use the link in the terminal.",
)
FOREIGN = Refusal(
    status="403 Forbidden",
    told="This came from another page than ours. Nothing was changed. Go back, reload the page and do it there.",
)
NO_PLACE = Refusal(status="400 Bad Request", told="No page has such an address. Nothing was changed.")
NO_METHOD = Refusal(status="405 Method Not Allowed", told="Pages are read, and forms are sent. Nothing was changed.")
NO_KIND = Refusal(
    status="415 Unsupported Media Type", told="A form, a file or JSON can be sent here. Nothing was changed."
)
TOO_LONG = Refusal(status="413 Content Too Large", told="A code to come in is shorter. Nothing was read.")
LOCKED = Refusal(
    status="401 Unauthorized",
    told="This book is locked for this browser. Type rekindle serve in a terminal, and open the link that it prints.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the server stands: the addresses that name it, the scheme, and its door."""

    hosts: frozenset[str]
    scheme: str
    cookie: str
    door: Door

    @classmethod
    def of(cls, port: int, door: Door) -> Place:
        """A server on this machine alone. A browser leaves the port of the web itself out."""
        names = ("127.0.0.1", "localhost", "[::1]")
        hosts = frozenset({f"{name}:{port}" for name in names} | (set(names) if port == 80 else set()))
        return cls(hosts=hosts, scheme="http", cookie=f"rekindle-{port}", door=door)


Asked = Mapping[str, str]
"""The first lines of a request, under the names that WSGI gives them."""
Check = Callable[[Asked, Place], Refusal | None]


def refusal(asked: Asked, place: Place) -> Refusal | None:
    """Why a request stays outside; None for one that may come in."""
    return next((found for check in CHECKS if (found := check(asked, place))), None)


def _host(asked: Asked, place: Place) -> Refusal | None:
    """An exact name with its port. That ends DNS rebinding: such a page still says its own name."""
    return None if asked.get("HTTP_HOST") in place.hosts else ELSEWHERE


def _target(asked: Asked, _: Place) -> Refusal | None:
    """A path as a browser writes it: no whole address, no way up, nothing that is no letter, no slash in disguise."""
    written, path = asked.get("REQUEST_URI", "/").partition("?")[0], path_of(asked)
    if not written.startswith("/"):
        return ELSEWHERE
    odd = any(ord(mark) < 32 or ord(mark) == 127 or mark == "\\" for mark in path)  # control characters
    ways = path.split("/")[1:]
    doubled = written.startswith("//") or "%2f" in written.lower() or "" in ways[:-1]
    return NO_PLACE if odd or doubled or not path.startswith("/") or {".", ".."} & set(ways) else None


def _origin(asked: Asked, place: Place) -> Refusal | None:
    """What changes something comes from a page of ours; a browser says so itself, and no page can make it lie.

    Our pages send no referrer, and a browser then writes "null" as the origin of a plain form: good enough beside
    Sec-Fetch-Site, never alone.
    """
    if asked["REQUEST_METHOD"] in SAFE:
        return None
    site, origin = asked.get("HTTP_SEC_FETCH_SITE"), asked.get("HTTP_ORIGIN")
    ours = f"{place.scheme}://{asked['HTTP_HOST']}"
    if site is not None:
        return None if site in ("same-origin", "none") and origin in (None, "null", ours) else FOREIGN
    if origin is not None:
        return None if origin == ours else FOREIGN
    return None if is_ours(asked, place) else FOREIGN


def _method(asked: Asked, _: Place) -> Refusal | None:
    """Three methods, and none that pretends to be another."""
    plain = asked["REQUEST_METHOD"] in METHODS and not any(name in asked for name in OVERRIDES)
    return None if plain else NO_METHOD


def _kind(asked: Asked, _: Place) -> Refusal | None:
    """A body says what it is; text/plain is what other sites can send without asking."""
    kind = asked.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    has_body = asked.get("CONTENT_LENGTH", "0") not in ("", "0") or "HTTP_TRANSFER_ENCODING" in asked
    if asked["REQUEST_METHOD"] in SAFE:
        return NO_KIND if has_body else None
    return None if kind in SENT_AS or not (kind or has_body) else NO_KIND


def _login(asked: Asked, place: Place) -> Refusal | None:
    """A browser that was let in, another process of ours, or a page that says nothing of the book."""
    return None if is_open(path_of(asked)) or is_in(asked, place) or is_ours(asked, place) else LOCKED


def _size(asked: Asked, place: Place) -> Refusal | None:
    """Nobody who is not in sends more than a token, or a body whose length is not known beforehand."""
    if asked["REQUEST_METHOD"] in SAFE or is_in(asked, place):
        return None
    length = asked.get("CONTENT_LENGTH") or "0"
    short = length.isascii() and length.isdigit() and len(length) < 10 and int(length) <= FORM_MOST
    return None if short and "HTTP_TRANSFER_ENCODING" not in asked else TOO_LONG


CHECKS: tuple[Check, ...] = (_host, _target, _origin, _method, _kind, _login, _size)


def path_of(asked: Asked) -> str:
    """The path that is asked for, decoded."""
    return asked.get("PATH_INFO", "") or "/"


def is_open(path: str) -> bool:
    """Whether a path holds nothing of the book, or is guarded by a secret of its own."""
    return path in OPEN or path.startswith(STATIC) or (path.startswith(FEED) and path.endswith(".ics"))


def is_in(asked: Asked, place: Place) -> bool:
    """Whether the browser was let in. Another server on this machine may have set a cookie of that name too."""
    pairs = (one.strip().partition("=") for one in asked.get("HTTP_COOKIE", "").split(";"))
    return any(place.door.knows(value) for name, _, value in pairs if name == place.cookie)


def is_ours(asked: Asked, place: Place) -> bool:
    """Whether another process of ours asks for a token: it alone can know the word."""
    kind, _, word = asked.get("HTTP_AUTHORIZATION", "").partition(" ")
    to_fresh = asked["REQUEST_METHOD"] == "POST" and path_of(asked) == FRESH
    return to_fresh and kind == "Bearer" and place.door.trusts(word)
