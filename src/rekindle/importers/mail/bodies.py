"""The beginning of a body -> the sender's own new words: the first text part, decoded, without what was quoted.

Only the first `BODY_MOST` bytes are looked at. Of a multipart the first plain part counts, else the first HTML one
without its tags; attachments are never decoded. The signature stays, a later stage reads it.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator

from rekindle.importers.mail.heads import Head, read_head
from rekindle.importers.mail.hypertext import words_of
from rekindle.importers.mail.words import charset_of, decoded, unbase64
from rekindle.util.quotes import without_quotes
from rekindle.util.text import nfc

BODY_MOST = 128 * 1024
"""Bytes of a body that are read."""

TEXT_MOST = 8_000
"""Characters of a text that are kept."""

_CLEANED_MOST = 2 * TEXT_MOST  # blanks and empty lines go from this much of it
_DEPTH_MOST = 8
_PARTS_MOST = 50
_BOUNDARY = re.compile(rb"boundary[ \t\n]*=[ \t\n]*(?:\"([^\"]{1,200})\"|([^\s;\"]{1,200}))", re.IGNORECASE)
_EMPTY = re.compile(rb"\n\r?\n")
_QUOTED_FROM = re.compile(rb"\n>(>*From )")
_GAPS = re.compile(r"\n{3,}")
_BLANKS = re.compile(r"(?<![ \t\xa0])(?<!^--)[ \t\xa0]+$", re.MULTILINE)  # "-- " begins a signature


def own_text(head: Head, body: bytes) -> str:
    """What the sender wrote in this mail, at most `TEXT_MOST` characters."""
    plain, markup = _texts(head, body, 0)
    text = plain if plain.strip() else words_of(markup)
    text = without_quotes(nfc(text.replace("\r\n", "\n").replace("\r", "\n")))[:_CLEANED_MOST]
    return _GAPS.sub("\n\n", _BLANKS.sub("", text)).strip()[:TEXT_MOST].rstrip()


def _texts(head: Head, body: bytes, depth: int) -> tuple[str, str]:
    """The first plain text and the first HTML text in a part, each "" when there is none."""
    kind = head.get("content-type", b"text/plain").strip().lower()
    if b"attachment" in head.get("content-disposition", b"").lower():
        return "", ""
    if kind.startswith(b"multipart/"):
        return _of_parts(head, body, depth)
    if kind.startswith(b"text/html"):
        return "", _decoded(head, body)
    return (_decoded(head, body), "") if kind.startswith(b"text/plain") or b"/" not in kind else ("", "")


def _of_parts(head: Head, body: bytes, depth: int) -> tuple[str, str]:
    found = _BOUNDARY.search(head["content-type"])
    if found is None or depth >= _DEPTH_MOST:
        return "", ""
    mark = b"\n--" + (found[1] or found[2])
    markup = ""
    for part in _parts(b"\n" + body, mark):
        inner = _part(part, depth)
        markup = markup or inner[1]
        if inner[0].strip():
            return inner[0], markup
    return "", markup


def _parts(body: bytes, mark: bytes) -> Iterator[bytes]:
    """What stands between the boundary lines, each part from the newline before its first header."""
    place = body.find(mark)
    for _ in range(_PARTS_MOST):
        line = body.find(b"\n", place + len(mark))
        if place < 0 or line < 0 or body.startswith(b"--", place + len(mark)):
            return
        end = body.find(mark, line)
        if not body[place + len(mark) : line].strip():  # else it is a longer boundary
            yield body[line : end if end >= 0 else len(body)]
        place = end


def _part(raw: bytes, depth: int) -> tuple[str, str]:
    """The texts of one part: its headers, an empty line, its body."""
    end = _EMPTY.search(raw)
    if end is None:
        return "", ""
    return _texts(read_head(raw[: end.start()]), raw[end.end() :], depth + 1)


def _decoded(head: Head, body: bytes) -> str:
    how = head.get("content-transfer-encoding", b"").strip().lower()
    if how == b"base64":
        body = unbase64(body)
    elif how == b"quoted-printable":
        body = binascii.a2b_qp(body)
    elif b"\n>" in body:
        body = _QUOTED_FROM.sub(rb"\n\1", body)
    return decoded(body, charset_of(head.get("content-type", b"")))
