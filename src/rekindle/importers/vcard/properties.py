"""The head of a content line ("item1.TEL;TYPE=CELL,pref") -> its parts; values -> split, unescaped text.

Heads repeat from card to card, so each is read once and kept.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import is_normalized

from rekindle.util.decode import cp1252
from rekindle.util.text import nfc, squeeze

_HEAD = re.compile(r"(?:([^\s;:]*)\.)?([A-Za-z0-9][\w-]*)((?:;.*)?)", re.DOTALL | re.ASCII)
KEPT = 512  # longest head worth remembering
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPES = (("\\n", "\n"), ("\\N", "\n"), *((f"\\{mark}", mark) for mark in ",;:\"'"))
_BARE = re.compile(r"(?<!\\)([;,])")
_CARET = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}  # RFC 6868
_ENCODINGS = frozenset({"quoted-printable", "base64", "b", "8bit", "7bit"})
_SILENT = frozenset({"internet", "pref", "voice", "x400", "dom", "intl", "postal", "parcel", "text", "msg", "video"})
# what a card may declare; Python also has codecs that are no character sets
_CHARSETS = re.compile(
    r"(?:us-)?ascii|utf-?8|utf-?16(?:[bl]e)?|(?:windows-|cp)\d{3,4}|iso[-_]?8859[-_]\d{1,2}|latin-?\d|koi8-[ru]|mac-?roman|"
    r"shift[-_]?jis|sjis|euc[-_](?:jp|kr|cn)|gb2312|gbk|gb18030|big5|iso-2022-(?:jp|kr)|ks_c_5601-1987|tis-620",
    re.IGNORECASE | re.ASCII,
)
BINARY = frozenset({"PHOTO", "LOGO", "SOUND", "KEY"})
_SPECIAL = BINARY | {"BEGIN", "END"}
NO_PREFERENCE = 101  # PREF goes from 1 to 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands before a value. `name` is in upper case, "" when the line is no property at all."""

    text: str
    name: str = ""
    group: str = ""
    parameters: tuple[tuple[str, str], ...] = ()  # names in upper case
    types: tuple[str, ...] = ()  # in lower case
    label: str = ""
    rank: int = NO_PREFERENCE
    plain: bool = False  # a property whose value is neither quoted-printable, a picture nor a card, unquoted
    printable: bool = False  # the value is quoted-printable
    base64: bool = False
    charset: str = ""

    def get(self, *names: str) -> str:
        """The first parameter of one of these names, or ""."""
        for name, value in self.parameters:
            if name in names:
                return value
        return ""


def cut(row: str) -> tuple[Head, str]:
    """A whole logical line -> head and value, both as written."""
    start, colon, value = row.partition(":")
    if '"' in start:
        start, value = _cut_quoted(row)
    if not colon:
        return NO_HEAD, row
    head = read(start) if len(start) <= KEPT else read.__wrapped__(start)
    return (head, value) if head.name else (NO_HEAD, row)


def _cut_quoted(row: str) -> tuple[str, str]:
    """The same at the first colon outside quotes, or simply the first when a quote is not closed."""
    at = 0
    for number, piece in enumerate(row.split('"')):
        if number % 2 == 0 and (colon := piece.find(":")) >= 0:
            return row[: at + colon], row[at + colon + 1 :]
        at += len(piece) + 1
    start, _, value = row.partition(":")
    return start, value


def _parts(text: str) -> list[str]:
    """Parameters, split at semicolons outside quotes."""
    if '"' in text:
        pieces = text.split('"')
        pieces[1::2] = [piece.replace(";", "\0") for piece in pieces[1::2]]
        return [part.replace("\0", ";") for part in '"'.join(pieces).split(";")]
    return text.split(";")


@lru_cache(maxsize=4096)
def read(text: str) -> Head:
    """What stands before the colon -> its parts; NO_HEAD when it is none."""
    match = _HEAD.fullmatch(text.strip())
    if not match:
        return NO_HEAD
    group, name, rest = match[1] or "", match[2].upper(), match[3]
    written = [_parameter(part) for part in _parts(rest) if part.strip()]
    types = tuple(dict.fromkeys(word for key, value in written if key == "TYPE" for word in _words(value)))
    coding = next((value.lower() for key, value in written if key == "ENCODING"), "")
    return Head(
        text=text.strip(),
        name=name,
        group=group,
        parameters=tuple(written),
        types=types,
        label=" ".join(word for word in types if word not in _SILENT),
        rank=_rank(types, written),
        plain=name not in _SPECIAL and '"' not in text and "QUOTED-PRINTABLE" not in text.upper(),
        printable=coding == "quoted-printable",
        base64=coding in ("base64", "b"),
        charset=next((value for key, value in written if key == "CHARSET" and _CHARSETS.fullmatch(value)), ""),
    )


