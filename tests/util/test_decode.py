"""Decoding: sixty byte strings without a lost character, ends of lines, and lines without an end."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, RawIOBase
from typing import BinaryIO, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util import decode as decoding
from rekindle.util.decode import CHUNK, TooLong, cp1252, decode, decode_head, is_utf8, lines, marked

TEXTS = (
    "Name,Mail\r\nAnna Lind,anna@lind.example\r\n",
    "Zoë Ødegård, Łukasz Żak, Ağça, Çelik\n",
    "Иван Петров;ivan@petrov.example\n",
    "李小龙,김민수,はなこ\n",
    "محمد علي,דוד\n",
    "Nguyễn Thị Ánh\n",
    "e\u0301 decomposed, \u200bzero width\n",
    "😀 astral 𐍈 𝒜, \u2028 separator\n",
    "tab\tquote\"and'€ – „x“\n",
    "a" * 5000 + "é\n",
    "\ufffd stands in the file itself\n",
)
MARKED = ("utf-8", "utf-8-sig", "utf-16", "utf-32")


def utf16(text: str, order: str) -> bytes:
    return text.encode(f"utf-16-{order}")


CASES = [
    *((text.encode(encoding), text) for text in TEXTS for encoding in MARKED),
    *((codecs.BOM_UTF16_BE + utf16(text, "be"), text) for text in TEXTS[:4]),
    *((utf16(text, order), text) for text in (TEXTS[0], TEXTS[1], TEXTS[2]) for order in ("le", "be")),
    *((TEXTS[0].encode(f"utf-32-{order}"), TEXTS[0]) for order in ("le", "be")),
    ("Zoë – €5 „Ö“ ž".encode("cp1252"), "Zoë – €5 „Ö“ ž"),
    (b"gaps \x81\x8d\x8f\x90\x9d and \xe9", "gaps \x81\x8d\x8f\x90\x9d and é"),
    (bytes(range(32, 256)), bytes(range(32, 256)).decode("latin-1")[:96] + cp1252(bytes(range(128, 256)))),
    (codecs.BOM_UTF8 + "Zoë ".encode() + b"\xe9\x81", "Zoë é\x81"),
    (codecs.BOM_UTF16_LE + utf16("ab", "le") + b"c", "ab\\x63"),
    (codecs.BOM_UTF16_LE + b"\x00\xd8a\x00", "\\x00\\xd8a"),
    (b"cut \xc3", "cut Ã"),
    (b"", ""),
]


@dataclass(frozen=True)
class File:
    """Bytes that can be opened again and again, given out a few at a time."""

    raw: bytes
    piece: int = CHUNK

    def open(self) -> BinaryIO:
        return cast("BinaryIO", Dribble(self.raw, self.piece))


class Dribble(BytesIO):
    def __init__(self, raw: bytes, piece: int) -> None:
        super().__init__(raw)
        self.piece = piece

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self.piece if size is None or size < 0 else min(size, self.piece))


def test_there_are_sixty_byte_strings() -> None:
    assert len(CASES) >= 60


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_no_character_is_lost_in_a_value(raw: bytes, text: str) -> None:
    assert decode(raw) == text


@pytest.mark.parametrize(("raw", "text"), CASES)
def test_no_character_is_lost_in_a_file_whatever_the_chunks(raw: bytes, text: str) -> None:
    for piece in (1, 3, 5, 4096, CHUNK) if len(raw) < 2000 else (4096, CHUNK):
        if piece == CHUNK or len(raw) < 3000:
            assert "".join(lines(WholeHead(raw, piece))) == text


@dataclass(frozen=True)
class WholeHead:
    """The first read gives what is asked, so that the encoding is seen; later ones are small."""

    raw: bytes
    piece: int

    def open(self) -> BinaryIO:
        return cast("BinaryIO", Later(self.raw, self.piece))


class Later(BytesIO):
    def __init__(self, raw: bytes, piece: int) -> None:
        super().__init__(raw)
        self.piece = piece

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(size if size == 4096 else self.piece)


@pytest.mark.parametrize(
    ("raw", "text"), [case for case in CASES if "\\" not in case[1] and not case[0].endswith((b"\xc3", b"\xe9\x81"))]
)
def test_a_head_reads_as_its_file_does(raw: bytes, text: str) -> None:
    assert decode_head(raw) == text


def test_a_head_may_end_within_a_character() -> None:
    assert decode_head("Zoë".encode()[:-1]) == "Zo"
    assert decode_head("Zoë".encode("utf-16")[:-1]) == "Zo"


@given(st.binary(max_size=300))
def test_any_bytes_become_text_without_a_replacement_character(raw: bytes) -> None:
    for text in (decode(raw), decode_head(raw), "".join(lines(File(raw)))):
        assert text.count("\ufffd") <= raw.count(b"\xef\xbf\xbd") + raw.count(b"\xff\xfd") + raw.count(b"\xfd\xff")


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_utf8_text_comes_back(text: str) -> None:
    raw = text.encode()
    if not marked(raw):
        assert decode(raw) == text
        assert "".join(lines(File(raw))) == text


@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.sampled_from(["utf-8-sig", "utf-16", "utf-32"])
)
def test_marked_text_comes_back(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@given(st.binary())
def test_cp1252_loses_no_byte(raw: bytes) -> None:
    text = cp1252(raw)
    assert len(text) == len(raw)
    back = {cp1252(bytes([byte])): byte for byte in range(256)}
    assert bytes(back[mark] for mark in text) == raw


@pytest.mark.parametrize(
    ("raw", "declared", "text"),
    [
        (b"Iksi\xf1ski", "iso-8859-2", "Iksińske"[:-1] + "i"),
        (b"Iksi\xf1ski", "ISO-8859-1", "Iksiñski"),
        (b"\x80", "latin-1", "€"),
        (b"\x80", "us-ascii", "€"),
        (b"\x8f\xb1", "no such charset", "\x8f±"),
        (b"\xf1", "hex", "ñ"),
        (b"\xf1", "undefined", "ñ"),
        (b"\xf1", "unicode_escape", "ñ"),
        (b"\xf1", "a\0b", "ñ"),
        (b"\x81\xff", "shift_jis", "\x81ÿ"),
        (b"\x93\xfa\x96{", "shift_jis", "日本"),
        ("Zoë".encode(), "iso-8859-2", "Zoë"),
    ],
)
def test_a_declared_charset_is_used_after_utf8(raw: bytes, declared: str, text: str) -> None:
    assert decode(raw, declared) == text


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"a\nb\r\nc\rd", ["a\n", "b\r\n", "c\r", "d"]),
        (b"a\r", ["a\r"]),
        (b"a\r\n", ["a\r\n"]),
        (b"\r\r\n\n", ["\r", "\r\n", "\n"]),
        (b"a\x0b\x0c\x1c\x85\xe2\x80\xa8b\n", ["a\x0b\x0c\x1c…â€¨b\n"]),
        ("a\u2028b\x85c\n".encode(), ["a\u2028b\x85c\n"]),
        ("a\r\nb\rc\n".encode("utf-16"), ["a\r\n", "b\r", "c\n"]),
        (b"", []),
    ],
)
def test_lines_keep_their_ends_wherever_a_chunk_ends(raw: bytes, expected: object) -> None:
    for piece in (1, 2, 3, CHUNK):
        assert list(lines(WholeHead(raw, piece))) == expected


@given(st.lists(st.sampled_from(["a", "é", "😀", "\r", "\n", "\r\n", "x" * 9])), st.integers(1, 9))
def test_lines_do_not_depend_on_chunks(parts: list[str], piece: int) -> None:
    raw = "".join(parts).encode("utf-16")
    found = list(lines(WholeHead(raw, piece)))
    assert found == list(lines(File(raw)))
    assert "".join(found) == "".join(parts)
    assert all(line.rstrip("\r\n").count("\n") == 0 for line in found)


@dataclass
class Endless:
    """A file of one line, made as it is read; counts what was asked of it."""

    size: int
    unit: bytes
    before: bytes = b""
    read: int = 0

    def open(self) -> BinaryIO:
        return cast("BinaryIO", Made(self))


class Made(RawIOBase):
    def __init__(self, file: Endless) -> None:
        self.file = file
        self.left = file.size
        self.begun = False

    def read(self, size: int = -1, /) -> bytes:
        if not self.begun:
            self.begun = True
            self.file.read += len(self.file.before)
            return self.file.before or self.read(size)
        given_out = self.file.unit * (min(size, self.left) // len(self.file.unit))
        self.left -= len(given_out)
        self.file.read += len(given_out)
        return given_out


@pytest.mark.parametrize("unit", [b"x", b"\xe9", "é".encode(), "😀".encode(), "x".encode("utf-16-le")])
def test_an_endless_line_is_refused_before_much_of_it_is_read(unit: bytes) -> None:
    bound, size = 256 * 1024, 64 * 1024 * 1024
    file = Endless(size, unit)
    with pytest.raises(TooLong) as refused:
        next(lines(file, bound=bound))
    assert refused.value.line == 1
    assert file.read <= 4 * bound + 3 * CHUNK + 4 * bound + 2 * CHUNK


def test_an_endless_line_after_good_ones_costs_only_what_follows() -> None:
    file = Endless(64 * 1024 * 1024, b"x", before=b"good\nlines\r\n")
    found: Iterator[str] = lines(file, bound=1000)
    assert [next(found), next(found)] == ["good\n", "lines\r\n"]
    with pytest.raises(TooLong, match="line 3 is longer than 1,000 characters"):
        next(found)
    assert file.read < 8 * CHUNK


def test_a_line_of_just_the_bound_is_read() -> None:
    assert list(lines(File(b"abc\nabcd"), bound=4)) == ["abc\n", "abcd"]
    with pytest.raises(TooLong):
        list(lines(File(b"abcd\n"), bound=4))


def test_is_utf8() -> None:
    assert is_utf8(BytesIO("é\n".encode() * CHUNK))
    assert not is_utf8(BytesIO(b"a" * CHUNK + b"\xff"))
    assert not is_utf8(BytesIO(b"cut \xc3"))
    assert is_utf8(BytesIO(b"a" * 3 * CHUNK + b"\xff"), run_most=10)


@pytest.mark.parametrize(
    ("head", "encoding"),
    [(b"a\0b\0", "utf-16-le"), (b"\0a\0b", "utf-16-be"), (b"plain", ""), (b"\0\0\0\0", ""), (b"abc\0def" * 20, "")],
)
def test_marks_and_patterns(head: bytes, encoding: str) -> None:
    assert marked(head) == encoding


def test_cyrillic_utf16_without_a_mark_is_seen_by_its_few_nuls() -> None:
    text = "Имя,Фамилия,Телефон\n" * 20
    assert marked(utf16(text, "le")) == "utf-16-le"
    assert decoding.decode(utf16(text, "be")) == text
