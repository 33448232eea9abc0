"""The web app on a loopback port over a book of one's own: one server a process, which shows the book it is given."""

from __future__ import annotations

import threading
from pathlib import Path

from waitress.server import create_server
from whitenoise import WhiteNoise  # type: ignore[import-untyped]  # it publishes no types

from rekindle.web import books, settings
from tests.web.sample_world import DAY


class Site:
    """A running server. `base` is its address, without a slash at the end."""

    def __init__(self, uploads: Path) -> None:
        settings.configure("a secret of the tests, as long as it must be", uploads=uploads)
        from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 - it reads the settings just made

        app = WhiteNoise(WSGIHandler(), root=settings.BUILT / "static", prefix="static/")
        self._server = create_server(app, host="127.0.0.1", port=0, threads=4)
        self.base = f"http://127.0.0.1:{self._server.effective_port}"  # type: ignore[union-attr]  # one socket, so one port
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        self.cookies: list[dict[str, str]] = []

    def show(self, home: Path, today: str | None = DAY) -> None:
        """From now on the pages show the book of this folder."""
        books.show(books.Place(str(home), today=today))

    def stop(self) -> None:
        """Let go of the port."""
        self._server.close()
        self._thread.join(timeout=5)
