"""Bytes of unknown encoding -> text, losing nothing silently.

Order (formats.md section 0, rule 5): byte order mark, NUL pattern (UTF-16 without one), strict UTF-8, declared charset,
windows-1252. What does not fit the encoding is kept, never replaced by U+FFFD: a stray byte in marked UTF-8 is read as
windows-1252, half a UTF-16 or UTF-32 character is shown as its number. A stream is read twice: to see whether it is
UTF-8, once to decode. Lines are bounded, so that a file of one endless line costs neither memory nor time.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from io import StringIO
from typing import BinaryIO, Protocol

CHUNK = 256 * 1024
LINE_MOST = 16 * 1024 * 1024
_SAMPLE = 4096
_SHORT = 64  # under this many bytes a few NULs are no pattern
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CP1252 = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
_ESCAPED = re.compile("[\udc80-\udcff]")  # how "surrogateescape" shows a byte that is no UTF-8
_NO_CHARSETS = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"})  # Python's own
_WESTERN = frozenset({"ascii", "cp1252", "iso8859-1"})  # writers that say so mean windows-1252


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
    return _patterned(head[:_SAMPLE])


def _patterned(sample: bytes) -> str:
    """The encoding whose NULs a text without mark shows: in every second byte, or in two or three of four."""
    short = len(sample) < _SHORT
    if 0 not in sample or (short and len(sample) % 2):
        return ""
    half = len(sample) // 2
    zeros = [sample[place::4].count(0) for place in range(4)]
    even, odd = zeros[0] + zeros[2], zeros[1] + zeros[3]
    enough = half * (0.4 if short else 0.02)
    patterns = (
        ("utf-32-le", zeros[2] + zeros[3] > half * 0.8 and zeros[0] * 10 <= half),
        ("utf-32-be", zeros[0] + zeros[1] > half * 0.8 and zeros[3] * 10 <= half),
        ("utf-16-be", even > enough and odd * 10 <= even),
        ("utf-16-le", odd > enough and even * 10 <= odd),
    )
    return next((encoding for encoding, fits in patterns if fits), "")


def is_utf8(stream: BinaryIO, *, run_most: int | None = None) -> bool:
    """True when a stream is strict UTF-8: all of it, or as far as the first line of more than `run_most` bytes."""
    decoder, run = codecs.getincrementaldecoder("utf-8")("strict"), 0
    try:
        while chunk := stream.read(CHUNK):
            decoder.decode(chunk)
            end = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
            run = len(chunk) - 1 - end if end >= 0 else run + len(chunk)
            if run_most is not None and run > run_most:
                return True
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def decode(raw: bytes, declared: str = "") -> str:
    """A short value's bytes -> text, by the same order; undefined windows-1252 bytes become their code points."""
    if encoding := marked(raw):
        return _decoder(encoding)(raw, True)  # noqa: FBT003 - codecs name the argument differently
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(raw, declared)


def _as_declared(raw: bytes, declared: str) -> str:
    try:
        known = codecs.lookup(declared).name
        if known in _WESTERN or known in _NO_CHARSETS:
            return cp1252(raw)
        return raw.decode(known)
    except (LookupError, ValueError):  # unknown, no text encoding, or not true
        return cp1252(raw)


def cp1252(raw: bytes) -> str:
    """windows-1252, where the five bytes it leaves undefined stand for themselves: no byte is lost."""
    return codecs.charmap_decode(raw, "strict", _CP1252)[0]


def decode_head(head: bytes) -> str:
    """The beginning of a file as text; a character cut at its end is dropped."""
    if encoding := marked(head):
        return _decoder(encoding)(head, False)  # noqa: FBT003 - codecs name the argument differently
    try:
        return codecs.getincrementaldecoder("utf-8")("strict").decode(head)
    except UnicodeDecodeError:
        return cp1252(head)


def lines(file: Opens, *, bound: int = LINE_MOST) -> Iterator[str]:
    """The lines of a file with their ends (LF, CRLF or lone CR as in the file), decoded.

    Raises:
        TooLong: a line passes `bound` characters, its end included.
    """
    encoding = _encoding(file, bound)
    with file.open() as stream:
        yield from _lines(_whole_ends(_pieces(stream, encoding)), bound)


def _encoding(file: Opens, bound: int) -> str:
    with file.open() as stream:
        head = stream.read(_SAMPLE)
    if encoding := marked(head):
        return encoding
    with file.open() as stream:  # a UTF-8 character has four bytes at most: beyond that the line is refused anyway
        return "utf-8" if is_utf8(stream, run_most=4 * bound + 2 * CHUNK) else "cp1252"


def _decoder(encoding: str) -> Callable[[bytes, bool], str]:
    """(bytes, whether they are the last) -> text, keeping state between calls and losing nothing."""
    if encoding == "cp1252":
        return lambda raw, _last: cp1252(raw)
    if encoding.startswith("utf-8"):
        step = codecs.getincrementaldecoder(encoding)("surrogateescape").decode
        return lambda raw, last: _mended(step(raw, last))
    return codecs.getincrementaldecoder(encoding)("backslashreplace").decode


def _mended(text: str) -> str:
    """Bytes that were no UTF-8, read as windows-1252."""
    return text if text.isascii() else _ESCAPED.sub(lambda found: _CP1252[ord(found[0]) - 0xDC00], text)


def _pieces(stream: BinaryIO, encoding: str) -> Iterator[str]:
    step = _decoder(encoding)
    while chunk := stream.read(CHUNK):
        yield step(chunk, False)  # noqa: FBT003 - codecs name the argument differently
    yield step(b"", True)  # noqa: FBT003 - as above


def _whole_ends(pieces: Iterable[str]) -> Iterator[str]:
    """The same text, cut so that no CRLF lies across two pieces."""
    held = ""
    for piece in pieces:
        text = held + piece
        held = "\r" if text.endswith("\r") else ""
        yield text[:-1] if held else text
    yield held


def _lines(pieces: Iterable[str], bound: int) -> Iterator[str]:
    parts: list[str] = []
    size, number = 0, 1
    for piece in pieces:
        for part in StringIO(piece, newline=""):
            size += len(part)
            if size > bound:
                raise TooLong(number, bound)
            parts.append(part)
            if part[-1] in "\r\n":
                yield "".join(parts)
                parts.clear()
                size, number = 0, number + 1
    if parts:
        yield "".join(parts)
