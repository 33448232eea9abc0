"""htmx and our own modules -> scripts, as they were written: packing makes them small, and errors keep their lines."""

from __future__ import annotations

from rekindle.web.building import Sources
from rekindle.web.building.shelf import Shelf


def put(sources: Sources, shelf: Shelf) -> None:
    """Our modules stay modules: they name each other, so they share one folder."""
    shelf.put("htmx.min.js", (sources.packages / "htmx.org" / "dist" / "htmx.min.js").read_bytes())
    folder = sources.front / "js"
    ours = {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.js"))}
    shelf.put_together("js", ours)