def _parameter(part: str) -> tuple[str, str]:
    """NAME and value; vCard 2.1 writes bare values, whose name follows from the word."""
    name, equals, value = part.strip().partition("=")
    if not equals:
        name, value = ("ENCODING" if part.strip().lower() in _ENCODINGS else "TYPE"), part.strip()
    value = value.strip().replace('"', "")
    return name.strip().upper(), re.sub(r"\^[nN'^]", lambda mark: _CARET[mark[0]], value) if "^" in value else value


def _words(value: str) -> list[str]:
    return [word for word in value.lower().replace(" ", "").split(",") if word]


def _rank(types: tuple[str, ...], written: list[tuple[str, str]]) -> int:
    told = next((value for key, value in written if key == "PREF"), "")
    if told.isascii() and told.isdigit() and len(told) <= 3:
        return int(told)
    return 1 if "pref" in types else NO_PREFERENCE


NO_HEAD = Head(text="")


def split(value: str, mark: str = ";") -> list[str]:
    """The parts between unescaped marks, still escaped."""
    if f"\\{mark}" not in value:
        return value.split(mark)
    parts: list[str] = []
    held: list[str] = []
    for piece in value.split(mark):
        held.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(mark.join(held))
            held = []
    return [*parts, mark.join(held)] if held else parts


def _unescaped(match: re.Match[str]) -> str:
    mark = match[1]
    return "\n" if mark in "nN" else mark if mark in "\\,;:\"'" else match[0]


def unescape(value: str) -> str:
    """A value's text, its newlines and blanks as they are. An unknown escape stays as written."""
    if "\\" not in value:
        return value
    if "\\\\" in value:
        return _ESCAPE.sub(_unescaped, value)
    for written, mark in _ESCAPES:  # where no backslash stands for itself, each form can go at once
        value = value.replace(written, mark)
    return value


def text(value: str) -> str:
    """A value's text, its newlines kept, without controls."""
    plain = unescape(value) if "\\" in value else value
    if plain.isascii() and (plain.isprintable() or plain.replace("\n", "").isprintable()):
        return plain.strip()
    return nfc(plain.replace("\r\n", "\n")).strip()


def tame(value: str) -> bool:
    """True for what needs no more than its outer blanks taken off: no escapes, no marks or blanks of other kinds."""
    return (
        value.isprintable()
        and "\\" not in value
        and "  " not in value
        and (value.isascii() or is_normalized("NFC", value))
    )


def line(value: str) -> str:
    """A value's text on one line, without invisible marks."""
    if value.isprintable() and "\\" not in value and "  " not in value and value.isascii():
        return value.strip()  # as in `tame`, without the call: this runs ten times a card
    return value.strip() if tame(value) else squeeze(unescape(value))


def flat(plain: str) -> str:
    """Text of several lines, already unescaped, on one."""
    if tame(plain):
        return plain.strip()
    if "\n" in plain:
        return ", ".join(filter(None, map(squeeze, plain.split("\n"))))
    return squeeze(plain)


def lines(value: str, mark: str = ";") -> list[str]:
    """The parts of a structured value, each on one line."""
    if tame(value):
        return [part.strip() for part in value.split(mark)] if " " in value else value.split(mark)
    return [line(part) for part in split(value, mark)]


def decoded(raw: bytes, declared: str) -> tuple[str, bool]:
    """(text, guessed): UTF-8, else the declared character set, else windows-1252 as a guess."""
    for charset in ("utf-8", declared):
        try:
            if charset:
                return raw.decode(charset), False
        except UnicodeError:
            continue
    return cp1252(raw), True


def unprintable(value: str, head: Head) -> tuple[str, bool]:
    """Quoted-printable value -> (text still escaped, guessed).

    It is split before it is decoded, so that an encoded semicolon (=3B) is no separator.
    """
    guesses: list[bool] = []
    parts: list[str] = []
    for part in split(value):
        text, guess = decoded(binascii.a2b_qp(part.encode("utf-8", "surrogatepass")), head.charset)
        guesses.append(guess)
        parts.append(text.replace("\r\n", "\n"))
    if len(parts) == 1:
        return parts[0], guesses[0]
    return ";".join(_BARE.sub(r"\\\1", part) for part in parts), any(guesses)
