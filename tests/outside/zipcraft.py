"""Zips made byte by byte, so that each field can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

GOOD = b"First Name,Last Name\nAnna,Lind\n"


@dataclass(kw_only=True)
class Member:
    name: bytes = b"a.csv"
    content: bytes = GOOD
    method: int = 8
    flags: int = 0
    mode: int = 0o100644
    day: int = (2024 - 1980) << 9 | 3 << 5 | 5
    size: int | None = None  # said size, when it is to lie
    local_name: bytes | None = None
    at: int | None = None  # said place, when it is to lie
    extra: bytes = b""
    crc: int | None = None
    packed: bytes | None = None
    made: int = 3

    def body(self) -> bytes:
        if self.packed is not None:
            return self.packed
        if self.method != 8:
            return self.content
        deflate = zlib.compressobj(9, zlib.DEFLATED, -15)
        return deflate.compress(self.content) + deflate.flush()

    def sums(self) -> tuple[int, int, int]:
        crc = zlib.crc32(self.content) if self.crc is None else self.crc
        return crc, len(self.body()), len(self.content) if self.size is None else self.size

    def local(self) -> bytes:
        name = self.name if self.local_name is None else self.local_name
        head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, self.flags, self.method, 0, self.day, *self.sums(), len(name), 0)
        return head + name + self.body()

    def central(self, at: int) -> bytes:
        crc, packed, size = self.sums()
        fields = (self.made << 8 | 20, 20, self.flags, self.method, 0, self.day, crc, packed, min(size, 0xFFFFFFFF))
        lengths = (len(self.name), len(self.extra), 0, 0, 0, self.mode << 16, at if self.at is None else self.at)
        return struct.pack("<4s6H3L5H2L", b"PK\1\2", *fields, *lengths) + self.name + self.extra


def zipped(*members: Member, count: int | None = None, comment: bytes = b"", disk: int = 0, shift: int = 0) -> bytes:
    listed, parts, at = list[bytes](), list[bytes](), 0
    for member in members:
        listed.append(member.central(at))
        parts.append(member.local())
        at += len(parts[-1])
    body, directory = b"".join(parts), b"".join(listed)
    count = len(members) if count is None else count
    return body + directory + end(count, len(directory), len(body) + shift, comment, disk)


def end(count: int, length: int, start: int, comment: bytes = b"", disk: int = 0) -> bytes:
    shorts = (disk, disk, count & 0xFFFF, count & 0xFFFF)
    return struct.pack("<4s4H2LH", b"PK\5\6", *shorts, length, start, len(comment)) + comment


def zip64(*members: Member) -> bytes:
    """The same with every size and place in ZIP64 fields."""
    at, locals_, directory = 0, b"", b""
    for member in members:
        crc, packed, size = member.sums()
        extra = struct.pack("<2H3Q", 1, 24, size, packed, at)
        fields = (member.made << 8 | 45, 45, 0, member.method, 0, member.day, crc, *[0xFFFFFFFF] * 2)
        lengths = (len(member.name), len(extra) + 8, 0, 0, 0, member.mode << 16, 0xFFFFFFFF)
        # an unknown field first: the ZIP64 one must be looked for
        directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", *fields, *lengths) + member.name
        directory += struct.pack("<2HL", 0x9999, 4, 7) + extra
        locals_ += member.local()
        at = len(locals_)
    body = locals_ + directory
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, *[len(members)] * 2, len(directory), len(locals_))
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, len(body), 1)
    return body + record + locator + end(0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)


def dense(kernel_size: int, names: int) -> bytes:
    """The full-overlap bomb: many names in the directory, one body."""
    kernel = Member(name=b"0", content=bytes(kernel_size))
    directory = b"".join(Member(name=b"0", content=bytes(kernel_size)).central(0) for _ in range(names))
    return kernel.local() + directory + end(names, len(directory), len(kernel.local()))


def quoted(names: int, kernel_size: int) -> bytes:
    """The quoted-overlap bomb: each file's first block quotes the next file's header, all share one kernel."""
    tail = Member(name=b"k", content=bytes(kernel_size))
    blob, packed, content = tail.local(), tail.body(), tail.content
    metas = [(b"k", len(packed), content)]
    for number in range(names - 1):
        name = b"f%04d" % number
        quote = b"\x00" + struct.pack("<2H", len(blob) - len(packed), (len(blob) - len(packed)) ^ 0xFFFF)
        header_of_next = blob[: len(blob) - len(packed)]
        packed = quote + header_of_next + packed
        content = header_of_next + content
        sums = (zlib.crc32(content), len(packed), len(content))
        blob = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, *sums, len(name), 0) + name + packed
        metas.append((name, len(packed), content))
    return _quoted_directory(blob, metas)


def _quoted_directory(blob: bytes, metas: Iterable[tuple[bytes, int, bytes]]) -> bytes:
    directory = b""
    for name, packed, content in metas:
        at = len(blob) - packed - 30 - len(name)
        sums = (zlib.crc32(content), packed, len(content))
        directory += struct.pack("<4s6H3L5H2L", b"PK\1\2", 0x314, 20, 0, 8, 0, 0, *sums, len(name), 0, 0, 0, 0, 0, at)
        directory += name
    return blob + directory + end(directory.count(b"PK\1\2"), len(directory), len(blob))
