"""A zip's bytes -> its entries and their streams, in place; nothing is ever extracted.

Own reading of the directory instead of the standard library's: that one believes counts and sizes, loads a directory
of any size, and before 3.11.8 let entries overlap (CVE-2024-0450). Here the entries are counted as they come, lie
apart from one another and from the directory, have the same name in both places, and give at most the bytes that they
announce. Layout and field names: APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
"""

from __future__ import annotations

import io
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from rekindle.outside.limits import Limits, Refused

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_END = struct.Struct("<4s4H2LH")  # end of central directory record, 4.3.16
_END64_AT = struct.Struct("<4sLQL")  # its ZIP64 locator, 4.3.15
_END64 = struct.Struct("<4sQ2H2L4Q")  # its ZIP64 form, 4.3.14
_CENTRAL = struct.Struct("<4s6H3L5H2L")  # a file header in the directory, 4.3.12
_LOCAL = struct.Struct("<4s5H3L2H")  # a file header before the file, 4.3.7
_LONG = 0xFFFFFFFF
_CHUNK = 64 * 1024

CUT = "The zip is cut short or damaged. Nothing was read. Fetch it again, or bring in the unpacked folder."
PARTS = (
    "This is one part of a zip in several parts. Nothing was read. Unzip all parts together, then bring in the folder."
)
PASSWORD = "The zip didn't open: it has a password. Nothing was read. Unzip it yourself, then bring in the folder."  # noqa: S105 - words for the user
BOMB = "The zip is built to unpack without end ({}). Nothing was read. If you made it yourself, bring in the folder."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file in a zip as its directory tells. `at` is where its local header lies; sizes in bytes."""

    name: str
    raw: bytes
    at: int
    packed: int
    size: int
    method: int
    crc: int
    encrypted: bool
    mode: int  # Unix type and permissions, 0 when not told
    modified: datetime | None

    @property
    def is_folder(self) -> bool:
        """True for the entry of a folder."""
        return self.name.endswith(("/", "\\")) or stat.S_ISDIR(self.mode)

    @property
    def is_special(self) -> bool:
        """True for links, devices and pipes."""
        return bool(stat.S_IFMT(self.mode)) and not stat.S_ISREG(self.mode)


def directory(stream: BinaryIO, limits: Limits) -> tuple[Entry, ...]:
    """The entries of a zip in the order of its directory.

    Raises:
        Refused: it is damaged, in parts, or breaks a limit.
    """
    size = stream.seek(0, io.SEEK_END)
    start, length, count = _directory_place(stream, size)
    if length > limits.directory:
        raise Refused(BOMB.format("its list of names is too long"))
    entries = tuple(_entries(_at(stream, start, length), limits))
    if (len(entries) - count) % 0x10000:  # tools without ZIP64 let the count run over
        raise Refused(CUT)
    if sum(entry.size for entry in entries) > limits.total:
        raise Refused(BOMB.format(f"more than {limits.total // 1024**3} GiB"))
    _apart(stream, entries, start)
    return entries


def _at(stream: BinaryIO, place: int, length: int) -> bytes:
    stream.seek(place)
    raw = stream.read(length)
    if len(raw) != length:
        raise Refused(CUT)
    return raw


def _directory_place(stream: BinaryIO, size: int) -> tuple[int, int, int]:
    """Where the directory begins, how long it is, how many entries it should have."""
    tail_at = max(0, size - _END.size - 0xFFFF)
    tail = _at(stream, tail_at, size - tail_at)
    place = _end_place(tail)
    if place < 0:
        raise Refused(PARTS if tail_at == 0 and tail.startswith(b"PK\7\x08") else CUT)
    _, disk, first, here, count, length, start, _ = _END.unpack_from(tail, place)
    end = tail_at + place
    if 0xFFFF in (disk, here, count) or _LONG in (length, start):
        told = (disk, first, count, length, start, end)
        disk, first, count, length, start, end = _zip64_place(stream, end) or told
    if disk or first:
        raise Refused(PARTS)
    if start + length > end:
        raise Refused(CUT)
    return start, length, count


def _end_place(tail: bytes) -> int:
    """The last end record whose comment ends the file; else, as bytes may hang after it, the last one; else -1."""
    last = place = tail.rfind(b"PK\5\6", 0, len(tail) - _END.size + 4)
    while place >= 0:
        if place + _END.size + int.from_bytes(tail[place + 20 : place + 22], "little") == len(tail):
            return place
        place = tail.rfind(b"PK\5\6", 0, place)
    return last


def _zip64_place(stream: BinaryIO, end: int) -> tuple[int, int, int, int, int, int] | None:
    if end < _END64_AT.size:
        return None
    mark, _, place, _ = _END64_AT.unpack(_at(stream, end - _END64_AT.size, _END64_AT.size))
    if mark != b"PK\6\7":
        return None
    record = _END64.unpack(_at(stream, min(place, end), _END64.size))
    if record[0] != b"PK\6\6":
        raise Refused(CUT)
    return record[4], record[5], record[7], record[8], record[9], place


def _entries(raw: bytes, limits: Limits) -> Iterator[Entry]:
    place = count = 0
    while place < len(raw):
        count += 1
        if count > limits.entries:
            raise Refused(BOMB.format(f"more than {limits.entries:,} files"))
        if raw[place : place + 4] != b"PK\1\2" or place + _CENTRAL.size > len(raw):
            raise Refused(CUT)
        head = _CENTRAL.unpack_from(raw, place)
        name_at = place + _CENTRAL.size
        extra_at = name_at + head[10]
        place = extra_at + head[11] + head[12]
        if place > len(raw):
            raise Refused(CUT)
        yield _entry(head, raw[name_at:extra_at], raw[extra_at : extra_at + head[11]])


def _entry(head: tuple[int, ...], raw: bytes, extra: bytes) -> Entry:
    _, made, _, flags, method, time, day, crc, packed, size, *_, outer, at = head
    size, packed, at = _long(extra, size, packed, at)
    return Entry(
        name=_name(raw),
        raw=raw,
        at=at,
        packed=packed,
        size=size,
        method=method,
        crc=crc,
        encrypted=bool(flags & 0x2041),  # encrypted, strongly encrypted, directory encrypted: 4.4.4
        mode=outer >> 16 if made >> 8 in (3, 19) else 0,  # made on Unix or macOS: 4.4.2
        modified=_moment(day, time),
    )


def _long(extra: bytes, *shorts: int) -> tuple[int, ...]:
    """Sizes and offset, those that did not fit taken from the ZIP64 field (4.5.3), in its order."""
    if _LONG not in shorts:
        return shorts
    longs = iter(_longs(extra))
    try:
        return tuple(next(longs) if short == _LONG else short for short in shorts)
    except RuntimeError as error:  # what StopIteration becomes inside a generator
        raise Refused(CUT) from error


def _longs(extra: bytes) -> tuple[int, ...]:
    while len(extra) >= 4:
        tag, length = struct.unpack_from("<2H", extra)
        if tag == 1:
            field = extra[4 : 4 + length]
            return struct.unpack_from(f"<{len(field) // 8}Q", field)
        extra = extra[4 + length :]
    return ()


def _name(raw: bytes) -> str:
    """UTF-8 whatever the flag says, as many tools forget it; else the old code page of zips."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp437")


