"""Profile URLs: one form for each page, and which name one person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.util.profile import is_person, normal


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("https://www.LinkedIn.com/in/Zo%C3%AB/", "linkedin.com/in/zoë"),
        ("linkedin.com/in/zo%25C3%25AB", "linkedin.com/in/zoë"),
        ("linkedin.com/in/zoe\u0308", "linkedin.com/in/zoë"),
        ("https://se.linkedin.com/in/anna-lind?trk=public", "linkedin.com/in/anna-lind"),
        ("https://www.linkedin.com/in/anna-lind/de", "linkedin.com/in/anna-lind"),
        ("https://www.linkedin.com/in/anna-lind/details/skills/#top", "linkedin.com/in/anna-lind"),
        ("http://touch.www.linkedin.com/in/anna-lind", "linkedin.com/in/anna-lind"),
        ("https://www.linkedin.com/mwlite/in/anna-lind", "linkedin.com/in/anna-lind"),
        ("https://www.linkedin.com:443//in//anna-lind", "linkedin.com/in/anna-lind"),
        ("http://uk.linkedin.com/pub/anna-lind/1A/2b3/c45", "linkedin.com/pub/anna-lind/1a/2b3/c45"),
        ("https://mobile.twitter.com/AnnaLind", "x.com/annalind"),
        ("twitter.com/@annalind", "x.com/annalind"),
        ("//x.com/annalind", "x.com/annalind"),
        ("http\\://x.com/annalind", "x.com/annalind"),
        ("https://www.facebook.com/profile.php?ref=1&id=100042&x=2", "facebook.com/100042"),
        ("https://de-de.facebook.com/anna.lind", "facebook.com/anna.lind"),
        ("https://m.facebook.com/anna.lind", "facebook.com/anna.lind"),
        ("https://www.xing.com/profile/Anna_Lind", "xing.com/profile/anna_lind"),
    ],
)
def test_people(raw: str, value: str) -> None:
    assert normal(raw) == value
    assert is_person(value)


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("https://www.linkedin.com/company/corran/", "linkedin.com/company/corran"),
        ("https://x.com/intent/user?user_id=1", "x.com/intent/user"),
        ("https://x.com/home", "x.com/home"),
        ("https://www.facebook.com/profile.php", "facebook.com/profile.php"),
        ("https://www.facebook.com/groups/rowing", "facebook.com/groups/rowing"),
        ("https://corran.example/team/anna", "corran.example/team/anna"),
    ],
)
def test_pages_of_nobody(raw: str, value: str) -> None:
    assert normal(raw) == value
    assert not is_person(value)


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "linkedin.com",
        "https://corran.example/",
        "a b.example/x",
        "anna@lind.example/x",
        "localhost/x",
        "x.com//",
        "word",
    ],
)
def test_what_is_no_page(raw: str) -> None:
    assert normal(raw) == ""
    assert not is_person("")


PIECES = st.sampled_from(
    [
        "http://",
        "www.",
        "m.",
        "se.",
        "linkedin.com",
        "twitter.com",
        "/",
        "/in/",
        "@",
        "%25",
        "%2F",
        "%3F",
        "é",
        "İ",
        "ß",
        "a",
        "?",
        "#",
        ":",
        " ",
        ".",
    ]
)


@given(st.lists(PIECES, max_size=10).map("".join))
def test_normal_twice_is_normal_once(raw: str) -> None:
    assert normal(normal(raw)) == normal(raw)


@given(st.text())
def test_any_text_is_a_page_or_none(raw: str) -> None:
    assert normal(normal(raw)) == normal(raw)
