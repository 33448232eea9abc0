"""Files named for their kind, "mail 100" -> read by their importers and dropped: what callgrind counts.

A module of its own that loads little, for under callgrind a start takes fifty times as long.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from rekindle.importers.base import Importer
from rekindle.importers.calendar import CALENDAR
from rekindle.importers.mail import MBOX
from rekindle.importers.vcard import VCARD
from rekindle.model import Source

TODAY = date(2026, 11, 22)
KINDS: dict[str, Importer] = {"mail with its text": MBOX, "vCard": VCARD, "calendar event": CALENDAR}


def read(paths: Iterable[Path]) -> None:
    """Read files by their importers."""
    for path in paths:
        kind, raw = path.name.rpartition(" ")[0], path.read_bytes()
        opened = partial(io.BytesIO, raw)
        source = Source(name=path.name, size=len(raw), open=opened, bodies="text" in kind, today=TODAY)
        for _ in KINDS[kind].read(source):
            pass


if __name__ == "__main__":
    read(map(Path, sys.argv[1:]))
