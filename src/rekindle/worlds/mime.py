"""Text, names and attachments -> the bytes of a mail, in the many forms that mail programs give them."""

from __future__ import annotations

from base64 import b64encode
from binascii import b2a_qp
from collections.abc import Iterator
from functools import lru_cache
from random import Random

_LINE = 77  # characters of base64 a line with its end: 57 bytes
_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "docx": "application/octet-stream"}
_WORD = 42  # bytes of text an encoded word, so that none is longer than 75


class Block:
    """Random bytes in base64, made once; an attachment is a slice of whole lines."""

    def __init__(self, rng: Random, size: int) -> None:
        self._rng = rng
        self._lines = size // 57 + 1
        raw = b64encode(rng.randbytes(self._lines * 57))
        self._text = b"".join(raw[at : at + 76] + b"\n" for at in range(0, len(raw), 76))

    def slice(self, size: int) -> bytes:
        """About so many bytes (at least a line, at most the block) as they stand in a mail."""
        lines = min(max(1, size // _LINE), self._lines)
        start = int((self._lines - lines + 1) * self._rng.random()) * _LINE
        return self._text[start : start + lines * _LINE]


def words(text: str, charset: str = "utf-8") -> str:
    """A header's text: as it is when ASCII, else in encoded words (RFC 2047): Q for Latin-1, B for UTF-8."""
    if text.isascii():
        return text
    if charset == "iso-8859-1":
        try:
            return _quoted(text)
        except UnicodeEncodeError:
            pass
    return "\n ".join(f"=?UTF-8?B?{b64encode(part.encode()).decode()}?=" for part in _parts(text))


def _quoted(text: str) -> str:
    safe = "".join(
        "_" if sign == " " else sign if sign.isascii() and sign.isalnum() else f"={sign.encode('iso-8859-1')[0]:02X}"
        for sign in text
    )
    return f"=?iso-8859-1?Q?{safe}?="


def _parts(text: str) -> Iterator[str]:
    """Pieces that fit an encoded word; none splits a character."""
    piece = ""
    for sign in text:
        if len((piece + sign).encode()) > _WORD:
            yield piece
            piece = ""
        piece += sign
    yield piece


@lru_cache(maxsize=4096)
def mailbox(name: str, address: str, charset: str = "utf-8") -> str:
    """A name and an address as a header has them: quoted when it must be, encoded when it is not ASCII."""
    if not name:
        return address
    if not name.isascii():
        return f"{name if charset == 'raw' else words(name, charset)} <{address}>"
    plain = name.replace(" ", "").isalnum()
    return f"{name} <{address}>" if plain else f'"{name}" <{address}>'


def shielded(text: str) -> str:
    """Lines that would look like the beginning of the next mail get a mark, as mboxes have it."""
    return text.replace("\nFrom ", "\n>From ") if "\nFrom " in text else text


def plain(text: str, form: int) -> bytes:
    """A text part with its headers: 7bit when it can be; else by `form` 8bit, Latin-1 quoted-printable or base64."""
    kind = "Content-Type: text/plain; charset="
    if text.isascii() and form % 4 != 3:
        return f'{kind}"us-ascii"\n\n{text}\n'.encode()
    if form % 4 == 1:
        try:
            body = b2a_qp(text.encode("iso-8859-1"), istext=True)
        except UnicodeEncodeError:
            pass
        else:
            return f"{kind}iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n".encode() + body + b"\n"
    if form % 4 == 2:
        raw = b64encode(text.encode()).decode()
        body = "\n".join(raw[at : at + 76] for at in range(0, len(raw), 76)).encode()
        return f"{kind}UTF-8\nContent-Transfer-Encoding: base64\n\n".encode() + body + b"\n"
    if form % 4 == 3:
        return f"{kind}UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n".encode() + b2a_qp(text.encode()) + b"\n"
    return f'{kind}"UTF-8"; format=flowed\nContent-Transfer-Encoding: 8bit\n\n{text}\n'.encode()


def html(text: str) -> bytes:
    """The same text as an HTML part, as Gmail writes one."""
    inner = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>\n")
    body = b2a_qp(f'<div dir="ltr">{inner}</div>'.encode(), istext=True)
    return b'Content-Type: text/html; charset="UTF-8"\nContent-Transfer-Encoding: quoted-printable\n\n' + body + b"\n"


def attachment(name: str, lines: bytes) -> bytes:
    """A file as a part."""
    kind = _TYPES[name.rpartition(".")[2]]
    head = f'Content-Type: {kind}; name="{name}"\nContent-Disposition: attachment; filename="{name}"\n'
    return head.encode() + b"Content-Transfer-Encoding: base64\n\n" + lines


def several(kind: str, boundary: str, parts: tuple[bytes, ...]) -> bytes:
    """Parts in one: kind is "alternative", "mixed", "report" ..."""
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\n\n'.encode()
    between = f"--{boundary}\n".encode()
    return head + b"".join(between + part + b"\n" for part in parts) + f"--{boundary}--\n".encode()
