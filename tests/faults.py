"""A disk that fails once: a VFS beneath the real driver, which counts writes, syncs and truncates (safety.md F2)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

NAME = "failing"


class Disk(apsw.VFS):
    """The machine's own disk, until the operation numbered `fails` (from 1; 0 never)."""

    def __init__(self, *, full: bool = False) -> None:
        self.fails = 0
        self.seen = 0
        self.error: type[Exception] = apsw.FullError if full else apsw.IOError
        super().__init__(NAME, "")

    def xOpen(self, name: object, flags: list[int]) -> File:  # noqa: N802 - SQLite's names
        """Every file, the temporary ones too."""
        return File(self, name, flags)

    def step(self) -> None:
        """Count an operation, and fail when it is its turn."""
        self.seen += 1
        if self.seen == self.fails:
            raise self.error("the disk failed")


class File(apsw.VFSFile):
    """A file on that disk."""

    def __init__(self, disk: Disk, name: object, flags: list[int]) -> None:
        self._disk = disk
        super().__init__("", name, flags)  # type: ignore[arg-type]  # a name or SQLite's own URI object

    def xWrite(self, content: bytes, offset: int) -> None:  # noqa: N802 - as above
        """Counted."""
        self._disk.step()
        super().xWrite(content, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - as above
        """Counted."""
        self._disk.step()
        super().xSync(flags)

    def xTruncate(self, size: int) -> None:  # noqa: N802 - as above
        """Counted."""
        self._disk.step()
        super().xTruncate(size)


@contextmanager
def failing(*, full: bool = False) -> Iterator[Disk]:
    """The disk, known to SQLite while the block lasts."""
    disk = Disk(full=full)
    try:
        yield disk
    finally:
        disk.unregister()
