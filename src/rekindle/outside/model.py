"""A payload -> what a model answers, over the protocol that most of them speak (`POST {url}/chat/completions`).

https, or plain http to this machine itself; no redirect is followed, no proxy asked. Payload and answer are bounded in
size, the whole exchange in time. The key goes into one header and into no message.
"""

from __future__ import annotations

import http.client
import json
import re
import socket
import ssl
import threading
from contextlib import closing, suppress
from typing import NoReturn, Self
from urllib.parse import urlsplit

from rekindle.model import UserError
from rekindle.model.wire import Endpoint
from rekindle.outside.here import is_here

MOST = 64 * 1024  # bytes of a payload, and of an answer
PATIENCE = 60.0  # seconds for all of it: models on a laptop are slow
_WORD = re.compile(r"[!-~]{1,200}")
_KEY = re.compile(r"[!-~]{0,4096}")
_UNCHANGED = "Your draft is as it was."


def endpoint(url: str, model: str) -> Endpoint:
    """The address of a model, checked; nothing is sent.

    Raises:
        UserError: it is none, or what goes there could be read on the way.
    """
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
        parts = urlsplit("")
    plain = parts.scheme == "http" and is_here(host)
    if not host or parts.username or parts.query or parts.fragment or not _WORD.fullmatch(url.strip()):
        _refuse(f"{url!r} can't be the address of a model.", "Give it like this: https://models.example.org/v1")
    if parts.scheme != "https" and not plain:
        _refuse(f"What goes to {host} could be read on the way.", "Use https; http is for this machine alone.")
    if not _WORD.fullmatch(model):
        _refuse(f"{model!r} can't be the name of a model.", "Name it as its provider does.")
    return Endpoint(url=url.strip().rstrip("/"), model=model, host=parts.netloc)


def _refuse(error: str, next_step: str, unchanged: str = "Nothing was kept, nothing was sent.") -> NoReturn:
    raise UserError(error, unchanged=unchanged, next_step=next_step)


def ask(to: Endpoint, body: str, key: str, *, patience: float = PATIENCE) -> str:
    """The text that a model answers to a payload.

    Raises:
        UserError: it cannot be reached, takes too long, or answers something else than a text.
    """
    sent = body.encode()
    if len(sent) > MOST or not _KEY.fullmatch(key):
        _refuse("That is more than a model gets, or its key is none.", "Shorten the draft.", _UNCHANGED)
    try:
        status, answer = _exchange(to, sent, key, patience)
    except ssl.SSLCertVerificationError as error:
        _failed(to, f"its certificate isn't one to trust: {error.verify_message.rstrip('.')}", sent=False)
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        _failed(to, _why(error), sent=not isinstance(error, ConnectionRefusedError | socket.gaierror))
    if status != http.client.OK:
        _failed(to, _refusals(status))
    if len(answer) > MOST:
        _failed(to, f"its answer is longer than {MOST // 1024} KB")
    return _text(to, answer)


def _exchange(to: Endpoint, sent: bytes, key: str, patience: float) -> tuple[int, bytes]:
    """Status and the beginning of the answer, one byte more than is allowed at most."""
    parts = urlsplit(to.url)
    host = parts.hostname or ""
    line = http.client.HTTPConnection(host, parts.port, timeout=patience)
    if parts.scheme == "https":
        context = ssl.create_default_context()
        line = http.client.HTTPSConnection(host, parts.port, timeout=patience, context=context)
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    with closing(line):
        line.connect()
        return _asked(line, f"{parts.path}/chat/completions", sent, headers, patience)


def _asked(
    line: http.client.HTTPConnection, path: str, sent: bytes, headers: dict[str, str], patience: float
) -> tuple[int, bytes]:
    with _Watched(line.sock, patience) as watched:
        try:
            line.request("POST", path, sent, headers)
            with closing(line.getresponse()) as answer:
                found = answer.status, answer.read(MOST + 1)
        except (OSError, http.client.HTTPException):
            watched.check()
            raise
        watched.check()  # what was cut off may look like an end
        return found


class _Watched:
    """Ends a line after so many seconds in all: a server that sends a byte now and then never runs into a timeout."""

    def __init__(self, line: socket.socket, patience: float) -> None:
        self._line = line  # by itself: the connection forgets it where the answer has no length
        self._late = threading.Event()
        self._clock = threading.Timer(patience, self._end)
        self._clock.daemon = True

    def _end(self) -> None:
        self._late.set()
        with suppress(OSError):  # it has ended by itself
            socket.socket.shutdown(self._line, socket.SHUT_RDWR)  # not that of TLS, which takes the state from a reader

    def check(self) -> None:
        """Say that the time is over, if it is."""
        if self._late.is_set():
            raise TimeoutError

    def __enter__(self) -> Self:
        self._clock.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._clock.cancel()


def _text(to: Endpoint, answer: bytes) -> str:
    try:
        found = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        found = None
    if not isinstance(found, str) or not found.strip():
        _failed(to, "its answer holds no text")
    return found


def _refusals(status: int) -> str:
    if status in (http.client.UNAUTHORIZED, http.client.FORBIDDEN):
        return f"it didn't accept the key ({status})"
    if 300 <= status < 400:
        return f"it points elsewhere ({status}), which isn't followed"
    return f"it answered {status}"


def _why(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, socket.gaierror):
        return "no server of that name"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "it does not answer as it should"


def _failed(to: Endpoint, why: str, *, sent: bool = True) -> NoReturn:
    raise UserError(
        f"{to.host} gave no wording ({why}).",
        unchanged=_UNCHANGED if sent else f"Nothing was sent. {_UNCHANGED}",
        next_step="Look at what is set up: rekindle model",
    )
