"""Any WSGI application -> the same behind the door: every request is checked, every answer wears the same headers.

Standard library only, and round everything: scripts and styles, pages, what is not there, and what breaks. What an
application raises becomes a plain 500 here, and is told to `report`, which names nobody.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from rekindle.web import checks
from rekindle.web.checks import METHODS, START, Place, Refusal
from rekindle.web.headers import Header, dressed

PLACE = "rekindle.place"
"""Where a page finds the door that it stands behind, in its request's environment."""
LOCKED = "rekindle.locked"
"""Set when the page of the way in is shown in place of another."""
PLAIN: Header = ("Content-Type", "text/plain; charset=utf-8")
BROKE = "Something broke in Rekindle, not in your file. The last step was taken back. The terminal says where."
Report = Callable[[BaseException], None]


class Gate:
    """The one way to an application."""

    def __init__(self, app: WSGIApplication, place: Place, *, report: Report) -> None:
        self._app = app
        self._place = place
        self._report = report

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        dress = _Dressing(environ, start)
        refused = checks.refusal(_first_lines(environ), self._place)
        if refused is None:
            return self._inside(environ, dress)
        if refused is checks.LOCKED and _reads_a_page(environ):
            return self._inside(_at_the_door(environ), dress)
        return dress.plainly(refused.status, refused.told, _more(refused, environ))

    def _inside(self, environ: WSGIEnvironment, dress: _Dressing) -> Iterable[bytes]:
        environ[PLACE] = self._place
        if checks.is_ours(_first_lines(environ), self._place):
            return _fresh(environ, self._place, dress)
        _own_origin(environ, self._place)
        try:
            body = self._app(environ, dress)
        except Exception as error:  # noqa: BLE001 - whatever is raised, the answer wears the headers
            self._report(error)
            return dress.plainly("500 Internal Server Error", BROKE, raised=sys.exc_info())
        return dress.without_body(body) if environ["REQUEST_METHOD"] == "HEAD" else body


class _Dressing:
    """`start_response`, with the headers of the door; one a request."""

    def __init__(self, environ: WSGIEnvironment, start: StartResponse) -> None:
        self._path = checks.path_of(environ)
        self._method = environ["REQUEST_METHOD"]
        self._start = start

    def __call__(self, status: str, headers: list[Header], exc_info: Any = None, /) -> Callable[[bytes], object]:  # noqa: ANN401 - as WSGI has it
        """Begin the answer, dressed."""
        wearing = dressed(headers, path=self._path)
        return self._start(status, wearing, exc_info) if exc_info else self._start(status, wearing)

    def plainly(self, status: str, told: str, more: Iterable[Header] = (), *, raised: Any = None) -> list[bytes]:  # noqa: ANN401 - as WSGI has it
        """Answer in a sentence or two."""
        text = f"{told}\n".encode()
        self(status, [PLAIN, ("Content-Length", str(len(text))), *more], raised)
        return [] if self._method == "HEAD" else [text]

    def without_body(self, body: Iterable[bytes]) -> list[bytes]:
        """What HEAD asks for: the headers alone. The application is let finish first, as it may begin late."""
        for _ in body:
            break
        if close := getattr(body, "close", None):
            close()
        return []


def _first_lines(environ: WSGIEnvironment) -> dict[str, str]:
    return {name: value for name, value in environ.items() if isinstance(value, str)}


def _reads_a_page(environ: WSGIEnvironment) -> bool:
    """Whether a person looks at the answer: then the way in is a page, with a field for the code."""
    wants = "text/html" in environ.get("HTTP_ACCEPT", "")
    return wants and environ["REQUEST_METHOD"] in checks.SAFE and "HTTP_HX_REQUEST" not in environ


def _at_the_door(environ: WSGIEnvironment) -> WSGIEnvironment:
    """The same request, for the page of the way in; nothing of what it asked for goes along."""
    return {**environ, "PATH_INFO": START, "QUERY_STRING": "", LOCKED: True}


def _more(refused: Refusal, environ: WSGIEnvironment) -> list[Header]:
    """What a refusal has to add: the methods there are, or the way in for a page that is open still."""
    if refused is checks.NO_METHOD:
        return [("Allow", ", ".join(METHODS))]
    return [("HX-Redirect", START)] if refused is checks.LOCKED and "HTTP_HX_REQUEST" in environ else []


def _own_origin(environ: WSGIEnvironment, place: Place) -> None:
    """A browser that says "same-origin" beside "null" meant us; Django asks again, by the origin alone."""
    if environ.get("HTTP_ORIGIN") == "null":
        environ["HTTP_ORIGIN"] = f"{place.scheme}://{environ['HTTP_HOST']}"


def _fresh(environ: WSGIEnvironment, place: Place, dress: _Dressing) -> list[bytes]:
    """A token for another process of ours, with the proof that it was us who gave it."""
    token = place.door.issue()
    told = json.dumps(
        {"pid": os.getpid(), "token": token, "proof": place.door.proof(environ.get("HTTP_REKINDLE_ASKS", ""), token)}
    ).encode()
    if environ.get("HTTP_REKINDLE_LOCKS_OUT") == "1":
        place.door.lock_out()
    dress("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(told)))])
    return [told]
