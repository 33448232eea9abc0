"""How alike two sides of a question are, field by field, in a word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekindle.core.sides import Likeness, likeness


@pytest.mark.parametrize(
    ("field", "this", "that", "found"),
    [
        ("name", "Ngozi Westerberg", "ngozi westerberg", "same"),
        ("name", "Ngozi Westerberg", "N. Westerberg-Ude", "near"),
        ("name", "Ngozi Westerberg", "N. Ude", "near"),
        ("name", "Ngozi Westerberg", "Anna Lind", "different"),
        ("mail", "ngozi@alumni.example", "NGOZI@alumni.example", "same"),
        ("mail", "ngozi@alumni.example", "ngozi@harbour.example", "near"),
        ("mail", "ngozi@alumni.example", "nwu@harbour.example", "different"),
        ("phone", "+44 7700 900142", "07700 900142", "near"),
        ("phone", "+447700900142", "+447700900143", "different"),
        ("phone", "142", "142142", "different"),
        ("profile", "https://example.org/a-b", "https://example.org/a-c", "different"),
        ("does", "Head of planning, Corran", "Planning, Northmoor", "near"),
        ("does", "Head of it", "It of head", "near"),
        ("city", "Leeds", "York", "different"),
        ("from", "linkedin", "vcard", "different"),
    ],
)
def test_two_values_are_alike_as_a_reader_sees_it(field: str, this: str, that: str, found: str) -> None:
    assert likeness(field, [this], [that]) == likeness(field, [that], [this]) == found


def test_a_field_that_one_side_does_not_have_says_nothing() -> None:
    assert likeness("mail", ["anna@example.org"], []) is Likeness.ALONE
    assert likeness("mail", [""], ["anna@example.org"]) is Likeness.ALONE


def test_one_value_in_common_is_enough() -> None:
    assert likeness("mail", ["a@example.org", "b@example.org"], ["c@example.org", "b@example.org"]) is Likeness.SAME


@given(field=st.sampled_from(["name", "mail", "phone", "profile", "does", "city"]), text=st.text(min_size=1))
def test_nothing_differs_from_itself(field: str, text: str) -> None:
    assert likeness(field, [text], [text]) in (Likeness.SAME, Likeness.ALONE)
