"""Files -> a form as a browser without scripts sends it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable

from tests.web.visitor import Answer, Visitor


def send(
    visitor: Visitor, path: str, files: Iterable[tuple[str, bytes]] = (), field: str = "files", **fields: str
) -> Answer:
    """Post a form with files, each as (name, content)."""
    mark = secrets.token_hex(8)
    told = {"csrfmiddlewaretoken": visitor.token(), **fields}
    parts = [(f'name="{name}"', "", text.encode()) for name, text in told.items()]
    parts += [
        (f'name="{field}"; filename="{_quoted(name)}"', "Content-Type: application/octet-stream\r\n", content)
        for name, content in files
    ]
    body = b"".join(
        f"--{mark}\r\nContent-Disposition: form-data; {head}\r\n{kind}\r\n".encode() + content + b"\r\n"
        for head, kind, content in parts
    )
    return visitor.send(path, body + f"--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}")


def _quoted(name: str) -> str:
    return name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")
