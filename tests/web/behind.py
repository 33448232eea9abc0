"""An application behind the door, on a real socket of this machine; and requests to it, byte by byte where need be."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPResponse
from wsgiref.types import WSGIApplication

from rekindle.web.checks import Place
from rekindle.web.gate import Gate
from rekindle.web.keys import Door
from rekindle.web.listening import listening
from rekindle.web.serving import Server

SECRET = "5e" * 32
HTML = ("Accept", "text/html")
FORM = ("Content-Type", "application/x-www-form-urlencoded")
Headers = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for one, value in self.headers if one.lower() == name.lower()]

    def get(self, name: str) -> str:
        return ", ".join(self.all(name))


@dataclass
class Behind:
    """A server, its door, and what it reported of our own mistakes."""

    port: int
    place: Place
    reported: list[BaseException] = field(default_factory=list)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.host}"

    def cookie(self) -> tuple[str, str]:
        return "Cookie", f"{self.place.cookie}={self.place.door.pass_on()}"

    def ours(self) -> list[tuple[str, str]]:
        """What a browser sends that is in, from a page of ours."""
        return [("Host", self.host), ("Origin", self.origin), ("Sec-Fetch-Site", "same-origin"), self.cookie()]

    def ask(self, method: str, target: str, headers: Headers | None = None, body: bytes = b"") -> Answer:
        """One request on a line of its own. Without headers: as a browser that is in."""
        given = list(self.ours() if headers is None else headers)
        return self.send(lines(method, target, given, body), method)

    def send(self, request: bytes, method: str = "GET") -> Answer:
        """Bytes as they are, and the first answer to them."""
        with closing(self.line()) as line:
            line.sendall(request)
            return read(line, method)

    def line(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)


def lines(method: str, target: str, headers: Headers, body: bytes = b"") -> bytes:
    """A request as it goes over the line; its length is told unless the headers tell one."""
    given = list(headers)
    if (body or method == "POST") and not any(
        name.lower() in ("content-length", "transfer-encoding") for name, _ in given
    ):
        given.append(("Content-Length", str(len(body))))
    told = "".join(f"{name}: {value}\r\n" for name, value in given)
    return f"{method} {target} HTTP/1.1\r\n{told}\r\n".encode("latin-1") + body


def read(line: socket.socket, method: str = "GET") -> Answer:
    """The next answer of a line."""
    found = HTTPResponse(line, method=method)
    found.begin()
    return Answer(status=found.status, headers=tuple(found.getheaders()), body=found.read())


@contextmanager
def behind(app: Callable[[Place], WSGIApplication], *, leaving: Callable[[], None] = lambda: None) -> Iterator[Behind]:
    """A server over an application, until the end of the block. The application may be a gate already."""
    sockets, port = listening(0)
    place = Place.of(port, Door(SECRET, run="this run"))
    found = Behind(port, place)
    made = app(place)
    gate = made if isinstance(made, Gate) else Gate(made, place, report=found.reported.append)
    server = Server(gate, place, sockets, leaving=leaving)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.stop()
        thread.join(timeout=20)
        assert not thread.is_alive()
