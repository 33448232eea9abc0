"""A made-up format of one message a line, for what reading does with files whatever is in them.

The first line is `LINES`; then `key|day|from|to,to|subject|filler`, where the filler may be long. A subject of "spam"
is ignored, a line with too few bars refused. Every read ends with who is claimed to be the owner: whoever wrote.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from rekindle.book import Book
from rekindle.importers.base import Importer
from rekindle.model import (
    About,
    Channel,
    Claim,
    Ground,
    Handle,
    HandleKind,
    Ignored,
    Interaction,
    Item,
    Origin,
    Owner,
    Part,
    Participant,
    Peek,
    Problem,
    Source,
    When,
    WhenKind,
)
from rekindle.services.importing import Imported, Options, import_paths
from rekindle.services.reading import Watch
from tests.conftest import DAY

NOW = f"{DAY}T10:00:00Z"
HEAD = b"LINES\n"
_OLD = 1_700_000_000 * 10**9


@dataclass(frozen=True, kw_only=True)
class Lines:
    """The importer."""

    name: str = "lines"
    version: int = 1
    together: bool = False
    splits: bool = True
    dated: bool = False

    def recognises(self, file: Peek) -> bool:
        return file.head.startswith(HEAD)

    def read(self, file: Source) -> Iterator[Item]:
        wrote: Counter[Handle] = Counter()
        for at, line in _lines(file):
            item = _item(file, at, line)
            if isinstance(item, Interaction):
                wrote[item.participants[0].handle] += 1
            yield item
        if wrote:
            claims = tuple(Claim(handle=one, ground=Ground.SENT, count=count) for one, count in wrote.items())
            yield Owner(origin=Origin(where=file.name), claims=claims)


@dataclass(frozen=True, kw_only=True)
class Days(Lines):
    """One that follows what repeats up to the day of reading."""

    name: str = "days"
    splits: bool = False
    dated: bool = True

    def read(self, file: Source) -> Iterator[Item]:
        for back in range(3):
            day = file.today - timedelta(days=back)
            yield _item(file, 0, f"{day}|{day}|ann@example.org|bo@example.org|standing|".encode())


LINES, DAYS = Lines(), Days()


def _lines(file: Source) -> Iterator[tuple[int, bytes]]:
    """(byte, line) of each line that begins in the part to be read."""
    start, end = file.part or (0, file.size)
    at = max(start, 1) - 1
    with file.open_at(at) if file.open_at and at else file.open() as stream:
        at += len(stream.readline()) if start else 0  # up to the first line that begins at `start` or after it
        while at < end and (line := stream.readline()):
            if at >= len(HEAD) and line.strip():
                yield at, line
            at += len(line)


def _item(file: Source, at: int, line: bytes) -> Item:
    key, day, sender, to, subject, *_ = [*line.decode().split("|"), "", "", "", "", ""]
    if subject == "spam":
        return Ignored(where=file.name, reason="spam")
    if not to:
        return Problem(where=f"{file.name}:{at}", reason="too few bars", about=About.INTERACTION)
    return Interaction(
        source="lines",
        key=key,
        channel=Channel.MAIL,
        at=When(text=f"{day}T10:00:00Z", kind=WhenKind.INSTANT),
        participants=(_seat(Part.FROM, sender), *(_seat(Part.TO, one) for one in to.split(","))),
        origin=Origin(where=f"{file.name}:{at}"),
        subject=subject,
        text=subject * 2 if file.bodies else "",
    )


def _seat(part: Part, address: str) -> Participant:
    return Participant(
        part=part, handle=Handle(kind=HandleKind.MAIL, value=address), name=address.partition("@")[0].title()
    )


def line(number: int, *, day: str = "2024-05-01", to: str = "bo@example.org", subject: str = "hello") -> bytes:
    """One message."""
    return f"{number}|{day}|ann@example.org|{to}|{subject}|\n".encode()


def write(path: Path, lines: Iterable[bytes], *, age: int = 0) -> Path:
    """A file of messages, dated long ago so that its date can be relied on; `age` tells two writings apart."""
    path.write_bytes(HEAD + b"".join(lines))
    os.utime(path, ns=(_OLD, _OLD + age))
    return path


def _silent(words: str, done: int, total: int) -> None:
    """Nobody is watching."""


def bring(
    book: Book,
    *paths: Path,
    importer: Importer = LINES,
    importers: Sequence[Importer] = (),
    now: str = NOW,
    today: str = DAY,
    bodies: bool = False,
    reread: bool = False,
    readers: int = 0,
    watch: Watch = _silent,
) -> Imported:
    """Import files of lines."""
    options = Options(importers=importers or (importer,), bodies=bodies, reread=reread, readers=readers)
    return import_paths(book._at, paths, now=now, today=date.fromisoformat(today), options=options, watch=watch)
