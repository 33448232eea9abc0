"""Trades, towns and firms as written -> one form."""

from __future__ import annotations

import pytest

from rekindle.core.shortlist.fields import field, metro


@pytest.mark.parametrize(
    ("text", "trade"),
    [
        ("Head of Biology GenCo", "biotech"),
        ("Rechtsanwältin Kanzlei Ott", "law"),
        ("Directrice École des Tilleuls", "education"),
        ("IT Halden", "software"),
        ("Kade Harbour Works", "transport"),
        ("Bauleiterin Hochbau", "construction"),
        ("Redakteur Rundblick", "media"),
        ("Product", ""),
        ("", ""),
    ],
)
def test_the_field_most_words_speak_of(text: str, trade: str) -> None:
    assert field(text) == trade


def test_of_equal_fields_the_first_by_name() -> None:
    assert field("bank solar") == field("solar bank") == "energy"


def test_a_town_is_its_name_alone() -> None:
    assert metro("Greater Leeds Area, UK") == metro("Leeds") == "leeds"
