"""The web app as `rekindle serve` runs it, on a loopback port: one server a process, showing the book it is given."""

from __future__ import annotations

import threading
from pathlib import Path

from rekindle.web import books, checks
from rekindle.web.keys import Door
from rekindle.web.listening import listening
from rekindle.web.serving import Server
from rekindle.web.wsgi import application
from tests.web.sample_world import DAY


class Site:
    """A running server, behind its gate. `base` is its address, `cookies` let a browser in."""

    def __init__(self, uploads: Path) -> None:
        sockets, self.port = listening(0)
        self.place = checks.Place.of(self.port, Door("5e" * 32, run="a run"))
        self.base = f"http://127.0.0.1:{self.port}"
        self.reported: list[BaseException] = []
        self.uploads = uploads
        app = application(self.place, books.Place(str(uploads)), uploads=uploads, report=self.reported.append)
        self._server = Server(app, self.place, sockets, leaving=books.let_go)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()

    @property
    def cookies(self) -> list[dict[str, str]]:
        """What a browser holds that came in by the terminal's link."""
        return [{"name": self.place.cookie, "value": self.place.door.pass_on(), "url": self.base}]

    def show(self, home: Path, today: str | None = DAY) -> None:
        """From now on the pages show the book of this folder."""
        books.show(books.Place(str(home), today=today))

    def stop(self) -> None:
        """Let go of the port."""
        self._server.stop()
        self._thread.join(timeout=10)
