"""The web app behind its door, over a book of one's own: one server a process, which shows whichever book is asked."""

from __future__ import annotations

import threading
from pathlib import Path

from rekindle.web import books
from rekindle.web.checks import Place
from rekindle.web.keys import Door
from rekindle.web.listening import listening
from rekindle.web.serving import Server
from rekindle.web.wsgi import application
from tests.web.sample_world import DAY

SECRET = "5a" * 32


class Site:
    """A running server. `base` is its address, without a slash at the end; `cookies` are those of a browser that is in."""

    def __init__(self, uploads: Path) -> None:
        sockets, self.port = listening(0)
        self.place = Place.of(self.port, Door(SECRET, run="a run"))
        self.base = f"http://127.0.0.1:{self.port}"
        self.cookies = [{"name": self.place.cookie, "value": self.place.door.pass_on(), "url": self.base}]
        self.reported: list[BaseException] = []
        app = application(self.place, books.Place(str(uploads / "none")), uploads=uploads, report=self.reported.append)
        self._server = Server(app, self.place, sockets, leaving=books.let_go)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()

    def show(self, home: Path, today: str | None = DAY) -> None:
        """From now on the pages show the book of this folder."""
        books.show(books.Place(str(home), today=today))

    def stop(self) -> None:
        """Let go of the port."""
        self._server.stop()
        self._thread.join(timeout=20)
