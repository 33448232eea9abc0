"""The bytes of a file -> its cards as blocks of bytes, in order, each broken one alone.

A block is what lies between BEGIN and END. Only the colons are looked at, and base64 has none, so pictures cost next
to nothing. What is not UTF-8, UTF-16 or UTF-32 by its marks passes as it is; `lines` decodes it line by line, after
unfolding (formats.md section 0, rule 5). Memory is bounded by `CARD_MOST`, whatever the file holds.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rekindle.model import Source
from rekindle.util.decode import LINE_MOST, marked
from rekindle.util.maker import maker

CHUNK = 1024 * 1024
CARD_MOST = LINE_MOST + 4 * CHUNK
"""Bytes of one card; a logical line may take LINE_MOST of them."""

_SEAM = 32  # a mark that two chunks share is shorter than this
_MARK = re.compile(rb":[ \t]{0,8}(?i:vcard|vlist)[ \t]{0,8}(?=[\r\n]|\Z)")
_AGENT = re.compile(rb"(?i:(?:[\w-]+\.)?AGENT[^:]*:)")


class Shape(Enum):
    """What was found."""

    CARD = "card"
    LIST = "list"  # SOGo's VLIST
    UNCLOSED = "unclosed"
    TOO_LONG = "too long"
    STRAY = "stray"  # text outside any card


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file; `number` counts cards (or lists) from 1. `raw` begins with a newline."""

    shape: Shape
    number: int
    raw: bytes


_made = maker(Block)


def encoding(head: bytes) -> str:
    """The encoding that the first bytes tell, or "" for an 8-bit one. UTF-16 occurs without a mark."""
    start = head[:256].lstrip(b"\0\r\n\t ").upper()
    if start.startswith(b"B\0E\0G\0I\0N\0:"):
        return "utf-16-be" if head[:1] == b"\0" else "utf-16-le"
    return marked(head)


def chunks(file: Source) -> Iterator[bytes]:
    """The file as UTF-8, or in its own 8-bit encoding, without its mark and with a newline at each line's end."""
    with file.open() as stream:
        head = stream.read(CHUNK)
        told = encoding(head)
        lone = b"\r" in head and b"\n" not in head and not told.startswith(("utf-16", "utf-32"))
        # bytes that are no text show as \xNN: visible, and none is lost
        decoder = codecs.getincrementaldecoder(told)("backslashreplace") if told not in ("", "utf-8-sig") else None
        chunk = head.removeprefix(codecs.BOM_UTF8)
        while chunk:
            piece = decoder.decode(chunk).encode("utf-8", "backslashreplace") if decoder else chunk
            yield piece.replace(b"\r", b"\n") if lone else piece
            chunk = stream.read(CHUNK)
        if decoder:
            yield decoder.decode(b"", final=True).encode("utf-8", "backslashreplace")


_LONG = b"LONG"


def _marks(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """(text, mark) pairs: the text before each BEGIN:VCARD, END:VCARD ... in upper case; b"" at the end of the file."""
    rest, skipping = b"\n", False
    for piece in pieces:
        if skipping and b"\n" not in piece:
            continue
        old = len(rest)
        rest += piece[piece.index(b"\n") :] if skipping else piece
        skipping, start = False, 0
        for found in _MARK.finditer(rest, max(0, old - _SEAM)):
            if found.end() + 1 >= len(rest):
                break  # the word may go on in the next chunk
            line = rest.rfind(b"\n", start, found.start())
            if mark := _word(rest[line + 1 : found.start()], found[0]):
                yield rest[start:line], mark
                start = found.end()
        rest = rest[start:]
        if len(rest) > CARD_MOST:
            yield rest[:CHUNK], _LONG
            rest, skipping = b"", True
    yield from _last(rest)


def _last(rest: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The end of the file: a last mark that may lack its newline."""
    start = 0
    for found in _MARK.finditer(rest, max(0, len(rest) - _SEAM)):
        line = rest.rfind(b"\n", start, found.start())
        if mark := _word(rest[line + 1 : found.start()], found[0]):
            yield rest[start:line], mark
            start = found.end()
    yield rest[start:], b""


@lru_cache(maxsize=256)
def _word(before: bytes, after: bytes) -> bytes:
    if len(before) > _SEAM:
        return b""
    word = before.rstrip(b" \t").upper()  # a blank in front of it would make it the fold of another line
    return word + b":" + after[1:].strip().upper() if word in (b"BEGIN", b"END") else b""


def _ends_in_agent(text: bytes) -> bool:
    tail = text[-_SEAM * 8 :].rstrip()
    return _AGENT.fullmatch(tail[tail.rfind(b"\n") + 1 :]) is not None


class _Cutter:
    """The state between marks: which card is open, what it holds so far, whether the place is lost."""

    def __init__(self) -> None:
        self.kind = b""  # VCARD or VLIST while one is open
        self.held = b""
        self.nested = False  # vCard 2.1 writes an AGENT as a card within the card
        self.lost = False  # after an endless line, until the next BEGIN
        self.counts = {b"VCARD": 0, b"VLIST": 0}

    def _block(self, shape: Shape, raw: bytes) -> Block:
        return _made(shape=shape, number=self.counts[self.kind or b"VCARD"], raw=raw)

    def feed(self, text: bytes, mark: bytes) -> Block | None:
        """What a mark completes, given the text before it."""
        if mark == _LONG:
            return self._too_long(text)
        word, _, kind = mark.partition(b":")
        if not self.kind:
            done = self._outside(text, word)
        elif word == b"BEGIN" and not self.nested and _ends_in_agent(text):
            self.nested, self.held = True, text + b"\n" + mark
            return None
        elif word == b"END" and self.nested:
            self.nested, self.held = False, self.held + text + b"\n" + mark
            return None
        else:
            closed = word == b"END" and kind == self.kind
            shape = Shape.LIST if self.kind == b"VLIST" else Shape.CARD
            done = self._block(shape if closed else Shape.UNCLOSED, self.held + text)
        self._reset(kind if word == b"BEGIN" else b"")
        return done

    def _reset(self, kind: bytes) -> None:
        self.kind, self.held, self.nested = kind, b"", False
        if kind:
            self.lost = False
            self.counts[kind] += 1

    def _outside(self, text: bytes, word: bytes) -> Block | None:
        said = text.strip()
        if self.lost or not (said or word == b"END"):
            return None
        return self._block(Shape.STRAY, text if said else b"END")

    def _too_long(self, text: bytes) -> Block | None:
        done = None if self.lost else self._block(Shape.TOO_LONG, text)
        self._reset(b"")
        self.lost = True
        return done


def blocks(pieces: Iterable[bytes]) -> Iterator[Block]:
    """The cards and lists of a file, and what is broken between them."""
    cutter = _Cutter()
    for text, mark in _marks(pieces):
        if done := cutter.feed(text, mark):
            yield done
