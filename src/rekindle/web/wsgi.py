"""Where the server stands and which book it shows -> the application: gate(files(pages))."""

from __future__ import annotations

from pathlib import Path
from wsgiref.types import WSGIApplication

from whitenoise import WhiteNoise  # type: ignore[import-untyped]  # it publishes no types

from rekindle.web import books, settings
from rekindle.web.checks import Place
from rekindle.web.gate import Gate, Report

DIGITS = 12
"""Hexadecimal digits of a file's content in its address, as the build writes them."""


def application(place: Place, shown: books.Place, *, uploads: Path, report: Report) -> Gate:
    """Everything that answers, with the gate round it."""
    settings.configure(place.door.key("django"), uploads=uploads, secure=place.scheme == "https")
    books.show(shown)
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 - it reads the settings just made

    return Gate(files(WSGIHandler()), place, report=report)


def files(app: WSGIApplication, built: Path = settings.BUILT) -> WSGIApplication:
    """Scripts, styles and faces before the pages; what is named by its content is kept for ever."""
    kinds = {".webmanifest": "application/manifest+json"}
    found = WhiteNoise(
        app, allow_all_origins=False, max_age=None, mimetypes=kinds, immutable_file_test=_is_named_by_content
    )
    found.add_files(built / "static", prefix="static/")
    if (built / "site").is_dir():  # what must stand at the root of the site: the worker for pages offline
        found.add_files(built / "site", prefix="/")
    return found  # type: ignore[no-any-return]  # it publishes no types


def _is_named_by_content(_path: str, url: str) -> bool:
    parts = url.replace("/", ".").split(".")
    return any(len(part) == DIGITS and set(part) <= set("0123456789abcdef") for part in parts)
