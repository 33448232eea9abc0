"""The names in `icons.txt` -> what each draws. A page brings the few that it shows, so the list may be long."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from rekindle.web.building import Sources

ONE_PATH = re.compile(r'<svg xmlns="[^"]+" viewBox="0 0 256 256" fill="currentColor"><path d="([\w\s,.-]+)"/></svg>\s*')


def drawn(sources: Sources) -> str:
    """Name -> path in a square of 256, as JSON. A name that ends in `-fill` is of the filled style."""
    return json.dumps({name: _path(sources, name) for name in names(sources)}, indent=1)


def names(sources: Sources) -> Iterator[str]:
    """The icons that templates may name."""
    for line in (sources.front / "icons.txt").read_text("utf-8").splitlines():
        yield from line.partition("#")[0].split()


def _path(sources: Sources, name: str) -> str:
    style = "fill" if name.endswith("-fill") else "regular"
    svg = (sources.packages / "@phosphor-icons" / "core" / "assets" / style / f"{name}.svg").read_text("utf-8")
    if not (found := ONE_PATH.fullmatch(svg)):
        raise ValueError(f"the icon {name} is not one path")
    return found[1]
