"""The text of an address header -> its mailboxes: a name, perhaps in encoded words before, and an address.

Our own grammar, as headers in old archives obey none: it knows quotes, comments, groups, routes and blanks of the
obsolete syntax (RFC 5322 section 4.4), semicolons and colons between addresses, commas before the first, "Last, First"
without quotes, and quotes or comments that never close, which are then letters like any other. Linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from rekindle.importers.mail.words import unworded

_ADDRESS = re.compile(r"[^\s@<>\"(),:;\[\]\\]{1,64}@[^\s@<>\"(),:;\[\]\\]{1,255}")
_TOKEN = re.compile(r"=\?[^?\s=]{1,60}\?[bBqQ]\?[^?]*+\?=|<[^<>]*+>|[^\s,;:\"(<=]++|\s++|.", re.DOTALL)
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_BRACKET = re.compile(r"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_COMMENT = re.compile(r"\([^()]*\)")
_LOCAL_IN_QUOTES = re.compile(r'"([^"\s@]+)"\s*(?=@)')
_BLANKS = re.compile(r"(?<!\s)\s*+([@.])\s*+")
_EXCHANGE = re.compile(r"\s*(?:EX:)?(/(?:o|ou|cn)=.*)", re.IGNORECASE | re.DOTALL)
_ENDS = frozenset(",;:")


class Mailbox(NamedTuple):
    """A name as written and an address; an Exchange path begins with a slash."""

    name: str
    address: str


def mailboxes(text: str) -> list[Mailbox]:
    """All mailboxes of a header, in order."""
    reading = _Reading()
    for token in _tokens(text):
        reading.take(token)
    reading.end("")
    return reading.found


def _tokens(text: str) -> Iterator[str]:
    """Quoted strings, comments, <...>, encoded words, blanks, separators and words."""
    place = 0
    closes = {
        '"': True,
        "(": True,
    }  # whether a quote or comment from here on can close: asked once, so that it is linear
    while place < len(text):
        end = 0
        if closes.get(text[place]):
            end = _close(text, place)
            closes[text[place]] = end > 0
        if not end:
            found = _TOKEN.match(text, place)
            end = found.end() if found else place + 1
        yield text[place:end]
        place = end


def _close(text: str, place: int) -> int:
    """The end of the quoted string or comment that begins here; 0 when it has none."""
    if text[place] == '"':
        quoted = _QUOTED.match(text, place)
        return quoted.end() if quoted else 0
    depth = 0
    for found in _BRACKET.finditer(text, place):
        depth += {"(": 1, ")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return 0


class _Reading:
    """The mailbox under way."""

    def __init__(self) -> None:
        self.found: list[Mailbox] = []
        self._bare = ""  # "Lind" of `Lind, Anna <a@b>`
        self._clear()

    def _clear(self) -> None:
        self._shown: list[str] = []  # the phrase without quotes
        self._raw: list[str] = []  # the same with them
        self._aside = ""  # a comment
        self._angle: str | None = None

    def take(self, token: str) -> None:
        """The next token."""
        if token in _ENDS:
            self.end(token)
        elif len(token) > 1 and token[0] == "<" and token[-1] == ">":
            if self._angle is not None:
                self.end("")
            self._angle = token[1:-1]
        elif len(token) > 1 and token[0] == "(":
            self._aside = self._aside or _ESCAPED.sub(r"\1", token[1:-1])
        else:
            quoted = len(token) > 1 and token[0] == '"'
            self._shown.append(_ESCAPED.sub(r"\1", token[1:-1]) if quoted else token)
            self._raw.append(token)

    def end(self, mark: str) -> None:
        """A separator, or the end of the header."""
        found = self._plain() if self._angle is None else self._angled(self._angle)
        bare = "".join(self._shown).strip()
        self._bare = bare if mark == "," and not found and not self._bare else ""
        self.found += found
        self._clear()

    def _angled(self, angle: str) -> list[Mailbox]:
        name = unworded("".join(self._shown)).strip()
        name = ", ".join(part for part in (unworded(self._bare), name) if part) or unworded(self._aside)
        if exchange := _EXCHANGE.match(angle):
            return [Mailbox(name, exchange[1])]
        if angle.lstrip().startswith("@"):
            angle = angle.rpartition(":")[2]
        return [Mailbox(name, address) for address in _addresses(angle)]

    def _plain(self) -> list[Mailbox]:
        text = "".join(self._raw)
        found = _addresses(text)
        if len(found) != 1:
            return [Mailbox("", address) for address in found]
        name = text.partition(found[0])
        around = unworded(name[0] + name[2]) if name[1] else ""
        return [Mailbox(around if around.strip(" '\"<>") else unworded(self._aside), found[0])]


def _addresses(text: str) -> list[str]:
    """The addresses in a text, else those it would have without comments and blanks, else those in its words."""
    if "@" in text:
        plain = _BLANKS.sub(r"\1", _LOCAL_IN_QUOTES.sub(r"\1", _COMMENT.sub("", text)))
        return _ADDRESS.findall(text) or _ADDRESS.findall(plain)
    return _ADDRESS.findall(unworded(text)) if "=?" in text else []
