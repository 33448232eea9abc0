"""The quick look at a host: it may let too much pass, never too little."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.util import profile

_PIECES = st.sampled_from(
    [
        "http://",
        "https:\\//",
        "www.",
        "de.",
        "m.",
        "linkedin.com",
        "x.com",
        "t.me",
        "/",
        "in",
        "/in/",
        "anna",
        "?u=http://a.b",
        "%2e",
        " ",
    ]
)


@given(st.lists(_PIECES, max_size=6).map("".join))
def test_no_profile_is_overlooked(raw: str) -> None:
    assert profile.is_known(raw) or not profile.is_person(profile.normal(raw))


def test_other_hosts_are_passed_by() -> None:
    assert not profile.is_known("http://people.example/1")
    assert profile.is_known("linkedin.com/in/x?u=http://people.example")
    assert profile.is_known("https://www.linkedin.com//in/x")
