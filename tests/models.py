"""A server that speaks the protocol of models on a port of this machine, well or badly as a test says."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import PROTOCOL_TLS_SERVER, SSLContext
from typing import Any


class Model(ThreadingHTTPServer):
    """Answers each question by `answer`; keeps what it was asked."""

    daemon_threads = False  # so that closing waits for them: other tests count threads

    def __init__(self, answer: Callable[[Handler], None]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer = answer
        self.over = threading.Event()
        self.asked: list[tuple[str, dict[str, str], str]] = []  # path, headers, body

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, *_: object) -> None:
        """A client that hung up is what many tests want."""


class Handler(BaseHTTPRequestHandler):
    """One question."""

    server: Model

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.asked.append((self.path, dict(self.headers), body.decode()))
        with suppress(OSError):
            self.server.answer(self)

    def reply(self, body: bytes | str, status: int = 200, **headers: str) -> None:
        """One whole answer."""
        raw = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_: Any) -> None:
        """Tests are quiet."""


def said(text: object) -> str:
    """An answer as models give it."""
    return json.dumps({"choices": [{"index": 0, "message": {"role": "assistant", "content": text}}]})


@contextmanager
def model(answer: Callable[[Handler], None] | str, authority: Path | None = None) -> Iterator[Model]:
    """A model that lives as long as the block; with the folder of a certificate, by TLS."""
    server = Model(answer if callable(answer) else lambda handler: handler.reply(said(answer)))
    if authority:
        context = SSLContext(PROTOCOL_TLS_SERVER)
        context.load_cert_chain(authority.parent / "leaf.pem", authority.parent / "leaf.key")
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()
        thread.join(10)
