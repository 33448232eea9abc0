"""Bytes of unknown encoding -> text, losing nothing silently.

Order (formats.md section 0, rule 5): byte order mark, NUL pattern (UTF-16 without one), strict UTF-8, declared charset,
windows-1252. A stream is read twice: once to see whether it is UTF-8, once to decode. Lines are bounded, so that a
file of one endless line costs no memory.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from typing import BinaryIO, Protocol

CHUNK = 256 * 1024
LINE_MOST = 16 * 1024 * 1024
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class TooLong(ValueError):
    """A line passed the bound; the rest of its file cannot be trusted to have lines at all."""

    def __init__(self, line: int, bound: int) -> None:
        super().__init__(f"line {line} is longer than {bound:,} characters")
        self.line = line


class Opens(Protocol):
    """Anything that opens a fresh byte stream: a Source."""

    @property
    def open(self) -> Callable[[], BinaryIO]:
        """A function that gives the stream."""


def marked(head: bytes) -> str:
    """The encoding that a byte order mark or NUL pattern tells, or ""."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    sample = head[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if even > half * 0.4 and odd < half * 0.1:
        return "utf-16-be"
    if odd > half * 0.4 and even < half * 0.1:
        return "utf-16-le"
    return ""


def is_utf8(stream: BinaryIO) -> bool:
    """True when all of a stream is strict UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        while chunk := stream.read(CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def decode(raw: bytes, declared: str = "") -> str:
    """A short value's bytes -> text, by the same order; undefined windows-1252 bytes become their code points."""
    if encoding := marked(raw):
        return raw.decode(encoding, "replace")
    for encoding in ("utf-8", declared):
        try:
            return raw.decode(encoding) if encoding else cp1252(raw)
        except (UnicodeDecodeError, LookupError):
            continue
    return cp1252(raw)


def cp1252(raw: bytes) -> str:
    """windows-1252, where the five bytes it leaves undefined stand for themselves: no byte is lost."""
    return (
        "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in raw)
        if _gaps(raw)
        else raw.decode("cp1252")
    )


def _gaps(raw: bytes) -> bool:
    return any(gap in raw for gap in (b"\x81", b"\x8d", b"\x8f", b"\x90", b"\x9d"))


def decode_head(head: bytes) -> str:
    """The beginning of a file as text; a character cut at its end is dropped."""
    if encoding := marked(head):
        return codecs.getincrementaldecoder(encoding)("replace").decode(head)
    try:
        return codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        return cp1252(head)


def lines(file: Opens, *, bound: int = LINE_MOST) -> Iterator[str]:
    """The lines of a file with their ends (LF, CRLF or lone CR as in the file), decoded.

    Raises:
        TooLong: a line passes `bound` characters.
    """
    with file.open() as stream:
        head = stream.read(4096)
    encoding = marked(head)
    if not encoding:
        with file.open() as stream:
            encoding = "utf-8" if is_utf8(stream) else "cp1252"
    with file.open() as stream:
        yield from _lines(stream, encoding, bound)


def _pieces(stream: BinaryIO, encoding: str) -> Iterator[str]:
    if encoding == "cp1252":
        while chunk := stream.read(CHUNK):
            yield cp1252(chunk)
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while chunk := stream.read(CHUNK):
        yield decoder.decode(chunk)
    yield decoder.decode(b"", final=True)


def _lines(stream: BinaryIO, encoding: str, bound: int) -> Iterator[str]:
    rest, number = "", 0
    for piece in _pieces(stream, encoding):
        *whole, rest = (rest + piece).split("\n")
        for line in whole:
            number += 1
            yield line + "\n"
        if len(rest) > bound:
            raise TooLong(number + 1, bound)
    if rest:
        yield rest
