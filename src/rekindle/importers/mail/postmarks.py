"""The bytes of an mbox -> the beginning of each message in it, in order, in flat memory.

A message begins with a postmark: a line "From " after an empty line (or at the start of the file) that goes on with a
date, or with one address-like token when a header follows (Gmail's "From 179...@xxx" has no date at times, and its
zone may stand before the year). Whether a line is one depends on the three bytes before it and `AHEAD` bytes from it,
never on what came earlier: wherever a file is cut, the parts hold the same messages. A body line that begins with
"From " is none, and a quoted one (">From ") neither. Of a message only its header block is copied, `HEAD_MOST` bytes at
most, and of its body as much as is asked for; the rest is passed over in a search for the next postmark.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from rekindle.model import Source

HEAD_MOST = 64 * 1024
"""Bytes of a header block that are read; the longest real ones have a third of it."""

AHEAD = 1024
"""How far past its beginning a postmark is looked at."""

BLOCK = 128 * 1024  # small blocks stay in the processor's own memory; smaller ones are copied more often
_BEHIND = 3  # "\n\r\n", an empty line and the end of the one before it
_START = b"\n\n"  # stands before the file, so that its first line follows an empty one
_BOM = b"\xef\xbb\xbf"

_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_GAP = rb"[ \t]{1,9}"
_CLOCK = rb"\d{1,2}:\d\d(?::\d\d)?"
_ZONE = rb"(?:" + _GAP + rb"(?:[+-]\d{4}|[A-Za-z]{1,5}|\([A-Za-z]{1,5}\)))"
_UNIX = _MONTH + _GAP + rb"\d{1,2}" + _GAP + _CLOCK + _ZONE + rb"{0,2}" + _GAP + rb"\d{4}" + _ZONE + rb"{0,2}"
_RFC = rb"\d{1,2}" + _GAP + _MONTH + _GAP + rb"\d{4}" + _GAP + _CLOCK + _ZONE + rb"{0,2}"
_DATED = rb'(?:(?:"[^"\n]{0,99}"\S{0,300}|\S{1,300})' + _GAP + rb")?" + _DAY + rb",?" + _GAP
_DATED += rb"(?:" + _UNIX + rb"|" + _RFC + rb")(?:" + _GAP + rb"remote from \S{1,99})?[ \t]{0,9}\r?(?:\n|\Z)"
_BARE = rb"[^\s@]{1,300}@[^\s@]{1,300}[ \t]{0,9}\r?\n(?:[!-9;-~]{1,99}[ \t]{0,9}:(?!//)|>From )"
POSTMARK = re.compile(rb"From (?:" + _DATED + rb"|" + _BARE + rb")")
"""What a line must be to begin a message; given bytes that start at the line."""

_CANDIDATE = re.compile(rb"\n\r?\n(?=From )")
_EMPTY = re.compile(rb"\n\r?\n")


class Opening(NamedTuple):
    """Where a message begins in its file, its postmark and headers, and the beginning of its body."""

    at: int
    head: bytes
    body: bytes = b""


def is_mbox(head: bytes) -> bool:
    """True when a file that begins so begins with a postmark, after empty lines perhaps."""
    return POSTMARK.match(head.removeprefix(_BOM).lstrip(b"\r\n")) is not None


def opening(held: bytes, begin: int, end: int, at: int, body_most: int) -> Opening:
    """The message in `held[begin:end]`, which lies at `at` in its file, with `body_most` bytes of its body."""
    empty = _EMPTY.search(held, begin, min(end, begin + HEAD_MOST))
    if empty is None:
        return Opening(at, held[begin : min(end, begin + HEAD_MOST)])
    body = empty.end()
    return Opening(at, held[begin : empty.start()], held[body : min(end, body + body_most)] if body_most else b"")


def openings(file: Source, body_most: int = 0) -> Iterator[Opening]:
    """The messages whose postmark lies in the file, or in `file.part` of it."""
    start, end = file.part or (0, sys.maxsize)
    begin = start - _BEHIND if start > _BEHIND and file.open_at else 0
    with file.open_at(begin) if begin and file.open_at else file.open() as stream:
        yield from _Scan(stream, begin, body_most).messages(start, end)


class _Scan:
    """The block under way: `held` are the bytes at hand, `base` is where they begin in the file."""

    def __init__(self, stream: BinaryIO, base: int, body_most: int) -> None:
        self._stream = stream
        self._body_most = body_most
        self._held = b"" if base else _START
        self._base = base or -len(_START)
        self._open = -1  # where in `held` the message under way begins
        self._seen = 0  # no candidate is left before this place in `held`

    def messages(self, start: int, end: int) -> Iterator[Opening]:
        """Those that begin within the bounds."""
        last = False
        while not last:
            last = self._more()
            limit = len(self._held) if last else max(self._seen, len(self._held) - AHEAD)
            for place in self._marks(limit):
                if self._open >= 0:
                    yield self._cut(place)
                if self._base + place >= end:
                    return
                self._open = place if self._base + place >= start else -1
            if self._open >= 0 and (last or len(self._held) - self._open >= HEAD_MOST + self._body_most):
                yield self._cut(len(self._held))
                self._open = -1
            self._seen = limit
            self._drop()

    def _more(self) -> bool:
        """Read a block; True when it was the last."""
        block = self._stream.read(BLOCK)
        if self._base < 0 and block.startswith(_BOM):
            block = b"\n\n\n" + block[len(_BOM) :]
        self._held += block
        return not block

    def _marks(self, limit: int) -> Iterator[int]:
        """The postmarks that begin before `limit`."""
        held = self._held
        for found in _CANDIDATE.finditer(held, max(0, self._seen - _BEHIND)):
            place = found.end()
            if place >= limit:
                return
            if place >= self._seen and POSTMARK.match(held, place):
                yield place

    def _cut(self, end: int) -> Opening:
        """The message under way, which ends before `end`."""
        return opening(self._held, self._open, end, self._base + self._open, self._body_most)

    def _drop(self) -> None:
        """Forget what is done with."""
        keep = self._open if self._open >= 0 else max(0, self._seen - _BEHIND)
        self._held = self._held[keep:]
        self._base += keep
        self._seen -= keep
        self._open = 0 if self._open >= 0 else -1
