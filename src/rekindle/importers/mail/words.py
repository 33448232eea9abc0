"""The bytes of a header value -> its text: folds, encoded words and every charset, never an exception.

Encoded words (RFC 2047) are decoded wherever they stand, inside quotes too, as many writers put them there; two that
touch are put together before they are decoded, because some writers cut a character in half. Raw bytes are UTF-8
(RFC 6532), else what the message declares for its body, else windows-1252. A charset that nobody knows counts as none.
"""

from __future__ import annotations

import binascii
import codecs
import re
from functools import lru_cache

from rekindle.util.decode import cp1252
from rekindle.util.text import squeeze

_WORD = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?([^\n]*?)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?[^?\s=]{1,60}\?[bBqQ]\?)")
_ESCAPE = re.compile(rb"=([0-9A-Fa-f]{2})")
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_FOLD = re.compile(rb"\n[ \t]+")
_CHARSET = re.compile(rb"charset[ \t]*=[ \t]*[\"']?([A-Za-z0-9_.:+-]{1,40})", re.IGNORECASE)
_WESTERN = frozenset({"ascii", "iso8859-1", "cp1252"})  # writers that say so mean windows-1252
_NO_TEXT = frozenset({"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "mbcs", "oem"})
_MEANT = {
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "ksc5601": "cp949", "euc-kr": "cp949", "euc_kr": "cp949",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz", "big5": "cp950", "x-big5": "cp950",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext", "x-mac-roman": "mac_roman", "macintosh": "mac_roman", "unicode-1-1-utf-7": "utf-7",
    "windows-874": "cp874", "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8", "cp-850": "cp850",
}  # fmt: skip


@lru_cache(maxsize=1000)
def _codec(charset: str) -> str:
    """Python's name of a charset; "" when it is none that makes text of bytes."""
    name = charset.partition("*")[0].strip().lower()  # RFC 2231 puts a language behind a star
    try:
        found = codecs.lookup(_MEANT.get(name, name))
    except (LookupError, ValueError):  # unknown; a NUL in the name
        return ""
    if found.name in _NO_TEXT or not getattr(found, "_is_text_encoding", True):
        return ""
    return "cp1252" if found.name in _WESTERN else found.name


def decoded(raw: bytes, charset: str) -> str:
    """Bytes of a charset -> text: as declared, else UTF-8, else windows-1252. No byte is lost."""
    known = _codec(charset) if charset else ""
    for name in (known, "utf-8"):
        if name and name != "cp1252":
            try:
                return raw.decode(name)
            except ValueError:  # not what was declared
                continue
    return cp1252(raw)


def charset_of(content_type: bytes) -> str:
    """What a Content-Type declares, or ""."""
    found = _CHARSET.search(content_type)
    return found[1].decode("ascii") if found else ""


def raw_text(raw: bytes, charset: str = "") -> str:
    """A header value as text on one line, its encoded words still in it."""
    if raw.isascii() and (text := raw.decode()).isprintable():  # nearly every value
        return text
    if b"\n" in raw:
        raw = _FOLD.sub(b" ", raw)
    if raw.isascii():
        if b"\x1b" in raw:  # iso-2022-jp begins another alphabet with it
            return decoded(raw, "iso-2022-jp")
        return raw.decode("ascii")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return decoded(raw, charset)


def unworded(text: str) -> str:
    """The same with every encoded word decoded."""
    if "=?" not in text:
        return text
    return _run(_BETWEEN.sub(r"\1", text))


def _run(text: str) -> str:
    """Words that touch and have one charset are decoded as one."""
    made: list[str] = []
    place, held, charset = 0, b"", ""
    for found in _WORD.finditer(text):
        apart = text[place : found.start()]
        if held and (apart or found[1].lower() != charset):
            made.append(decoded(held, charset))
            held = b""
        made.append(apart)
        held, charset, place = held + _bytes(found[2], found[3]), found[1].lower(), found.end()
    if held:
        made.append(decoded(held, charset))
    made.append(text[place:])
    return "".join(made)


def _bytes(how: str, text: str) -> bytes:
    raw = text.encode("utf-8", "surrogatepass")
    if how in "qQ":
        return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), raw.replace(b"_", b" "))
    return unbase64(raw)


def unbase64(raw: bytes) -> bytes:
    """What base64 stands for, however it is broken or cut off."""
    letters = _NO_BASE64.sub(b"", raw)
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def text_of(raw: bytes, charset: str = "") -> str:
    """A header value as people read it: one line, decoded."""
    if raw.isascii() and b"=?" not in raw and (text := raw.decode()).isprintable() and "  " not in text:
        return text.strip()  # what the rest would make of nearly every value, too
    return squeeze(unworded(raw_text(raw, charset)))
