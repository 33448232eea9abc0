"""Handles: normalised values with the raw text and label beside them, or none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rekindle.importers import handles
from rekindle.model import Handle, HandleKind


def test_what_each_maker_makes() -> None:
    assert handles.mail(" Anna@Lind.example ", "work") == Handle(
        kind=HandleKind.MAIL, value="anna@lind.example", raw="Anna@Lind.example", label="work"
    )
    assert handles.phone("070-174 06 05", "SE", "mobile") == Handle(
        kind=HandleKind.PHONE, value="+46701740605", raw="070-174 06 05", label="mobile"
    )
    assert handles.profile("https://se.linkedin.com/in/Anna/") == Handle(
        kind=HandleKind.PROFILE, value="linkedin.com/in/anna", raw="https://se.linkedin.com/in/Anna/"
    )
    assert handles.account("x", "12345", "follower") == Handle(
        kind=HandleKind.ACCOUNT, value="x:12345", raw="12345", label="follower"
    )
    assert handles.resource("google", "people/c12") == Handle(
        kind=HandleKind.RESOURCE, value="google:people/c12", raw="people/c12"
    )
    assert handles.name("linkedin", "Anna Lind") == Handle(
        kind=HandleKind.NAME, value="linkedin:anna lind", raw="Anna Lind"
    )


def test_what_is_none() -> None:
    assert handles.mail("/o=ExchangeLabs/cn=anna") is None
    assert handles.phone("DHL", "SE") is None
    assert handles.profile("https://www.linkedin.com/company/corran") is None
    assert handles.name("linkedin", " ") is None


def test_a_name_that_folds_to_nothing_is_kept_as_it_is() -> None:
    assert handles.name("linkedin", "☆ ") == Handle(kind=HandleKind.NAME, value="linkedin:☆", raw="☆ ")


@given(st.text(max_size=20), st.text(max_size=5), st.sampled_from(["", "SE"]))
def test_equal_text_gives_equal_keys_whatever_the_label(raw: str, label: str, region: str) -> None:
    for made in (handles.mail, handles.profile, lambda text, word="": handles.phone(text, region, word)):
        plain, labelled = made(raw), made(f" {raw} ", label)
        assert (plain and plain.key) == (labelled and labelled.key)
