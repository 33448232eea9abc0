"""Our styles -> one sheet, in the order of `order.txt`, without comments and needless white space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rekindle.web.building import Sources
from rekindle.web.building.shelf import Shelf

STRING = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"
COMMENT = re.compile(rf"({STRING})|/\*.*?\*/", re.DOTALL)
SPACE = re.compile(rf"({STRING})|[;\s]*(\}})\s*|\s*([{{;,])\s*|(:)\s+|\s+", re.DOTALL)
FACES = "faces"  # stands in the order for what is made of the faces


def put(sources: Sources, shelf: Shelf, faces: str) -> None:
    """One sheet: a page needs all of it sooner or later, and one request is quicker than twenty."""
    shelf.put("look.css", squeezed("\n".join(_in_order(sources, faces))).encode())


def squeezed(css: str) -> str:
    """The same rules in fewer characters; what stands in quotes is left as it is."""
    plain = COMMENT.sub(lambda found: found[1] or " ", css)
    return SPACE.sub(lambda found: found[1] or found[2] or found[3] or found[4] or " ", plain).strip()


def _in_order(sources: Sources, faces: str) -> Iterator[str]:
    """What the order names, as it names it; a sheet that it does not name follows, by its name."""
    folder = sources.front / "css"
    ordered = (folder / "order.txt").read_text("utf-8").split()
    rest = sorted(path.stem for path in folder.glob("*.css") if path.stem not in ordered)
    for name in (*ordered, *rest):
        path = folder / f"{name}.css"
        if name == FACES:
            yield faces
        elif path.exists():
            yield path.read_text("utf-8")
