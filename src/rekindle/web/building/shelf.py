"""Files -> a folder to be served: each under a name that its content is part of, text packed beforehand.

WhiteNoise finds `look.css.br` and `look.css.gz` beside `look.css`, and lets a browser keep for ever what has twelve
hexadecimal digits in its address (`/static/look.3f9a1c0d2b4e.css`, `/static/js/3f9a1c0d2b4e/main.js`).
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

import brotli

from rekindle.web.building import Sources

DIGITS = 12
TEXT = {".css", ".js", ".svg", ".txt", ".json", ".webmanifest", ".html"}
LICENCES = {
    "literata": "@fontsource-variable/literata",
    "commissioner": "@fontsource-variable/commissioner",
    "phosphor-icons": "@phosphor-icons/core",
    "htmx": "htmx.org",
}


class Shelf:
    """A folder that is being filled, and by what name each file is found there."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._names: dict[str, str] = {}

    def put(self, name: str, content: bytes) -> str:
        """Keep a file; the answer is its name with the digest of its content: look.css -> look.3f9a1c0d2b4e.css."""
        path = PurePosixPath(name)
        return self.put_as(name, str(path.with_name(f"{path.stem}.{short(content)}{path.suffix}")), content)

    def put_together(self, folder: str, files: dict[str, bytes]) -> None:
        """Keep files that name each other in one folder with the digest of them all, so that their names still hold."""
        mark = short(b"".join(name.encode() + b"\0" + content for name, content in sorted(files.items())))
        for name, content in files.items():
            self.put_as(f"{folder}/{name}", f"{folder}/{mark}/{name}", content)

    def put_as(self, name: str, found_at: str, content: bytes) -> str:
        """Keep a file under a given name."""
        write_packed(self.root / found_at, content)
        self._names[name] = found_at
        return found_at

    def at(self, name: str) -> str:
        """The address of a file that is here."""
        return f"/static/{self._names[name]}"

    def names(self) -> Iterable[str]:
        """The files by the names that we call them."""
        return sorted(self._names)

    def listed(self) -> str:
        """All names and where each is found, as JSON."""
        return json.dumps(self._names, indent=1, sort_keys=True)


def short(content: bytes) -> str:
    """Stands for content within a name."""
    return hashlib.sha256(content).hexdigest()[:DIGITS]


def write_packed(path: Path, content: bytes) -> None:
    """A file and, where it is text and becomes smaller, its packed forms."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    if path.suffix in TEXT:
        packed = {".br": brotli.compress(content, mode=brotli.MODE_TEXT), ".gz": gzip.compress(content, mtime=0)}
        for ending, less in packed.items():
            if len(less) < len(content):
                path.with_name(path.name + ending).write_bytes(less)


def licences(sources: Sources, shelf: Shelf) -> None:
    """The terms of whatever is not ours go along with it."""
    for name, package in LICENCES.items():
        text = (sources.packages / package / "LICENSE").read_bytes()
        shelf.put_as(f"licences/{name}.txt", f"licences/{name}.txt", text)
