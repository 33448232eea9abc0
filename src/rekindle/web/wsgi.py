"""Where the server stands and which book it shows -> the application: gate(files(pages))."""

from __future__ import annotations

from pathlib import Path

from whitenoise import WhiteNoise

from rekindle.web import books, settings
from rekindle.web.checks import Place
from rekindle.web.gate import App, Gate, Report

HASH_LEAST = 8
"""Letters and digits between two dots of a file's name that make it a name by its content."""


def application(place: Place, shown: books.Place, *, uploads: Path, report: Report) -> Gate:
    """Everything that answers, with the gate round it."""
    settings.configure(place.door.key("django"), uploads=uploads, secure=place.scheme == "https")
    books.show(shown)
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 - it reads the settings just made

    return Gate(files(WSGIHandler()), place, report=report)


def files(app: App, built: Path = settings.BUILT) -> App:
    """Scripts, styles and faces before the pages; what is named by its content is kept for ever."""
    found: App = WhiteNoise(
        app, root=built / "static", prefix="static/", allow_all_origins=False, max_age=None,
        immutable_file_test=_is_hashed,
    )  # fmt: skip
    return found


def _is_hashed(path: str, _url: str) -> bool:
    parts = Path(path).name.split(".")
    return any(len(part) >= HASH_LEAST and set(part) <= set("0123456789abcdef") for part in parts[1:-1])
