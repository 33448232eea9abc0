from __future__ import annotations

from base64 import b64decode
from email import message_from_bytes
from email.header import decode_header, make_header
from email.utils import parseaddr
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.worlds import mime

TEXT = st.text(st.characters(exclude_categories=["C", "Z"], codec="utf-8"), min_size=1, max_size=90)
LINES = st.lists(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), max_size=99), max_size=6)


@given(text=TEXT, charset=st.sampled_from(["utf-8", "iso-8859-1"]))
def test_a_subject_reads_as_it_was_meant(text: str, charset: str) -> None:
    raw = mime.words(text, charset)
    assert raw.isascii()
    assert max(map(len, raw.split("\n"))) <= 90 or text.isascii() or "iso" in raw
    if not text.isascii():
        assert str(make_header(decode_header(raw.replace("\n", "")))) == text


@pytest.mark.parametrize(
    "name", ["Anna Lind", "Lind, Anna", "Åsa Öman", "anna@example.com", "", "Дмитрий Журбин", "O'Hara (Bo)"]
)
@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "raw"])
def test_a_name_and_an_address_read_as_they_were_meant(name: str, charset: str) -> None:
    shown, address = parseaddr(mime.mailbox(name, "a@example.org", charset).replace("\n", ""))
    assert address == "a@example.org"
    assert str(make_header(decode_header(shown))) == name


@given(lines=LINES, form=st.integers(0, 99))
def test_a_text_part_holds_the_text(lines: list[str], form: int) -> None:
    text = "\n".join(line.rstrip() for line in lines)
    part = message_from_bytes(mime.plain(text, form))
    read = part.get_payload(decode=True)
    assert isinstance(read, bytes)
    assert read.decode(part.get_content_charset() or "").rstrip("\n") == text.rstrip("\n")


def test_html_holds_the_text_and_no_marks_of_its_own() -> None:
    part = message_from_bytes(mime.html("Fish & chips\n1 < 2 = ø"))
    read = part.get_payload(decode=True)
    assert isinstance(read, bytes)
    assert read.decode() == '<div dir="ltr">Fish &amp; chips<br>\n1 &lt; 2 = ø</div>\n'


def test_parts_stay_apart() -> None:
    parts = (mime.plain("one", 0), mime.attachment("Photo.jpg", b"AAAA\n"))
    whole = message_from_bytes(mime.several("mixed", "=_x", parts))
    assert [part.get_content_type() for part in whole.walk()] == ["multipart/mixed", "text/plain", "image/jpeg"]
    assert [part.get_filename() for part in whole.walk()] == [None, None, "Photo.jpg"]


@given(size=st.integers(0, 20_000))
def test_a_slice_of_the_block_is_whole_lines_of_base64(size: int) -> None:
    block = mime.Block(Random(1), 9_000)  # noqa: S311 - made-up bytes
    lines = block.slice(size)
    assert len(b64decode(lines)) == len(lines) // 77 * 57
    assert abs(len(lines) - min(size, 158 * 77)) <= 77


def test_only_lines_that_look_like_postmarks_are_marked() -> None:
    assert mime.shielded("a\nFrom here\nfrom there") == "a\n>From here\nfrom there"
    assert mime.shielded("nothing") == "nothing"
