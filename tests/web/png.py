"""A PNG as a browser takes it -> the same picture in 256 colours, a third as large: what README carries."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator

HEAD = b"\x89PNG\r\n\x1a\n"
MOST = 256
Colour = tuple[int, ...]


def size(picture: bytes) -> tuple[int, int]:
    """How wide and high it is."""
    assert picture.startswith(HEAD)
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def smaller(picture: bytes) -> bytes:
    """Keep the colours that most of it has; each other one becomes the nearest of them."""
    width, height = size(picture)
    rows = list(_rows(picture, width))
    found = Counter(rows[0])
    for row in rows[1:]:
        found.update(row)
    kept = [colour for colour, _ in found.most_common(MOST)]
    place = {colour: kept.index(min(kept, key=lambda one: _far(one, colour))) for colour in found}
    lines = b"".join(b"\0" + bytes(place[colour] for colour in row) for row in rows)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", b"".join(bytes(colour) for colour in kept)),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    return HEAD + b"".join(_chunk(name, body) for name, body in parts)


def _far(one: Colour, other: Colour) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _bodies(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(HEAD)
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        yield name, picture[at + 8 : at + 8 + length]
        at += 12 + length


def _rows(picture: bytes, width: int) -> Iterator[list[Colour]]:
    """The colours of each line; the browser writes three bytes a point, each line foretold by its neighbours."""
    raw = zlib.decompress(b"".join(body for name, body in _bodies(picture) if name == b"IDAT"))
    assert picture[24:29] == bytes((8, 2, 0, 0, 0))
    long = width * 3
    above = bytes(long)
    for start in range(0, len(raw), long + 1):
        line = _line(raw[start], bytearray(raw[start + 1 : start + 1 + long]), above)
        yield list(zip(line[::3], line[1::3], line[2::3], strict=True))
        above = bytes(line)


def _line(kind: int, line: bytearray, above: bytes) -> bytearray:
    for at, told in enumerate(line):
        left, corner = (line[at - 3], above[at - 3]) if at >= 3 else (0, 0)
        line[at] = (told + _foretold(kind, left, above[at], corner)) & 255
    return line


def _foretold(kind: int, left: int, up: int, corner: int) -> int:
    if kind < 4:
        return (0, left, up, (left + up) // 2)[kind]
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
