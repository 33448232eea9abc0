"""The mark, the manifest and the worker -> what lets a phone keep Rekindle among its apps and read pages offline."""

from __future__ import annotations

import json
from pathlib import Path

from rekindle.web.building import Sources, mark
from rekindle.web.building.shelf import Shelf, write_packed

PICTURES = {  # name -> side in pixels, whether its corners are filled
    "icons/icon-192.png": (192, False),
    "icons/icon-512.png": (512, False),
    "icons/maskable-512.png": (512, True),  # all of the mark lies in the inner four fifths, which no system cuts
    "icons/touch-180.png": (180, True),
}
LIST = "const FILES = [];"


def put(sources: Sources, shelf: Shelf) -> None:
    """The mark in every form."""
    svg = (sources.front / "mark.svg").read_text("utf-8")
    shelf.put("mark.svg", svg.encode())
    for name, (side, cornered) in PICTURES.items():
        shelf.put(name, mark.drawn(svg, side, cornered=cornered))


def manifest(sources: Sources, shelf: Shelf, folder: Path) -> None:
    """What a phone shows of an app: its name, where it starts, its mark."""
    words = json.loads((sources.front / "manifest.webmanifest").read_text("utf-8"))
    for icon in words["icons"]:
        icon["src"] = shelf.at(icon["src"])
    write_packed(folder / "manifest.webmanifest", json.dumps(words, indent=1).encode())


def worker(sources: Sources, shelf: Shelf, folder: Path) -> None:
    """The worker for pages offline, served from the root of the site, with the files that those pages need.

    As their names change with their content, so does the worker; that is how a browser learns that it is a new one.
    """
    text = (sources.front / "service-worker.js").read_text("utf-8")
    if LIST not in text:
        raise ValueError(f"service-worker.js has no line {LIST!r} to fill in")
    files = [shelf.at(name) for name in shelf.names() if _needed(name)]
    filled = text.replace(LIST, f"const FILES = {json.dumps(files, indent=1)};")
    write_packed(folder / "service-worker.js", filled.encode())


def _needed(name: str) -> bool:
    """Styles, scripts and the faces of every page; others are kept when a page that was read had them."""
    return name in {"look.css", "htmx.min.js", "mark.svg"} or name.startswith("js/") or name.endswith("-latin.woff2")
