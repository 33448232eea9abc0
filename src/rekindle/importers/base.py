"""What an importer is.

An importer is a name, a version, a look and a read. It knows no person and no database, streams, never guesses, and
never raises for bad data: a bad row is a `Problem` in the stream. It is called once per file (or archive member);
files of one export that lie beside one another (`together`) are counted as one archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from rekindle.model import Item, Peek, Source


class Importer(Protocol):
    """A format."""

    @property
    def name(self) -> str:
        """Kept with every archive: "linkedin", "vcard", "contacts-csv"."""

    @property
    def version(self) -> int:
        """Raised when the same file would now read differently."""

    @property
    def together(self) -> bool:
        """True when an export is many files beside one another that make one archive (LinkedIn)."""

    @property
    def splits(self) -> bool:
        """True when a large file may be read in parts side by side, and from where it grew (see `Source.part`)."""

    @property
    def dated(self) -> bool:
        """True when what a file says depends on the day it is read: meetings that repeat."""

    def recognises(self, file: Peek) -> bool:
        """True when this file is ours, by content."""

    def read(self, file: Source) -> Iterator[Item]:
        """Its items, in file order."""
