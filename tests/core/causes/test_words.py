"""Values as a sentence takes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.causes.private import is_private
from rekindle.core.causes.words import clipped, hit, spoken, tidy
from rekindle.util.company import normal


@pytest.mark.parametrize(
    ("typed", "said"),
    [("the boat.", "the boat"), ("  a\n b ", "a b"), ("and so on...", "and so on..."), ("e.g. .", "e.g."), ("", "")],
)
def test_a_value_loses_its_last_full_stop(typed: str, said: str) -> None:
    assert tidy(typed) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Corran Energy (UK) Ltd.", "Corran Energy"),
        ("Halden Foods, Inc.", "Halden Foods"),
        ("Brandvold AS", "Brandvold"),
        ("The Group", "The Group"),
        ("Ltd", "Ltd"),
        ("(Untold)", "(Untold)"),
        ("", ""),
    ],
)
def test_a_firm_as_people_say_it(name: str, said: str) -> None:
    assert spoken(name) == said


_PIECES = ("Halden", "Foods", "Ltd.", "(UK)", "The", "& Co", "GmbH", "Group,", "A/S", "s.r.o.", "and", "[x]")


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=6).map(" ".join))
def test_a_firm_stays_the_same_firm(name: str) -> None:
    assert normal(spoken(name)) == normal(name)


@given(st.text(max_size=200), st.integers(5, 100))
def test_a_clipped_text_fits(text: str, most: int) -> None:
    assert len(clipped(text, most)) <= most
    assert "\n" not in clipped(text, most)


def test_a_text_is_cut_at_a_word() -> None:
    assert clipped("the harbour workshop, with bread", 24) == "the harbour workshop…"
    assert clipped("harbourworkshop", 8) == "harbour…"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (("flood",), "Flooding in May", "flood"),
        (("art",), "Artist", ""),
        (("art",), "the art of maps", "art"),
        (("tide gates",), "on tide gates", "tide gates"),
        (("rivers", "maps"), "Maps", "maps"),
        (("", "…"), "Maps", ""),
    ],
)
def test_a_word_is_found_whole_or_where_a_longer_one_begins(words: tuple[str, ...], text: str, found: str) -> None:
    assert hit(words, text) == found


@pytest.mark.parametrize(
    "text", ["After the surgery", "her DIVORCE", "Krankmeldung", "Bonne grossesse", "skilsmässa", "Your salary review"]
)
def test_health_trouble_and_pay_are_private(text: str) -> None:
    assert is_private(text)


@pytest.mark.parametrize(
    "text", ["Operations meeting", "Hospital planning at Corran", "Heart of the city", "A stroll", "Diagnostics team"]
)
def test_trades_are_not(text: str) -> None:
    assert not is_private(text)
