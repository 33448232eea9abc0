"""Text: folding for keys, squeezing for values."""

from __future__ import annotations

import unicodedata

import pytest
from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.text import fold, nfc, squeeze


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Zoë Okafor-Lind", "zoe okafor lind"),
        ("O'Neill", "oneill"),
        ("O’Neill", "oneill"),
        ("OʼNeill", "oneill"),
        ("J.R.R. Tolkien", "j r r tolkien"),
        ("Lind, Anna (CEO)", "lind anna ceo"),
        ("anna_lind", "anna lind"),
        ("李小龙", "li xiao long"),
        ("𠀀", fold("𠀀")),
        ("김민수", "gim min su"),
        ("はなこ", "hanako"),
        ("Иван Петров", "ivan petrov"),
        ("Nguyễn Thị Ánh", "nguyen thi anh"),
        ("ﬁn ﬂor", "fin flor"),
        ("Łukasz Straße Ærø", "lukasz strasse aero"),
        ("e\u0301le\u0300ve", "eleve"),
        ("a\u200bb\ufeff", "ab"),
        ("٣", "3"),
        ("...", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_arabic_and_hebrew_give_letters() -> None:
    assert all(word.isalpha() for word in fold("محمد علي").split())
    assert fold("דוד").isalpha()


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once.isascii()
    assert once == once.lower().strip()


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_folding_sees_no_form_of_unicode(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(st.text(st.one_of(st.characters(), st.sampled_from("\0e\u0301\u200b\u200d \n"))))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert nfc(nfc(text)) == nfc(text)
    assert squeeze(squeeze(text)) == squeeze(text)
    assert "\n" not in squeeze(text)


def test_cleaning() -> None:
    assert nfc("a\0\tb\nc\x7f") == "a\tb\nc"
    assert nfc("e\0\u0301") == "é"
    assert squeeze("  Anna \u202e\n Lind\u00ad ") == "Anna Lind"


@given(st.text(st.characters(max_codepoint=0x2FFF, categories=("Lu", "Ll", "Lo", "Nd", "Zs")), max_size=40))
def test_folding_letter_by_letter_is_as_anyascii_writes_the_whole(text: str) -> None:
    assert fold(text) == fold(anyascii(unicodedata.normalize("NFC", text)))
