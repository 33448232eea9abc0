"""The header block of a message -> the headers that are wanted, unfolded where they are used.

A header is a name at the beginning of a line and a colon, blanks before it or not, with the lines that begin with a
blank after it. A line that is none of these is passed over: broken folds occur, and the rest still counts. When a
header stands twice, the first one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_NAMES = (
    "From To Cc Bcc Date Message-ID Subject References In-Reply-To Delivered-To X-Gmail-Labels List-Id List-Unsubscribe"
    " List-Post Precedence Auto-Submitted Return-Path Content-Type Content-Transfer-Encoding Content-Disposition"
    " Content-Class X-Auto-Response-Suppress X-Failed-Recipients Sender Reply-To X-Mozilla-Status X-Status"
    " X-Uniform-Type-Identifier"
)
_WANTED = tuple(_NAMES.split())


def _any_of(names: Iterable[str]) -> str:
    """A pattern for these words in any case that looks at each letter once: header lines are many."""
    heads: dict[str, list[str]] = {}
    for name in names:
        heads.setdefault(name[:1].lower(), []).append(name[1:])
    rest = {head: _any_of(filter(None, tails)) for head, tails in heads.items()}
    ends = {head: "" in tails for head, tails in heads.items()}
    forms = [f"{_letter(head)}{tail}{'?' if tail and ends[head] else ''}" for head, tail in rest.items()]
    return f"(?:{'|'.join(forms)})" if forms else ""


def _letter(letter: str) -> str:
    return f"[{letter.upper()}{letter}]" if letter.isalpha() else letter


_PASSED = r"(?![ \t]|Rec|ARC|DKIM|MIME|X-GM)"  # what most lines begin with that are none of these: told at once
_HEADER = re.compile(rf"\n{_PASSED}({_any_of(_WANTED)})[ \t]*+:[ \t]*+([^\n]*+(?:\n[ \t][^\n]*+)*+)".encode())
_KEYS = {form.encode(): name.lower() for name in _WANTED for form in (name, name.title(), name.lower(), name.upper())}
_RECEIVED = re.compile(rb"\nReceived[ \t]*:[^;\n]*+(?:\n[ \t][^;\n]*+)*+;([^\n]*+(?:\n[ \t][^\n]*+)*+)", re.IGNORECASE)


Head: TypeAlias = dict[str, bytes]
"""Name in lower case -> value as it stands, folds and blanks at its end too."""


def read_head(raw: bytes) -> Head:
    """The wanted headers of a block that begins with a postmark, or with a newline."""
    if b"\r" in raw:
        raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b" ")
    found = _HEADER.findall(raw)
    found.reverse()  # of two the first one counts
    return {_KEYS.get(name) or name.decode().lower(): value for name, value in found}


def received(raw: bytes) -> bytes:
    """The date of the topmost Received header, or b""."""
    found = _RECEIVED.search(raw.replace(b"\r\n", b"\n"))
    return found[1] if found else b""


def was_delivered(raw: bytes) -> bool:
    """True when a mail server handed the message over: the copy that a program keeps of what it sent has no trace."""
    return _TRACE.search(raw) is not None


_TRACE = re.compile(rb"\n(?:Received|Return-Path|Delivered-To)[ \t]*:", re.IGNORECASE)
