"""An application and a port -> a server on this machine alone, until it is told to stop.

Waitress on 127.0.0.1 and, where there is one, ::1. Before a large body is taken, the request's first lines are held
against the door's own checks; what waitress itself refuses leaves in the door's headers, and says nothing of its maker.
A connection that does not finish its first lines in time is closed.
"""

from __future__ import annotations

import select
import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable
from typing import Any
from wsgiref.types import WSGIApplication

from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher
from waitress.utilities import Error

from rekindle.web import checks
from rekindle.web.checks import Place
from rekindle.web.gate import PLAIN
from rekindle.web.headers import dressed

THREADS = 6
GIB = 2**30
BODY_MOST = 20 * GIB
"""An archive's own limit: exports are dropped in whole."""
DISK_SHARE = 0.8
FIRST_LINES_MOST = 64 * 1024
FIRST_LINES_WITHIN = 20
"""Seconds in which a request says what it wants; a browser takes a thousandth of one."""
CONNECTIONS = 400
IDLE = 60
LOOK_EVERY = 5
FULL = checks.Refusal(
    status="413 Content Too Large",
    told="There is not enough room on the disk for that. Nothing was added. Free some, and bring it again.",
)
NO_LENGTH = checks.Refusal(status="411 Length Required", told="Say beforehand how long it is. Nothing was read.")


class _Refused(Error):
    """A refusal of ours, in the shape of waitress' own."""

    def __init__(self, refusal: checks.Refusal) -> None:
        super().__init__(refusal.told)
        self.refusal = refusal


class _Parser(HTTPRequestParser):
    """Takes no body of a request that the door would refuse, nor one that the disk has no room for."""

    place: Place
    path: str  # both as waitress sets them, and its published types leave out
    request_uri: str

    def received(self, data: bytes) -> int:
        """Take some bytes; how many were of use."""
        asked_before = self.headers_finished
        used: int = super().received(data)
        if self.headers_finished and not asked_before and not self.error and self.body_rcv is not None:
            self._look()
        return used

    def _look(self) -> None:
        refused = checks.refusal(self._first_lines(), self.place) or self._too_much()
        if refused is not None:
            self.error = _Refused(refused)
            self.completed = True
            self.expect_continue = False  # or waitress would ask for the body all the same

    def _first_lines(self) -> dict[str, str]:
        named = {name if name in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{name}": told
                 for name, told in self.headers.items()}  # fmt: skip
        chunked = {"HTTP_TRANSFER_ENCODING": "chunked"} if self.chunked else {}
        path = "/" + self.path.lstrip("/") if self.path.startswith("/") else self.path  # as waitress will say it
        method = str(self.command)  # text, whatever its published type says
        return {**named, **chunked, "REQUEST_METHOD": method, "REQUEST_URI": self.request_uri, "PATH_INFO": path}

    def _too_much(self) -> checks.Refusal | None:
        if self.chunked:  # no browser sends a form so, and its length would come too late
            return NO_LENGTH
        if self.content_length <= checks.FORM_MOST:
            return None
        return FULL if self.content_length > shutil.disk_usage(tempfile.gettempdir()).free * DISK_SHARE else None


class _Refusing(ErrorTask):
    """What never came to the application: a few words, in the door's headers, and nothing of what was sent."""

    def execute(self) -> None:
        """Answer."""
        error: Error = self.request.error  # type: ignore[attr-defined]  # the published types take it for its own error
        told = error.refusal if isinstance(error, _Refused) else _told(error)
        body = f"{told.told}\n".encode()
        self.status = told.status
        self.response_headers = dressed([PLAIN], path="/")
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


def _told(error: Error) -> checks.Refusal:
    """Waitress' own refusals, in our words: its own may hold a piece of what was sent."""
    words = "That was no request that Rekindle can read. Nothing was changed."
    return checks.Refusal(status=f"{error.code} {error.reason}", told=words)


class _Channel(HTTPChannel):
    """A connection, which says since when it has kept us waiting for a request's first lines."""

    error_task_class = _Refusing
    began: float | None = None

    def received(self, data: bytes) -> bool:
        """Take some bytes."""
        taken = super().received(data)
        waits = self.request is not None and not self.request.headers_finished
        self.began = (self.began or time.monotonic()) if waits else None
        return taken


class _Listener(TcpWSGIServer):
    """One socket, with our kind of connections."""

    def maintenance(self, now: int) -> None:
        """Close what is idle, and what dribbles."""
        super().maintenance(now)
        since = time.monotonic() - FIRST_LINES_WITHIN
        for channel in list(self.active_channels.values()):  # type: ignore[attr-defined]  # a table, which the types miss
            if channel.began is not None and channel.began < since:
                channel.will_close = True


class _Workers(ThreadedTaskDispatcher):
    """Threads that answer; each lets go of what it holds when it ends."""

    def __init__(self, leaving: Callable[[], None]) -> None:
        super().__init__()
        self._leaving = leaving

    def handler_thread(self, thread_no: int) -> None:
        """Answer until told to stop."""
        try:
            super().handler_thread(thread_no)
        finally:
            self._leaving()


class Server:
    """A server that listens from the moment it is made; `run` answers until `stop`, Ctrl-C or SIGTERM."""

    def __init__(
        self, app: WSGIApplication, place: Place, sockets: list[socket.socket], *, leaving: Callable[[], None]
    ) -> None:
        self._map: dict[int, Any] = {}
        self._workers = _Workers(leaving)
        self._workers.set_thread_count(THREADS)
        self._stopping = threading.Event()
        channels = type("Channel", (_Channel,), {"parser_class": type("Parser", (_Parser,), {"place": place})})
        self._listeners = [self._listener(app, one, channels) for one in sockets]

    def _listener(self, app: WSGIApplication, one: socket.socket, channels: type[_Channel]) -> _Listener:
        kind = (one.family, one.type, one.proto, one.getsockname())
        made = _Listener(
            app, self._map, _sock=one, dispatcher=self._workers, adj=_limits(), bind_socket=False, sockinfo=kind
        )  # fmt: skip
        made.channel_class = channels
        return made

    def run(self) -> None:
        """Answer until told to stop; then let go of everything."""
        turn = wasyncore.poll2 if hasattr(select, "poll") else wasyncore.poll
        try:
            while not self._stopping.is_set():
                turn(1, self._map)
        except (KeyboardInterrupt, SystemExit):
            pass
        finally:
            self._workers.shutdown()
            wasyncore.close_all(self._map)

    def stop(self) -> None:
        """Stop soon; from any thread."""
        self._stopping.set()
        self._listeners[0].pull_trigger()


def _limits() -> Adjustments:
    return Adjustments(
        threads=THREADS, ident=None, backlog=128, connection_limit=CONNECTIONS, channel_timeout=IDLE,
        cleanup_interval=LOOK_EVERY, max_request_header_size=FIRST_LINES_MOST, max_request_body_size=BODY_MOST,
        log_socket_errors=False, asyncore_use_poll=True,
    )  # fmt: skip
