"""Header bytes -> text: charsets, encoded words wherever they stand, and nothing that raises."""

from __future__ import annotations

import base64
from email.header import Header, decode_header, make_header

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers.mail.words import charset_of, decoded, raw_text, text_of, unbase64, unworded


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("plain  words", "plain words"),
        ("=?UTF-8?Q?Zo=C3=AB_Amsel?=", "Zoë Amsel"),
        ("=?utf-8?b?Wm/DqyBBbXNlbA==?=", "Zoë Amsel"),
        ("=?UTF-8?Q?Zo=C3?= =?UTF-8?Q?=AB?=", "Zoë"),  # a character cut in half
        ("=?UTF-8?Q?a?=\n =?UTF-8?Q?b?= c", "ab c"),
        ("=?UTF-8?Q?a?= =?ISO-8859-1?Q?=EB?=", "aë"),
        ("x=?UTF-8?Q?a?=y", "xay"),
        ("=?UTF-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?iso-8859-1?Q?=80?=", "€"),  # they mean windows-1252
        ("=?x-martian?Q?Zo=EB?=", "Zoë"),
        ("=?x-martian?Q?Zo=C3=AB?=", "Zoë"),
        ("=?utf-8?Q?Zo=EB?=", "Zoë"),
        ("=?NONE?B?VEVTVA=?=", "TEST"),
        ("=?utf-8?B?VEVTVAx?=", "TEST"),
        ("=?utf-8?Q?Who??=", "Who?"),
        ("=?utf-8?Q?=ZZ_=4?=", "=ZZ =4"),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
        ("=?rot13?Q?uryyb?=", "uryyb"),
        ("=?idna?Q?xn--a?=", "xn--a"),
        ("=?unicode-escape?Q?a?=", "a"),
        ("=?ks_c_5601-1987?B?x9G6sA==?=", "한별"),
        ("=?utf-7?Q?+AOs-?=", "ë"),
        ("=?a\0b?Q?x?=", "x"),
    ],
)
def test_a_header_reads_as_people_read_it(raw: str, text: str) -> None:
    assert text_of(raw.encode()) == text


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Zoë".encode(), "", "Zoë"),
        ("Zoë".encode("latin-1"), "", "Zoë"),
        ("Зоя".encode("koi8-r"), "koi8-r", "Зоя"),
        ("Зоя".encode("koi8-r"), "no-such", "úÏÑ"),
        ("桜".encode("iso-2022-jp"), "", "桜"),
        (b"\x1b(Zz", "", "\x1b(Zz"),
        ("Zoë".encode("latin-1"), "us-ascii", "Zoë"),
    ],
)
def test_raw_bytes_are_utf8_or_what_is_declared(raw: bytes, charset: str, text: str) -> None:
    assert raw_text(raw, charset) == text


def test_a_declared_charset_that_is_not_true_gives_way() -> None:
    assert decoded("Zoë".encode(), "utf-16") in ("Zoë", "潚ꯃ")
    assert decoded(b"Zo\xeb", "ascii") == "Zoë"
    assert decoded(b"\xff\xff\xff", "iso-2022-jp") == "ÿÿÿ"
    assert decoded(b"abc", "zip") == "abc"


def test_a_content_type_declares_its_charset() -> None:
    assert charset_of(b'text/plain; CharSet = "utf-8"; x=y') == "utf-8"
    assert charset_of(b"text/plain") == ""


@pytest.mark.parametrize(("raw", "made"), [(b"Q", b""), (b"QQ", b"A"), (b"Q Q\n=", b"A"), (b"QUI", b"AB"), (b"", b"")])
def test_broken_base64_gives_what_it_can(raw: bytes, made: bytes) -> None:
    assert unbase64(raw) == made


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"]), min_size=1, max_size=60))
def test_what_the_standard_library_encodes_is_decoded(text: str) -> None:
    encoded = Header(text, "utf-8", maxlinelen=60).encode()
    assert unworded(raw_text(encoded.encode())) == str(make_header(decode_header(encoded))) == text


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "utf-16", "cp949", "hz", "base64", "mbcs", "\0"]))
def test_no_bytes_raise(raw: bytes, charset: str) -> None:
    word = b"=?" + charset.encode() + b"?B?" + base64.b64encode(raw) + b"?= =?" + raw + b"?Q?" + raw + b"?="
    for some in (raw, word):
        assert isinstance(text_of(some, charset), str)
