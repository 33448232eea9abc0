"""A file as importers see it: a look at its beginning, and a way to open it. Made by `rekindle.outside`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import BinaryIO

from rekindle.util.decode import decode_head

PEEK = 64 * 1024
"""How many bytes of a file may be looked at to recognise it."""

_HEADED = re.compile(rb"(?:From [^\n]*\n)?(?:[!-9;-~]{2,60}:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){3}")


@dataclass(frozen=True, kw_only=True)
class Peek:
    """The beginning of a file. `name` is a label only: never decide by it (formats.md section 0, rule 1)."""

    name: str
    size: int
    head: bytes = field(repr=False)

    @cached_property
    def text(self) -> str:
        """The head as text, its last line perhaps cut, decoded by the rule of `rekindle.util.decode`."""
        return decode_head(self.head)

    @property
    def is_headed(self) -> bool:
        """True when it begins with lines of "Name: value", as a mail does: a quick no to all that reads rows."""
        return _HEADED.match(self.head) is not None


@dataclass(frozen=True, kw_only=True)
class Source:
    """A file to read. `open` gives a fresh byte stream each time, bounded against bombs; `name` labels origins.

    `part` is (start, end) in bytes: the items that begin there, and no others; None for all of the file. Only an
    importer that `splits` is ever given one.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    region: str = ""  # home region of phone numbers, "SE"; "" when not known
    columns: tuple[tuple[str, str], ...] = ()  # --map: (field, header) pairs for CSVs nobody knows
    bodies: bool = False  # --bodies: keep the text of mails too
    today: date = date.max  # the user's day: what repeats is followed up to it
    open_at: Callable[[int], BinaryIO] | None = None  # the same from a byte on; None for a member of a zip
    part: tuple[int, int] | None = None

    def peek(self) -> Peek:
        """Its beginning."""
        with self.open() as stream:
            return Peek(name=self.name, size=self.size, head=stream.read(PEEK))
