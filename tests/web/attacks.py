"""What a hostile page, program or line may send to a server on this machine: each is refused, on every address.

All come with the cookie of a browser that is in: what refuses them is not that nobody knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.web.behind import FORM, Behind, lines

Attack = Callable[[Behind, str], bytes]
REFUSED = {400, 403, 405, 411, 413, 415, 421, 431, 501}


def attacks() -> Iterator[tuple[str, Attack]]:
    """Each with its name."""
    yield from _hosts()
    yield from _targets()
    yield from _origins()
    yield from _methods()
    yield from _bodies()


def _hosts() -> Iterator[tuple[str, Attack]]:
    """Whoever is asked under another name: DNS rebinding, and every way to write our own name that is not ours."""
    others = (
        "evil.example", "evil.example:{port}", "rebound.evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1:",
        "127.0.0.1.:{port}", "localhost.:{port}", "user@127.0.0.1:{port}", "127.0.0.1:{port}@evil.example",
        "127.0.0.1:{port}.evil.example", "evil.127.0.0.1:{port}", "0.0.0.0:{port}", "0:{port}", "[::]:{port}",
        "127.1:{port}", "2130706433:{port}", "0x7f.0.0.1:{port}", "[::ffff:127.0.0.1]:{port}", "LOCALHOST:{port}",
        "127.0.0.1:0{port}", "127.0.0.1:{port}, evil.example", "http://127.0.0.1:{port}", "*", "",
    )  # fmt: skip
    for name in others:
        yield f"host {name}", _with_host(name)
    yield "no host", lambda at, path: lines("GET", path, [at.cookie()])
    yield "two hosts", lambda at, path: lines("GET", path, [("Host", "evil.example"), ("Host", at.host), at.cookie()])
    yield (
        "forwarded",
        lambda at, path: lines(
            "GET",
            path,
            [("Host", "evil.example"), ("X-Forwarded-Host", at.host), ("Forwarded", f"host={at.host}"), at.cookie()],
        ),
    )


def _with_host(name: str) -> Attack:
    return lambda at, path: lines("GET", path, [("Host", name.format(port=at.port)), at.cookie()])


def _targets() -> Iterator[tuple[str, Attack]]:
    """Addresses that no browser writes of a page of ours."""
    shapes = (
        "http://evil.example{path}", "http://127.0.0.1:{port}{path}", "https://evil.example:{port}{path}",
        "//evil.example{path}", "///evil.example{path}", "{path}/../../etc/passwd", "/%2e%2e{path}", "{path}/%2e%2e/x",
        "{path}/%2E%2E", "{path}/%2e/x", "{path}%00", "{path}%00.ics", "{path}%0d%0aX-Evil:%201", "{path}%5c..%5cx",
        "/%5cevil.example{path}", "/%2f%2fevil.example{path}", "{path}//x", "{path}%7f", "*", "evil.example:443",
    )  # fmt: skip
    for shape in shapes:
        yield f"target {shape}", _to(shape)
    yield "a line too long", lambda at, path: lines("GET", path + "?" + "x" * 70_000, at.ours())
    yield "a header too long", lambda at, path: lines("GET", path, [*at.ours(), ("X-Long", "x" * 70_000)])
    yield "headers too many", lambda at, path: lines("GET", path, [*at.ours(), *[("X-Many", "x" * 60)] * 1_000])


def _to(shape: str) -> Attack:
    return lambda at, path: lines("GET", shape.format(path=path, port=at.port), at.ours())


def _origins() -> Iterator[tuple[str, Attack]]:
    """Forms sent by another page, with a browser's own word for it and without."""
    others = (
        "null", "http://evil.example", "http://127.0.0.1:{port}.evil.example", "http://evil127.0.0.1:{port}",
        "http://127.0.0.1:1", "http://127.0.0.1", "https://127.0.0.1:{port}", "http://127.0.0.1:{port}/",
        "http://localhost:{port}", "HTTP://127.0.0.1:{port}", "http://127.0.0.1:{port}, http://evil.example", "",
    )  # fmt: skip
    for origin in others:
        yield f"origin {origin}", _from(origin)
        if origin != "null":  # as our own forms have it, beside the browser's word
            yield f"origin {origin} as if same-origin", _from(origin, "same-origin")
    for site in ("cross-site", "same-site", "Same-Origin", "same-origin, none", ""):
        yield f"site {site}", _from("http://127.0.0.1:{port}", site)
        yield f"site {site}, no origin", _from(None, site)
    yield "neither", _from(None)
    yield (
        "a word that is no word",
        lambda at, path: lines(
            "POST", path, [("Host", at.host), at.cookie(), FORM, ("Authorization", "Bearer 1234")], b"x=1"
        ),
    )


