"""What a hostile file may cost: the bounds, the count of bytes really read, and names made safe to show.

Bounds are those of safety.md section 2. Headers are never believed: a stream stops at the size it was told, counted.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from rekindle.model import About, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from _typeshed import WriteableBuffer

MIB = 1024 * 1024
GIB = 1024 * MIB

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one archive. Sizes in bytes; `ratio` is unpacked over packed, and counts only past `ratio_from`."""

    total: int = 20 * GIB
    disk_share: float = 0.8  # of what is free, for a zip within a zip while it is spooled
    ratio: int = 200
    ratio_from: int = MIB
    entries: int = 200_000
    directory: int = 64 * MIB  # a zip's list of names: 200,000 of 335 bytes each
    depth: int = 32  # folders within folders
    listed: int = 20  # problems named one by one for each zip or folder; the rest is counted


LIMITS = Limits()


@dataclass(slots=True)
class Tally:
    """How many bytes have been read, all streams together; `told` hears the sum after each read."""

    read: int = 0
    told: Callable[[int], None] | None = field(default=None, repr=False)

    def add(self, count: int) -> None:
        """Count bytes that arrived."""
        self.read += count
        if self.told:
            self.told(self.read)


class Refused(ValueError):
    """An archive, or a file in one, that is not read; the message is for the user."""


class Unreadable(OSError):
    """A file that cannot be read, or not to its end. `problem` says it to the user; what came before it stands."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(f"{where}: {reason}")
        self.where = where
        self.reason = reason

    @property
    def problem(self) -> Problem:
        """As an item of the file's account."""
        return Problem(where=self.where, reason=self.reason, about=About.FILE)

    def __reduce__(self) -> tuple[type[Unreadable], tuple[str, str]]:
        return Unreadable, (self.where, self.reason)


def unreadable(where: str, error: OSError) -> Unreadable:
    """What the system said, for the user."""
    return Unreadable(
        where, f"It can't be read ({error.strerror or error}). Check that you may open it, then try again."
    )


def shown(name: str) -> str:
    """A name from outside -> text safe to show and useless as a path.

    Controls, bidi marks and bytes in no known encoding are escaped, `..` is percent-encoded, the middle of an endless
    name is cut (a digest keeps two such names apart).
    """
    parts = [part.replace("..", "%2E%2E") if set(part) == {"."} else part for part in pieces(name)]
    safe = _UNSAFE.sub(lambda mark: _escaped(ord(mark[0])), "/".join(parts)) or "(no name)"
    if len(safe) <= _LONGEST:
        return safe
    digest = hashlib.sha256(safe.encode()).hexdigest()[:12]
    return f"{safe[: _LONGEST // 2]}…{digest}…{safe[-_LONGEST // 3 :]}"


def pieces(name: str) -> list[str]:
    """The parts of a path in a zip, whichever slash it has; empty ones and "." mean nothing."""
    return [part for part in name.replace("\\", "/").split("/") if part not in ("", ".")]


def _escaped(code: int) -> str:
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file name that is not UTF-8 (surrogateescape)
        code -= 0xDC00
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"


def capped(problems: Iterable[Problem], container: str, limit: int) -> list[Problem]:
    """The first `limit` problems, and one that counts the rest: a hostile file must not flood the list."""
    listed = list(problems)
    if len(listed) <= limit:
        return listed
    rest = f"{len(listed) - limit:,} more files were left out for such reasons."
    return [*listed[:limit], Problem(where=container, reason=rest, about=About.FILE)]


class Reads(Protocol):
    """A raw stream."""

    def readinto(self, buffer: bytearray | memoryview, /) -> int | None:
        """Fill a buffer; how much came, 0 at the end."""

    def close(self) -> None:
        """Let go."""


class Counted(io.RawIOBase):
    """A raw stream with every byte counted; past `most` bytes it is refused."""

    def __init__(self, inner: Reads, where: str, most: int, tally: Tally | None) -> None:
        super().__init__()
        self._inner, self._where, self._left, self._tally = inner, where, most, tally

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill `buffer`.

        Raises:
            Unreadable: more came than a file of this archive may hold.
        """
        try:
            count = self._inner.readinto(memoryview(buffer)) or 0
        except Refused as refused:
            raise Unreadable(self._where, str(refused)) from refused
        except OSError as error:
            raise unreadable(self._where, error) from error
        self._left -= count
        if self._left < 0:
            raise Unreadable(self._where, "It holds more than it says or more than can be read. The rest was left out.")
        if self._tally and count:
            self._tally.add(count)
        return count

    def close(self) -> None:
        """Close what is inside, too."""
        if not self.closed:
            self._inner.close()
        super().close()