def _moment(day: int, time: int) -> datetime | None:
    """When an entry was made, its clock taken for UTC; 1980-01-01 is what tools write that have none."""
    try:
        found = datetime(
            1980 + (day >> 9), day >> 5 & 15, day & 31, time >> 11, time >> 5 & 63, (time & 31) * 2, tzinfo=UTC
        )
    except ValueError:
        return None
    return None if (found.year, found.month, found.day) == (1980, 1, 1) else found


def _apart(stream: BinaryIO, entries: tuple[Entry, ...], directory_at: int) -> None:
    """Refuse entries that share bytes, by their local headers: the trick of the dense bombs."""
    spans = sorted((entry.at, _begin(stream, entry) + entry.packed) for entry in entries)
    ends = [*spans, (directory_at, directory_at)]
    if any(end > after for (_, end), (after, _) in pairwise(ends)):
        raise Refused(BOMB.format("its files overlap"))


def _begin(stream: BinaryIO, entry: Entry) -> int:
    """Where an entry's bytes begin."""
    head = _LOCAL.unpack(_at(stream, entry.at, _LOCAL.size))
    if head[0] != b"PK\3\4":
        raise Refused(CUT)
    if _at(stream, entry.at + _LOCAL.size, head[9]) != entry.raw:
        raise Refused(BOMB.format("a file has two names"))
    return entry.at + _LOCAL.size + int(head[9]) + int(head[10])


def refusal(entry: Entry, limits: Limits) -> str:
    """Why an entry is not read, or ""."""
    if entry.encrypted:
        return PASSWORD
    if entry.method not in (0, 8):
        way = f"It is packed in a way that can't be read (method {entry.method})."
        return f"{way} Unzip it yourself, then bring in the folder."
    if entry.size > limits.ratio_from and entry.size > limits.ratio * entry.packed:
        return f"It would unpack to more than {limits.ratio} times its size, as bombs do. It was left out."
    if entry.method == 0 and entry.size != entry.packed:
        return "Its size is told in two ways. It was left out."
    return ""


class Unpacked(io.RawIOBase):
    """The bytes of one entry: at most `entry.size` of them, checked against its sum at the end. Owns `stream`."""

    def __init__(self, stream: BinaryIO, entry: Entry) -> None:
        super().__init__()
        self._stream, self._entry = stream, entry
        self._place, self._left, self._given, self._crc = _begin(stream, entry), entry.packed, 0, 0
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == 8 else None
        self._waiting = b""

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill `buffer`.

        Raises:
            Refused: the bytes are damaged, or more than announced.
        """
        view = memoryview(buffer)
        piece = self._more(len(view))
        self._given += len(piece)
        self._crc = zlib.crc32(piece, self._crc)
        if self._given > self._entry.size:
            raise Refused("It holds more than it says, as bombs do. The rest was left out.")
        if not piece and view.nbytes and (self._given, self._crc) != (self._entry.size, self._entry.crc):
            raise Refused("It is damaged. The rest was left out. Fetch the export again.")
        view[: len(piece)] = piece
        return len(piece)

    def _more(self, most: int) -> bytes:
        if self._inflate is None:
            return self._packed(most)
        try:
            while not self._inflate.eof:
                packed = self._waiting or self._packed(_CHUNK)
                piece = self._inflate.decompress(packed, most)
                self._waiting = self._inflate.unconsumed_tail
                if piece or not packed:
                    return piece
        except zlib.error as error:
            raise Refused("It is damaged. The rest was left out. Fetch the export again.") from error
        return b""

    def _packed(self, most: int) -> bytes:
        self._stream.seek(self._place)  # each time: two streams may share one spooled file
        raw = self._stream.read(min(most, self._left))
        self._place += len(raw)
        self._left -= len(raw)
        return raw

    def close(self) -> None:
        """Close the zip, too."""
        if not self.closed:
            self._stream.close()
        super().close()
