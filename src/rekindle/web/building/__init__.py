"""Our sources and npm packages -> everything that a browser gets, in `built/`.

Needed in a checkout and when the wheel is made, never by a running server; the wheel has what it wrote, not itself.
The same sources give the same files. A folder that is up to date is left alone; another is replaced as a whole.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import NamedTuple

MADE_FROM = "made-from.txt"


class Sources(NamedTuple):
    """Where a checkout keeps what goes into the pages."""

    root: Path

    @property
    def front(self) -> Path:
        """What was written by hand: styles, scripts, the mark, names of icons."""
        return self.root / "src" / "rekindle" / "web" / "front"

    @property
    def packages(self) -> Path:
        """What came from npm."""
        return self.root / "node_modules"

    @property
    def lock(self) -> Path:
        """Which packages, by the digest of each."""
        return self.root / "package-lock.json"

    @property
    def cut(self) -> Path:
        """Where cut faces are kept from one build to the next: cutting takes most of the time."""
        return self.root / "build" / "faces"


def build(root: Path, into: Path) -> bool:
    """Write everything into a folder; False when it was up to date."""
    sources = Sources(root)
    stamp = digest(sources)
    made_from = into / MADE_FROM
    if made_from.exists() and made_from.read_text() == stamp:
        return False
    into.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=".built-", dir=into.parent))
    try:
        fresh.chmod(0o755)
        _fill(sources, fresh)
        (fresh / MADE_FROM).write_text(stamp)
        _replace(into, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return True


def digest(sources: Sources) -> str:
    """Stands for the content of all that is built from, this package included."""
    ours = [path for folder in (sources.front, Path(__file__).parent) for path in folder.rglob("*")]
    total = hashlib.sha256()
    for path in sorted([sources.lock, *ours]):
        if path.is_file() and path.suffix != ".pyc":
            total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _fill(sources: Sources, folder: Path) -> None:
    from rekindle.web.building import faces, icons, installing, scripts, sheets, shelf  # noqa: PLC0415 - not when up to date

    (folder / "icons.json").write_text(icons.drawn(sources), "utf-8")
    static = shelf.Shelf(folder / "static")
    scripts.put(sources, static)
    sheets.put(sources, static, faces.put(sources, static))
    installing.put(sources, static)
    shelf.licences(sources, static)
    (folder / "files.json").write_text(static.listed(), "utf-8")
    installing.manifest(sources, static, folder / "site")
    installing.worker(sources, static, folder / "site")


def _replace(old: Path, new: Path) -> None:
    """A folder that is in use cannot be written over in one step: out of the way first."""
    aside = new.with_name(f"{new.name}-old")
    if old.exists():
        old.rename(aside)
    new.rename(old)
    shutil.rmtree(aside, ignore_errors=True)