def _from(origin: str | None, site: str | None = None) -> Attack:
    def made(at: Behind, path: str) -> bytes:
        said = [("Host", at.host), at.cookie(), FORM]
        if origin is not None:
            said.append(("Origin", origin.format(port=at.port)))
        if site is not None:
            said.append(("Sec-Fetch-Site", site))
        return lines("POST", path, said, b"x=1")

    return made


def _methods() -> Iterator[tuple[str, Attack]]:
    for method in ("TRACE", "OPTIONS", "PUT", "PATCH", "DELETE", "CONNECT", "PROPFIND", "get"):
        yield f"method {method}", _by(method)
    for name in ("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"):
        yield f"GET as POST by {name}", _by("GET", (name, "POST"))
        yield f"POST as DELETE by {name}", _by("POST", (name, "DELETE"))
    yield (
        "asking before a foreign DELETE",
        lambda at, path: lines(
            "OPTIONS",
            path,
            [("Host", at.host), ("Origin", "http://evil.example"), ("Access-Control-Request-Method", "DELETE")],
        ),
    )


def _by(method: str, *more: tuple[str, str]) -> Attack:
    return lambda at, path: lines(method, path, [*at.ours(), *more])


def _bodies() -> Iterator[tuple[str, Attack]]:
    for kind in ("text/plain", "text/plain; charset=utf-8", "", "application/xml", "text/plain, application/json"):
        yield f"body of {kind}", _body(("Content-Type", kind))
    yield "a body of no kind", _body()
    yield "a GET with a body", lambda at, path: lines("GET", path, [*at.ours(), FORM], b"x=1")
    yield "in pieces", _raw(FORM, ("Transfer-Encoding", "chunked"), body=b"3\r\nx=1\r\n0\r\n\r\n")
    yield "two lengths", _raw(FORM, ("Content-Length", "3"), ("Content-Length", "7"), body=b"x=1")
    yield "less than nothing", _raw(FORM, ("Content-Length", "-1"), body=b"x=1")
    yield (
        "a length and pieces",
        _raw(FORM, ("Content-Length", "3"), ("Transfer-Encoding", "chunked"), body=b"3\r\nx=1\r\n0\r\n\r\n"),
    )
    yield "packed", _raw(FORM, ("Transfer-Encoding", "gzip"), body=b"x=1")
    yield "more than any export", _raw(FORM, ("Content-Length", str(2**40)), body=b"x")
    yield (
        "a header folded into nothing",
        lambda at, path: lines("GET", path, at.ours()).replace(b"\r\n", b"\r\n x\r\n", 1),
    )
    yield (
        "a line that ends early",
        lambda at, path: lines("GET", path, at.ours()).replace(b"Origin", b"X: 1\nOrigin", 1),
    )


def _body(*more: tuple[str, str]) -> Attack:
    return lambda at, path: lines("POST", path, [*at.ours(), *more], b"x=1")


def _raw(*more: tuple[str, str], body: bytes) -> Attack:
    return lambda at, path: lines("POST", path, [*at.ours(), *more], body)
